//! Copies of a library that a synchronising service made beside it.

use std::fs;

use crate::backups::{backed_up, goes_on, text};

#[test]
fn a_copy_that_a_service_made_beside_the_library_is_listed_and_its_sessions_are_brought_over() {
    let (place, session, backup) = backed_up();
    goes_on(&place);
    let copy = place.path("home/library (In Konflikt stehende Kopie von Eva 2026-11-26).funkenbuch");
    fs::copy(&backup, &copy).unwrap();
    let listed = place.done(&["backups"]);
    let line = listed.lines().find(|line| line.contains(text(&copy))).unwrap();
    assert!(line.contains("eine Sitzung ist hier anders"), "{line}");
    assert!(listed.contains("„--session“ holt eine herüber"), "{listed}");
    let ended = place.run(&["restore", text(&copy), "--session", &session]);
    assert!(
        ended.code == 0 && ended.err.contains("1 ersetzt"),
        "{}",
        ended.err
    );
    assert!(place.done(&["show", &session]).contains("Der erste Anlass."));
    fs::remove_file(&copy).unwrap();
    assert!(!place.done(&["backups"]).contains("Weitere Fassung"));
}
