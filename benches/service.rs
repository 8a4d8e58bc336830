//! What the consultant's side costs as the library grows: opening the list, sorting, searching, opening a
//! session, adding up, reading in.
//!
//! `cargo bench --bench service` prints a table for 1,000 and 10,000 made-up sessions; `-- 1000 10000 100000`
//! names the sizes, `-- rows` adds a million rows of list data. Libraries that were made once are used again.
//! It has a main of its own because its table runs across sizes, which divan's doesn't.

mod support;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use funkenbuch::consulting::{Filter, ReviewState, Sort, SortBy};
use funkenbuch::service::{Access, FileExport, FileFormat, Library};
use rusqlite::Connection;
use support::{SHOWN, first_screen, median, median_of};

/// How many documents are read in.
const DOCUMENTS: usize = 2000;
/// What is searched for: in every session that has a text, common, inside compounds, two letters, a phrase,
/// several words, nowhere.
const SEARCHES: [&str; 7] = [
    "in",
    "müssen",
    "plan",
    "KI",
    "\"auf dem Sofa\"",
    "newsletter chef",
    "zzyzx",
];

fn main() {
    let given: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"))
        .collect();
    let sizes: Vec<u64> = given.iter().filter_map(|word| word.parse().ok()).collect();
    let sizes = if sizes.is_empty() {
        vec![1000, 10_000]
    } else {
        sizes
    };
    let columns: Vec<Column> = sizes.iter().map(|size| measured(*size)).collect();
    print(&sizes, &columns);
    if given.iter().any(|word| word == "rows") {
        a_million_rows(&library(sizes[0]));
    }
}

/// What was measured of a library of one size.
type Column = Vec<(String, String)>;

fn print(sizes: &[u64], columns: &[Column]) {
    let heads: Vec<String> = sizes.iter().map(ToString::to_string).collect();
    println!("{:<46}{}", "sessions", row(&heads));
    for (at, (name, _)) in columns.first().into_iter().flatten().enumerate() {
        let cells: Vec<String> = columns.iter().map(|column| column[at].1.clone()).collect();
        println!("{name:<46}{}", row(&cells));
    }
}

fn row(cells: &[String]) -> String {
    cells.iter().map(|cell| format!("{cell:>14}")).collect()
}

/// The library of a size; made where it isn't there yet.
fn library(size: u64) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("opened-{size}.funkenbuch"));
    let mut opened = Library::open(&path, Access::Write).expect("the target folder takes a library");
    let there = opened
        .keys(&Filter::default(), Sort::default())
        .expect("it is open")
        .len();
    if there as u64 != size {
        let start = Instant::now();
        opened.sample(size, 1).expect("the disk has space");
        println!("{size} sessions made in {:.1} s", start.elapsed().as_secs_f64());
    }
    opened.close().expect("the disk has space");
    path
}

fn measured(size: u64) -> Column {
    let path = library(size);
    let mut column = Column::new();
    let opening = Instant::now();
    let mut opened = Library::open(&path, Access::Write).expect("it was just made");
    put(&mut column, "open the library", opening.elapsed());
    let first = Instant::now();
    first_screen(&opened);
    put(&mut column, "open the list, cold (< 150 ms)", first.elapsed());
    put(
        &mut column,
        "open the list, warm",
        median(|| first_screen(&opened)),
    );
    sorting(&opened, &mut column);
    searching(&opened, &path, &mut column);
    session(&mut opened, &mut column);
    let all = Filter::default();
    let overview = median_of(3, || drop(opened.figures(&all).expect("it is open")));
    put(&mut column, "figures of all sessions", overview);
    importing(&opened, &mut column);
    column
}

fn put(column: &mut Column, name: &str, took: Duration) {
    column.push((name.to_owned(), format!("{:.2} ms", took.as_secs_f64() * 1000.0)));
}

fn sorting(opened: &Library, column: &mut Column) {
    let worst = SortBy::ALL.into_iter().flat_map(|by| {
        [true, false].map(|descending| {
            let sort = Sort { by, descending };
            let took = median_of(3, || {
                drop(opened.keys(&Filter::default(), sort).expect("it is open"));
            });
            (took, by.name())
        })
    });
    let (took, by) = worst.max().expect("there are columns");
    let name = "sort by the slowest column (< 200 ms)";
    column.push((
        name.to_owned(),
        format!("{by} {:.0} ms", took.as_secs_f64() * 1000.0),
    ));
    let filter = Filter {
        states: [ReviewState::Discussed].into(),
        tag: opened
            .tags()
            .expect("it is open")
            .first()
            .map(|(tag, _)| tag.clone()),
        ..Filter::default()
    };
    let sort = Sort::default();
    put(
        column,
        "filter by state and tag",
        median(|| drop(opened.keys(&filter, sort).expect("it is open"))),
    );
}

fn searching(opened: &Library, path: &Path, column: &mut Column) {
    let bare = Connection::open(path).expect("it is there");
    for words in SEARCHES {
        let filter = Filter {
            search: Some(words.to_owned()),
            ..Filter::default()
        };
        let first = median(|| drop(opened.hits_first(&filter, 200).expect("it is open")));
        put(column, &format!("{words}: first 200 (< 50 ms)"), first);
        let mut hits = 0;
        let ranked = median_of(3, || {
            hits = opened.hits_ranked(&filter).expect("it is open").len();
        });
        put(column, &format!("{words}: ranked (< 600 ms)"), ranked);
        let asked = opened.asked_of_engine(words).expect("it is open");
        let engine = median_of(3, || bare_query(&bare, asked.as_deref()));
        let ratio = ranked.as_secs_f64() / engine.as_secs_f64().max(1e-6);
        column.push((
            format!("{words}: hits, × bare FTS query (< 1.3)"),
            format!("{hits}, × {ratio:.2}"),
        ));
        let keys = opened.hits_ranked(&filter).expect("it is open");
        let shown = &keys[..SHOWN.min(keys.len())];
        let snippets = median_of(3, || drop(opened.snippets(shown, words).expect("it is open")));
        put(column, &format!("{words}: {SHOWN} snippets"), snippets);
    }
}

/// The engine's own answer to the same question, and nothing around it.
fn bare_query(bare: &Connection, asked: Option<&str>) {
    let sql = "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rank";
    let mut select = bare.prepare_cached(sql).expect("the table is there");
    let keys = select.query_map([asked.unwrap_or("\"zzyzx\"")], |row| row.get::<_, i64>(0));
    let keys: Vec<i64> = keys.expect("it was asked before").flatten().collect();
    std::hint::black_box(keys);
}

fn session(opened: &mut Library, column: &mut Column) {
    let rows = opened.sessions(&Filter {
        states: [ReviewState::Discussed].into(),
        ..Filter::default()
    });
    let rows = rows.expect("it is open");
    let fullest = rows
        .iter()
        .max_by_key(|row| row.answered)
        .expect("there are some")
        .id;
    let open = median(|| {
        opened.shared(fullest).expect("it is there");
        opened.notes(fullest).expect("it is there");
        opened.agenda(fullest).expect("it is there");
    });
    put(column, "open a session (< 30 ms)", open);
}

/// Into an empty library, so that the figure says what a document costs.
fn importing(opened: &Library, column: &mut Column) {
    let folder = tempfile::tempdir().expect("there is a place for temporary files");
    let how = FileExport {
        form: FileFormat::Json,
        with_private: true,
        replace: false,
    };
    let keys = opened
        .keys(&Filter::default(), Sort::default())
        .expect("it is open");
    let rows = opened
        .rows(&keys[..DOCUMENTS.min(keys.len())])
        .expect("it is open");
    let files = rows
        .iter()
        .map(|row| opened.export(row.id, &folder.path().join("files"), how));
    let files: Vec<PathBuf> = files.collect::<Result<_, _>>().expect("the disk has space");
    let into = folder.path().join("l.funkenbuch");
    let mut fresh = Library::open(&into, Access::Write).expect("a fresh folder takes a library");
    let start = Instant::now();
    let now = funkenbuch::session::Moment::now();
    fresh
        .import_many(files, false, now, &mut |_, outcome| {
            outcome.expect("we wrote it ourselves");
            ControlFlow::Continue(())
        })
        .expect("the disk has space");
    let a_second = rows.len() as f64 / start.elapsed().as_secs_f64();
    column.push((
        "documents read in a second (> 1,000)".to_owned(),
        format!("{a_second:.0}"),
    ));
}

/// A million rows of list data: what a list of that size would cost, without the sessions behind it.
fn a_million_rows(path: &Path) {
    let folder = tempfile::tempdir().expect("there is a place for temporary files");
    let into = folder.path().join("l.funkenbuch");
    std::fs::copy(path, &into).expect("the disk has space");
    let fill = Connection::open(&into).expect("it is a library");
    fill.execute_batch(include_str!("rows.sql"))
        .expect("the tables are there");
    drop(fill);
    let opened = Library::open(&into, Access::Read).expect("it is a library");
    let mut column = Column::new();
    put(
        &mut column,
        "open the list of a million rows",
        median_of(3, || first_screen(&opened)),
    );
    sorting(&opened, &mut column);
    for (name, took) in column {
        println!("{name:<46}{took:>14}");
    }
}
