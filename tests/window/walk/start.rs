//! The start screen: whose sessions it offers, and the way back to it.

use egui::accesskit::Role;
use egui::{Key, Modifiers};

use super::person::Person;

const NAME: &str = "Unter welchem Namen möchten Sie hier stehen?";
const EARLIER: &str = "Frühere Sitzungen";

fn named(person: &mut Person, name: &str) {
    person.goes_to(NAME);
    person.types(Role::TextInput, NAME, name);
}

#[test]
fn sessions_of_one_name_are_offered_and_lead_back_to_their_page() {
    let mut person = Person::begun();
    named(&mut person, "Jörg Müßig");
    let mut person = person.comes_back();
    person.presses("Beginnen");
    person.sees("Weiter");
    named(&mut person, "Jörg Müßig");
    let mut person = person.comes_back();
    person.sees("Jörg Müßig");
    person.sees_within("Vom Müssen zum Wollen, zuletzt heute");
    person.sees(EARLIER);
    person.presses("Weitermachen");
    person.sees(NAME);
    assert!(!person.has("Sitzungen"));
}

#[test]
fn sessions_without_a_name_lead_back_to_the_walk() {
    let person = Person::begun();
    let mut person = person.comes_back();
    person.presses("Beginnen");
    person.sees("Weiter");
    let mut person = person.comes_back();
    person.sees(EARLIER);
    person.presses("Weitermachen");
    person.sees("Weiter");
    assert!(!person.has("Sitzungen"));
}

#[test]
fn where_several_people_have_sessions_nobody_is_named_and_the_list_leads_on() {
    let mut person = Person::begun();
    named(&mut person, "Jörg Müßig");
    let mut person = person.comes_back();
    person.presses("Beginnen");
    person.sees("Weiter");
    named(&mut person, "Rosa Lindqvist");
    let mut person = person.comes_back();
    person.sees("In der Beratung auswählen");
    assert!(!person.has("Weitermachen") && !person.has("Jörg Müßig") && !person.has("Rosa Lindqvist"));
    person.presses("In der Beratung auswählen");
    person.sees("Sitzungen");
}

#[test]
fn a_read_only_window_finds_the_way_to_the_start() {
    let first = Person::begun();
    let mut person = first.beside();
    let ways: [fn(&mut Person); 3] = [
        |person| person.presses("Zum Anfang"),
        |person| person.strikes(Modifiers::ALT, Key::ArrowLeft),
        |person| person.strikes(Modifiers::NONE, Key::Escape),
    ];
    for way in ways {
        person.presses("Weitermachen");
        person.sees("Weiter");
        person.presses("Weiter");
        way(&mut person);
        person.sees("Beginnen");
    }
}

#[test]
fn a_read_only_window_says_so_on_every_field_and_button() {
    let mut first = Person::begun();
    first.goes_to("Was hat Sie heute dieses Buch aufschlagen lassen?");
    first.types(
        Role::MultilineTextInput,
        "Was hat Sie heute dieses Buch aufschlagen lassen?",
        "Ein Satz.",
    );
    first.stores("the sentence", |session| !session.answers.is_empty());
    let mut person = first.beside();
    assert!(person.is_disabled("Beginnen"));
    assert!(person.has_beginning("Hier können Sie lesen, aber nichts ändern"));
    person.presses("Weitermachen");
    person.sees("Was hat Sie heute dieses Buch aufschlagen lassen?");
    assert!(person.is_read_only("Was hat Sie heute dieses Buch aufschlagen lassen?"));
    person.types(
        Role::MultilineTextInput,
        "Was hat Sie heute dieses Buch aufschlagen lassen?",
        "mehr",
    );
    assert!(
        person.types_into("Ein Satz."),
        "nothing is written, and it can be read"
    );
}
