//! Erasing from copies, wherever they lie and whatever state they are in.

use super::*;
use crate::service::backups::{BackupKind, files as backup_files};

#[test]
fn a_record_that_was_merged_since_goes_from_copies_as_well() {
    let (mut place, client, session) = place();
    let kept = place.client("Rosa");
    place.copy("l.funkenbuch.1");
    let merge = place
        .library
        .merge_change(kept.id, client.id, Moment::now())
        .unwrap();
    place.library.apply_change(&merge).unwrap();
    assert_eq!(place.library.sessions_of(kept.id).unwrap(), [session]);
    assert_eq!(
        place.library.consents(kept.id).unwrap().len(),
        1,
        "its consent goes along"
    );
    place
        .library
        .erase(&EraseOrder::Client(kept.id), None, Moment::now())
        .unwrap();
    assert_eq!(place.found(), Vec::<String>::new());
}

#[test]
fn a_copy_that_is_not_there_is_named_and_erased_from_when_it_is_back() {
    let (mut place, _, session) = place();
    let copy = place.copy("l.funkenbuch.1");
    let damaged = place.folder.path().join("l.funkenbuch.2");
    std::fs::write(&damaged, [b"SQLite format 3\0".as_slice(), &[7; 200]].concat()).unwrap();
    let lock = Library::open(&copy, Access::Write).unwrap();
    let order = EraseOrder::Sessions(vec![SessionRef::Id(session)]);
    let report = place.library.erase(&order, None, Moment::now()).unwrap();
    assert_eq!(report.files, 1, "{report:?}");
    assert_eq!(report.skipped_total, 1, "it is open elsewhere");
    lock.close().unwrap();
    let open = |library: &Library| -> Vec<_> {
        let record = library.deletion_records().unwrap().sound.remove(0);
        let open = record.places.into_iter().filter(|place| place.done_at.is_none());
        open.filter_map(|place| place.copy).collect()
    };
    assert_eq!(open(&place.library), std::slice::from_ref(&copy));
    place
        .library
        .erase(&EraseOrder::Rest, None, Moment::now())
        .unwrap();
    assert_eq!(open(&place.library), Vec::<PathBuf>::new());
    let copy = Library::open(&copy, Access::Write).unwrap();
    assert!(!copy.store.has(session).unwrap());
}

#[test]
fn a_library_that_another_program_reads_is_cleaned_later() {
    let (mut place, _, session) = place();
    let reader = Library::open(&place.library.path(), Access::Read).unwrap();
    let order = EraseOrder::Sessions(vec![SessionRef::Id(session)]);
    let report = place.library.erase(&order, None, Moment::now()).unwrap();
    assert_eq!(
        (report.erased.len(), report.files, report.skipped_total),
        (1, 0, 1)
    );
    assert!(!place.library.store.has(session).unwrap());
    drop(reader);
    let report = place
        .library
        .erase(&EraseOrder::Rest, None, Moment::now())
        .unwrap();
    assert_eq!((report.files, report.skipped_total), (1, 0));
    assert!(place.library.deletion_records().unwrap().sound[0].is_complete());
}

#[test]
fn a_folder_of_backups_that_is_unplugged_is_done_when_it_is_back() {
    let (mut place, _, session) = place();
    let disk = tempfile::tempdir().unwrap();
    let folder = disk.path().join("Backups");
    let order = EraseOrder::Sessions(vec![SessionRef::Id(session)]);
    let copy = place.copy("away");
    let report = place.library.erase(&order, Some(&folder), Moment::now()).unwrap();
    assert_eq!((report.files, report.skipped_total), (1, 1), "{report:?}");
    let is_complete = |place: &Place| place.library.deletion_records().unwrap().sound[0].is_complete();
    place
        .library
        .erase(&EraseOrder::Rest, None, Moment::now())
        .unwrap();
    assert!(!is_complete(&place), "the disk is still away");
    std::fs::create_dir(&folder).unwrap();
    std::fs::rename(&copy, folder.join("l.funkenbuch")).unwrap();
    place
        .library
        .erase(&EraseOrder::Rest, None, Moment::now())
        .unwrap();
    assert!(is_complete(&place));
    let copy = Library::open(&folder.join("l.funkenbuch"), Access::Write).unwrap();
    assert!(!copy.store.has(session).unwrap());
}

#[test]
fn backups_in_a_folder_that_is_back_are_erased_from_though_named_otherwise() {
    let (mut place, client, _) = place();
    let disk = tempfile::tempdir().unwrap();
    std::fs::write(disk.path().join("Brief"), "").unwrap();
    let folder = disk.path().join("Sicherungen");
    std::fs::create_dir(&folder).unwrap();
    let task = place.library.backup_task_in(vec![folder.clone()], Moment::now());
    task.unwrap().run(|_| {});
    let backups = backup_files(&place.library.path(), place.library.library_id(), Some(&folder));
    assert_eq!((backups.len(), backups[0].kind), (1, BackupKind::Copy));
    // what SQLite leaves beside a file is no copy
    std::fs::copy(&backups[0].path, folder.join("l.funkenbuch.1-wal")).unwrap();
    let away = disk.path().join("weg");
    std::fs::rename(&folder, &away).unwrap();
    let order = EraseOrder::Client(client.id);
    let report = place.library.erase(&order, Some(&folder), Moment::now()).unwrap();
    assert_eq!((report.files, report.skipped_total), (1, 1), "{report:?}");
    std::fs::rename(&away, &folder).unwrap();
    let rest = place.library.erase(&EraseOrder::Rest, None, Moment::now());
    assert_eq!(rest.unwrap().files, 1);
    assert!(place.library.deletion_records().unwrap().sound[0].is_complete());
    let backup = Library::open(&backups[0].path, Access::Write).unwrap();
    assert_eq!(everything(&backup), 12);
}

#[cfg(unix)]
#[test]
fn another_name_of_the_library_itself_is_no_copy_of_it() {
    let (mut place, client, _) = place();
    let other = place.folder.path().join("l.funkenbuch.2");
    std::fs::hard_link(place.library.path(), &other).unwrap();
    assert_eq!(place.library.copies(None), Vec::<PathBuf>::new());
    let order = EraseOrder::Client(client.id);
    let report = place.library.erase(&order, None, Moment::now()).unwrap();
    assert_eq!((report.files, report.skipped_total), (1, 0), "{report:?}");
    assert_eq!(place.found(), Vec::<String>::new());
}

#[test]
fn a_log_beside_a_copy_goes_with_what_was_erased() {
    let (mut place, client, session) = place();
    let copy = place.copy("l.funkenbuch.1");
    place.note(session, CANARIES[7]);
    let log = place.folder.path().join("l.funkenbuch-wal");
    let beside = place.folder.path().join("l.funkenbuch.1-wal");
    // of another state than that of the copy
    place.library.checkpoint().unwrap();
    place.note(session, CANARIES[8]);
    std::fs::copy(log, &beside).unwrap();
    let order = EraseOrder::Client(client.id);
    let report = place.library.erase(&order, None, Moment::now()).unwrap();
    assert_eq!((report.files, report.skipped_total), (2, 0), "{report:?}");
    assert_eq!(place.found(), Vec::<String>::new());
    assert!(copy.exists() && !beside.exists());
}

#[test]
fn a_backup_that_another_program_is_making_does_not_keep_what_is_erased() {
    let (mut place, client, _) = place();
    for _ in 0..30 {
        let id = place.library.begin("de", Moment::now()).unwrap().session().id;
        write(
            &mut place.library,
            id,
            vec![text("occasion", &"Wiesen ".repeat(3000))],
        );
    }
    let chosen = tempfile::tempdir().unwrap();
    let folders = vec![chosen.path().to_owned()];
    let task = place.library.backup_task_in(folders, Moment::now()).unwrap();
    let backing_up = std::thread::spawn(move || task.run(|made| drop(made.unwrap())));
    while files(chosen.path()).is_empty() {
        std::thread::yield_now();
    }
    let order = EraseOrder::Client(client.id);
    place
        .library
        .erase(&order, Some(chosen.path()), Moment::now())
        .unwrap();
    backing_up.join().unwrap();
    place
        .library
        .erase(&EraseOrder::Rest, Some(chosen.path()), Moment::now())
        .unwrap();
    assert_eq!(place.found(), Vec::<String>::new());
    let (library, id) = (place.library.path(), place.library.library_id());
    let backups = backup_files(&library, id, Some(chosen.path()));
    assert_eq!(backups.len(), 1, "{backups:?}");
    place.folder = chosen;
    assert_eq!(place.found(), Vec::<String>::new());
    let records = place.library.deletion_records().unwrap();
    assert!(
        records.are_complete() && records.sound[0].is_complete(),
        "{records:?}"
    );
}
