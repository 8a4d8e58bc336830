//! The dialog that asks what is printed of a session.

use egui::{Context, Ui};

use crate::app::kit::dialog::Dialog;
use crate::app::kit::{Button, Checkbox, RadioGroup, text};
use crate::app::message::Message;
use crate::app::state::dialog::DialogState;
use crate::handout::{HandoutKind, HandoutOptions, Paper, PrintedName};
use crate::text::Texts;

/// Shows the dialog while it is open.
pub(super) fn handouts_ui(
    ctx: &Context,
    open: &mut bool,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    let actions = |ui: &mut Ui, dialog: &mut Option<DialogState>, open: &mut bool| {
        let Some(DialogState::Handout { options, .. }) = dialog else {
            return;
        };
        if ui.add(Button::primary(texts.walk_pdf())).clicked() {
            messages.push(Message::SaveHandout(options.clone()));
        }
        if ui.add(Button::secondary(texts.walk_cancel())).clicked() {
            *open = false;
        }
    };
    let content = |ui: &mut Ui, dialog: &mut Option<DialogState>| {
        if let Some(DialogState::Handout { options, kinds }) = dialog {
            kind_ui(ui, options, kinds, texts);
            options_ui(ui, options, texts);
        }
    };
    Dialog::new("handouts", texts.handouts_title()).show_with_actions(ctx, open, dialog, content, actions);
}

fn options_ui(ui: &mut Ui, options: &mut HandoutOptions, texts: &'static Texts) {
    ui.add_space(8.0);
    name_ui(ui, options, texts);
    ui.add_space(8.0);
    paper_ui(ui, options, texts);
    ui.add_space(8.0);
    if options.may_carry_session() {
        let with_session = &mut options.with_session;
        ui.add(Checkbox::new(texts.handouts_with_session(), with_session));
    } else if options.name != PrintedName::Full {
        text::small(ui, texts.handouts_name_hidden());
    }
    ui.add_space(8.0);
    text::small(ui, texts.handouts_private());
}

fn kind_ui(ui: &mut Ui, options: &mut HandoutOptions, kinds: &[HandoutKind], texts: &'static Texts) {
    let name = |kind: &HandoutKind| match kind {
        HandoutKind::Meeting => texts.handouts_meeting(),
        HandoutKind::Brief => texts.handouts_brief(),
        HandoutKind::Answers => texts.handouts_answers(),
        HandoutKind::FollowUp => texts.handouts_follow_up(),
        HandoutKind::Consultant => texts.handouts_consultant(),
    };
    let names: Vec<&str> = kinds.iter().map(name).collect();
    let mut chosen = kinds.iter().position(|kind| *kind == options.kind);
    let group = RadioGroup::new("handout kind", texts.handouts_kind(), &names, &mut chosen);
    if group.compact().show(ui).changed
        && let Some(kind) = chosen.and_then(|index| kinds.get(index))
    {
        options.kind = *kind;
    }
}

/// Lets the person choose the client's name, no name, or another one, which is typed below it.
fn name_ui(ui: &mut Ui, options: &mut HandoutOptions, texts: &'static Texts) {
    let names = [
        texts.handouts_name_full(),
        texts.handouts_name_none(),
        texts.handouts_name_pseudonym(),
    ];
    let (before, mut pseudonym) = match &options.name {
        PrintedName::Full => (0, String::new()),
        PrintedName::None => (1, String::new()),
        PrintedName::Pseudonym(name) => (2, name.clone()),
    };
    let mut chosen = Some(before);
    let group = RadioGroup::new("handout name", texts.handouts_name(), &names, &mut chosen);
    let group = group.other(2, texts.handouts_pseudonym(), &mut pseudonym);
    let output = group.compact().show(ui);
    if output.changed || output.other.is_some_and(|field| field.changed()) {
        options.name = match chosen {
            Some(1) => PrintedName::None,
            Some(2) => PrintedName::Pseudonym(pseudonym),
            _ => PrintedName::Full,
        };
    }
}

fn paper_ui(ui: &mut Ui, options: &mut HandoutOptions, texts: &'static Texts) {
    let names = Paper::ALL.map(|paper| match paper {
        Paper::A4 => texts.handouts_a4(),
        Paper::Letter => texts.handouts_letter(),
    });
    let mut chosen = Paper::ALL.iter().position(|paper| *paper == options.paper);
    let group = RadioGroup::new("handout paper", texts.handouts_paper(), &names, &mut chosen);
    if group.compact().show(ui).changed
        && let Some(paper) = chosen.and_then(|index| Paper::ALL.get(index))
    {
        options.paper = *paper;
    }
}
