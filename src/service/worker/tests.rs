//! The service's thread: requests in order, jobs between them, and nothing requested is lost.

use std::path::Path;
use std::sync::Arc;

use uuid::Uuid;

use super::*;
use crate::consulting::{Change, Client, Filter, Note, ReviewState, Sort};
use crate::service::BulkChange;
use crate::service::error::ServiceError;
use crate::service::export::{ExportFormat, ExportOrder, FileExport, FileFormat, SessionSelection};
use crate::service::import::ImportOrder;
use crate::service::job::{ImportCounts, JobId, JobOutcome, JobReport};
use crate::service::list::KeyOrder;
use crate::service::open_session::{OpenSession, SessionSnapshot};
use crate::service::protocol::{FileContent, Job, KeptVersion, Write};
use crate::service::review::SessionRef;
use crate::service::undo::{Op, TypingId, UndoState};
use crate::session::{Edit, Moment, Value};
use crate::text::Language;

/// The session whose revision makes the worker panic.
const PANICS: Uuid = Uuid::max();

pub(super) fn panic_if_requested(request: &Request) {
    assert!(
        !matches!(request, Request::LoadRevision(id) if *id == PANICS),
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
        Self {
            thread: ServiceThread::start(Some(library.to_owned()), || {}),
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
        service.send(Request::LoadRevision(Uuid::nil())),
        service.send(Request::LoadStart),
        service.send(Request::OpenLibrary(None)),
        service.send(Request::Write(Arc::new(Write::Undo))),
    ];
    let replies = sent.map(|_| service.reply());
    let tickets = replies.each_ref().map(|reply| reply.ticket.unwrap());
    assert_eq!(tickets, sent);
    assert!(matches!(replies[1].event, Event::Failed(_)));
    assert!(matches!(&replies[2].event, Event::StartLoaded(rows) if rows.len() == 1));
    assert!(matches!(replies[3].event, Event::LibraryOpened { .. }));
}

#[test]
fn a_job_lets_requests_have_their_turn_and_is_cancelled_by_its_id() {
    let folder = tempfile::tempdir().unwrap();
    let path = library_with(folder.path(), 400);
    let service = Service::opened(&path);
    let (first, second) = (JobId(7), JobId(8));
    let job = export(folder.path());
    let started = service.send(Request::StartJob { id: first, job });
    let reply = service.reply();
    assert_eq!(reply.ticket, Some(started));
    assert!(matches!(reply.event, Event::JobProgress(id, progress) if id == first && progress.of == 400));
    let paths = vec![folder.path().join("missing.json")];
    let replace = false;
    let job = Job::Import(ImportOrder { paths, replace });
    service.send(Request::StartJob { id: second, job });
    service.send(Request::LoadStart);
    let cancelled = service.send(Request::CancelJob(first));
    let mut answered = false;
    let report = loop {
        let reply = service.reply();
        match reply.event {
            Event::StartLoaded(_) => answered = true,
            Event::JobProgress(..) => {}
            Event::JobFinished(id, report) => {
                assert_eq!((id, reply.ticket), (first, Some(cancelled)));
                break report;
            }
            other => panic!("{other:?}"),
        }
    };
    assert!(answered && report.progress.done < 400, "{report:?}");
    assert!(matches!(report.outcome, JobOutcome::Cancelled));
    assert_eq!(std::fs::read_dir(folder.path().join("out")).unwrap().count(), 0);
    let (id, report) = service.finished();
    assert_eq!((id, report.skipped_total), (second, 1));
    assert!(matches!(report.outcome, JobOutcome::Done));
}

#[test]
fn a_job_that_has_ended_cannot_be_cancelled_and_one_that_cannot_begin_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::opened(&folder.path().join("l.funkenbuch"));
    service.send(Request::CancelJob(JobId(1)));
    let paths = vec![folder.path().to_owned()];
    let replace = false;
    let job = Job::Import(ImportOrder { paths, replace });
    service.send(Request::StartJob { id: JobId(2), job });
    let (id, report) = service.finished();
    assert_eq!(id, JobId(2));
    assert!(
        matches!(&report.outcome, JobOutcome::Failed(error) if matches!(**error, ServiceError::NothingToImport { .. }))
    );
}

#[test]
fn an_import_reports_what_became_of_each_file() {
    let folder = tempfile::tempdir().unwrap();
    let made = library_with(folder.path(), 5);
    let files = folder.path().join("files");
    let library = Library::open(&made, Access::Read).unwrap();
    let how = FileExport {
        form: FileFormat::Json,
        with_private: false,
        replace: false,
    };
    for row in library.sessions(&Filter::default()).unwrap() {
        library.export(row.id, &files, how).unwrap();
    }
    std::fs::write(files.join("broken.json"), "{").unwrap();
    let service = Service::opened(&folder.path().join("new.funkenbuch"));
    let order = ImportOrder {
        paths: vec![files],
        replace: false,
    };
    for (id, counts) in [(1, [5, 0]), (2, [0, 5])] {
        let job = Job::Import(order.clone());
        service.send(Request::StartJob { id: JobId(id), job });
        let (_, report) = service.finished();
        let [new, same] = counts;
        let replaced = 0;
        assert_eq!(report.imported, ImportCounts { new, replaced, same });
        assert_eq!((report.progress.done, report.skipped_total), (6, 1));
    }
}

#[test]
fn a_client_copy_is_a_job() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::opened(&folder.path().join("l.funkenbuch"));
    let session = service.begun().session().id;
    let job = Job::ClientCopy {
        session: SessionRef::Id(session),
        folder: folder.path().join("copies"),
        consultant: String::new(),
        language: Language::German,
    };
    service.send(Request::StartJob { id: JobId(1), job });
    let (_, report) = service.finished();
    assert_eq!((report.files, report.progress.done), (1, 1));
    let copy = report.last_file.unwrap();
    assert_eq!(std::fs::read_dir(copy).unwrap().count(), 4);
}

#[test]
fn a_second_window_reads_and_its_words_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("l.funkenbuch");
    let first = Service::opened(&library);
    let id = first.begun().session().id;
    let second = Service::start(&library);
    assert!(matches!(
        second.event(),
        Event::LibraryOpened {
            access: Access::Read,
            ..
        }
    ));
    let Event::SessionOpened(mut open) = second.ask(Request::OpenSession(id)) else {
        panic!("it can be read")
    };
    let changes = typed(&mut open, "von hier nicht");
    let refused = second.write(Write::Session(changes));
    assert!(matches!(refused, Event::NotWritten(_)));
}

#[test]
fn a_reader_is_told_when_another_program_has_changed_the_library() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("l.funkenbuch");
    let writer = Service::opened(&library);
    let reader = Service::start(&library);
    reader.event();
    assert!(reader.thread.poll().is_none());
    writer.begun();
    drop(writer);
    let settle = || thread::sleep(CHANGE_POLL_INTERVAL * 10);
    settle();
    assert!(matches!(reader.event(), Event::LibraryChanged));
    while let Some(reply) = reader.thread.poll() {
        assert!(matches!(reply.event, Event::LibraryChanged));
    }
    settle();
    assert!(reader.thread.poll().is_none());
}

#[test]
fn a_library_that_cannot_be_opened_is_reported_and_another_one_can_be() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("notes"), "Einkaufszettel").unwrap();
    let service = Service::start(&folder.path().join("notes"));
    assert!(matches!(service.event(), Event::LibraryFailed(_)));
    assert!(matches!(
        service.ask(begin()),
        Event::Failed(ServiceError::NotOpen)
    ));
    let other = folder.path().join("l.funkenbuch");
    assert!(matches!(
        service.ask(Request::OpenLibrary(Some(other))),
        Event::LibraryOpened {
            access: Access::Write,
            ..
        }
    ));
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
        content: FileContent::MeetingSheet {
            session: id,
            consultant: String::new(),
        },
    };
    assert!(matches!(service.ask(sheet), Event::Failed(ServiceError::NotOpen)));
}

#[test]
fn steps_are_undone_and_redone_with_the_change_made() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::opened(&folder.path().join("l.funkenbuch"));
    let session = service.begun().session().id;
    let [read, new] = [ReviewState::Read, ReviewState::New].map(|state| Change::Review { session, state });
    let (undoes, redoes) = (
        UndoState {
            undo: Some(Op::SetReviewState),
            redo: None,
        },
        UndoState {
            undo: None,
            redo: Some(Op::SetReviewState),
        },
    );
    let steps = [
        (review(session, ReviewState::Read), None, undoes),
        (Write::Undo, Some(new), redoes),
        (Write::Undo, None, redoes),
        (Write::Redo, Some(read), undoes),
    ];
    for (write, expected, state) in steps {
        let Event::Written { change, undo, .. } = service.write(write) else {
            panic!("it can be written")
        };
        assert_eq!((change, undo), (expected, state));
    }
}

#[test]
fn typing_in_one_visit_of_a_field_is_undone_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::opened(&folder.path().join("l.funkenbuch"));
    let session = service.begun().session().id;
    let now = Moment::now();
    for text in ["W", "We", "Wer"] {
        let note = Note {
            id: Uuid::from_u128(1),
            session,
            place: None,
            text: text.to_owned(),
            for_meeting: false,
            created_at: now,
            updated_at: now,
        };
        service.write(Write::Change {
            op: Op::WriteNote,
            change: Change::PutNote(note),
            typing: Some(TypingId(3)),
        });
    }
    let Event::Written { change, undo, .. } = service.write(Write::Undo) else {
        panic!("it can be written")
    };
    assert_eq!(change, Some(Change::RemoveNote(Uuid::from_u128(1))));
    assert_eq!(undo.undo, None);
}

#[test]
fn changes_of_many_sessions_and_merged_records_are_one_step_each() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::opened(&folder.path().join("l.funkenbuch"));
    let ids = [service.begun().session().id, service.begun().session().id];
    let load = Request::LoadKeys {
        filter: Filter::default(),
        order: KeyOrder::Sorted(Sort::default()),
    };
    let Event::KeysLoaded { keys, complete: true } = service.ask(load) else {
        panic!("all of them")
    };
    let written = |write| match service.write(write) {
        Event::Written { change, undo, .. } => (change.unwrap(), undo.undo.unwrap()),
        other => panic!("{other:?}"),
    };
    let (change, op) = written(Write::Selected {
        op: Op::SplitClient,
        keys,
        change: BulkChange::AssignNew(client(1)),
    });
    assert!(matches!(change, Change::All(all) if all.len() == 3));
    assert_eq!(op, Op::SplitClient);
    service.write(Write::Change {
        op: Op::EditClient,
        change: Change::PutClient(client(2)),
        typing: None,
    });
    let [remove, keep] = [1, 2].map(Uuid::from_u128);
    let (_, op) = written(Write::MergeClients { keep, remove });
    assert_eq!(op, Op::MergeClients);
    let Event::ClientLoaded { sessions, .. } = service.ask(Request::LoadClient(keep)) else {
        panic!("it can be read")
    };
    assert_eq!(sessions.len(), ids.len());
    service.write(Write::Undo);
    let Event::ClientsLoaded(clients) = service.ask(Request::LoadClients) else {
        panic!("it can be read")
    };
    assert_eq!(
        clients.iter().map(|(_, count)| *count).collect::<Vec<_>>(),
        [2, 0]
    );
}

#[test]
fn a_step_that_cannot_be_written_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("l.funkenbuch");
    let first = Service::opened(&library);
    let session = first.begun().session().id;
    let second = Service::start(&library);
    second.event();
    let refused = second.write(review(session, ReviewState::Read));
    assert!(matches!(refused, Event::NotWritten(_)));
}

#[test]
fn the_version_that_is_not_kept_is_archived() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("l.funkenbuch");
    let both = [
        (KeptVersion::Mine, "meine", "andere"),
        (KeptVersion::Stored, "andere", "meine"),
    ];
    for (keep, kept, archived) in both {
        let service = Service::opened(&library);
        let mut mine = service.begun();
        let id = mine.session().id;
        let Event::SessionOpened(mut other) = service.ask(Request::OpenSession(id)) else {
            panic!("it can be opened twice")
        };
        service.write(Write::Session(typed(&mut other, "andere")));
        let mine = typed(&mut mine, "meine");
        assert!(matches!(
            service.write(Write::Resolve { mine, keep }),
            Event::Written { .. }
        ));
        let Event::VersionsLoaded { session, versions } = service.ask(Request::LoadVersions(id)) else {
            panic!("versions can be listed")
        };
        let numbers: Vec<u32> = versions.iter().map(|version| version.number).collect();
        assert_eq!((session, numbers), (id, vec![1]));
        let shown = service.ask(Request::LoadVersion { session, number: 1 });
        assert!(matches!(&shown, Event::VersionLoaded { text, .. } if text.contains(archived)));
        let missing = service.ask(Request::LoadVersion { session, number: 2 });
        let expected = ServiceError::NoSuchVersion { number: 2, count: 1 };
        assert!(matches!(&missing, Event::Failed(error) if error.to_string() == expected.to_string()));
        drop(service);
        let library = Library::open(&library, Access::Read).unwrap();
        let cell = crate::session::Cell::plain("occasion");
        let current = library.session(id).unwrap();
        assert_eq!(current.answers[&cell].value.text(), Some(kept));
    }
    assert_eq!(crate::store::archived_texts(&library), ["andere", "meine"]);
}

#[test]
fn a_request_that_panics_is_reported_and_the_next_one_works() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::opened(&folder.path().join("l.funkenbuch"));
    let session = service.begun().session().id;
    service.write(review(session, ReviewState::Read));
    let panicked = service.ask(Request::LoadRevision(PANICS));
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
        thread: ServiceThread::start(Some(library), || panic!("as wanted by a test")),
        sent: Cell::new(0),
    };
    assert!(matches!(service.event(), Event::LibraryOpened { .. }));
    assert!(matches!(service.event(), Event::Stopped));
    service.send(Request::LoadStart);
    assert!(service.thread.poll().is_none());
}

#[test]
fn a_session_is_saved_at_once_while_many_long_documents_are_imported() {
    let folder = tempfile::tempdir().unwrap();
    let files = folder.path().join("files");
    std::fs::create_dir(&files).unwrap();
    let paragraph = "Ich muss die Werkstatt fegen. ".repeat(1000);
    for number in 0..60 {
        let text = format!(
            "{{\"format\":\"funkenbuch-session\",\"format_version\":1,\
             \"workbook\":{{\"id\":\"networking\",\"version\":1}},\
             \"session\":{{\"id\":\"01930000-0000-7000-8000-{number:012}\",\"language\":\"de\",\
             \"status\":\"open\",\"created_at\":\"2026-11-02T09:15:00+01:00\",\
             \"updated_at\":\"2026-11-20T18:40:00+01:00\"}},\
             \"answers\":[{{\"question\":\"must_dump\",\"value\":{{\"text\":\"{paragraph}\"}}}}]}}"
        );
        std::fs::write(files.join(format!("{number}.json")), text).unwrap();
    }
    let service = Service::opened(&folder.path().join("l.funkenbuch"));
    let mut open = service.begun();
    let paths = vec![files];
    let replace = false;
    let job = Job::Import(ImportOrder { paths, replace });
    service.send(Request::StartJob { id: JobId(1), job });
    let write = Write::Session(typed(&mut open, "Wort"));
    service.send(Request::Write(Arc::new(write)));
    let mut saved = false;
    let report = loop {
        match service.event() {
            Event::Written { .. } => saved = true,
            Event::JobProgress(..) => {}
            Event::JobFinished(_, report) => break report,
            other => panic!("{other:?}"),
        }
    };
    assert!(saved, "before the import has ended");
    assert_eq!(report.imported.new, 60, "{report:?}");
}
