//! Codes and words are what was written: none that was altered or has vanished opens what it closed.

use std::path::Path;

use super::{alter, folder, full, moment, projected};
use crate::session::Session;
use crate::store::*;

fn secret(words: &str) -> Passphrase {
    Passphrase::new(words.to_owned())
}

/// Returns the path of a library with a session, and the session.
fn library(folder: &Path) -> (Store, Session) {
    let mut store = super::library(folder);
    let session = full();
    store.add(&projected(&session)).unwrap();
    (store, session)
}

#[test]
fn a_hand_over_that_was_altered_or_has_vanished_is_damage() {
    let folder = folder();
    let (mut store, session) = library(folder.path());
    let path = store.path().to_owned();
    let code = HashedSecret::of(&secret("1234"));
    store
        .begin_hand_over(session.id, "/tmp", Some(&code), moment())
        .unwrap();
    store.count_hand_back_try().unwrap();
    assert_eq!(store.hand_over().unwrap().unwrap().tries, 1);
    store.close().unwrap();
    let whole = std::fs::read(&path).unwrap();
    for change in [
        "UPDATE hand_over SET tries = 0",
        "UPDATE hand_over SET folder = '/'",
        "UPDATE hand_over SET since = since + 1",
        "UPDATE hand_over SET code = NULL",
        "UPDATE hand_over SET code = zeroblob(52)",
        "DELETE FROM hand_over",
    ] {
        std::fs::write(&path, &whole).unwrap();
        alter(&path, change);
        for access in [Access::Read, Access::Write] {
            let opened = Store::open(&path, access);
            assert!(matches!(opened, Err(StoreError::Damaged(_))), "{change}");
        }
    }
    std::fs::write(&path, &whole).unwrap();
    let mut store = Store::open(&path, Access::Write).unwrap();
    store.end_hand_over().unwrap();
    store.close().unwrap();
    let store = Store::open(&path, Access::Write).unwrap();
    assert_eq!(store.hand_over().unwrap(), None);
}

#[test]
fn a_hand_over_that_is_altered_while_the_library_is_open_is_not_read() {
    let folder = folder();
    let (mut store, session) = library(folder.path());
    let code = HashedSecret::of(&secret("1234"));
    store
        .begin_hand_over(session.id, "/tmp", Some(&code), moment())
        .unwrap();
    store
        .connection
        .execute_batch("DROP TRIGGER hand_over_changed; UPDATE hand_over SET tries = 7")
        .unwrap();
    assert!(matches!(store.hand_over(), Err(StoreError::Malformed(_))));
}

#[test]
fn a_word_that_was_altered_or_has_vanished_opens_nothing() {
    let folder = folder();
    let (mut store, session) = library(folder.path());
    let path = store.path().to_owned();
    store
        .set_client_word(session.id, Some(&HashedSecret::of(&secret("Regenbogen"))))
        .unwrap();
    store.set_client_word_tries(session.id, 2).unwrap();
    assert_eq!(store.client_word(session.id).unwrap().unwrap().tries, 2);
    store.close().unwrap();
    let whole = std::fs::read(&path).unwrap();
    for change in [
        "UPDATE client_word SET tries = 0",
        "UPDATE client_word SET word = zeroblob(52)",
        "DELETE FROM client_word",
    ] {
        std::fs::write(&path, &whole).unwrap();
        alter(&path, change);
        let store = Store::open(&path, Access::Write).unwrap();
        assert!(
            matches!(store.client_word(session.id), Err(StoreError::Malformed(_))),
            "{change}"
        );
    }
    std::fs::write(&path, &whole).unwrap();
    let mut store = Store::open(&path, Access::Write).unwrap();
    store.set_client_word(session.id, None).unwrap();
    assert_eq!(store.client_word(session.id).unwrap(), None);
}
