//! The rescue of a damaged library on the screen that tells of it.

use egui::Ui;

use crate::app::kit::progress::ProgressBar;
use crate::app::kit::{Button, text};
use crate::app::message::{Message, RescueMessage};
use crate::app::screens::consulting::restore_words;
use crate::service::{JobProgress, NewestBackup};
use crate::text::{Texts, dates};

/// Step of the rescue of a damaged library.
#[derive(Debug)]
pub enum RescueStep {
    /// It can begin.
    Offered,
    /// It is running.
    Running(JobProgress),
    /// The newest sound backup is copied.
    Restoring(JobProgress),
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
            Self::Running(progress) => {
                let words = texts
                    .integrity_rescue_progress()
                    .done(progress.done)
                    .of(progress.of);
                running_ui(
                    ui,
                    *progress,
                    texts.integrity_rescue_name(),
                    &words,
                    messages,
                    texts,
                );
            }
            Self::Restoring(progress) => {
                let words = restore_words(*progress, texts);
                running_ui(
                    ui,
                    *progress,
                    texts.integrity_restore_name(),
                    &words,
                    messages,
                    texts,
                );
            }
            Self::Done(lines) => {
                let (first, rest) = lines.split_at(lines.len().min(1));
                first.iter().for_each(|line| drop(text::body(ui, line)));
                ui.add_space(8.0);
                // above the report, which may be long
                if ui.add(Button::primary(texts.integrity_rescued_open())).clicked() {
                    messages.push(Message::RetryLibrary);
                }
                ui.add_space(12.0);
                for line in rest {
                    text::body(ui, line);
                    ui.add_space(4.0);
                }
            }
        }
    }
}

fn running_ui(
    ui: &mut Ui,
    JobProgress { done, of, .. }: JobProgress,
    name: &str,
    words: &str,
    messages: &mut Vec<Message>,
    texts: &Texts,
) {
    ui.add(ProgressBar::new(name, done, of));
    text::small(ui, words);
    ui.add_space(8.0);
    if ui
        .add(Button::secondary(texts.integrity_rescue_cancel()))
        .clicked()
    {
        messages.push(Message::Rescue(RescueMessage::Cancel));
    }
}

/// Paints the way to the newest sound backup.
pub fn backup_ui(ui: &mut Ui, backup: &NewestBackup, texts: &Texts, messages: &mut Vec<Message>) {
    let local = backup.file.at.local();
    let words = texts
        .integrity_restore_words()
        .day(dates::date_long(local.date(), texts.language()))
        .time(dates::time(&local));
    text::body(ui, &words);
    if !backup.knows_erasures {
        ui.add_space(4.0);
        text::body(ui, texts.restore_unknown_erasures());
    }
    ui.add_space(8.0);
    if ui
        .add(Button::secondary(texts.integrity_restore_begin()))
        .clicked()
    {
        messages.push(Message::Rescue(RescueMessage::Restore));
    }
}
