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
    assert_eq!(store.deletion_records().unwrap().sound, [record]);
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

fn record(places: &[Option<&str>]) -> DeletionRecord {
    DeletionRecord {
        id: Uuid::now_v7(),
        at: moment(),
        sessions: vec![Uuid::now_v7(), Uuid::now_v7()],
        clients: vec![Uuid::now_v7()],
        versions: 3,
        places: places
            .iter()
            .map(|copy| ErasedPlace {
                copy: copy.map(Into::into),
                done_at: None,
            })
            .collect(),
    }
}

/// A library with two deletion records, of which the second is settled in part.
fn with_records() -> (tempfile::TempDir, Store, [DeletionRecord; 2]) {
    let folder = folder();
    let mut store = library(folder.path());
    let mut records = [
        record(&[None]),
        record(&[None, Some("/media/stick/l.funkenbuch")]),
    ];
    for record in &records {
        store.erase(record, None).unwrap();
    }
    store.settle_erasure(records[1].id, None, moment()).unwrap();
    records[1].places[0].done_at = Some(moment());
    (folder, store, records)
}

#[test]
fn a_deletion_record_that_was_altered_is_not_believed_and_is_counted() {
    let (_folder, store, records) = with_records();
    let stored = store.deletion_records().unwrap();
    assert!(stored.are_complete(), "{stored:?}");
    assert_eq!(stored.sound.len(), 2);
    assert!(records.iter().all(|record| stored.sound.contains(record)));
    let key = format!("(SELECT key FROM erasure WHERE id = '{}')", records[1].id);
    for sql in [
        format!("UPDATE erasure SET at = at + 4 WHERE key = {key}"),
        format!("UPDATE erasure SET versions = 2 WHERE key = {key}"),
        format!("UPDATE erasure SET checksum = zeroblob(16) WHERE key = {key}"),
        format!("UPDATE erased SET id = replace(id, '7', '6') WHERE erasure = {key} AND kind = 'client'"),
        format!("DELETE FROM erased WHERE erasure = {key} AND kind = 'client'"),
        format!("UPDATE erased_from SET done_at = 1, done_offset = 0 WHERE erasure = {key} AND path <> ''"),
        format!("UPDATE erased_from SET path = '/media/stock' WHERE erasure = {key} AND path <> ''"),
        format!("DELETE FROM erased_from WHERE erasure = {key} AND path <> ''"),
    ] {
        store.connection.execute_batch(&format!("BEGIN; {sql}")).unwrap();
        let found = store.deletion_records().unwrap();
        assert_eq!(found.sound, records[..1], "{sql}");
        assert_eq!((found.damaged, found.missing), (1, Some(0)), "{sql}");
        store.connection.execute_batch("ROLLBACK").unwrap();
    }
    let sql = format!("DELETE FROM erasure WHERE key = {key}");
    store.connection.execute_batch(&sql).unwrap();
    let found = store.deletion_records().unwrap();
    assert_eq!((found.sound.len(), found.damaged, found.missing), (1, 0, Some(1)));
}

#[test]
fn settling_a_damaged_deletion_record_leaves_it_damaged_and_removing_it_is_remembered() {
    let (_folder, mut store, records) = with_records();
    let sql = format!("UPDATE erasure SET versions = 9 WHERE id = '{}'", records[1].id);
    store.connection.execute_batch(&sql).unwrap();
    let copy = Path::new("/media/stick/l.funkenbuch");
    store.settle_erasure(records[1].id, Some(copy), moment()).unwrap();
    assert_eq!(store.deletion_records().unwrap().damaged, 1);
    store.remove_damaged_deletion_records().unwrap();
    let left = store.deletion_records().unwrap();
    assert_eq!((left.lost(), left.are_complete()), (0, false));
    assert_eq!(left.sound, records[..1]);
    store.erase(&record(&[None]), None).unwrap();
    assert!(!store.deletion_records().unwrap().are_complete());
    store.check().unwrap();
}
