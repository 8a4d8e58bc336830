//! Documents that go back and forth: revisions decide, the trash is respected, and no workbook displaces a built-in one.

use std::path::PathBuf;

use funkenbuch::handout::{AttachmentFault, attached_session};
use serde_json::{Value, json};

use crate::program::{Place, answer, id, whole};

/// A library with a session of its own that was edited five times, and the session's id.
fn with_own_session(place: &Place) -> String {
    let id = place.done(&["new"]).trim().to_owned();
    place.alter("UPDATE session SET revision = 5");
    id
}

/// Exports a session of a library as a document.
fn exported(place: &Place, library: &str, id: &str, folder: &str) -> Value {
    let command = ["--library", library, "export", id, "--to", folder, "--as", "json"];
    let path = place.path(place.done(&command).trim());
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// A document after further edits.
fn edited(document: &Value, revision: u64, words: &str) -> Value {
    let mut document = document.clone();
    answer(&mut document, "occasion", json!({ "text": words }));
    document["session"]["revision"] = json!(revision);
    document
}

fn written(place: &Place, name: &str, document: &Value) -> PathBuf {
    let path = place.path(name);
    std::fs::write(&path, document.to_string()).unwrap();
    path
}

#[test]
fn a_session_comes_back_edited_and_goes_out_again_without_being_asked_about() {
    let place = Place::new();
    let id = with_own_session(&place);
    let home = place.library();
    let home = home.to_str().unwrap();
    let sent = exported(&place, home, &id, "one");
    written(&place, "sent.json", &sent);
    place.done(&["--library", "other", "import", "sent.json"]);
    // edited elsewhere and sent back
    let mut back = exported(&place, "other", &id, "two");
    assert_eq!(back["session"]["base"], 5);
    back = edited(&back, 8, "Dort weitergeschrieben");
    written(&place, "back.json", &back);
    assert!(place.done(&["import", "back.json"]).contains("ersetzt"));
    place.done(&["--library", "other", "import", "back.json"]);
    // edited here and sent out again
    let again = edited(
        &exported(&place, home, &id, "three"),
        10,
        "Hier weitergeschrieben",
    );
    written(&place, "again.json", &again);
    assert!(
        place
            .done(&["--library", "other", "import", "again.json"])
            .contains("ersetzt")
    );
}

#[test]
fn edits_on_both_sides_are_asked_about() {
    let place = Place::new();
    let id = with_own_session(&place);
    let sent = exported(&place, place.library().to_str().unwrap(), &id, "one");
    let mut elsewhere = edited(&sent, 9, "Dort");
    elsewhere["session"]["base"] = json!(5);
    written(&place, "back.json", &elsewhere);
    place.alter("UPDATE session SET revision = 6");
    let sentence = place.refused(&["import", "back.json"]);
    assert!(
        sentence.contains("back.json") && sentence.contains("--replace"),
        "{sentence}"
    );
    assert!(
        place
            .done(&["import", "--replace", "back.json"])
            .contains("ersetzt")
    );
}

/// The clock of the other computer went back by two days.
#[test]
fn a_later_revision_with_an_earlier_date_is_taken_in() {
    let place = Place::new();
    let mut document = edited(&whole(), 5, "vorher");
    place.import(&document);
    document = edited(&document, 9, "nachher");
    document["session"]["base"] = json!(5);
    document["session"]["updated_at"] = json!("2020-01-01T10:00:00+01:00");
    written(&place, "later.json", &document);
    assert!(place.done(&["import", "later.json"]).contains("ersetzt"));
}

#[test]
fn the_same_content_counts_as_exchanged() {
    let place = Place::new();
    let document = edited(&whole(), 5, "wie dort");
    place.import(&document);
    place.alter("UPDATE session SET revision = 7");
    written(&place, "same.json", &edited(&document, 9, "wie dort"));
    assert!(place.done(&["import", "same.json"]).contains("schon da"));
    written(&place, "later.json", &edited(&document, 12, "dort weiter"));
    assert!(place.done(&["import", "later.json"]).contains("ersetzt"));
}

#[test]
fn a_session_in_the_trash_is_not_imported_unseen() {
    let place = Place::new();
    let document = whole();
    place.import(&document);
    place.alter("UPDATE listed SET trashed_at = 1700000000000, trashed_offset = 0");
    let newer = edited(&document, 99, "neuer");
    written(&place, "newer.json", &newer);
    for file in ["document.json", "newer.json"] {
        let sentence = place.refused(&["import", file]);
        assert!(
            sentence.contains("Papierkorb") && sentence.contains(file),
            "{sentence}"
        );
    }
    assert!(place.done(&["list"]).contains("Keine Sitzung"));
    place.done(&["import", "--replace", "newer.json"]);
    assert_eq!(place.json(&["list", "--json"]).as_array().unwrap().len(), 1);
    assert!(place.done(&["show", &id(&newer)]).contains("neuer"));
}

const FOREIGN: &str = "format = 1\nid = \"networking\"\nversion = VERSION\nlanguages = [\"de\"]\n\
    title.de = \"Falsches Networking\"\n\n[[station]]\nid = \"one\"\ntitle.de = \"Eins\"\nheading.de = \"Eins\"\n\n\
    [[station.item]]\nid = \"word\"\nform = \"line\"\nprompt.de = \"Ein Wort?\"\n";

/// A document that carries a workbook with the id of the built-in one.
fn foreign(version: u32) -> Value {
    let mut document = whole();
    document["session"]["id"] = json!(format!("01930000-0000-7000-8000-00000000010{version}"));
    let source = FOREIGN.replace("VERSION", &version.to_string());
    document["workbook"] = json!({ "id": "networking", "version": version, "source": source });
    document["answers"] = json!([{ "question": "word", "value": { "text": "Eindringling" } }]);
    for part in ["own_rows", "marks", "reactions"] {
        document[part] = json!([]);
    }
    document
}

#[test]
fn a_foreign_workbook_with_a_built_in_id_serves_only_its_own_sessions() {
    let place = Place::new();
    for version in [1, 2] {
        let document = foreign(version);
        place.import(&document);
        assert!(place.done(&["show", &id(&document)]).contains("Ein Wort?"));
    }
    let begun = place.done(&["new", "--workbook", "networking"]);
    let begun = place.json(&["show", "--json", begun.trim()]);
    assert_eq!(begun["workbook"]["version"], 1);
    assert!(
        begun["workbook"].get("source").is_none(),
        "it is the built-in one"
    );
    let listed = place.json(&["list", "--json", "--workbook", "networking"]);
    let listed: Vec<_> = listed.as_array().unwrap().iter().map(|row| &row["id"]).collect();
    assert_eq!(
        listed,
        [&begun["session"]["id"]],
        "a foreign one is not counted as the built-in one"
    );
    assert!(place.done(&["check"]).contains("3 Sitzungen"));
    let exported = place.done(&["export", "--all", "--to", "out", "--as", "json"]);
    assert_eq!(exported.lines().count(), 3);
    place.done(&["--library", "other", "import", "out"]);
    place.done(&["--library", "other", "check"]);
}

#[test]
fn a_workbook_file_with_a_built_in_id_is_refused() {
    let place = Place::new();
    for version in ["1", "2"] {
        std::fs::write(place.path("own.toml"), FOREIGN.replace("VERSION", version)).unwrap();
        let sentence = place.refused(&["new", "--workbook", "own.toml"]);
        assert!(
            sentence.contains("networking") && sentence.contains("Kennung"),
            "{sentence}"
        );
    }
}

#[test]
fn many_sessions_are_printed_in_one_go_into_a_folder() {
    let place = Place::new();
    place.done(&["sample", "3", "--seed", "7"]);
    let ids: Vec<String> = place
        .json(&["list", "--json"])
        .as_array()
        .unwrap()
        .iter()
        .map(|session| session["id"].as_str().unwrap().to_owned())
        .collect();
    let printed = place.done(&["handout", "--all", "--to", "out", "--kind", "answers"]);
    assert_eq!(printed.lines().count(), 3);
    let refused = place.run(&["handout", "--all", "--to", "out", "--kind", "answers"]);
    assert_eq!(refused.code, 1);
    let named = place.done(&["handout", &ids[0], &ids[1], "--to", "two"]);
    assert_eq!(named.lines().count(), 2);
    assert_eq!(std::fs::read_dir(place.path("two")).unwrap().count(), 2);
    let none = place.done(&["handout", "--search", "gibtesnicht", "--to", "none"]);
    assert_eq!(none, "");
    let first = printed.lines().next().unwrap();
    let imported = place.done(&["--library", "other.funkenbuch", "import", first]);
    assert!(imported.ends_with(": neu\n"), "{imported}");
}

#[test]
fn many_sessions_are_printed_into_one_file_which_no_other_is_replaced_by() {
    let place = Place::new();
    place.done(&["sample", "3", "--seed", "7"]);
    let all = ["handout", "--all", "--one-file", "--kind", "answers", "--to"];
    let written = |to| place.done(&[&all[..], &[to]].concat());
    assert_eq!(written("Blätter, alle.pdf"), "Blätter, alle.pdf\n");
    let bytes = std::fs::read(place.path("Blätter, alle.pdf")).unwrap();
    written("neu/again.pdf");
    assert!(
        bytes == std::fs::read(place.path("neu/again.pdf")).unwrap(),
        "the same bytes"
    );
    assert_eq!(
        attached_session(&bytes),
        Err(AttachmentFault::Several),
        "each as in a file of its own"
    );
    let refused = place.run(&[&all[..], &["neu/again.pdf"]].concat());
    assert_eq!(refused.code, 1);
    let without = ["--name", "none", "--replace", "neu/again.pdf"];
    place.done(&[&all[..5], &without[..3], &["--to", without[3]]].concat());
    let bytes = std::fs::read(place.path("neu/again.pdf")).unwrap();
    assert_eq!(attached_session(&bytes), Err(AttachmentFault::Missing));
    let refused = place.run(&[&all[..5], &["--replace", "--to", "home/library.funkenbuch"]].concat());
    assert_eq!(refused.code, 1);
    assert_eq!(place.json(&["list", "--json"]).as_array().unwrap().len(), 3);
    let none = place.done(&[
        "handout",
        "--search",
        "gibtesnicht",
        "--one-file",
        "--to",
        "none.pdf",
    ]);
    assert!(none.is_empty() && !place.path("none.pdf").exists());
}
