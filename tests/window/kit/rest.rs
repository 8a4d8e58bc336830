//! Rows, lists, dialogs, notices, folds, chips.

use egui::{Event, IdSalt, Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};
use funkenbuch::app::kit::{
    AccessibleName, Button, Chip, Collapsible, Dialog, List, NoticeBar, RailEntry, ReorderableList,
    RowAction, TextField, text,
};

use super::bench::{bench, find};

fn press<State>(harness: &mut Harness<'_, State>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn rows() -> Harness<'static, Vec<String>> {
    let mut harness = bench(
        ["eins", "zwei", "drei"].map(str::to_owned).to_vec(),
        |ui, rows| {
            let names = rows.clone();
            let keys: Vec<_> = names
                .iter()
                .map(|name| (IdSalt::new(name), name.as_str()))
                .collect();
            let act = ReorderableList::new("rows", &keys).show(ui, |ui, index| {
                TextField::new(
                    "title",
                    AccessibleName::hidden(&names[index]),
                    &mut names[index].clone(),
                )
                .show(ui);
            });
            match act {
                Some(RowAction::Move { from, to }) => {
                    let row = rows.remove(from);
                    rows.insert(to, row);
                }
                Some(RowAction::Remove(index)) => {
                    rows.remove(index);
                }
                None => {}
            }
        },
    );
    harness.run();
    harness
}

#[test]
fn rows_are_moved_and_removed_by_buttons() {
    let mut harness = rows();
    find(&harness, Role::Button, "nach unten: eins").click();
    harness.run();
    assert_eq!(*harness.state(), ["zwei", "eins", "drei"]);
    find(&harness, Role::Button, "entfernen: eins").click();
    harness.run();
    assert_eq!(*harness.state(), ["zwei", "drei"]);
}

#[test]
fn a_row_is_moved_by_keys_from_its_handle_and_from_within() {
    let mut harness = rows();
    find(&harness, Role::Button, "verschieben: drei").focus();
    harness.run();
    press(&mut harness, Key::ArrowUp);
    assert_eq!(*harness.state(), ["eins", "drei", "zwei"]);
    assert!(find(&harness, Role::Button, "verschieben: drei").is_focused());
    find(&harness, Role::TextInput, "zwei").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    harness.run();
    assert_eq!(*harness.state(), ["eins", "zwei", "drei"]);
    assert!(find(&harness, Role::TextInput, "zwei").is_focused());
}

#[test]
fn a_row_is_dragged_by_its_handle() {
    let mut harness = rows();
    let from = find(&harness, Role::Button, "verschieben: eins").rect().center();
    let to = find(&harness, Role::TextInput, "drei").rect().center() + egui::vec2(0.0, 30.0);
    harness.drag_at(from);
    harness.run();
    harness.hover_at(from + egui::vec2(0.0, 20.0));
    harness.run();
    harness.hover_at(to);
    harness.run();
    harness.drop_at(to);
    harness.run();
    assert_eq!(*harness.state(), ["zwei", "drei", "eins"]);
}

#[derive(Default)]
struct Listed {
    range: Option<(usize, usize)>,
    current: usize,
    opened: Option<usize>,
    picked: Option<usize>,
}

fn list() -> Harness<'static, Listed> {
    let mut harness = bench(Listed::default(), |ui, state| {
        let output = List::new(
            "list",
            AccessibleName::hidden("Sitzungen"),
            5000,
            &mut state.current,
        )
        .row_height(60.0)
        .show(
            ui,
            |index| (format!("Name: Klient:in {index}"), false),
            |ui, index| {
                text::label(ui, &format!("Klient:in {index}"));
            },
        );
        state.opened = output.opened.or(state.opened);
        state.picked = output.picked.or(state.picked);
        state.range = output.range.or(state.range);
    });
    harness.run();
    harness
}

#[test]
fn a_list_tells_positions_and_makes_only_what_is_in_view() {
    let harness = list();
    let row = find(&harness, Role::ListItem, "Name: Klient:in 3");
    assert_eq!(
        (
            row.accesskit_node().position_in_set(),
            row.accesskit_node().size_of_set()
        ),
        (Some(3), Some(5000))
    );
    assert!(
        harness
            .query_by_role_and_label(Role::ListItem, "Name: Klient:in 4999")
            .is_none()
    );
}

#[test]
fn a_list_is_walked_opened_and_picked_by_keys() {
    let mut harness = list();
    find(&harness, Role::ListItem, "Name: Klient:in 0").focus();
    harness.run();
    press(&mut harness, Key::ArrowDown);
    assert!(find(&harness, Role::ListItem, "Name: Klient:in 1").is_focused());
    press(&mut harness, Key::Space);
    assert_eq!(harness.state().picked, Some(1));
    press(&mut harness, Key::End);
    assert!(find(&harness, Role::ListItem, "Name: Klient:in 4999").is_focused());
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().opened, Some(4999));
    press(&mut harness, Key::PageUp);
    press(&mut harness, Key::Home);
    assert!(find(&harness, Role::ListItem, "Name: Klient:in 0").is_focused());
}

#[test]
fn a_dialog_takes_the_focus_keeps_it_and_gives_it_back() {
    let mut harness = bench(false, |ui, open| {
        if ui.add(Button::secondary("Öffnen")).clicked() {
            *open = true;
        }
        Dialog::new("dialog", "Alles mitnehmen?").show(ui.ctx(), open, |ui, open| {
            let yes = ui.add(Button::primary("Mitnehmen")).clicked();
            let no = ui.add(Button::secondary("Lieber nicht")).clicked();
            *open &= !yes && !no;
        });
    });
    harness.run();
    find(&harness, Role::Button, "Öffnen").focus();
    harness.run();
    press(&mut harness, Key::Enter);
    assert!(*harness.state());
    find(&harness, Role::Dialog, "Alles mitnehmen?");
    assert!(find(&harness, Role::Button, "Mitnehmen").is_focused());
    for _ in 0..2 {
        press(&mut harness, Key::Tab);
        assert!(!find(&harness, Role::Button, "Öffnen").is_focused());
    }
    press(&mut harness, Key::Escape);
    assert!(!*harness.state());
    assert!(find(&harness, Role::Button, "Öffnen").is_focused());
}

#[test]
fn a_dialog_leaves_the_keyboard_to_what_has_taken_it_meanwhile() {
    let mut harness = bench((false, false), |ui, (open, is_done)| {
        if ui.add(Button::secondary("Übergeben")).clicked() {
            *open = true;
        }
        let heading = text::heading(ui, "Schön, dass Sie da sind");
        if std::mem::take(is_done) {
            heading.request_focus();
        }
        Dialog::new("dialog", "Den Laptop übergeben?").show(ui.ctx(), open, |ui, open| {
            *open = !ui.add(Button::primary("Ja")).clicked();
        });
    });
    harness.run();
    find(&harness, Role::Button, "Übergeben").focus();
    harness.run();
    press(&mut harness, Key::Enter);
    assert!(find(&harness, Role::Button, "Ja").is_focused());
    *harness.state_mut() = (false, true);
    harness.run();
    assert!(find(&harness, Role::Heading, "Schön, dass Sie da sind").is_focused());
}

#[test]
fn a_fold_opens_by_key_and_by_request() {
    let mut harness = bench(false, |ui, open| {
        Collapsible::new("more", "Wenn Sie mögen", open).show(ui, |ui| text::body(ui, "Mehr"));
    });
    harness.run();
    assert_eq!(
        find(&harness, Role::DisclosureTriangle, "Wenn Sie mögen")
            .accesskit_node()
            .data()
            .is_expanded(),
        Some(false)
    );
    find(&harness, Role::DisclosureTriangle, "Wenn Sie mögen").focus();
    harness.run();
    press(&mut harness, Key::Space);
    assert!(*harness.state());
    harness.get_by_label("Mehr");
}

#[test]
fn a_chip_is_on_or_off() {
    let mut harness = bench(false, |ui, on| {
        ui.add(Chip::new("besprechen", on));
    });
    harness.run();
    find(&harness, Role::Button, "besprechen").click();
    harness.run();
    assert!(*harness.state());
}

#[test]
fn a_heading_can_be_given_the_focus_but_is_no_stop() {
    let mut harness = bench(true, |ui, arrive| {
        let title = text::title(ui, "Müssen");
        if std::mem::take(arrive) {
            title.request_focus();
        }
        ui.add(RailEntry::new("Haltung", "noch nicht besucht"));
    });
    harness.run();
    assert!(find(&harness, Role::Heading, "Müssen").is_focused());
    press(&mut harness, Key::Tab);
    assert!(find(&harness, Role::Link, "Haltung").is_focused());
    press(&mut harness, Key::Tab);
    assert!(!find(&harness, Role::Heading, "Müssen").is_focused());
}

#[test]
fn nothing_is_painted_anew_while_nothing_happens() {
    let mut harness = bench(super::gallery::Gallery::default(), super::gallery::show);
    harness.run();
    let delay = harness
        .output()
        .viewport_output
        .values()
        .map(|viewport| viewport.repaint_delay)
        .min();
    assert_eq!(delay, Some(std::time::Duration::MAX));
}

#[test]
fn a_dialog_is_as_high_as_it_needs() {
    let mut harness = bench(true, |ui, open| {
        Dialog::new("dialog", "Filter").show(ui.ctx(), open, |ui, _| {
            for _ in 0..7 {
                ui.add(Button::secondary("Zeile"));
            }
        });
    });
    harness.run();
    let rows: Vec<_> = harness.get_all_by_label("Zeile").map(|row| row.rect()).collect();
    let area = egui::Id::unique("dialog");
    let dialog = harness.ctx.memory(|memory| memory.area_rect(area)).unwrap();
    assert!(dialog.height() > 420.0, "{dialog:?}");
    assert!(
        rows.iter().all(|row| dialog.contains_rect(*row)),
        "{rows:?} in {dialog:?}"
    );
}

#[test]
fn a_long_dialog_leaves_little_of_a_low_window_unused() {
    let mut harness = bench(true, |ui, open| {
        Dialog::new("dialog", "Anleitung").show(ui.ctx(), open, |ui, _| {
            for _ in 0..30 {
                ui.add(Button::secondary("Zeile"));
            }
        });
    });
    harness.set_size(egui::vec2(512.0, 320.0));
    harness.run();
    let area = egui::Id::unique("dialog");
    let dialog = harness.ctx.memory(|memory| memory.area_rect(area)).unwrap();
    assert!(dialog.height() > 280.0 && dialog.height() < 304.0, "{dialog:?}");
}

#[test]
fn a_list_that_becomes_lower_keeps_the_row_with_the_focus_in_view() {
    let mut harness = bench((0, false), |ui, (current, told)| {
        if *told {
            NoticeBar::new(1, "Das ging nicht.").stays(true).show(ui);
        }
        egui::CentralPanel::default().show(ui, |ui| {
            List::new("list", AccessibleName::hidden("Sitzungen"), 50, current).show(
                ui,
                |index| (format!("Zeile {index}"), false),
                |_, _| {},
            );
        });
    });
    harness.run();
    find(&harness, Role::ListItem, "Zeile 0").focus();
    harness.run();
    let height = harness.ctx.content_rect().height();
    for _ in 0..(height / 64.0) as usize + 3 {
        press(&mut harness, Key::ArrowDown);
    }
    let current = format!("Zeile {}", harness.state().0);
    assert_ne!(current, "Zeile 0");
    harness.state_mut().1 = true;
    for _ in 0..6 {
        harness.step();
    }
    let notice = harness.get_by_value("Das ging nicht.").rect();
    let row = find(&harness, Role::ListItem, &current);
    assert!(row.is_focused());
    let (rect, room) = (row.rect(), harness.ctx.content_rect().with_max_y(notice.top()));
    assert!(
        room.contains_rect(rect) && rect.height() > 60.0,
        "{rect:?} in {room:?}"
    );
}

#[test]
fn a_key_pressed_with_shift_extends_the_range_although_shift_is_up_by_the_end_of_the_frame() {
    let mut harness = list();
    find(&harness, Role::ListItem, "Name: Klient:in 0").focus();
    harness.run();
    harness.event(Event::Key {
        key: Key::ArrowDown,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::SHIFT,
    });
    harness.run();
    assert_eq!(harness.state().range, Some((0, 1)));
}
