//! Handles the progress and the end of jobs.

use std::sync::Arc;

use super::backups;
use crate::app::message::{ConsultingMessage, Message, PrivacyMessage, ProtectionTask};
use crate::app::model::{JobStatus, Now};
use crate::app::state::AppState;
use crate::app::state::dialog::DialogState;
use crate::app::state::notice::Cause;
use crate::app::update::back_up_by_itself;
use crate::service::{Job, JobId, JobOutcome, JobProgress, JobReport};

/// Takes how far a job is; one that nobody knows any more is left alone.
pub(super) fn job_went_on(state: &mut AppState, id: JobId, progress: JobProgress, now: Now) {
    let Some(known) = state.jobs.get_mut(&id) else {
        return;
    };
    known.status = JobStatus::Running(progress);
    if matches!(known.job, Job::Import(_)) {
        state.follow_import(now);
    }
}

/// Keeps the report for the screen that shows the job; without one, a notice reports it.
pub(super) fn job_finished(state: &mut AppState, id: JobId, report: Box<JobReport>) {
    state.outdate_gathered();
    if !report.erased.is_empty() {
        state.writes.forget(&report.erased.iter().copied().collect());
    }
    state.undo = report.undo.unwrap_or(state.undo);
    if let Some(protected) = report.protected {
        state.library.protected = protected;
        if protected {
            // the earlier backups are protected with it
            back_up_by_itself(state);
        }
    }
    let job = state.jobs.get(&id).map(|known| &known.job);
    let about_backups = job.filter(|job| job.is_about_backups()).cloned();
    if let Some(job) = &about_backups {
        backups::made(state, job);
    }
    if state.screens.iter().any(|screen| screen.job() == Some(id)) {
        // it shows the report
    } else if let Some(job) = &about_backups {
        backups::tell(state, id, job, &report);
    } else {
        tell_of_job(state, id, &report);
    }
    if let Some(known) = state.jobs.get_mut(&id) {
        known.status = JobStatus::Finished(report);
    }
    if state.dialog == Some(DialogState::JobRunning) && !state.keeps_a_job() {
        state.dialog = None;
    }
}

fn protection_task(state: &AppState, id: JobId) -> Option<ProtectionTask> {
    match &state.jobs.get(&id)?.job {
        Job::ChangeProtection(change) => Some(ProtectionTask::of(change)),
        _ => None,
    }
}

/// Tells how a job ended that no screen shows, with a way to its report if not all went well.
fn tell_of_job(state: &mut AppState, id: JobId, report: &JobReport) {
    let texts = state.texts();
    if let Some(task) = protection_task(state, id) {
        return tell_of_protection(state, id, task, report);
    }
    if id == JobId::OWN {
        // what can't be reached yet is in the deletion records, and nobody has asked for it just now
        if report.files > 0 && state.notices.passing().is_none() {
            state.show_notice(texts.erase_done().entries(0).files(report.files), None);
        }
        return;
    }
    let failed = match &report.outcome {
        JobOutcome::Failed(error) => Some(Arc::clone(error)),
        _ => report.skipped.first().map(Arc::clone),
    };
    if !report.erased.is_empty() {
        let text = texts
            .erase_done()
            .entries(report.erased.len())
            .files(report.files);
        return match report.skipped_total {
            0 => state.show_notice(text, None),
            _ => {
                let way = (
                    texts.transfer_show_report().to_owned(),
                    PrivacyMessage::OpenDeletionRecords.into(),
                );
                let text = format!("{text} {}", texts.erase_later());
                state.notices.show_problem(text, Some(way), Some(Cause::Job(id)));
            }
        };
    }
    let imported = report.imported.new + report.imported.replaced + report.imported.same;
    if let (Some(error), true) = (&failed, report.files + imported == 0) {
        return state.show_problem(error, Some(Cause::Job(id)));
    }
    let mut text = job_words(state, id, report);
    if failed.is_none() {
        let file = report.last_file.clone().filter(|_| !state.is_handed_over());
        let show = |path| {
            (
                texts.notice_show_in_folder().to_owned(),
                Message::ShowInFolder(path),
            )
        };
        return state.show_notice(text, file.map(show));
    }
    if report.skipped_total > 0 {
        text = format!("{text} {}.", texts.transfer_left_out(report.skipped_total));
    }
    let report = (
        texts.transfer_show_report().to_owned(),
        ConsultingMessage::ShowJob(id).into(),
    );
    state
        .notices
        .show_problem(text, Some(report), Some(Cause::Job(id)));
}

/// Tells how a task about the protection of the library ended.
fn tell_of_protection(state: &mut AppState, id: JobId, task: ProtectionTask, report: &JobReport) {
    let texts = state.texts();
    match &report.outcome {
        JobOutcome::Failed(error) => state.show_problem(error, Some(Cause::Job(id))),
        JobOutcome::Cancelled => state.show_notice(texts.protect_stopped().to_owned(), None),
        JobOutcome::Done => state.show_notice(task.done(texts).to_owned(), None),
    }
}

/// Returns what a job has done.
fn job_words(state: &AppState, id: JobId, report: &JobReport) -> String {
    let texts = state.texts();
    let imports = matches!(state.jobs.get(&id).map(|known| &known.job), Some(Job::Import(_)));
    let cancelled = matches!(report.outcome, JobOutcome::Cancelled);
    if !imports {
        return match cancelled {
            true => texts.transfer_stopped(report.files),
            false => texts.transfer_ended_out(report.files),
        };
    }
    let counts = report.imported;
    let mut imported = texts
        .transfer_imported()
        .added(counts.new)
        .replaced(counts.replaced)
        .same(counts.same);
    if counts.noted > 0 {
        imported = format!("{imported} {}", texts.transfer_noted(counts.noted));
    }
    match cancelled {
        true => format!("{} {imported}", texts.transfer_import_stopped()),
        false => imported,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::events::receive;
    use crate::app::message::ExportCandidates;
    use crate::app::outbox::Effect;
    use crate::app::screens::Screen;
    use crate::app::update::update;
    use crate::consulting::{Filter, Sort};
    use crate::service::{Event, ImportCounts, ImportOrder, Reply, Request, ServiceError, Settings};
    use crate::session::Moment;

    #[test]
    fn a_job_is_shown_by_its_own_form_alone_and_reported_once_that_was_left() {
        let now = at(std::time::Instant::now());
        let mut state = AppState::new(Settings::default());
        state.screens.show_list();
        let (paths, replace) = (Vec::new(), false);
        let import = Job::Import(ImportOrder { paths, replace });
        let candidates = ExportCandidates {
            keys: Vec::new(),
            name: String::new(),
            filter: Filter::default(),
            sort: Sort::default(),
            listed: 3,
        };
        update(&mut state, ConsultingMessage::OpenImport.into(), now);
        update(
            &mut state,
            ConsultingMessage::StartJob(Box::new(import)).into(),
            now,
        );
        let id = state.screens.top().job().expect("the form shows the job");
        update(&mut state, Message::Leave, now);
        update(
            &mut state,
            ConsultingMessage::OpenExport(Box::new(candidates)).into(),
            now,
        );
        assert_eq!(state.screens.top().job(), None);
        let reply = |state: &mut AppState, event| {
            let reply = Reply { ticket: None, event };
            receive(state, reply, now);
        };
        reply(&mut state, Event::JobProgress(id, JobProgress::default()));
        assert_eq!(state.screens.top().job(), None);
        let imported = ImportCounts {
            new: 3,
            ..ImportCounts::default()
        };
        let report = JobReport {
            imported,
            ..JobReport::default()
        };
        reply(&mut state, Event::JobFinished(id, Box::new(report)));
        let notice = state.notices.passing().expect("nobody else reports the import");
        assert!(notice.text.contains('3'), "{}", notice.text);
    }

    fn at(instant: std::time::Instant) -> Now {
        Now::new(instant, Moment::now())
    }

    /// Returns a window whose import runs out of sight, and its number.
    fn importing(now: Now) -> (AppState, JobId) {
        let mut state = AppState::new(Settings::default());
        state.screens.show_list();
        update(&mut state, ConsultingMessage::OpenImport.into(), now);
        let (paths, replace) = (Vec::new(), false);
        let start = ConsultingMessage::StartJob(Box::new(Job::Import(ImportOrder { paths, replace })));
        update(&mut state, start.clone().into(), now);
        let sent = update(&mut state, start.into(), now);
        let starts = |effect: &Effect| matches!(effect, Effect::Send(_, Request::StartJob { .. }));
        assert!(!sent.iter().any(starts), "a second press starts nothing");
        let id = state.screens.top().job().expect("the form shows the job");
        assert!(state.job_elsewhere().is_none(), "it is in sight");
        update(&mut state, Message::Leave, now);
        (state, id)
    }

    fn progress(state: &mut AppState, id: JobId, now: Now) -> Vec<Effect> {
        let event = Event::JobProgress(id, JobProgress::new(3, 9));
        receive(state, Reply { ticket: None, event }, now)
    }

    #[test]
    fn a_job_out_of_sight_is_found_again_and_the_list_follows_it_gently() {
        let begun = std::time::Instant::now();
        let (mut state, id) = importing(at(begun));
        let lists = |effect: &Effect| matches!(effect, Effect::Send(_, Request::LoadKeys { .. }));
        let later = |millis| at(begun + std::time::Duration::from_millis(millis));
        let looks = [0, 100, 200, 2100, 2200].map(|millis| {
            let effects = progress(&mut state, id, later(millis));
            effects.iter().any(lists)
        });
        assert_eq!(looks, [true, false, false, true, false]);
        let (elsewhere, _, how_far) = state.job_elsewhere().expect("it runs out of sight");
        assert_eq!((elsewhere, how_far.done), (id, 3));
        update(&mut state, ConsultingMessage::ShowJob(id).into(), later(2300));
        assert!(matches!(state.screens.top(), Screen::Import(_)));
        assert!(state.job_elsewhere().is_none());
    }

    #[test]
    fn what_an_import_left_out_is_told_until_it_was_seen() {
        let now = at(std::time::Instant::now());
        let (mut state, id) = importing(now);
        let report = JobReport {
            imported: ImportCounts {
                new: 2,
                ..ImportCounts::default()
            },
            skipped: vec![Arc::new(ServiceError::NotOpen)],
            skipped_total: 1,
            ..JobReport::default()
        };
        let event = Event::JobFinished(id, Box::new(report));
        receive(&mut state, Reply { ticket: None, event }, now);
        let notice = state.notices.problem().expect("something was left out").clone();
        assert!(notice.text.contains('2'), "{}", notice.text);
        let (_, way) = notice.actions.first().expect("there is a report");
        update(&mut state, way.clone(), now);
        assert_eq!(state.screens.top().job(), Some(id));
        // progress that comes late doesn't start it again
        progress(&mut state, JobId(99), now);
        assert!(state.job_elsewhere().is_none());
    }

    #[test]
    fn closing_asks_before_it_cancels_a_running_import() {
        let now = at(std::time::Instant::now());
        let (mut state, id) = importing(now);
        update(&mut state, Message::CloseRequested, now);
        assert_eq!(state.dialog, Some(DialogState::JobRunning));
        assert!(!state.closing);
        // it ends by itself: there is nothing to ask any more
        let report = Box::new(JobReport::default());
        let event = Event::JobFinished(id, report);
        receive(&mut state, Reply { ticket: None, event }, now);
        assert_eq!(state.dialog, None);
        update(&mut state, Message::CloseRequested, now);
        assert!(state.closing);
    }

    #[test]
    fn a_running_import_is_cancelled_by_closing_once_that_is_said() {
        let now = at(std::time::Instant::now());
        let (mut state, _) = importing(now);
        update(&mut state, Message::CloseRequested, now);
        let effects = update(&mut state, Message::CancelJobsAndClose, now);
        let closes = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::Close));
        assert!(closes(&effects) || closes(&crate::app::update::tick(&mut state, now)));
        assert!(state.closing && state.dialog.is_none());
        let effects = update(&mut state, Message::CloseRequested, now);
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::CancelClose)));
    }
}
