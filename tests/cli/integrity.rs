//! Damaged libraries on the command line: said, named, never exported as if they were true, and rescued.

use crate::program::{Place, id, whole};

/// Changes the library without the program's knowledge, as a fault of the disk would.
fn damage(place: &Place, sql: &str) {
    let library = rusqlite::Connection::open(place.library()).unwrap();
    library.execute_batch(sql).unwrap();
}

#[test]
fn an_altered_word_is_noticed_by_everything_and_exported_by_nothing() {
    for sql in [
        "UPDATE answer SET text = replace(text, 'e', 'd') WHERE kind = 'text'",
        "UPDATE answer SET number = number + 1 WHERE kind = 'scale'",
        "UPDATE own_row SET title = title || 'x'",
        "DELETE FROM mark",
        "DELETE FROM answer WHERE rowid = (SELECT max(rowid) FROM answer)",
        "UPDATE session SET language = 'en'",
    ] {
        let place = Place::new();
        let document = whole();
        place.import(&document);
        let id = id(&document);
        damage(&place, sql);
        for command in [
            &["show", &id][..],
            &["handout", &id, "--to", "a.pdf"],
            &["export", "--all", "--to", "out", "--as", "json"],
            &["export", "--all", "--to", "table", "--as", "answers"],
            &["check"],
        ] {
            let ended = place.run(command);
            assert_eq!(ended.code, 1, "{sql}: {command:?}: {}", ended.out);
            assert!(ended.err.contains(&id), "{sql}: {command:?}: {}", ended.err);
        }
        assert!(!place.path("a.pdf").exists());
    }
}

#[test]
fn a_session_that_vanished_is_missed() {
    let place = Place::new();
    place.done(&["sample", "4"]);
    damage(&place, "DELETE FROM session WHERE key = 2");
    for command in [
        &["check"][..],
        &["export", "--all", "--to", "out", "--as", "json"],
    ] {
        let ended = place.run(command);
        assert_eq!(ended.code, 1, "{command:?}");
        assert!(
            ended.err.contains("nicht mehr zu finden"),
            "{command:?}: {}",
            ended.err
        );
    }
}

#[test]
fn a_damaged_library_is_rescued_into_a_new_one() {
    let place = Place::new();
    place.done(&["sample", "12"]);
    let bytes = std::fs::read(place.library()).unwrap();
    let mut damaged = bytes.clone();
    let page = damaged.len() / 4096 / 2;
    damaged[page * 4096..(page + 1) * 4096].fill(0x5a);
    std::fs::write(place.library(), &damaged).unwrap();
    let library = place.library();
    let library = library.to_str().unwrap();
    let rescued = place.run(&["rescue", library, "--to", "new.funkenbuch"]);
    assert!(
        rescued.out.contains("vollständig"),
        "{} {}",
        rescued.out,
        rescued.err
    );
    assert!(std::fs::read(place.library()).unwrap() == damaged);
    place.done(&["check", "--library", "new.funkenbuch"]);
    let there = place.json(&["list", "--json", "--library", "new.funkenbuch"]);
    assert!(there.as_array().unwrap().len() >= 8);
    let again = place.refused(&["rescue", library, "--to", "new.funkenbuch"]);
    assert!(again.contains("gibt es schon"), "{again}");
    std::fs::write(place.path("text"), "kein Buch".repeat(2000)).unwrap();
    let other = place.refused(&["rescue", "text", "--to", "x.funkenbuch"]);
    assert!(other.contains("keine Bibliothek"), "{other}");
    assert!(!place.path("x.funkenbuch").exists());
}
