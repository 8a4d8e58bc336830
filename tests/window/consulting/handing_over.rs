//! Handing the laptop over: one session is all that can be seen, until the code takes it back. And filling in without
//! keeping.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use funkenbuch::consulting::Filter;
use funkenbuch::service::{Access, Library};
use funkenbuch::session::{Cell, Mark, Value};
use uuid::Uuid;

use super::consultant::{Consultant, Practice};

const OCCASION: &str = "Was hat Sie heute dieses Buch aufschlagen lassen?";
const BACK: &str = "Zurück an die Beratung …";
const CODE: &str = "271828";
const WORD: &str = "Rübezahl";
/// Words of everybody else in the library.
const OTHERS: [&str; 4] = ["Rosa", "Lindqvist", "Kastanien", "Vorstand"];

/// Opens the review of a session beside that of another person, and hands the laptop over.
fn handed_over() -> (Consultant, Uuid) {
    let mut practice = Practice::new();
    practice.session("Rosa Lindqvist", &[("occasion", "Kastanien")], &[]);
    let session = practice.session(
        "Jörg Müßig",
        &[("my_sentence", "Ganz geheim")],
        &[("my_sentence", Mark::Private)],
    );
    let mut consultant = practice.opens();
    consultant.presses_beginning("Jörg Müßig");
    consultant.presses("Laptop übergeben …");
    hands_over(&mut consultant);
    (consultant, session)
}

fn hands_over(consultant: &mut Consultant) {
    consultant.sees("Code zum Zurücknehmen");
    let folder = consultant.path("").display().to_string();
    consultant.fills(
        "Ordner für das, was die Klientin oder der Klient speichert",
        &folder,
    );
    consultant.fills_in(Role::PasswordInput, "Code zum Zurücknehmen", CODE);
    consultant.fills_in(Role::PasswordInput, "Derselbe Code noch einmal", CODE);
    consultant.presses("Übergeben");
    consultant.sees(BACK);
    consultant.sees("Weiter");
    // until the dialog has given its keys back
    consultant.rests();
}

fn takes_back(consultant: &mut Consultant, code: &str) {
    consultant.presses(BACK);
    consultant.fills_in(Role::PasswordInput, "Code", code);
    consultant.presses("Zurücknehmen");
}

#[track_caller]
fn shows_nothing_of_others(consultant: &Consultant) {
    let names = consultant.names();
    let told = |name: &&String| OTHERS.iter().any(|other| name.contains(other));
    assert_eq!(names.iter().find(told), None);
}

#[test]
fn no_key_leads_out_of_a_hand_over_and_its_code_does() {
    let (mut consultant, _) = handed_over();
    shows_nothing_of_others(&consultant);
    for absent in ["Zum Anfang", "Beratung", "Einstellungen"] {
        assert!(!consultant.names().iter().any(|name| name == absent), "{absent}");
    }
    let command = Modifiers::COMMAND;
    let keys = [
        (command, Key::F),
        (command, Key::O),
        (command, Key::Comma),
        (command, Key::PageDown),
        (command, Key::Z),
        (Modifiers::ALT, Key::ArrowLeft),
        (Modifiers::NONE, Key::Escape),
    ];
    for (modifiers, key) in keys {
        consultant.strikes(modifiers, key);
        consultant.rests();
        shows_nothing_of_others(&consultant);
        assert!(consultant.has(BACK) && consultant.has("Weiter"), "{key:?}");
    }
    takes_back(&mut consultant, "000000");
    consultant.sees("Der Code stimmt nicht.");
    consultant.sees("Der nächste Versuch ist in");
    let over = consultant.waits(|consultant| !consultant.has("Der nächste Versuch ist in"));
    assert!(over, "the wait ends");
    consultant.fills_in(Role::PasswordInput, "Code", CODE);
    consultant.presses("Zurücknehmen");
    consultant.sees("Sie haben den Laptop zurückgenommen.");
    consultant.sees_within("Rosa Lindqvist");
}

#[test]
fn a_hand_over_outlasts_the_window_and_what_was_typed_is_kept() {
    let (mut consultant, session) = handed_over();
    consultant.strikes(Modifiers::COMMAND, Key::Enter);
    consultant.fills_in(Role::MultilineTextInput, OCCASION, "Neugier");
    let cell = Cell::plain("occasion");
    consultant.stores(session, "the answer", |stored| {
        stored.shared.value(&cell).and_then(Value::text) == Some("Neugier")
    });
    let mut consultant = consultant.opens_again();
    consultant.sees(BACK);
    consultant.sees(OCCASION);
    shows_nothing_of_others(&consultant);
    takes_back(&mut consultant, CODE);
    consultant.sees_within("Rosa Lindqvist");
}

#[test]
fn the_clients_sheet_goes_into_the_folder_of_the_hand_over_alone() {
    let (mut consultant, _) = handed_over();
    consultant.strikes(Modifiers::COMMAND, Key::P);
    consultant.sees("Seite 1 von");
    assert!(
        !consultant.has("Vereinbartes"),
        "what the consultant agreed is not offered"
    );
    consultant.strikes(Modifiers::COMMAND, Key::S);
    consultant.sees("Die Datei kommt in diesen Ordner");
    consultant.fills("Name der Datei", "../mein Blatt");
    consultant.presses("Speichern");
    let sheet = consultant.path("mein Blatt.pdf");
    assert!(consultant.waits(|_| sheet.exists()), "{:#?}", consultant.names());
    consultant.sees("Gespeichert: ");
    assert!(!consultant.has("Öffnen") && !consultant.has("Im Ordner zeigen"));
    consultant.strikes(Modifiers::ALT, Key::ArrowLeft);
    consultant.sees("Weiter");
    assert!(!consultant.has("Druckvorschau") && consultant.has(BACK));
}

#[test]
fn a_word_of_the_clients_own_is_offered_and_asked_for() {
    let (mut consultant, session) = handed_over();
    consultant.presses_beginning("Rückblick");
    for _ in 0..12 {
        if consultant.has("Eigenes Wort festlegen …") {
            break;
        }
        consultant.strikes(Modifiers::COMMAND, Key::Enter);
    }
    consultant.presses("Eigenes Wort festlegen …");
    consultant.sees("Danach öffnet nur dieses Wort den Rundgang wieder");
    consultant.fills_in(Role::PasswordInput, "Neues Wort", WORD);
    consultant.fills_in(Role::PasswordInput, "Dasselbe noch einmal", WORD);
    consultant.presses("Festlegen");
    consultant.sees("Ihr eigenes Wort gilt ab jetzt.");
    takes_back(&mut consultant, CODE);
    consultant.presses_beginning("Jörg Müßig");
    consultant.presses("Als Klient*in öffnen");
    consultant.sees("Diese Sitzung öffnet sich nur mit dem Wort");
    assert!(!consultant.has("Fertig"));
    consultant.fills_in(Role::PasswordInput, "Eigenes Wort", "Rumpelstilzchen");
    consultant.presses("Öffnen");
    consultant.sees("Das Wort stimmt nicht.");
    let over = consultant.waits(|consultant| !consultant.has("Der nächste Versuch ist in"));
    assert!(over, "the wait ends");
    consultant.fills_in(Role::PasswordInput, "Eigenes Wort", WORD);
    consultant.presses("Öffnen");
    consultant.sees("Fertig");
    let library = Library::open(&consultant.library(), Access::Read).unwrap();
    assert!(library.has_word(session).unwrap());
}

#[test]
fn what_is_filled_in_without_being_kept_is_in_no_library_and_gone_when_it_is_left() {
    let mut practice = Practice::new();
    practice.session("Rosa Lindqvist", &[("occasion", "Kastanien")], &[]);
    let mut consultant = practice.opens();
    consultant.presses("Zum Anfang");
    consultant.presses("Ausfüllen, ohne etwas aufzubewahren …");
    consultant.presses("Vom Müssen zum Wollen");
    consultant.sees("wird nicht aufbewahrt");
    consultant.strikes(Modifiers::COMMAND, Key::Enter);
    consultant.fills_in(Role::MultilineTextInput, OCCASION, "Niemandes");
    for (modifiers, key) in [(Modifiers::COMMAND, Key::F), (Modifiers::COMMAND, Key::Comma)] {
        consultant.strikes(modifiers, key);
        assert!(consultant.has("wird nicht aufbewahrt"), "{key:?}");
    }
    consultant.strikes(Modifiers::COMMAND, Key::P);
    consultant.sees("Zur Antwort: ");
    for (modifiers, key) in [(Modifiers::COMMAND, Key::O), (Modifiers::COMMAND, Key::Comma)] {
        consultant.strikes(modifiers, key);
        assert!(consultant.has("Druckvorschau"), "{key:?}");
    }
    consultant.strikes(Modifiers::ALT, Key::ArrowLeft);
    consultant.sees(OCCASION);
    consultant.strikes(Modifiers::ALT, Key::ArrowLeft);
    consultant.sees("Nichts davon wird aufbewahrt");
    consultant.presses("Weiter ausfüllen");
    consultant.presses("Beenden");
    consultant.presses("Verwerfen");
    consultant.sees("Neu beginnen");
    consultant.rests();
    let library = Library::open(&consultant.library(), Access::Read).unwrap();
    assert_eq!(library.sessions(&Filter::default()).unwrap().len(), 1);
}

#[test]
fn nothing_that_is_dropped_on_the_window_leads_out_of_a_hand_over() {
    let (mut consultant, _) = handed_over();
    let other = consultant.path("other.funkenbuch");
    Library::open(&other, Access::Write)
        .unwrap()
        .sample(2, 1)
        .unwrap();
    let document = consultant.path("Kopie.json");
    std::fs::write(&document, include_bytes!("../../documents/whole.json")).unwrap();
    for file in [&other, &document] {
        consultant.drops(&[file]);
        consultant.rests();
        assert!(consultant.has(BACK) && consultant.has("Weiter"), "{file:?}");
        shows_nothing_of_others(&consultant);
    }
    takes_back(&mut consultant, CODE);
    consultant.sees_within("Rosa Lindqvist");
    let library = Library::open(&consultant.library(), Access::Read).unwrap();
    assert_eq!(library.sessions(&Filter::default()).unwrap().len(), 2);
}
