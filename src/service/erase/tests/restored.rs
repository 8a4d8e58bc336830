//! What was erased doesn't come back with a file that takes the library's place.

use std::ops::ControlFlow;

use super::*;
use crate::service::rescue::rescue_in_place;

#[test]
fn a_record_that_was_merged_since_does_not_come_back_with_a_backup() {
    let (mut place, client, _) = place();
    let kept = place.client("Rosa");
    let backup = place.copy("l.funkenbuch.1");
    let elsewhere = tempfile::tempdir().unwrap();
    let away = elsewhere.path().join("l.funkenbuch");
    std::fs::rename(&backup, &away).unwrap();
    let merge = place.library.merge_change(kept.id, client.id, Moment::now());
    place.library.apply_change(&merge.unwrap()).unwrap();
    let order = EraseOrder::Client(kept.id);
    place.library.erase(&order, None, Moment::now()).unwrap();
    let mut restored = Library::open(&away, Access::Write).unwrap();
    restored.adopt_erasures(&place.library.past_erasures()).unwrap();
    assert_eq!(restored.client(client.id).unwrap(), None);
    assert_eq!(restored.client(kept.id).unwrap(), None);
}

#[test]
fn a_restored_backup_does_not_bring_back_what_was_erased() {
    let (mut place, client, session) = place();
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = place.copy("away");
    let backup = elsewhere.path().join("backup.funkenbuch");
    std::fs::rename(&copy, &backup).unwrap();
    place
        .library
        .erase(&EraseOrder::Client(client.id), None, Moment::now())
        .unwrap();
    let past = place.library.past_erasures();
    let library = Library::open(&backup, Access::Write).unwrap();
    let mut restored = Place {
        folder: elsewhere,
        library,
    };
    assert!(restored.library.store.has(session).unwrap());
    restored.library.adopt_erasures(&past).unwrap();
    restored.library.adopt_erasures(&past).unwrap();
    assert!(!restored.library.store.has(session).unwrap());
    assert!(!restored.library.deletion_records().unwrap().sound[0].is_complete());
    restored
        .library
        .erase(&EraseOrder::Rest, None, Moment::now())
        .unwrap();
    assert_eq!(restored.found(), Vec::<String>::new());
    assert_eq!(restored.library.deletion_records().unwrap().sound.len(), 1);
}

#[test]
fn a_rescued_library_is_known_by_its_id_and_the_damaged_one_is_erased_from() {
    let (mut place, client, _) = place();
    let since = Some("2026-11-26T08:41:05+01:00".parse().unwrap());
    place.library.store.set_passphrase_since(since).unwrap();
    let Place { folder, library } = place;
    let (id, path) = (library.library_id(), library.path());
    library.close().unwrap();
    let on_page = &mut |_, _| ControlFlow::Continue(());
    let report = rescue_in_place(&path, None, date(2026, 11, 26), on_page).unwrap();
    let library = Library::open(&path, Access::Write).unwrap();
    assert_eq!(library.library_id(), id);
    assert_eq!(library.store.passphrase_since().unwrap(), since);
    let mut place = Place { folder, library };
    let order = EraseOrder::Client(client.id);
    let erased = place.library.erase(&order, None, Moment::now()).unwrap();
    assert_eq!((erased.files, erased.skipped_total), (2, 0), "{erased:?}");
    assert_eq!(place.found(), Vec::<String>::new());
    let damaged = Library::open(&report.damaged, Access::Write).unwrap();
    assert_eq!(everything(&damaged), 12);
}

#[test]
fn a_record_keeps_the_number_of_versions_that_went_at_first() {
    let (mut place, client, _) = place();
    let order = EraseOrder::Client(client.id);
    place.library.erase(&order, None, Moment::now()).unwrap();
    let past = place.library.past_erasures();
    let mut other = Place::new();
    other.library.adopt_erasures(&past).unwrap();
    assert_eq!(other.library.deletion_records().unwrap().sound[0].versions, 1);
}
