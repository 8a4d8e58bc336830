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
    let key = |modifiers, key| Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    };
    let text = |words: &str| Event::Text(words.to_owned());
    person.does_at_once(vec![
        text(" Und"),
        text(" noch einer."),
        key(CTRL, Key::Enter),
        text("verloren"),
        key(CTRL | Modifiers::SHIFT, Key::Enter),
        key(CTRL, Key::Enter),
        key(CTRL, Key::Enter),
    ]);
    person.sees("Wo?");
    let both = Value::Text("Satz. Und noch einer.".to_owned());
    person.stores_value(&Cell::plain("satz"), Some(&both));
    assert_eq!(person.stored().answers.len(), 1);
}
