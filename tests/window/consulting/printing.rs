//! The preview of what is printed: its pages, their ways to the answers, its options, and the file that is saved.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use funkenbuch::consulting::{Change, Client};
use funkenbuch::handout::attached_session;
use funkenbuch::service::{Access, Library};
use funkenbuch::session::{Mark, Moment};
use uuid::Uuid;

use super::consultant::{Consultant, Practice};

const OCCASION: &str = "Was hat Sie heute dieses Buch aufschlagen lassen?";

/// Opens the preview of a session under review.
fn previews(answers: &[(&str, &str)], marks: &[(&str, Mark)]) -> Consultant {
    let mut practice = Practice::new();
    practice.session("Jörg Müßig", answers, marks);
    let mut consultant = practice.opens();
    consultant.presses_beginning("Jörg Müßig");
    consultant.sees("Gesprächsblatt …");
    consultant.strikes(Modifiers::COMMAND, Key::P);
    consultant.sees("Seite 1 von 2");
    consultant
}

#[test]
fn a_page_can_be_read_and_its_answers_lead_to_the_review() {
    let words = "Neugier auf das Schreiben";
    let mut consultant = previews(&[("occasion", words)], &[]);
    consultant.sees("Jörg Müßig");
    consultant.presses_beginning(&format!("Zur Antwort: {words}"));
    consultant.sees(OCCASION);
    assert!(!consultant.has("Druckvorschau"), "{:#?}", consultant.names());
}

#[test]
fn a_preview_that_is_closed_leaves_no_image_of_a_page_behind() {
    let mut consultant = previews(&[("occasion", "Neugier")], &[]);
    let has_drawn = |before: usize| move |consultant: &Consultant| consultant.textures() > before;
    consultant.strikes(Modifiers::NONE, Key::Escape);
    consultant.sees("Gesprächsblatt …");
    let before = consultant.textures();
    for _ in 0..3 {
        consultant.strikes(Modifiers::COMMAND, Key::P);
        assert!(consultant.waits(has_drawn(before)), "a page is drawn");
        consultant.strikes(Modifiers::NONE, Key::Escape);
        consultant.sees("Gesprächsblatt …");
        assert_eq!(consultant.textures(), before);
    }
}

#[test]
fn what_is_private_is_on_no_page() {
    let consultant = previews(
        &[("occasion", "Neugier"), ("my_sentence", "Ganz geheim")],
        &[("my_sentence", Mark::Private)],
    );
    let told = |name: &String| name.contains("geheim");
    assert!(!consultant.names().iter().any(told));
}

#[test]
fn options_change_the_pages_and_the_file() {
    let mut consultant = previews(&[("occasion", "Jörg Müßig ist neugierig")], &[]);
    consultant.presses("Nur Seite 1");
    consultant.sees("Seite 1 von 1");
    consultant.presses("English");
    consultant.presses("Letter");
    consultant.presses("Ein anderer Name");
    consultant.fills("Der andere Name", "Anna Blume");
    consultant.sees("Zur Antwort: Anna Blume ist neugierig");
    assert!(!consultant.has("Die Sitzung in die Datei legen"));
    consultant.strikes(Modifiers::COMMAND, Key::S);
    let file = consultant.path("blatt.pdf");
    consultant.fills("Wohin die PDF-Datei soll", &file.display().to_string());
    consultant.presses("Weiter");
    consultant.sees("Gespeichert: ");
    assert!(consultant.has("Öffnen") && consultant.has("Im Ordner zeigen"));
    let bytes = std::fs::read(&file).unwrap();
    assert!(
        attached_session(&bytes).is_err(),
        "no session without the full name"
    );
}

#[test]
fn the_pseudonym_of_the_client_record_is_offered_and_can_be_changed() {
    let mut practice = Practice::new();
    let session = practice.session("Jörg Müßig", &[("occasion", "Jörg Müßig ist neugierig")], &[]);
    let now = Moment::now();
    let client = Client {
        id: Uuid::now_v7(),
        name: "Jörg Müßig".to_owned(),
        organisation: String::new(),
        contact: String::new(),
        notes: String::new(),
        pseudonym: String::new(),
        created_at: now,
        updated_at: now,
    };
    let assigned = Change::Assign {
        session,
        client: Some(client.id),
    };
    let changes = Change::All(vec![Change::PutClient(client), assigned]);
    practice.desk().apply_change(&changes).unwrap();
    let mut consultant = practice.opens();
    consultant.presses("Mehr");
    consultant.presses("Klient*innen");
    consultant.sees("auswählen: ");
    consultant.fills("Pseudonym für Ausdrucke", "Frau Weide");
    let library = consultant.library();
    let stored = consultant.waits(|_| {
        let library = Library::open(&library, Access::Read).unwrap();
        library.clients().unwrap()[0].0.pseudonym == "Frau Weide"
    });
    assert!(stored, "{:#?}", consultant.names());
    consultant.presses("‹ Zurück");
    consultant.presses_beginning("Jörg Müßig");
    consultant.sees("Gesprächsblatt …");
    consultant.strikes(Modifiers::COMMAND, Key::P);
    consultant.sees("Seite 1 von 2");
    consultant.presses("Ein anderer Name");
    consultant.sees("Zur Antwort: Frau Weide ist neugierig");
    consultant.fills("Der andere Name", "Anna Blume");
    consultant.sees("Zur Antwort: Anna Blume ist neugierig");
}

#[test]
fn the_session_travels_in_the_file_unless_that_is_switched_off() {
    for travels in [true, false] {
        let mut consultant = previews(&[("occasion", "Neugier")], &[]);
        if !travels {
            consultant.presses("Die Sitzung in die Datei legen, damit sie sich wieder importieren lässt");
        }
        consultant.presses("Als PDF speichern …");
        let file = consultant.path("blatt.pdf");
        consultant.fills("Wohin die PDF-Datei soll", &file.display().to_string());
        consultant.presses("Weiter");
        consultant.sees("Gespeichert: ");
        assert_eq!(attached_session(&std::fs::read(&file).unwrap()).is_ok(), travels);
    }
}

#[test]
fn pages_turn_by_key_and_the_overview_shows_them_all() {
    let mut consultant = previews(&[("occasion", "Neugier")], &[]);
    consultant.strikes(Modifiers::NONE, Key::PageDown);
    consultant.sees("Alle Antworten");
    consultant.rests();
    let number = |consultant: &Consultant| {
        let names = consultant.names();
        names
            .iter()
            .filter(|name| name.starts_with("Seite 2 von 2"))
            .count()
    };
    assert_eq!(number(&consultant), 2, "the page and the number above it");
    consultant.presses("Übersicht");
    consultant.sees("Einzelne Seiten");
    assert!(consultant.rect(Role::Button, "Seite 1 von 2").width() > 100.0);
    consultant.presses("Seite 1 von 2");
    consultant.sees("Übersicht");
    consultant.strikes(Modifiers::NONE, Key::Escape);
    consultant.sees("Gesprächsblatt …");
    assert!(!consultant.has("Druckvorschau"));
}

#[test]
fn the_heading_keeps_the_keyboard_when_the_pages_come_and_keys_turn_them_all_the_same() {
    let mut consultant = previews(&[("occasion", "Neugier")], &[]);
    assert!(consultant.is_at("Druckvorschau"));
    let beside_the_page = |consultant: &Consultant, number: &str| {
        let names = consultant.names();
        names.iter().filter(|name| *name == number).count() == 2
    };
    consultant.strikes(Modifiers::NONE, Key::PageDown);
    assert!(consultant.waits(|consultant| beside_the_page(consultant, "Seite 2 von 2")));
    consultant.tabs_to("Übersicht");
    consultant.strikes(Modifiers::NONE, Key::PageUp);
    assert!(consultant.waits(|consultant| beside_the_page(consultant, "Seite 1 von 2")));
}

#[test]
fn the_consultant_s_contact_is_set_once_and_stands_on_the_page() {
    let mut practice = Practice::new();
    practice.session("Jörg Müßig", &[("occasion", "Neugier")], &[]);
    let mut consultant = practice.opens();
    consultant.strikes(Modifiers::COMMAND, Key::Comma);
    consultant.fills("Kontakt (Anschrift, Telefon, E-Mail)", "Marktstraße 3 · 030 1234");
    consultant.presses("Fertig");
    consultant.presses_beginning("Jörg Müßig");
    consultant.sees("Gesprächsblatt …");
    consultant.strikes(Modifiers::COMMAND, Key::P);
    consultant.sees("Seite 1 von 2");
    let names = consultant.names();
    assert!(
        names.iter().any(|name| name.contains("Marktstraße 3 · 030 1234")),
        "{names:#?}"
    );
}
