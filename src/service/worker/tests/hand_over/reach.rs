//! Each kind of request, and whether it is answered while the laptop is handed over.

use super::*;
use crate::consulting::SessionKey;
use crate::handout::{HandoutKind, HandoutOptions, PrintedName};
use crate::service::guard::is_allowed;
use crate::service::{HandoutOrder, PreparedHandout};
use crate::session::{Cell, SharedSession};
use crate::workbook::builtin;

fn write(write: Write) -> Request {
    Request::Write(Arc::new(write))
}

fn snapshot(session: Uuid) -> Box<SessionSnapshot> {
    let begun = crate::session::Session::begin(builtin(), "de", Moment::now());
    let session = crate::session::Session { id: session, ..begun };
    let mut open = OpenSession::new(session, crate::session::WalkState::default(), Uuid::nil());
    typed(&mut open, "x");
    let edit = Edit::SetCell {
        cell: Cell::plain("name"),
        value: Some(Value::Text("x".to_owned())),
    };
    open.apply(edit, Moment::now()).unwrap();
    Box::new(open.take_snapshot().unwrap())
}

/// Returns a handout that tells what the consultant has put down.
fn told_by_consultant(session: Uuid, kind: HandoutKind) -> HandoutOrder {
    HandoutOrder::new(session, HandoutOptions::of(kind, ""))
}

/// Returns a handout under the pseudonym in the client record.
fn under_pseudonym(session: Uuid) -> HandoutOrder {
    let options = HandoutOptions {
        name: PrintedName::OfRecord,
        ..HandoutOptions::default()
    };
    HandoutOrder::new(session, options)
}

/// Returns the request for an image of a page of a session.
fn drawing(session: Uuid) -> Request {
    let shared = SharedSession::of(&snapshot(session).session);
    let handout = PreparedHandout::of(&shared, &HandoutOptions::default()).unwrap();
    Request::DrawPage {
        handout: Arc::new(handout),
        page: 0,
        scale: 0.1,
    }
}

/// Returns the requests that name a session, with that one.
fn about(session: Uuid, folder: &Path) -> Vec<Request> {
    let file = |content| Request::WriteFile {
        path: folder.join("x"),
        content,
    };
    vec![
        Request::OpenSession(session),
        Request::OpenWithWord {
            session,
            word: secret("none"),
        },
        Request::SetWord {
            session,
            old: None,
            new: None,
        },
        write(Write::Session(snapshot(session))),
        write(Write::Resolve {
            mine: snapshot(session),
            keep: KeptVersion::Mine,
        }),
        file(FileContent::Handout(HandoutOrder::meeting_sheet(session, ""))),
        Request::PrepareHandout(Box::new(HandoutOrder::meeting_sheet(session, ""))),
        drawing(session),
        file(FileContent::OwnCopy { session, word: None }),
        file(FileContent::Unsaved(Box::new(snapshot(session).session))),
    ]
}

/// Returns a request of each kind that shows or changes anything else.
fn others(session: Uuid, folder: &Path) -> Vec<Request> {
    let mut others = loads(session, folder);
    others.extend(writes(session, folder));
    others
}

fn loads(session: Uuid, folder: &Path) -> Vec<Request> {
    let (keys, filter, language) = (vec![SessionKey(1)], Filter::default(), Language::German);
    vec![
        Request::OpenLibrary {
            path: Some(folder.join("default.funkenbuch")),
            passphrase: None,
        },
        Request::HandOver {
            session,
            folder: folder.to_owned(),
            code: Some(secret("another")),
        },
        Request::LoadStart,
        Request::ChooseLogo {
            picture: None,
            file: Some(folder.join("logo.png")),
        },
        Request::ListPrinters,
        Request::Print {
            order: Box::new(HandoutOrder::meeting_sheet(session, "")),
            settings: crate::service::PrintSettings::default(),
        },
        begin(),
        Request::LoadKeys {
            filter: Filter::default(),
            order: KeyOrder::Sorted(Sort::default()),
        },
        Request::LoadRows { keys, search: None },
        Request::LoadFilterOptions,
        Request::LoadClients,
        Request::LoadClient(Uuid::nil()),
        Request::LoadDeletionRecords,
        Request::LoadStored(None),
        Request::ListBackups(None),
        Request::LoadBackups(None),
        Request::LoadRestorePreview(folder.join("backup")),
        Request::LoadReview(SessionRef::Id(session)),
        Request::LoadVersions(session),
        Request::LoadVersion {
            session,
            number: 1,
            language: Language::German,
        },
        Request::Compare {
            sessions: vec![session],
            language,
        },
        Request::LoadOverview { filter, language },
        Request::LoadWorkbooks,
        Request::ReadWorkbook(folder.join("x.toml")),
        Request::AddWorkbook(builtin()),
        Request::StartJob {
            id: JobId(1),
            job: export(folder),
        },
        Request::CancelJob(JobId(1)),
    ]
}

fn writes(session: Uuid, folder: &Path) -> Vec<Request> {
    let keys = vec![SessionKey(1)];
    let agenda = Write::Change {
        op: Op::EditAgenda,
        change: Change::Agenda {
            session,
            items: Vec::new(),
        },
        typing: None,
    };
    vec![
        write(agenda),
        write(Write::Selected {
            op: Op::MoveToTrash,
            keys,
            change: BulkChange::Trash,
        }),
        write(Write::MergeClients {
            keep: Uuid::nil(),
            remove: Uuid::nil(),
        }),
        write(Write::Undo),
        write(Write::Redo),
        Request::WriteFile {
            path: folder.join("x"),
            content: FileContent::Handout(told_by_consultant(session, HandoutKind::FollowUp)),
        },
        Request::PrepareHandout(Box::new(told_by_consultant(session, HandoutKind::FollowUp))),
        Request::PrepareHandout(Box::new(told_by_consultant(session, HandoutKind::Consultant))),
        Request::PrepareHandout(Box::new(under_pseudonym(session))),
        Request::PrepareHandout(Box::new(HandoutOrder {
            unkept: Some(Box::new(snapshot(session).session)),
            ..HandoutOrder::meeting_sheet(session, "")
        })),
        Request::WriteFile {
            path: folder.join("x"),
            content: FileContent::Handout(told_by_consultant(session, HandoutKind::Consultant)),
        },
        Request::WriteFile {
            path: folder.join("x.txt"),
            content: FileContent::Text("x".to_owned()),
        },
        Request::WriteFile {
            path: folder.join("elsewhere/x.pdf"),
            content: FileContent::Handout(HandoutOrder::meeting_sheet(session, "")),
        },
    ]
}

#[test]
fn nothing_but_the_session_that_is_handed_over_is_answered() {
    let case = HandedOver::new();
    let folder = case.folder.path();
    for request in about(case.own, folder) {
        let told = format!("{request:?}");
        let event = case.ask(request);
        assert!(!is_refused(&event), "{told}: {event:?}");
    }
    let refused = about(case.other, folder)
        .into_iter()
        .chain(others(case.own, folder));
    for request in refused {
        let told = format!("{request:?}");
        let event = case.ask(request);
        assert!(is_refused(&event), "{told}: {event:?}");
    }
    let settings = case.ask(write(Write::Settings(Box::default())));
    assert!(matches!(settings, Event::Written { .. }));
}

#[test]
fn the_pseudonym_in_the_record_is_offered_to_the_consultant_alone() {
    let case = HandedOver::new();
    let offered = || match case.ask(Request::PrepareHandout(Box::new(HandoutOrder::meeting_sheet(
        case.own, "",
    )))) {
        Event::HandoutPrepared(prepared) => prepared.pseudonym,
        event => panic!("{event:?}"),
    };
    let record = Client {
        pseudonym: " Frau Weide ".to_owned(),
        ..client(5)
    };
    let assign = Change::Assign {
        session: case.own,
        client: Some(record.id),
    };
    case.ask(Request::TakeBack(Some(secret("271828"))));
    let change = Write::Change {
        op: Op::EditClient,
        change: Change::All(vec![Change::PutClient(record), assign]),
        typing: None,
    };
    assert!(matches!(case.ask(write(change)), Event::Written { .. }));
    assert_eq!(offered().as_deref(), Some("Frau Weide"));
    let again = Request::HandOver {
        session: case.own,
        folder: case.folder.path().to_owned(),
        code: Some(secret("271828")),
    };
    assert!(matches!(case.ask(again), Event::HandedOver(_)));
    assert_eq!(offered(), None);
}

#[test]
fn nothing_is_allowed_where_the_library_that_says_for_whom_is_closed() {
    let session = Uuid::now_v7();
    let folder = Path::new("/x");
    let all = about(session, folder).into_iter().chain(others(session, folder));
    for request in all {
        let harmless = matches!(&request, Request::Write(write) if matches!(**write, Write::Settings(_)));
        assert!(harmless || !is_allowed(&request, None), "{request:?}");
    }
}
