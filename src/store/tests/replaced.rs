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
        store.checkpoint(),
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
