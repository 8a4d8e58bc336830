//! Libraries that are replaced, moved or deleted while they are open.

use std::fs;

use super::{consulting, folder, full, library, projected};
use crate::store::{Store, StoreError};
use uuid::Uuid;

fn another() -> crate::store::ProjectedSession {
    let mut another = projected(&full());
    another.session.id = Uuid::now_v7();
    another
}

/// Every way in which something is written.
fn every_write(store: &mut Store) -> Vec<Result<(), StoreError>> {
    let session = full();
    let mut results = vec![
        store.add(&another()),
        store.keep_workbook(&session.workbook),
        store.set_base(session.id, 1),
        store.checkpoint().map(drop),
    ];
    for change in consulting::every_change(session.id) {
        results.push(store.change(&change).map(drop));
    }
    results
}

#[test]
fn nothing_counts_as_saved_once_another_file_lies_there() {
    let folder = folder();
    let mut store = library(folder.path());
    store.add(&another()).unwrap();
    store.checkpoint().unwrap();
    let path = store.path().to_owned();
    let copy = folder.path().join("copy");
    fs::copy(&path, &copy).unwrap();
    fs::rename(&copy, &path).unwrap();
    let before = fs::read(&path).unwrap();
    for result in every_write(&mut store) {
        assert!(matches!(result, Err(StoreError::Replaced)), "{result:?}");
    }
    drop(store);
    assert!(fs::read(&path).unwrap() == before);
    assert_eq!(library(folder.path()).ids().unwrap().len(), 1);
}

#[test]
fn nothing_counts_as_saved_once_the_file_is_gone() {
    let folder = folder();
    let mut store = library(folder.path());
    store.add(&another()).unwrap();
    let path = store.path().to_owned();
    let elsewhere = folder.path().join("elsewhere.funkenbuch");
    fs::rename(&path, &elsewhere).unwrap();
    for result in every_write(&mut store) {
        assert!(matches!(result, Err(StoreError::Removed)), "{result:?}");
    }
    fs::rename(&elsewhere, &path).unwrap();
    store.add(&another()).unwrap();
    fs::remove_file(&path).unwrap();
    assert!(matches!(store.add(&another()), Err(StoreError::Removed)));
}

#[test]
fn what_was_written_while_the_file_was_replaced_does_not_count() {
    let folder = folder();
    let mut store = library(folder.path());
    let path = store.path().to_owned();
    let transaction = store.begin().unwrap();
    fs::rename(&path, folder.path().join("elsewhere")).unwrap();
    assert!(matches!(transaction.commit(), Err(StoreError::Removed)));
}

#[test]
fn nothing_counts_as_saved_once_another_library_was_copied_into_the_file() {
    let folder = folder();
    let other = folder.path().join("other.funkenbuch");
    let mut made = Store::open(&other, crate::store::Access::Write).unwrap();
    made.add(&another()).unwrap();
    made.close().unwrap();
    for checkpointed in [true, false] {
        let mut store = library(folder.path());
        store.add(&another()).unwrap();
        if checkpointed {
            store.checkpoint().unwrap();
            store.add(&another()).unwrap();
        }
        let path = store.path().to_owned();
        fs::copy(&other, &path).unwrap();
        for result in every_write(&mut store) {
            assert!(matches!(result, Err(StoreError::Replaced)), "{result:?}");
        }
        drop(store);
        assert!(fs::read(&path).unwrap() == fs::read(&other).unwrap());
        let reopened = library(folder.path());
        assert!(reopened.foreign_log().is_some());
        assert_eq!(reopened.ids().unwrap().len(), 1);
        reopened.check().unwrap();
        reopened.close().unwrap();
        fs::remove_file(&path).unwrap();
    }
}

#[test]
fn a_file_that_was_only_touched_is_still_the_same() {
    let folder = folder();
    let mut store = library(folder.path());
    for checkpoint in [false, true, true] {
        store.add(&another()).unwrap();
        if checkpoint {
            store.checkpoint().unwrap();
        }
        let file = fs::File::options().append(true).open(store.path()).unwrap();
        file.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
    }
    store.add(&another()).unwrap();
    let path = store.path().to_owned();
    store.close().unwrap();
    assert_eq!(
        Store::open(&path, crate::store::Access::Write)
            .unwrap()
            .ids()
            .unwrap()
            .len(),
        4
    );
}
