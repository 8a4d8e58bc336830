//! The question before a backup takes the library's place.

use egui::Context;

use crate::app::kit::{Button, Dialog, text};
use crate::app::message::{BackupMessage, Message};
use crate::app::state::dialog::DialogState;
use crate::text::Texts;

/// Shows the question while it is open; returns `true` if it stays open.
pub(super) fn show(
    ctx: &Context,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) -> bool {
    let mut open = matches!(dialog, Some(DialogState::RestoreLibrary { .. }));
    Dialog::new("restore", texts.restore_whole_title()).show(ctx, &mut open, |ui, open| {
        let Some(DialogState::RestoreLibrary { backup, is_foreign }) = dialog else {
            return;
        };
        if *is_foreign {
            text::body(ui, texts.restore_whole_foreign());
        }
        text::body(ui, texts.restore_whole_explains());
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if ui.add(Button::primary(texts.walk_cancel())).clicked() {
                *open = false;
            }
            if ui.add(Button::secondary(texts.restore_whole_yes())).clicked() {
                messages.push(BackupMessage::Restore(backup.clone()).into());
                *open = false;
            }
        });
    });
    open
}
