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
pub fn running_words(job: &Job, progress: JobProgress, texts: &Texts) -> String {
    let JobProgress { done, of, again } = progress;
    match job {
        Job::RestoreLibrary(_) => restore_words(progress, texts),
        Job::Backup { .. } if is_copied(progress) => texts.backups_checking().to_owned(),
        Job::Backup { .. } => texts.backups_running(percent(done, of)),
        Job::RestoreSessions { .. } => texts.restore_sessions_running().done(done).of(of),
        Job::ChangeProtection(_) if again => {
            format!(
                "{} {}",
                texts.protection_changing(done),
                texts.protection_restarted()
            )
        }
        Job::ChangeProtection(_) => texts.protection_changing(done),
        Job::Import(_) => texts.transfer_importing().done(done).of(of),
        Job::Erase { .. } => texts.erase_progress().done(done).of(of),
        Job::Export { .. } | Job::ClientCopy { .. } => texts.transfer_exporting().done(done).of(of),
    }
}

/// Returns how far the restoring of a whole library is.
pub fn restore_words(progress: JobProgress, texts: &Texts) -> String {
    match is_copied(progress) {
        true => texts.backups_checking().to_owned(),
        false => texts.restore_running(percent(progress.done, progress.of)),
    }
}

/// Returns `true` if all pages are copied; then the copy is checked, which takes as long again and can't be measured.
fn is_copied(JobProgress { done, of, .. }: JobProgress) -> bool {
    of > 0 && done >= of
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
    // nodes of their own, so that assistive programs don't take them for what was there before
    ui.push_id("running", |ui| {
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
    });
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn a_copy_is_said_to_be_checked_once_all_its_pages_are_there() {
        let texts = Texts::of(Language::German);
        let words = |done| {
            running_words(
                &Job::Backup {
                    chosen: None,
                    automatic: false,
                },
                JobProgress::new(done, 8),
                texts,
            )
        };
        assert_eq!(words(4), texts.backups_running(50));
        assert_eq!(words(8), texts.backups_checking());
        assert_eq!(
            restore_words(JobProgress::default(), texts),
            texts.restore_running(0)
        );
    }
}
