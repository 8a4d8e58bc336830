//! Menus, and the actions of dialogs.

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable;
use funkenbuch::app::kit::{Button, Dialog, MenuItem, menu_button};

use super::bench::{bench, find};

#[test]
fn the_actions_of_a_long_dialog_stay_in_view() {
    let mut harness = bench((true, 0), |ui, (open, pressed)| {
        Dialog::new("dialog", "Tags").show_with_actions(
            ui.ctx(),
            open,
            pressed,
            |ui, _| {
                for _ in 0..60 {
                    ui.add(Button::secondary("Zeile"));
                }
            },
            |ui, pressed, open| {
                if ui.add(Button::primary("Übernehmen")).clicked() {
                    *pressed += 1;
                    *open = false;
                }
            },
        );
    });
    harness.run();
    let window = harness.ctx.content_rect();
    let done = find(&harness, Role::Button, "Übernehmen");
    assert!(
        window.contains_rect(done.rect()),
        "{:?} in {window:?}",
        done.rect()
    );
    done.click();
    harness.run();
    assert_eq!(*harness.state(), (false, 1));
}

#[test]
fn a_menu_closes_when_an_entry_is_chosen_by_key() {
    let mut harness = bench(0, |ui, chosen| {
        menu_button(ui, Button::secondary("Ordnen"), |ui| {
            *chosen += usize::from(ui.add(MenuItem::new("Gelesen")).clicked());
        });
    });
    harness.run();
    find(&harness, Role::Button, "Ordnen").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(
        find(&harness, Role::MenuItem, "Gelesen").is_focused(),
        "the first entry takes the keyboard"
    );
    harness.key_press(Key::Enter);
    harness.run();
    harness.run();
    assert_eq!(*harness.state(), 1);
    assert!(
        find(&harness, Role::Button, "Ordnen").is_focused(),
        "the keyboard is back"
    );
    assert!(
        harness.query_by_label("Gelesen").is_none(),
        "the menu is still open"
    );
}

#[test]
fn a_dialog_that_can_only_be_read_rests_with_the_focus_on_its_title() {
    let mut harness = bench(true, |ui, open| {
        Dialog::new("dialog", "Anleitung").show(ui.ctx(), open, |ui, _| {
            funkenbuch::app::kit::text::body(ui, "Hier steht nur Text.");
        });
    });
    // this fails where it asks for one frame after another
    harness.run();
    assert!(find(&harness, Role::Heading, "Anleitung").is_focused());
}
