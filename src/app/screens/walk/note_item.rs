//! Something said between questions, with buttons that lead elsewhere.

use egui::Ui;

use super::context::PageContext;
use crate::app::kit::{Button, CardKind, card, text};
use crate::app::message::Message;
use crate::workbook::NoteItem;

/// A note.
pub(super) fn note_ui(ui: &mut Ui, asking: &mut PageContext<'_>, note: &NoteItem) {
    card(ui, CardKind::Plain, |ui| {
        text::body(ui, asking.say(&note.text));
        ui.horizontal_wrapped(|ui| {
            for (index, go_to) in note.go_to.iter().enumerate() {
                let button = ui
                    .push_id(index, |ui| ui.add(Button::secondary(asking.say(&go_to.label))))
                    .inner;
                if button.clicked() {
                    asking.messages.push(Message::GoToStation(go_to.station.clone()));
                }
            }
        });
    });
}
