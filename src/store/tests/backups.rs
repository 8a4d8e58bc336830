//! Copies of a library: whole, of one moment, under the same passphrase; and another file in a library's place.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use uuid::Uuid;

use super::{folder, full, library, moment, projected};
use crate::consulting::VersionReason;
use crate::session::Session;
use crate::store::{
    Access, BackupSource, CopyWatch, Key, Passphrase, Store, StoreError, UnfinishedFile, is_plain_copy,
    protect_copy, replace_closed,
};

fn never() -> Arc<AtomicBool> {
    Arc::default()
}

/// Copies a library to a path.
fn copy(source: &BackupSource, path: &Path) {
    let file = UnfinishedFile::beside(path).unwrap();
    let mut told = Vec::new();
    let complete = source.copy_to(file.path(), &never(), &mut |done, of| told.push((done, of)));
    assert!(complete.unwrap());
    let &(done, of) = told.last().unwrap();
    assert!(done == of && of > 0, "what remains is the check");
    file.rename_to(path).unwrap();
}

#[test]
fn a_copy_is_of_one_moment_while_others_go_on_writing() {
    let folder = folder();
    let mut store = library(folder.path());
    store.add(&projected(&full())).unwrap();
    let state = store.state().unwrap();
    let source = store.backup_source().unwrap();
    let path = folder.path().join("copy.funkenbuch");
    let file = UnfinishedFile::beside(&path).unwrap();
    let mut written = 0;
    let complete = source.copy_to(file.path(), &never(), &mut |_, _| {
        let session = Session {
            id: Uuid::now_v7(),
            ..full()
        };
        store.add(&projected(&session)).unwrap();
        written += 1;
    });
    assert!(complete.unwrap() && written > 0);
    file.rename_to(&path).unwrap();
    let read = Store::open(&path, Access::Read).unwrap();
    assert_eq!((read.ids().unwrap().len(), read.state().unwrap()), (1, state));
    assert_eq!(read.library(), store.library());
    read.check().unwrap();
    drop((read, source));
    assert_eq!(store.ids().unwrap().len(), 1 + written);
    assert!(store.checkpoint().unwrap(), "nothing holds the log any more");
    let names = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let beside: Vec<_> = names
        .filter(|name| name.to_string_lossy().starts_with("copy.funkenbuch"))
        .collect();
    assert_eq!(beside.len(), 1, "{beside:?}");
}

#[test]
fn a_copy_of_a_protected_library_is_protected_by_the_same_passphrase() {
    let folder = folder();
    let passphrase = Passphrase::new("Weide am Bach".to_owned());
    let path = folder.path().join("l.funkenbuch");
    let mut store = Store::open_with(&path, Access::Write, &passphrase).unwrap();
    store.add(&projected(&full())).unwrap();
    let backup = folder.path().join("copy.funkenbuch");
    copy(&store.backup_source().unwrap(), &backup);
    let bytes = fs::read(&backup).unwrap();
    assert!(
        !bytes
            .windows(6)
            .any(|part| part == "Straße".as_bytes().get(..6).unwrap())
    );
    assert!(!bytes.starts_with(b"SQLite"));
    assert!(matches!(
        Store::open(&backup, Access::Read),
        Err(StoreError::Protected)
    ));
    let read = Store::open_with(&backup, Access::Read, &passphrase).unwrap();
    assert_eq!(read.ids().unwrap(), store.ids().unwrap());
    read.check().unwrap();
}

#[test]
fn a_copy_that_is_cancelled_leaves_nothing() {
    let folder = folder();
    let store = library(folder.path());
    let before = fs::read_dir(folder.path()).unwrap().count();
    let cancelled = never();
    cancelled.store(true, Ordering::Relaxed);
    let file = UnfinishedFile::beside(&folder.path().join("copy")).unwrap();
    let source = store.backup_source().unwrap();
    assert!(!source.copy_to(file.path(), &cancelled, &mut |_, _| {}).unwrap());
    drop((file, source));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), before);
}

#[test]
fn a_damaged_copy_is_noticed() {
    let folder = folder();
    let mut store = library(folder.path());
    store.add(&projected(&full())).unwrap();
    let path = store.path().to_owned();
    store.close().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    for page in bytes.chunks_mut(4096).skip(20) {
        page[8..40].fill(0x55);
    }
    fs::write(&path, bytes).unwrap();
    let file = UnfinishedFile::beside(&path).unwrap();
    let copied = BackupSource::of_file(&path, None)
        .and_then(|source| source.copy_to(file.path(), &never(), &mut |_, _| {}));
    assert!(matches!(copied, Err(StoreError::Damaged(_))), "{copied:?}");
}

/// A library with a session, whose copy lacks a second one.
fn with_copy(folder: &Path) -> (Store, std::path::PathBuf) {
    let mut store = library(folder);
    store.add(&projected(&full())).unwrap();
    let backup = folder.join("copy.part");
    copy(&store.backup_source().unwrap(), &backup);
    let second = Session {
        id: Uuid::now_v7(),
        ..full()
    };
    store.add(&projected(&second)).unwrap();
    (store, backup)
}

#[test]
fn another_file_takes_the_place_of_a_library_which_stays_under_another_name() {
    let folder = folder();
    let (store, backup) = with_copy(folder.path());
    let path = store.path().to_owned();
    let aside = folder.path().join("aside.funkenbuch");
    store.replace_file(&backup, &aside).unwrap();
    let count = |path: &Path| Store::open(path, Access::Write).unwrap().ids().unwrap().len();
    assert_eq!((count(&path), count(&aside)), (1, 2));
    assert!(!backup.exists());
}

#[test]
fn a_library_that_another_program_goes_on_reading_is_not_replaced() {
    let folder = folder();
    let (store, backup) = with_copy(folder.path());
    let path = store.path().to_owned();
    let reader = rusqlite::Connection::open(&path).unwrap();
    reader
        .execute_batch("BEGIN; SELECT count(*) FROM session")
        .unwrap();
    let mut store = store;
    store
        .archive_version(&full_of(&store), moment(), VersionReason::Conflict)
        .unwrap();
    let replaced = store.replace_file(&backup, &folder.path().join("aside"));
    assert!(matches!(replaced, Err(StoreError::OpenElsewhere)), "{replaced:?}");
    drop(reader);
    assert_eq!(Store::open(&path, Access::Write).unwrap().ids().unwrap().len(), 2);
    assert!(backup.exists() && !folder.path().join("aside").exists());
}

fn full_of(store: &Store) -> Session {
    store.load(store.ids().unwrap()[0]).unwrap()
}

#[test]
fn a_killed_library_is_set_aside_with_its_log() {
    let folder = folder();
    let (store, backup) = with_copy(folder.path());
    let path = store.path().to_owned();
    // as after a kill: the log isn't folded in
    let killed = folder.path().join("killed.funkenbuch");
    for suffix in ["", "-wal"] {
        let name = |path: &Path| format!("{}{suffix}", path.display());
        fs::copy(name(&path), name(&killed)).unwrap();
    }
    let aside = folder.path().join("aside.funkenbuch");
    replace_closed(&killed, &backup, &aside).unwrap();
    let count = |path: &Path| Store::open(path, Access::Write).unwrap().ids().unwrap().len();
    assert_eq!((count(&killed), count(&aside)), (1, 2));
    assert_eq!(Store::open(&killed, Access::Write).unwrap().foreign_log(), None);
}

#[test]
fn a_plain_backup_whose_protection_is_cancelled_stays_as_it_was() {
    let folder = folder();
    let (store, backup) = with_copy(folder.path());
    store.close().unwrap();
    let before = fs::read(&backup).unwrap();
    let names = || fs::read_dir(folder.path()).unwrap().count();
    let files = names();
    let key = Key::create(&Passphrase::new("Bank Stein Kahn".to_owned()));
    let watch = CopyWatch::default();
    watch.cancel();
    protect_copy(&backup, &key, &watch).unwrap();
    assert!(is_plain_copy(&backup) && fs::read(&backup).unwrap() == before);
    assert_eq!(names(), files);
    protect_copy(&backup, &key, &CopyWatch::default()).unwrap();
    assert!(!is_plain_copy(&backup));
}
