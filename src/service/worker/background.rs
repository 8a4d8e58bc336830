//! Long work on threads of its own beside the worker, which goes on taking requests: the check of a library that was opened,
//! and the rescue of a damaged one or its restoring.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::Worker;
use crate::service::check::Checked;
use crate::service::erase::PastErasures;
use crate::service::error::ServiceError;
use crate::service::job::JobProgress;
use crate::service::library::Library;
use crate::service::newest_backup::restore_newest;
use crate::service::protocol::{Event, Job, Reply};
use crate::service::rescue::rescue_in_place;
use crate::service::work_state::WorkState;
use crate::session::Moment;
use crate::store::{Key, StoreError};

/// Time between two looks at what runs in the background.
pub(super) const BACKGROUND_POLL_INTERVAL: Duration = Duration::from_millis(250);
/// Time after the opening at which the check begins, so that it doesn't hold up what is shown first.
const CHECK_DELAY: Duration = Duration::from_millis(if cfg!(test) { 0 } else { 3000 });

/// Work on a thread of its own. Dropping it cancels it and waits until it has ended.
pub(super) struct Background<T> {
    thread: Option<JoinHandle<T>>,
    state: WorkState,
}

impl<T: Send + 'static> Background<T> {
    fn start(state: WorkState, work: impl FnOnce() -> T + Send + 'static) -> Self {
        Self {
            thread: Some(thread::spawn(work)),
            state,
        }
    }

    fn is_finished(&self) -> bool {
        self.thread.as_ref().is_none_or(JoinHandle::is_finished)
    }

    /// Returns the result, for which it waits; `None` if the thread panicked.
    fn finish(mut self) -> Option<T> {
        self.thread.take().and_then(|thread| thread.join().ok())
    }
}

impl<T> Drop for Background<T> {
    fn drop(&mut self) {
        self.state.cancel();
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
    /// The rescue of a library that can't be opened, or its restoring from a backup.
    rescue: Option<Background<Result<Event, ServiceError>>>,
    reported: JobProgress,
}

impl BackgroundWork {
    pub(super) fn is_running(&self) -> bool {
        self.check.is_some() || self.rescue.is_some()
    }

    /// Ends the check, which holds a connection to the library.
    pub(super) fn end_check(&mut self) {
        if let Some(check) = &self.check {
            check.state.cancel();
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
            rescue.state.cancel();
        }
    }

    /// Begins to check a library that was opened.
    pub(super) fn start_check(&mut self, library: &Library) {
        let state = WorkState::default();
        let seen = state.clone();
        let Ok(checker) = library.checker(move || seen.is_cancelled()) else {
            return;
        };
        let seen = state.clone();
        let (keep_waiting, cancelled) = mpsc::channel();
        self.check_waits = Some(keep_waiting);
        self.check = Some(Background::start(state, move || {
            // ends at once when the other end is dropped
            let _ = cancelled.recv_timeout(CHECK_DELAY);
            checker.check_content(&|| seen.is_cancelled())
        }));
    }

    /// Begins to rescue the library at a path, which isn't open.
    pub(super) fn start_rescue(&mut self, library: PathBuf, key: Option<Key>) {
        self.start(move |seen| {
            let mut on_page = |done, of| {
                seen.went_on(done as usize, of as usize);
                match seen.is_cancelled() {
                    true => ControlFlow::Break(()),
                    false => ControlFlow::Continue(()),
                }
            };
            let today = Moment::now().date();
            let rescued = rescue_in_place(&library, key.as_ref(), today, &mut on_page)?;
            Ok(Event::Rescued(Box::new(rescued)))
        });
    }

    /// Begins to restore the library at a path, which isn't open, from its newest sound backup.
    pub(super) fn start_restore(&mut self, library: PathBuf, key: Option<Key>, erased: PastErasures) {
        self.start(move |seen| {
            let restored = restore_newest(&library, key.as_ref(), &erased, Moment::now(), seen)?;
            Ok(Event::LibraryRestored(Box::new(restored)))
        });
    }

    fn start(&mut self, work: impl FnOnce(&WorkState) -> Result<Event, ServiceError> + Send + 'static) {
        let state = WorkState::default();
        let seen = state.clone();
        self.rescue = Some(Background::start(state, move || {
            let done = catch_unwind(AssertUnwindSafe(|| work(&seen)));
            done.unwrap_or(Err(ServiceError::Panicked { request: "job" }))
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
            self.report(rescued.unwrap_or_else(Event::LibraryFailed));
        } else if rescue.state.progress() != self.background.reported {
            self.background.reported = rescue.state.progress();
            self.report(Event::RescueProgress(self.background.reported));
        }
    }

    /// Reports what a check has found; a sound library is no news.
    fn report_check(&mut self, found: Option<Result<Checked, ServiceError>>) {
        match found {
            Some(Ok(checked)) if checked.is_sound() => log::info!("the library is sound"),
            Some(Ok(checked)) => {
                let error = match checked.damaged_sessions() {
                    0 => ServiceError::UnsoundErasures(checked.erasures),
                    sessions => ServiceError::UnsoundSessions(sessions),
                };
                if let Some(library) = &mut self.library {
                    library.doubtful = checked.unreadable.into_iter().collect();
                }
                self.report(Event::DamageFound(error));
            }
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
