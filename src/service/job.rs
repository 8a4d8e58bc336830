//! What takes longer than a moment, done bit by bit on the desk's thread: in between everything else that is
//! asked for has its turn, and somebody can stop it.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

use super::error::ServiceError;
use super::export::{ExportJob, ExportOrder, JobProgress};
use super::import::{ImportJob, ImportOutcome};
use super::library::Library;
use crate::text::{Language, Texts};

/// So many refusals are told one by one; the others are counted.
const MAX_REPORTED_SKIPS: usize = 100;

/// Work that is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Job {
    /// To take sessions out, with the program's words in this language.
    TakeOut(ExportOrder, Language),
    /// To read files in, and all session files of folders.
    Import {
        /// Files and folders.
        paths: Vec<PathBuf>,
        /// Whether a session is also replaced that was changed here.
        replace: bool,
    },
}

/// How work ended.
#[derive(Clone, Debug, Default)]
pub struct JobReport {
    /// How far it came.
    pub progress: JobProgress,
    /// Whether somebody stopped it.
    pub stopped: bool,
    /// What ended it early.
    pub failed: Option<Arc<ServiceError>>,
    /// How many files were written.
    pub written: usize,
    /// The file that was written last.
    pub last: Option<PathBuf>,
    /// How many sessions the library hadn't met.
    pub new: usize,
    /// How many took the place of an older copy.
    pub replaced: usize,
    /// How many were there already.
    pub same: usize,
    /// Why single sessions were left out: the first reasons …
    pub refused: Vec<Arc<ServiceError>>,
    /// … of so many.
    pub refusals: usize,
}

/// Work that is being done.
pub(super) struct RunningJob {
    kind: Kind,
    ended: JobReport,
}

enum Kind {
    TakeOut(Box<ExportJob>),
    Import(ImportJob),
}

impl RunningJob {
    /// Begins it.
    pub(super) fn begin(work: Job, desk: &Library) -> Result<Self, ServiceError> {
        let kind = match work {
            Job::TakeOut(order, language) => {
                Kind::TakeOut(Box::new(desk.take_out(order, Texts::of(language))?))
            }
            Job::Import { paths, replace } => Kind::Import(ImportJob::of(&paths, replace)?),
        };
        let ended = JobReport::default();
        Ok(Self { kind, ended })
    }

    pub(super) fn progress(&self) -> JobProgress {
        match &self.kind {
            Kind::TakeOut(taking) => taking.progress(),
            Kind::Import(importing) => importing.progress(),
        }
    }

    /// Goes on for a moment; says to go on as long as something is left.
    pub(super) fn step(&mut self, desk: &mut Library) -> ControlFlow<()> {
        let ended = &mut self.ended;
        match &mut self.kind {
            Kind::TakeOut(taking) => {
                let step = taking.step(desk, &mut |told| ended.written(told));
                step.unwrap_or_else(|error| {
                    self.ended.failed = Some(Arc::new(error));
                    ControlFlow::Break(())
                })
            }
            Kind::Import(importing) => importing.step(desk, &mut |_, outcome| ended.imported(outcome)),
        }
    }

    /// How it ended.
    pub(super) fn ended(self, stopped: bool) -> JobReport {
        JobReport {
            progress: self.progress(),
            stopped,
            ..self.ended
        }
    }
}

impl JobReport {
    fn written(&mut self, told: Result<PathBuf, ServiceError>) {
        match told {
            Ok(path) => {
                self.written += 1;
                self.last = Some(path);
            }
            Err(error) => self.refuse(error),
        }
    }

    fn imported(&mut self, outcome: Result<ImportOutcome, ServiceError>) {
        match outcome {
            Ok(ImportOutcome::New) => self.new += 1,
            Ok(ImportOutcome::Same) => self.same += 1,
            Ok(ImportOutcome::Replaced) => self.replaced += 1,
            Err(error) => self.refuse(error),
        }
    }

    fn refuse(&mut self, error: ServiceError) {
        self.refusals += 1;
        if self.refused.len() < MAX_REPORTED_SKIPS {
            self.refused.push(Arc::new(error));
        }
    }
}
