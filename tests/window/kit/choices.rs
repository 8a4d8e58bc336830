//! Choices by pointer, key and screen reader.

use std::collections::BTreeSet;

use egui::{Key, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};
use funkenbuch::app::kit::{CheckboxGroup, RadioGroup};

use super::bench::{bench, find};

fn one() -> Harness<'static, Option<usize>> {
    let mut harness = bench(None, |ui, chosen| {
        RadioGroup::new(
            "occupies",
            "Beschäftigt Sie diese Frage?",
            &["nein", "manchmal", "oft"],
            chosen,
        )
        .show(ui);
    });
    harness.run();
    harness
}

fn any() -> Harness<'static, (BTreeSet<usize>, String)> {
    let mut harness = bench((BTreeSet::new(), String::new()), |ui, (chosen, other)| {
        CheckboxGroup::new(
            "who",
            "Wer erwartet das?",
            &["ich selbst", "Familie", "etwas anderes"],
            chosen,
        )
        .other(2, "Wer sonst?", other)
        .show(ui);
    });
    harness.run();
    harness
}

fn press<State>(harness: &mut Harness<'_, State>, key: Key) {
    harness.key_press(key);
    harness.run();
}

#[test]
fn a_click_chooses_and_a_second_one_takes_it_back() {
    let mut harness = one();
    find(&harness, Role::RadioButton, "oft").click();
    harness.run();
    assert_eq!(*harness.state(), Some(2));
    find(&harness, Role::RadioButton, "nein").click();
    harness.run();
    assert_eq!(*harness.state(), Some(0));
    find(&harness, Role::RadioButton, "nein").click();
    harness.run();
    assert_eq!(*harness.state(), None);
}

#[test]
fn the_group_is_one_stop_for_tab_and_arrows_move_within() {
    let mut harness = one();
    press(&mut harness, Key::Tab);
    assert!(find(&harness, Role::RadioButton, "nein").is_focused());
    press(&mut harness, Key::ArrowRight);
    assert!(find(&harness, Role::RadioButton, "manchmal").is_focused());
    assert_eq!(*harness.state(), None, "moving is not choosing");
    press(&mut harness, Key::Space);
    assert_eq!(*harness.state(), Some(1));
    press(&mut harness, Key::End);
    assert!(find(&harness, Role::RadioButton, "oft").is_focused());
    press(&mut harness, Key::ArrowDown);
    assert!(find(&harness, Role::RadioButton, "nein").is_focused());
    press(&mut harness, Key::Delete);
    assert_eq!(*harness.state(), None);
}

#[test]
fn a_screen_reader_can_give_the_focus_to_any_option() {
    let mut harness = one();
    find(&harness, Role::RadioButton, "oft").focus();
    harness.run();
    assert!(find(&harness, Role::RadioButton, "oft").is_focused());
    press(&mut harness, Key::ArrowLeft);
    assert!(find(&harness, Role::RadioButton, "manchmal").is_focused());
}

#[test]
fn the_group_has_its_question_as_name() {
    let harness = one();
    find(&harness, Role::RadioGroup, "Beschäftigt Sie diese Frage?");
    let option = find(&harness, Role::RadioButton, "manchmal");
    let node = option.accesskit_node();
    assert_eq!((node.position_in_set(), node.size_of_set()), (Some(1), Some(3)));
}

#[test]
fn any_number_can_be_chosen() {
    let mut harness = any();
    find(&harness, Role::CheckBox, "ich selbst").click();
    harness.run();
    find(&harness, Role::CheckBox, "Familie").click_accesskit();
    harness.run();
    assert_eq!(harness.state().0, BTreeSet::from([0, 1]));
    find(&harness, Role::CheckBox, "ich selbst").click();
    harness.run();
    assert_eq!(harness.state().0, BTreeSet::from([1]));
}

#[test]
fn something_else_reveals_a_line() {
    let mut harness = any();
    assert!(
        harness
            .query_by_role_and_label(Role::TextInput, "Wer sonst?")
            .is_none()
    );
    find(&harness, Role::CheckBox, "etwas anderes").click();
    harness.run();
    find(&harness, Role::TextInput, "Wer sonst?").focus();
    harness.run();
    find(&harness, Role::TextInput, "Wer sonst?").type_text("mein Vater");
    harness.run();
    assert_eq!(harness.state().1, "mein Vater");
}
