//! A session that can't be read costs itself and nothing else, and is named.

use crate::program::{Place, id, whole};

/// A library of five sessions, one of them damaged in this way; the id of that one.
fn damaged(place: &Place, sql: &str) -> String {
    place.done(&["sample", "4"]);
    let document = whole();
    place.import(&document);
    let id = id(&document);
    let library = rusqlite::Connection::open(place.library()).unwrap();
    let key = format!("(SELECT key FROM session WHERE id = '{id}')");
    library.execute_batch(&sql.replace("KEY", &key)).unwrap();
    id
}

const UNREADABLE: [&str; 3] = [
    "UPDATE session SET updated_at = 9223372036854775807 WHERE key = KEY",
    "PRAGMA ignore_check_constraints = 1; UPDATE answer SET kind = 'xyz' WHERE session = KEY",
    "UPDATE answer SET text = CAST(x'ff4141' AS TEXT) WHERE session = KEY AND kind = 'text'",
];

#[test]
fn an_unreadable_session_is_named_and_all_others_are_there() {
    for sql in UNREADABLE {
        let place = Place::new();
        let id = damaged(&place, sql);
        let named = |sentence: &str| assert!(sentence.contains(&id), "{sql}: {sentence}");
        let list = place.run(&["list"]);
        assert_eq!(
            (list.code, list.out.lines().count() >= 4),
            (0, true),
            "{sql}: {}",
            list.err
        );
        let exported = place.run(&["export", "--all", "--to", "out", "--as", "json"]);
        assert_eq!((exported.code, exported.out.lines().count()), (1, 4), "{sql}");
        named(&exported.err);
        named(
            &place
                .run(&["export", "--all", "--to", "out", "--as", "answers"])
                .err,
        );
        named(&place.refused(&["handout", &id, "--to", "a.pdf"]));
        let other = list
            .out
            .lines()
            .map(|line| &line[..8])
            .find(|other| !id.ends_with(other));
        let compared = place.run(&["compare", &id, other.unwrap()]);
        assert!(
            compared.code == 1 && compared.out.lines().count() > 10,
            "{sql}: {}",
            compared.out
        );
        named(&compared.err);
        let checked = place.run(&["check"]);
        assert!(
            checked.code == 1 && checked.out.contains("4 Sitzungen"),
            "{sql}: {}",
            checked.out
        );
        named(&checked.err);
        place.done(&["new"]);
    }
}

#[test]
fn an_unreadable_session_is_replaced_by_a_file_of_it() {
    for sql in UNREADABLE {
        let place = Place::new();
        let id = damaged(&place, sql);
        assert!(place.refused(&["import", "document.json"]).contains(&id));
        place.done(&["import", "--replace", "document.json"]);
        place.done(&["handout", &id, "--to", "a.pdf"]);
        place.done(&["check"]);
    }
}

#[test]
fn what_lists_show_is_made_again() {
    for sql in [
        "DELETE FROM listed WHERE session = KEY",
        "UPDATE listed SET pressure_before = 4000 WHERE session = KEY",
        "UPDATE listed SET name = CAST(x'ff4141' AS TEXT) WHERE session = KEY",
        "DELETE FROM search",
        "DELETE FROM word",
        "DELETE FROM inside",
        "DELETE FROM searched",
    ] {
        let place = Place::new();
        damaged(&place, sql);
        place.refused(&["check"]);
        let repaired = place.done(&["check", "--repair"]);
        assert!(repaired.contains("neu angelegt"), "{sql}: {repaired}");
        place.done(&["check"]);
        assert_eq!(
            place.json(&["list", "--json"]).as_array().unwrap().len(),
            5,
            "{sql}"
        );
    }
}

#[test]
fn a_damaged_workbook_that_no_session_needs_is_removed() {
    let place = Place::new();
    place.done(&["new"]);
    std::fs::write(place.path("own.toml"), include_str!("../workbooks/sound.toml")).unwrap();
    let session = place.done(&["new", "--workbook", "own.toml"]);
    let library = rusqlite::Connection::open(place.library()).unwrap();
    let sql = "UPDATE workbook SET source = replace(source, 'format = 1', 'format = 2')";
    library.execute_batch(sql).unwrap();
    drop(library);
    assert!(place.refused(&["check"]).contains(session.trim()));
    place.done(&["erase", "--yes", session.trim()]);
    place.done(&["check", "--repair"]);
    place.done(&["check"]);
}

/// Nothing of a library's faults is told in the words of the engine.
#[test]
fn no_word_of_the_engine_stands_in_a_sentence() {
    let place = Place::new();
    place.done(&["sample", "20"]);
    let whole = std::fs::read(place.library()).unwrap();
    let pages = whole.len() / 4096;
    for page in (1..pages).step_by(9) {
        let mut bytes = whole.clone();
        bytes[page * 4096..page * 4096 + 40].fill(0x5a);
        std::fs::write(place.library(), &bytes).unwrap();
        for command in [&["check"][..], &["list"], &["new"]] {
            let said = place.run(command).err;
            for word in [
                "tree",
                "page",
                "***",
                "database",
                "malformed",
                "constraint",
                "corrupt",
                "index at",
            ] {
                assert!(!said.to_lowercase().contains(word), "{page} {command:?}: {said}");
            }
        }
        std::fs::write(place.library(), &whole).unwrap();
    }
}
