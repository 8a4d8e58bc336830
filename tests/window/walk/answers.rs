//! Answering: every form of answer reaches the store, and can be taken back.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use funkenbuch::session::{Cell, Location, Mark, Value};
use funkenbuch::workbook::OptionId;

use super::person::Person;

const OCCASION: &str = "Was hat Sie heute dieses Buch aufschlagen lassen?";
const MUST: &str = "Wenn Sie an Social Media denken: Wie viel Müssen ist dabei?";
const CHANNELS: &str = "Wo sind Sie unterwegs, und wie geht es Ihnen dort?";

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

fn choice(option: &str) -> Value {
    Value::Choice {
        option: OptionId::from(option.to_owned()),
        other: None,
    }
}

fn writing() -> Person {
    let mut person = Person::begun();
    person.goes_to(OCCASION);
    person
}

#[test]
fn what_is_typed_is_stored() {
    let mut person = writing();
    person.types(Role::MultilineTextInput, OCCASION, "Übrigens: Größe, Äpfel");
    person.stores_value(&Cell::plain("occasion"), Some(&text("Übrigens: Größe, Äpfel")));
}

#[test]
fn a_text_that_is_taken_back_by_keys_is_gone_and_comes_again() {
    let mut person = writing();
    let cell = Cell::plain("occasion");
    person.types(Role::MultilineTextInput, OCCASION, "Neugier");
    person.strikes(Modifiers::COMMAND, Key::Z);
    person.stores_value(&cell, None);
    person.strikes(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    person.stores_value(&cell, Some(&text("Neugier")));
    person.strikes(Modifiers::COMMAND, Key::Z);
    person.strikes(Modifiers::COMMAND, Key::Y);
    person.stores_value(&cell, Some(&text("Neugier")));
}

#[test]
fn a_scale_is_stored_and_its_zero_is_an_answer() {
    let mut person = Person::begun();
    person.goes_to(MUST);
    let cell = Cell::plain("must_start");
    assert_eq!(person.stored().value(&cell), None);
    person.sets_scale(MUST, 7);
    person.stores_value(&cell, Some(&Value::Scale(7)));
    person.sets_scale(MUST, 0);
    person.stores_value(&cell, Some(&Value::Scale(0)));
}

#[test]
fn a_choice_opens_what_depends_on_it_and_keeps_it_when_closed_again() {
    let mut person = Person::begun();
    person.goes_to("Beschäftigt Sie diese Frage?");
    let pressure = "Wie viel Müssen steckt für Sie darin?";
    assert!(!person.has(pressure));
    person.presses("oft");
    person.sees(pressure);
    person.sets_scale(pressure, 8);
    let cell = |column: &str| Cell::of_table("musts", "time", column);
    person.stores_value(&cell("pressure"), Some(&Value::Scale(8)));
    person.presses("nein");
    person.stores_value(&cell("occupies"), Some(&choice("no")));
    assert!(!person.has(pressure));
    assert_eq!(person.stored().value(&cell("pressure")), Some(&Value::Scale(8)));
}

#[test]
fn a_cell_of_a_grid_is_stored_under_its_row_and_column() {
    let mut person = Person::begun();
    person.presses("Die Frage");
    person.goes_to("teils, teils");
    person.presses("teils, teils");
    person.goes_to(CHANNELS);
    let desire = person
        .names()
        .into_iter()
        .find(|name| name.starts_with("Lust") && name.ends_with("XING"));
    let desire = desire.unwrap_or_else(|| panic!("no cell for XING among {:#?}", person.names()));
    person.sets_scale(&desire, 9);
    person.stores_value(
        &Cell::of_table("channels", "xing", "desire"),
        Some(&Value::Scale(9)),
    );
}

#[test]
fn marks_are_stored_with_their_place_and_one_replaces_the_other() {
    let mut person = writing();
    let place = Location::question("occasion");
    person.presses(&format!("Besprechen: {OCCASION}"));
    person.stores("the mark", |session| {
        session.marks.get(&place) == Some(&Mark::Discuss)
    });
    person.presses(&format!("Nur für mich: {OCCASION}"));
    person.stores("the mark", |session| {
        session.marks.get(&place) == Some(&Mark::Private)
    });
    person.presses(&format!("Nur für mich: {OCCASION}"));
    person.stores("no mark", |session| session.marks.is_empty());
}

#[test]
fn the_mirror_marks_and_changes_nothing() {
    let mut person = writing();
    person.presses("Müssen");
    let dump = "Wie geht es Ihnen gerade mit Social Media?";
    person.goes_to(dump);
    person.types(Role::MultilineTextInput, dump, "Ich muss das machen.");
    person.presses("Spiegel aufklappen");
    person.sees("Spiegel zuklappen");
    person.sees("1 × müssen in 4 Wörtern");
    person.stores_value(&Cell::plain("must_dump"), Some(&text("Ich muss das machen.")));
}

#[test]
fn a_reaction_to_a_finding_is_stored_with_what_it_is_about() {
    let mut person = Person::begun();
    person.goes_to("Beschäftigt Sie diese Frage?");
    person.presses("oft");
    person.sets_scale("Wie viel Müssen steckt für Sie darin?", 9);
    person.presses("ich nehme es an");
    person.presses("Rückblick");
    person.presses("Weiter");
    let fits_not = |name: &String| name.starts_with("Passt nicht: ");
    let finding = person.names().into_iter().find(fits_not);
    let finding = finding.unwrap_or_else(|| panic!("no finding among {:#?}", person.names()));
    person.presses(&finding);
    person.stores("the reaction", |session| {
        let about = Some(Location::row("musts", "time"));
        session.reactions.iter().any(|(reacted, fits)| {
            reacted.finding == "assumed_expectation" && reacted.about == about && !fits
        })
    });
}
