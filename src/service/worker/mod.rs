//! The service on a thread of its own, so that the window never waits for a disk.
//!
//! Requests are handled in their order, jobs between them in steps. A panic costs the request in which it happens
//! and nothing else.

mod background;
mod failure;
mod files;
mod handed_over;
mod jobs;
mod locked;
mod opening;
mod paper;
mod protection;
mod requests;

use std::cell::Cell;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use jiff::civil::Date;
use uuid::Uuid;

use self::background::{BACKGROUND_POLL_INTERVAL, BackgroundWork};
use self::jobs::QueuedJob;
use self::locked::Locked;
use super::error::ServiceError;
use super::library::Library;
use super::marker::HandOverMarker;
use super::paths;
use super::protocol::{Event, Reply, Request, Ticket};
use super::shared_place::SharedPlace;
use crate::session::Moment;
use crate::store::{Access, Key};

/// Time without a request after which the write-ahead log is folded into the file.
const CHECKPOINT_DELAY: Duration = Duration::from_secs(5);

/// Time between two looks whether another program has changed a library that is open for reading.
const CHANGE_POLL_INTERVAL: Duration = Duration::from_millis(if cfg!(test) { 100 } else { 4000 });

/// The service's thread, as the window holds it. Dropping it waits until all that was requested is done; jobs
/// are cancelled.
pub struct ServiceThread {
    requests: Option<Sender<(Ticket, Request)>>,
    replies: Receiver<Reply>,
    thread: Option<JoinHandle<()>>,
    stopped: Cell<bool>,
    cancelled: Arc<AtomicU64>,
}

impl ServiceThread {
    /// Starts the thread and opens a library on it: the one that the marker of a hand-over names, else the given one;
    /// `None` is the default library. `wake` is called on that thread after each reply.
    pub fn start(library: Option<PathBuf>, marker: HandOverMarker, wake: impl Fn() + Send + 'static) -> Self {
        let (requests, received) = mpsc::channel();
        let (send, replies) = mpsc::channel();
        let path = library.unwrap_or_else(paths::default_library);
        let reply = move |reply| {
            // fails only while the window is closing, when nobody reads replies any more
            let _ = send.send(reply);
            wake();
        };
        let cancelled = Arc::<AtomicU64>::default();
        let seen = Arc::clone(&cancelled);
        let thread = thread::spawn(move || Worker::new(path, marker, seen, reply).run(&received));
        Self {
            requests: Some(requests),
            replies,
            thread: Some(thread),
            stopped: Cell::new(false),
            cancelled,
        }
    }

    /// Sends a request; the reply to it carries the ticket.
    pub fn send(&self, ticket: Ticket, request: Request) {
        if let Some(requests) = &self.requests {
            // fails only if the thread is lost, which `poll` reports
            let _ = requests.send((ticket, request));
        }
    }

    /// Cancels a request whose reply nobody waits for any more, even while it is being handled. Only overviews, which
    /// take long, heed it; then there is no reply.
    pub fn cancel(&self, ticket: Ticket) {
        self.cancelled.store(ticket.0, Ordering::Relaxed);
    }

    /// Leaves the thread to itself, as it answers nothing: dropping this no longer waits for it.
    pub fn abandon(&mut self) {
        self.thread = None;
    }

    /// Returns the next reply, if there is one. Returns [`Event::Stopped`] once if the thread is lost.
    pub fn poll(&self) -> Option<Reply> {
        match self.replies.try_recv() {
            Ok(reply) => Some(reply),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => (!self.stopped.replace(true)).then_some(Reply {
                ticket: None,
                event: Event::Stopped,
            }),
        }
    }

    /// Returns the next reply, or `None` if there is none within the time.
    pub fn wait(&self, at_most: Duration) -> Option<Reply> {
        self.replies.recv_timeout(at_most).ok()
    }
}

impl Drop for ServiceThread {
    fn drop(&mut self) {
        self.requests = None;
        if let Some(thread) = self.thread.take() {
            // a panic there has been printed already
            let _ = thread.join();
        }
    }
}

struct Worker<Send> {
    library: Option<Library>,
    /// The library that was locked last, until it is open again.
    locked: Option<Locked>,
    /// The request to lock the library, until the jobs that run have ended.
    locking: Option<Ticket>,
    path: PathBuf,
    /// Names the library in which the laptop is handed over.
    marker: HandOverMarker,
    send: Send,
    /// The number of the ticket cancelled last.
    cancelled: Arc<AtomicU64>,
    jobs: VecDeque<QueuedJob>,
    background: BackgroundWork,
    /// Since when nothing was requested.
    idle_since: Instant,
    /// The key of a library that can't be opened since it is damaged, for its rescue.
    damaged_key: Option<Key>,
    /// Where the library that was just opened lies, if other computers change it too; taken when that is reported.
    shared_place: Option<(Uuid, SharedPlace)>,
    /// Whether copies beside the library that was just opened are still to be looked for.
    looks_for_conflicts: bool,
    /// Whether the library's passphrase was the last thing that was given.
    is_unlocked: bool,
    /// Why the library that was just opened can't be written; taken when that is reported.
    write_refused: Option<ServiceError>,
    /// Whether there may be something to fold into the file.
    checkpoint_due: bool,
    /// The day on which it was last reported that a backup is due.
    backup_reported: Option<Date>,
    /// The last known data version of a library that is open for reading.
    data_version: Option<i64>,
}

impl<Send: Fn(Reply)> Worker<Send> {
    fn new(path: PathBuf, marker: HandOverMarker, cancelled: Arc<AtomicU64>, send: Send) -> Self {
        Self {
            library: None,
            locked: None,
            locking: None,
            path,
            marker,
            send,
            cancelled,
            jobs: VecDeque::new(),
            background: BackgroundWork::default(),
            idle_since: Instant::now(),
            damaged_key: None,
            shared_place: None,
            looks_for_conflicts: false,
            is_unlocked: false,
            write_refused: None,
            checkpoint_due: false,
            backup_reported: None,
            data_version: None,
        }
    }

    fn run(mut self, requests: &Receiver<(Ticket, Request)>) {
        self.open_at_start();
        loop {
            match self.next(requests) {
                Ok((ticket, request)) => {
                    self.handle(ticket, request);
                    self.idle_since = Instant::now();
                }
                Err(RecvTimeoutError::Timeout) if self.jobs.is_empty() => self.wake_up(),
                Err(RecvTimeoutError::Timeout) => self.step_job(),
                Err(RecvTimeoutError::Disconnected) => break,
            }
            self.lock_if_idle();
        }
        self.close();
    }

    /// Waits for the next request: not at all while jobs run, and without limit if nothing is to be done when idle.
    fn next(&self, requests: &Receiver<(Ticket, Request)>) -> Result<(Ticket, Request), RecvTimeoutError> {
        let wait = match (self.jobs.is_empty(), self.background.is_running()) {
            (false, _) => Some(Duration::ZERO),
            (true, true) => Some(BACKGROUND_POLL_INTERVAL),
            (true, false) => self.idle_wait(),
        };
        match wait {
            Some(wait) => requests.recv_timeout(wait),
            None => requests.recv().map_err(|_| RecvTimeoutError::Disconnected),
        }
    }

    fn idle_wait(&self) -> Option<Duration> {
        match self.library.as_ref()?.access() {
            Access::Read => Some(CHANGE_POLL_INTERVAL),
            Access::Write => self.checkpoint_due.then_some(CHECKPOINT_DELAY),
        }
    }

    /// Looks at the work in the background, and does what is to be done when idle.
    fn wake_up(&mut self) {
        self.poll_background();
        if self
            .idle_wait()
            .is_some_and(|wait| self.idle_since.elapsed() >= wait)
        {
            self.idle();
            self.idle_since = Instant::now();
        }
    }

    fn idle(&mut self) {
        let Some(library) = &self.library else { return };
        if library.access() == Access::Read {
            // folding the log in counts as a change too, which costs one more load
            let version = library.data_version().ok();
            if version.is_some() && version != self.data_version {
                self.data_version = version;
                self.report(Event::LibraryChanged);
            }
        } else {
            // one that fails, or that a reader holds up, is tried again later
            self.checkpoint_due = !matches!(library.checkpoint(), Ok(true));
            self.look_for_backup();
        }
    }

    /// Reports once a day that the library is to be backed up.
    fn look_for_backup(&mut self) {
        let today = Moment::now().date();
        let Some(library) = self
            .library
            .as_ref()
            .filter(|_| self.backup_reported != Some(today))
        else {
            return;
        };
        if !matches!(library.hand_over(), Ok(None)) {
            // nothing but the session that is handed over is touched
            return;
        }
        // if the library can't be read, other requests report that
        if library.is_backup_due(today).unwrap_or(false) {
            self.backup_reported = Some(today);
            self.report(Event::BackupDue);
        }
    }

    /// Reports something that answers no request.
    fn report(&self, event: Event) {
        (self.send)(Reply { ticket: None, event });
    }

    fn reply(&self, ticket: Ticket, event: Event) {
        (self.send)(Reply {
            ticket: Some(ticket),
            event,
        });
    }
}

#[cfg(test)]
mod tests;
