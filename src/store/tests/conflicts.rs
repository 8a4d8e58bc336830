//! Sessions that were changed elsewhere, and the versions that were not chosen.

use uuid::Uuid;

use super::{folder, found, full, library, moment, projected, shown};
use crate::consulting::{Filter, VersionReason};
use crate::session::{Answer, Cell, ChangedParts, Moment, Session, Value, WalkState};
use crate::store::{SavedState, Store, StoreError};

fn later() -> Moment {
    "2026-11-23T09:00:00+01:00".parse().unwrap()
}

fn typed(session: &Session, text: &str) -> Session {
    let mut session = session.clone();
    let answer = Answer {
        value: Value::Text(text.to_owned()),
        changed_at: later(),
        library: Uuid::nil(),
    };
    session.answers.insert(Cell::plain("occasion"), answer);
    session.revision += 1;
    session.updated_at = later();
    session
}

fn save(store: &mut Store, session: &Session, base: SavedState) -> Result<(), StoreError> {
    let dirty = ChangedParts {
        cells: [Cell::plain("occasion")].into(),
        ..ChangedParts::default()
    };
    store.save(
        session,
        base,
        &dirty,
        &WalkState::default(),
        &shown("Wort"),
        false,
    )
}

#[test]
fn a_session_that_was_replaced_meanwhile_is_not_overwritten() {
    let folder = folder();
    let mut store = library(folder.path());
    let read = full();
    store.add(&projected(&read)).unwrap();
    let mut imported = typed(&read, "aus der Datei");
    imported.revision = 169;
    store
        .replace(&projected(&imported), moment(), VersionReason::Import)
        .unwrap();
    let refused = save(&mut store, &typed(&read, "getippt"), SavedState::of(&read));
    assert!(matches!(refused, Err(StoreError::Conflict { session }) if session == read.id));
    assert_eq!(store.load(read.id).unwrap(), imported);
    assert_eq!(found(&store, "Straße"), 1);
}

#[test]
fn the_same_revision_at_another_time_is_another_state() {
    let folder = folder();
    let mut store = library(folder.path());
    let read = full();
    store.add(&projected(&read)).unwrap();
    let mut other = typed(&read, "dort");
    other.revision = read.revision;
    store
        .replace(&projected(&other), moment(), VersionReason::Import)
        .unwrap();
    let refused = save(&mut store, &typed(&read, "hier"), SavedState::of(&read));
    assert!(matches!(refused, Err(StoreError::Conflict { .. })));
}

#[test]
fn each_save_starts_from_the_one_before() {
    let folder = folder();
    let mut store = library(folder.path());
    let read = full();
    store.add(&projected(&read)).unwrap();
    let first = typed(&read, "eins");
    save(&mut store, &first, SavedState::of(&read)).unwrap();
    let second = typed(&first, "zwei");
    assert!(save(&mut store, &second, SavedState::of(&read)).is_err());
    save(&mut store, &second, SavedState::of(&first)).unwrap();
    assert_eq!(store.load(read.id).unwrap(), second);
}

#[test]
fn a_save_leaves_what_an_exchange_noted_meanwhile() {
    let folder = folder();
    let mut store = library(folder.path());
    let read = full();
    store.add(&projected(&read)).unwrap();
    store.set_base(read.id, read.revision).unwrap();
    save(&mut store, &typed(&read, "neu"), SavedState::of(&read)).unwrap();
    let exchanged = store.load(read.id).unwrap().exchanged_revision;
    assert_eq!(exchanged, Some(read.revision));
}

#[test]
fn versions_that_were_not_chosen_are_archived_and_can_be_read() {
    let folder = folder();
    let mut store = library(folder.path());
    let first = full();
    store.add(&projected(&first)).unwrap();
    let second = typed(&first, "zweite");
    store
        .replace(&projected(&second), moment(), VersionReason::Import)
        .unwrap();
    let unchosen = typed(&second, "nicht gewählt");
    store
        .archive_version(&unchosen, later(), VersionReason::Conflict)
        .unwrap();
    let versions = store.archived_versions(first.id).unwrap();
    let about: Vec<(u32, u64, Moment)> = versions
        .iter()
        .map(|version| (version.number, version.revision, version.archived_at))
        .collect();
    assert_eq!(about, [(1, 7, moment()), (2, 9, later())]);
    assert_eq!(versions[1].updated_at, unchosen.updated_at);
    assert_eq!(store.archived_version(first.id, 1).unwrap(), Some(first.clone()));
    assert_eq!(store.archived_version(first.id, 2).unwrap(), Some(unchosen));
    assert_eq!(store.archived_version(first.id, 3).unwrap(), None);
    assert_eq!(store.archived_version(first.id, 0).unwrap(), None);
    assert_eq!(store.load(first.id).unwrap(), second);
    assert_eq!(store.list(&Filter::default()).unwrap().len(), 1);
    store.check().unwrap();
}

#[test]
fn no_version_is_archived_of_a_session_that_is_not_there() {
    let folder = folder();
    let mut store = library(folder.path());
    let archived = store.archive_version(&full(), later(), VersionReason::Conflict);
    assert!(matches!(archived, Err(StoreError::NoSuchSession)));
}

/// Saves a text as the first one of a sitting.
fn begins(store: &mut Store, session: &Session, text: &str) -> Session {
    let next = typed(session, text);
    let dirty = ChangedParts {
        cells: [Cell::plain("occasion")].into(),
        ..ChangedParts::default()
    };
    let (base, walk) = (SavedState::of(session), WalkState::default());
    store
        .save(&next, base, &dirty, &walk, &shown(text), true)
        .unwrap();
    next
}

fn versions(store: &Store, session: &Session) -> Vec<(u32, Option<VersionReason>, String)> {
    let versions = store.archived_versions(session.id).unwrap();
    let text = |number| {
        let version = store.archived_version(session.id, number).unwrap().unwrap();
        version
            .value(&Cell::plain("occasion"))
            .unwrap()
            .text()
            .unwrap()
            .to_owned()
    };
    versions
        .iter()
        .map(|version| (version.number, version.reason, text(version.number)))
        .collect()
}

#[test]
fn what_a_sitting_begins_with_is_archived_once_and_nothing_where_nothing_was_said() {
    let folder = folder();
    let mut store = library(folder.path());
    let empty = Session::begin(crate::workbook::builtin(), "de", moment());
    store.add(&projected(&empty)).unwrap();
    let first = begins(&mut store, &empty, "eins");
    assert_eq!(versions(&store, &first), []);
    let second = begins(&mut store, &first, "zwei");
    // what was taken back is as it was archived already
    let third = begins(&mut store, &second, "eins");
    begins(&mut store, &third, "drei");
    let sitting = Some(VersionReason::Sitting);
    let expected = [(1, sitting, "eins".to_owned()), (2, sitting, "zwei".to_owned())];
    assert_eq!(versions(&store, &first), expected);
    store.check().unwrap();
}

#[test]
fn a_version_keeps_its_number_whatever_the_clock_says() {
    let folder = folder();
    let mut store = library(folder.path());
    let first = typed(&full(), "eins");
    store.add(&projected(&first)).unwrap();
    store
        .replace(&projected(&typed(&first, "zwei")), later(), VersionReason::Import)
        .unwrap();
    // an hour and a day earlier than the one before
    store
        .archive_version(&typed(&first, "drei"), moment(), VersionReason::Conflict)
        .unwrap();
    let texts = versions(&store, &first)
        .into_iter()
        .map(|(number, _, text)| (number, text));
    assert_eq!(
        texts.collect::<Vec<_>>(),
        [(1, "eins".to_owned()), (2, "drei".to_owned())]
    );
}
