//! The program's keys: before, behind and after the fields and dialogs they meet.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use funkenbuch::session::{Cell, Value};

use super::person::Person;

const WORKBOOK: &str = r#"
format = 1
id = "tasten"
version = 1
languages = ["de"]
title.de = "Tasten"

[[station]]
id = "erste"
title.de = "Erste"
heading.de = "Erste Station"
[[station.item]]
id = "satz"
form = "prose"
prompt.de = "Was ist los?"

[[station]]
id = "zweite"
title.de = "Zweite"
heading.de = "Zweite Station"
[[station.item]]
id = "tag"
form = "date"
prompt.de = "Bis wann?"

[[station]]
id = "dritte"
title.de = "Dritte"
heading.de = "Dritte Station"
[[station.item]]
id = "ort"
form = "line"
prompt.de = "Wo?"
"#;

const PROSE: &str = "Was ist los?";
const DAY: &str = "Bis wann?";
const CTRL: Modifiers = Modifiers::COMMAND;

/// A person who has written a sentence on the first page.
fn with_a_sentence() -> Person {
    let mut person = Person::with_workbook(WORKBOOK, Vec::new(), [1180.0, 780.0]);
    person.sees(PROSE);
    person.types(Role::MultilineTextInput, PROSE, "Satz.");
    stores_sentence(&mut person);
    person
}

#[track_caller]
fn stores_sentence(person: &mut Person) {
    person.stores_value(&Cell::plain("satz"), Some(&Value::Text("Satz.".to_owned())));
}

#[test]
fn undo_takes_letters_that_are_no_day_back_and_nothing_else() {
    let mut person = with_a_sentence();
    person.strikes(CTRL, Key::Enter);
    person.sees(DAY);
    person.types_over(Role::DateInput, DAY, "irgendwann");
    assert!(person.types_into("irgendwann"));
    for _ in 0..11 {
        person.strikes(CTRL, Key::Z);
    }
    assert!(person.types_into(""), "the letters are gone");
    person.sees(DAY);
    person.strikes(CTRL | Modifiers::SHIFT, Key::Z);
    assert!(person.types_into("irgendwann"), "and come back");
    stores_sentence(&mut person);
}

#[test]
fn undo_in_a_field_that_is_left_is_the_programs_again() {
    let mut person = with_a_sentence();
    person.strikes(CTRL, Key::Enter);
    person.sees(DAY);
    person.types_over(Role::DateInput, DAY, "x");
    person.strikes(CTRL, Key::Z);
    person.strikes(Modifiers::NONE, Key::Tab);
    person.strikes(CTRL, Key::Z);
    person.stores_value(&Cell::plain("satz"), None);
}

#[test]
fn no_key_acts_behind_a_dialog() {
    let mut person = with_a_sentence();
    person.asks_for_a_path();
    let keys = [
        (CTRL, Key::Enter),
        (CTRL | Modifiers::SHIFT, Key::Enter),
        (CTRL, Key::Z),
        (CTRL, Key::Y),
        (CTRL, Key::Comma),
        (CTRL, Key::Q),
        (Modifiers::ALT, Key::ArrowLeft),
        (Modifiers::NONE, Key::F1),
    ];
    for (modifiers, key) in keys {
        person.strikes(modifiers, key);
        assert!(
            person.has("Wohin die PDF-Datei soll"),
            "{key:?} closes the dialog"
        );
    }
    assert!(!person.closes(), "the window closes behind the dialog");
    person.strikes(Modifiers::NONE, Key::Escape);
    person.settles();
    assert!(
        person.has("Druckvorschau"),
        "the same key closes what is behind the dialog"
    );
    person.strikes(Modifiers::NONE, Key::Escape);
    person.sees(PROSE);
    stores_sentence(&mut person);
}

#[test]
fn letters_go_where_the_focus_was_when_they_were_typed() {
    let mut person = with_a_sentence();
    let text = |words: &str| Event::Text(words.to_owned());
    person.does_at_once(vec![
        text(" Und"),
        text(" noch einer."),
        pressed(CTRL, Key::Enter),
        text("verloren"),
        pressed(CTRL | Modifiers::SHIFT, Key::Enter),
        pressed(CTRL, Key::Enter),
        pressed(CTRL, Key::Enter),
    ]);
    person.sees("Wo?");
    let both = Value::Text("Satz. Und noch einer.".to_owned());
    person.stores_value(&Cell::plain("satz"), Some(&both));
    assert_eq!(person.stored().answers.len(), 1);
}

/// A press of a key.
fn pressed(modifiers: Modifiers, key: Key) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    }
}

#[test]
fn no_key_acts_behind_a_menu() {
    let mut person = with_a_sentence();
    person.presses("Ansicht");
    let keys = [
        (CTRL, Key::Enter),
        (CTRL | Modifiers::SHIFT, Key::Enter),
        (CTRL, Key::Z),
        (CTRL, Key::Y),
        (CTRL, Key::P),
        (CTRL, Key::O),
        (CTRL, Key::Comma),
        (CTRL, Key::Q),
        (Modifiers::ALT, Key::ArrowLeft),
        (Modifiers::NONE, Key::F1),
    ];
    for (modifiers, key) in keys {
        person.strikes(modifiers, key);
        assert!(person.has("Größer"), "{key:?} closes the menu");
        assert!(person.has(PROSE), "{key:?} leaves the page");
    }
    assert!(!person.closes(), "the window closes behind the menu");
    stores_sentence(&mut person);
    // what the menu itself names acts with it open, as everything is shown larger
    person.strikes(CTRL, Key::Plus);
    person.sees("Originalgröße (jetzt 110 %)");
    person.strikes(Modifiers::NONE, Key::Escape);
    person.strikes(CTRL, Key::Enter);
    person.sees(DAY);
}

#[test]
fn no_key_acts_behind_a_calendar() {
    let mut person = with_a_sentence();
    person.strikes(CTRL, Key::Enter);
    person.presses(&format!("Kalender öffnen: {DAY}"));
    for (modifiers, key) in [
        (CTRL, Key::Enter),
        (CTRL, Key::Z),
        (Modifiers::ALT, Key::ArrowLeft),
    ] {
        person.strikes(modifiers, key);
        assert!(person.has("Monat vor"), "{key:?} closes the calendar");
        assert!(person.has(DAY), "{key:?} leaves the page");
    }
    stores_sentence(&mut person);
}

#[test]
fn letters_reach_the_field_that_they_were_typed_for_however_late_they_come() {
    let second = "[[station.item]]\nid = \"zweiter\"\nform = \"line\"\nprompt.de = \"Mit wem?\"\n";
    let source = format!("{WORKBOOK}{second}");
    let mut person = Person::with_workbook(&source, Vec::new(), [1180.0, 780.0]);
    person.sees(PROSE);
    person.strikes(CTRL, Key::Enter);
    person.strikes(CTRL, Key::Enter);
    person.sees("Mit wem?");
    person.focuses(Role::TextInput, "Wo?");
    let tab = || pressed(Modifiers::NONE, Key::Tab);
    let text = |words: &str| Event::Text(words.to_owned());
    // past the two marks below the field
    person.does_at_once(vec![
        text("hier"),
        tab(),
        tab(),
        tab(),
        text("Jana"),
        text(" B."),
        tab(),
        text("!"),
    ]);
    let place = Value::Text("hier".to_owned());
    person.stores_value(&Cell::plain("ort"), Some(&place));
    let name = Value::Text("Jana B.".to_owned());
    person.stores_value(&Cell::plain("zweiter"), Some(&name));
    let back = || pressed(Modifiers::SHIFT, Key::Tab);
    person.does_at_once(vec![
        back(),
        text(" K."),
        pressed(Modifiers::NONE, Key::Escape),
        text("?"),
    ]);
    let name = Value::Text("Jana B. K.".to_owned());
    person.stores_value(&Cell::plain("zweiter"), Some(&name));
}

#[test]
fn what_is_taken_back_and_made_again_is_said_to_screen_readers() {
    let mut person = with_a_sentence();
    person.strikes(CTRL, Key::Enter);
    person.strikes(CTRL, Key::Z);
    person.sees("Rückgängig gemacht: Antwort ändern – Was ist los?");
    assert!(person.is_said_aloud("Rückgängig gemacht: Antwort ändern – Was ist los?"));
    person.strikes(CTRL, Key::Y);
    person.sees("Wiederholt: Antwort ändern – Was ist los?");
    assert!(!person.has_beginning("Rückgängig gemacht"));
    person.types(Role::MultilineTextInput, PROSE, "Noch einer.");
    assert!(!person.has_beginning("Wiederholt:"), "that is past");
    person.strikes(CTRL, Key::Y);
    assert!(
        !person.has_beginning("Wiederholt:"),
        "there is nothing to make again"
    );
}
