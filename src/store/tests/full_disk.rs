//! A disk without room, a real one of two megabytes: every write is refused as such, changes nothing, and works
//! again on the same connection once there is room.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use uuid::Uuid;

use super::{consulting, folder, full, moment, projected, shown};
use crate::consulting::{Change, VersionReason};
use crate::session::{ChangedParts, Session, WalkState};
use crate::store::*;

const DISK: &str = "FUNKENBUCH_TEST_DISK";

/// Runs the child below on a disk of its own, where the system lets anybody mount one.
#[cfg(target_os = "linux")]
#[test]
fn every_write_on_a_full_disk_is_refused_and_works_again_with_room() {
    let folder = folder();
    let script = "mount -t tmpfs -o size=2m tmpfs \"$1\" || exit 77; exec \"$2\" --ignored --exact \"$3\"";
    let child = module_path!().split_once("::").unwrap().1.to_owned() + "::a_child_on_a_small_disk";
    let run = Command::new("unshare")
        .args(["-rm", "sh", "-c", script, "sh"])
        .arg(folder.path())
        .arg(std::env::current_exe().unwrap())
        .arg(child)
        .env(DISK, folder.path())
        .output();
    let Ok(run) = run else { return };
    let said = [run.stdout, run.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    let no_rights = run.status.code() == Some(77) || said.contains("unshare:");
    assert!(
        no_rights || (run.status.success() && said.contains("1 passed")),
        "{said}"
    );
}

#[test]
#[ignore = "the child of the test above"]
fn a_child_on_a_small_disk() {
    let disk = PathBuf::from(std::env::var(DISK).unwrap());
    let path = disk.join("l.funkenbuch");
    let mut store = Store::open(&path, Access::Write).unwrap();
    store.add(&projected(&full())).unwrap();
    store.checkpoint().unwrap();
    let session = store.load(store.ids().unwrap()[0]).unwrap();
    let before = consulting::all_of(&store, session.id);
    let number = writes(&session).len();
    fill(&disk);
    for at in 0..number {
        let result = writes(&session)[at](&mut store);
        assert!(matches!(result, Err(StoreError::Full)), "write {at}: {result:?}");
        assert_eq!(consulting::all_of(&store, session.id), before);
        assert_eq!(store.load(session.id).unwrap(), session);
    }
    let source = store.backup_source().unwrap();
    let copied = UnfinishedFile::beside(&disk.join("copy"))
        .and_then(|file| source.copy_to(file.path(), &Arc::default(), &mut |_, _| {}));
    assert!(matches!(copied, Err(StoreError::Full)), "{copied:?}");
    drop(source);
    let parts = fs::read_dir(&disk).unwrap().filter_map(Result::ok);
    assert!(
        !parts
            .into_iter()
            .any(|file| file.file_name().to_string_lossy().ends_with(".part"))
    );
    fs::remove_file(disk.join("fill")).unwrap();
    for write in writes(&session) {
        write(&mut store).unwrap();
    }
    store.check().unwrap();
    store.close().unwrap();
    fill(&disk);
    let reader = Store::open(&path, Access::Read).unwrap();
    assert_eq!(reader.load(session.id).unwrap().id, session.id);
    drop(reader);
    let writer = Store::open(&path, Access::Write);
    assert!(matches!(writer, Ok(_) | Err(StoreError::Full)), "{writer:?}");
}

fn fill(disk: &Path) {
    let mut fill = fs::File::create(disk.join("fill")).unwrap();
    for size in [4096, 1] {
        while fill.write_all(&vec![b'x'; size]).is_ok() {}
    }
}

type Write = Box<dyn Fn(&mut Store) -> Result<(), StoreError>>;

/// Every kind of write, in an order in which each can follow the one before.
fn writes(session: &Session) -> Vec<Write> {
    let other = || ProjectedSession {
        session: Session {
            id: Uuid::now_v7(),
            ..full()
        },
        shown: shown("andere"),
    };
    let mut changed = session.clone();
    changed.revision += 1;
    let (whole, base) = (projected(session), SavedState::of(session));
    let id = session.id;
    let saved = changed.clone();
    let mut writes: Vec<Write> = vec![
        Box::new(move |store| store.add(&other())),
        Box::new(move |store| store.add_all(&[other(), other()])),
        Box::new(move |store| {
            let new = other();
            let version = EarlierVersion {
                session: new.session.clone(),
                archived_at: moment(),
                reason: VersionReason::Sitting,
            };
            let additions = Additions {
                word: Some(&HashedSecret::of(&Passphrase::new("Regenbogen".to_owned()))),
                walk: Some(&WalkState::default()),
                versions: &[version],
                changes: &[Change::Trash {
                    session: new.session.id,
                    at: Some(moment()),
                }],
            };
            store.add_with(&new, &additions)
        }),
        Box::new(move |store| {
            let (dirty, walk) = (ChangedParts::default(), WalkState::default());
            store.save(&saved, base, &dirty, &walk, &shown("gespeichert"), true)
        }),
        Box::new(move |store| store.archive_version(&changed, moment(), VersionReason::Conflict)),
        Box::new(move |store| store.set_base(id, 2)),
        Box::new({
            let whole = whole.clone();
            move |store| store.refresh(std::slice::from_ref(&whole))
        }),
        Box::new({
            let whole = whole.clone();
            move |store| store.replace(&whole, moment(), VersionReason::Import)
        }),
        Box::new(move |store| store.keep_workbook(&whole.session.workbook)),
    ];
    let changes = consulting::every_change(id);
    for count in 1..=changes.len() {
        let change = Change::All(changes[..count].to_vec());
        writes.push(Box::new(move |store| store.change(&change).map(drop)));
    }
    writes
}
