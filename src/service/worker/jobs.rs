//! The queue of jobs.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::Worker;
use super::protection::ProtectionJob;
use crate::service::backups::RestoreSessionsJob;
use crate::service::erase::{EraseOrder, erase_past};
use crate::service::error::ServiceError;
use crate::service::import::ImportJob;
use crate::service::job::{JobId, JobOutcome, JobProgress, JobReport, RunningJob};
use crate::service::library::Library;
use crate::service::protocol::{Event, Job, Reply};
use crate::session::Moment;
use crate::text::Texts;

/// Longest time a job runs before the worker takes the next request.
const JOB_STEP_TIME: Duration = Duration::from_millis(40);
/// Shortest time between two reports of progress, each of which paints the window.
const PROGRESS_INTERVAL: Duration = Duration::from_millis(250);

/// A job that runs or waits for the one before it.
pub(super) struct QueuedJob {
    id: JobId,
    job: Box<dyn RunningJob>,
    report: JobReport,
    /// When its progress was last reported.
    reported_at: Instant,
    /// Whether nobody asked for it.
    is_automatic: bool,
    is_cancelled: bool,
}

impl QueuedJob {
    /// Begins a job.
    fn begin(id: JobId, job: Job, library: &Library) -> Result<Self, ServiceError> {
        let now = Moment::now();
        let is_automatic = job.is_automatic();
        let job: Box<dyn RunningJob> = match job {
            Job::Export { order, language } => {
                Box::new(library.start_export(order, Texts::of(language), now.date())?)
            }
            Job::Backup { chosen, automatic } => {
                // a stick that isn't plugged in is reminded of once a week
                let chosen = chosen.filter(|folder| !automatic || folder.is_dir());
                Box::new(library.start_backup(chosen.as_deref(), now)?)
            }
            Job::RestoreSessions { backup, sessions } => {
                Box::new(RestoreSessionsJob::new(&backup, &sessions, library, now)?)
            }
            Job::RestoreLibrary(backup) => Box::new(library.start_restore(&backup)?),
            Job::Import(order) => Box::new(ImportJob::of(&order.paths, order.replace, now)?),
            Job::ChangeProtection(change) => Box::new(ProtectionJob::begin(&change, library)?),
            Job::Erase { order, chosen } => {
                Box::new(library.start_erasing(&order, chosen.as_deref(), now)?)
            }
            Job::ClientCopy {
                session,
                folder,
                consultant,
                language,
            } => Box::new(library.client_copy(session, &folder, consultant, (language, now.date()))?),
        };
        Ok(Self {
            is_automatic,
            ..Self::of(id, job)
        })
    }

    /// Returns the job that goes on with erasures that another run could not end; `None` if there is nothing to do.
    pub(super) fn rest_of_erasures(library: &Library) -> Option<Self> {
        let rest = library
            .start_erasing(&EraseOrder::Rest, None, Moment::now())
            .ok()?;
        (!rest.is_idle()).then(|| Self::of(JobId::OWN, Box::new(rest)))
    }

    fn of(id: JobId, job: Box<dyn RunningJob>) -> Self {
        Self {
            id,
            job,
            report: JobReport::default(),
            reported_at: Instant::now(),
            is_automatic: false,
            is_cancelled: false,
        }
    }

    fn progress(&self) -> JobProgress {
        self.job.progress()
    }

    /// Runs the job for [`JOB_STEP_TIME`]. A panic ends it as an error does.
    fn step(&mut self, library: &mut Library) -> Result<ControlFlow<()>, ServiceError> {
        let until = Instant::now() + JOB_STEP_TIME;
        let step = catch_unwind(AssertUnwindSafe(|| {
            self.job.step(library, until, &mut self.report)
        }));
        step.unwrap_or(Err(ServiceError::Panicked { request: "job" }))
    }

    fn finish(self, outcome: JobOutcome) -> Event {
        let report = JobReport {
            outcome,
            progress: self.job.progress(),
            ..self.report
        };
        report.log();
        Event::JobFinished(self.id, Box::new(report))
    }
}

impl<Send: Fn(Reply)> Worker<Send> {
    /// Puts a job into the queue. A backup that nobody asked for gives way to one that somebody did, and is due again.
    pub(super) fn start_job(&mut self, id: JobId, job: Job) -> Result<Event, ServiceError> {
        self.background.prepare_for(&job);
        let queued = QueuedJob::begin(id, job, self.library()?)?;
        let progress = queued.progress();
        let automatic = self
            .jobs
            .iter()
            .filter(|other| other.is_automatic && !queued.is_automatic);
        let automatic: Vec<JobId> = automatic.map(|other| other.id).collect();
        self.jobs.push_back(queued);
        for id in automatic {
            self.backup_reported = None;
            if let Some(cancelled) = self.cancel(id) {
                self.report(cancelled);
            }
        }
        Ok(Event::JobProgress(id, progress))
    }

    /// Runs the first job for a while, and reports how far it is or how it ended.
    pub(super) fn step_job(&mut self) {
        let Some(library) = &mut self.library else {
            return self.cancel_jobs();
        };
        let Some(first) = self.jobs.front_mut() else {
            return;
        };
        let outcome = match first.step(library) {
            Ok(ControlFlow::Continue(())) => {
                if first.reported_at.elapsed() < PROGRESS_INTERVAL {
                    return;
                }
                first.reported_at = Instant::now();
                let event = Event::JobProgress(first.id, first.progress());
                return self.report(event);
            }
            Ok(ControlFlow::Break(())) if first.is_cancelled => JobOutcome::Cancelled,
            Ok(ControlFlow::Break(())) => JobOutcome::Done,
            Err(error) => JobOutcome::Failed(Arc::new(error)),
        };
        let panicked = matches!(&outcome, JobOutcome::Failed(error) if is_panic(error));
        if let Some(ended) = self.jobs.pop_front() {
            self.end(ended, outcome);
        }
        self.checkpoint_due = true;
        if panicked || self.library.as_ref().is_some_and(Library::is_lost) {
            self.reopen();
        }
    }

    /// Reports how a job ended, after what it made has taken the library's place.
    fn end(&mut self, mut ended: QueuedJob, mut outcome: JobOutcome) {
        let replacement = ended.job.take_replacement().filter(|_| !ended.is_cancelled);
        let replacement = replacement.map(|file| self.replace_library(&file));
        match replacement {
            Some(Ok(aside)) => ended.report.add_file(Ok(aside)),
            Some(Err(error)) => outcome = JobOutcome::Failed(Arc::new(error)),
            None => {}
        }
        let is_own = ended.id == JobId::OWN;
        self.report(ended.finish(outcome));
        if let Some(library) = self.library.as_ref().filter(|_| is_own) {
            self.background.start_check(library);
        }
    }

    /// Puts a file in the place of the library, without what was erased from that, and opens it. Returns where the
    /// library's own file is now. Whatever fails, the library that lies at the path is opened again.
    fn replace_library(&mut self, file: &Path) -> Result<PathBuf, ServiceError> {
        let library = self.library.take().ok_or(ServiceError::NotOpen)?;
        let key = library.file_key().cloned();
        let prepared = erase_past(file, key.as_ref(), &library.past_erasures());
        let aside = prepared.and_then(|()| library.give_way_to(file, Moment::now()));
        if aside.is_err() {
            // under a name that tells nothing, should it not be removed
            let _ = std::fs::remove_file(file);
        }
        let opened = self.open_with_key(key.as_ref());
        self.report(opened.unwrap_or_else(Event::LibraryFailed));
        aside
    }

    /// Cancels a job. Returns how it ended; `None` if there is no such job any more, if it can only be completed, or if it
    /// ends soon, which is reported then.
    pub(super) fn cancel(&mut self, id: JobId) -> Option<Event> {
        let at = self.jobs.iter().position(|queued| queued.id == id)?;
        self.jobs.get(at).filter(|queued| queued.job.is_cancellable())?;
        let mut queued = self.jobs.remove(at)?;
        if !queued.job.wind_down() {
            return Some(queued.finish(JobOutcome::Cancelled));
        }
        queued.is_cancelled = true;
        self.jobs.push_front(queued);
        None
    }

    /// Cancels all jobs; what they have done by then stays done. One that can only be completed is.
    pub(super) fn cancel_jobs(&mut self) {
        while let Some(queued) = self.jobs.pop_front() {
            let outcome = match queued.job.is_cancellable() {
                true => JobOutcome::Cancelled,
                false => JobOutcome::Done,
            };
            self.report(queued.finish(outcome));
        }
    }
}

fn is_panic(error: &ServiceError) -> bool {
    matches!(error, ServiceError::Panicked { .. })
}
