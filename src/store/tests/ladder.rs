//! Libraries as published versions left them: each climbs to today's, and loses nothing on the way.

use std::path::Path;
use std::process::Command;

use uuid::Uuid;

use super::metrics::metrics_of;
use super::{consulting, folder, found, full, library, projected};
use crate::consulting::{
    Change, DeletionRecord, ErasedPlace, Filter, Retention, RetentionStart, ReviewState,
};
use crate::session::{Answer, Cell, Moment, Value, WalkState};
use crate::store::*;

fn layout(path: &Path) -> Vec<(String, String)> {
    let connection = rusqlite::Connection::open(path).unwrap();
    let mut select = connection
        .prepare("SELECT name, coalesce(sql, '') FROM sqlite_schema ORDER BY name")
        .unwrap();
    let rows = select
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

/// A library as a published version left it.
pub fn fixture(path: &Path, version: u32) {
    let sql = match version {
        1 => include_str!("../../../tests/fixtures/library-v1.sql"),
        2 => include_str!("../../../tests/fixtures/library-v2.sql"),
        3 => include_str!("../../../tests/fixtures/library-v3.sql"),
        4 => include_str!("../../../tests/fixtures/library-v4.sql"),
        5 => include_str!("../../../tests/fixtures/library-v5.sql"),
        6 => include_str!("../../../tests/fixtures/library-v6.sql"),
        7 => include_str!("../../../tests/fixtures/library-v7.sql"),
        _ => include_str!("../../../tests/fixtures/library-v8.sql"),
    };
    let fixture = rusqlite::Connection::open(path).unwrap();
    fixture.execute_batch(sql).unwrap();
    fixture.close().unwrap();
}

/// Changes a library as another program would.
pub fn alter(path: &Path, sql: &str) {
    let library = rusqlite::Connection::open(path).unwrap();
    library.execute_batch(sql).unwrap();
}

#[test]
fn an_upgraded_library_equals_a_fresh_one() {
    let folder = folder();
    library(folder.path()).close().unwrap();
    for version in 1..=8 {
        let old = folder.path().join("old.funkenbuch");
        fixture(&old, version);
        let store = Store::open(&old, Access::Write).unwrap();
        assert_eq!(store.list(&Filter::default()).unwrap().len(), 1);
        let id = store.ids().unwrap()[0];
        assert!(store.load(id).unwrap().answers.len() > 5);
        store.notes(id).unwrap();
        store.agenda(id).unwrap();
        store.walk(id).unwrap();
        store.client_word(id).unwrap();
        store.check().unwrap();
        store.close().unwrap();
        assert_eq!(layout(&old), layout(&folder.path().join("l.funkenbuch")));
        std::fs::remove_file(&old).unwrap();
    }
}

#[test]
fn what_a_consultant_added_in_version_2_is_still_there() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    fixture(&path, 2);
    let store = Store::open(&path, Access::Write).unwrap();
    let id = store.ids().unwrap()[0];
    assert_eq!(
        (store.notes(id).unwrap().len(), store.agenda(id).unwrap().len()),
        (1, 6)
    );
    assert_eq!(
        (store.clients().unwrap().len(), store.tags().unwrap().len()),
        (1, 2)
    );
    let row = &store.list(&Filter::default()).unwrap()[0];
    assert_eq!((row.review, row.client.is_some()), (ReviewState::Discussed, true));
    assert_eq!((found(&store, "kröger"), found(&store, "straß")), (1, 1));
    assert_eq!(metrics_of(&store, &Filter::default()).rows[0].figures.count, 1);
}

#[test]
fn letters_of_version_5_are_still_there() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    fixture(&path, 5);
    let store = Store::open(&path, Access::Write).unwrap();
    let walk = store.walk(store.ids().unwrap()[0]).unwrap();
    let letters = walk.letters.get(&Cell::plain("meeting_on"));
    assert_eq!(letters.map(String::as_str), Some("Mitte Dezember"));
}

#[test]
fn consents_limits_and_words_of_version_7_are_still_there() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    fixture(&path, 7);
    let store = Store::open(&path, Access::Write).unwrap();
    let client = store.clients().unwrap()[0].0.id;
    assert_eq!(store.consents(client).unwrap()[0].wording, "Einverstanden, Jörg");
    assert_eq!(store.retention("networking").unwrap().unwrap().months, 36);
    let word = store.client_word(store.ids().unwrap()[0]).unwrap().unwrap().word;
    assert!(word.is_of(&Passphrase::new("Regenbogen".to_owned())));
}

#[test]
fn a_pseudonym_of_version_8_is_still_there() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    fixture(&path, 8);
    let store = Store::open(&path, Access::Write).unwrap();
    assert_eq!(store.clients().unwrap()[0].0.pseudonym, "Frau Weide");
}

#[test]
fn deletion_records_of_versions_7_and_8_are_still_there() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    for version in [7, 8] {
        fixture(&path, version);
        if version == 7 {
            alter(
                &path,
                "INSERT INTO erasure VALUES (1, '01890000-0000-7000-8000-000000000001', 0, 0, 2)",
            );
        }
        let store = Store::open(&path, Access::Write).unwrap();
        let records = store.deletion_records().unwrap();
        assert!(records.are_complete(), "{records:?}");
        assert_eq!(records.sound[0].versions, 2);
        store.close().unwrap();
        std::fs::remove_file(&path).unwrap();
    }
}

fn deletion_record(at: Moment) -> DeletionRecord {
    DeletionRecord {
        id: Uuid::now_v7(),
        at,
        sessions: vec![Uuid::now_v7()],
        clients: Vec::new(),
        versions: 2,
        places: vec![ErasedPlace {
            copy: None,
            done_at: Some(at),
        }],
    }
}

/// Writes the fixture of the current version again. Only for a version that nobody has used yet.
#[test]
#[ignore = "writes a fixture; a fixture of a published version never changes"]
fn write_the_fixture() {
    let folder = folder();
    let mut store = library(folder.path());
    let mut session = full();
    // the tool that writes the fixture ends a text at its first zero
    session.answers.insert(
        Cell::plain("occasion"),
        Answer {
            value: Value::Text("Einmal die Straße hinunter".to_owned()),
            ..session.answers[&Cell::plain("occasion")].clone()
        },
    );
    let mut kept = projected(&session);
    kept.shown.figures = vec![Metric {
        kind: MetricKind::Before,
        subject: String::new(),
        label: String::new(),
        value: 8.0,
    }];
    let walk = WalkState {
        letters: [(Cell::plain("meeting_on"), "Mitte Dezember".to_owned())].into(),
        ..WalkState::default()
    };
    let additions = Additions {
        walk: Some(&walk),
        ..Additions::default()
    };
    store.add_with(&kept, &additions).unwrap();
    let changes = consulting::every_change(kept.session.id)[..8].to_vec();
    store.change(&Change::All(changes)).unwrap();
    let client = store.clients().unwrap()[0].0.id;
    let retention = Retention {
        months: 36,
        since: RetentionStart::Meeting,
    };
    let changes = vec![
        Change::PutConsent(consulting::consent(client, "Einverstanden, Jörg")),
        Change::Retention {
            workbook: kept.session.workbook.id.clone(),
            retention: Some(retention),
        },
    ];
    store.change(&Change::All(changes)).unwrap();
    let word = HashedSecret::of(&Passphrase::new("Regenbogen".to_owned()));
    store.set_client_word(kept.session.id, Some(&word)).unwrap();
    store
        .erase(&deletion_record(kept.session.created_at), None)
        .unwrap();
    let path = store.path().to_owned();
    store.close().unwrap();
    let dump = Command::new("sqlite3").arg(&path).arg(".dump").output().unwrap();
    let version = schema::SCHEMA_VERSION;
    let head = format!("PRAGMA application_id = 1182101099;\nPRAGMA user_version = {version};\n");
    let sql = format!("{head}{}", String::from_utf8(dump.stdout).unwrap());
    std::fs::write(format!("tests/fixtures/library-v{version}.sql"), sql).unwrap();
}
