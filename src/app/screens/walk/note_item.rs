//! A note of the workbook between questions, with buttons that lead to stations.

use egui::Ui;

use super::context::PageContext;
use crate::app::kit::{Button, CardKind, card, text};
use crate::app::message::Message;
use crate::workbook::NoteItem;

/// Shows the note.
pub(super) fn note_ui(ui: &mut Ui, cx: &mut PageContext<'_>, note: &NoteItem) {
    card(ui, CardKind::Plain, |ui| {
        text::body(ui, cx.text(&note.text));
        ui.horizontal_wrapped(|ui| {
            for (index, go_to) in note.go_to.iter().enumerate() {
                let button = ui
                    .push_id(index, |ui| ui.add(Button::secondary(cx.text(&go_to.label))))
                    .inner;
                if button.clicked() {
                    cx.messages.push(Message::GoToStation(go_to.station.clone()));
                }
            }
        });
    });
}
