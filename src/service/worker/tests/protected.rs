//! A protected library on the worker: opened with its passphrase, locked, and opened again after a panic.

use std::time::{Duration, Instant};

use super::super::protection::ProtectionJob;
use super::*;
use crate::service::job::RunningJob as _;
use crate::service::protection::{CHECKED_FROM_PERCENT, ProtectionChange};
use crate::store::Passphrase;

fn words(words: &str) -> Option<Passphrase> {
    Some(Passphrase::new(words.to_owned()))
}

fn open(path: Option<&Path>, passphrase: Option<Passphrase>) -> Request {
    Request::OpenLibrary {
        path: path.map(Path::to_owned),
        passphrase,
    }
}

fn is_opened(event: &Event) -> bool {
    matches!(
        event,
        Event::LibraryOpened {
            access: Access::Write,
            protected: true,
            ..
        }
    )
}

#[test]
fn a_protected_library_opens_with_its_passphrase_only_and_is_locked_again() {
    let folder = tempfile::tempdir().unwrap();
    let (plain, path) = (
        folder.path().join("p.funkenbuch"),
        folder.path().join("l.funkenbuch"),
    );
    let service = Service::opened(&plain);
    assert!(matches!(
        service.ask(Request::Lock),
        Event::Failed(ServiceError::Library {
            source: StoreError::NotProtected,
            ..
        })
    ));
    let created = service.ask(open(Some(&path), words("Möwe")));
    assert!(is_opened(&created), "{created:?}");
    let id = service.begun().session().id;
    for request in [Request::Lock, open(None, None)] {
        let event = service.ask(request);
        assert!(
            matches!(&event, Event::PassphraseNeeded { path: needed } if *needed == path),
            "{event:?}"
        );
    }
    assert!(matches!(
        service.ask(Request::LoadStart),
        Event::Failed(ServiceError::NotOpen)
    ));
    let Event::LibraryFailed(error) = service.ask(open(None, words("Mowe"))) else {
        panic!("the passphrase is wrong")
    };
    assert!(error.is_wrong_passphrase());
    assert!(is_opened(&service.ask(open(None, words("Mo\u{308}we")))));
    assert!(matches!(
        service.ask(Request::OpenSession(id)),
        Event::SessionOpened(_)
    ));
}

#[test]
fn a_protected_library_asks_at_the_start_and_stays_open_after_a_panic() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.funkenbuch");
    let key = Library::unlock(&path, &words("Möwe").unwrap()).unwrap();
    Library::open_with_key(&path, Access::Write, Some(&key))
        .unwrap()
        .close()
        .unwrap();
    let service = Service::start(&path);
    assert!(matches!(service.event(), Event::PassphraseNeeded { .. }));
    assert!(is_opened(&service.ask(open(None, words("Möwe")))));
    let id = service.begun().session().id;
    let failed = service.ask(Request::LoadVersions(PANICS));
    assert!(
        matches!(failed, Event::Failed(ServiceError::Panicked { .. })),
        "{failed:?}"
    );
    assert!(matches!(
        service.ask(Request::OpenSession(id)),
        Event::SessionOpened(_)
    ));
}

#[test]
fn beside_another_window_a_protected_library_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.funkenbuch");
    let key = Library::unlock(&path, &words("Möwe").unwrap()).unwrap();
    let writer = Library::open_with_key(&path, Access::Write, Some(&key)).unwrap();
    let service = Service::start(&path);
    service.event();
    let opened = service.ask(open(None, words("Möwe")));
    assert!(matches!(
        opened,
        Event::LibraryOpened {
            access: Access::Read,
            protected: true,
            ..
        }
    ));
    drop(writer);
}

fn change(change: ProtectionChange) -> Request {
    Request::StartJob {
        id: JobId(7),
        job: Job::ChangeProtection(change),
    }
}

fn passphrase(of: &str) -> Passphrase {
    Passphrase::new(of.to_owned())
}

#[test]
fn a_library_is_protected_while_it_is_being_written_and_goes_on_under_the_new_key() {
    let folder = tempfile::tempdir().unwrap();
    let path = library_with(folder.path(), 40);
    let service = Service::opened(&path);
    let mut open_session = service.begun();
    let id = open_session.session().id;
    service.send(change(ProtectionChange::Protect {
        new: passphrase("Möwe"),
    }));
    let changes = typed(&mut open_session, "mittendrin");
    service.send(Request::Write(Arc::new(Write::Session(changes))));
    let mut written = 0;
    let report = loop {
        match service.event() {
            Event::Written { .. } => written += 1,
            Event::JobFinished(_, report) => break report,
            Event::JobProgress(..) => {}
            other => panic!("{other:?}"),
        }
    };
    assert!(matches!(report.outcome, JobOutcome::Done), "{report:?}");
    assert_eq!((report.protected, report.progress.done), (Some(true), 100));
    assert_eq!(written, 1);
    let after = service.write(Write::Session(typed(&mut open_session, "danach")));
    assert!(matches!(after, Event::Written { .. }), "{after:?}");
    drop(service);
    let library = Library::open_protected(&path, Access::Read, &passphrase("Möwe")).unwrap();
    let session = library.session(id).unwrap();
    let answer = session.answers.values().next().unwrap();
    assert_eq!(answer.value, Value::Text("danach".to_owned()));
}

#[test]
fn a_change_that_cannot_be_made_is_refused_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.funkenbuch");
    let service = Service::opened(&path);
    let refusal = |wanted: ProtectionChange| {
        service.send(change(wanted));
        let (_, report) = service.finished();
        match report.outcome {
            JobOutcome::Failed(error) => error.to_string() + &error.kind(),
            other => panic!("{other:?}"),
        }
    };
    let (current, new) = (passphrase("eins"), passphrase("zwei"));
    let unprotect = ProtectionChange::Unprotect {
        current: current.clone(),
    };
    assert!(refusal(unprotect).ends_with("NotProtected"));
    assert!(refusal(ProtectionChange::Protect { new: passphrase("") }).ends_with("EmptyPassphrase"));
    service.send(change(ProtectionChange::Protect { new: current.clone() }));
    assert!(matches!(service.finished().1.outcome, JobOutcome::Done));
    assert!(refusal(ProtectionChange::Protect { new: new.clone() }).ends_with("AlreadyProtected"));
    let wrong = ProtectionChange::ChangePassphrase {
        current: new.clone(),
        new: new.clone(),
    };
    assert!(refusal(wrong).ends_with("WrongPassphrase"));
    service.send(change(ProtectionChange::ChangePassphrase {
        current: current.clone(),
        new: new.clone(),
    }));
    assert!(matches!(service.finished().1.outcome, JobOutcome::Done));
    service.send(change(ProtectionChange::Unprotect { current: new }));
    let (_, report) = service.finished();
    assert_eq!(report.protected, Some(false));
    drop(service);
    Library::open(&path, Access::Read).unwrap();
}

#[test]
fn a_cancelled_change_leaves_the_library_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = library_with(folder.path(), 200);
    let service = Service::opened(&path);
    service.send(change(ProtectionChange::Protect {
        new: passphrase("Möwe"),
    }));
    service.send(Request::CancelJob(JobId(7)));
    let (_, report) = service.finished();
    assert!(matches!(report.outcome, JobOutcome::Cancelled), "{report:?}");
    assert_eq!(report.protected, None);
    service.begun();
    drop(service);
    Library::open(&path, Access::Read).unwrap();
    assert!(!folder.path().join("l.funkenbuch.new").exists());
}

#[test]
fn a_change_says_that_it_began_again_since_something_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = library_with(folder.path(), 5);
    let mut library = Library::open(&path, Access::Write).unwrap();
    let new = passphrase("Möwe");
    let mut job = ProtectionJob::begin(&ProtectionChange::Protect { new }, &library).unwrap();
    while job.progress().done < CHECKED_FROM_PERCENT {
        std::thread::sleep(Duration::from_millis(1));
    }
    library.sample(1, 99).unwrap();
    let step = |job: &mut ProtectionJob, library: &mut Library| {
        let until = Instant::now() + Duration::from_millis(50);
        job.step(library, until, &mut JobReport::default()).unwrap()
    };
    assert!(!job.progress().again);
    while !job.progress().again {
        assert!(
            step(&mut job, &mut library).is_continue(),
            "it didn't begin again"
        );
    }
    while step(&mut job, &mut library).is_continue() {}
    assert_eq!((job.progress().again, library.is_protected()), (false, true));
}
