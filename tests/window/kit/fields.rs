//! Lines and prose.

use egui::{Event, Key, Modifiers, ViewportCommand, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};
use funkenbuch::app::kit::{TextArea, TextField};
use funkenbuch::mirror::{Highlight, HighlightKind};

use super::bench::{bench, find};

fn line(text: &str) -> Harness<'static, String> {
    let mut harness = bench(text.to_owned(), |ui, text| {
        TextField::new("name", "Name", text)
            .hint("oder ein Pseudonym")
            .show(ui);
    });
    harness.run();
    harness
}

fn prose(text: &str) -> Harness<'static, String> {
    let mut harness = bench(text.to_owned(), |ui, text| {
        TextArea::new("dump", "Wie geht es Ihnen?", text).show(ui);
    });
    harness.run();
    harness
}

#[test]
fn a_line_is_found_by_its_label_and_typed_into() {
    let mut harness = line("");
    let hint = find(&harness, Role::TextInput, "Name")
        .accesskit_node()
        .placeholder()
        .map(str::to_owned);
    assert_eq!(hint.as_deref(), Some("oder ein Pseudonym"));
    find(&harness, Role::TextInput, "Name").focus();
    harness.run();
    find(&harness, Role::TextInput, "Name").type_text("Jörg Müßig");
    harness.run();
    assert_eq!(harness.state(), "Jörg Müßig");
}

#[test]
fn a_line_break_pasted_into_a_line_becomes_a_space() {
    let mut harness = line("");
    find(&harness, Role::TextInput, "Name").focus();
    harness.run();
    harness.event(Event::Paste("zwei\nZeilen".to_owned()));
    harness.run();
    assert_eq!(harness.state(), "zwei Zeilen");
}

#[test]
fn enter_keeps_the_place_in_a_line() {
    let mut harness = line("Jörg");
    find(&harness, Role::TextInput, "Name").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(find(&harness, Role::TextInput, "Name").is_focused());
    assert_eq!(harness.state(), "Jörg");
}

#[test]
fn prose_takes_line_breaks_and_keeps_odd_characters() {
    let mut harness = prose("a\u{202E}b\u{0}c");
    find(&harness, Role::MultilineTextInput, "Wie geht es Ihnen?").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state(), "a\u{202E}b\u{0}c\n");
}

#[test]
fn a_screen_reader_can_set_the_text() {
    let mut harness = prose("");
    find(&harness, Role::MultilineTextInput, "Wie geht es Ihnen?").set_text_value_accesskit("Gut.");
    harness.run();
    assert_eq!(harness.state(), "Gut.");
}

#[test]
fn the_menu_key_opens_cut_copy_paste() {
    let mut harness = line("Jörg");
    find(&harness, Role::TextInput, "Name").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    harness.key_press(Key::Menu);
    harness.run();
    find(&harness, Role::MenuItem, "Ausschneiden").click();
    harness.run();
    assert_eq!(harness.state(), "");
    assert!(
        harness
            .query_by_role_and_label(Role::MenuItem, "Ausschneiden")
            .is_none()
    );
    assert!(find(&harness, Role::TextInput, "Name").is_focused());
}

#[test]
fn a_right_click_opens_the_menu_and_paste_asks_the_system() {
    let mut harness = line("Jörg");
    find(&harness, Role::TextInput, "Name").click_secondary();
    harness.run();
    find(&harness, Role::MenuItem, "Einfügen").click();
    harness.step();
    let asked = harness
        .output()
        .viewport_output
        .values()
        .any(|viewport| viewport.commands.contains(&ViewportCommand::RequestPaste));
    assert!(asked);
}

#[test]
fn marks_are_sought_only_when_the_text_has_changed() {
    use std::{cell::Cell, rc::Rc};
    let sought = Rc::new(Cell::new(0));
    let counter = Rc::clone(&sought);
    let mut harness = bench("Ich muss.".to_owned(), move |ui, text| {
        let find = |_: &str| {
            counter.set(counter.get() + 1);
            vec![Highlight {
                range: 4..8,
                kind: HighlightKind::Strong,
            }]
        };
        TextArea::new("dump", "Wie geht es Ihnen?", text)
            .marks(&find)
            .show(ui);
    });
    for _ in 0..5 {
        harness.step();
    }
    assert_eq!(sought.get(), 1);
    harness.state_mut().push('!');
    harness.step();
    assert_eq!(sought.get(), 2);
}
