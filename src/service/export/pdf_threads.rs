//! Makes the handouts of many sessions, or a part of that work, on threads beside the service's, which reads the sessions
//! and writes the files.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};

use super::handout::HandoutOrder;
use crate::consulting::SessionKey;
use crate::handout::HandoutOptions;
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::session::SharedSession;

/// Number of handouts that each thread has before it at most, so that none waits for the next one.
const HANDOUTS_AHEAD: usize = 2;
/// Greatest number of threads; more would wait for the disk.
const MAX_THREADS: usize = 8;

/// The parts of which a handout is made.
pub(super) type HandoutParts = (SharedSession, HandoutOptions);

/// The work that is done for each handout.
pub(super) type Work<T> = fn(HandoutParts) -> Result<T, ServiceError>;

/// Threads that work on handouts. They are taken in turn, so that what they make comes in the order in which it was begun.
pub(super) struct PdfThreads<T> {
    work: Work<T>,
    threads: Vec<PdfThread<T>>,
    /// The number of threads to be used.
    limit: usize,
    begun: usize,
    done: usize,
}

/// A thread, which ends when this is dropped.
struct PdfThread<T> {
    parts: Sender<Result<HandoutParts, ServiceError>>,
    made: Receiver<Result<T, ServiceError>>,
}

impl<T: Send + 'static> PdfThreads<T> {
    /// Returns as many as the computer can run at once. Each is started when it is needed.
    pub(super) fn new(work: Work<T>) -> Self {
        let limit = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            work,
            threads: Vec::new(),
            limit: limit.min(MAX_THREADS),
            begun: 0,
            done: 0,
        }
    }

    /// Begins the handouts of the sessions that come next, as many as the threads are to have before them.
    pub(super) fn begin_next(&mut self, next: &[SessionKey], library: &Library, options: &HandoutOptions) {
        while let Some(key) = next.get(self.waiting())
            && self.waiting() < self.limit * HANDOUTS_AHEAD
        {
            let order = |session| HandoutOrder::new(session, options.clone());
            let session = library.session_id(*key);
            self.begin(session.and_then(|session| library.printed_session(&order(session))));
        }
    }

    /// Waits for what was begun first; `None` if nothing is waiting.
    pub(super) fn take(&mut self) -> Option<Result<T, ServiceError>> {
        if self.waiting() == 0 {
            return None;
        }
        let thread = self.threads.get(self.done % self.limit)?;
        self.done += 1;
        Some(thread.made.recv().unwrap_or(Err(panicked())))
    }

    /// Returns the number of handouts that are begun and not taken yet.
    fn waiting(&self) -> usize {
        self.begun - self.done
    }

    /// Begins a handout; a fault comes back in its turn.
    fn begin(&mut self, parts: Result<HandoutParts, ServiceError>) {
        let number = self.begun % self.limit;
        if number == self.threads.len() {
            self.threads.push(PdfThread::start(self.work));
        }
        if let Some(thread) = self.threads.get(number) {
            // a thread that is gone is noticed when its handout is taken
            let _ = thread.parts.send(parts);
        }
        self.begun += 1;
    }
}

impl<T: Send + 'static> PdfThread<T> {
    fn start(work: Work<T>) -> Self {
        let (parts, received) = channel();
        let (send, made) = channel();
        std::thread::spawn(move || {
            for parts in received {
                let made = Result::and_then(parts, |parts| do_work(work, parts));
                if send.send(made).is_err() {
                    return;
                }
            }
        });
        Self { parts, made }
    }
}

/// Does the work for one handout; a panic costs that handout alone.
fn do_work<T>(work: Work<T>, parts: HandoutParts) -> Result<T, ServiceError> {
    let made = catch_unwind(AssertUnwindSafe(|| work(parts)));
    made.unwrap_or(Err(panicked()))
}

fn panicked() -> ServiceError {
    ServiceError::Panicked { request: "job" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consulting::{Filter, Sort};
    use crate::handout::HandoutKind;
    use crate::store::Access;
    use uuid::Uuid;

    fn id((shared, _): HandoutParts) -> Result<Uuid, ServiceError> {
        Ok(shared.id())
    }

    #[test]
    fn handouts_come_in_the_order_in_which_they_were_begun() {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        library.sample(8, 1).unwrap();
        let keys = library.keys(&Filter::default(), Sort::default()).unwrap();
        let options = HandoutOptions::of(HandoutKind::Answers, "");
        let mut threads = PdfThreads::new(id);
        threads.limit = 3;
        let mut came = Vec::new();
        while came.len() < keys.len() {
            threads.begin_next(&keys[came.len()..], &library, &options);
            assert_eq!(threads.waiting(), (keys.len() - came.len()).min(6));
            came.push(threads.take().unwrap().unwrap());
        }
        let ids = keys.iter().map(|key| library.session_id(*key).unwrap());
        assert_eq!(came, ids.collect::<Vec<_>>());
        assert!(threads.take().is_none());
    }

    #[test]
    fn a_handout_that_fails_or_panics_takes_its_turn_and_costs_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        library.sample(1, 1).unwrap();
        let shared = library.shared(library.sessions(&Filter::default()).unwrap()[0].id);
        let parts = (shared.unwrap(), HandoutOptions::of(HandoutKind::Answers, ""));
        let mut threads = PdfThreads::new(|(_, options): HandoutParts| match options.kind {
            HandoutKind::Brief => panic!("as a test"),
            kind => Ok(kind),
        });
        threads.limit = 1;
        threads.begin(Err(ServiceError::MissingSessions(7)));
        threads.begin(Ok((parts.0.clone(), HandoutOptions::of(HandoutKind::Brief, ""))));
        threads.begin(Ok(parts));
        let mut next = || threads.take().unwrap();
        assert!(matches!(next(), Err(ServiceError::MissingSessions(7))));
        assert!(matches!(next(), Err(ServiceError::Panicked { .. })));
        assert_eq!(next().unwrap(), HandoutKind::Answers);
    }
}
