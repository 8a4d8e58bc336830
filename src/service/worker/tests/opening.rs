//! A library is opened for writing where that is possible, else for reading, and the window is told why.

use super::*;

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
        service.ask(Request::OpenLibrary {
            path: Some(other),
            passphrase: None,
        }),
        Event::LibraryOpened {
            access: Access::Write,
            ..
        }
    ));
}

/// What can be read of it can be exported, and nothing is written into it.
#[test]
fn a_damaged_library_is_open_for_reading_and_the_window_is_told_why() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.funkenbuch");
    let mut library = Library::open(&path, Access::Write).unwrap();
    library.sample(40, 1).unwrap();
    library.close().unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    // a leaf of a table of texts, which is not read to open the library
    let is_text_leaf = |page: &&mut [u8]| page[0] == 0x0d && page.windows(6).any(|word| word == b"TikTok");
    let page = bytes.chunks_exact_mut(4096).find(is_text_leaf).unwrap();
    page[..60].fill(0x5a);
    std::fs::write(&path, &bytes).unwrap();
    let service = Service::start(&path);
    let opened = service.event();
    assert!(
        matches!(
            opened,
            Event::LibraryOpened {
                access: Access::Read,
                ..
            }
        ),
        "{opened:?}"
    );
    assert!(matches!(
        service.event(),
        Event::DamageFound(ServiceError::Library {
            source: StoreError::Damaged(_),
            ..
        })
    ));
    assert!(matches!(service.ask(begin()), Event::Failed(_)));
    drop(service);
    assert!(std::fs::read(&path).unwrap() == bytes);
}

#[test]
fn copies_beside_the_library_are_told_of_once_it_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.funkenbuch");
    let copy = folder
        .path()
        .join("l (conflicted copy 2026-11-26 081122).funkenbuch");
    Library::open(&path, Access::Write).unwrap().close().unwrap();
    std::fs::copy(&path, &copy).unwrap();
    let mut there = Library::open(&copy, Access::Write).unwrap();
    there.sample(2, 1).unwrap();
    there.close().unwrap();
    let service = Service::start(&path);
    assert!(matches!(service.event(), Event::LibraryOpened { .. }));
    assert!(matches!(service.event(), Event::ConflictsFound(1)));
    let Event::BackupsLoaded(backups) = service.ask(Request::LoadBackups(None)) else {
        panic!("they are listed")
    };
    assert_eq!(backups.conflicts[0].path, copy);
    assert!(matches!(
        service.ask(Request::PutCopyAside(copy.clone())),
        Event::CopyPutAside(_)
    ));
    assert!(!copy.exists());
    assert!(matches!(
        service.ask(Request::PutCopyAside(path)),
        Event::Failed(ServiceError::Restore { .. })
    ));
}
