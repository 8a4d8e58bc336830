//! What protection costs: the same made-up sessions in a plain library and in a protected one, side by side.
//!
//! `cargo bench --bench protection` compares 10,000 sessions; `-- 100000` names another size. Libraries that were made
//! once are used again. Goal: no line over 1.5, but for opening, which derives the key (a fifth of a second).

mod support;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use funkenbuch::consulting::{Filter, Sort, SortBy};
use funkenbuch::service::{Access, HandoutOrder, Library, Passphrase, ProtectionChange};
use funkenbuch::session::{Cell, Edit, Moment, Value};
use support::{SHOWN, TIMES, first_screen, median};

/// How many sessions are compared if nothing is said.
const SESSIONS: u64 = 10_000;
/// How often both libraries are measured in turn; the medians count, since the pace of a machine changes by the minute.
const ROUNDS: usize = 5;
/// What is searched for: common, inside compounds, a phrase, several words, nowhere.
const SEARCHES: [&str; 5] = ["müssen", "plan", "\"auf dem Sofa\"", "newsletter chef", "zzyzx"];

/// What was measured of a library.
type Column = Vec<(String, Duration)>;

fn main() {
    let given = std::env::args().skip(1).find_map(|word| word.parse().ok());
    let size = given.unwrap_or(SESSIONS);
    let plain = plain(size);
    let protected = protected(size, &plain);
    let rounds = (0..ROUNDS).map(|_| [measured(&plain, false), measured(&protected, true)]);
    let rounds: Vec<[Column; 2]> = rounds.collect();
    println!("{size} sessions{:>35}{:>14}{:>8}", "plain", "protected", "×");
    for (line, (name, _)) in rounds[0][0].iter().enumerate() {
        let [plain, protected] = [0, 1].map(|side| {
            let mut took: Vec<Duration> = rounds.iter().map(|round| round[side][line].1).collect();
            took.sort();
            took[ROUNDS / 2]
        });
        let ratio = protected.as_secs_f64() / plain.as_secs_f64().max(1e-6);
        let [plain, protected] = [plain, protected].map(|took| took.as_secs_f64() * 1000.0);
        println!("{name:<36}{plain:>11.2} ms{protected:>11.2} ms{ratio:>8.2}");
    }
}

fn passphrase() -> Passphrase {
    Passphrase::new("sieben blaue Kühe tanzen".to_owned())
}

fn path(name: &str, size: u64) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{size}.funkenbuch"))
}

/// The plain library; made where it isn't there yet.
fn plain(size: u64) -> PathBuf {
    let path = path("opened", size);
    let mut library = Library::open(&path, Access::Write).expect("the target folder takes a library");
    let keys = library.keys(&Filter::default(), Sort::default());
    if keys.expect("it is open").len() as u64 != size {
        let start = Instant::now();
        library.sample(size, 1).expect("the disk has space");
        println!("{size} sessions made in {:.1} s", start.elapsed().as_secs_f64());
    }
    library.close().expect("the disk has space");
    path
}

/// The same sessions under a passphrase, protected as a person does it.
fn protected(size: u64, plain: &Path) -> PathBuf {
    let path = path("protected", size);
    if !path.exists() {
        std::fs::copy(plain, &path).expect("the disk has space");
        let start = Instant::now();
        let mut library = Library::open(&path, Access::Write).expect("it is a library");
        let protect = ProtectionChange::Protect { new: passphrase() };
        library.change_protection(&protect).expect("the disk has space");
        println!("protected in {:.1} s", start.elapsed().as_secs_f64());
        library.close().expect("the disk has space");
    }
    path
}

fn measured(path: &Path, protected: bool) -> Column {
    let start = Instant::now();
    let library = match protected {
        true => Library::open_protected(path, Access::Write, &passphrase()),
        false => Library::open(path, Access::Write),
    };
    let mut library = library.expect("it was just made");
    let mut column = vec![("open the library".to_owned(), start.elapsed())];
    let start = Instant::now();
    first_screen(&library);
    column.push(("list, cold".to_owned(), start.elapsed()));
    column.push(("list".to_owned(), median(|| first_screen(&library))));
    let by_name = Sort {
        by: SortBy::Name,
        descending: false,
    };
    let sorted = || drop(library.keys(&Filter::default(), by_name).expect("it is open"));
    column.push(("list, sorted by name".to_owned(), median(sorted)));
    searching(&library, &mut column);
    reading(&library, &mut column);
    writing(&mut library, &mut column);
    column
}

fn searching(library: &Library, column: &mut Column) {
    for words in SEARCHES {
        let filter = Filter {
            search: Some(words.to_owned()),
            ..Filter::default()
        };
        let first = || drop(library.hits_first(&filter, 200).expect("it is open"));
        column.push((format!("{words}: first hits"), median(first)));
        let ranked = || drop(library.hits_ranked(&filter).expect("it is open"));
        column.push((format!("{words}: all, ranked"), median(ranked)));
        let keys = library.hits_ranked(&filter).expect("it is open");
        let shown = &keys[..SHOWN.min(keys.len())];
        let snippets = || drop(library.snippets(shown, words).expect("it is open"));
        column.push((format!("{words}: snippets"), median(snippets)));
    }
}

/// Each time other sessions, so that their pages have to be read.
fn reading(library: &Library, column: &mut Column) {
    let rows = library.sessions(&Filter::default()).expect("it is open");
    let folder = tempfile::tempdir().expect("there is a place for temporary files");
    let mut spread = rows.iter().step_by(rows.len() / (4 * TIMES) + 1);
    let mut next = || spread.next().expect("there are enough").id;
    let review = median(|| {
        let id = next();
        library.shared(id).expect("it is there");
        library.notes(id).expect("it is there");
        library.agenda(id).expect("it is there");
    });
    column.push(("review a session".to_owned(), review));
    let sheet = folder.path().join("sheet.pdf");
    let print = || {
        let order = HandoutOrder::meeting_sheet(next(), "");
        let written = library.write_handout(&order, &sheet, true);
        written.expect("the disk has space");
    };
    column.push(("print a meeting sheet".to_owned(), median(print)));
    let figures = || drop(library.figures(&Filter::default()).expect("it is open"));
    column.push(("figures of all sessions".to_owned(), median(figures)));
}

fn writing(library: &mut Library, column: &mut Column) {
    let rows = library.sessions(&Filter::default()).expect("it is open");
    let mut open = library
        .open_session(rows[rows.len() / 2].id)
        .expect("it is there");
    let mut keystroke = 0;
    let autosave = median(|| {
        keystroke += 1;
        let edit = Edit::SetCell {
            cell: Cell::plain("occasion"),
            value: Some(Value::Text(format!("Müssen wir das wirklich? {keystroke}"))),
        };
        open.apply(edit, Moment::now())
            .expect("the workbook has this question");
        let changes = open.take_snapshot().expect("something was typed");
        library.save(&changes).expect("the disk has space");
        open.acknowledge(&changes);
    });
    column.push(("save a keystroke".to_owned(), autosave));
}
