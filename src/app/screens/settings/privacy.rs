//! The part of the settings about privacy: the ways to what is stored, and to what was erased.

use egui::Ui;

use crate::app::kit::{Button, text};
use crate::app::message::{Message, PrivacyMessage};
use crate::app::screens::shared::clicked;
use crate::text::Texts;

/// Paints the part.
pub(super) fn privacy_ui(ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
    text::heading(ui, texts.stored_privacy());
    ui.horizontal_wrapped(|ui| {
        if clicked(ui, Button::secondary(texts.stored_heading()).compact()) {
            messages.push(PrivacyMessage::OpenStored.into());
        }
        if clicked(ui, Button::secondary(texts.erase_records()).compact()) {
            messages.push(PrivacyMessage::OpenDeletionRecords.into());
        }
    });
}
