//! A program that is killed while it saves: the library stays whole and holds everything that was
//! acknowledged.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use funkenbuch::consulting::Filter;
use funkenbuch::service::{Access, Library};
use funkenbuch::session::{Cell, Edit, Moment, Value};
use uuid::Uuid;

use crate::program::Place;

const LIBRARY: &str = "FUNKENBUCH_TEST_LIBRARY";
const SESSION: &str = "FUNKENBUCH_TEST_SESSION";
const ROUNDS: u64 = 50;

/// Saves one keystroke after the other and says so, until somebody kills it.
#[test]
#[ignore = "the child of the test below"]
fn a_child_that_never_stops_saving() {
    let library = std::env::var(LIBRARY).unwrap();
    let id: Uuid = std::env::var(SESSION).unwrap().parse().unwrap();
    let mut desk = opened(Path::new(&library));
    let mut open = desk.open_session(id).unwrap();
    let mut out = std::io::stdout();
    for number in written(&desk, id) + 1.. {
        let value = Some(Value::Text(format!(
            "{number} {}",
            "tippt weiter ".repeat(number as usize % 90)
        )));
        open.apply(Edit::SetCell { cell: cell(), value }, Moment::now())
            .unwrap();
        let Some(changes) = open.take_snapshot() else {
            panic!("something was typed")
        };
        desk.save(&changes).unwrap();
        open.acknowledge(&changes);
        writeln!(out, "saved {number}").unwrap();
        out.flush().unwrap();
    }
}

/// Another test that starts a program at that moment hands the lock of this process on to it until it runs;
/// so the library is tried again for a while, as a person would.
fn opened(library: &Path) -> Library {
    let tries = (0..100).find_map(|_| {
        let opened = Library::open(library, Access::Write).ok();
        if opened.is_none() {
            std::thread::sleep(Duration::from_millis(50));
        }
        opened
    });
    tries.unwrap()
}

fn cell() -> Cell {
    Cell::plain("occasion")
}

/// The number of the last save that the library holds.
fn written(desk: &Library, id: Uuid) -> u64 {
    let open = desk.open_session(id).unwrap();
    let text = open
        .session()
        .value(&cell())
        .and_then(Value::text)
        .unwrap_or("0 ");
    text.split_once(' ').unwrap().0.parse().unwrap()
}

/// Starts the child, kills it after a while, and gives back the last save it acknowledged.
fn killed_after(library: &Path, id: Uuid, wait: Duration) -> u64 {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "killed::a_child_that_never_stops_saving",
            "--ignored",
            "--nocapture",
        ])
        .env(LIBRARY, library)
        .env(SESSION, id.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut acknowledged = lines.map_while(Result::ok).filter_map(|line| {
        let number = line.rsplit_once("saved ")?.1;
        number.parse().ok()
    });
    let first = acknowledged.next().unwrap();
    std::thread::sleep(wait);
    child.kill().unwrap();
    child.wait().unwrap();
    acknowledged.last().unwrap_or(first)
}

/// The library of a killed program, with its log beside it, and a backup from before.
fn killed_library(folder: &Path) -> (PathBuf, PathBuf, u64) {
    let library = folder.join("l.funkenbuch");
    let mut desk = Library::open(&library, Access::Write).unwrap();
    let id = desk.begin("de", Moment::now()).unwrap().session().id;
    desk.close().unwrap();
    let backup = folder.join("backup.funkenbuch");
    std::fs::copy(&library, &backup).unwrap();
    let mut desk = Library::open(&library, Access::Write).unwrap();
    desk.begin("de", Moment::now()).unwrap();
    desk.close().unwrap();
    let saved = killed_after(&library, id, Duration::from_millis(30));
    assert!(log_size(&library) > 0);
    (library, backup, saved)
}

fn log_size(library: &Path) -> u64 {
    let log = library.with_extension("funkenbuch-wal");
    log.metadata().map_or(0, |log| log.len())
}

#[test]
fn a_backup_over_a_killed_library_opens_and_the_log_is_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let (library, backup, _) = killed_library(folder.path());
    std::fs::copy(&backup, &library).unwrap();
    let desk = opened(&library);
    desk.check().unwrap();
    let id = desk.find(&first_id(&desk)).unwrap();
    assert_eq!(written(&desk, id), 0);
    let aside = desk.foreign_log().unwrap();
    assert!(aside.metadata().unwrap().len() > 0);
    desk.close().unwrap();
    assert_eq!(opened(&library).foreign_log(), None);
}

#[test]
fn a_killed_library_that_is_copied_with_its_log_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (library, _, saved) = killed_library(folder.path());
    let copy = folder.path().join("copy.funkenbuch");
    for suffix in ["", "-wal"] {
        let name = |path: &Path| format!("{}{suffix}", path.display());
        std::fs::copy(name(&library), name(&copy)).unwrap();
    }
    let desk = opened(&copy);
    desk.check().unwrap();
    let rows = desk.sessions(&Filter::default()).unwrap();
    assert!(rows.iter().any(|row| written(&desk, row.id) >= saved));
    assert_eq!(desk.foreign_log(), None);
}

fn first_id(desk: &Library) -> String {
    let rows = desk.sessions(&Filter::default()).unwrap();
    rows[0].id.to_string()
}

#[test]
fn fifty_kills_lose_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("l.funkenbuch");
    let mut desk = Library::open(&library, Access::Write).unwrap();
    let id = desk.begin("de", Moment::now()).unwrap().session().id;
    desk.close().unwrap();
    for round in 0..ROUNDS {
        let wait = Duration::from_micros(round * 7919 % 40_000);
        let acknowledged = killed_after(&library, id, wait);
        let desk = opened(&library);
        let found = written(&desk, id);
        assert!(
            found == acknowledged || found == acknowledged + 1,
            "round {round}: {acknowledged}, found {found}"
        );
        desk.check().unwrap();
    }
}

#[test]
fn what_a_killed_export_left_unfinished_is_cleared_by_the_next_export_and_handout() {
    let place = Place::new();
    place.done(&["sample", "1"]);
    let rows = place.json(&["list", "--json"]);
    let id = rows[0]["id"].as_str().unwrap().to_owned();
    std::fs::create_dir(place.path("out")).unwrap();
    let leftover = place.path("out/.0123456789abcdef.part");
    let commands: [&[&str]; 3] = [
        &["export", "--all", "--to", "out", "--as", "json"],
        &["handout", &id, "--to", "out/sheet.pdf"],
        &["copy", &id, "--to", "out"],
    ];
    for command in commands {
        std::fs::write(&leftover, "answers").unwrap();
        place.done(command);
        assert!(!leftover.exists(), "{command:?}");
    }
}
