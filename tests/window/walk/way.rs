//! The way through the book: on and back, away and back again, in both languages, in any window.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use funkenbuch::session::{Cell, Value};

use super::person::Person;

const OCCASION: &str = "Was hat Sie heute dieses Buch aufschlagen lassen?";
const MUST: &str = "Wenn Sie an Social Media denken: Wie viel Müssen ist dabei?";

#[test]
fn a_walk_through_all_stations_names_every_input_and_answers_nothing_by_itself() {
    let mut person = Person::begun();
    person.goes_to("Fertig");
    person.settles();
    assert!(person.stored().answers.is_empty());
}

#[test]
fn pictures_without_answers_say_so_once() {
    let mut person = Person::begun();
    person.goes_to("Was auffällt");
    // fails if there are several
    let blank = person.rect(Role::Label, "Hier entsteht ein Bild, sobald Antworten da sind.");
    assert!(blank.is_positive());
}

#[test]
fn the_place_of_a_page_stands_in_one_line_in_small_windows() {
    for zoom in [1.0, 1.2, 2.0] {
        let mut person = Person::with([1024.0, 640.0], zoom);
        person.presses("Beginnen");
        person.sees("Weiter");
        person.goes_to("Fertig");
        let place = person.rect(Role::Label, "Station 7 von 7 · Seite 6 von 6");
        assert!(place.height() < 60.0, "{place:?} at {zoom}");
    }
}

#[test]
fn on_and_back_by_keys_is_the_same_page() {
    let mut person = Person::begun();
    person.goes_to(OCCASION);
    person.strikes(Modifiers::COMMAND, Key::Enter);
    assert!(person.has(MUST) && !person.has(OCCASION));
    person.strikes(Modifiers::COMMAND | Modifiers::SHIFT, Key::Enter);
    assert!(person.has(OCCASION) && !person.has(MUST));
}

#[test]
fn who_comes_back_goes_on_where_they_left() {
    let mut person = Person::begun();
    person.goes_to(OCCASION);
    person.types(Role::MultilineTextInput, OCCASION, "mitten im Wor");
    let mut person = person.comes_back();
    person.presses("Weitermachen");
    person.sees(OCCASION);
    let written = Value::Text("mitten im Wor".to_owned());
    person.stores_value(&Cell::plain("occasion"), Some(&written));
}

#[test]
fn escape_leads_from_a_field_of_the_settings_and_then_back_to_the_page() {
    let mut person = Person::begun();
    person.strikes(Modifiers::COMMAND, Key::Comma);
    person.types(Role::TextInput, "Name der Beraterin oder des Beraters", "Ada");
    person.strikes(Modifiers::NONE, Key::Escape);
    person.sees("Einstellungen");
    person.strikes(Modifiers::NONE, Key::Escape);
    assert!(!person.has("Name der Beraterin oder des Beraters"));
    person.sees("Weiter");
}

#[test]
fn letters_that_are_no_day_are_not_in_the_next_session() {
    let meeting = "Wann ist Ihr Gespräch?";
    let mut person = Person::begun();
    person.goes_to(meeting);
    person.types(Role::DateInput, meeting, "wenn Rosa zurück ist");
    assert!(person.holds("wenn Rosa zurück ist"));
    person.presses("Zum Anfang");
    person.presses("Beginnen");
    person.sees("Weiter");
    person.goes_to(meeting);
    assert!(!person.holds("Rosa"), "it was somebody else's");
}

#[test]
fn a_language_chosen_in_the_settings_reaches_the_walk_behind_them() {
    let mut person = Person::begun();
    person.strikes(Modifiers::COMMAND, Key::Comma);
    person.presses("English");
    person.presses("Done");
    person.sees("Next");
    person.stores("English", |session| session.language == "en");
}

#[test]
fn another_language_keeps_what_was_typed_and_the_page() {
    let mut person = Person::begun();
    person.goes_to(OCCASION);
    person.types(Role::MultilineTextInput, OCCASION, "bleibt");
    person.presses("Sprache: Deutsch");
    person.presses("English");
    person.sees("What made you open this workbook today?");
    person.sees("Next");
    person.stores("the language it was written in", |session| {
        session.language == "de"
    });
    let written = Value::Text("bleibt".to_owned());
    person.stores_value(&Cell::plain("occasion"), Some(&written));
}

#[test]
fn a_session_without_answers_follows_the_language() {
    let mut person = Person::begun();
    person.presses("Sprache: Deutsch");
    person.presses("English");
    person.sees("Next");
    person.stores("English", |session| session.language == "en");
}

#[test]
fn the_start_screen_names_a_client_only_if_every_session_does_and_leads_back_all_the_same() {
    let mut person = Person::begun();
    let name = "Unter welchem Namen möchten Sie hier stehen?";
    person.goes_to(name);
    person.types(Role::TextInput, name, "Jörg Müßig");
    let mut person = person.comes_back();
    person.sees("Jörg Müßig");
    person.presses("Beginnen");
    person.sees("Weiter");
    let mut person = person.comes_back();
    person.sees("Weitermachen");
    assert!(!person.has("Jörg Müßig"));
    person.presses("Weitermachen");
    person.sees("Schön, dass Sie da sind");
    assert!(!person.has("Sitzungen"));
}

#[test]
fn nothing_that_can_be_used_is_cut_off_in_a_small_window_at_twice_the_size() {
    let mut person = Person::with([1024.0, 640.0], 2.0);
    person.presses("Beginnen");
    person.sees("Weiter");
    for _ in 0..80 {
        let widest = person.usable();
        for (name, rect) in widest {
            assert!(
                rect.left() >= -1.0 && rect.right() <= 1025.0,
                "{name} lies at {rect:?}"
            );
        }
        if person.has("Fertig") {
            return;
        }
        person.presses("Weiter");
    }
    panic!("the walk has no end");
}

#[test]
fn the_menus_mark_the_theme_and_the_language_that_are_chosen() {
    let mut person = Person::begun();
    person.presses("Ansicht");
    assert!(person.is_chosen(Role::MenuItemRadio, "Wie das System"));
    person.presses("Dunkel");
    person.presses("Ansicht");
    assert!(person.is_chosen(Role::MenuItemRadio, "Dunkel"));
    assert!(!person.is_chosen(Role::MenuItemRadio, "Wie das System"));
    person.strikes(Modifiers::NONE, Key::Escape);
    person.presses("Sprache: Deutsch");
    assert!(person.is_chosen(Role::MenuItemRadio, "Deutsch"));
    assert!(!person.is_chosen(Role::MenuItemRadio, "English"));
}
