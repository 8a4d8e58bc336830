//! Jobs: starting, showing and cancelling them.

use super::settings::report_unreadable_logo;
use crate::app::message::ProtectionTask;
use crate::app::model::Now;
use crate::app::screens::Screen;
use crate::app::screens::consulting::{DeletionRecordsScreen, ExportScreen, ImportScreen};
use crate::app::screens::protection::ProtectionScreen;
use crate::app::state::AppState;
use crate::service::{ExportFormat, Job, JobId, Request};

/// Starts a job; the screen on top shows it if it is its form. A second press does not start it again.
pub(super) fn start_job(state: &mut AppState, job: Job, now: Now) {
    if state.screens.top().job().is_some() {
        return;
    }
    if let Job::Export { order, .. } = &job
        && order.folder.is_dir()
    {
        state.settings.set_folder(&order.folder, !state.library.protected);
        state.touch_settings(now);
    }
    let job = match job {
        Job::ClientCopy {
            session,
            folder,
            language,
            ..
        } => Job::ClientCopy {
            session,
            folder,
            language,
            consultant: state.settings.consultant.clone(),
        },
        Job::Export { mut order, language } => {
            if let ExportFormat::Handouts(options) = &mut order.form {
                let own = state.settings.handout_options(options.kind);
                (options.consultant, options.contact) = (own.consultant, own.contact);
                options.logo = own.logo;
                report_unreadable_logo(state);
            }
            Job::Export { order, language }
        }
        other => other,
    };
    let id = state.add_job(job.clone());
    match (state.screens.top_mut(), &job) {
        (Screen::Export(export), Job::Export { .. } | Job::ClientCopy { .. }) => export.started(id),
        (Screen::Import(import), Job::Import(_)) => import.started(id),
        _ => {}
    }
    state.outbox.send(Request::StartJob { id, job });
}

/// Goes back to the screen that shows a job, or shows it on one of its own.
pub(super) fn show_job(state: &mut AppState, id: JobId) {
    let shows = |screen: &Screen| screen.job() == Some(id);
    if state.screens.iter().any(shows) {
        while !shows(state.screens.top()) && state.screens.pop().is_some() {}
        return;
    }
    let Some(job) = state.jobs.get(&id).map(|known| &known.job) else {
        return;
    };
    if job.is_about_backups() {
        return super::backups::show_job(state, id);
    }
    let screen = match job {
        Job::ChangeProtection(change) => {
            let mut screen = ProtectionScreen::new(ProtectionTask::of(change), &state.settings.consultant);
            screen.started(id);
            Screen::Protection(Box::new(screen))
        }
        Job::Import(_) => {
            let mut import = Box::<ImportScreen>::default();
            import.started(id);
            Screen::Import(import)
        }
        Job::Erase { .. } => Screen::DeletionRecords(Box::new(DeletionRecordsScreen::of_job(id))),
        _ => Screen::Export(Box::new(ExportScreen::of_job(job, id))),
    };
    state.screens.push(screen);
}

/// Cancels the job that the screen on top shows.
pub(super) fn cancel_job(state: &mut AppState) {
    if let Some(id) = state.screens.top().job() {
        state.outbox.send(Request::CancelJob(id));
    }
}
