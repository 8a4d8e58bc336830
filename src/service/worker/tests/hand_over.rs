//! While the laptop is handed over only one session can be reached, whatever is requested and whatever becomes of the
//! program.

mod protected;
mod reach;
mod words;

use super::*;
use crate::service::{HandOver, HandoutOrder, SecretKind};
use crate::store::Passphrase;

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
        content: FileContent::Handout(HandoutOrder::meeting_sheet(case.own, "")),
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
