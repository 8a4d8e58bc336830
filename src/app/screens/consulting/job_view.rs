//! The second half of both screens: how far it is, and what came of it.

use egui::Ui;

use crate::app::consult::DeskCommand;
use crate::app::kit::progress::ProgressBar as Bar;
use crate::app::kit::{Button, text};
use crate::app::message::Command;
use crate::service::{JobProgress, JobReport};
use crate::text::Texts;

/// How far one is with a screen.
#[derive(Default)]
pub(in crate::app) enum JobStage {
    /// It is asked what and how.
    #[default]
    Asking,
    /// It is being done.
    Working(JobProgress),
    /// It is over.
    Ended(Box<JobReport>),
}

impl JobStage {
    pub(in crate::app) fn is_working(&self) -> bool {
        matches!(self, Self::Working(_))
    }
}

/// The bar, and the way to stop.
pub(in crate::app) fn working_ui(
    ui: &mut Ui,
    progress: JobProgress,
    texts: &'static Texts,
    commands: &mut Vec<Command>,
) {
    let words = texts.taking_progress(progress.done, progress.of);
    ui.add_space(16.0);
    ui.add(Bar::new(texts.taking_progress_name(), progress.done, progress.of));
    text::small(ui, &words);
    ui.add_space(8.0);
    if ui.add(Button::secondary(texts.taking_stop())).clicked() {
        commands.push(Command::desk(DeskCommand::CancelJob));
    }
}

/// What was left out, and why.
pub(in crate::app) fn refusals_ui(ui: &mut Ui, ended: &JobReport, texts: &'static Texts) {
    if let Some(failed) = &ended.failed {
        let advice = failed.remedy(texts);
        text::body(ui, &format!("{} {}", advice.problem, advice.advice));
    }
    if ended.refusals == 0 {
        return;
    }
    ui.add_space(8.0);
    text::heading(ui, &texts.taking_left_out(ended.refusals));
    for refused in &ended.refused {
        text::small(ui, &refused.remedy(texts).problem);
    }
    if ended.refusals > ended.refused.len() {
        text::small(
            ui,
            &texts.taking_more_left_out(ended.refusals - ended.refused.len()),
        );
    }
}
