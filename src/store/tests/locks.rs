//! The lock is on the file itself: no second path, link or name leads two programs into one library.

use std::fs;
use std::path::Path;

use uuid::Uuid;

use super::{folder, full, library, projected};
use crate::store::lock::Lock;
use crate::store::{Access, Store, StoreError};

fn add(store: &mut Store) {
    let mut one = projected(&full());
    one.session.id = Uuid::now_v7();
    store.add(&one).unwrap();
}

/// A second way to the library is refused for writing, and reads what the first has written.
#[cfg(unix)]
fn second_way(store: &mut Store, way: &Path) {
    let number = store.ids().unwrap().len();
    let refused = Store::open(way, Access::Write);
    assert!(matches!(refused, Err(StoreError::OpenElsewhere)), "{refused:?}");
    add(store);
    let reader = Store::open(way, Access::Read).unwrap();
    assert_eq!(reader.ids().unwrap().len(), number + 1);
    reader.check().unwrap();
}

#[cfg(unix)]
#[test]
fn links_lead_to_the_same_lock() {
    let folder = folder();
    let mut store = library(folder.path());
    add(&mut store);
    let way = |name: &str| folder.path().join(name);
    std::os::unix::fs::symlink(store.path(), way("symbolic")).unwrap();
    fs::hard_link(store.path(), way("hard")).unwrap();
    for name in ["symbolic", "hard", "./l.funkenbuch"] {
        second_way(&mut store, &way(name));
    }
    store.close().unwrap();
    let mut hard = Store::open(&way("hard"), Access::Write).unwrap();
    second_way(&mut hard, &way("l.funkenbuch"));
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_leads_to_the_same_lock() {
    let folder = folder();
    let (link, target) = (folder.path().join("link"), folder.path().join("target"));
    std::os::unix::fs::symlink(&target, &link).unwrap();
    let mut store = Store::open(&link, Access::Write).unwrap();
    assert_eq!(store.path(), target.canonicalize().unwrap());
    second_way(&mut store, &target);
}

/// The log lies in the other folder, so a reader can't know what is in it.
#[cfg(unix)]
#[test]
fn a_hard_link_in_another_folder_is_not_read_while_the_library_is_written() {
    let (folder, other) = (folder(), folder());
    let mut store = library(folder.path());
    let way = other.path().join("l.funkenbuch");
    fs::hard_link(store.path(), &way).unwrap();
    add(&mut store);
    for access in [Access::Read, Access::Write] {
        let refused = Store::open(&way, access).unwrap_err();
        let expected = match access {
            Access::Read => matches!(refused, StoreError::OpenByOtherName),
            Access::Write => matches!(refused, StoreError::OpenElsewhere),
        };
        assert!(expected, "{refused}");
    }
    store.close().unwrap();
    assert_eq!(Store::open(&way, Access::Read).unwrap().ids().unwrap().len(), 1);
    Store::open(&way, Access::Write).unwrap().check().unwrap();
}

#[cfg(unix)]
#[test]
fn the_log_of_a_killed_program_is_found_beside_another_name() {
    let folder = folder();
    let mut store = library(folder.path());
    add(&mut store);
    let copy = folder.path().join("copy");
    for suffix in ["", "-wal"] {
        let from = format!("{}{suffix}", store.path().display());
        fs::copy(from, format!("{}{suffix}", copy.display())).unwrap();
    }
    let hard = folder.path().join("hard");
    fs::hard_link(&copy, &hard).unwrap();
    for access in [Access::Read, Access::Write] {
        assert_eq!(Store::open(&hard, access).unwrap().ids().unwrap().len(), 1);
    }
}

#[test]
fn the_lock_goes_on_over_a_swap() {
    let folder = folder();
    let (path, new) = (folder.path().join("l.funkenbuch"), folder.path().join("new"));
    library(folder.path()).close().unwrap();
    fs::copy(&path, &new).unwrap();
    let mut lock = Lock::take(&path).unwrap();
    lock.extend_to(&new).unwrap();
    fs::rename(&new, &path).unwrap();
    let refused = Store::open(&path, Access::Write);
    assert!(matches!(refused, Err(StoreError::OpenElsewhere)), "{refused:?}");
    let mut store = Store::open_locked(&path, None, lock).unwrap();
    add(&mut store);
    store.close().unwrap();
    assert_eq!(Store::open(&path, Access::Write).unwrap().ids().unwrap().len(), 1);
}

#[test]
fn the_lock_file_of_an_older_program_is_cleared_unless_that_is_running() {
    let folder = folder();
    let lock = folder.path().join("l.funkenbuch.lock");
    library(folder.path()).close().unwrap();
    let held = fs::File::create(&lock).unwrap();
    held.try_lock().unwrap();
    let path = folder.path().join("l.funkenbuch");
    let refused = Store::open(&path, Access::Write);
    assert!(matches!(refused, Err(StoreError::OpenElsewhere)));
    drop(held);
    library(folder.path()).close().unwrap();
    assert_eq!(lock.exists(), cfg!(not(target_os = "linux")));
}

#[cfg(unix)]
#[test]
fn write_protection_that_was_taken_off_leaves_nothing_behind() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let mut store = library(folder.path());
    add(&mut store);
    let path = store.path().to_owned();
    store.close().unwrap();
    let set = |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    set(0o400);
    assert_eq!(Store::open(&path, Access::Read).unwrap().ids().unwrap().len(), 1);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    let index = folder.path().join("l.funkenbuch-shm");
    fs::write(&index, "").unwrap();
    fs::set_permissions(&index, fs::Permissions::from_mode(0o400)).unwrap();
    set(0o600);
    add(&mut Store::open(&path, Access::Write).unwrap());
}
