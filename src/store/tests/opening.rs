//! What is opened, what is refused, and that a refused file stays as it was.

use std::path::Path;

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{folder, full, projected};
use crate::store::{Access, Key, Passphrase, Store, StoreError};

/// Opens a file that is none of ours for writing and for reading; it has to be refused and stay as it is.
fn refused(path: &Path) -> StoreError {
    let before = std::fs::read(path).unwrap();
    let error = Store::open(path, Access::Write).unwrap_err();
    assert!(Store::open(path, Access::Read).is_err());
    assert_eq!(std::fs::read(path).unwrap(), before);
    error
}

#[test]
fn a_name_that_leaves_no_room_for_the_files_beside_it_is_refused() {
    let folder = folder();
    for (letters, fits) in [(230, true), (231, false), (251, false), (300, false)] {
        let path = folder.path().join("l".repeat(letters));
        match Store::open(&path, Access::Write) {
            Ok(store) => assert!(fits && store.close().is_ok(), "{letters}"),
            Err(error) => assert!(
                !fits && matches!(error, StoreError::BadName),
                "{letters}: {error}"
            ),
        }
    }
    let files = std::fs::read_dir(folder.path()).unwrap();
    assert_eq!(files.count(), 1, "the library alone");
}

#[cfg(unix)]
#[test]
fn a_library_and_its_files_are_for_their_owner_alone_also_if_they_were_not() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    let modes = || {
        let files = std::fs::read_dir(folder.path()).unwrap();
        let modes = files.map(|file| file.unwrap().metadata().unwrap().permissions().mode() & 0o777);
        modes.collect::<Vec<_>>()
    };
    let mut store = Store::open(&path, Access::Write).unwrap();
    store.add(&projected(&full())).unwrap();
    assert_eq!(modes(), [0o600; 3]);
    // as a copy leaves a library that was not closed, beside the log of another one
    let set = |name: &str, mode| {
        let path = folder.path().join(name);
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let copy = folder.path().join("copy.funkenbuch");
    Store::open(&copy, Access::Write).unwrap().close().unwrap();
    std::fs::copy(
        folder.path().join("l.funkenbuch-wal"),
        folder.path().join("copy.funkenbuch-wal"),
    )
    .unwrap();
    set("copy.funkenbuch", 0o664);
    set("copy.funkenbuch-wal", 0o644);
    let mut copied = Store::open(&copy, Access::Write).unwrap();
    copied.add(&projected(&full())).unwrap();
    assert!(copied.foreign_log().is_some());
    assert_eq!(modes(), [0o600; 7]);
    store.close().unwrap();
    set("l.funkenbuch", 0o640);
    Store::open(&path, Access::Read).unwrap();
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o640);
    let mut store = Store::open(&path, Access::Write).unwrap();
    let mut other = full();
    other.id = Uuid::now_v7();
    store.add(&projected(&other)).unwrap();
    assert_eq!(modes(), [0o600; 7]);
}

#[test]
fn a_file_that_is_no_sqlite_file_is_left_as_it_is() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    std::fs::write(&path, "kein SQLite, aber länger als ein Kopf".repeat(10)).unwrap();
    assert!(matches!(refused(&path), StoreError::NotALibrary));
    std::fs::write(&path, "kurz").unwrap();
    assert!(matches!(refused(&path), StoreError::NotALibrary));
}

/// Fills bytes so that they look encrypted.
fn scramble(bytes: &mut [u8]) {
    for (index, chunk) in bytes.chunks_mut(32).enumerate() {
        let random = Sha256::digest(index.to_be_bytes());
        chunk.copy_from_slice(&random[..chunk.len()]);
    }
}

#[test]
fn a_plain_library_with_a_broken_head_is_damaged_and_not_protected() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    let mut store = Store::open(&path, Access::Write).unwrap();
    store.add(&projected(&full())).unwrap();
    store.close().unwrap();
    let whole = std::fs::read(&path).unwrap();
    for broken in [16, 100, 4096, 3 * 4096] {
        let mut bytes = whole.clone();
        scramble(&mut bytes[..broken]);
        std::fs::write(&path, &bytes).unwrap();
        assert!(matches!(refused(&path), StoreError::Damaged(_)), "{broken}");
        let key = Key::unlock(&path, &Passphrase::new("egal, welche".to_owned()));
        assert!(matches!(key, Err(StoreError::Damaged(_))), "{broken}");
    }
    // nothing tells it from a protected one any more
    let mut bytes = whole;
    scramble(&mut bytes);
    std::fs::write(&path, &bytes).unwrap();
    assert!(matches!(refused(&path), StoreError::Protected));
}

#[test]
fn another_programs_file_is_left_as_it_is() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch("CREATE TABLE theirs (a)")
        .unwrap();
    assert!(matches!(refused(&path), StoreError::OtherProgram));
}

#[test]
fn what_a_killed_program_left_half_written_is_rolled_back_before_it_is_read() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    let copy = folder.path().join("killed.funkenbuch");
    let mut store = Store::open(&path, Access::Write).unwrap();
    store.add(&projected(&full())).unwrap();
    store.close().unwrap();
    let whole = std::fs::read(&path).unwrap();
    let writer = rusqlite::Connection::open(&path).unwrap();
    // pages go to the file before the transaction ends
    writer
        .execute_batch(
            "PRAGMA journal_mode = delete; PRAGMA cache_size = 1; BEGIN;
             UPDATE answer SET changed_at = changed_at + 1; UPDATE session SET language = 'xx';
             INSERT INTO letters SELECT key, hex(randomblob(9000)), '', '', '' FROM session;",
        )
        .unwrap();
    for ending in ["", "-journal"] {
        let from = folder.path().join(format!("l.funkenbuch{ending}"));
        std::fs::copy(from, folder.path().join(format!("killed.funkenbuch{ending}"))).unwrap();
    }
    drop(writer);
    assert_ne!(std::fs::read(&copy).unwrap(), whole);
    let store = Store::open(&copy, Access::Read).unwrap();
    let session = store.load(store.ids().unwrap()[0]).unwrap();
    assert_eq!(
        (session.answers.len(), &*session.language),
        (full().answers.len(), "de")
    );
    assert!(!folder.path().join("killed.funkenbuch-journal").exists());
}

#[test]
fn a_newer_library_is_left_as_it_is() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    let store = Store::open(&path, Access::Write).unwrap();
    store.connection.pragma_update(None, "user_version", 99).unwrap();
    store.close().unwrap();
    assert!(matches!(refused(&path), StoreError::Newer { found: 99, .. }));
}

fn filled(path: &Path) {
    let mut store = Store::open(path, Access::Write).unwrap();
    for _ in 0..20 {
        let mut kept = projected(&full());
        kept.session.id = Uuid::now_v7();
        store.add(&kept).unwrap();
    }
    store.close().unwrap();
}

#[test]
fn a_truncated_library_is_left_as_it_is() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    filled(&path);
    let whole = std::fs::read(&path).unwrap();
    std::fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    assert!(matches!(
        Store::open(&path, Access::Write),
        Err(StoreError::Damaged(_))
    ));
    assert_eq!(std::fs::read(&path).unwrap(), whole[..whole.len() / 2]);
}

#[test]
fn a_library_with_broken_pages_is_left_as_it_is() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    filled(&path);
    let mut bytes = std::fs::read(&path).unwrap();
    for page in 2..bytes.len() / 4096 {
        bytes[page * 4096..page * 4096 + 64].fill(0xa5);
    }
    std::fs::write(&path, &bytes).unwrap();
    assert!(matches!(
        Store::open(&path, Access::Write),
        Err(StoreError::Damaged(_))
    ));
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_folder_or_a_missing_folder_is_said() {
    let folder = folder();
    assert!(matches!(
        Store::open(folder.path(), Access::Write),
        Err(StoreError::IsFolder)
    ));
    let path = folder.path().join("no/l.funkenbuch");
    assert!(matches!(
        Store::open(&path, Access::Write),
        Err(StoreError::FolderMissing)
    ));
    let path = folder.path().join("l.funkenbuch");
    assert!(matches!(
        Store::open(&path, Access::Read),
        Err(StoreError::Missing)
    ));
    assert!(!path.exists());
}

#[test]
fn a_read_only_file_can_be_read_but_not_written() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    filled(&path);
    let mut permissions = path.metadata().unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    assert!(matches!(
        Store::open(&path, Access::Write),
        Err(StoreError::ReadOnly)
    ));
    assert_eq!(Store::open(&path, Access::Read).unwrap().ids().unwrap().len(), 20);
}

#[test]
fn an_empty_file_becomes_a_library() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    std::fs::write(&path, b"").unwrap();
    assert!(Store::open(&path, Access::Write).is_ok());
}

/// Another program's file that it didn't finish writing: its journal lies beside it.
#[test]
fn a_journal_beside_another_file_opens_no_door_to_it() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    let journal = folder.path().join("l.funkenbuch-journal");
    std::fs::write(&journal, "Entwurf").unwrap();
    std::fs::write(&path, "kein SQLite, aber länger als ein Kopf".repeat(10)).unwrap();
    assert!(matches!(refused(&path), StoreError::NotALibrary));
    std::fs::remove_file(&path).unwrap();
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch("CREATE TABLE theirs (a)")
        .unwrap();
    std::fs::write(&journal, "Entwurf").unwrap();
    assert!(matches!(refused(&path), StoreError::OtherProgram));
}

#[test]
fn a_log_that_a_reader_holds_up_is_folded_in_later() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    filled(&path);
    let mut store = Store::open(&path, Access::Write).unwrap();
    let reader = rusqlite::Connection::open(&path).unwrap();
    reader
        .execute_batch("BEGIN; SELECT count(*) FROM session;")
        .unwrap();
    store.add(&projected(&full())).unwrap();
    assert!(!store.checkpoint().unwrap());
    assert!(!store.close().unwrap());
    let store = Store::open(&path, Access::Write).unwrap();
    assert_eq!(store.ids().unwrap().len(), 21);
    assert!(!store.checkpoint().unwrap());
    reader.execute_batch("COMMIT").unwrap();
    assert!(store.checkpoint().unwrap());
    assert!(store.close().unwrap());
}
