//! A protected library: its passphrase, the lock, and the way back to the very place.

use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use funkenbuch::session::{Cell, Value};

use super::person::Person;

const PASSPHRASE: &str = "Kranich tropft Laterne";
const QUESTION: &str = "Was hat Sie heute dieses Buch aufschlagen lassen?";
const WRONG: &str = "Mit dieser Passphrase öffnet sich die Bibliothek nicht.";

fn gives(person: &mut Person, passphrase: &str) {
    person.sees("Passphrase");
    person.strikes(Modifiers::COMMAND, Key::A);
    person.writes(passphrase);
    person.strikes(Modifiers::NONE, Key::Enter);
}

/// A person who has opened a protected library.
fn opened() -> Person {
    let mut person = Person::before_protected(PASSPHRASE);
    gives(&mut person, PASSPHRASE);
    person.sees("Beginnen");
    person
}

/// A person who is in the middle of an answer.
fn typing() -> Person {
    let mut person = opened();
    person.presses("Beginnen");
    person.sees("Weiter");
    person.goes_to(QUESTION);
    person.types(
        Role::MultilineTextInput,
        QUESTION,
        "Ein Kanarienvogel und ein hal",
    );
    person
}

fn locks(person: &mut Person) {
    person.strikes(Modifiers::COMMAND, Key::L);
    person.sees("Gesperrt");
}

#[test]
fn a_protected_library_opens_with_its_passphrase_alone() {
    let mut person = Person::before_protected(PASSPHRASE);
    person.sees("Diese Bibliothek ist geschützt");
    assert!(person.types_into(""), "the field has the keyboard");
    person.strikes(Modifiers::NONE, Key::Enter);
    assert!(
        person
            .is_told()
            .is_some_and(|told| told == "Geben Sie bitte die Passphrase ein.")
    );
    gives(&mut person, "kranich tropft Laterne");
    person.sees_within(WRONG);
    assert!(person.is_told().is_some_and(|told| told.starts_with(WRONG)));
    assert!(!person.has("Beginnen") && !person.tree().contains("kranich"));
    // what was typed is selected, so that typing replaces it
    person.writes(PASSPHRASE);
    person.strikes(Modifiers::NONE, Key::Enter);
    person.sees("Beginnen");
}

#[test]
fn escape_leaves_the_keyboard_with_the_passphrase() {
    let mut person = Person::before_protected(PASSPHRASE);
    gives(&mut person, "falsch");
    person.sees_within(WRONG);
    person.strikes(Modifiers::NONE, Key::Escape);
    person.settles();
    gives(&mut person, PASSPHRASE);
    person.sees("Beginnen");
}

#[test]
fn a_passphrase_is_shown_only_where_that_is_asked_for() {
    let mut person = Person::before_protected(PASSPHRASE);
    person.sees("Passphrase");
    person.writes("Sonnenschirm");
    assert!(!person.tree().contains("Sonnenschirm"));
    person.presses("Passphrase zeigen");
    assert!(person.tree().contains("Sonnenschirm"));
}

#[test]
fn locking_hides_everything_and_unlocking_leads_back_into_the_half_typed_answer() {
    let mut person = typing();
    let place = person.rect(Role::MultilineTextInput, QUESTION);
    locks(&mut person);
    person.settles();
    let said = person.tree();
    for word in ["Kanarienvogel", "hal", "Station", "Rückgängig", "Weiter"] {
        assert!(!said.contains(word), "{word} is in {said}");
    }
    for (modifiers, key) in [
        (Modifiers::COMMAND, Key::Z),
        (Modifiers::NONE, Key::F1),
        (Modifiers::ALT, Key::ArrowLeft),
    ] {
        person.strikes(modifiers, key);
        assert!(person.has("Gesperrt") && !person.tree().contains("Kanarienvogel"));
    }
    gives(&mut person, "falsch");
    person.sees_within(WRONG);
    gives(&mut person, PASSPHRASE);
    person.sees(QUESTION);
    person.settles();
    assert_eq!(person.rect(Role::MultilineTextInput, QUESTION), place);
    person.writes("ber Satz");
    let whole = Value::Text("Ein Kanarienvogel und ein halber Satz".to_owned());
    person.stores_value(&Cell::plain("occasion"), Some(&whole));
    // what was typed before the lock is a step of its own
    person.strikes(Modifiers::COMMAND, Key::Z);
    let half = Value::Text("Ein Kanarienvogel und ein hal".to_owned());
    person.stores_value(&Cell::plain("occasion"), Some(&half));
    person.strikes(Modifiers::COMMAND, Key::Z);
    person.stores_value(&Cell::plain("occasion"), None);
}

#[test]
fn a_dialog_is_open_again_with_what_was_typed_into_it() {
    let mut person = typing();
    person.asks_for_a_path();
    person.strikes(Modifiers::COMMAND, Key::A);
    person.writes("/nirgends/bla");
    locks(&mut person);
    assert!(!person.tree().contains("nirgends"));
    gives(&mut person, PASSPHRASE);
    person.sees("Wohin die PDF-Datei soll");
    person.settles();
    person.writes("tt");
    assert!(person.types_into("/nirgends/blatt"), "{}", person.tree());
}

#[test]
fn the_window_locks_after_ten_minutes_without_input() {
    let mut person = typing();
    person.waits_for(Duration::from_secs(9 * 60));
    assert!(!person.has("Gesperrt"));
    person.waits_for(Duration::from_secs(61));
    assert!(person.has("Gesperrt") && !person.tree().contains("Kanarienvogel"));
}
