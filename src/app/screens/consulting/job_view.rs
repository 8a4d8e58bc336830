//! The progress and the report of a job.

use egui::Ui;

use crate::app::kit::progress::ProgressBar;
use crate::app::kit::{Button, text};
use crate::app::message::{ConsultingMessage, Message};
use crate::app::model::percent;
use crate::app::screens::shared::clicked;
use crate::service::{Job, JobOutcome, JobProgress, JobReport, advice};
use crate::text::Texts;

/// Returns how far a job is.
pub fn running_words(job: &Job, JobProgress { done, of }: JobProgress, texts: &Texts) -> String {
    match job {
        Job::Backup { .. } => texts.backups_running(percent(done, of)),
        Job::RestoreLibrary(_) => texts.restore_running(percent(done, of)),
        Job::RestoreSessions { .. } => texts.restore_sessions_running().done(done).of(of),
        Job::ChangeProtection(_) => texts.protection_changing(done),
        Job::Import(_) => texts.transfer_importing().done(done).of(of),
        Job::Erase { .. } => texts.erase_progress().done(done).of(of),
        Job::Export { .. } | Job::ClientCopy { .. } => texts.transfer_exporting().done(done).of(of),
    }
}

/// Paints the progress bar and the button that cancels the job.
pub(super) fn working_ui(
    ui: &mut Ui,
    progress: JobProgress,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    let words = texts.transfer_progress().done(progress.done).of(progress.of);
    ui.add_space(16.0);
    ui.add(ProgressBar::new(
        texts.transfer_progress_name(),
        progress.done,
        progress.of,
    ));
    text::small(ui, &words);
    ui.add_space(8.0);
    if clicked(ui, Button::secondary(texts.transfer_stop())) {
        messages.push(ConsultingMessage::CancelJob.into());
    }
}

/// Paints the files that were skipped, with the reasons.
pub(super) fn skipped_ui(ui: &mut Ui, report: &JobReport, texts: &'static Texts) {
    if let JobOutcome::Failed(error) = &report.outcome {
        text::body(ui, &advice(error, texts).sentences());
    }
    if report.skipped_total == 0 {
        return;
    }
    ui.add_space(8.0);
    text::heading(ui, &texts.transfer_left_out(report.skipped_total));
    for error in &report.skipped {
        text::small(ui, &advice(error, texts).problem);
    }
    if report.skipped_total > report.skipped.len() {
        text::small(
            ui,
            &texts.transfer_more_left_out(report.skipped_total - report.skipped.len()),
        );
    }
}
