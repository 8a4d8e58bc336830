//! The question before a backup takes the library's place.

use egui::Context;

use super::answers::answers_ui;
use crate::app::kit::{Dialog, text};
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
        if answers_ui(ui, open, [texts.walk_cancel(), texts.restore_whole_yes()], true) {
            messages.push(BackupMessage::Restore(backup.clone()).into());
        }
    });
    open
}
