//! The question before something is erased for good.

use egui::Context;

use super::answers::answers_ui;
use crate::app::kit::{Checkbox, Dialog, text};
use crate::app::message::{Message, PrivacyMessage};
use crate::app::state::dialog::DialogState;
use crate::text::Texts;

/// Shows the question while it is open; returns `true` if it stays open. Nothing is erased before the box is ticked.
pub(super) fn show(
    ctx: &Context,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) -> bool {
    let mut open = matches!(dialog, Some(DialogState::Erase { .. }));
    Dialog::new("erase", texts.erase_title()).show_with_actions(
        ctx,
        &mut open,
        dialog,
        |ui, dialog| {
            let Some(DialogState::Erase { question, sure, .. }) = dialog else {
                return;
            };
            text::body(ui, question);
            text::body(ui, texts.erase_explains());
            text::secondary(ui, texts.erase_out_of_reach());
            ui.add_space(8.0);
            ui.add(Checkbox::new(texts.erase_sure(), sure));
        },
        |ui, dialog, open| {
            let Some(DialogState::Erase { order, sure, .. }) = dialog else {
                return;
            };
            if answers_ui(ui, open, [texts.walk_cancel(), texts.erase_go()], *sure) {
                messages.push(PrivacyMessage::Erase(order.clone()).into());
            }
        },
    );
    open
}
