//! Privacy at the window: consent notes, retention, and erasing for good.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use funkenbuch::consulting::{Change, Client, ConsentKind, ConsentNote, Filter};
use funkenbuch::service::{Access, Library};
use funkenbuch::session::Moment;
use jiff::civil::date;
use uuid::Uuid;

use super::consultant::{Consultant, Practice};

/// A word that stands in one session alone.
const CANARY: &str = "Zwetschgenröster";

fn names(consultant: &Consultant) -> Vec<String> {
    let desk = Library::open(&consultant.library(), Access::Read).unwrap();
    let rows = desk.sessions(&Filter::default()).unwrap();
    let mut names: Vec<String> = rows.into_iter().filter_map(|row| row.name).collect();
    names.sort();
    names
}

fn holds_canary(consultant: &Consultant) -> bool {
    let folder = consultant.library().parent().unwrap().to_owned();
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let mut files = files.filter(|path| path.is_file());
    files.any(|path| String::from_utf8_lossy(&std::fs::read(path).unwrap()).contains(CANARY))
}

/// Two sessions, of which the second holds the canary.
fn practice() -> (Practice, Uuid) {
    let mut practice = Practice::new();
    practice.session("Bo Berg", &[("occasion", "Der Chef will es.")], &[]);
    let session = practice.session("Ada Anders", &[("occasion", CANARY)], &[]);
    (practice, session)
}

fn with_client(mut practice: Practice, session: Uuid) -> (Consultant, Uuid) {
    let client = Client {
        id: Uuid::now_v7(),
        name: "Ada Anders".to_owned(),
        organisation: String::new(),
        contact: String::new(),
        notes: String::new(),
        pseudonym: String::new(),
        created_at: Moment::now(),
        updated_at: Moment::now(),
    };
    let id = client.id;
    let assigned = Change::Assign {
        session,
        client: Some(id),
    };
    let changes = Change::All(vec![Change::PutClient(client), assigned]);
    practice.desk().apply_change(&changes).unwrap();
    let mut consultant = practice.opens();
    consultant.presses("Mehr");
    consultant.presses("Klient*innen");
    // what comes later would move what is pressed
    consultant.sees("auswählen: ");
    (consultant, id)
}

#[test]
fn the_trash_is_emptied_for_good_once_that_is_confirmed() {
    let mut consultant = practice().0.opens();
    consultant.sees("Ada Anders");
    consultant.strikes(Modifiers::NONE, Key::ArrowDown);
    consultant.strikes(Modifiers::NONE, Key::Delete);
    assert!(consultant.waits(|consultant| names(consultant) == ["Bo Berg"]));
    consultant.presses("Mehr");
    consultant.presses("Papierkorb");
    consultant.sees("Papierkorb leeren …");
    assert!(consultant.waits(|consultant| consultant.has("Ada Anders")));
    consultant.presses("Papierkorb leeren …");
    consultant.sees("Diese Sitzung wird endgültig gelöscht");
    consultant.presses("Endgültig löschen");
    consultant.rests();
    assert!(
        consultant.has("Diese Sitzung wird endgültig gelöscht"),
        "the box has to be ticked first"
    );
    consultant.presses("Ja, nichts davon wird mehr gebraucht.");
    consultant.presses("Endgültig löschen");
    consultant.sees("Endgültig gelöscht, aus einer Datei.");
    consultant.sees("eine Sitzung");
    consultant.sees("diese Bibliothek: nichts mehr davon seit");
    assert!(!holds_canary(&consultant));
    consultant.strikes(Modifiers::COMMAND, Key::Z);
    consultant.rests();
    assert!(!consultant.has("Ada Anders") && names(&consultant) == ["Bo Berg"]);
    consultant.presses("‹ Zurück");
    consultant.sees("Filter entfernen: Papierkorb");
}

#[test]
fn a_client_is_erased_with_all_sessions_and_nothing_of_them_stays_in_the_window() {
    let (practice, session) = practice();
    let (mut consultant, client) = with_client(practice, session);
    consultant.presses("Mit allen Sitzungen endgültig löschen …");
    consultant.sees("Die Akte von „Ada Anders“ wird endgültig gelöscht");
    consultant.presses("Abbrechen");
    consultant.rests();
    assert!(holds_canary(&consultant));
    consultant.presses("Mit allen Sitzungen endgültig löschen …");
    consultant.presses("Ja, nichts davon wird mehr gebraucht.");
    consultant.presses("Endgültig löschen");
    consultant.sees(&format!("Akte {client}"));
    consultant.sees(&format!("Sitzung {session}"));
    assert!(!holds_canary(&consultant) && !consultant.has("Ada Anders"));
    assert_eq!(names(&consultant), ["Bo Berg"]);
}

#[test]
fn a_consent_is_noted_with_kind_day_and_wording_and_can_be_undone() {
    let (practice, session) = practice();
    let (mut consultant, client) = with_client(practice, session);
    let notes = |consultant: &Consultant| -> Vec<ConsentNote> {
        let desk = Library::open(&consultant.library(), Access::Read).unwrap();
        desk.consents(client).unwrap()
    };
    consultant.presses("Einwilligung oder Vertrag festhalten");
    assert!(consultant.waits(|consultant| notes(consultant).len() == 1));
    // its wording has the keyboard
    consultant.types("Im Ordner, Seite 3");
    consultant.presses("Vertrag");
    consultant.fills_in(Role::DateInput, "Datum", "3.2.2026");
    consultant.fills_in(
        Role::DateInput,
        "Widerrufen oder beendet am (leer: gilt noch)",
        "1.6.2026",
    );
    consultant.strikes(Modifiers::NONE, Key::Enter);
    let expected = (ConsentKind::Contract, date(2026, 2, 3), Some(date(2026, 6, 1)));
    let is_stored = |consultant: &Consultant| {
        notes(consultant).first().is_some_and(|note| {
            (note.kind, note.day, note.withdrawn_on) == expected && note.wording == "Im Ordner, Seite 3"
        })
    };
    assert!(consultant.waits(is_stored), "{:#?}", notes(&consultant));
    consultant.presses("Entfernen: Vertrag, 03.02.2026");
    assert!(consultant.waits(|consultant| notes(consultant).is_empty()));
    consultant.strikes(Modifiers::COMMAND, Key::Z);
    assert!(consultant.waits(is_stored));
    consultant.sees("Entfernen: Vertrag");
}

#[test]
fn sessions_that_are_due_are_listed_and_nothing_is_erased_by_itself() {
    let (mut practice, _) = practice();
    let long_ago: Moment = "2020-03-01T10:00:00+01:00".parse().unwrap();
    practice.desk().begin("de", long_ago).unwrap();
    let mut consultant = practice.opens();
    consultant.sees("Ada Anders");
    assert!(!consultant.has("Aufbewahrung"));
    consultant.presses("Mehr");
    consultant.presses("Arbeitsbücher");
    consultant.presses("Aufbewahrung von „Vom Müssen zum Wollen“ ändern");
    consultant.presses("3 Jahre nach der letzten Änderung");
    consultant.sees("Aufbewahrung: 3 Jahre nach der letzten Änderung");
    consultant.presses("‹ Zurück");
    consultant.presses("Aufbewahrungsfrist abgelaufen: eine Sitzung");
    consultant.sees("Filter entfernen: Aufbewahrungsfrist abgelaufen");
    assert!(consultant.waits(|consultant| !consultant.has("Ada Anders")));
    let desk = Library::open(&consultant.library(), Access::Read).unwrap();
    assert_eq!(desk.sessions(&Filter::default()).unwrap().len(), 3);
}

#[test]
fn what_is_stored_is_said_with_the_real_paths_and_tables() {
    let mut consultant = practice().0.opens();
    consultant.strikes(Modifiers::COMMAND, Key::Comma);
    consultant.presses("Was dieses Programm speichert");
    consultant.sees("In der Bibliothek");
    consultant.sees(&consultant.library().display().to_string());
    consultant.sees("note (0): id, session, question, row, text");
    assert!(!consultant.has("Noch nicht beschrieben") && !consultant.has("Das ist noch nicht"));
    consultant.presses("‹ Zurück");
    consultant.presses("Löschnachweise");
    consultant.sees("Bisher wurde nichts endgültig gelöscht.");
    consultant.strikes(Modifiers::NONE, Key::Escape);
    consultant.sees("Löschnachweise");
    assert!(!consultant.has("Bisher wurde nichts endgültig gelöscht."));
}
