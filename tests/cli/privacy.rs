//! Consent notes, retention, erasing for good and deletion records.

use serde_json::json;

use crate::program::{Place, answer, id, whole};

/// A word that nobody else writes.
const CANARY: &str = "Zwetschgenröster";

/// A library with two sessions, of which one holds the canary; returns that one's id.
fn place() -> (Place, String) {
    let place = Place::new();
    let mut document = whole();
    answer(&mut document, "occasion", json!({ "text": CANARY }));
    place.import(&document);
    place.done(&["new"]);
    (place, id(&document))
}

fn holds(place: &Place, word: &str) -> bool {
    let files = std::fs::read_dir(place.path("home")).unwrap();
    let mut files = files
        .map(|file| file.unwrap().path())
        .filter(|path| path.is_file());
    files.any(|path| String::from_utf8_lossy(&std::fs::read(path).unwrap()).contains(word))
}

#[test]
fn erasing_asks_first_and_leaves_a_record_without_content() {
    let (place, id) = place();
    assert!(holds(&place, CANARY));
    for typed in [&b""[..], b"ja\n", b"erase\n"] {
        let ended = place.run_with(&["erase", &id], typed);
        assert_eq!((ended.code, ended.out.as_str()), (1, ""), "{}", ended.err);
        assert!(ended.err.contains("Es wurde nichts gelöscht."), "{}", ended.err);
    }
    assert!(holds(&place, CANARY));
    let ended = place.run_with(&["erase", &id], "löschen\n".as_bytes());
    assert_eq!(
        (ended.code, ended.out.trim()),
        (0, "Endgültig gelöscht, aus einer Datei."),
        "{}",
        ended.err
    );
    assert!(!holds(&place, CANARY) && !holds(&place, "zwetschgenr"));
    assert_eq!(place.json(&["list", "--json"]).as_array().unwrap().len(), 1);
    let records = place.json(&["erased", "--json"]);
    assert_eq!(records[0]["sessions"], json!([id]));
    assert_ne!(records[0]["files"][0]["done_at"], json!(null));
    let words = place.done(&["erased"]);
    assert!(
        words.contains("eine Sitzung") && words.contains("diese Bibliothek: nichts mehr davon"),
        "{words}"
    );
    place.done(&["erased", "--to", "Nachweis.pdf"]);
    assert!(
        std::fs::read(place.path("Nachweis.pdf"))
            .unwrap()
            .starts_with(b"%PDF")
    );
    assert!(
        place
            .refused(&["erased", "--to", "Nachweis.pdf"])
            .contains("Nachweis.pdf")
    );
    place.done(&["check"]);
}

#[test]
fn a_session_that_is_not_there_is_refused_and_nothing_erased() {
    let (place, id) = place();
    let mut wrong = id.clone();
    wrong.replace_range(0..4, "ffff");
    place.refused(&["erase", &id, &wrong, "--yes"]);
    assert!(holds(&place, CANARY));
    assert_eq!(place.run(&["erase", "--yes"]).code, 2, "it has to be said what");
    let nothing = place.done(&["erase", "--rest"]);
    assert_eq!(nothing.trim(), "Es war nichts nachzuholen.");
    let empty = place.done(&["erase", "--trash", "--yes"]);
    assert_eq!(empty.trim(), "Der Papierkorb ist leer.");
    let records = place.json(&["erased", "--json"]);
    assert_eq!(
        records.as_array().map(Vec::len),
        Some(0),
        "no record of nothing: {records}"
    );
}

#[test]
fn a_consent_is_noted_with_its_day_and_goes_with_the_client() {
    let place = Place::new();
    place.done(&["sample", "30", "--seed", "4"]);
    let clients = place.json(&["clients", "--json"]);
    let (client, sessions) = (&clients[0]["id"], clients[0]["sessions"].as_u64().unwrap());
    let client = client.as_str().unwrap();
    place.done(&[
        "clients",
        client,
        "--add",
        "contract",
        "--on",
        "3.2.2026",
        "--wording",
        CANARY,
    ]);
    let note = &place.json(&["clients", client, "--json"])[0]["consents"][0];
    assert_eq!(
        (&note["kind"], &note["day"], &note["wording"]),
        (&json!("contract"), &json!("2026-02-03"), &json!(CANARY))
    );
    let line = place.done(&["clients", client]);
    assert!(
        line.contains("Vertrag, ") && line.contains("· Zwetschgenröster"),
        "{line}"
    );
    assert!(
        place
            .refused(&["clients", "niemand", "--add", "consent"])
            .contains("niemand")
    );
    assert_eq!(place.run(&["clients", "--add", "consent"]).code, 2);
    place.done(&["erase", "--client", client, "--yes"]);
    assert!(!holds(&place, CANARY));
    let left = place.json(&["list", "--json"]).as_array().unwrap().len() as u64;
    assert_eq!(left, 30 - sessions);
    assert_eq!(
        place.json(&["clients", "--json"]).as_array().unwrap().len(),
        clients.as_array().unwrap().len() - 1
    );
}
