//! Libraries that can't be used: said in plain words with what to do, and left exactly as they were.

use std::path::PathBuf;

use funkenbuch::service::{Access, Library};

use crate::program::{Place, whole};

const WRITING: [&str; 3] = ["new", "sample 1", "import document.json"];

/// Each command that writes is refused, says this, and leaves the file as it is.
fn left_as_it_is(place: &Place, library: &PathBuf, said: &str) {
    std::fs::write(place.path("document.json"), whole().to_string()).unwrap();
    let before = std::fs::read(library).unwrap();
    for command in WRITING {
        let mut words: Vec<&str> = command.split(' ').collect();
        words.extend(["--library", library.to_str().unwrap()]);
        let sentence = place.refused(&words);
        assert!(
            sentence.contains(said) && sentence.lines().count() == 2,
            "{command}: {sentence}"
        );
        assert!(
            std::fs::read(library).unwrap() == before,
            "{command} changed the file"
        );
    }
}

#[test]
fn a_file_of_something_else_is_left_as_it_is() {
    let place = Place::new();
    let path = place.path("notes.txt");
    std::fs::write(&path, "Einkaufszettel\n".repeat(50)).unwrap();
    left_as_it_is(&place, &path, "keine Bibliothek");
    let sentence = place.refused(&["list", "--library", "notes.txt"]);
    assert!(sentence.contains("keine Bibliothek"), "{sentence}");
}

#[test]
fn a_truncated_library_is_left_as_it_is() {
    let place = Place::new();
    place.done(&["sample", "20"]);
    let whole = std::fs::read(place.library()).unwrap();
    std::fs::write(place.library(), &whole[..whole.len() / 3]).unwrap();
    left_as_it_is(&place, &place.library(), "beschädigt");
    place.refused(&["check"]);
}

#[test]
fn a_library_with_broken_pages_is_left_as_it_is() {
    let place = Place::new();
    place.done(&["sample", "20"]);
    let mut bytes = std::fs::read(place.library()).unwrap();
    for page in 3..bytes.len() / 4096 {
        bytes[page * 4096..page * 4096 + 32].fill(0x5a);
    }
    std::fs::write(place.library(), &bytes).unwrap();
    left_as_it_is(&place, &place.library(), "beschädigt");
    place.refused(&["check"]);
}

#[test]
fn a_write_protected_library_can_only_be_read() {
    let place = Place::new();
    place.done(&["sample", "2"]);
    let mut permissions = place.library().metadata().unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(place.library(), permissions).unwrap();
    left_as_it_is(&place, &place.library(), "schreibgeschützt");
    assert_eq!(place.json(&["list", "--json"]).as_array().unwrap().len(), 2);
}

#[test]
fn a_library_that_is_open_elsewhere_can_only_be_read() {
    let place = Place::new();
    place.done(&["sample", "2"]);
    let desk = Library::open(&place.library(), Access::Write).unwrap();
    left_as_it_is(&place, &place.library(), "in einem anderen Funkenbuch geöffnet");
    assert_eq!(place.json(&["list", "--json"]).as_array().unwrap().len(), 2);
    place.done(&["check"]);
    desk.close().unwrap();
    place.done(&["new"]);
}

/// As after `mv other.funkenbuch t.funkenbuch` beside the log of a killed program.
#[test]
fn a_library_beside_the_log_of_another_is_read_as_it_is() {
    let place = Place::new();
    place.done(&["sample", "3"]);
    let other = place.path("other.funkenbuch");
    let desk = {
        let mut desk = Library::open(&other, Access::Write).unwrap();
        desk.begin("de", funkenbuch::session::Moment::now()).unwrap();
        desk
    };
    let log = |library: &PathBuf| format!("{}-wal", library.display());
    std::fs::copy(log(&other), log(&place.library())).unwrap();
    let before = std::fs::read(place.library()).unwrap();
    assert_eq!(place.json(&["list", "--json"]).as_array().unwrap().len(), 3);
    place.done(&["check"]);
    assert!(std::fs::read(place.library()).unwrap() == before);
    place.done(&["new"]);
    assert_eq!(place.json(&["list", "--json"]).as_array().unwrap().len(), 4);
    desk.close().unwrap();
}

#[test]
fn a_missing_library_or_folder_is_said() {
    let place = Place::new();
    assert!(
        place
            .refused(&["list", "--library", "no.funkenbuch"])
            .contains("no.funkenbuch")
    );
    assert!(
        place
            .refused(&["new", "--library", "no/a.funkenbuch"])
            .contains("Ordner")
    );
    assert!(place.refused(&["new", "--library", "."]).contains("Ordner"));
    assert!(!place.path("no.funkenbuch").exists());
}

/// A limit on file sizes stands in for a full disk; it needs no rights and no disk.
#[cfg(unix)]
#[test]
fn a_disk_without_space_leaves_what_was_there() {
    let place = Place::new();
    place.done(&["sample", "3"]);
    let before = place.done(&["list", "--json"]);
    let size = place.library().metadata().unwrap().len() / 512;
    let script = format!("trap '' XFSZ; ulimit -f {size}; exec \"$@\"");
    let program = env!("CARGO_BIN_EXE_funkenbuch");
    let output = std::process::Command::new("sh")
        .args(["-c", &script, "sh", program, "sample", "400", "--seed", "9"])
        .env("FUNKENBUCH_HOME", place.path("home"))
        .output()
        .unwrap();
    assert_eq!(
        output.status.code(),
        Some(1),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(String::from_utf8_lossy(&output.stderr).lines().count(), 2);
    let after = place.json(&["list", "--json"]);
    for session in serde_json::from_str::<serde_json::Value>(&before)
        .unwrap()
        .as_array()
        .unwrap()
    {
        assert!(after.as_array().unwrap().contains(session));
    }
    place.done(&["check"]);
}
