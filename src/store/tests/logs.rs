//! Write-ahead logs that a killed program left behind: replayed over their own file, set aside beside any other.

use std::fs;
use std::path::{Path, PathBuf};

use super::{folder, full, library, projected};
use crate::session::Session;
use crate::store::{Access, Store, StoreError};
use uuid::Uuid;

fn add(store: &mut Store) -> Uuid {
    let mut one = projected(&full());
    one.session.id = Uuid::now_v7();
    store.add(&one).unwrap();
    one.session.id
}

fn log(library: &Path) -> PathBuf {
    super::super::log::path(library)
}

/// What a program that is killed leaves behind: nothing is closed, so the file and its log are copied as they are.
fn killed(store: &Store, library: &Path) {
    for name in [Path::to_owned as fn(&Path) -> PathBuf, log] {
        fs::copy(name(store.path()), name(library)).unwrap();
    }
}

/// A library with one session on disk and a second one in the log of a program that still runs.
fn running(folder: &Path) -> (Store, [Uuid; 2], PathBuf) {
    let path = folder.join("running.funkenbuch");
    let mut store = Store::open(&path, Access::Write).unwrap();
    let first = add(&mut store);
    store.checkpoint().unwrap();
    let backup = folder.join("backup.funkenbuch");
    fs::copy(&path, &backup).unwrap();
    let second = add(&mut store);
    (store, [first, second], backup)
}

fn sessions(path: &Path, access: Access) -> (Vec<Uuid>, Option<PathBuf>) {
    let store = Store::open(path, access).unwrap();
    store.check().unwrap();
    let ids = store.ids().unwrap();
    let read: Vec<Session> = ids.iter().map(|id| store.load(*id).unwrap()).collect();
    assert_eq!(read.len(), ids.len());
    (ids, store.foreign_log().map(Path::to_owned))
}

#[test]
fn the_log_of_a_killed_program_is_replayed() {
    let folder = folder();
    let (store, ids, _) = running(folder.path());
    for access in [Access::Read, Access::Write] {
        let copy = folder.path().join(format!("{access:?}.funkenbuch"));
        killed(&store, &copy);
        assert_eq!(sessions(&copy, access), (ids.to_vec(), None));
    }
}

#[test]
fn the_log_of_a_killed_checkpoint_is_replayed() {
    let folder = folder();
    let (store, ids, _) = running(folder.path());
    let copy = folder.path().join("copy.funkenbuch");
    killed(&store, &copy);
    // the checkpoint wrote the file but did not come to shorten the log
    store.checkpoint().unwrap();
    fs::copy(store.path(), &copy).unwrap();
    assert_eq!(sessions(&copy, Access::Write), (ids.to_vec(), None));
}

#[test]
fn a_log_that_goes_on_over_checkpoints_is_replayed() {
    let folder = folder();
    let (mut store, ids, _) = running(folder.path());
    // a reader keeps the log from being shortened
    let reader = Store::open(store.path(), Access::Read).unwrap();
    reader
        .connection
        .execute_batch("BEGIN; SELECT count(*) FROM session")
        .unwrap();
    let third = add(&mut store);
    let _ = store.checkpoint();
    let fourth = add(&mut store);
    let copy = folder.path().join("copy.funkenbuch");
    killed(&store, &copy);
    assert_eq!(
        sessions(&copy, Access::Write),
        (vec![ids[0], ids[1], third, fourth], None)
    );
}

#[test]
fn a_backup_over_a_killed_library_opens_without_its_log() {
    let folder = folder();
    let (store, ids, backup) = running(folder.path());
    let mut store = store;
    store.checkpoint().unwrap();
    add(&mut store);
    for access in [Access::Read, Access::Write] {
        let path = folder.path().join(format!("{access:?}.funkenbuch"));
        killed(&store, &path);
        let bytes = fs::read(log(&path)).unwrap();
        fs::copy(&backup, &path).unwrap();
        let (found, aside) = sessions(&path, access);
        assert_eq!(found, [ids[0]]);
        let aside = aside.unwrap();
        let name = aside.file_name().unwrap().to_string_lossy().into_owned();
        assert!(
            name.starts_with(&format!("{access:?}.funkenbuch-wal.2")),
            "{name}"
        );
        assert!(name.ends_with("-1"), "{name}");
        assert_eq!(fs::read(aside).unwrap(), bytes);
        assert_eq!(sessions(&path, access), (vec![ids[0]], None));
    }
}

#[test]
fn another_library_in_the_place_of_a_killed_one_opens_without_its_log() {
    let folder = folder();
    let (store, ..) = running(folder.path());
    let path = folder.path().join("l.funkenbuch");
    killed(&store, &path);
    let other = folder.path().join("other.funkenbuch");
    let mut fresh = Store::open(&other, Access::Write).unwrap();
    let id = add(&mut fresh);
    fresh.close().unwrap();
    fs::rename(&other, &path).unwrap();
    let (found, aside) = sessions(&path, Access::Write);
    assert_eq!((found, aside.is_some()), (vec![id], true));
}

#[test]
fn a_new_library_does_not_delete_the_log_of_a_deleted_one() {
    let folder = folder();
    let (store, ..) = running(folder.path());
    let path = folder.path().join("l.funkenbuch");
    killed(&store, &path);
    fs::remove_file(&path).unwrap();
    let (found, aside) = sessions_of_new(&path);
    assert!(found.is_empty());
    assert!(aside.unwrap().exists());
}

fn sessions_of_new(path: &Path) -> (Vec<Uuid>, Option<PathBuf>) {
    sessions(path, Access::Write)
}

#[test]
fn the_log_of_a_program_before_version_4_is_replayed() {
    let folder = folder();
    let old = folder.path().join("old.funkenbuch");
    super::fixture(&old, 3);
    let connection = rusqlite::Connection::open(&old).unwrap();
    connection
        .pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))
        .unwrap();
    connection
        .execute_batch("UPDATE session SET language = 'en'")
        .unwrap();
    let copy = folder.path().join("copy.funkenbuch");
    fs::copy(&old, &copy).unwrap();
    fs::copy(log(&old), log(&copy)).unwrap();
    let store = Store::open(&copy, Access::Write).unwrap();
    assert_eq!(store.load(store.ids().unwrap()[0]).unwrap().language, "en");
    assert_eq!(store.foreign_log(), None);
    // and killed right after it was led up to today's version
    let again = folder.path().join("again.funkenbuch");
    killed(&store, &again);
    assert_eq!(sessions(&again, Access::Write).1, None);
}

#[test]
fn a_reader_beside_a_running_program_takes_its_log() {
    let folder = folder();
    let (mut store, ids, _) = running(folder.path());
    assert_eq!(sessions(store.path(), Access::Read), (ids.to_vec(), None));
    store.checkpoint().unwrap();
    let third = add(&mut store);
    assert_eq!(sessions(store.path(), Access::Read).0.last(), Some(&third));
}

#[test]
fn a_file_put_over_a_running_library_is_read_as_it_is_and_the_running_program_notices() {
    let folder = folder();
    let (mut store, ids, backup) = running(folder.path());
    store.checkpoint().unwrap();
    add(&mut store);
    let path = store.path().to_owned();
    fs::rename(&backup, &path).unwrap();
    let (found, aside) = sessions(&path, Access::Read);
    assert_eq!((found, aside.is_some()), (vec![ids[0]], true));
    let mut other = Store::open(&path, Access::Write).unwrap();
    let third = add(&mut other);
    let refused = store.add(&projected(&full()));
    assert!(matches!(refused, Err(StoreError::Replaced)), "{refused:?}");
    drop(store);
    // what the running program leaves doesn't touch the log of the other
    let copy = folder.path().join("copy.funkenbuch");
    killed(&other, &copy);
    assert_eq!(sessions(&copy, Access::Write).0, [ids[0], third]);
}

#[test]
fn a_copied_file_is_whole_once_the_log_is_folded_in() {
    let folder = folder();
    let session = full();
    let mut store = library(folder.path());
    store.add(&projected(&session)).unwrap();
    store.checkpoint().unwrap();
    let copy = folder.path().join("copy.funkenbuch");
    std::fs::copy(store.path(), &copy).unwrap();
    assert_eq!(
        Store::open(&copy, Access::Write)
            .unwrap()
            .load(session.id)
            .unwrap(),
        session
    );
}

#[test]
fn the_log_of_before_the_file_was_written_anew_is_set_aside() {
    let folder = folder();
    let (mut store, ids, _) = running(folder.path());
    let (path, old) = (store.path().to_owned(), folder.path().join("old"));
    fs::copy(log(&path), &old).unwrap();
    store.rewrite_file().unwrap();
    assert!(store.close().unwrap());
    fs::rename(&old, log(&path)).unwrap();
    let (found, aside) = sessions(&path, Access::Write);
    assert_eq!(found, ids);
    assert!(aside.is_some());
}

#[test]
fn what_is_deleted_is_overwritten_only_while_sessions_are_erased() {
    let folder = folder();
    let mut store = library(folder.path());
    let secure = |store: &Store| -> i64 {
        let value = store
            .connection
            .pragma_query_value(None, "secure_delete", |row| row.get(0));
        value.unwrap()
    };
    let before = secure(&store);
    store.merge_search_index(true).unwrap();
    assert_eq!(secure(&store), before);
}
