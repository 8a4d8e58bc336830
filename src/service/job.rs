//! What takes longer than a moment, done bit by bit on the desk's thread: in between everything else that is
//! asked for has its turn, and somebody can stop it.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

use super::error::DeskError;
use super::export::{Progress, TakeOut, TakingOut};
use super::import::{Imported, Importing};
use super::library::Desk;
use crate::text::{Language, Texts};

/// So many refusals are told one by one; the others are counted.
const TOLD: usize = 100;

/// Work that is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Work {
    /// To take sessions out, with the program's words in this language.
    TakeOut(TakeOut, Language),
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
pub struct Ended {
    /// How far it came.
    pub progress: Progress,
    /// Whether somebody stopped it.
    pub stopped: bool,
    /// What ended it early.
    pub failed: Option<Arc<DeskError>>,
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
    pub refused: Vec<Arc<DeskError>>,
    /// … of so many.
    pub refusals: usize,
}

/// Work that is being done.
pub(super) struct Working {
    kind: Kind,
    ended: Ended,
}

enum Kind {
    TakeOut(Box<TakingOut>),
    Import(Importing),
}

impl Working {
    /// Begins it.
    pub(super) fn begin(work: Work, desk: &Desk) -> Result<Self, DeskError> {
        let kind = match work {
            Work::TakeOut(order, language) => {
                Kind::TakeOut(Box::new(desk.take_out(order, Texts::of(language))?))
            }
            Work::Import { paths, replace } => Kind::Import(Importing::of(&paths, replace)?),
        };
        let ended = Ended::default();
        Ok(Self { kind, ended })
    }

    pub(super) fn progress(&self) -> Progress {
        match &self.kind {
            Kind::TakeOut(taking) => taking.progress(),
            Kind::Import(importing) => importing.progress(),
        }
    }

    /// Goes on for a moment; says to go on as long as something is left.
    pub(super) fn step(&mut self, desk: &mut Desk) -> ControlFlow<()> {
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
    pub(super) fn ended(self, stopped: bool) -> Ended {
        Ended {
            progress: self.progress(),
            stopped,
            ..self.ended
        }
    }
}

impl Ended {
    fn written(&mut self, told: Result<PathBuf, DeskError>) {
        match told {
            Ok(path) => {
                self.written += 1;
                self.last = Some(path);
            }
            Err(error) => self.refuse(error),
        }
    }

    fn imported(&mut self, outcome: Result<Imported, DeskError>) {
        match outcome {
            Ok(Imported::New) => self.new += 1,
            Ok(Imported::Same) => self.same += 1,
            Ok(Imported::Replaced) => self.replaced += 1,
            Err(error) => self.refuse(error),
        }
    }

    fn refuse(&mut self, error: DeskError) {
        self.refusals += 1;
        if self.refused.len() < TOLD {
            self.refused.push(Arc::new(error));
        }
    }
}
