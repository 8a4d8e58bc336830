//! The end of the walk: meeting sheet and own copy.

use egui::Ui;

use super::context::PageContext;
use crate::app::kit::{Button, text};
use crate::app::message::{HandOverMessage, Message};

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
    word_ui(ui, cx);
}

/// Offers a word of the client's own, or to change it.
fn word_ui(ui: &mut Ui, cx: &mut PageContext<'_>) {
    let texts = cx.texts;
    let (words, note) = match (cx.can_set_word, cx.open.has_word()) {
        (true, _) => (
            texts.handover_word_offer(),
            Some(texts.handover_word_offer_note()),
        ),
        (false, true) => (texts.handover_word_change(), None),
        (false, false) => return,
    };
    ui.add_space(16.0);
    if ui.add(Button::quiet(words).flush()).clicked() {
        cx.messages.push(HandOverMessage::AskWord.into());
    }
    if let Some(note) = note {
        text::small(ui, note);
    }
}
