//! The service's thread: requests in order, jobs between them, and nothing requested is lost.

mod backups;
mod hand_over;
mod jobs;
mod locked;
mod opening;
mod protected;
mod steps;

use std::path::Path;
use std::sync::Arc;

use uuid::Uuid;

use super::*;
use crate::consulting::{Change, Client, Filter, Note, ReviewState, Sort};
use crate::service::BulkChange;
use crate::service::error::ServiceError;
use crate::service::export::{
    ExportFormat, ExportOrder, FileExport, FileFormat, HandoutOrder, SessionSelection,
};
use crate::service::import::ImportOrder;
use crate::service::job::{ImportCounts, JobId, JobOutcome, JobReport};
use crate::service::list::KeyOrder;
use crate::service::open_session::{OpenSession, SessionSnapshot};
use crate::service::protocol::{FileContent, Job, KeptVersion, Write};
use crate::service::review::SessionRef;
use crate::service::start::StartSessions;
use crate::service::undo::{Op, TypingId, UndoState};
use crate::session::{Edit, Moment, Value};
use crate::store::StoreError;
use crate::text::Language;

/// The session whose versions make the worker panic.
const PANICS: Uuid = Uuid::max();

pub(super) fn panic_if_requested(request: &Request) {
    assert!(
        !matches!(request, Request::LoadVersions(id) if *id == PANICS),
        "as requested by a test"
    );
}

/// The thread with its library, which numbers requests.
struct Service {
    thread: ServiceThread,
    sent: Cell<u64>,
}

impl Service {
    fn start(library: &Path) -> Self {
        Self::start_with(library, HandOverMarker::default())
    }

    fn start_with(library: &Path, marker: HandOverMarker) -> Self {
        Self {
            thread: ServiceThread::start(Some(library.to_owned()), marker, || {}),
            sent: Cell::new(0),
        }
    }

    /// Starts a thread on a library of its own, which has been opened.
    fn opened(library: &Path) -> Self {
        let service = Self::start(library);
        let event = service.event();
        assert!(
            matches!(
                event,
                Event::LibraryOpened {
                    access: Access::Write,
                    ..
                }
            ),
            "{event:?}"
        );
        service
    }

    fn send(&self, request: Request) -> Ticket {
        self.sent.set(self.sent.get() + 1);
        let ticket = Ticket(self.sent.get());
        self.thread.send(ticket, request);
        ticket
    }

    fn reply(&self) -> Reply {
        for _ in 0..2000 {
            if let Some(reply) = self.thread.poll() {
                return reply;
            }
            thread::sleep(Duration::from_millis(5));
        }
        panic!("no reply came in");
    }

    fn event(&self) -> Event {
        self.reply().event
    }

    /// Sends a request and returns the event of the next reply.
    fn ask(&self, request: Request) -> Event {
        self.send(request);
        self.event()
    }

    fn write(&self, write: Write) -> Event {
        self.ask(Request::Write(Arc::new(write)))
    }

    fn begun(&self) -> OpenSession {
        match self.ask(begin()) {
            Event::SessionOpened(open) => *open,
            other => panic!("{other:?}"),
        }
    }

    /// Waits for the end of the next job.
    fn finished(&self) -> (JobId, JobReport) {
        loop {
            match self.event() {
                Event::JobFinished(id, report) => return (id, *report),
                Event::JobProgress(..) => {}
                other => panic!("{other:?}"),
            }
        }
    }
}

fn begin() -> Request {
    Request::BeginSession {
        workbook: None,
        language: "de".to_owned(),
        client: None,
    }
}

fn typed(open: &mut OpenSession, text: &str) -> Box<SessionSnapshot> {
    let edit = Edit::SetCell {
        cell: crate::session::Cell::plain("occasion"),
        value: Some(Value::Text(text.to_owned())),
    };
    open.apply(edit, Moment::now()).unwrap();
    let snapshot = open.take_snapshot().expect("something was typed");
    open.acknowledge(&snapshot);
    Box::new(snapshot)
}

fn library_with(folder: &Path, sessions: u64) -> PathBuf {
    let path = folder.join("l.funkenbuch");
    let mut library = Library::open(&path, Access::Write).unwrap();
    library.sample(sessions, 1).unwrap();
    library.close().unwrap();
    path
}

fn export(folder: &Path) -> Job {
    let order = ExportOrder {
        taken: SessionSelection::All(Box::default(), Sort::default()),
        form: ExportFormat::Answers,
        folder: folder.join("out"),
        with_private: false,
        with_notes: false,
        replace: false,
    };
    Job::Export {
        order,
        language: Language::German,
    }
}

fn review(session: Uuid, state: ReviewState) -> Write {
    Write::Change {
        op: Op::SetReviewState,
        change: Change::Review { session, state },
        typing: None,
    }
}

fn client(id: u128) -> Client {
    let now = Moment::now();
    Client {
        id: Uuid::from_u128(id),
        name: format!("Klient*in {id}"),
        organisation: String::new(),
        contact: String::new(),
        notes: String::new(),
        pseudonym: String::new(),
        created_at: now,
        updated_at: now,
    }
}

#[test]
fn what_was_requested_is_done_before_the_window_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("l.funkenbuch");
    let service = Service::opened(&library);
    let mut open = service.begun();
    for word in ["Ein", "Ein Wor", "Ein Wort"] {
        let write = Write::Session(typed(&mut open, word));
        service.send(Request::Write(Arc::new(write)));
    }
    drop(service);
    assert!(
        !folder.path().join("l.funkenbuch-wal").exists(),
        "the log is folded in"
    );
    let saved = Library::open(&library, Access::Read)
        .unwrap()
        .session(open.session().id)
        .unwrap();
    assert_eq!(saved, *open.session());
}

#[test]
fn replies_carry_the_tickets_of_their_requests_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::start(&folder.path().join("l.funkenbuch"));
    assert_eq!(service.reply().ticket, None, "nobody requested that it opens");
    let sent = [
        service.send(begin()),
        service.send(Request::OpenSession(Uuid::nil())),
        service.send(Request::LoadStart),
        service.send(Request::OpenLibrary {
            path: None,
            passphrase: None,
        }),
        service.send(Request::Write(Arc::new(Write::Undo))),
    ];
    let replies = sent.map(|_| service.reply());
    let tickets = replies.each_ref().map(|reply| reply.ticket.unwrap());
    assert_eq!(tickets, sent);
    assert!(matches!(replies[1].event, Event::Failed(_)));
    assert!(
        matches!(&replies[2].event, Event::StartLoaded(StartSessions::OnePerson { sessions, .. }) if sessions.len() == 1)
    );
    assert!(matches!(replies[3].event, Event::LibraryOpened { .. }));
}

#[test]
fn an_overview_that_is_cancelled_is_not_replied_to_and_the_next_one_is() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::opened(&folder.path().join("l.funkenbuch"));
    let overview = || Request::LoadOverview {
        filter: Filter::default(),
        language: Language::German,
    };
    service.thread.cancel(Ticket(service.sent.get() + 1));
    service.send(overview());
    let second = service.send(overview());
    let reply = service.reply();
    assert_eq!(reply.ticket, Some(second));
    assert!(matches!(reply.event, Event::OverviewLoaded(_)));
}

#[test]
fn settings_and_files_that_need_no_library_are_written_without_one() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("notes"), "Einkaufszettel").unwrap();
    let service = Service::start(&folder.path().join("notes"));
    service.event();
    let settings = Write::Settings(Box::default());
    assert!(matches!(
        service.write(settings),
        Event::Written { change: None, undo, .. } if undo == UndoState::default()
    ));
    let session = crate::session::Session::begin(crate::workbook::builtin(), "de", Moment::now());
    let id = session.id;
    let contents = [
        ("text", FileContent::Text("Notiz".to_owned())),
        ("session", FileContent::Unsaved(Box::new(session))),
    ];
    for (name, content) in contents {
        let path = folder.path().join(name);
        std::fs::write(&path, "old").unwrap();
        let request = Request::WriteFile {
            path: path.clone(),
            content,
        };
        assert!(matches!(service.ask(request), Event::FileWritten(written) if written == path));
    }
    let read = |name| std::fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(read("text"), "Notiz");
    assert!(read("session").contains(&id.to_string()));
    let sheet = Request::WriteFile {
        path: folder.path().join("sheet.pdf"),
        content: FileContent::Handout(HandoutOrder::meeting_sheet(id, "")),
    };
    assert!(matches!(service.ask(sheet), Event::Failed(ServiceError::NotOpen)));
}

#[test]
fn a_request_that_panics_is_reported_and_the_next_one_works() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::opened(&folder.path().join("l.funkenbuch"));
    let session = service.begun().session().id;
    service.write(review(session, ReviewState::Read));
    let panicked = service.ask(Request::LoadVersions(PANICS));
    assert!(matches!(
        panicked,
        Event::Failed(ServiceError::Panicked { request: "load" })
    ));
    let Event::Written { undo, .. } = service.write(Write::Undo) else {
        panic!("the library is open again, and can be written")
    };
    assert_eq!(undo.redo, Some(Op::SetReviewState), "steps outlive a panic");
}

#[test]
fn a_lost_thread_is_reported_once() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("l.funkenbuch");
    let service = Service {
        thread: ServiceThread::start(Some(library), HandOverMarker::default(), || {
            panic!("as wanted by a test")
        }),
        sent: Cell::new(0),
    };
    assert!(matches!(service.event(), Event::LibraryOpened { .. }));
    assert!(matches!(service.event(), Event::Stopped));
    service.send(Request::LoadStart);
    assert!(service.thread.poll().is_none());
}
