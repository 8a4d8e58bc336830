//! The dialog that asks what is printed of a session.

use egui::Context;

use crate::app::kit::dialog::Dialog;
use crate::app::kit::{Button, Checkbox, RadioGroup, text};
use crate::app::message::Message;
use crate::app::model::HandoutChoice;
use crate::app::state::dialog::DialogState;
use crate::handout::HandoutKind;
use crate::text::Texts;

/// Shows the dialog while it is open.
pub(super) fn handouts_ui(
    ctx: &Context,
    open: &mut bool,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    Dialog::new("handouts", texts.handouts_title()).show(ctx, open, |ui, open| {
        let Some(DialogState::Handout(choice)) = dialog else {
            return;
        };
        kind_ui(ui, choice, texts);
        ui.add_space(8.0);
        ui.add(Checkbox::new(
            texts.handouts_with_session(),
            &mut choice.with_session,
        ));
        ui.add_space(8.0);
        text::small(ui, texts.handouts_private());
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if ui.add(Button::primary(texts.walk_pdf())).clicked() {
                messages.push(Message::SaveHandout(*choice));
            }
            if ui.add(Button::secondary(texts.walk_cancel())).clicked() {
                *open = false;
            }
        });
    });
}

fn kind_ui(ui: &mut egui::Ui, choice: &mut HandoutChoice, texts: &'static Texts) {
    let names = HandoutKind::ALL.map(|kind| match kind {
        HandoutKind::Meeting => texts.handouts_meeting(),
        HandoutKind::Brief => texts.handouts_brief(),
        HandoutKind::Answers => texts.handouts_answers(),
        HandoutKind::FollowUp => texts.handouts_follow_up(),
    });
    let mut chosen = HandoutKind::ALL.iter().position(|kind| *kind == choice.kind);
    let group = RadioGroup::new("handout kind", texts.handouts_kind(), &names, &mut chosen);
    if group.compact().show(ui).changed
        && let Some(kind) = chosen.and_then(|index| HandoutKind::ALL.get(index))
    {
        choice.kind = *kind;
    }
}
