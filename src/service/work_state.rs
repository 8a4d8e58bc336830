//! What a thread that works and whoever waits for it tell each other.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::job::JobProgress;
use crate::store::CopyWatch;

/// Progress of work on another thread, and whether it is still wanted; shared by the thread that does it and the one that
/// waits for it.
#[derive(Clone, Debug, Default)]
pub(super) struct WorkState {
    cancelled: Arc<AtomicBool>,
    done: Arc<AtomicUsize>,
    of: Arc<AtomicUsize>,
}

impl WorkState {
    /// Returns how far it is.
    pub(super) fn progress(&self) -> JobProgress {
        JobProgress::new(self.done.load(Ordering::Relaxed), self.of.load(Ordering::Relaxed))
    }

    /// Notes how far it is.
    pub(super) fn went_on(&self, done: usize, of: usize) {
        self.done.store(done, Ordering::Relaxed);
        self.of.store(of, Ordering::Relaxed);
    }

    /// Ends it.
    pub(super) fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Returns `true` if it is to end.
    pub(super) fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Returns a watch by which a copy under another key is followed and cancelled as this is.
    pub(super) fn copy_watch(&self) -> CopyWatch {
        self.went_on(0, 100);
        CopyWatch::of(&self.done, &self.cancelled)
    }

    /// Returns the flag by which it is cancelled.
    pub(super) fn cancelled(&self) -> &Arc<AtomicBool> {
        &self.cancelled
    }
}
