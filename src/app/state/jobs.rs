//! The jobs that the window knows.

use std::time::{Duration, Instant};

use super::AppState;
use crate::app::model::{JobStatus, Now, WindowJob};
use crate::service::{Job, JobId, JobProgress};

/// Shortest time between two looks at what a running import has brought.
const FOLLOW_INTERVAL: Duration = Duration::from_secs(2);

impl AppState {
    /// Remembers a job that is started, and returns its number.
    pub(in crate::app) fn add_job(&mut self, job: Job) -> JobId {
        self.last_job += 1;
        let status = JobStatus::Running(JobProgress::default());
        let id = JobId(self.last_job);
        self.jobs.insert(id, WindowJob { job, status });
        id
    }

    /// Returns `true` while a job is running.
    pub fn is_running(&self, id: JobId) -> bool {
        let job = self.jobs.get(&id);
        job.is_some_and(|job| matches!(job.status, JobStatus::Running(_)))
    }

    /// Returns `true` while a job is running that nobody has said may be cancelled.
    pub(in crate::app) fn keeps_a_job(&self) -> bool {
        !self.may_cancel_jobs && self.is_working()
    }

    /// Returns `true` while any job is running.
    pub(in crate::app) fn is_working(&self) -> bool {
        self.jobs.keys().any(|id| self.is_running(*id))
    }

    /// Returns the job that is running out of sight, with its progress.
    pub fn job_elsewhere(&self) -> Option<(JobId, &Job, JobProgress)> {
        let shown = self.screens.top().job();
        self.jobs.iter().find_map(|(id, job)| match job.status {
            JobStatus::Running(progress) if shown != Some(*id) && !job.job.is_automatic() => {
                Some((*id, &job.job, progress))
            }
            _ => None,
        })
    }

    /// Lets what is shown follow a running import, at a gentle pace.
    pub(in crate::app) fn follow_import(&mut self, now: Now) {
        let due = |last: Instant| last + FOLLOW_INTERVAL <= now.instant;
        if self.followed.is_none_or(due) {
            self.followed = Some(now.instant);
            self.outdate_gathered();
        }
    }
}
