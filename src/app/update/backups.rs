//! Backups: making them, choosing a folder, and restoring.

use std::path::{Path, PathBuf};

use crate::app::message::BackupMessage;
use crate::app::model::{JobStatus, Now};
use crate::app::screens::Screen;
use crate::app::screens::consulting::{BackupsModel, BackupsScreen};
use crate::app::state::AppState;
use crate::app::state::dialog::DialogState;
use crate::app::state::notice::Cause;
use crate::app::state::writes::Unsaved;
use crate::service::{Job, JobId, Request};

/// Handles the messages of backups.
pub(super) fn handle(state: &mut AppState, message: BackupMessage, now: Now) {
    match message {
        BackupMessage::Open => open(state),
        BackupMessage::BackUp => back_up(state),
        BackupMessage::ForgetFolder => set_folder(state, None, now),
        BackupMessage::Look(path) => in_backups(state, |model| model.look_at(path)),
        BackupMessage::Select(sessions) => in_backups(state, |model| model.select(sessions)),
        BackupMessage::RestoreSelected => restore_selected(state),
        BackupMessage::PutAside(copy) => put_aside(state, copy),
        BackupMessage::ConfirmRestore => confirm(state),
        BackupMessage::Restore(backup) => restore(state, backup),
    }
}

/// Shows the backups, unless no library is open or a client is on the way through a session: the list of sessions in a
/// backup is not theirs.
pub(super) fn open(state: &mut AppState) {
    let is_in_the_way = |screen: &Screen| {
        matches!(
            screen,
            Screen::Walk(_) | Screen::Opening | Screen::Problem(_) | Screen::Passphrase(_)
        )
    };
    if state.screens.iter().any(is_in_the_way) || matches!(state.screens.top(), Screen::Backups(_)) {
        return;
    }
    state.notices.succeeded(&Cause::Reminder);
    state.notices.succeeded(&Cause::Conflicts);
    let model = BackupsModel::new(state.settings.backups.folder.clone());
    state
        .screens
        .push(Screen::Backups(Box::new(BackupsScreen::new(model))));
}

/// Shows a job about backups.
pub(super) fn show_job(state: &mut AppState, id: JobId) {
    open(state);
    in_backups(state, |model| model.started(id));
}

pub(super) fn in_backups(state: &mut AppState, change: impl FnOnce(&mut BackupsModel)) {
    if let Screen::Backups(backups) = state.screens.top_mut() {
        change(&mut backups.model);
    }
}

/// Lists the backups to see whether to remind of one on another disk.
pub(in crate::app) fn look_for_reminder(state: &mut AppState) {
    if !state.library.read_only {
        let chosen = state.settings.backups.folder.clone();
        state.reminder = Some(state.outbox.send(Request::ListBackups(chosen)));
    }
}

/// Makes a backup, in the place of one that the program is making by itself: that leaves out a folder that isn't there.
fn back_up(state: &mut AppState) {
    if let Some(id) = running(state, Job::is_automatic) {
        state.outbox.send(Request::CancelJob(id));
    }
    let job = backup(state, false);
    start(state, job);
}

/// Returns a job that is running.
fn running(state: &AppState, is_one: impl Fn(&Job) -> bool) -> Option<JobId> {
    let mut jobs = state.jobs.iter();
    let found = jobs.find(|(_, known)| matches!(known.status, JobStatus::Running(_)) && is_one(&known.job));
    found.map(|(id, _)| *id)
}

fn backup(state: &AppState, automatic: bool) -> Job {
    let chosen = state.settings.backups.folder.clone();
    Job::Backup { chosen, automatic }
}

/// Starts the backup that is due today.
pub(in crate::app) fn back_up_by_itself(state: &mut AppState) {
    let job = backup(state, true);
    let id = state.add_job(job.clone());
    state.outbox.send(Request::StartJob { id, job });
}

/// Starts a job about backups, which the screen shows if it is on top. While one runs that somebody asked for, no other
/// is started.
fn start(state: &mut AppState, job: Job) {
    if running(state, |job| job.is_about_backups() && !job.is_automatic()).is_some() {
        return;
    }
    let id = state.add_job(job.clone());
    in_backups(state, |model| model.started(id));
    state.outbox.send(Request::StartJob { id, job });
}

/// Sets the second folder.
pub(super) fn set_folder(state: &mut AppState, folder: Option<&Path>, now: Now) {
    state.settings.backups.folder = folder.map(Path::to_owned);
    state.touch_settings(now);
    for screen in state.screens.iter_mut() {
        if let Screen::Backups(backups) = screen {
            backups.model.set_folder(folder.map(Path::to_owned));
        }
    }
}

/// Uses a folder or a backup that was chosen.
pub(super) fn chosen(state: &mut AppState, path: &Path, is_folder: bool, now: Now) {
    if is_folder {
        return set_folder(state, Some(path), now);
    }
    open(state);
    in_backups(state, |model| model.look_at(Some(path.to_owned())));
}

/// Returns the backup that is looked at.
fn looked_at(state: &AppState) -> Option<&BackupsModel> {
    match state.screens.top() {
        Screen::Backups(backups) => Some(&backups.model),
        _ => None,
    }
}

fn restore_selected(state: &mut AppState) {
    let Some((backup, sessions)) = looked_at(state).and_then(|model| {
        let (path, _) = model.look()?;
        Some((
            path.to_owned(),
            model.selected().iter().copied().collect::<Vec<_>>(),
        ))
    }) else {
        return;
    };
    if !sessions.is_empty() && is_all_saved(state) {
        start(state, Job::RestoreSessions { backup, sessions });
    }
}

/// Puts a copy among the backups, which are loaded again once it is there.
fn put_aside(state: &mut AppState, copy: PathBuf) {
    in_backups(state, |model| model.look_at(None));
    state.outbox.send(Request::PutCopyAside(copy));
}

fn confirm(state: &mut AppState) {
    let preview = looked_at(state).and_then(BackupsModel::preview);
    let asked = preview.map(|preview| DialogState::RestoreLibrary {
        backup: preview.path.clone(),
        is_foreign: preview.is_foreign,
    });
    state.dialog = asked.or(state.dialog.take());
}

fn restore(state: &mut AppState, backup: PathBuf) {
    state.dialog = None;
    if is_all_saved(state) {
        start(state, Job::RestoreLibrary(backup));
    }
}

/// Returns `true` if nothing typed would be lost; otherwise says that something isn't saved.
fn is_all_saved(state: &mut AppState) -> bool {
    let saved = matches!(state.writes.unsaved(), Unsaved::Nothing) || !state.has_words();
    if !saved {
        let text = state.texts().restore_unsaved().to_owned();
        state.show_notice(text, None);
    }
    saved
}
