//! Notices at the lower edge of the window.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use funkenbuch::app::kit::{NoticeBar, TextArea};

use super::bench::{bench, find};

#[test]
fn a_notice_that_needs_more_lines_in_a_narrower_window_is_wholly_in_sight() {
    let words = "Das Notfallblatt ist gespeichert: /home/anna/Dokumente/Beratung/Notfallblatt.pdf";
    let mut harness = bench((), |ui, ()| {
        NoticeBar::new(1, words).stays(true).show(ui);
    });
    harness.run();
    let one_line = find(&harness, Role::Label, words).rect().height();
    harness.set_size(egui::vec2(480.0, 600.0));
    harness.run();
    let label = find(&harness, Role::Label, words).rect();
    assert!(label.height() > 1.5 * one_line, "{label:?}");
    assert!(label.bottom() < 600.0, "{label:?}");
}

#[test]
fn the_name_of_a_button_with_a_sign_is_said_once() {
    let mut harness = bench((), |ui, ()| {
        NoticeBar::new(1, "Das ging nicht.").stays(true).show(ui);
    });
    harness.run();
    let close = find(&harness, Role::Button, "Schließen");
    assert_eq!(close.accesskit_node().description(), None);
}

#[test]
fn a_notice_can_be_acted_on_and_goes_by_itself() {
    let mut harness = bench((0, true), |ui, (pressed, there)| {
        if *there {
            let output = NoticeBar::new(1, "Die Zeile ist entfernt.")
                .actions(&["Öffnen", "Rückgängig"])
                .show(ui);
            *pressed += usize::from(output.pressed == Some(1));
            *there = !output.over;
        }
    });
    harness.step();
    find(&harness, Role::Button, "Rückgängig").click();
    harness.step();
    harness.step();
    assert_eq!(*harness.state(), (1, false));
    *harness.state_mut() = (0, true);
    harness.remove_cursor();
    for _ in 0..60 {
        harness.step();
    }
    assert_eq!(*harness.state(), (0, false));
}

#[test]
fn a_notice_lies_over_nothing_and_leaves_the_caret_in_view() {
    let text = "Zeile\n".repeat(40);
    let mut harness = bench((text, false), |ui, (text, told)| {
        if *told {
            NoticeBar::new(1, "Das ging nicht.").stays(true).show(ui);
        }
        egui::CentralPanel::default().show(ui, |ui| {
            egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                TextArea::new("text", "Notiz", text).take_focus(!*told).show(ui);
            });
        });
    });
    for _ in 0..4 {
        harness.step();
    }
    harness.state_mut().1 = true;
    for _ in 0..6 {
        harness.step();
    }
    let notice = harness.get_by_value("Das ging nicht.").rect();
    let field = find(&harness, Role::MultilineTextInput, "Notiz").rect();
    assert!(field.bottom() <= notice.top(), "{field:?} under {notice:?}");
}
