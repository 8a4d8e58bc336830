//! What the library file promises, one test a promise.

mod backups;
mod checks;
mod conflicts;
mod consulting;
mod erased;
mod full_disk;
mod ladder;
mod lists;
mod locks;
mod logs;
mod metrics;
mod opening;
mod protected;
mod replaced;
mod searches;
mod secrets;
mod swaps;
mod torn_stamps;

pub use ladder::{alter, fixture};

use crate::consulting::{Filter, ReviewState, VersionReason};
use crate::session::{ChangedParts, WalkPosition, WalkState};
use std::collections::BTreeMap;
use std::path::Path;

use uuid::Uuid;

use super::*;
use crate::session::{Answer, Cell, FindingRef, Location, Mark, Moment, OwnRow, Session, Status, Value};
use crate::workbook::{OptionId, Workbook, builtin};

/// The texts of all archived versions in a library, in order.
pub fn archived_texts(library: &Path) -> Vec<String> {
    let connection = rusqlite::Connection::open(library).unwrap();
    let texts = "SELECT text FROM answer JOIN session ON session.key = answer.session
        WHERE replaced_at IS NOT NULL ORDER BY text";
    let mut select = connection.prepare(texts).unwrap();
    let rows = select.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

fn moment() -> Moment {
    "2026-11-22T14:03:00.25+01:00".parse().unwrap()
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn shown(text: &str) -> Projection {
    let listed = ListFields {
        name: Some("Jörg Müßig".to_owned()),
        organisation: None,
        answered: 3,
        visible: 20,
        decisive: Some("partly".to_owned()),
        pressure_before: Some(8),
        pressure_after: None,
        meeting_day: Some(jiff::civil::date(2026, 12, 3)),
        discuss: 1,
    };
    Projection {
        version: 1,
        listed,
        search_text: text.to_owned(),
        figures: Vec::new(),
    }
}

/// An answer of every form.
fn values() -> [(Cell, Value); 6] {
    [
        (
            Cell::plain("occasion"),
            Value::Text("nul \0 und e\u{301} \u{202e} 👩‍💻".to_owned()),
        ),
        (Cell::plain("must_start"), Value::Scale(8)),
        (Cell::plain("hours_wanted"), Value::Number(2.5)),
        (
            Cell::plain("meeting_on"),
            Value::Date(jiff::civil::date(2026, 12, 3)),
        ),
        (
            Cell::plain("decisive"),
            Value::Choice {
                option: OptionId::from("partly"),
                other: None,
            },
        ),
        (
            Cell::of_table("musts", "time", "who"),
            Value::Choices {
                options: vec![OptionId::from("boss"), OptionId::from("other")],
                other: Some("mein Vater".to_owned()),
            },
        ),
    ]
}

fn full() -> Session {
    let mut session = Session::begin(builtin(), "de", moment());
    for (cell, value) in values() {
        session.answers.insert(
            cell,
            Answer {
                value,
                changed_at: moment(),
                library: Uuid::nil(),
            },
        );
    }
    hang_on(&mut session);
    session.status = Status::Finished;
    session.revision = 7;
    session.exchanged_revision = Some(3);
    session
}

/// Rows, marks and reactions.
fn hang_on(session: &mut Session) {
    let rows = ["r2", "r1"].map(|id| OwnRow {
        id: id.into(),
        title: format!("Zeile {id}"),
    });
    session.own_rows.insert("musts".into(), rows.to_vec());
    session
        .marks
        .insert(Location::question("must_dump"), Mark::Private);
    session.marks.insert(Location::row("musts", "r1"), Mark::Discuss);
    let about = Some(Location::row("musts", "time"));
    session.reactions.insert(
        FindingRef {
            finding: "assumed_expectation".to_owned(),
            about,
        },
        true,
    );
    session.reactions.insert(
        FindingRef {
            finding: "agreed_pressure".to_owned(),
            about: None,
        },
        false,
    );
}

fn projected(session: &Session) -> ProjectedSession {
    ProjectedSession {
        session: session.clone(),
        shown: shown("Müßige Straße"),
    }
}

fn library(folder: &Path) -> Store {
    Store::open(&folder.join("l.funkenbuch"), Access::Write).unwrap()
}

#[test]
fn a_session_comes_back_as_it_was_kept() {
    let folder = folder();
    let session = full();
    let mut store = library(folder.path());
    store.add(&projected(&session)).unwrap();
    store.close().unwrap();
    let store = library(folder.path());
    assert_eq!(store.load(session.id).unwrap(), session);
    let row = &store.list(&Filter::default()).unwrap()[0];
    assert_eq!((row.id, row.revision, row.created_at), (session.id, 7, moment()));
    assert_eq!(
        (row.name.as_deref(), row.answered, row.visible),
        (Some("Jörg Müßig"), 3, 20)
    );
    assert_eq!((row.pressure_before, row.pressure_after), (Some(8), None));
    assert_eq!(row.meeting_day, Some(jiff::civil::date(2026, 12, 3)));
    assert_eq!(
        (row.workbook.as_str(), row.review),
        ("networking", ReviewState::New)
    );
    store.check().unwrap();
}

#[test]
fn a_save_writes_what_changed_and_takes_away_what_is_gone() {
    let folder = folder();
    let mut session = full();
    let mut store = library(folder.path());
    store.add(&projected(&session)).unwrap();
    let base = SavedState::of(&session);
    let cell = Cell::plain("must_start");
    session.answers.remove(&cell);
    session
        .own_rows
        .remove(&crate::workbook::QuestionId::from("musts"));
    session.marks.clear();
    let dirty = ChangedParts {
        cells: [cell].into(),
        tables: ["musts".into()].into(),
        marks: [Location::question("must_dump"), Location::row("musts", "r1")].into(),
        ..ChangedParts::default()
    };
    let walk = WalkState {
        spot: Some(WalkPosition {
            station: "musts".into(),
            page: "time".to_owned(),
        }),
        visited: ["arrive".into(), "musts".into()].into(),
        mirror_open: true,
        letters: [
            (Cell::plain("meeting_on"), "Mitte Dezember".to_owned()),
            (Cell::of_table("channels", "xing", "hours"), "ca. 3".to_owned()),
        ]
        .into(),
    };
    store
        .save(&session, base, &dirty, &walk, &shown("neu"), false)
        .unwrap();
    assert_eq!(store.load(session.id).unwrap(), session);
    assert_eq!(store.walk(session.id).unwrap(), walk);
    let understood = WalkState {
        letters: BTreeMap::new(),
        ..walk
    };
    store
        .save(
            &session,
            base,
            &ChangedParts::default(),
            &understood,
            &shown("neu"),
            false,
        )
        .unwrap();
    assert_eq!(store.walk(session.id).unwrap(), understood);
}

fn found(store: &Store, words: &str) -> usize {
    let filter = Filter {
        search: Some(words.to_owned()),
        ..Filter::default()
    };
    store.list(&filter).unwrap().len()
}

#[test]
fn words_are_found_however_their_umlauts_are_written() {
    let folder = folder();
    let mut store = library(folder.path());
    store.add(&projected(&full())).unwrap();
    for words in [
        "müßig",
        "MUSSIG",
        "muessig",
        "strasse müßige",
        "Straße",
        "mu\u{308}ss",
        "stra",
    ] {
        assert_eq!(found(&store, words), 1, "{words}");
    }
    for words in ["Haus", "Straße Haus", "ig", "\"", "", "* OR"] {
        assert_eq!(found(&store, words), 0, "{words}");
    }
}

#[test]
fn what_is_no_longer_shared_is_no_longer_found() {
    let folder = folder();
    let session = full();
    let mut store = library(folder.path());
    store.add(&projected(&session)).unwrap();
    let nothing = shown("");
    store
        .save(
            &session,
            SavedState::of(&session),
            &ChangedParts::default(),
            &WalkState::default(),
            &nothing,
            false,
        )
        .unwrap();
    assert_eq!(found(&store, "Straße"), 0);
}

#[test]
fn a_replaced_session_is_kept_out_of_sight() {
    let folder = folder();
    let mut session = full();
    let mut store = library(folder.path());
    store.add(&projected(&session)).unwrap();
    session.revision = 8;
    store
        .replace(&projected(&session), moment(), VersionReason::Import)
        .unwrap();
    assert_eq!(store.load(session.id).unwrap(), session);
    assert_eq!(store.ids().unwrap(), [session.id]);
    assert_eq!(found(&store, "Straße"), 1);
    let all: i64 = store
        .connection
        .query_row("SELECT count(*) FROM session", [], |row| row.get(0))
        .unwrap();
    assert_eq!(all, 2);
    store.check().unwrap();
}

#[test]
fn a_session_is_found_by_either_end_of_its_id() {
    let folder = folder();
    let session = full();
    let mut store = library(folder.path());
    store.add(&projected(&session)).unwrap();
    let id = session.id.to_string();
    assert_eq!(store.named(&id[..8]).unwrap(), IdMatch::One(session.id));
    assert_eq!(
        store.named(&id[28..].to_uppercase()).unwrap(),
        IdMatch::One(session.id)
    );
    assert_eq!(store.named("zzzz").unwrap(), IdMatch::None);
    assert_eq!(store.named("%").unwrap(), IdMatch::None);
}

#[test]
fn workbooks_with_one_id_and_version_are_told_apart_by_their_content() {
    let folder = folder();
    let mut store = library(folder.path());
    store.add(&projected(&full())).unwrap();
    let changed = builtin()
        .source
        .replace("Betrieb, Praxis, Verein", "Betrieb, Verein");
    let changed = std::sync::Arc::new(Workbook::read(&changed).unwrap());
    let other = Session::begin(std::sync::Arc::clone(&changed), "de", moment());
    store.add(&projected(&other)).unwrap();
    assert_eq!(store.load(other.id).unwrap().workbook.digest, changed.digest);
    let stored = store.workbooks().unwrap();
    let digests: Vec<&str> = stored.iter().map(|used| &*used.workbook.digest).collect();
    assert_eq!(digests, [&builtin().digest, &changed.digest]);
    store.check().unwrap();
}

#[test]
fn only_one_program_writes_and_others_read_beside_it() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    let session = full();
    let mut writer = Store::open(&path, Access::Write).unwrap();
    writer.add(&projected(&session)).unwrap();
    assert!(matches!(
        Store::open(&path, Access::Write),
        Err(StoreError::OpenElsewhere)
    ));
    let mut reader = Store::open(&path, Access::Read).unwrap();
    assert_eq!(reader.load(session.id).unwrap(), session);
    assert!(matches!(
        reader.add(&projected(&full())),
        Err(StoreError::OpenedToRead)
    ));
    drop((reader, writer));
    assert!(Store::open(&path, Access::Write).is_ok());
}

#[test]
fn a_full_disk_is_said_and_nothing_is_half_written() {
    let folder = folder();
    let mut session = full();
    let mut store = library(folder.path());
    store.add(&projected(&session)).unwrap();
    store.limit_to_pages(store.pages().unwrap()).unwrap();
    let base = SavedState::of(&session);
    let cell = Cell::plain("occasion");
    let value = Value::Text("lang ".repeat(40_000));
    session.answers.insert(
        cell.clone(),
        Answer {
            value,
            changed_at: moment(),
            library: Uuid::nil(),
        },
    );
    session.revision += 1;
    let dirty = ChangedParts {
        cells: [cell].into(),
        ..ChangedParts::default()
    };
    let walk = WalkState::default();
    assert!(matches!(
        store.save(&session, base, &dirty, &walk, &shown("x"), false),
        Err(StoreError::Full)
    ));
    assert_eq!(store.load(session.id).unwrap().revision, 7);
    store.limit_to_pages(1_000_000).unwrap();
    store
        .save(&session, base, &dirty, &walk, &shown("x"), false)
        .unwrap();
    assert_eq!(store.load(session.id).unwrap(), session);
}
