//! Protecting a library, taking the protection off and changing the passphrase: all of it or nothing.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::{folder, full, projected};
use crate::session::Session;
use crate::store::{Access, CopyWatch, Key, Passphrase, Store, StoreError};

fn key(words: &str) -> Key {
    Key::create(&Passphrase::new(words.to_owned()))
}

fn add(store: &mut Store) {
    let mut one = projected(&full());
    one.session.id = Uuid::now_v7();
    store.add(&one).unwrap();
}

fn filled(path: &Path) -> Store {
    let mut store = Store::open(path, Access::Write).unwrap();
    for _ in 0..30 {
        add(&mut store);
    }
    store
}

fn content(store: &Store) -> Vec<Session> {
    store.check().unwrap();
    let ids = store.ids().unwrap();
    ids.into_iter().map(|id| store.load(id).unwrap()).collect()
}

fn swap(store: &mut Store, to: Option<Key>) {
    let order = store.copy_order(to).unwrap();
    let copy = order.carry_out(&CopyWatch::default()).unwrap().unwrap();
    assert!(store.is_copied_by(&copy).unwrap());
    store.swap_in(copy).unwrap().overwrite().unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

fn holds(path: &Path, words: &str) -> bool {
    let bytes = fs::read(path).unwrap();
    bytes
        .windows(words.len())
        .any(|window| window == words.as_bytes())
}

#[test]
fn a_library_stays_the_same_through_all_changes_of_its_protection() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    let mut store = filled(&path);
    let id = store.library();
    let (first, second) = (key("eins"), key("zwei"));
    for to in [Some(&first), Some(&second), None, Some(&first)] {
        let before = content(&store);
        swap(&mut store, to.cloned());
        assert_eq!((content(&store), store.library()), (before, id));
        assert_eq!(store.file_key().is_some(), to.is_some());
        assert_eq!(holds(&path, "CREATE TABLE"), to.is_none());
        add(&mut store);
    }
    let before = content(&store);
    store.close().unwrap();
    assert_eq!(names(folder.path()), ["l.funkenbuch", "l.funkenbuch.lock"]);
    let store = Store::open_with_key(&path, Access::Read, Some(&first)).unwrap();
    assert_eq!((content(&store), before.len()), (before, 34));
}

#[test]
fn what_is_written_while_a_copy_is_made_is_missed_by_none() {
    let folder = folder();
    let mut store = filled(&folder.path().join("l.funkenbuch"));
    let order = store.copy_order(Some(key("eins"))).unwrap();
    let copy = order.carry_out(&CopyWatch::default()).unwrap().unwrap();
    add(&mut store);
    assert!(!store.is_copied_by(&copy).unwrap());
    let copy = {
        drop(copy);
        order.carry_out(&CopyWatch::default()).unwrap().unwrap()
    };
    store.swap_in(copy).unwrap();
    assert_eq!(content(&store).len(), 31);
}

#[test]
fn a_cancelled_copy_leaves_nothing_behind() {
    let folder = folder();
    let mut store = filled(&folder.path().join("l.funkenbuch"));
    let watch = CopyWatch::default();
    watch.cancel();
    let copy = store.copy_order(Some(key("eins"))).unwrap().carry_out(&watch);
    assert!(copy.unwrap().is_none());
    add(&mut store);
    store.close().unwrap();
    assert_eq!(names(folder.path()), ["l.funkenbuch", "l.funkenbuch.lock"]);
}

#[test]
fn a_copy_that_a_crash_left_behind_goes_at_the_next_opening() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    let store = filled(&path);
    store.close().unwrap();
    let mut left = Vec::new();
    for ending in ["", "-journal", "-wal", "-shm"] {
        let path = folder.path().join(format!("l.funkenbuch.new{ending}"));
        fs::copy(folder.path().join("l.funkenbuch"), &path).unwrap();
        left.push(fs::File::open(path).unwrap());
    }
    Store::open(&path, Access::Read).unwrap();
    assert!(folder.path().join("l.funkenbuch.new").exists());
    Store::open(&path, Access::Write).unwrap().close().unwrap();
    assert_eq!(names(folder.path()), ["l.funkenbuch", "l.funkenbuch.lock"]);
    assert!(left.iter().all(is_overwritten));
}

fn is_overwritten(mut file: &fs::File) -> bool {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).unwrap();
    bytes.len() > 4096 && bytes.iter().all(|byte| *byte == 0)
}

#[cfg(unix)]
#[test]
fn the_plain_original_is_overwritten_unless_it_has_another_name() {
    let folder = folder();
    for linked in [false, true] {
        let path = folder.path().join(format!("{linked}.funkenbuch"));
        let mut store = filled(&path);
        store.checkpoint().unwrap();
        let original = if linked {
            fs::hard_link(&path, folder.path().join("link")).unwrap();
            fs::File::open(folder.path().join("link")).unwrap()
        } else {
            fs::File::open(&path).unwrap()
        };
        swap(&mut store, Some(key("eins")));
        assert_eq!(is_overwritten(&original), !linked);
        assert_eq!(content(&store).len(), 30);
    }
}

#[test]
fn a_library_that_another_program_reads_is_not_exchanged() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    let mut store = filled(&path);
    let reader = Store::open(&path, Access::Read).unwrap();
    let order = store.copy_order(Some(key("eins"))).unwrap();
    let copy = order.carry_out(&CopyWatch::default()).unwrap().unwrap();
    let refused = store.swap_in(copy).unwrap_err();
    assert!(matches!(refused, StoreError::OpenElsewhere), "{refused}");
    assert!(!store.is_lost());
    assert_eq!((content(&store).len(), content(&reader).len()), (30, 30));
    drop(reader);
    swap(&mut store, Some(key("eins")));
    add(&mut store);
    assert!(!folder.path().join("l.funkenbuch.new").exists());
}

#[test]
fn a_library_opened_to_be_read_is_not_exchanged() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    filled(&path).close().unwrap();
    let reader = Store::open(&path, Access::Read).unwrap();
    let refused = reader.copy_order(None).unwrap_err();
    assert!(matches!(refused, StoreError::OpenedToRead));
}

#[test]
fn a_damaged_library_is_not_exchanged_for_a_copy_of_the_rest() {
    let folder = folder();
    let path: PathBuf = folder.path().join("l.funkenbuch");
    let store = filled(&path);
    store.checkpoint().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    let from = bytes.len() / 2;
    bytes[from..from + 20_000].fill(0x55);
    fs::write(&path, bytes).unwrap();
    let order = store.copy_order(Some(key("eins"))).unwrap();
    assert!(order.carry_out(&CopyWatch::default()).is_err());
    assert!(!folder.path().join("l.funkenbuch.new").exists());
}
