//! The section of the settings on backups.

use egui::Ui;

use crate::app::kit::{Button, text};
use crate::app::message::{BackupMessage, Message};
use crate::app::screens::consulting::choose_backup_folder_ui;
use crate::app::screens::shared::clicked;
use crate::service::Settings;
use crate::text::Texts;

/// Paints where backups go, and the ways to make and to see them. Where a client is on the way through a session they
/// can only be made.
pub(super) fn backups_ui(
    ui: &mut Ui,
    settings: &Settings,
    in_walk: bool,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    text::heading(ui, texts.backups_title());
    text::small(ui, texts.backups_words());
    let folder = settings.backups.folder.as_ref();
    match folder {
        Some(folder) => drop(text::small(
            ui,
            &texts.backups_chosen(folder.display().to_string()),
        )),
        None => drop(text::small(ui, texts.backups_chosen_none())),
    }
    choose_backup_folder_ui(ui, folder.is_some(), texts, messages);
    ui.horizontal_wrapped(|ui| {
        if clicked(ui, Button::secondary(texts.backups_now()).compact()) {
            messages.push(BackupMessage::BackUp.into());
        }
        if !in_walk && clicked(ui, Button::quiet(texts.backups_see_all()).compact()) {
            messages.push(BackupMessage::Open.into());
        }
    });
}
