//! The scale by pointer, key and screen reader.

use egui::{Key, accesskit::Role};
use egui_kittest::{Harness, kittest::NodeT};
use funkenbuch::app::kit::{Scale, ScaleTone};

use super::bench::{bench, find};

const NAME: &str = "Wie viel Müssen steckt für Sie darin?";

fn scale(value: Option<u8>) -> Harness<'static, Option<u8>> {
    let says =
        |value: Option<u8>| value.map_or_else(|| "noch leer".to_owned(), |value| format!("{value} von 10"));
    let mut harness = bench(value, move |ui, value| {
        Scale::new("pressure", NAME, value)
            .ends("gar keins", "nichts als Müssen")
            .tone(ScaleTone::Ember)
            .says(&says)
            .show(ui);
    });
    harness.run();
    harness
}

fn focus(harness: &mut Harness<'_, Option<u8>>) {
    find(harness, Role::Slider, NAME).focus();
    harness.run();
}

fn press(harness: &mut Harness<'_, Option<u8>>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn value(harness: &Harness<'_, Option<u8>>) -> Option<String> {
    find(harness, Role::Slider, NAME).value()
}

#[test]
fn an_untouched_scale_is_not_zero() {
    let harness = scale(None);
    assert_eq!(value(&harness).as_deref(), Some("noch leer"));
    assert_eq!(
        find(&harness, Role::Slider, NAME)
            .accesskit_node()
            .numeric_value(),
        None
    );
}

#[test]
fn a_digit_sets_it_and_one_and_zero_make_ten() {
    let mut harness = scale(None);
    focus(&mut harness);
    press(&mut harness, Key::Num8);
    assert_eq!(*harness.state(), Some(8));
    harness.key_press(Key::Num1);
    harness.step();
    assert_eq!(*harness.state(), Some(1));
    harness.key_press(Key::Num0);
    harness.step();
    assert_eq!(*harness.state(), Some(10));
    assert_eq!(value(&harness).as_deref(), Some("10 von 10"));
}

#[test]
fn a_zero_long_after_a_one_is_zero() {
    let mut harness = scale(None);
    focus(&mut harness);
    press(&mut harness, Key::Num1);
    for _ in 0..10 {
        harness.step();
    }
    press(&mut harness, Key::Num0);
    assert_eq!(*harness.state(), Some(0));
}

#[test]
fn arrows_home_and_end_walk_and_delete_empties() {
    let mut harness = scale(Some(5));
    focus(&mut harness);
    press(&mut harness, Key::ArrowRight);
    assert_eq!(*harness.state(), Some(6));
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowLeft);
    assert_eq!(*harness.state(), Some(4));
    press(&mut harness, Key::End);
    press(&mut harness, Key::ArrowRight);
    assert_eq!(*harness.state(), Some(10));
    press(&mut harness, Key::Home);
    assert_eq!(*harness.state(), Some(0));
    press(&mut harness, Key::Delete);
    assert_eq!(*harness.state(), None);
    assert!(find(&harness, Role::Slider, NAME).is_focused());
}

#[test]
fn a_click_chooses_a_stop_and_the_same_click_empties_it() {
    let mut harness = scale(None);
    let rect = find(&harness, Role::Slider, NAME).rect();
    let stop = |n: f32| rect.left_top() + egui::vec2(22.0 + n * 51.0, 20.0);
    let click = |harness: &mut Harness<'_, Option<u8>>, at| {
        harness.drag_at(at);
        harness.run();
        harness.drop_at(at);
        harness.run();
        for _ in 0..8 {
            harness.step();
        }
    };
    click(&mut harness, stop(8.0));
    assert_eq!(*harness.state(), Some(8));
    click(&mut harness, stop(3.0));
    assert_eq!(*harness.state(), Some(3));
    click(&mut harness, stop(3.0));
    assert_eq!(*harness.state(), None);
}

#[test]
fn the_cross_beside_it_empties_it_for_the_pointer() {
    let mut harness = scale(Some(4));
    let rect = find(&harness, Role::Slider, NAME).rect();
    harness.hover_at(rect.center());
    harness.run();
    let cross = egui::pos2(rect.right() + 24.0, rect.top() + 20.0);
    harness.hover_at(cross);
    harness.run();
    harness.drag_at(cross);
    harness.run();
    harness.drop_at(cross);
    harness.run();
    assert_eq!(*harness.state(), None);
}

#[test]
fn dragging_follows_the_pointer() {
    let mut harness = scale(None);
    let rect = find(&harness, Role::Slider, NAME).rect();
    let stop = |n: f32| rect.left_top() + egui::vec2(22.0 + n * 51.0, 20.0);
    harness.drag_at(stop(2.0));
    harness.run();
    harness.hover_at(stop(7.0));
    harness.run();
    assert_eq!(*harness.state(), Some(7));
    harness.drop_at(stop(9.0));
    harness.run();
    assert_eq!(*harness.state(), Some(9));
}

#[test]
fn a_screen_reader_can_set_and_step_it() {
    let mut harness = scale(None);
    find(&harness, Role::Slider, NAME).set_value_accesskit(7.0);
    harness.run();
    assert_eq!(*harness.state(), Some(7));
    find(&harness, Role::Slider, NAME).increment_accesskit();
    harness.run();
    assert_eq!(*harness.state(), Some(8));
    find(&harness, Role::Slider, NAME).decrement_accesskit();
    harness.run();
    assert_eq!(*harness.state(), Some(7));
    let node = find(&harness, Role::Slider, NAME);
    let node = node.accesskit_node();
    assert_eq!(
        (node.min_numeric_value(), node.max_numeric_value()),
        (Some(0.0), Some(10.0))
    );
}

#[test]
fn a_cell_in_a_table_takes_the_same_keys() {
    let mut harness = bench(None, |ui, value| {
        Scale::new(
            "cell",
            funkenbuch::app::kit::AccessibleName::hidden("Lust, LinkedIn"),
            value,
        )
        .compact()
        .show(ui);
    });
    harness.run();
    find(&harness, Role::Slider, "Lust, LinkedIn").focus();
    harness.run();
    harness.key_press(Key::Num4);
    harness.run();
    assert_eq!(*harness.state(), Some(4));
    harness.key_press(Key::Backspace);
    harness.run();
    assert_eq!(*harness.state(), None);
}
