//! A workbook on paper, or as a form, to be filled in without the program.

use std::sync::Arc;

use egui::Ui;

use crate::app::kit::{Button, MenuItem, menu_button};
use crate::app::message::Message;
use crate::app::model::FilePurpose;
use crate::app::screens::shared::clicked;
use crate::handout::{FormStyle, Paper};
use crate::service::BlankOrder;
use crate::text::Texts;
use crate::workbook::Workbook;

/// Paints the button with the menu of what a workbook can be saved as.
pub(super) fn on_paper_ui(
    ui: &mut Ui,
    workbook: &Arc<Workbook>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    let title = workbook.title_for(texts.language().tag());
    let name = texts.workbooks_paper_named(title);
    let button = Button::secondary(texts.workbooks_paper()).compact().named(&name);
    let mut chosen = None;
    menu_button(ui, button, |ui| chosen = menu_ui(ui, texts));
    if let Some(style) = chosen {
        let order = BlankOrder {
            workbook: Arc::clone(workbook),
            language: texts.language(),
            paper: Paper::default(),
            style,
        };
        messages.push(Message::ChooseFile(FilePurpose::Blank(order)));
    }
}

/// Paints the entries; returns the one that was chosen.
fn menu_ui(ui: &mut Ui, texts: &'static Texts) -> Option<FormStyle> {
    let entries = [
        (texts.workbooks_paper_plain(), false, false),
        (texts.workbooks_paper_large(), true, false),
        (texts.workbooks_form(), false, true),
        (texts.workbooks_form_large(), true, true),
    ];
    let mut chosen = None;
    for (words, large, fillable) in entries {
        if clicked(ui, MenuItem::new(words)) {
            chosen = Some(FormStyle { large, fillable });
        }
    }
    chosen
}
