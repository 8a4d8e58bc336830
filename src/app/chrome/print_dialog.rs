//! The dialog that asks on which printer something is printed, and how.

use egui::{Context, Ui};

use super::answers::ActionButtons;
use crate::app::kit::{Button, Checkbox, Dialog, Number, RadioGroup, text};
use crate::app::message::{Message, PrintPreviewMessage};
use crate::app::screens::shared::clicked;
use crate::app::state::dialog::DialogState;
use crate::app::state::print_form::PrintForm;
use crate::service::MAX_COPIES;
use crate::text::Texts;

/// Shows the dialog while it is open; returns `true` if it stays open.
pub(super) fn show(
    ctx: &Context,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) -> bool {
    let mut open = matches!(dialog, Some(DialogState::Print(_)));
    Dialog::new("print", texts.print_dialog()).show(ctx, &mut open, |ui, open| {
        let Some(DialogState::Print(form)) = dialog else {
            return;
        };
        form_ui(ui, form, texts);
        if form.problem.is_some() {
            ui.add_space(8.0);
            *open &= !clicked(ui, Button::primary(texts.kit_close()));
            return;
        }
        let settings = form.settings();
        let buttons = ActionButtons {
            words: texts.print_go(),
            is_ready: settings.is_some(),
            entered: false,
        };
        let confirmed = buttons.ui(ui, open, texts);
        if let Some(settings) = settings.filter(|_| confirmed) {
            messages.push(PrintPreviewMessage::Print(settings).into());
            *open = false;
        }
    });
    open
}

fn form_ui(ui: &mut Ui, form: &mut PrintForm, texts: &'static Texts) {
    if let Some(problem) = &form.problem {
        text::status(ui, &problem.problem);
        text::secondary(ui, &problem.remedy);
        return;
    }
    let Some(printers) = &form.printers else {
        text::status(ui, texts.print_looking());
        return;
    };
    let names: Vec<&str> = printers.names.iter().map(String::as_str).collect();
    let group = RadioGroup::new("printer", texts.print_printer(), &names, &mut form.chosen);
    group.compact().show(ui);
    ui.add_space(8.0);
    Number::new("copies", texts.print_copies(), &mut form.copies)
        .bounds(1.0..=f64::from(MAX_COPIES), 1.0)
        .unclear(&texts.print_copies_unclear(MAX_COPIES))
        .language(texts.language())
        .show(ui);
    ui.add_space(8.0);
    ui.add(Checkbox::new(texts.print_both_sides(), &mut form.both_sides));
}
