//! Numbers and days that are typed letter by letter, and letters that make none.

use egui::accesskit::{Invalid, Role};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use funkenbuch::app::kit::grid::{Grid, GridColumn};
use funkenbuch::app::kit::{AccessibleName, Button, DateField, DateForms, Number, field, text};
use funkenbuch::text::Language;
use funkenbuch::text::dates::{DayMode, date_long, parse_date};
use jiff::civil::{Date, date};

use super::bench::{bench, find};

const NUMBER: &str = "Wie viele?";
const DAY: &str = "Wann?";
const CALENDAR: &str = "Kalender öffnen: Wann?";
const SENTENCE: &str = "Das verstehe ich noch nicht.";
const TODAY: Date = date(2026, 11, 25);

/// What a field reported, and whether its caller takes it.
#[derive(Default)]
struct Report<T> {
    value: Option<T>,
    changes: usize,
    is_refused: bool,
    letters: String,
    is_understood: bool,
    stored: Option<&'static str>,
    /// The letters after each edit; empty where they make a value.
    edits: Vec<String>,
}

fn number(bounds: (f64, f64), step: f64, report: Report<f64>) -> Harness<'static, Report<f64>> {
    let mut harness = bench(report, move |ui, report: &mut Report<f64>| {
        let mut value = report.value;
        let output = Number::new("number", NUMBER, &mut value)
            .bounds(bounds.0..=bounds.1, step)
            .unit("Stück")
            .unclear(SENTENCE)
            .letters(report.stored)
            .show(ui);
        take(report, value, &output);
        ui.add(Button::secondary("Weiter"));
    });
    harness.run();
    harness
}

fn day(report: Report<Date>) -> Harness<'static, Report<Date>> {
    let mut harness = bench(report, |ui, report: &mut Report<Date>| {
        let forms = DateForms {
            parse: &|typed| parse_date(typed, TODAY, DayMode::Ahead),
            format: &|day| date_long(day, Language::German),
            today: TODAY,
        };
        let mut value = report.value;
        let output = DateField::new("day", DAY, &mut value, forms)
            .hint("zum Beispiel 3.12. oder 3. Dezember")
            .unclear(SENTENCE)
            .letters(report.stored)
            .show(ui);
        take(report, value, &output);
        ui.add(Button::secondary("Weiter"));
    });
    harness.run();
    harness
}

fn take<T: Copy>(report: &mut Report<T>, value: Option<T>, output: &funkenbuch::app::kit::ValueOutput) {
    if output.response.changed() {
        report.changes += 1;
        if !report.is_refused {
            report.value = value;
        }
    }
    report.letters.clone_from(&output.letters);
    report.is_understood = output.is_understood;
    if output.is_edited {
        let unclear = output.letters.as_str();
        let unclear = if output.is_understood { "" } else { unclear };
        report.edits.push(unclear.to_owned());
    }
}

/// Types letter by letter in place of what is there.
fn type_over<T>(harness: &mut Harness<'_, Report<T>>, role: Role, name: &str, letters: &str) {
    find(harness, role, name).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    for letter in letters.chars() {
        find(harness, role, name).type_text(&letter.to_string());
        harness.run();
    }
}

fn press<T>(harness: &mut Harness<'_, Report<T>>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn shown<T>(harness: &Harness<'_, Report<T>>, role: Role, name: &str) -> String {
    find(harness, role, name).value().unwrap_or_default()
}

#[test]
fn typing_never_eats_a_digit() {
    let mut harness = number((1.0, 99.0), 2.0, Report::default());
    type_over(&mut harness, Role::NumberInput, NUMBER, "25");
    assert_eq!(shown(&harness, Role::NumberInput, NUMBER), "25");
    assert_eq!(harness.state().value, Some(25.0));
    type_over(&mut harness, Role::NumberInput, NUMBER, "3");
    press(&mut harness, Key::Tab);
    assert_eq!(harness.state().value, Some(3.0));
    type_over(&mut harness, Role::NumberInput, NUMBER, "4");
    assert!(harness.query_by_label(SENTENCE).is_none(), "one is still typing");
    press(&mut harness, Key::Tab);
    assert_eq!(shown(&harness, Role::NumberInput, NUMBER), "4");
    assert_eq!(
        harness.state().value,
        Some(3.0),
        "the number that was there stays"
    );
    harness.get_by_label(SENTENCE);
}

#[test]
fn arrows_go_by_steps_without_noise() {
    let mut harness = number((0.0, 10.0), 0.1, Report::default());
    find(&harness, Role::NumberInput, NUMBER).focus();
    harness.run();
    for _ in 0..4 {
        press(&mut harness, Key::ArrowUp);
    }
    assert_eq!(harness.state().value, Some(0.3));
    assert_eq!(shown(&harness, Role::NumberInput, NUMBER), "0,3");
}

#[test]
fn a_number_that_only_begins_the_letters_is_not_kept() {
    for letters in ["2.000", "3 Stück", "2-3", "2,5 h", "ca. 3"] {
        let report = Report {
            value: Some(7.0),
            ..Report::default()
        };
        let mut harness = number((0.0, 100.0), 1.0, report);
        type_over(&mut harness, Role::NumberInput, NUMBER, letters);
        press(&mut harness, Key::Tab);
        assert_eq!(harness.state().value, Some(7.0), "{letters}");
        assert_eq!(shown(&harness, Role::NumberInput, NUMBER), letters);
        assert!(!harness.state().is_understood);
        assert_eq!(harness.state().letters, letters);
    }
}

#[test]
fn letters_that_make_no_day_change_nothing() {
    let report = Report {
        value: Some(date(2026, 12, 3)),
        ..Report::default()
    };
    let mut harness = day(report);
    type_over(&mut harness, Role::DateInput, DAY, "irgendwann");
    press(&mut harness, Key::Tab);
    assert_eq!(harness.state().changes, 0);
    assert_eq!(harness.state().value, Some(date(2026, 12, 3)));
    assert_eq!(shown(&harness, Role::DateInput, DAY), "irgendwann");
}

#[test]
fn a_screen_reader_learns_that_a_field_is_unclear() {
    let mut harness = day(Report::default());
    type_over(&mut harness, Role::DateInput, DAY, "xyz");
    let invalid = |harness: &Harness<'_, _>| {
        let node = find(harness, Role::DateInput, DAY);
        let node = node.accesskit_node();
        (
            node.data().invalid(),
            node.data().description().map(str::to_owned),
        )
    };
    assert_eq!(invalid(&harness), (None, None), "one is still typing");
    press(&mut harness, Key::Tab);
    let expected = (Some(Invalid::True), Some(SENTENCE.to_owned()));
    assert_eq!(invalid(&harness), expected);
    find(&harness, Role::DateInput, DAY).focus();
    harness.run();
    assert_eq!(invalid(&harness), expected, "also when one comes back");
    type_over(&mut harness, Role::DateInput, DAY, "3.12.");
    assert_eq!(invalid(&harness).0, None);
    assert_eq!(harness.state().value, Some(date(2026, 12, 3)));
}

#[test]
fn clearing_a_field_takes_the_value_away() {
    let report = Report {
        value: Some(7.0),
        ..Report::default()
    };
    let mut harness = number((0.0, 100.0), 1.0, report);
    type_over(&mut harness, Role::NumberInput, NUMBER, "");
    press(&mut harness, Key::Backspace);
    assert_eq!(harness.state().value, None);
    assert!(harness.state().is_understood);
}

#[test]
fn letters_stay_when_the_caller_refuses_their_value() {
    let report = Report {
        is_refused: true,
        ..Report::default()
    };
    let mut harness = number((0.0, 100.0), 1.0, report);
    type_over(&mut harness, Role::NumberInput, NUMBER, "25");
    press(&mut harness, Key::Tab);
    assert_eq!(shown(&harness, Role::NumberInput, NUMBER), "25");
    assert!(!harness.state().is_understood);
}

#[test]
fn letters_of_an_earlier_visit_are_shown_until_the_value_changes_elsewhere() {
    let report = Report {
        value: Some(date(2026, 12, 3)),
        stored: Some("Mitte Dezember"),
        ..Report::default()
    };
    let mut harness = day(report);
    assert_eq!(shown(&harness, Role::DateInput, DAY), "Mitte Dezember");
    assert_eq!(harness.state().changes, 0);
    harness.get_by_label(SENTENCE);
    harness.state_mut().value = Some(date(2027, 1, 1));
    harness.state_mut().stored = None;
    harness.run();
    assert_eq!(shown(&harness, Role::DateInput, DAY), "1. Januar 2027");
    assert!(harness.state().is_understood);
}

#[test]
fn letters_of_an_earlier_visit_are_unclear_until_they_are_edited() {
    let report = Report {
        value: Some(date(2026, 12, 3)),
        stored: Some("4.12.2026"),
        ..Report::default()
    };
    let mut harness = day(report);
    assert!(!harness.state().is_understood, "the day is still the earlier one");
    harness.get_by_label(SENTENCE);
    type_over(&mut harness, Role::DateInput, DAY, "4.12.2026");
    assert_eq!(harness.state().value, Some(date(2026, 12, 4)));
    assert!(harness.state().is_understood);
}

#[test]
fn a_day_in_the_calendar_replaces_unclear_letters_also_where_it_was_there_before() {
    let report = Report {
        value: Some(date(2026, 12, 3)),
        ..Report::default()
    };
    let mut harness = day(report);
    type_over(&mut harness, Role::DateInput, DAY, "Mitte Dezember");
    find(&harness, Role::Button, CALENDAR).click();
    harness.run();
    press(&mut harness, Key::Space);
    assert_eq!(shown(&harness, Role::DateInput, DAY), "3. Dezember 2026");
    assert!(harness.state().is_understood && harness.state().edits.last() == Some(&String::new()));
}

#[test]
fn the_sentence_about_a_narrow_cell_has_the_width_of_its_row() {
    let mut harness = bench(Report::default(), |ui, report: &mut Report<f64>| {
        let columns = [GridColumn::new("", 130.0).share(1.0), GridColumn::new("", 64.0)];
        Grid::new("hours", &columns).show(ui, 2, |ui, row, column| match (row, column) {
            (0, 1) => {
                let mut value = report.value;
                let name = AccessibleName::hidden(NUMBER);
                let output = Number::new("number", name, &mut value)
                    .unclear(SENTENCE)
                    .compact()
                    .show(ui);
                take(report, value, &output);
            }
            _ => drop(text::small(ui, &format!("{row} {column}"))),
        });
    });
    type_over(&mut harness, Role::NumberInput, NUMBER, "ca. 8");
    press(&mut harness, Key::Tab);
    let sentence = harness.get_by_label(SENTENCE).rect();
    let row_below = harness.get_by_label("1 0").rect();
    assert!(sentence.height() < 30.0, "it is one line: {sentence:?}");
    assert!(sentence.bottom() <= row_below.top(), "{sentence:?} {row_below:?}");
    let field = find(&harness, Role::NumberInput, NUMBER);
    assert_eq!(field.accesskit_node().data().invalid(), Some(Invalid::True));
    assert!(field.accesskit_node().data().error_message().is_some());
}

#[test]
fn arrows_do_not_replace_unclear_letters() {
    let report = Report {
        value: Some(7.0),
        ..Report::default()
    };
    let mut harness = number((0.0, 100.0), 1.0, report);
    type_over(&mut harness, Role::NumberInput, NUMBER, "ca. 8");
    press(&mut harness, Key::ArrowUp);
    assert_eq!(shown(&harness, Role::NumberInput, NUMBER), "ca. 8");
    assert_eq!(harness.state().value, Some(7.0));
}

#[test]
fn an_unclear_field_undoes_its_own_letters() {
    let mut harness = day(Report::default());
    type_over(&mut harness, Role::DateInput, DAY, "3.12.");
    assert!(!field::owns_undo(&harness.ctx));
    type_over(&mut harness, Role::DateInput, DAY, "irgend");
    harness.run();
    assert!(field::owns_undo(&harness.ctx));
    press(&mut harness, Key::Tab);
    let button = find(&harness, Role::Button, CALENDAR);
    assert!(button.accesskit_node().is_focused());
    assert!(field::owns_undo(&harness.ctx), "beside letters that are no day");
    press(&mut harness, Key::Tab);
    assert!(!field::owns_undo(&harness.ctx));
}

#[test]
fn beside_a_day_that_is_understood_undo_is_for_answers() {
    let mut harness = day(Report::default());
    type_over(&mut harness, Role::DateInput, DAY, "3.12.");
    press(&mut harness, Key::Tab);
    harness.run();
    assert!(!field::owns_undo(&harness.ctx));
}
