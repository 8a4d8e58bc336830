//! Numbers and days that are not understood yet, and starts of sentences.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use funkenbuch::session::{Cell, Value};
use jiff::civil::date;

use super::person::Person;

const WORKBOOK: &str = r#"
format = 1
id = "getippt"
version = 1
languages = ["de"]
title.de = "Getippt"

[[station]]
id = "erste"
title.de = "Erste"
heading.de = "Erste Station"
[[station.item]]
id = "zahl"
form = "number"
prompt.de = "Wie viele Beiträge?"
unit.de = "Beiträge"
min = 0
max = 0.5
step = 0.125
[[station.item]]
id = "tag"
form = "date"
prompt.de = "Bis wann?"

[[station]]
id = "zweite"
title.de = "Zweite"
heading.de = "Zweite Station"
[[station.item]]
id = "satz"
form = "prose"
prompt.de = "Was nehmen Sie sich vor?"
starts = [{ de = "Ich will …" }, { de = "Ich lasse …" }]
"#;

const NUMBER: &str = "Wie viele Beiträge?";
const DAY: &str = "Bis wann?";
const PROSE: &str = "Was nehmen Sie sich vor?";

fn person() -> Person {
    let mut person = Person::with_workbook(WORKBOOK, Vec::new(), [1180.0, 780.0]);
    person.sees(NUMBER);
    person
}

#[test]
fn letters_that_are_no_day_survive_page_and_restart_and_so_does_the_day() {
    let mut person = person();
    let cell = Cell::plain("tag");
    let day = Value::Date(date(2026, 12, 3));
    person.types_over(Role::DateInput, DAY, "3.12.2026");
    person.strikes(Modifiers::NONE, Key::Tab);
    person.stores_value(&cell, Some(&day));
    person.types_over(Role::DateInput, DAY, "Mitte Dezember");
    person.strikes(Modifiers::NONE, Key::Tab);
    person.presses("Weiter");
    person.sees(PROSE);
    person.presses("Zurück");
    person.sees(DAY);
    assert!(person.holds("Mitte Dezember"), "after another page");
    let mut person = person.comes_back();
    person.presses("Weitermachen");
    person.sees(DAY);
    assert!(person.holds("Mitte Dezember"), "after a restart");
    assert_eq!(person.stored().value(&cell), Some(&day));
    person.types_over(Role::DateInput, DAY, "4.12.2026");
    person.strikes(Modifiers::NONE, Key::Tab);
    person.stores_value(&cell, Some(&Value::Date(date(2026, 12, 4))));
    let mut person = person.comes_back();
    person.presses("Weitermachen");
    person.sees(DAY);
    assert!(person.holds("4. Dezember 2026") && !person.holds("Mitte"));
}

#[test]
fn a_field_that_is_cleared_holds_neither_letters_nor_value() {
    let mut person = person();
    person.types_over(Role::NumberInput, NUMBER, "0,25");
    person.strikes(Modifiers::NONE, Key::Tab);
    person.stores_value(&Cell::plain("zahl"), Some(&Value::Number(0.25)));
    person.types_over(Role::NumberInput, NUMBER, "ein paar");
    person.strikes(Modifiers::NONE, Key::Tab);
    person.sees("Diese Zahl verstehe ich noch nicht. Möglich ist 0 bis 0,5, zum Beispiel 0,5.");
    assert_eq!(
        person.stored().value(&Cell::plain("zahl")),
        Some(&Value::Number(0.25))
    );
    person.types_over(Role::NumberInput, NUMBER, "");
    person.strikes(Modifiers::NONE, Key::Backspace);
    person.strikes(Modifiers::NONE, Key::Tab);
    person.stores_value(&Cell::plain("zahl"), None);
    let mut person = person.comes_back();
    person.presses("Weitermachen");
    person.sees(NUMBER);
    assert!(!person.holds("ein paar"));
}

#[test]
fn a_visit_of_a_field_is_one_step() {
    let mut person = person();
    let (number, day) = (Cell::plain("zahl"), Cell::plain("tag"));
    person.types_over(Role::NumberInput, NUMBER, "0,125");
    person.strikes(Modifiers::NONE, Key::Tab);
    person.types_over(Role::DateInput, DAY, "3.12.");
    person.strikes(Modifiers::NONE, Key::Tab);
    person.types_over(Role::DateInput, DAY, "3.1x");
    person.strikes(Modifiers::NONE, Key::Tab);
    person.stores("both", |session| {
        session.value(&number).is_some() && session.value(&day).is_some()
    });
    person.strikes(Modifiers::COMMAND, Key::Z);
    person.stores_value(&day, None);
    person.strikes(Modifiers::COMMAND, Key::Z);
    person.stores_value(&number, None);
}

#[test]
fn the_start_of_a_sentence_stands_in_the_field_with_the_caret_behind_it() {
    let mut person = person();
    person.presses("Weiter");
    person.sees(PROSE);
    person.presses("Satzanfang einsetzen: Ich will …");
    assert!(person.types_into("Ich will "), "the field has the keyboard");
    person.writes("ruhiger schreiben.");
    let words = |words: &str| Value::Text(words.to_owned());
    let cell = Cell::plain("satz");
    person.stores_value(&cell, Some(&words("Ich will ruhiger schreiben.")));
    person.presses("Satzanfang einsetzen: Ich lasse …");
    person.writes("den Rest.");
    person.stores_value(
        &cell,
        Some(&words("Ich will ruhiger schreiben. Ich lasse den Rest.")),
    );
}
