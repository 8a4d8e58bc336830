//! The desk on a thread of its own, so that the window never waits for a disk.
//!
//! Requests are carried out one after the other, in the order in which they were asked; each is
//! answered by a report. When nothing was asked for a while, the write-ahead log is folded in.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use uuid::Uuid;

use super::error::ServiceError;
use super::job::{Job, RunningJob};
use super::library::Library;
use super::open_session::{OpenSession, SessionSnapshot};
use super::paths;
use super::protocol::{DeskReport, DeskRequest};
use super::settings::Settings;
use crate::consulting::ListRow;
use crate::session::Moment;
use crate::store::Access;

/// After so long without a request the log is folded in.
const IDLE: Duration = Duration::from_secs(5);

/// What the window asks for.
#[derive(Debug)]
pub enum Request {
    /// To open another library, or the same one again.
    OpenLibrary(Option<PathBuf>),
    /// For the sessions, for the start screen.
    Sessions,
    /// For something on the consultant's side.
    Desk(Box<DeskRequest>),
    /// To begin a session.
    Begin {
        /// The workbook, by its digest; none: the usual one.
        workbook: Option<String>,
        /// The tag of the language it is to be held in.
        language: String,
        /// The client record it is to belong to.
        client: Option<Uuid>,
    },
    /// To open a session.
    Open(Uuid),
    /// To save changes.
    Save(Box<SessionSnapshot>),
    /// To read a session file into the library.
    Import(PathBuf),
    /// To write the meeting sheet; a file that is there is replaced.
    Handout {
        /// Of which session.
        id: Uuid,
        /// Where to.
        path: PathBuf,
        /// The consultant's name, or nothing.
        consultant: String,
    },
    /// To write the client's own copy, private answers too; a file that is there is replaced.
    OwnCopy {
        /// Of which session.
        id: Uuid,
        /// Where to.
        path: PathBuf,
    },
    /// To keep the settings.
    KeepSettings(Settings),
    /// To do something that takes a while, bit by bit.
    Work(Box<Job>),
    /// To stop what takes a while.
    StopWork,
}

/// What became of it.
#[derive(Debug)]
pub enum Event {
    /// A library is open.
    Ready {
        /// Where it lies.
        path: PathBuf,
        /// Whether it can be written.
        access: Access,
    },
    /// A library could not be opened.
    NotOpened(ServiceError),
    /// The sessions, a row each.
    Sessions(Vec<ListRow>),
    /// Something on the consultant's side.
    Desk(Box<DeskReport>),
    /// A session is open.
    Opened(Box<OpenSession>),
    /// Changes are on disk since then.
    Saved(Moment),
    /// Changes are not on disk.
    NotSaved {
        /// The changes; to be taken back into the open session.
        changes: Box<SessionSnapshot>,
        /// Why.
        error: ServiceError,
    },
    /// A session file was read in.
    Imported,
    /// The meeting sheet is written.
    HandoutWritten(PathBuf),
    /// The client's own copy is written.
    OwnCopyWritten(PathBuf),
    /// Something else failed.
    Failed(ServiceError),
}

/// The desk's thread, as the window holds it. Dropping it waits until all that was asked is done.
pub struct ServiceThread {
    requests: Option<Sender<Request>>,
    reports: Receiver<Event>,
    thread: Option<JoinHandle<()>>,
}

impl ServiceThread {
    /// Starts the thread and opens a library on it (`None`: the usual one). `wake` is called on that
    /// thread after each report.
    pub fn start(library: Option<PathBuf>, wake: impl Fn() + Send + 'static) -> Self {
        let (requests, asked) = mpsc::channel();
        let (report, reports) = mpsc::channel();
        let path = library.unwrap_or_else(paths::default_library);
        let tell = move |said| {
            // nobody is left to be told only when the window is going away
            let _ = report.send(said);
            wake();
        };
        let thread = thread::spawn(move || {
            Worker {
                desk: None,
                path,
                tell,
                works: VecDeque::new(),
            }
            .work(&asked);
        });
        Self {
            requests: Some(requests),
            reports,
            thread: Some(thread),
        }
    }

    /// Asks for something.
    pub fn ask(&self, request: Request) {
        if let Some(requests) = &self.requests {
            // the thread ends only after this end of the channel is dropped
            let _ = requests.send(request);
        }
    }

    /// The next report, if one has come in.
    pub fn poll(&self) -> Option<Event> {
        self.reports.try_recv().ok()
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

struct Worker<Tell> {
    desk: Option<Library>,
    path: PathBuf,
    tell: Tell,
    works: VecDeque<RunningJob>,
}

impl<Tell: Fn(Event)> Worker<Tell> {
    fn work(mut self, asked: &Receiver<Request>) {
        self.open();
        let mut folded = true;
        loop {
            match self.next(asked) {
                Ok(request) => {
                    self.carry_out(request);
                    folded = false;
                }
                Err(RecvTimeoutError::Timeout) if !self.works.is_empty() => {
                    self.work_on();
                    folded = false;
                }
                Err(RecvTimeoutError::Timeout) if folded => {}
                Err(RecvTimeoutError::Timeout) => folded = self.fold_in(),
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        self.close();
    }

    /// The next request: as long as there is work nobody waits for one.
    fn next(&self, asked: &Receiver<Request>) -> Result<Request, RecvTimeoutError> {
        let wait = if self.works.is_empty() {
            IDLE
        } else {
            Duration::ZERO
        };
        asked.recv_timeout(wait)
    }

    /// Goes on with what takes a while, and tells how far it is.
    fn work_on(&mut self) {
        let (Some(desk), Some(work)) = (&mut self.desk, self.works.front_mut()) else {
            self.works.clear();
            return;
        };
        if work.step(desk).is_break() {
            self.end_work(false);
        } else {
            let progress = work.progress();
            (self.tell)(Event::Desk(Box::new(DeskReport::Working(progress))));
        }
    }

    /// What was done by then stays done.
    fn end_work(&mut self, stopped: bool) {
        if let Some(work) = self.works.pop_front() {
            let ended = Box::new(work.ended(stopped));
            (self.tell)(Event::Desk(Box::new(DeskReport::Ended(ended))));
        }
    }

    fn begin_work(&mut self, work: Job) -> Result<Event, ServiceError> {
        let desk = self.desk.as_ref().ok_or(ServiceError::NotOpen)?;
        let work = RunningJob::begin(work, desk)?;
        let progress = work.progress();
        self.works.push_back(work);
        Ok(Event::Desk(Box::new(DeskReport::Working(progress))))
    }

    /// Whether there is nothing left to fold in; what fails now is tried again later.
    fn fold_in(&self) -> bool {
        self.desk.as_ref().is_none_or(|desk| desk.checkpoint().is_ok())
    }

    fn open(&mut self) {
        self.close();
        let report = match Library::open_writable_or_read_only(&self.path) {
            Ok(desk) => {
                let ready = Event::Ready {
                    path: desk.path(),
                    access: desk.access(),
                };
                self.desk = Some(desk);
                ready
            }
            Err(error) => Event::NotOpened(error),
        };
        (self.tell)(report);
    }

    /// What belongs to a library ends with it.
    fn close(&mut self) {
        while !self.works.is_empty() {
            self.end_work(true);
        }
        if let Some(Err(error)) = self.desk.take().map(Library::close) {
            (self.tell)(Event::Failed(error));
        }
    }

    fn carry_out(&mut self, request: Request) {
        let report = match request {
            Request::OpenLibrary(path) => {
                self.path = path.unwrap_or_else(|| std::mem::take(&mut self.path));
                return self.open();
            }
            Request::Save(changes) => self.save(changes),
            Request::StopWork => return self.end_work(true),
            Request::Work(work) => self.begin_work(*work).unwrap_or_else(Event::Failed),
            Request::KeepSettings(settings) => match settings.save() {
                Ok(()) => return,
                Err(error) => Event::Failed(error),
            },
            other => self.answer(other).unwrap_or_else(Event::Failed),
        };
        (self.tell)(report);
    }

    fn save(&mut self, changes: Box<SessionSnapshot>) -> Event {
        let saved = self
            .desk
            .as_mut()
            .ok_or(ServiceError::NotOpen)
            .and_then(|desk| desk.save(&changes));
        match saved {
            Ok(at) => Event::Saved(at),
            Err(error) => Event::NotSaved { changes, error },
        }
    }

    fn answer(&mut self, request: Request) -> Result<Event, ServiceError> {
        let desk = self.desk.as_mut().ok_or(ServiceError::NotOpen)?;
        match request {
            Request::Sessions => Ok(Event::Sessions(desk.first_sessions()?)),
            Request::Desk(request) => Ok(Event::Desk(Box::new(desk.answer(*request)?))),
            Request::Begin {
                workbook,
                language,
                client,
            } => {
                let begun = desk.begin_session(client, workbook.as_deref(), &language)?;
                Ok(Event::Opened(Box::new(begun)))
            }
            Request::Open(id) => Ok(Event::Opened(Box::new(desk.open_session(id)?))),
            Request::Import(path) => desk.import(&path, false).map(|_| Event::Imported),
            Request::Handout { id, path, consultant } => {
                desk.write_meeting_sheet(id, &path, &consultant, true)?;
                Ok(Event::HandoutWritten(path))
            }
            Request::OwnCopy { id, path } => {
                desk.write_own_copy(id, &path, true)?;
                Ok(Event::OwnCopyWritten(path))
            }
            Request::OpenLibrary(_)
            | Request::Save(_)
            | Request::KeepSettings(_)
            | Request::Work(_)
            | Request::StopWork => Err(ServiceError::NotOpen),
        }
    }
}

#[cfg(test)]
mod tests;
