//! Pages of the stamp that an interrupted checkpoint wrote in part.

use std::fs;
use std::path::Path;

use super::folder;
use super::protected::{add, filled, killed, log, sessions};
use crate::store::{Access, Key, Store};

/// Puts the first half of the newest stamp in the log over its page in the file, as a checkpoint that is interrupted
/// within that page does.
fn tear_stamp(library: &Path, key: &Key) {
    let store = Store::open_with_key(library, Access::Read, Some(key)).unwrap();
    let number = super::super::log::stamp_page(&store.connection).unwrap();
    drop(store);
    let (log, mut file) = (fs::read(log(library)).unwrap(), fs::read(library).unwrap());
    let mut frames = log[32..].chunks_exact(24 + 4096).rev();
    let frame = frames.find(|frame| frame[..4] == number.to_be_bytes());
    let start = (number as usize - 1) * 4096;
    file[start..start + 2048].copy_from_slice(&frame.unwrap()[24..24 + 2048]);
    fs::write(library, file).unwrap();
}

#[test]
fn a_stamp_torn_by_a_checkpoint_is_made_whole_by_the_log() {
    let folder = folder();
    let (path, key) = filled(folder.path());
    let mut store = Store::open_with_key(&path, Access::Write, Some(&key)).unwrap();
    add(&mut store);
    for access in [Access::Read, Access::Write] {
        let copy = folder.path().join(format!("{access:?}.funkenbuch"));
        killed(&store, &copy);
        tear_stamp(&copy, &key);
        let (found, aside) = sessions(&copy, access, &key);
        assert_eq!((found.len(), aside), (21, None));
    }
}

#[test]
fn an_open_library_whose_stamp_was_torn_by_a_checkpoint_is_written_to_further() {
    let folder = folder();
    let (path, key) = filled(folder.path());
    let mut store = Store::open_with_key(&path, Access::Write, Some(&key)).unwrap();
    add(&mut store);
    tear_stamp(&path, &key);
    add(&mut store);
    assert!(store.close().unwrap());
    assert_eq!(sessions(&path, Access::Write, &key).0.len(), 22);
}
