//! The end of the walk: meeting sheet and own copy.

use egui::Ui;

use super::context::PageContext;
use crate::app::kit::{Button, text};
use crate::app::message::Message;

/// Shows the buttons below the last page.
pub(super) fn finish_ui(ui: &mut Ui, cx: &mut PageContext<'_>) {
    let texts = cx.texts;
    ui.add_space(24.0);
    ui.horizontal_wrapped(|ui| {
        if ui
            .add(Button::secondary(texts.walk_pdf()).hint(texts.walk_pdf_keys()))
            .clicked()
        {
            cx.messages.push(Message::OfferHandouts);
        }
        if ui.add(Button::quiet(texts.walk_take_all())).clicked() {
            cx.messages.push(Message::ConfirmOwnCopy);
        }
    });
    text::small(ui, texts.walk_pdf_note());
}
