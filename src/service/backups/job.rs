//! Copies as jobs: made on a thread beside the service's, which goes on saving meanwhile.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::service::error::ServiceError;
use crate::service::job::{JobProgress, JobReport, RunningJob};
use crate::service::library::Library;
use crate::service::work_state::WorkState;

/// Time for which a step waits for the thread, while requests wait.
const LOOK_TIME: Duration = Duration::from_millis(20);

/// A file that was made, or why it was not.
type Made = Result<PathBuf, ServiceError>;

/// A job that makes copies. Dropping it ends its thread, which removes what is not complete.
#[derive(Debug)]
pub(in crate::service) struct CopyJob {
    state: WorkState,
    made: Receiver<Made>,
    thread: Option<JoinHandle<()>>,
    /// Whether the file made is to take the library's place.
    replaces: bool,
    replacement: Option<PathBuf>,
}

impl CopyJob {
    /// Starts a job that makes copies on its thread.
    pub(super) fn start(
        state: WorkState,
        replaces: bool,
        work: impl FnOnce(&Sender<Made>) + Send + 'static,
    ) -> Self {
        let (send, made) = mpsc::channel();
        Self {
            state,
            made,
            thread: Some(thread::spawn(move || work(&send))),
            replaces,
            replacement: None,
        }
    }
}

impl RunningJob for CopyJob {
    fn step(
        &mut self,
        _: &mut Library,
        _: Instant,
        report: &mut JobReport,
    ) -> Result<ControlFlow<()>, ServiceError> {
        match self.made.recv_timeout(LOOK_TIME) {
            Ok(Ok(path)) if self.replaces => self.replacement = Some(path),
            Ok(made) => report.add_file(made),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(ControlFlow::Break(())),
        }
        Ok(ControlFlow::Continue(()))
    }

    fn progress(&self) -> JobProgress {
        self.state.progress()
    }

    fn take_replacement(&mut self) -> Option<PathBuf> {
        self.replacement.take()
    }

    fn wind_down(&mut self) -> bool {
        self.state.cancel();
        true
    }
}

impl Drop for CopyJob {
    fn drop(&mut self) {
        self.state.cancel();
        if let Some(thread) = self.thread.take() {
            // a panic there has been printed already
            let _ = thread.join();
        }
        let unused = self
            .made
            .try_iter()
            .filter_map(Result::ok)
            .filter(|_| self.replaces);
        for unused in unused.chain(self.replacement.take()) {
            // if the folder refuses, the file stays under a name that reveals nothing
            let _ = std::fs::remove_file(unused);
        }
    }
}
