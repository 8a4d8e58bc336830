//! While the laptop is handed over only one session can be reached, whatever is requested and whatever becomes of the
//! program.

use super::*;
use crate::consulting::AgendaItem;
use crate::service::guard::is_allowed;
use crate::service::{HandOver, SecretKind, Settings};
use crate::session::{Cell, Location, Mark};
use crate::store::Passphrase;
use crate::workbook::builtin;

fn secret(words: &str) -> Passphrase {
    Passphrase::new(words.to_owned())
}

/// A library with two sessions, the first of which is handed over.
struct HandedOver {
    folder: tempfile::TempDir,
    service: Option<Service>,
    own: Uuid,
    other: Uuid,
}

impl HandedOver {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (library, marker) = paths(folder.path());
        let service = Service::start_with(&library, marker);
        assert!(matches!(
            service.event(),
            Event::LibraryOpened { hand_over: None, .. }
        ));
        let (own, other) = (service.begun().session().id, service.begun().session().id);
        let request = Request::HandOver {
            session: own,
            folder: folder.path().to_owned(),
            code: Some(secret("271828")),
        };
        let event = service.ask(request);
        assert!(matches!(event, Event::HandedOver(HandOver { session, .. }) if session == own));
        let service = Some(service);
        Self {
            folder,
            service,
            own,
            other,
        }
    }

    fn service(&self) -> &Service {
        self.service.as_ref().expect("it runs")
    }

    fn ask(&self, request: Request) -> Event {
        self.service().ask(request)
    }

    /// Starts the program anew with another library, as its icon would.
    fn restart(&mut self) -> Event {
        self.service = None;
        let (_, marker) = paths(self.folder.path());
        let default = self.folder.path().join("default.funkenbuch");
        self.service = Some(Service::start_with(&default, marker));
        self.service().event()
    }

    fn marker(&self) -> HandOverMarker {
        paths(self.folder.path()).1
    }
}

fn paths(folder: &Path) -> (PathBuf, HandOverMarker) {
    (
        folder.join("l.funkenbuch"),
        HandOverMarker::at(folder.join("state/handed-over")),
    )
}

fn is_refused(event: &Event) -> bool {
    matches!(
        event,
        Event::Failed(ServiceError::HandedOver)
            | Event::NotWritten(ServiceError::HandedOver)
            | Event::LibraryFailed(ServiceError::HandedOver)
    ) || matches!(event, Event::JobFinished(_, report) if matches!(
        &report.outcome,
        JobOutcome::Failed(error) if matches!(**error, ServiceError::HandedOver)
    ))
}

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

/// Returns the requests that name a session, with that one.
fn about(session: Uuid, folder: &Path) -> Vec<Request> {
    let file = |content| Request::WriteFile {
        path: folder.join("x"),
        content,
    };
    let consultant = String::new;
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
        file(FileContent::MeetingSheet {
            session,
            consultant: consultant(),
        }),
        file(FileContent::OwnCopy { session, word: None }),
        file(FileContent::Unsaved(Box::new(snapshot(session).session))),
    ]
}

/// Returns a request of each kind that shows or changes anything else.
fn others(session: Uuid, folder: &Path) -> Vec<Request> {
    let key = vec![crate::consulting::SessionKey(1)];
    let agenda: Vec<AgendaItem> = Vec::new();
    let change = |change| Write::Change {
        op: Op::EditAgenda,
        change,
        typing: None,
    };
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
        begin(),
        Request::LoadKeys {
            filter: Filter::default(),
            order: KeyOrder::Sorted(Sort::default()),
        },
        Request::LoadRows {
            keys: key.clone(),
            search: None,
        },
        Request::LoadFilterOptions,
        Request::LoadClients,
        Request::LoadClient(Uuid::nil()),
        Request::LoadReview(SessionRef::Id(session)),
        Request::LoadVersions(session),
        Request::LoadVersion {
            session,
            number: 1,
            language: Language::German,
        },
        Request::Compare {
            sessions: vec![session],
            language: Language::German,
        },
        Request::LoadOverview {
            filter: Filter::default(),
            language: Language::German,
        },
        Request::LoadWorkbooks,
        Request::ReadWorkbook(folder.join("x.toml")),
        Request::AddWorkbook(builtin()),
        Request::StartJob {
            id: JobId(1),
            job: export(folder),
        },
        Request::CancelJob(JobId(1)),
        write(change(Change::Agenda {
            session,
            items: agenda,
        })),
        write(Write::Selected {
            op: Op::MoveToTrash,
            keys: key,
            change: BulkChange::Trash,
        }),
        write(Write::MergeClients {
            keep: Uuid::nil(),
            remove: Uuid::nil(),
        }),
        write(Write::Undo),
        write(Write::Redo),
        Request::WriteFile {
            path: folder.join("x.txt"),
            content: FileContent::Text("x".to_owned()),
        },
        Request::WriteFile {
            path: folder.join("elsewhere/x.pdf"),
            content: FileContent::MeetingSheet {
                session,
                consultant: String::new(),
            },
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
    let settings = case.ask(write(Write::Settings(Box::new(Settings::default()))));
    assert!(matches!(settings, Event::Written { .. }));
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

#[test]
fn a_hand_over_outlasts_the_program_and_every_other_library() {
    let mut case = HandedOver::new();
    for _ in 0..2 {
        let Event::LibraryOpened { path, hand_over, .. } = case.restart() else {
            panic!("it comes up")
        };
        assert!(path.ends_with("l.funkenbuch"), "{}", path.display());
        assert_eq!(hand_over.map(|hand_over| hand_over.session), Some(case.own));
    }
    let marker = std::fs::read_to_string(case.folder.path().join("state/handed-over")).unwrap();
    assert!(marker.ends_with("l.funkenbuch"), "nothing but the path: {marker}");
    assert!(matches!(
        case.ask(Request::TakeBack(Some(secret("271828")))),
        Event::TakenBack
    ));
    assert_eq!(case.marker().library(), None);
    assert!(!is_refused(&case.ask(Request::LoadClients)));
    let Event::LibraryOpened { path, hand_over, .. } = case.restart() else {
        panic!("it comes up")
    };
    assert!(path.ends_with("default.funkenbuch") && hand_over.is_none());
}

#[test]
fn without_its_library_a_hand_over_shows_no_other_one() {
    let mut case = HandedOver::new();
    case.service = None;
    let (library, _) = paths(case.folder.path());
    let away = case.folder.path().join("unplugged");
    std::fs::rename(&library, &away).unwrap();
    let event = case.restart();
    assert!(
        matches!(event, Event::LibraryFailed(ServiceError::InHandOver(_))),
        "{event:?}"
    );
    assert!(!library.exists(), "no empty one is made in its place");
    let another = Request::OpenLibrary {
        path: Some(case.folder.path().join("default.funkenbuch")),
        passphrase: None,
    };
    assert!(is_refused(&case.ask(another)));
    std::fs::rename(&away, &library).unwrap();
    let again = Request::OpenLibrary {
        path: None,
        passphrase: None,
    };
    let event = case.ask(again);
    assert!(
        matches!(&event, Event::LibraryOpened { hand_over: Some(hand_over), .. } if hand_over.session == case.own),
        "{event:?}"
    );
}

#[test]
fn a_marker_that_nothing_is_behind_any_more_is_forgotten() {
    let mut case = HandedOver::new();
    case.service = None;
    let (path, _) = paths(case.folder.path());
    let mut library = Library::open(&path, Access::Write).unwrap();
    library.end_hand_over().unwrap();
    library.close().unwrap();
    let Event::LibraryOpened { path, .. } = case.restart() else {
        panic!("it comes up")
    };
    assert!(path.ends_with("default.funkenbuch"));
    assert_eq!(case.marker().library(), None);
}

#[test]
fn wrong_codes_are_counted_across_starts_and_slow_down() {
    let mut case = HandedOver::new();
    let wrong = || Request::TakeBack(Some(secret("000000")));
    let event = case.ask(wrong());
    let Event::Failed(ServiceError::WrongSecret { kind, wait }) = event else {
        panic!("{event:?}")
    };
    assert_eq!((kind, wait.as_secs()), (SecretKind::Code, 1));
    let right = || Request::TakeBack(Some(secret("271828")));
    let event = case.ask(right());
    assert!(
        matches!(event, Event::Failed(ServiceError::TooSoon { .. })),
        "{event:?}"
    );
    case.restart();
    let event = case.ask(right());
    assert!(
        matches!(event, Event::Failed(ServiceError::TooSoon { .. })),
        "{event:?}"
    );
    thread::sleep(Duration::from_millis(1050));
    assert!(matches!(case.ask(right()), Event::TakenBack));
}

#[test]
fn files_go_into_one_folder_and_replace_nothing_there() {
    let case = HandedOver::new();
    let path = case.folder.path().join("Blatt.pdf");
    std::fs::write(&path, "of somebody else").unwrap();
    let sheet = || Request::WriteFile {
        path: path.clone(),
        content: FileContent::MeetingSheet {
            session: case.own,
            consultant: String::new(),
        },
    };
    for name in ["Blatt (2).pdf", "Blatt (3).pdf"] {
        let Event::FileWritten(written) = case.ask(sheet()) else {
            panic!("it is written")
        };
        assert_eq!(written, case.folder.path().join(name));
        assert!(std::fs::read(&written).unwrap().starts_with(b"%PDF"));
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "of somebody else");
}

#[test]
fn a_running_job_has_to_end_before_the_laptop_is_handed_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = library_with(folder.path(), 300);
    let service = Service::opened(&path);
    let session = service.begun().session().id;
    let hand_over = || Request::HandOver {
        session,
        folder: folder.path().to_owned(),
        code: Some(secret("271828")),
    };
    service.send(Request::StartJob {
        id: JobId(1),
        job: export(folder.path()),
    });
    let asked = service.send(hand_over());
    let reply = loop {
        let reply = service.reply();
        if reply.ticket == Some(asked) {
            break reply.event;
        }
    };
    assert!(
        matches!(reply, Event::Failed(ServiceError::JobRunning)),
        "{reply:?}"
    );
    service.finished();
    assert!(matches!(service.ask(hand_over()), Event::HandedOver(_)));
}

#[test]
fn a_code_is_needed_where_there_is_no_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::opened(&folder.path().join("l.funkenbuch"));
    let session = service.begun().session().id;
    for code in [None, Some(secret("123")), Some(secret("   1   "))] {
        let event = service.ask(Request::HandOver {
            session,
            folder: folder.path().to_owned(),
            code,
        });
        assert!(
            matches!(event, Event::Failed(ServiceError::ShortSecret)),
            "{event:?}"
        );
    }
}

#[test]
fn the_passphrase_takes_back_a_protected_library() {
    let folder = tempfile::tempdir().unwrap();
    let (path, marker) = paths(folder.path());
    let passphrase = secret("Kranich im Nebel");
    let library = Library::open_protected(&path, Access::Write, &passphrase).unwrap();
    library.close().unwrap();
    let open = || {
        let service = Service::start_with(&path, marker.clone());
        assert!(matches!(service.event(), Event::PassphraseNeeded { .. }));
        let event = service.ask(Request::OpenLibrary {
            path: None,
            passphrase: Some(passphrase.clone()),
        });
        (service, event)
    };
    let (service, _) = open();
    let session = service.begun().session().id;
    let hand_over = || Request::HandOver {
        session,
        folder: folder.path().to_owned(),
        code: None,
    };
    assert!(matches!(service.ask(hand_over()), Event::HandedOver(_)));
    let event = service.ask(Request::TakeBack(None));
    assert!(is_refused(&event), "nobody has just given it: {event:?}");
    let event = service.ask(Request::TakeBack(Some(secret("Kranich"))));
    assert!(
        matches!(
            event,
            Event::Failed(ServiceError::WrongSecret {
                kind: SecretKind::Passphrase,
                ..
            })
        ),
        "{event:?}"
    );
    thread::sleep(Duration::from_millis(1050));
    assert!(matches!(
        service.ask(Request::TakeBack(Some(passphrase.clone()))),
        Event::TakenBack
    ));
    assert!(matches!(service.ask(hand_over()), Event::HandedOver(_)));
    drop(service);
    let (service, event) = open();
    assert!(
        matches!(
            event,
            Event::LibraryOpened {
                hand_over: Some(_),
                ..
            }
        ),
        "{event:?}"
    );
    assert!(!is_refused(&service.ask(Request::OpenSession(session))));
    assert!(
        is_refused(&service.ask(Request::TakeBack(None))),
        "the client has it"
    );
    drop(service);
    let (service, _) = open();
    assert!(matches!(service.ask(Request::TakeBack(None)), Event::TakenBack));
}

#[test]
fn a_word_of_the_clients_own_opens_what_is_private_and_nothing_else_does() {
    let case = HandedOver::new();
    let Event::SessionOpened(mut open) = case.ask(Request::OpenSession(case.own)) else {
        panic!("it opens")
    };
    assert!(!open.has_word());
    typed(&mut open, "Kastanien");
    let private = Edit::SetMark {
        place: Location::question("occasion"),
        mark: Some(Mark::Private),
    };
    open.apply(private, Moment::now()).unwrap();
    let mut snapshot = open.take_snapshot().unwrap();
    snapshot.changed.everything = true;
    snapshot.base = crate::store::SavedState {
        revision: 0,
        updated_at: snapshot.session.created_at,
    };
    assert!(matches!(
        case.ask(write(Write::Session(Box::new(snapshot)))),
        Event::Written { .. }
    ));
    let set = |old: Option<&str>, new: Option<&str>| Request::SetWord {
        session: case.own,
        old: old.map(secret),
        new: new.map(secret),
    };
    assert!(matches!(
        case.ask(set(None, Some("abc"))),
        Event::Failed(ServiceError::ShortSecret)
    ));
    assert!(matches!(
        case.ask(set(None, Some("Rübezahl"))),
        Event::WordSet { has_word: true, .. }
    ));
    let needs_word = |event: Event| matches!(event, Event::Failed(ServiceError::WordNeeded { .. }));
    assert!(needs_word(case.ask(Request::OpenSession(case.own))));
    assert!(
        needs_word(case.ask(set(None, Some("Zauberlehrling")))),
        "nor is it changed"
    );
    let copy = |word: Option<&str>| Request::WriteFile {
        path: case.folder.path().join("copy.json"),
        content: FileContent::OwnCopy {
            session: case.own,
            word: word.map(secret),
        },
    };
    assert!(needs_word(case.ask(copy(None))));
    let open_with = |word: &str| Request::OpenWithWord {
        session: case.own,
        word: secret(word),
    };
    let event = case.ask(open_with("Rumpelstilzchen"));
    assert!(matches!(
        event,
        Event::Failed(ServiceError::WrongSecret {
            kind: SecretKind::Word,
            ..
        })
    ));
    thread::sleep(Duration::from_millis(1050));
    let Event::SessionOpened(open) = case.ask(open_with("Ru\u{308}bezahl")) else {
        panic!("it opens")
    };
    assert!(open.has_word());
    assert!(
        needs_word(case.ask(Request::OpenSession(case.own))),
        "once is not for ever"
    );
    let Event::FileWritten(written) = case.ask(copy(Some("Rübezahl"))) else {
        panic!("it is written")
    };
    assert!(std::fs::read_to_string(written).unwrap().contains("Kastanien"));
    case.ask(Request::TakeBack(Some(secret("271828"))));
    assert!(
        needs_word(case.ask(Request::OpenSession(case.own))),
        "nor for the consultant"
    );
    let Event::ReviewLoaded(review) = case.ask(Request::LoadReview(SessionRef::Id(case.own))) else {
        panic!("what is shared is there")
    };
    assert_eq!(review.shared.value(&Cell::plain("occasion")), None);
    let other = Request::SetWord {
        session: case.other,
        old: None,
        new: Some(secret("Rübezahl")),
    };
    assert!(matches!(
        case.ask(other),
        Event::Failed(ServiceError::NotHandedOver)
    ));
    assert!(matches!(
        case.ask(set(Some("Rübezahl"), None)),
        Event::WordSet { has_word: false, .. }
    ));
    assert!(matches!(
        case.ask(Request::OpenSession(case.own)),
        Event::SessionOpened(_)
    ));
}

#[test]
fn an_export_with_what_is_private_needs_the_word_and_an_import_leaves_it() {
    let case = HandedOver::new();
    case.ask(Request::SetWord {
        session: case.own,
        old: None,
        new: Some(secret("Rübezahl")),
    });
    case.ask(Request::TakeBack(Some(secret("271828"))));
    let job = |with_private| {
        let Job::Export { order, language } = export(case.folder.path()) else {
            unreachable!("it is one")
        };
        let order = ExportOrder {
            with_private,
            form: ExportFormat::Each(FileFormat::Json),
            replace: true,
            ..order
        };
        Job::Export { order, language }
    };
    for with_private in [true, false] {
        case.service().send(Request::StartJob {
            id: JobId(1),
            job: job(with_private),
        });
        let (_, report) = case.service().finished();
        assert_eq!(
            (report.files, report.skipped_total),
            if with_private { (1, 1) } else { (2, 0) }
        );
    }
    let import = ImportOrder {
        paths: vec![case.folder.path().join("out")],
        replace: true,
    };
    case.service().send(Request::StartJob {
        id: JobId(2),
        job: Job::Import(import),
    });
    case.service().finished();
    let event = case.ask(Request::OpenSession(case.own));
    assert!(
        matches!(event, Event::Failed(ServiceError::WordNeeded { .. })),
        "{event:?}"
    );
}
