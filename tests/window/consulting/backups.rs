//! Backups in the window: made, looked at, and restored from, one session or all.

use egui::{Key, Modifiers};
use funkenbuch::session::{Cell, Value};
use uuid::Uuid;

use super::consultant::{Consultant, Practice};

const OCCASION: &str = "Der erste Anlass";

/// A window with two sessions, whose backups are shown.
fn at_backups() -> (Consultant, Uuid) {
    let mut practice = Practice::new();
    practice.session("Rosa Lindqvist", &[], &[]);
    let session = practice.session("Jörg Müßig", &[("occasion", OCCASION)], &[]);
    let mut consultant = practice.opens();
    consultant.presses("Mehr");
    consultant.presses_beginning("Sicherungen …");
    consultant.sees("Noch gibt es keine Sicherung.");
    (consultant, session)
}

/// Makes a backup, then changes a session as another window would, and opens the window again.
fn backed_up_and_changed() -> (Consultant, Uuid) {
    let (mut consultant, session) = at_backups();
    consultant.presses("Jetzt sichern");
    consultant.sees("Gesichert: ");
    let mut consultant = consultant.closes_while(|desk| {
        super::consultant::goes_on(desk, session, "Jörg Müßig", &[("occasion", "Der zweite Anlass")]);
        desk.begin("de", funkenbuch::session::Moment::now()).unwrap();
    });
    consultant.strikes(Modifiers::COMMAND | Modifiers::SHIFT, Key::B);
    consultant.presses_beginning("Ansehen: ");
    consultant.sees("Sicherung vom ");
    (consultant, session)
}

fn occasion(consultant: &Consultant, session: Uuid) -> Option<String> {
    let stored = consultant.stored(session);
    let value = stored
        .shared
        .value(&Cell::plain("occasion"))
        .and_then(Value::text);
    value.map(str::to_owned)
}

#[test]
fn a_backup_is_made_and_listed_with_its_sessions() {
    let (mut consultant, _) = at_backups();
    consultant.presses("Jetzt sichern");
    consultant.sees("Gesichert: ");
    consultant.sees("2 Sitzungen · ");
    let folder = consultant.path("library.backups");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 1);
    consultant.presses_beginning("Ansehen: ");
    consultant.sees("Alle Sitzungen sind hier so wie dort.");
    consultant.presses("Schließen");
    consultant.strikes(Modifiers::ALT, Key::ArrowLeft);
    consultant.sees("Mehr");
}

#[test]
fn the_keyboard_stays_with_what_takes_the_place_of_a_button_that_is_gone() {
    let (mut consultant, _) = at_backups();
    consultant.tabs_to("Jetzt sichern");
    consultant.strikes(Modifiers::NONE, Key::Enter);
    consultant.sees("Gesichert: ");
    consultant.settles();
    assert!(consultant.is_at("Jetzt sichern"), "{:#?}", consultant.names());
}

#[test]
fn the_keyboard_goes_to_the_backup_that_is_looked_at_and_back_to_its_button() {
    let (mut consultant, _) = at_backups();
    consultant.presses("Jetzt sichern");
    consultant.sees("2 Sitzungen · ");
    let look = |name: &String| name.starts_with("Ansehen: ");
    let button = consultant.names().into_iter().find(look).unwrap();
    assert!(button.contains(" · 2 Sitzungen · "), "{button}");
    consultant.tabs_to(&button);
    consultant.strikes(Modifiers::NONE, Key::Enter);
    consultant.sees("Alle Sitzungen sind hier so wie dort.");
    let title = |name: &String| name.starts_with("Sicherung vom ");
    let title = consultant.names().into_iter().find(title).unwrap();
    assert!(consultant.is_at(&title));
    consultant.tabs_to("Schließen");
    consultant.strikes(Modifiers::NONE, Key::Enter);
    assert!(!consultant.has("Sicherung vom "));
    assert!(consultant.is_at(&button));
}

#[test]
fn a_single_session_is_brought_back_and_the_others_stay() {
    let (mut consultant, session) = backed_up_and_changed();
    consultant.sees("Sind hier anders");
    consultant.sees("Gibt es nur hier");
    consultant.presses_beginning("Jörg Müßig – hier zuletzt geändert");
    consultant.presses("Eine Sitzung zurückholen");
    consultant.sees("Zurückgeholt: 0 neu, 1 ersetzt, 0 schon gleich.");
    let same = consultant.waits(|consultant| !consultant.has("Sind hier anders"));
    assert!(same, "what was brought back is the same now");
    assert_eq!(occasion(&consultant, session).as_deref(), Some(OCCASION));
    let library =
        funkenbuch::service::Library::open(&consultant.library(), funkenbuch::service::Access::Read);
    let versions = library.unwrap().archived_versions(session).unwrap();
    let reasons: Vec<_> = versions.iter().filter_map(|version| version.reason).collect();
    assert!(
        reasons.contains(&funkenbuch::consulting::VersionReason::Restore),
        "{reasons:?}"
    );
}

#[test]
fn the_whole_library_is_restored_after_a_question_and_the_other_one_is_kept() {
    let (mut consultant, session) = backed_up_and_changed();
    consultant.presses("Die ganze Bibliothek zurückholen …");
    consultant.sees("Soll die Sicherung an die Stelle der Bibliothek treten?");
    consultant.presses("Abbrechen");
    assert_eq!(
        occasion(&consultant, session).as_deref(),
        Some("Der zweite Anlass")
    );
    consultant.presses("Die ganze Bibliothek zurückholen …");
    consultant.presses("Zurückholen");
    consultant.sees("Die Bibliothek ist wieder wie in der Sicherung.");
    assert_eq!(occasion(&consultant, session).as_deref(), Some(OCCASION));
    consultant.presses_beginning("Beratung");
    consultant.strikes(Modifiers::COMMAND | Modifiers::SHIFT, Key::B);
    consultant.sees("3 Sitzungen · ");
    assert!(
        consultant
            .names()
            .iter()
            .any(|name| name.contains("beiseitegelegte Bibliothek"))
    );
}

#[test]
fn a_backup_that_is_damaged_is_said_and_nothing_can_be_restored_from_it() {
    let (mut consultant, _) = at_backups();
    consultant.presses("Jetzt sichern");
    consultant.sees("2 Sitzungen · ");
    let entry = std::fs::read_dir(consultant.path("library.backups"))
        .unwrap()
        .next()
        .unwrap();
    let path = entry.unwrap().path();
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[100..].fill(7);
    std::fs::write(&path, bytes).unwrap();
    consultant.presses_beginning("Ansehen: ");
    consultant.sees("Die Sicherung „");
    consultant.sees("Nehmen Sie die nächstältere.");
    assert!(!consultant.has("Die ganze Bibliothek zurückholen …"));
}

#[test]
fn the_settings_say_where_backups_go_and_lead_to_them() {
    let (mut consultant, _) = at_backups();
    consultant.strikes(Modifiers::COMMAND, Key::Comma);
    consultant.sees("Kein weiterer Ordner gewählt.");
    consultant.presses("Sicherungen ansehen …");
    consultant.sees("Ordner neben der Bibliothek: ");
}

/// The name of a copy that a service made.
const COPY: &str = "library (Konflikt 2026-11-26).funkenbuch";

/// Opens a library beside which a service has left a copy that one session has gone on from.
fn beside_a_copy() -> (Consultant, Uuid) {
    let (consultant, session) = at_backups();
    let library = consultant.library();
    let consultant = consultant.closes_while(|desk| {
        desk.checkpoint().unwrap();
        std::fs::copy(&library, library.with_file_name(COPY)).unwrap();
        super::consultant::goes_on(desk, session, "Jörg Müßig", &[("occasion", "Der zweite Anlass")]);
    });
    (consultant, session)
}

#[test]
fn a_copy_from_which_everything_was_brought_back_is_not_offered_any_more() {
    let (mut consultant, session) = beside_a_copy();
    consultant.presses("Kopien ansehen");
    consultant.presses(&format!("Ansehen: {COPY}"));
    consultant.presses_beginning("Jörg Müßig – hier zuletzt geändert");
    consultant.presses("Eine Sitzung zurückholen");
    consultant.sees("Zurückgeholt: 0 neu, 1 ersetzt, 0 schon gleich.");
    assert_eq!(occasion(&consultant, session).as_deref(), Some(OCCASION));
    let is_over = consultant.waits(|consultant| !consultant.has("Weitere Fassungen dieser Bibliothek"));
    assert!(is_over, "{:#?}", consultant.names());
}

#[test]
fn a_copy_that_a_service_made_is_offered_looked_at_and_put_aside() {
    let (mut consultant, _) = beside_a_copy();
    let copy = consultant.library().with_file_name(COPY);
    consultant.sees("Neben dieser Bibliothek liegt eine Kopie, in der Sitzungen anders sind als hier.");
    consultant.presses("Kopien ansehen");
    consultant.sees("Weitere Fassungen dieser Bibliothek");
    let differs = |name: &String| name.ends_with(" · eine Sitzung ist hier anders");
    assert!(consultant.names().iter().any(differs));
    consultant.presses(&format!("Beiseitelegen: {COPY}"));
    consultant.sees("Die Kopie liegt jetzt bei den Sicherungen: ");
    let is_aside = |name: &String| name.ends_with(" · beiseitegelegte Bibliothek");
    assert!(consultant.waits(|consultant| consultant.names().iter().any(is_aside)));
    assert!(!consultant.has("Weitere Fassungen dieser Bibliothek"));
    assert!(!copy.exists());
}
