//! Numbers and days.

use egui::{Key, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable};
use funkenbuch::app::kit::{Button, DateField, DateForms, Number};
use jiff::civil::{Date, date};

use super::bench::{bench, find};

fn number(value: Option<f64>) -> Harness<'static, Option<f64>> {
    let mut harness = bench(value, |ui, value| {
        Number::new("hours", "Wie viele Stunden?", value)
            .bounds(0.0..=80.0, 0.5)
            .unit("Stunden pro Woche")
            .unclear("Eine Zahl von 0 bis 80 passt hier, halbe auch.")
            .show(ui);
        ui.add(Button::secondary("Weiter"));
    });
    harness.run();
    harness
}

fn parse(letters: &str) -> Option<Date> {
    letters.parse().ok()
}

fn format(day: Date) -> String {
    format!("{}.{}.{}", day.day(), day.month(), day.year())
}

fn day(value: Option<Date>) -> Harness<'static, Option<Date>> {
    let mut harness = bench(value, |ui, value| {
        let forms = DateForms {
            parse: &parse,
            format: &format,
            today: date(2026, 11, 23),
        };
        DateField::new("meeting", "Wann ist das Gespräch?", value, forms)
            .unclear("Zum Beispiel 3.12.")
            .show(ui);
    });
    harness.run();
    harness
}

fn type_into<State>(harness: &mut Harness<'_, State>, role: Role, name: &str, letters: &str) {
    find(harness, role, name).focus();
    harness.run();
    find(harness, role, name).type_text(letters);
    harness.run();
}

fn press<State>(harness: &mut Harness<'_, State>, key: Key) {
    harness.key_press(key);
    harness.run();
}

const HOURS: &str = "Wie viele Stunden?";
const WHEN: &str = "Wann ist das Gespräch?";
const CALENDAR: &str = "Kalender öffnen: Wann ist das Gespräch?";

#[test]
fn a_number_may_be_written_with_a_comma() {
    let mut harness = number(None);
    type_into(&mut harness, Role::NumberInput, HOURS, "2,5");
    assert_eq!(*harness.state(), Some(2.5));
    press(&mut harness, Key::Tab);
    assert_eq!(
        find(&harness, Role::NumberInput, HOURS).value().as_deref(),
        Some("2,5")
    );
}

#[test]
fn what_is_no_number_stays_in_view_with_a_sentence() {
    let mut harness = number(Some(3.0));
    type_into(&mut harness, Role::NumberInput, HOURS, "00");
    assert_eq!(*harness.state(), Some(3.0), "300 is too much");
    press(&mut harness, Key::Tab);
    assert_eq!(*harness.state(), Some(3.0), "the value that was there stays");
    assert_eq!(
        find(&harness, Role::NumberInput, HOURS).value().as_deref(),
        Some("300")
    );
    harness.get_by_label("Eine Zahl von 0 bis 80 passt hier, halbe auch.");
}

#[test]
fn arrows_step_a_number_within_its_bounds() {
    let mut harness = number(Some(79.5));
    find(&harness, Role::NumberInput, HOURS).focus();
    harness.run();
    press(&mut harness, Key::ArrowUp);
    press(&mut harness, Key::ArrowUp);
    assert_eq!(*harness.state(), Some(80.0));
    press(&mut harness, Key::ArrowDown);
    assert_eq!(*harness.state(), Some(79.5));
}

#[test]
fn the_first_step_from_nothing_is_zero() {
    let mut harness = number(None);
    find(&harness, Role::NumberInput, HOURS).focus();
    harness.run();
    press(&mut harness, Key::ArrowUp);
    assert_eq!(*harness.state(), Some(0.0));
}

#[test]
fn a_typed_day_takes_its_proper_form_on_leaving() {
    let mut harness = day(None);
    type_into(&mut harness, Role::DateInput, WHEN, "2026-12-03");
    assert_eq!(*harness.state(), Some(date(2026, 12, 3)));
    press(&mut harness, Key::Tab);
    assert_eq!(
        find(&harness, Role::DateInput, WHEN).value().as_deref(),
        Some("3.12.2026")
    );
}

#[test]
fn letters_that_are_no_day_are_kept() {
    let mut harness = day(None);
    type_into(&mut harness, Role::DateInput, WHEN, "bald");
    press(&mut harness, Key::Tab);
    assert_eq!(*harness.state(), None);
    assert_eq!(
        find(&harness, Role::DateInput, WHEN).value().as_deref(),
        Some("bald")
    );
    harness.get_by_label("Zum Beispiel 3.12.");
}

#[test]
fn the_calendar_is_walked_by_keys() {
    let mut harness = day(Some(date(2026, 11, 30)));
    find(&harness, Role::Button, CALENDAR).click();
    harness.run();
    assert!(find(&harness, Role::Button, "30.11.2026").is_focused());
    press(&mut harness, Key::ArrowRight);
    assert!(find(&harness, Role::Button, "1.12.2026").is_focused());
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::PageDown);
    assert!(find(&harness, Role::Button, "8.1.2027").is_focused());
    press(&mut harness, Key::Space);
    assert_eq!(*harness.state(), Some(date(2027, 1, 8)));
    assert!(
        harness
            .query_by_role_and_label(Role::Button, "8.1.2027")
            .is_none(),
        "the calendar closes"
    );
    assert!(find(&harness, Role::DateInput, WHEN).is_focused());
}
