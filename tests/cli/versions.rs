//! Earlier versions of a session can be read, and a search index that differs can be rebuilt.

use serde_json::{Value, json};

use crate::program::{Place, answer, id, whole};

/// A library with a session that was imported once more with another answer.
fn imported_twice(place: &Place) -> String {
    let mut document = whole();
    answer(&mut document, "occasion", json!({ "text": "Der erste Anlass." }));
    answer(&mut document, "must_dump", json!({ "text": "Ein Geheimnis." }));
    document["marks"] = json!([{ "question": "must_dump", "mark": "private" }]);
    place.import(&document);
    answer(&mut document, "occasion", json!({ "text": "Der zweite Anlass." }));
    document["session"]["updated_at"] = json!("2027-01-05T10:00:00+01:00");
    place.import(&document);
    id(&document)
}

#[test]
fn an_earlier_version_is_shown_without_what_is_private() {
    let place = Place::new();
    let id = imported_twice(&place);
    let current = place.done(&["show", &id]);
    assert!(
        current.contains("Der zweite Anlass.") && current.contains("--version 1"),
        "{current}"
    );
    let english = place.done(&["show", &id, "--language", "en"]);
    assert!(english.contains("There is one earlier version"), "{english}");
    let earlier = place.done(&["show", &id, "--version", "1"]);
    assert!(
        earlier.contains("Der erste Anlass.") && !earlier.contains("--version"),
        "{earlier}"
    );
    let json: Value = place.json(&["show", &id, "--version", "1", "--json"]);
    for shown in [earlier, json.to_string()] {
        assert!(shown.contains("Der erste Anlass."), "{shown}");
        assert!(
            !shown.contains("zweite") && !shown.contains("Geheimnis"),
            "{shown}"
        );
    }
}

#[test]
fn a_version_that_does_not_exist_is_refused_with_how_many_there_are() {
    let place = Place::new();
    let id = imported_twice(&place);
    for number in ["0", "2", "4294967295"] {
        let sentence = place.refused(&["show", &id, "--version", number]);
        assert!(
            sentence.contains(number) && sentence.contains("aufgehoben ist eine"),
            "{sentence}"
        );
    }
    let english = place.refused(&["show", &id, "--version", "2", "--language", "en"]);
    assert!(
        english.contains("this session has only one earlier version"),
        "{english}"
    );
}

#[test]
fn a_version_is_compared_and_brought_back_with_what_is_private_as_it_is() {
    let place = Place::new();
    let id = imported_twice(&place);
    let compared = place.done(&["versions", &id, "--compare", "1"]);
    assert!(
        compared.contains("damals: Der erste Anlass.") && compared.contains("jetzt: Der zweite Anlass."),
        "{compared}"
    );
    let ended = place.run(&["bring-back", &id, "--version", "1"]);
    assert!(
        ended.code == 0 && ended.err.contains("zurückgeholt"),
        "{}",
        ended.err
    );
    assert!(place.done(&["show", &id]).contains("Der erste Anlass."));
    let again = place.run(&["bring-back", &id, "--version", "1"]);
    assert!(again.code == 0 && again.err.contains("nichts"), "{}", again.err);
    let versions = place.json(&["versions", &id, "--json"]);
    let reasons: Vec<_> = versions
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["reason"])
        .collect();
    assert_eq!(reasons, ["import", "restore"]);
    let listed = place.done(&["versions", &id]);
    assert!(listed.contains("zurückgeholte Fassung"), "{listed}");
    // undone in the same way, and nothing is archived twice
    place.run(&["bring-back", &id, "--version", "2"]);
    let show = place.done(&["show", &id]);
    assert!(
        show.contains("Der zweite Anlass.") && !show.contains("Geheimnis"),
        "{show}"
    );
    assert_eq!(
        place.json(&["versions", &id, "--json"]).as_array().unwrap().len(),
        2
    );
    let out = place.path("out");
    place.done(&[
        "export",
        &id,
        "--to",
        out.to_str().unwrap(),
        "--as",
        "json",
        "--with-private",
    ]);
    let file = std::fs::read_dir(out).unwrap().next().unwrap().unwrap().path();
    assert!(std::fs::read_to_string(file).unwrap().contains("Ein Geheimnis."));
}

#[test]
fn a_search_index_that_differs_is_rebuilt() {
    let place = Place::new();
    imported_twice(&place);
    let sound = place.done(&["check"]);
    assert_eq!(place.done(&["check", "--repair"]), sound);
    for damage in [
        "DELETE FROM search",
        "DELETE FROM searched",
        "DROP TRIGGER searched_changed; UPDATE searched SET written = 'anderes'",
    ] {
        let library = rusqlite::Connection::open(place.library()).unwrap();
        library.execute_batch(damage).unwrap();
        drop(library);
        let sentence = place.refused(&["check"]);
        assert!(sentence.contains("check --repair"), "{damage}: {sentence}");
        let repaired = place.done(&["check", "--repair"]);
        assert!(
            repaired.ends_with(&sound) && repaired.contains("neu angelegt"),
            "{damage}: {repaired}"
        );
        assert_eq!(place.done(&["check"]), sound);
        let found = place.json(&["list", "--search", "zweite", "--json"]);
        assert_eq!(found.as_array().unwrap().len(), 1, "{damage}");
    }
}
