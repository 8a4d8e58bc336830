//! What a check finds: an index that isn't the texts', and rows that can't be read, which cost no others.

use uuid::Uuid;

use super::{consulting, folder, found, full, library, projected};
use crate::consulting::{Change, Filter, Retention, RetentionStart};
use crate::session::Moment;
use crate::store::{Access, Store, StoreError};

/// A library with three sessions.
fn three() -> (tempfile::TempDir, Store) {
    let folder = folder();
    let mut store = library(folder.path());
    for _ in 0..3 {
        let mut one = projected(&full());
        one.session.id = Uuid::now_v7();
        store.add(&one).unwrap();
    }
    (folder, store)
}

/// Damages a library in this way and returns what a check says of it, opened to be read and to be written.
fn checked_after(sql: &str) -> [Result<(), StoreError>; 2] {
    let (_folder, store) = three();
    store.connection.execute_batch(sql).unwrap();
    let reader = Store::open(store.path(), Access::Read).unwrap();
    [reader.check(), store.check()]
}

#[test]
fn an_index_that_is_not_the_texts_is_found() {
    for sql in [
        "DELETE FROM search",
        "DELETE FROM search WHERE rowid = 2",
        "DROP TRIGGER searched_gone; DELETE FROM searched WHERE session = 2",
        "DROP TRIGGER searched_changed; UPDATE searched SET written = 'anderes' WHERE session = 2",
        "DELETE FROM word",
        "UPDATE word SET uses = 99 WHERE word LIKE 's%'",
        "INSERT INTO word (word, uses) VALUES ('nirgends', 1)",
        "DELETE FROM inside",
    ] {
        for result in checked_after(sql) {
            assert!(
                matches!(result, Err(StoreError::IndexMismatch(1..))),
                "{sql}: {result:?}"
            );
        }
    }
}

#[test]
fn a_consent_a_limit_or_a_pseudonym_that_was_altered_is_not_shown_and_is_found() {
    for (table, column) in [
        ("consent", "wording = 'Nein'"),
        ("pseudonym", "words = 'Rosa'"),
        ("retention", "months = months + 64"),
    ] {
        let (_folder, mut store) = three();
        let client = consulting::client("Rosa");
        let id = client.id;
        let changes = vec![
            Change::PutClient(client),
            Change::PutConsent(consulting::consent(id, "Ja")),
            Change::Retention {
                workbook: "w".to_owned(),
                retention: Some(Retention {
                    months: 12,
                    since: RetentionStart::Change,
                }),
            },
        ];
        store.change(&Change::All(changes)).unwrap();
        store.check().unwrap();
        let shown = |store: &Store| {
            let limit = store.retention("w").unwrap();
            let record = store.clients().unwrap().len();
            (store.consents(id).unwrap().len(), limit.is_some(), record)
        };
        assert_eq!(shown(&store), (1, true, 1));
        let sql = format!("UPDATE {table} SET {column}");
        store.connection.execute_batch(&sql).unwrap();
        assert_eq!(
            shown(&store),
            (
                usize::from(table != "consent"),
                table != "retention",
                usize::from(table != "pseudonym")
            )
        );
        let checked = store.check();
        assert!(matches!(checked, Err(StoreError::Malformed(_))), "{checked:?}");
    }
}

#[test]
fn an_index_is_made_again() {
    let (_folder, mut store) = three();
    store.connection.execute_batch("DELETE FROM search").unwrap();
    assert_eq!(found(&store, "Straße"), 0);
    store.rebuild_search_index().unwrap();
    store.check().unwrap();
    assert_eq!(found(&store, "Straße"), 3);
}

#[test]
fn a_row_that_can_not_be_read_costs_one_row() {
    for sql in [
        "UPDATE session SET id = 'kaputt' WHERE key = 2",
        "UPDATE session SET updated_at = 9223372036854775807 WHERE key = 2",
        "UPDATE session SET created_offset = 9999999 WHERE key = 2",
        "UPDATE listed SET pressure_before = 4000 WHERE session = 2",
    ] {
        let (_folder, store) = three();
        store.connection.execute_batch(sql).unwrap();
        assert_eq!(store.list(&Filter::default()).unwrap().len(), 2, "{sql}");
        let ids = store.ids().unwrap();
        let read = ids.iter().filter(|id| store.load(**id).is_ok()).count();
        assert!(read >= 2, "{sql}");
        let checked = store.check();
        assert!(
            matches!(checked, Err(StoreError::Malformed(_))),
            "{sql}: {checked:?}"
        );
    }
}

#[test]
fn a_workbook_that_can_not_be_read_costs_its_own_sessions_only() {
    let (_folder, store) = three();
    let sql = "INSERT INTO workbook (digest, id, version, source) VALUES ('x', 'zahlen', 1, 'kaputt')";
    store.connection.execute_batch(sql).unwrap();
    assert_eq!(store.workbooks().unwrap().len(), 1);
    assert_eq!(store.list(&Filter::default()).unwrap().len(), 3);
    assert!(matches!(store.workbook_with("x"), Err(StoreError::Malformed(_))));
    assert!(matches!(store.check(), Err(StoreError::Malformed(_))));
}

#[test]
fn every_time_that_can_be_written_can_be_read() {
    for time in [
        "9999-12-30T22:00:00.5Z",
        "-009999-01-02T01:59:59Z",
        "1969-12-31T23:59:59.999Z",
    ] {
        let (_folder, mut store) = three();
        let time: Moment = time.parse().unwrap();
        let mut session = full();
        session.id = Uuid::now_v7();
        session.created_at = time;
        session.updated_at = time;
        for answer in session.answers.values_mut() {
            answer.changed_at = time;
        }
        store.add(&projected(&session)).unwrap();
        assert_eq!(store.list(&Filter::default()).unwrap().len(), 4);
        assert_eq!(store.load(session.id).unwrap(), session);
        store.check().unwrap();
    }
}
