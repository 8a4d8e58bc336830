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

const TABLE: &str = r#"
format = 1
id = "tabelle"
version = 1
languages = ["de"]
title.de = "Tabelle"

[[station]]
id = "orte"
title.de = "Orte"
heading.de = "Orte"
[[station.item]]
id = "orte"
form = "table"
layout = "grid"
prompt.de = "Wo wird gelesen?"
[[station.item.row]]
id = "blog"
title.de = "Blog"
[[station.item.column]]
id = "viele"
form = "number"
prompt.de = "Viele"
unit.de = "Menschen"
min = -100000
max = 100000
step = 0.125
[[station.item.column]]
id = "wenige"
form = "number"
prompt.de = "Wenige"
unit.de = "Menschen"
min = 0
max = 9
step = 1
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
    person.sees(
        "Als Tag ist das noch nicht zu verstehen. Schreiben Sie ihn zum Beispiel so: 3.12.2026. Ihr Text bleibt stehen, bis \
         ein Tag daraus wird. Bis dahin gilt Ihre frühere Antwort: 3. Dezember 2026.",
    );
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
    person.sees("Als Zahl ist das noch nicht zu verstehen. Möglich ist 0 bis 0,5 in Schritten von 0,125, zum Beispiel 0,5. Bis dahin gilt Ihre frühere Antwort: 0,25.");
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
fn undoing_the_earlier_answer_leaves_the_letters() {
    let mut person = person();
    let cell = Cell::plain("tag");
    person.types_over(Role::DateInput, DAY, "3.12.");
    person.strikes(Modifiers::NONE, Key::Tab);
    person.types_over(Role::DateInput, DAY, "Mitte Dezember");
    person.strikes(Modifiers::NONE, Key::Tab);
    person.strikes(Modifiers::NONE, Key::Tab);
    person.stores_value(&cell, Some(&Value::Date(date(2026, 12, 3))));
    person.strikes(Modifiers::COMMAND, Key::Z);
    person.stores_value(&cell, None);
    assert!(person.holds("Mitte Dezember"));
}

#[test]
fn undo_on_the_button_beside_unclear_letters_gives_them_up_and_no_answer() {
    let mut person = person();
    let (number, day) = (Cell::plain("zahl"), Cell::plain("tag"));
    person.types_over(Role::NumberInput, NUMBER, "0,125");
    person.strikes(Modifiers::NONE, Key::Tab);
    person.types_over(Role::DateInput, DAY, "3.12.");
    person.strikes(Modifiers::NONE, Key::Tab);
    person.types_over(Role::DateInput, DAY, "Mitte Dezember");
    person.strikes(Modifiers::NONE, Key::Tab);
    person.strikes(Modifiers::COMMAND, Key::Z);
    person.settles();
    assert!(person.holds("3. Dezember 2026") && !person.holds("Mitte"));
    let stored = person.stored();
    assert_eq!(stored.value(&day), Some(&Value::Date(date(2026, 12, 3))));
    assert_eq!(stored.value(&number), Some(&Value::Number(0.125)));
}

#[test]
fn letters_that_pass_through_a_day_leave_no_step() {
    let mut person = person();
    person.types_over(Role::NumberInput, NUMBER, "0,25");
    person.strikes(Modifiers::NONE, Key::Tab);
    person.types_over(Role::DateInput, DAY, "heute oder morgen");
    person.strikes(Modifiers::NONE, Key::Tab);
    person.strikes(Modifiers::NONE, Key::Tab);
    person.stores_value(&Cell::plain("zahl"), Some(&Value::Number(0.25)));
    person.strikes(Modifiers::COMMAND, Key::Z);
    person.stores_value(&Cell::plain("zahl"), None);
    assert!(person.holds("heute oder morgen"));
}

#[test]
fn the_start_of_a_sentence_stands_in_the_field_with_the_caret_behind_it() {
    let mut person = person();
    person.presses("Weiter");
    person.sees(PROSE);
    person.presses("Satzanfang einsetzen: Ich will …");
    assert!(person.types_into("Ich will "), "the field has the keyboard");
    let words = |words: &str| Value::Text(words.to_owned());
    let cell = Cell::plain("satz");
    person.presses("Satzanfang einsetzen: Ich will …");
    person.stores_value(&cell, Some(&words("Ich will ")));
    person.writes("ruhiger schreiben.");
    person.stores_value(&cell, Some(&words("Ich will ruhiger schreiben.")));
    person.presses("Satzanfang einsetzen: Ich lasse …");
    person.writes("den Rest.");
    person.stores_value(
        &cell,
        Some(&words("Ich will ruhiger schreiben. Ich lasse den Rest.")),
    );
}

#[test]
fn a_column_of_a_table_has_room_for_its_longest_number() {
    let mut person = Person::with_workbook(TABLE, Vec::new(), [1180.0, 780.0]);
    person.sees("Viele, Blog");
    person.types_over(Role::NumberInput, "Viele, Blog", "-99999,875");
    person.strikes(Modifiers::NONE, Key::Tab);
    let cell = Cell::of_table("orte", "blog", "viele");
    person.stores_value(&cell, Some(&Value::Number(-99_999.875)));
    let [many, few] = ["Viele, Blog", "Wenige, Blog"].map(|name| person.rect(Role::NumberInput, name));
    assert!(
        many.width() > few.width() + 40.0 && many.right() <= few.left(),
        "{many:?} {few:?}"
    );
}
