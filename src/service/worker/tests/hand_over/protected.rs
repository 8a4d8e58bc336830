//! In a protected library the passphrase takes the laptop back.

use super::*;

const PASSPHRASE: &str = "Kranich im Nebel";

/// Starts the program on the protected library and gives its passphrase.
fn open(folder: &Path) -> (Service, Event) {
    let (path, marker) = paths(folder);
    let service = Service::start_with(&path, marker);
    assert!(matches!(service.event(), Event::PassphraseNeeded { .. }));
    let event = service.ask(Request::OpenLibrary {
        path: None,
        passphrase: Some(secret(PASSPHRASE)),
    });
    (service, event)
}

#[test]
fn the_passphrase_takes_back_a_protected_library() {
    let folder = tempfile::tempdir().unwrap();
    let passphrase = secret(PASSPHRASE);
    let (path, _) = paths(folder.path());
    let library = Library::open_protected(&path, Access::Write, &passphrase).unwrap();
    library.close().unwrap();
    let open = || open(folder.path());
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
