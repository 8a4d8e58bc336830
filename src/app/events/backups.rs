//! What became of backups, and reminding of them.

use std::path::Path;

use crate::app::message::{BackupMessage, Message};
use crate::app::model::Now;
use crate::app::screens::Screen;
use crate::app::screens::consulting::backup_words;
use crate::app::state::AppState;
use crate::app::state::notice::Cause;
use crate::app::update::look_for_reminder;
use crate::service::{BackupFiles, BackupReminder, Job, JobId, JobReport, backup_reminder};
use crate::text::dates;

/// Takes the list of backups, and reminds of one on another disk where it is time to.
pub(super) fn seen(state: &mut AppState, found: &BackupFiles, now: Now) {
    state.reminder = None;
    let before = state.settings.backups.clone();
    let reminder = backup_reminder(&mut state.settings.backups, found, now.moment);
    if state.settings.backups != before {
        state.touch_settings(now);
    }
    let Some(reminder) = reminder else { return };
    let texts = state.texts();
    let text = match reminder {
        BackupReminder::NoFolder => texts.backups_remind_none().to_owned(),
        BackupReminder::Overdue(None) => texts.backups_remind_never().to_owned(),
        BackupReminder::Overdue(Some(last)) => {
            texts.backups_remind_old(dates::date_long(last.date(), texts.language()))
        }
    };
    let way: (String, Message) = (texts.backups_remind_go().to_owned(), BackupMessage::Open.into());
    state.notices.show_problem(text, Some(way), Some(Cause::Reminder));
}

/// Tells that copies lie beside the library whose sessions are to be looked through.
pub(super) fn conflicts_found(state: &mut AppState, copies: usize) {
    let texts = state.texts();
    let way: (String, Message) = (texts.conflicts_see().to_owned(), BackupMessage::Open.into());
    let text = texts.conflicts_found(copies);
    state
        .notices
        .show_problem(text, Some(way), Some(Cause::Conflicts));
}

/// A copy that lay beside the library is among the backups now.
pub(super) fn copy_put_aside(state: &mut AppState, path: &Path) {
    let name = path.file_name().unwrap_or(path.as_os_str());
    let text = state
        .texts()
        .conflicts_aside_done(name.to_string_lossy().into_owned());
    state.show_notice(text, None);
    for screen in state.screens.iter_mut() {
        if let Screen::Backups(backups) = screen {
            backups.model.outdate();
        }
    }
}

/// Reports how a backup job ended that no screen shows. One that nobody requested is only reported if it failed.
pub(super) fn tell(state: &mut AppState, id: JobId, job: &Job, report: &JobReport) {
    for error in report.problems() {
        state.show_problem(error, Some(Cause::Job(id)));
    }
    let words = backup_words(job, report, state.texts());
    if let Some(words) = words.filter(|_| !job.is_automatic()) {
        state.show_notice(words, None);
    }
}

/// A backup was made: when the last one on another disk was made is noted.
pub(super) fn made(state: &mut AppState, job: &Job) {
    if matches!(job, Job::Backup { chosen: Some(_), .. }) {
        look_for_reminder(state);
    }
}
