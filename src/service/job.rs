//! Long operations, which run in steps between requests.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use log::Level;
use uuid::Uuid;

use super::error::ServiceError;
use super::library::Library;
use super::undo::UndoState;

/// Number of skipped files whose reasons are reported; further ones are counted only.
const MAX_REPORTED_SKIPS: usize = 100;

/// The number of a job, given by the caller that starts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobId(pub u64);

/// Progress of a job.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JobProgress {
    /// The number of sessions or files that are done.
    pub done: usize,
    /// The number of all of them.
    pub of: usize,
    /// Whether it had to begin again, since the library was written to meanwhile.
    pub again: bool,
}

/// Whether a job did all it was to do.
#[derive(Clone, Debug, Default)]
pub enum JobOutcome {
    /// It did, but for what was skipped.
    #[default]
    Done,
    /// It was cancelled.
    Cancelled,
    /// It could not go on.
    Failed(Arc<ServiceError>),
}

/// The numbers of session files by what became of them in an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportCounts {
    /// Sessions that the library did not know.
    pub new: usize,
    /// Sessions that replaced an older copy.
    pub replaced: usize,
    /// Sessions that the library had already.
    pub same: usize,
    /// Fields of forms that could not be understood and are kept as notes.
    pub noted: usize,
}

/// Report of a job that has ended.
#[derive(Clone, Debug, Default)]
pub struct JobReport {
    /// Whether it did all.
    pub outcome: JobOutcome,
    /// How far it got.
    pub progress: JobProgress,
    /// The number of files written.
    pub files: usize,
    /// The file or folder written last.
    pub last_file: Option<PathBuf>,
    /// The sessions imported.
    pub imported: ImportCounts,
    /// The sessions and client records erased for good.
    pub erased: Vec<Uuid>,
    /// The steps that undo and redo would take after an erasure.
    pub undo: Option<UndoState>,
    /// Why single sessions or files were skipped: the first reasons.
    pub skipped: Vec<Arc<ServiceError>>,
    /// The number of all that were skipped.
    pub skipped_total: usize,
    /// Whether the library is protected now, where that was changed.
    pub protected: Option<bool>,
}

/// A job that runs. Dropping it leaves no half-written file behind; files that are complete stay.
pub trait RunningJob {
    /// Continues until an instant and adds what was done to the report. Breaks when nothing is left to do.
    ///
    /// # Errors
    /// If the job can't go on.
    fn step(
        &mut self,
        library: &mut Library,
        until: Instant,
        report: &mut JobReport,
    ) -> Result<ControlFlow<()>, ServiceError>;

    /// Returns how far it is.
    fn progress(&self) -> JobProgress;

    /// Returns the file that is to take the library's place once the job is done; `None` for most jobs.
    fn take_replacement(&mut self) -> Option<PathBuf> {
        None
    }

    /// Returns `false` once it can't be cancelled any more but only completed, which doesn't take long.
    fn is_cancellable(&self) -> bool {
        true
    }

    /// Cancels it. Returns `false` if it can be dropped at once; otherwise that would wait for a thread, and
    /// [`Self::step`] breaks soon, with nothing more done.
    fn wind_down(&mut self) -> bool {
        false
    }
}

impl JobProgress {
    /// Returns the progress of a job for which `done` sessions or files of all are done.
    pub fn new(done: usize, of: usize) -> Self {
        Self {
            done,
            of,
            again: false,
        }
    }
}

impl JobId {
    /// The number of a job that the service starts by itself; those of callers are greater.
    pub const OWN: Self = Self(0);
}

impl JobReport {
    /// Returns the report of a job that failed.
    pub fn failed(error: ServiceError) -> Self {
        Self {
            outcome: JobOutcome::Failed(Arc::new(error)),
            ..Self::default()
        }
    }

    /// Returns what went wrong: why the job failed, and why single sessions or files were skipped.
    pub fn problems(&self) -> impl Iterator<Item = &Arc<ServiceError>> {
        let failed = match &self.outcome {
            JobOutcome::Failed(error) => Some(error),
            _ => None,
        };
        failed.into_iter().chain(&self.skipped)
    }

    /// Logs how a job ended, in numbers.
    pub(super) fn log(&self) {
        let ImportCounts {
            new, replaced, same, ..
        } = self.imported;
        let JobProgress { done, of, .. } = self.progress;
        let (level, outcome) = match &self.outcome {
            JobOutcome::Done => (Level::Info, "done".to_owned()),
            JobOutcome::Cancelled => (Level::Info, "cancelled".to_owned()),
            JobOutcome::Failed(error) => (Level::Warn, format!("failed: {}", error.kind())),
        };
        let (files, skipped, erased) = (self.files, self.skipped_total, self.erased.len());
        log::log!(
            level,
            "job {outcome}: {done} of {of}, {files} files, {new} new, {replaced} replaced, {same} same, {erased} erased, \
             {skipped} skipped"
        );
    }

    /// Adds a file that was written, or the reason why it was not.
    pub(super) fn add_file(&mut self, written: Result<PathBuf, ServiceError>) {
        match written {
            Ok(path) => {
                self.files += 1;
                self.last_file = Some(path);
            }
            Err(error) => self.skip(error),
        }
    }

    /// Adds the reason why a session or file was skipped.
    pub(super) fn skip(&mut self, error: ServiceError) {
        self.skipped_total += 1;
        if self.skipped.len() < MAX_REPORTED_SKIPS {
            self.skipped.push(Arc::new(error));
        }
    }
}
