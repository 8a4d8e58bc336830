//! What was erased from a protected library is on none of its pages, read with its key.

use super::protected::passphrase;
use super::*;
use crate::consulting::{DeletionRecord, ErasedPlace};
use crate::store::key::PAGE_BYTES;

const CANARY: &str = "Zwetschgenmuskocherei";

/// Returns `true` if any page of the file or of its log holds the canary once it is decrypted.
fn holds_canary(store: &Store) -> bool {
    let key = store.file_key().unwrap().clone();
    let bytes = std::fs::read(store.path()).unwrap();
    let mut pages: Vec<Vec<u8>> = bytes.chunks(PAGE_BYTES).map(<[u8]>::to_vec).collect();
    for (page, number) in pages.iter_mut().zip(1..) {
        assert!(key.open_page(number, page), "page {number} is sealed");
    }
    let plain = pages.concat();
    let canaries = [CANARY.to_owned(), CANARY.to_lowercase()];
    canaries
        .iter()
        .any(|canary| String::from_utf8_lossy(&plain).contains(canary.as_str()))
}

#[test]
fn no_page_of_a_protected_library_holds_what_was_erased() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    let key = crate::store::key::Key::create(&passphrase());
    let mut store = Store::open_with_key(&path, Access::Write, Some(&key)).unwrap();
    let mut erased = full();
    erased
        .own_rows
        .values_mut()
        .flatten()
        .for_each(|row| row.title = CANARY.to_owned());
    let other = Session {
        id: Uuid::now_v7(),
        ..full()
    };
    store
        .add(&ProjectedSession {
            session: erased.clone(),
            shown: shown(CANARY),
        })
        .unwrap();
    store.add(&projected(&other)).unwrap();
    assert!(store.checkpoint().unwrap() && holds_canary(&store));
    let record = DeletionRecord {
        id: Uuid::now_v7(),
        at: moment(),
        sessions: vec![erased.id],
        clients: Vec::new(),
        versions: 0,
        places: vec![ErasedPlace {
            copy: None,
            done_at: None,
        }],
    };
    store.erase(&record, None).unwrap();
    let mut begin = true;
    while !store.merge_search_index(begin).unwrap() {
        begin = false;
    }
    store.rewrite_file().unwrap();
    store.check_erased(std::slice::from_ref(&record)).unwrap();
    assert!(!holds_canary(&store));
    // the file is still watched, and its log is recognised as its own
    store.set_base(other.id, 4).unwrap();
    let crashed = folder.path().join("crashed.funkenbuch");
    for part in ["", "-wal"] {
        let [from, to] = [&path, &crashed].map(|path| format!("{}{part}", path.display()));
        std::fs::copy(from, to).unwrap();
    }
    store.close().unwrap();
    let store = Store::open_with_key(&crashed, Access::Write, Some(&key)).unwrap();
    assert_eq!(store.foreign_log(), None);
    assert_eq!(store.load(other.id).unwrap().exchanged_revision, Some(4));
    assert_eq!(store.deletion_records().unwrap(), [record]);
    store.check().unwrap();
}

/// Everything that belongs to a session or client has to go with it.
#[test]
fn every_table_that_refers_to_a_session_loses_its_rows_with_it() {
    let folder = folder();
    let store = library(folder.path());
    let sql = "SELECT schema.name, reference.\"table\", reference.on_delete
        FROM pragma_table_list AS schema, pragma_foreign_key_list(schema.name) AS reference
        WHERE schema.type = 'table' AND reference.\"table\" IN ('session', 'client')";
    let mut select = store.connection.prepare(sql).unwrap();
    let rows = select
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap();
    let rows: Vec<(String, String, String)> = rows.map(Result::unwrap).collect();
    assert!(rows.len() > 10, "{rows:?}");
    let stays = rows
        .into_iter()
        .filter(|(_, _, on_delete)| on_delete != "CASCADE");
    // a session outlives its client record, unless it is erased with it; during a hand-over nothing is erased
    let expected = [("hand_over", "session"), ("listed", "client")];
    let expected =
        expected.map(|(name, parent)| (name.to_owned(), parent.to_owned(), "NO ACTION".to_owned()));
    let mut stays: Vec<_> = stays.collect();
    stays.sort();
    assert_eq!(stays, expected);
}
