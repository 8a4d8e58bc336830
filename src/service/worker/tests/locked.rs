//! A locked library on the worker: what stays of it, what opens it again, and its emergency sheet.

use super::*;
use crate::store::Passphrase;

fn words(words: &str) -> Option<Passphrase> {
    Some(Passphrase::new(words.to_owned()))
}

fn open(passphrase: Option<Passphrase>) -> Request {
    Request::OpenLibrary {
        path: None,
        passphrase,
    }
}

fn is_opened(event: &Event) -> bool {
    matches!(event, Event::LibraryOpened { protected: true, .. })
}

/// Makes a protected library and opens it.
fn unlocked(path: &Path) -> Service {
    protected(path);
    let service = Service::start(path);
    service.event();
    service.ask(open(words("Möwe")));
    service
}

/// Begins a session, writes a note on it, and locks.
fn locked(path: &Path) -> Service {
    let service = Service::start(path);
    service.event();
    assert!(is_opened(&service.ask(open(words("Möwe")))));
    let session = service.begun().session().id;
    let now = Moment::now();
    let note = Note {
        id: Uuid::from_u128(1),
        session,
        place: None,
        text: "Nachfragen".to_owned(),
        for_meeting: false,
        created_at: now,
        updated_at: now,
    };
    let write = Write::Change {
        op: Op::WriteNote,
        change: Change::PutNote(note),
        typing: None,
    };
    assert!(matches!(
        service.ask(Request::Write(Arc::new(write))),
        Event::Written { .. }
    ));
    assert!(matches!(
        service.ask(Request::Lock),
        Event::PassphraseNeeded { .. }
    ));
    service
}

fn protected(path: &Path) {
    let library = Library::open_protected(path, Access::Write, &words("Möwe").unwrap()).unwrap();
    library.close().unwrap();
}

fn undo(service: &Service) -> Option<Change> {
    match service.ask(Request::Write(Arc::new(Write::Undo))) {
        Event::Written { change, .. } => change,
        other => panic!("{other:?}"),
    }
}

#[test]
fn steps_can_be_undone_after_unlocking_unless_another_program_has_written_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.funkenbuch");
    protected(&path);
    let service = locked(&path);
    assert!(is_opened(&service.ask(open(words("Möwe")))));
    assert!(undo(&service).is_some());
    assert!(matches!(
        service.ask(Request::Lock),
        Event::PassphraseNeeded { .. }
    ));
    let mut other = Library::open_protected(&path, Access::Write, &words("Möwe").unwrap()).unwrap();
    other.begin_session(None, None, "de", Moment::now()).unwrap();
    other.close().unwrap();
    assert!(is_opened(&service.ask(open(words("Möwe")))));
    assert!(undo(&service).is_none());
}

#[test]
fn another_file_in_the_place_of_a_locked_library_unlocks_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.funkenbuch");
    protected(&path);
    let service = locked(&path);
    let aside = folder.path().join("aside");
    std::fs::rename(&path, &aside).unwrap();
    let refused = |passphrase| match service.ask(open(passphrase)) {
        Event::LibraryFailed(ServiceError::Library { source, .. }) => source,
        other => panic!("{other:?}"),
    };
    assert!(matches!(refused(words("Gans")), StoreError::Removed));
    assert!(!path.exists(), "no library is made in its place");
    let other = Library::open_protected(&path, Access::Write, &words("Gans").unwrap()).unwrap();
    other.close().unwrap();
    assert!(matches!(refused(words("Gans")), StoreError::Replaced));
    std::fs::remove_file(&path).unwrap();
    Library::open(&path, Access::Write).unwrap().close().unwrap();
    assert!(matches!(refused(words("Gans")), StoreError::NotProtected));
    assert!(matches!(service.ask(open(None)), Event::PassphraseNeeded { .. }));
    std::fs::rename(&aside, &path).unwrap();
    assert!(is_opened(&service.ask(open(words("Möwe")))));
}

#[test]
fn a_passphrase_is_compared_while_the_library_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.funkenbuch");
    let service = unlocked(&path);
    for (typed, right) in [("Möwe", true), ("möwe", false), ("", false)] {
        let passphrase = words(typed).unwrap();
        let event = service.ask(Request::CheckPassphrase(passphrase));
        assert!(
            matches!(event, Event::PassphraseChecked(is_right) if is_right == right),
            "{typed}: {event:?}"
        );
    }
}

#[test]
fn the_emergency_sheet_is_printed_with_the_right_passphrase_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.funkenbuch");
    let service = unlocked(&path);
    for (name, passphrase, written) in [
        ("hand.pdf", None, true),
        ("falsch.pdf", words("Gans"), false),
        ("gedruckt.pdf", words("Möwe"), true),
    ] {
        let path = folder.path().join(name);
        let event = service.ask(Request::WriteFile {
            path: path.clone(),
            content: FileContent::EmergencySheet {
                passphrase,
                language: Language::German,
            },
        });
        assert_eq!(matches!(event, Event::FileWritten(_)), written, "{event:?}");
        assert_eq!(path.exists(), written);
    }
}

/// Sends requests at once and returns the replies until a library is open or its passphrase needed.
fn replies(service: &Service, requests: Vec<Request>) -> Vec<Event> {
    requests.into_iter().for_each(|request| {
        service.send(request);
    });
    let mut events = Vec::new();
    while !events.last().is_some_and(is_opened) && !events.last().is_some_and(is_closed) {
        events.push(service.event());
    }
    events
}

fn is_closed(event: &Event) -> bool {
    matches!(event, Event::PassphraseNeeded { .. })
}

fn outcome(events: &[Event]) -> Option<&JobOutcome> {
    events.iter().find_map(|event| match event {
        Event::JobFinished(_, report) => Some(&report.outcome),
        _ => None,
    })
}

fn backup() -> Request {
    Request::StartJob {
        id: JobId(3),
        job: Job::Backup {
            chosen: None,
            automatic: true,
        },
    }
}

#[test]
fn locking_waits_for_what_is_being_done_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let service = unlocked(&folder.path().join("l.funkenbuch"));
    let events = replies(&service, vec![backup(), Request::Lock]);
    assert!(matches!(outcome(&events), Some(JobOutcome::Done)), "{events:?}");
    assert!(is_closed(events.last().unwrap()));
    assert!(is_opened(&service.ask(open(words("Möwe")))));
}

#[test]
fn whoever_unlocks_at_once_waits_for_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let service = unlocked(&folder.path().join("l.funkenbuch"));
    let events = replies(&service, vec![backup(), Request::Lock, open(words("Möwe"))]);
    assert!(is_closed(events.last().unwrap()), "the lock is answered first");
    assert!(
        matches!(outcome(&events), Some(JobOutcome::Cancelled)),
        "{events:?}"
    );
    assert!(is_opened(&service.event()));
}
