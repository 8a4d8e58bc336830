//! The rescue of a damaged library on the screen that tells of it.

use egui::Ui;

use crate::app::kit::progress::ProgressBar;
use crate::app::kit::{Button, text};
use crate::app::message::{Message, RescueMessage};
use crate::service::JobProgress;
use crate::text::Texts;

/// How far the rescue of a damaged library is.
#[derive(Debug)]
pub enum RescueStep {
    /// It can begin.
    Offered,
    /// It is running.
    Running(JobProgress),
    /// It has ended; the report in sentences.
    Done(Vec<String>),
}

impl RescueStep {
    /// Paints what a rescue does, how far it is, or what it brought back.
    pub fn ui(&self, ui: &mut Ui, texts: &Texts, messages: &mut Vec<Message>) {
        match self {
            Self::Offered => {
                text::body(ui, texts.integrity_rescue_words());
                ui.add_space(8.0);
                if ui
                    .add(Button::secondary(texts.integrity_rescue_begin()))
                    .clicked()
                {
                    messages.push(Message::Rescue(RescueMessage::Begin));
                }
            }
            Self::Running(JobProgress { done, of }) => {
                ui.add(ProgressBar::new(texts.integrity_rescue_name(), *done, *of));
                text::small(ui, &texts.integrity_rescue_progress().done(*done).of(*of));
                ui.add_space(8.0);
                if ui
                    .add(Button::secondary(texts.integrity_rescue_cancel()))
                    .clicked()
                {
                    messages.push(Message::Rescue(RescueMessage::Cancel));
                }
            }
            Self::Done(lines) => {
                for line in lines {
                    text::body(ui, line);
                    ui.add_space(4.0);
                }
                ui.add_space(8.0);
                if ui.add(Button::primary(texts.integrity_rescued_open())).clicked() {
                    messages.push(Message::RetryLibrary);
                }
            }
        }
    }
}
