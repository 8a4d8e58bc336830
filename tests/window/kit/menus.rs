//! Menus, and the actions of dialogs.

use egui::accesskit::{Action, ActionRequest, Role, TreeId};
use egui::{Event, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
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
fn a_dialog_stands_wholly_in_a_window_that_becomes_smaller() {
    let mut harness = bench(true, |ui, open| {
        Dialog::new("dialog", "Den Laptop übergeben").show(ui.ctx(), open, |ui, open| {
            *open = !ui.add(Button::primary("Ja")).clicked();
        });
    });
    harness.run();
    harness.set_size(egui::vec2(420.0, 300.0));
    harness.run();
    let title = find(&harness, Role::Heading, "Den Laptop übergeben").rect();
    assert!(title.left() > 48.0, "{title:?}");
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

/// A menu of one entry, and a button behind it; counts what is pressed.
fn menu_and_button() -> Harness<'static, (usize, usize)> {
    let mut harness = bench((0, 0), |ui, (chosen, behind)| {
        menu_button(ui, Button::secondary("Ordnen"), |ui| {
            *chosen += usize::from(ui.add(MenuItem::new("Gelesen")).clicked());
        });
        *behind += usize::from(ui.add(Button::secondary("Löschen")).clicked());
    });
    harness.run();
    harness
}

/// Whether a screen reader says that the menu is open.
fn is_expanded(harness: &Harness<'_, (usize, usize)>) -> Option<bool> {
    let button = find(harness, Role::Button, "Ordnen");
    button.accesskit_node().data().is_expanded()
}

#[test]
fn a_menu_button_says_whether_its_menu_is_open() {
    let mut harness = menu_and_button();
    assert_eq!(is_expanded(&harness), Some(false));
    find(&harness, Role::Button, "Ordnen").click();
    harness.run();
    assert_eq!(is_expanded(&harness), Some(true));
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(is_expanded(&harness), Some(false));
}

#[test]
fn assistive_technology_expands_and_collapses_a_menu() {
    let mut harness = menu_and_button();
    let request = |harness: &mut Harness<'_, (usize, usize)>, action| {
        let button = find(harness, Role::Button, "Ordnen").accesskit_node();
        let (target_node, _) = button.locate();
        harness.event(Event::AccessKitActionRequest(ActionRequest {
            action,
            target_tree: TreeId::ROOT,
            target_node,
            data: None,
        }));
        harness.run();
    };
    request(&mut harness, Action::Expand);
    assert_eq!(is_expanded(&harness), Some(true));
    assert!(find(&harness, Role::MenuItem, "Gelesen").is_focused());
    request(&mut harness, Action::Expand);
    assert_eq!(is_expanded(&harness), Some(true), "it is open already");
    request(&mut harness, Action::Collapse);
    assert_eq!(is_expanded(&harness), Some(false));
}

#[test]
fn a_menu_closes_when_the_tab_key_leads_out_of_it() {
    let mut harness = menu_and_button();
    find(&harness, Role::Button, "Ordnen").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(find(&harness, Role::MenuItem, "Gelesen").is_focused());
    harness.key_press(Key::Tab);
    harness.run();
    assert!(find(&harness, Role::Button, "Löschen").is_focused());
    assert_eq!(
        is_expanded(&harness),
        Some(false),
        "nothing lies over what has the focus"
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
