//! The page below the walk while the laptop is handed over. It is seen only where the session can't be shown yet.

use egui::Ui;

use crate::app::kit::{Button, text};
use crate::app::message::HandOverMessage;
use crate::app::message::Message;
use crate::app::model::ViewContext;
use crate::app::screens::shared::page::{announced_title, column_page};
use crate::service::Advice;

/// The page below the walk while the laptop is handed over.
#[derive(Clone, Debug, Default)]
pub struct HandedOverPage {
    /// Why the session can't be shown.
    pub failure: Option<Advice>,
    /// Whether the passphrase has just opened the library, so that the laptop can be taken back without it.
    pub is_unlocked: bool,
}

impl HandedOverPage {
    /// Paints the page.
    pub fn ui(&self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let texts = cx.texts;
        column_page(ui, 64, |ui| {
            announced_title(ui, texts.handover_page_title());
            match &self.failure {
                Some(advice) => {
                    text::body(ui, &advice.problem);
                    text::secondary(ui, &advice.remedy);
                }
                None if self.is_unlocked => drop(text::body(ui, texts.handover_page_choice())),
                None => drop(text::body(ui, texts.handover_page_words())),
            }
            ui.add_space(16.0);
            let go_on = match self.is_unlocked {
                true => texts.handover_page_pass_on(),
                false => texts.handover_page_go_on(),
            };
            ui.horizontal_wrapped(|ui| {
                if ui.add(Button::primary(go_on)).clicked() {
                    messages.push(HandOverMessage::GoOn.into());
                }
                let take_back = Button::secondary(texts.handover_page_take_back());
                if self.is_unlocked && ui.add(take_back).clicked() {
                    messages.push(HandOverMessage::TakeBack.into());
                }
            });
        });
    }
}
