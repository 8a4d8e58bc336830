//! What keeping costs: one autosave against a bare SQLite transaction of the same bytes, and reading in a
//! thousand sessions.

use std::path::{Path, PathBuf};

use divan::Bencher;
use divan::counter::ItemsCount;
use funkenbuch::consulting::Filter;
use funkenbuch::service::{Access, FileExport, FileFormat, Library, OpenSession};
use funkenbuch::session::{Cell, Edit, Moment, Value};
use tempfile::TempDir;

/// How many sessions are read in.
const SESSIONS: u64 = 1000;
/// How long the answer is that is being typed.
const WORDS: [usize; 2] = [50, 1000];

fn main() {
    divan::main();
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("there is a place for temporary files")
}

fn opened(folder: &Path) -> Library {
    Library::open(&folder.join("library.funkenbuch"), Access::Write).expect("a fresh folder takes a library")
}

/// The text after so many keystrokes.
fn typed(words: usize, keystroke: usize) -> String {
    format!("{}{keystroke}", "Müssen wir das wirklich? ".repeat(words / 4))
}

fn type_and_save(opened: &mut Library, open: &mut OpenSession, text: String) {
    let edit = Edit::SetCell {
        cell: Cell::plain("occasion"),
        value: Some(Value::Text(text)),
    };
    open.apply(edit, Moment::now())
        .expect("the workbook has this question");
    if let Some(changes) = open.take_snapshot() {
        opened.save(&changes).expect("the disk has space");
        open.acknowledge(&changes);
    }
}

/// A keystroke in a full session and its way to the disk.
#[divan::bench(args = WORDS)]
fn autosave(bencher: Bencher<'_, '_>, words: usize) {
    let folder = folder();
    let mut opened = opened(folder.path());
    opened.sample(20, 1).expect("the disk has space");
    let rows = opened.sessions(&Filter::default()).expect("it was just made");
    let fullest = rows
        .iter()
        .max_by_key(|row| row.answered)
        .expect("there are samples");
    let mut open = opened.open_session(fullest.id).expect("it was just made");
    let mut keystroke = 0;
    bencher.bench_local(|| {
        keystroke += 1;
        type_and_save(&mut opened, &mut open, typed(words, keystroke));
    });
}

/// The same bytes into a bare table, with the same promise: on disk when it returns.
#[divan::bench(args = WORDS)]
fn bare_transaction(bencher: Bencher<'_, '_>, words: usize) {
    let folder = folder();
    let connection =
        rusqlite::Connection::open(folder.path().join("bare")).expect("a fresh folder takes a file");
    let prepare = "PRAGMA journal_mode = wal; PRAGMA synchronous = FULL; CREATE TABLE bare (key INTEGER PRIMARY KEY, text TEXT)";
    connection.execute_batch(prepare).expect("SQLite knows these");
    let mut keystroke = 0;
    bencher.bench_local(|| {
        keystroke += 1;
        let sql = "INSERT OR REPLACE INTO bare (key, text) VALUES (1, ?1)";
        let mut insert = connection.prepare_cached(sql).expect("the table is there");
        insert
            .execute([typed(words, keystroke)])
            .expect("the disk has space");
    });
}

fn documents(folder: &Path) -> Vec<PathBuf> {
    let mut opened = opened(folder);
    opened.sample(SESSIONS, 1).expect("the disk has space");
    let rows = opened.sessions(&Filter::default()).expect("it was just made");
    let how = FileExport {
        form: FileFormat::Json,
        with_private: true,
        replace: false,
    };
    let files = rows
        .iter()
        .map(|row| opened.export(row.id, &folder.join("files"), how));
    files.collect::<Result<_, _>>().expect("the disk has space")
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn import(bencher: Bencher<'_, '_>) {
    let made = folder();
    let files = documents(made.path());
    bencher
        .counter(ItemsCount::new(files.len()))
        .with_inputs(folder)
        .bench_local_values(|folder| {
            let mut opened = opened(folder.path());
            for file in &files {
                opened
                    .import(file, false, funkenbuch::session::Moment::now())
                    .expect("we wrote it ourselves");
            }
            folder
        });
}
