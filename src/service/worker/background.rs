//! Long work on threads of its own beside the worker, which goes on taking requests: the check of a library that was opened,
//! and the rescue of a damaged one.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::Worker;
use crate::service::check::Checked;
use crate::service::error::ServiceError;
use crate::service::job::JobProgress;
use crate::service::library::Library;
use crate::service::protocol::{Event, Job, Reply};
use crate::service::rescue::{RescueReport, rescue_in_place};
use crate::session::Moment;
use crate::store::{Key, StoreError};

/// Time between two looks at what runs in the background.
pub(super) const BACKGROUND_POLL_INTERVAL: Duration = Duration::from_millis(250);
/// Time after the opening at which the check begins, so that it doesn't hold up what is shown first.
const CHECK_DELAY: Duration = Duration::from_millis(if cfg!(test) { 0 } else { 3000 });

/// Work on a thread of its own. Dropping it cancels it and waits until it has ended.
pub(super) struct Background<T> {
    thread: Option<JoinHandle<T>>,
    signals: Arc<Signals>,
}

#[derive(Default)]
struct Signals {
    cancelled: AtomicBool,
    done: AtomicU32,
    of: AtomicU32,
}

impl Signals {
    fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

impl<T: Send + 'static> Background<T> {
    fn start(signals: Arc<Signals>, work: impl FnOnce() -> T + Send + 'static) -> Self {
        Self {
            thread: Some(thread::spawn(work)),
            signals,
        }
    }

    fn is_finished(&self) -> bool {
        self.thread.as_ref().is_none_or(JoinHandle::is_finished)
    }

    fn cancel(&self) {
        self.signals.cancelled.store(true, Ordering::Relaxed);
    }

    fn progress(&self) -> JobProgress {
        JobProgress {
            done: self.signals.done.load(Ordering::Relaxed) as usize,
            of: self.signals.of.load(Ordering::Relaxed) as usize,
        }
    }

    /// Returns the result, for which it waits; `None` if the thread panicked.
    fn finish(mut self) -> Option<T> {
        self.thread.take().and_then(|thread| thread.join().ok())
    }
}

impl<T> Drop for Background<T> {
    fn drop(&mut self) {
        self.signals.cancelled.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            // a panic there has been logged
            let _ = thread.join();
        }
    }
}

/// The work in the background.
#[derive(Default)]
pub(super) struct BackgroundWork {
    check: Option<Background<Result<Checked, ServiceError>>>,
    /// Dropped to wake a check that hasn't begun.
    check_waits: Option<Sender<()>>,
    rescue: Option<Background<Result<RescueReport, ServiceError>>>,
    reported: JobProgress,
}

impl BackgroundWork {
    pub(super) fn is_running(&self) -> bool {
        self.check.is_some() || self.rescue.is_some()
    }

    /// Ends the check, which holds a connection to the library.
    pub(super) fn end_check(&mut self) {
        if let Some(check) = &self.check {
            check.cancel();
        }
        self.check_waits = None;
        self.check = None;
    }

    /// Ends the check where a job needs the library alone.
    pub(super) fn prepare_for(&mut self, job: &Job) {
        if job.needs_library_alone() {
            self.end_check();
        }
    }

    pub(super) fn cancel_rescue(&self) {
        if let Some(rescue) = &self.rescue {
            rescue.cancel();
        }
    }

    /// Begins to check a library that was opened.
    pub(super) fn start_check(&mut self, library: &Library) {
        let signals = Arc::<Signals>::default();
        let seen = Arc::clone(&signals);
        let Ok(checker) = library.checker(move || seen.is_cancelled()) else {
            return;
        };
        let seen = Arc::clone(&signals);
        let (keep_waiting, cancelled) = mpsc::channel();
        self.check_waits = Some(keep_waiting);
        self.check = Some(Background::start(signals, move || {
            // ends at once when the other end is dropped
            let _ = cancelled.recv_timeout(CHECK_DELAY);
            checker.check_content(&|| seen.is_cancelled())
        }));
    }

    /// Begins to rescue the library at a path, which isn't open.
    pub(super) fn start_rescue(&mut self, library: PathBuf, key: Option<Key>) {
        let signals = Arc::<Signals>::default();
        let seen = Arc::clone(&signals);
        self.rescue = Some(Background::start(signals, move || {
            let mut on_page = |done, of| {
                seen.done.store(done, Ordering::Relaxed);
                seen.of.store(of, Ordering::Relaxed);
                match seen.is_cancelled() {
                    true => ControlFlow::Break(()),
                    false => ControlFlow::Continue(()),
                }
            };
            let today = Moment::now().date();
            let rescued = catch_unwind(AssertUnwindSafe(|| {
                rescue_in_place(&library, key.as_ref(), today, &mut on_page)
            }));
            rescued.unwrap_or(Err(ServiceError::Panicked { request: "job" }))
        }));
    }
}

impl<Send: Fn(Reply)> Worker<Send> {
    /// Reports what became of the work in the background.
    pub(super) fn poll_background(&mut self) {
        if self
            .background
            .check
            .as_ref()
            .is_some_and(Background::is_finished)
        {
            let found = self.background.check.take().and_then(Background::finish);
            self.report_check(found);
        }
        let Some(rescue) = &self.background.rescue else {
            return;
        };
        if rescue.is_finished() {
            let rescued = self.background.rescue.take().and_then(Background::finish);
            let rescued = rescued.unwrap_or(Err(ServiceError::Panicked { request: "job" }));
            self.report(match rescued {
                Ok(report) => Event::Rescued(Box::new(report)),
                Err(error) => Event::LibraryFailed(error),
            });
        } else if rescue.progress() != self.background.reported {
            self.background.reported = rescue.progress();
            self.report(Event::RescueProgress(self.background.reported));
        }
    }

    /// Reports what a check has found; a sound library is no news.
    fn report_check(&mut self, found: Option<Result<Checked, ServiceError>>) {
        match found {
            Some(Ok(checked)) if checked.is_sound() => log::info!("the library is sound"),
            Some(Ok(checked)) => self.report(Event::DamageFound(ServiceError::UnsoundSessions(
                checked.unreadable.len() + checked.unreadable_parts.len() + checked.missing,
            ))),
            Some(Err(ServiceError::Library {
                path,
                source: StoreError::Damaged(detail),
            })) => {
                if let Some(library) = &self.library {
                    library.note_damage(&detail);
                }
                let source = StoreError::Damaged(detail);
                self.report(Event::DamageFound(ServiceError::Library { path, source }));
            }
            Some(Err(error)) => log::warn!("check ended: {}", error.kind()),
            None => log::warn!("check ended"),
        }
    }
}
