//! A protected library on the worker: opened with its passphrase, locked, and opened again after a panic.

use super::*;
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
