//! The client's own rows: added, named, moved, removed, and brought back.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use funkenbuch::session::{Edit, OwnRow};
use funkenbuch::workbook::{QuestionId, RowId};

use super::person::Person;

const ADD: &str = "Noch ein Muss hinzufügen";

fn titles(person: &Person) -> Vec<String> {
    let session = person.stored();
    let rows = session.own_rows_of(&QuestionId::from("musts".to_owned()));
    rows.iter().map(|row| row.title.clone()).collect()
}

fn with_two_rows() -> Person {
    let mut person = Person::begun();
    person.presses("Müssen");
    person.goes_to(ADD);
    for (name, title) in [("Nummer 1", "Jeden Tag eine Story"), ("Nummer 2", "Newsletter")] {
        person.presses(ADD);
        person.sees(name);
        person.types(Role::TextInput, name, title);
    }
    person.stores("both rows", |session| {
        let rows = session.own_rows_of(&QuestionId::from("musts".to_owned()));
        rows.len() == 2 && rows[1].title == "Newsletter"
    });
    person
}

#[track_caller]
fn stores_titles(person: &mut Person, expected: &[&str]) {
    person.stores(&format!("the rows {expected:?}"), |session| {
        let rows = session.own_rows_of(&QuestionId::from("musts".to_owned()));
        rows.iter()
            .map(|row| row.title.as_str())
            .eq(expected.iter().copied())
    });
}

#[test]
fn rows_are_added_and_named() {
    let person = with_two_rows();
    assert_eq!(titles(&person), ["Jeden Tag eine Story", "Newsletter"]);
}

#[test]
fn a_row_is_moved_by_its_button_and_back_by_undo() {
    let mut person = with_two_rows();
    person.presses("nach oben: Newsletter");
    stores_titles(&mut person, &["Newsletter", "Jeden Tag eine Story"]);
    person.strikes(Modifiers::COMMAND, Key::Z);
    stores_titles(&mut person, &["Jeden Tag eine Story", "Newsletter"]);
}

#[test]
fn a_removed_row_comes_back_where_it_was_with_one_press() {
    let mut person = with_two_rows();
    person.presses("entfernen: Jeden Tag eine Story");
    stores_titles(&mut person, &["Newsletter"]);
    person.strikes(Modifiers::COMMAND, Key::Z);
    stores_titles(&mut person, &["Jeden Tag eine Story", "Newsletter"]);
}

#[test]
fn a_notice_takes_back_what_it_tells_of_and_nothing_that_was_done_since() {
    let mut person = with_two_rows();
    let ways_back = |person: &Person| person.names().iter().filter(|name| *name == "Rückgängig").count();
    assert_eq!(ways_back(&person), 1, "the one at the top");
    person.presses("entfernen: Jeden Tag eine Story");
    assert_eq!(ways_back(&person), 2, "the notice's too");
    person.presses(ADD);
    assert_eq!(ways_back(&person), 1);
}

const TWO_LISTS: &str = r#"
format = 1
id = "listen"
version = 1
languages = ["de"]
title.de = "Listen"
[[station]]
id = "nur"
title.de = "Nur eine"
heading.de = "Nur eine Station"
[[station.item]]
id = "kurz"
form = "table"
layout = "cards"
prompt.de = "Was drängt?"
[station.item.own_rows]
add.de = "Drängendes hinzufügen"
[[station.item.column]]
id = "worum"
form = "line"
prompt.de = "Worum geht es?"
[[station.item]]
id = "lang"
form = "table"
layout = "cards"
more = true
prompt.de = "Was wartet?"
[station.item.own_rows]
add.de = "Wartendes hinzufügen"
[[station.item.column]]
id = "worum"
form = "line"
prompt.de = "Worum geht es?"
"#;

#[test]
fn a_row_of_the_second_list_is_dragged_without_the_first() {
    let rows = [("kurz", 2), ("lang", 4)];
    let edits = rows.into_iter().flat_map(|(table, count)| {
        (0..count).map(move |at| Edit::AddRow {
            table: QuestionId::from(table),
            row: OwnRow {
                id: RowId::from(format!("{table}_{}", at + 1)),
                title: String::new(),
            },
            at,
        })
    });
    let mut person = Person::with_workbook(TWO_LISTS, edits.collect(), [1180.0, 1900.0]);
    person.presses("Wenn Sie mögen");
    let handle = |number: usize| format!("Zeile verschieben: Nummer {number}");
    person.drags(&handle(4), &handle(1));
    person.stores("the fourth row first", |session| {
        let ids = |table: &str| -> Vec<String> {
            let rows = session.own_rows_of(&QuestionId::from(table));
            rows.iter().map(|row| row.id.to_string()).collect()
        };
        ids("kurz") == ["kurz_1", "kurz_2"] && ids("lang") == ["lang_4", "lang_1", "lang_2", "lang_3"]
    });
}

#[test]
fn where_rows_are_named_the_page_says_what_the_table_asks() {
    let mut person = Person::begun();
    person.presses("Wollen");
    person.goes_to("Noch ein Wollen hinzufügen");
    person.sees("In Ihren eigenen Worten");
    person.sees("Was wollen Sie stattdessen?");
    person.presses("Müssen");
    person.goes_to(ADD);
    person.sees("Was steht noch auf Ihrer Muss-Liste?");
    assert!(
        !person.has("Vier Fragen, in denen oft ein Müssen steckt"),
        "that is about the fixed rows"
    );
}

#[test]
fn a_notice_goes_when_what_it_tells_of_is_taken_back() {
    let mut person = with_two_rows();
    person.presses("entfernen: Jeden Tag eine Story");
    person.sees_notice("Jeden Tag eine Story");
    person.strikes(Modifiers::COMMAND, Key::Z);
    stores_titles(&mut person, &["Jeden Tag eine Story", "Newsletter"]);
    assert!(!person.has_notice());
}

#[test]
fn the_button_beside_a_title_keeps_clear_of_its_focus_ring() {
    let person = with_two_rows();
    let title = person.rect(Role::TextInput, "Nummer 1");
    let button = person.rect(Role::Button, "ausfüllen: Jeden Tag eine Story");
    assert!(button.left() >= title.right() + 6.0, "{title} {button}");
}
