//! Texts that are no fields, selected and copied.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, OutputCommand, PointerButton, Pos2, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use funkenbuch::app::kit::selectable::make_selectable;
use funkenbuch::app::kit::{Button, TextField, text};

use super::bench::{find, set_up};

const FIRST: &str = "Der Vorstand fragt nach Reichweite.";
const SECOND: &str = "Ich frage mich\u{202e} das auch.";

fn page() -> Harness<'static, String> {
    // quick enough for several clicks
    let builder = Harness::builder().with_size([800.0, 600.0]).with_step_dt(0.02);
    let show = |ui: &mut egui::Ui, words: &mut String| {
        ui.scope(|ui| {
            make_selectable(ui);
            text::heading(ui, "Anlass");
            text::body(ui, FIRST);
            text::body(ui, SECOND);
        });
        ui.add(Button::primary("Weiter"));
        TextField::new("note", "Notiz", words).show(ui);
    };
    let mut harness = builder
        .with_context_setup(set_up)
        .build_ui_state(show, String::new());
    harness.run();
    harness
}

fn left_of(harness: &Harness<'_, String>, label: &str) -> Pos2 {
    let rect = harness.get_by_value(label).rect();
    pos2(rect.left() + 1.0, rect.center().y)
}

fn press(harness: &mut Harness<'_, String>, pos: Pos2, button: PointerButton, pressed: bool) {
    harness.event(Event::PointerMoved(pos));
    harness.event(Event::PointerButton {
        pos,
        button,
        pressed,
        modifiers: Modifiers::NONE,
    });
    harness.step();
}

fn click(harness: &mut Harness<'_, String>, pos: Pos2, button: PointerButton) {
    press(harness, pos, button, true);
    press(harness, pos, button, false);
}

/// Presses Ctrl+C and returns what is on the clipboard then.
fn copied(harness: &mut Harness<'_, String>) -> Option<String> {
    harness.event(Event::Copy);
    harness.step();
    on_clipboard(harness)
}

fn on_clipboard(harness: &Harness<'_, String>) -> Option<String> {
    let commands = harness.output().platform_output.commands.iter();
    let mut copied = commands.filter_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let text = copied.next();
    assert_eq!(copied.next(), None);
    text
}

#[test]
fn what_the_pointer_is_dragged_over_is_copied() {
    let mut harness = page();
    let start = left_of(&harness, FIRST);
    press(&mut harness, start, PointerButton::Primary, true);
    harness.event(Event::PointerMoved(start + egui::vec2(2000.0, 0.0)));
    harness.step();
    press(
        &mut harness,
        start + egui::vec2(2000.0, 0.0),
        PointerButton::Primary,
        false,
    );
    assert_eq!(copied(&mut harness).as_deref(), Some(FIRST));
    let button = find(&harness, Role::Button, "Weiter").rect().center();
    click(&mut harness, button, PointerButton::Primary);
    assert_eq!(copied(&mut harness), None, "a press elsewhere ends the selection");
}

#[test]
fn clicks_select_a_word_or_the_whole_line_and_ctrl_a_all_of_the_text() {
    let mut harness = page();
    let at = left_of(&harness, FIRST);
    for (clicks, expected) in [(2, "Der"), (3, FIRST)] {
        let mut harness = page();
        for _ in 0..clicks {
            click(&mut harness, at, PointerButton::Primary);
        }
        assert_eq!(copied(&mut harness).as_deref(), Some(expected), "{clicks} clicks");
    }
    let second = left_of(&harness, &SECOND.replace('\u{202e}', "¤"));
    click(&mut harness, second, PointerButton::Primary);
    assert_eq!(copied(&mut harness), None, "a place is no selection");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.step();
    assert_eq!(copied(&mut harness).as_deref(), Some(SECOND), "as it was written");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
    harness.step();
    let less = SECOND.trim_end_matches('.');
    assert_eq!(copied(&mut harness).as_deref(), Some(less));
}

#[test]
fn without_a_selection_ctrl_a_is_about_the_page_and_in_a_field_about_the_field() {
    let mut harness = page();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.step();
    let page = format!("Anlass\n{FIRST}\n{SECOND}");
    assert_eq!(copied(&mut harness), Some(page));
    find(&harness, Role::TextInput, "Notiz").focus();
    harness.run();
    find(&harness, Role::TextInput, "Notiz").type_text("Nachfragen");
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.step();
    assert_eq!(copied(&mut harness).as_deref(), Some("Nachfragen"));
}

#[test]
fn a_text_that_was_gone_meanwhile_is_no_longer_selected() {
    let show = |ui: &mut egui::Ui, shown: &mut bool| {
        make_selectable(ui);
        if *shown {
            text::body(ui, FIRST);
            text::body(ui, "Noch einer.");
        }
    };
    let builder = Harness::builder().with_context_setup(set_up);
    let mut harness = builder.build_ui_state(show, true);
    harness.run();
    let at = harness.get_by_value(FIRST).rect().center();
    for pressed in [true, false] {
        harness.event(Event::PointerMoved(at));
        harness.event(Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        harness.step();
    }
    for shown in [false, true] {
        *harness.state_mut() = shown;
        harness.run();
        harness.step();
    }
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.step();
    harness.event(Event::Copy);
    harness.step();
    let commands = &harness.output().platform_output.commands;
    let page = format!("{FIRST}\nNoch einer.");
    assert!(
        commands
            .iter()
            .any(|command| matches!(command, OutputCommand::CopyText(text) if *text == page))
    );
}

/// A page of a hundred texts, of which a few are in view.
fn long_page() -> Harness<'static, String> {
    let builder = Harness::builder().with_size([400.0, 200.0]).with_step_dt(0.02);
    let show = |ui: &mut egui::Ui, _: &mut String| {
        egui::ScrollArea::vertical().show(ui, |ui| {
            make_selectable(ui);
            for number in 0..100 {
                text::body(ui, &format!("Text {number}"));
            }
        });
    };
    let mut harness = builder
        .with_context_setup(set_up)
        .build_ui_state(show, String::new());
    harness.run();
    harness
}

#[test]
fn all_of_a_page_is_copied_with_what_is_out_of_view() {
    let mut harness = long_page();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.step();
    let all: Vec<String> = (0..100).map(|number| format!("Text {number}")).collect();
    assert_eq!(copied(&mut harness), Some(all.join("\n")));
}

#[test]
fn a_text_stays_selected_while_it_is_scrolled_out_of_view() {
    let mut harness = long_page();
    let at = left_of(&harness, "Text 1");
    for _ in 0..2 {
        click(&mut harness, at, PointerButton::Primary);
    }
    harness.event(Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, -1500.0),
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
        source: egui::MouseWheelSource::Wheel,
    });
    harness.run_steps(30);
    assert!(harness.get_by_value("Text 1").rect().bottom() < 0.0);
    assert_eq!(copied(&mut harness).as_deref(), Some("Text"));
}

#[test]
fn the_tab_key_reaches_texts_out_of_view() {
    let mut harness = long_page();
    harness.key_press(Key::F7);
    harness.step();
    for _ in 0..30 {
        harness.key_press(Key::Tab);
        harness.run();
    }
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.step();
    assert_eq!(copied(&mut harness).as_deref(), Some("Text 29"));
}

#[test]
fn a_heading_that_is_read_aloud_is_no_selection() {
    let mut harness = page();
    find(&harness, Role::Heading, "Anlass").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.step();
    assert_eq!(copied(&mut harness), Some(format!("Anlass\n{FIRST}\n{SECOND}")));
}

#[test]
fn the_menu_copies_the_selection_or_all_of_the_text() {
    let mut harness = page();
    let at = left_of(&harness, FIRST);
    click(&mut harness, at, PointerButton::Secondary);
    harness.run();
    find(&harness, Role::MenuItem, "Kopieren").click_accesskit();
    harness.step();
    assert_eq!(on_clipboard(&harness).as_deref(), Some(FIRST));
    let mut harness = page();
    for _ in 0..2 {
        click(&mut harness, at, PointerButton::Primary);
    }
    click(&mut harness, at, PointerButton::Secondary);
    harness.run();
    find(&harness, Role::MenuItem, "Kopieren").click_accesskit();
    harness.step();
    assert_eq!(
        on_clipboard(&harness).as_deref(),
        Some("Der"),
        "the right button leaves the selection"
    );
    harness.run();
    click(&mut harness, at, PointerButton::Secondary);
    harness.run();
    find(&harness, Role::MenuItem, "Alles auswählen").click_accesskit();
    harness.run();
    assert_eq!(copied(&mut harness).as_deref(), Some(FIRST));
}

#[test]
fn the_tab_key_passes_texts_over_until_f7_makes_them_stops() {
    let mut harness = page();
    harness.key_press(Key::Tab);
    harness.run();
    assert!(find(&harness, Role::Button, "Weiter").is_focused());
    let mut harness = page();
    harness.key_press(Key::F7);
    harness.run();
    for _ in 0..2 {
        harness.key_press(Key::Tab);
        harness.run();
    }
    assert!(harness.get_by_value(FIRST).is_focused());
    for _ in 0..3 {
        harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
        harness.step();
    }
    assert_eq!(copied(&mut harness).as_deref(), Some("Der"));
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    harness.run();
    find(&harness, Role::MenuItem, "Kopieren");
    let role = harness.get_by_value(FIRST).accesskit_node().role();
    assert_eq!(role, Role::Label);
}
