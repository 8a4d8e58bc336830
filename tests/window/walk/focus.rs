//! Where the keyboard is: after a page, a notice or another screen, and on the way through the window.

use egui::accesskit::Role;
use egui::{Key, Modifiers};

use super::person::Person;

const TITLE: &str = "Vom Müssen zum Wollen";

#[test]
fn the_tab_key_goes_from_the_last_field_of_a_page_to_the_next_page() {
    let mut person = Person::begun();
    person.goes_to("Was hat Sie heute dieses Buch aufschlagen lassen?");
    person.focuses(
        Role::Button,
        "Nur für mich: Was hat Sie heute dieses Buch aufschlagen lassen?",
    );
    person.strikes(Modifiers::NONE, Key::Tab);
    assert_eq!(person.focused(), "Zurück");
    person.strikes(Modifiers::NONE, Key::Tab);
    assert_eq!(person.focused(), "Weiter");
    // the foot of the page is at the window's lower edge, with its button wholly in sight
    let next = person.rect(Role::Button, "Weiter");
    assert!(next.top() > 700.0 && next.bottom() < 780.0, "{next:?}");
}

#[test]
fn a_notice_that_comes_or_goes_leaves_the_keyboard_where_it_is() {
    let mut person = Person::begun();
    person.goes_to("Fertig");
    person.focuses(Role::Button, "Fertig");
    person.strikes(Modifiers::NONE, Key::Enter);
    person.sees_notice("Schön, dass Sie bis hierher gegangen sind.");
    assert_eq!(person.focused(), "Fertig");
    person.presses("Meldung schließen");
    assert!(!person.has_notice());
    person.focuses(Role::Button, "Zurück");
    person.strikes(Modifiers::SHIFT, Key::Tab);
    person.strikes(Modifiers::NONE, Key::Tab);
    assert_eq!(person.focused(), "Zurück");
}

#[test]
fn the_keyboard_returns_to_where_it_was_on_the_screen_below() {
    let mut person = Person::begun();
    person.goes_to("Was hat Sie heute dieses Buch aufschlagen lassen?");
    let field = "Was hat Sie heute dieses Buch aufschlagen lassen?";
    person.focuses(Role::MultilineTextInput, field);
    person.strikes(Modifiers::COMMAND, Key::P);
    person.sees("Druckvorschau");
    assert_eq!(person.focused(), "Druckvorschau");
    person.strikes(Modifiers::NONE, Key::Escape);
    person.sees("Weiter");
    assert_eq!(person.focused(), field);
}

#[test]
fn the_start_screen_is_announced_by_its_title_and_read_in_order() {
    let mut person = Person::new();
    assert_eq!(person.focused(), TITLE);
    person.strikes(Modifiers::NONE, Key::Tab);
    assert_eq!(person.focused(), "Beginnen");
    person.presses("Beginnen");
    person.sees("Weiter");
    person.presses("Zum Anfang");
    person.sees("Weitermachen");
    assert_eq!(person.focused(), TITLE);
}

#[test]
fn the_top_bar_is_read_from_the_left() {
    let mut person = Person::new();
    person.focuses(Role::Button, "Ansicht");
    for name in ["Sprache: Deutsch", "F1 Hilfe"] {
        person.strikes(Modifiers::NONE, Key::Tab);
        assert_eq!(person.focused(), name);
    }
    let (view, help) = (
        person.rect(Role::Button, "Ansicht"),
        person.rect(Role::Button, "F1 Hilfe"),
    );
    assert!(
        view.right() < help.left() && help.right() < 1180.0,
        "{view:?} {help:?}"
    );
}

#[test]
fn whoever_only_looks_at_the_protection_is_offered_it_again() {
    let mut person = Person::new();
    person.presses("Mit Passphrase …");
    person.sees("Neue Passphrase");
    person.strikes(Modifiers::NONE, Key::Escape);
    person.sees("Beginnen");
    assert!(person.has("Mit Passphrase …"));
    person.presses("Vorerst ohne");
    assert!(!person.has("Mit Passphrase …"));
}

#[test]
fn a_guide_has_the_keyboard_at_its_title_and_scrolls_by_keys() {
    let mut person = Person::new();
    person.strikes(Modifiers::NONE, Key::F1);
    assert_eq!(person.focused(), "So geht Funkenbuch");
    let first = |person: &Person| person.rect(Role::Heading, "Der Weg").top();
    let before = first(&person);
    person.strikes(Modifiers::NONE, Key::PageDown);
    assert!(first(&person) < before - 100.0, "{before}, {}", first(&person));
    person.strikes(Modifiers::NONE, Key::Home);
    assert_eq!(first(&person), before);
}

#[test]
fn a_page_that_can_only_be_read_scrolls_by_keys() {
    let mut person = Person::with([512.0, 320.0], 1.0);
    person.presses("Beginnen");
    person.sees("Weiter");
    let title = |person: &Person| person.rect(Role::Heading, "Schön, dass Sie da sind").top();
    let before = title(&person);
    person.strikes(Modifiers::NONE, Key::PageDown);
    assert!(title(&person) < before - 100.0, "{before}, {}", title(&person));
}

#[test]
fn a_screen_over_one_that_is_scrolled_begins_at_its_top() {
    let mut person = Person::with([512.0, 320.0], 1.0);
    person.strikes(Modifiers::NONE, Key::End);
    let title = |person: &Person| person.rect(Role::Heading, TITLE).top();
    assert!(title(&person) < 0.0, "the start screen is scrolled");
    person.strikes(Modifiers::COMMAND, Key::Comma);
    assert_eq!(person.focused(), "Einstellungen");
    let settings = person.rect(Role::Heading, "Einstellungen");
    assert!(settings.top() > 0.0 && settings.bottom() < 320.0, "{settings:?}");
    person.strikes(Modifiers::NONE, Key::Escape);
    person.sees("Beginnen");
    assert!(title(&person) < 0.0, "the start screen is where it was");
}
