//! The dialog that asks how a workbook is put on paper, or made a form, to be filled in without the program.

use egui::{Context, Ui};

use super::answers::ActionButtons;
use crate::app::kit::Dialog;
use crate::app::message::Message;
use crate::app::model::FilePurpose;
use crate::app::screens::shared::handout_options::{choice_ui, paper_ui};
use crate::app::state::dialog::DialogState;
use crate::handout::FormStyle;
use crate::service::BlankOrder;
use crate::text::Texts;

/// Shows the dialog while it is open; returns `true` if it stays open.
pub(super) fn show(
    ctx: &Context,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) -> bool {
    let title = match dialog {
        Some(DialogState::Blank(order)) => {
            texts.workbooks_paper_named(order.workbook.title_for(texts.language().tag()))
        }
        _ => String::new(),
    };
    let mut open = matches!(dialog, Some(DialogState::Blank(_)));
    Dialog::new("blank", &title).show(ctx, &mut open, |ui, open| {
        let Some(DialogState::Blank(order)) = dialog else {
            return;
        };
        order_ui(ui, order, texts);
        let buttons = ActionButtons {
            words: texts.workbooks_paper_save(),
            is_ready: true,
            entered: false,
        };
        if buttons.ui(ui, open, texts) {
            messages.push(Message::ChooseFile(FilePurpose::Blank(order.clone())));
            *open = false;
        }
    });
    open
}

fn order_ui(ui: &mut Ui, order: &mut BlankOrder, texts: &'static Texts) {
    let style = |large, fillable| FormStyle { large, fillable };
    let styles = [
        (style(false, false), texts.workbooks_paper_plain()),
        (style(true, false), texts.workbooks_paper_large()),
        (style(false, true), texts.workbooks_form()),
        (style(true, true), texts.workbooks_form_large()),
    ];
    let group = ("blank style", texts.workbooks_paper_style());
    choice_ui(ui, group, &styles, &mut order.style);
    ui.add_space(8.0);
    paper_ui(ui, &mut order.paper, texts);
}
