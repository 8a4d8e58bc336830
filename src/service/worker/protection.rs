//! The job that changes what protects a library.
//!
//! Copying, checking and overwriting take minutes for a large library, and none of them can be interrupted and continued.
//! So they run on a thread of their own, and the worker goes on taking requests, writes too: if anything was written, the
//! copy is made again before it takes the library's place.

use std::ops::ControlFlow;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::service::error::ServiceError;
use crate::service::job::{JobProgress, JobReport, RunningJob};
use crate::service::library::Library;
use crate::service::protection::{ProtectionChange, note_overwritten};
use crate::session::Moment;
use crate::store::{CopyOrder, CopyWatch, KeyedCopy, StoreError};

/// The job. Dropping it waits until its thread has ended.
pub(super) struct ProtectionJob {
    order: CopyOrder,
    watch: CopyWatch,
    phase: Phase,
    /// Whether a copy was outdated by the time it was made.
    began_again: bool,
}

enum Phase {
    Copying(Background<Result<Option<KeyedCopy>, StoreError>>),
    /// The copy is in its place; it can't be cancelled any more.
    Overwriting(Background<()>),
    Done,
}

/// A thread that ends with a result.
struct Background<T> {
    result: Receiver<T>,
    thread: Option<JoinHandle<()>>,
}

impl ProtectionJob {
    /// Begins the job.
    pub(super) fn begin(change: &ProtectionChange, library: &Library) -> Result<Self, ServiceError> {
        let order = library.copy_order(change)?;
        let watch = CopyWatch::default();
        let phase = copying(&order, &watch, None);
        Ok(Self {
            order,
            watch,
            phase,
            began_again: false,
        })
    }

    /// Goes on with a copy that is made, or was cancelled.
    fn copied(&mut self, copy: Option<KeyedCopy>, library: &mut Library) -> Result<Phase, ServiceError> {
        let Some(copy) = copy.filter(|_| !self.watch.is_cancelled()) else {
            return Ok(Phase::Done);
        };
        Ok(match library.put_in_place(copy)? {
            Ok(replaced) => {
                library.note_passphrase(Moment::now());
                Phase::Overwriting(Background::start(move || note_overwritten(replaced)))
            }
            Err(outdated) => {
                self.began_again = true;
                copying(&self.order, &self.watch, Some(outdated))
            }
        })
    }
}

/// Begins a copy; one that is outdated is removed first, which takes long for a plain one.
fn copying(order: &CopyOrder, watch: &CopyWatch, outdated: Option<KeyedCopy>) -> Phase {
    let (order, watch) = (order.clone(), watch.clone());
    Phase::Copying(Background::start(move || {
        drop(outdated);
        order.carry_out(&watch)
    }))
}

impl RunningJob for ProtectionJob {
    fn step(
        &mut self,
        library: &mut Library,
        until: Instant,
        report: &mut JobReport,
    ) -> Result<ControlFlow<()>, ServiceError> {
        let wait = until.saturating_duration_since(Instant::now());
        match &self.phase {
            Phase::Copying(copying) => {
                if let Some(copy) = copying.result(wait)? {
                    let copy = copy.map_err(|source| ServiceError::library(&library.path(), source))?;
                    self.phase = self.copied(copy, library)?;
                    if matches!(self.phase, Phase::Overwriting(_)) {
                        report.protected = Some(library.is_protected());
                    }
                }
            }
            Phase::Overwriting(overwriting) => {
                if overwriting.result(wait)?.is_some() {
                    self.phase = Phase::Done;
                }
            }
            Phase::Done => return Ok(ControlFlow::Break(())),
        }
        Ok(ControlFlow::Continue(()))
    }

    fn progress(&self) -> JobProgress {
        let done = match &self.phase {
            Phase::Copying(_) => self.watch.percent(),
            Phase::Overwriting(_) => 99,
            Phase::Done => 100,
        };
        JobProgress {
            done,
            of: 100,
            again: self.began_again && self.is_cancellable(),
        }
    }

    fn is_cancellable(&self) -> bool {
        matches!(self.phase, Phase::Copying(_))
    }

    fn wind_down(&mut self) -> bool {
        self.watch.cancel();
        true
    }
}

impl Drop for ProtectionJob {
    fn drop(&mut self) {
        self.watch.cancel();
    }
}

impl<T: Send + 'static> Background<T> {
    fn start(work: impl FnOnce() -> T + Send + 'static) -> Self {
        let (send, result) = mpsc::channel();
        let thread = thread::spawn(move || {
            // fails only once nobody waits for the result
            let _ = send.send(work());
        });
        Self {
            result,
            thread: Some(thread),
        }
    }

    /// Returns the result if it comes within a time.
    ///
    /// # Errors
    /// If the thread panicked.
    fn result(&self, wait: Duration) -> Result<Option<T>, ServiceError> {
        match self.result.recv_timeout(wait) {
            Ok(result) => Ok(Some(result)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(ServiceError::Panicked { request: "job" }),
        }
    }
}

impl<T> Drop for Background<T> {
    fn drop(&mut self) {
        if let Some(thread) = self.thread.take() {
            // a panic there has been reported already
            let _ = thread.join();
        }
    }
}
