//! Loading sessions.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rusqlite::{Connection, Row};
use uuid::Uuid;

use super::checksum::{self, Sum};
use super::columns::{malformed, mark, moment, status, unsigned, uuid};
use super::error::StoreError;
use super::open::Store;
use super::transaction::from_one_state;
use super::{answer_columns, find, walk, workbooks};
use crate::session::{Answer, Cell, FindingRef, Location, Mark, OwnRow, Session, WalkState};
use crate::workbook::{ColumnId, QuestionId, RowId};

impl Store {
    /// Loads a session as it was last saved.
    pub fn load(&self, id: Uuid) -> Result<Session, StoreError> {
        session(&self.connection, find::key(&self.connection, id)?, id)
    }

    /// Loads the client's position in the walk through a session.
    pub fn walk(&self, id: Uuid) -> Result<WalkState, StoreError> {
        walk::load(&self.connection, find::checked_key(&self.connection, id)?)
    }
}

/// Loads the session or archived version with this key.
pub(super) fn session(connection: &Connection, key: i64, id: Uuid) -> Result<Session, StoreError> {
    from_one_state(connection, || read(connection, key, id))
}

fn read(connection: &Connection, key: i64, id: Uuid) -> Result<Session, StoreError> {
    let mut session = head(connection, key, id)?;
    let mut sum = Sum::default();
    session.answers = answers(connection, key, &mut sum)?;
    session.own_rows = own_rows(connection, key, &mut sum)?;
    session.marks = marks(connection, key, &mut sum)?;
    session.reactions = reactions(connection, key, &mut sum)?;
    checksum::check_content(connection, key, sum)?;
    Ok(session)
}

struct Head {
    workbook: String,
    language: String,
    status: String,
    created: (i64, i32),
    updated: (i64, i32),
    revision: i64,
    base: Option<i64>,
    is_sound: bool,
}

static HEAD: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT workbook, language, status, created_at, created_offset, updated_at, updated_offset, revision, base,
            {}, id
        FROM session LEFT JOIN checksum ON checksum.session = session.key WHERE key = ?1",
        checksum::session_is_sound()
    )
});

static ANSWERS: LazyLock<String> = LazyLock::new(|| checksum::rows_of_session("answer"));
static OWN_ROWS: LazyLock<String> = LazyLock::new(|| checksum::rows_of_session("own_row"));
static MARKS: LazyLock<String> = LazyLock::new(|| checksum::rows_of_session("mark"));
static REACTIONS: LazyLock<String> = LazyLock::new(|| checksum::rows_of_session("reaction"));

/// Adds the checksum of a row, which is in the column `at`, followed by whether the row is what was written.
fn add_sum(sum: &mut Sum, row: &Row<'_>, at: usize, what: &str) -> Result<(), StoreError> {
    sum.add(
        row.get_ref(at)?.as_blob().unwrap_or_default(),
        row.get(at + 1)?,
        what,
    )
}

fn head(connection: &Connection, key: i64, id: Uuid) -> Result<Session, StoreError> {
    let head = connection.prepare_cached(&HEAD)?.query_row([key], |row| {
        Ok(Head {
            workbook: row.get(0)?,
            language: row.get(1)?,
            status: row.get(2)?,
            created: (row.get(3)?, row.get(4)?),
            updated: (row.get(5)?, row.get(6)?),
            revision: row.get(7)?,
            base: row.get(8)?,
            is_sound: row.get::<_, Option<bool>>(9)?.unwrap_or(false)
                && row.get_ref(10)?.as_str()? == id.to_string(),
        })
    })?;
    if !head.is_sound {
        return Err(malformed("session"));
    }
    Ok(Session {
        id,
        workbook: workbooks::by_digest(connection, &head.workbook)?,
        language: head.language,
        status: status(&head.status),
        created_at: moment(head.created.0, head.created.1)?,
        updated_at: moment(head.updated.0, head.updated.1)?,
        revision: unsigned(head.revision),
        exchanged_revision: head.base.map(unsigned),
        answers: BTreeMap::new(),
        own_rows: BTreeMap::new(),
        marks: BTreeMap::new(),
        reactions: BTreeMap::new(),
    })
}

fn nonempty(id: &str) -> Option<&str> {
    Some(id).filter(|id| !id.is_empty())
}

fn place(question: &str, row: &str) -> Location {
    Location {
        question: QuestionId::from(question),
        row: nonempty(row).map(RowId::from),
    }
}

fn answers(connection: &Connection, key: i64, sum: &mut Sum) -> Result<BTreeMap<Cell, Answer>, StoreError> {
    let mut found = connection.prepare_cached(&ANSWERS)?;
    let mut rows = found.query([key])?;
    let mut answers = BTreeMap::new();
    while let Some(row) = rows.next()? {
        add_sum(sum, row, 10, "answer")?;
        let column: String = row.get(2)?;
        let Location {
            question,
            row: of_table,
        } = place(&row.get::<_, String>(0)?, &row.get::<_, String>(1)?);
        let cell = Cell {
            question,
            row: of_table,
            column: nonempty(&column).map(ColumnId::from),
        };
        let value = answer_columns::value(&row.get::<_, String>(3)?, row.get(4)?, row.get(5)?, row.get(6)?)?;
        let answer = Answer {
            value,
            changed_at: moment(row.get(7)?, row.get(8)?)?,
            library: uuid(&row.get::<_, String>(9)?)?,
        };
        answers.insert(cell, answer);
    }
    Ok(answers)
}

fn own_rows(
    connection: &Connection,
    key: i64,
    sum: &mut Sum,
) -> Result<BTreeMap<QuestionId, Vec<OwnRow>>, StoreError> {
    let mut found = connection.prepare_cached(&OWN_ROWS)?;
    let mut rows = found.query([key])?;
    let mut own: BTreeMap<QuestionId, BTreeMap<i64, OwnRow>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        add_sum(sum, row, 4, "row")?;
        let table = QuestionId::from(row.get::<_, String>(0)?);
        let id = RowId::from(row.get::<_, String>(2)?);
        let title = row.get(3)?;
        own.entry(table)
            .or_default()
            .insert(row.get(1)?, OwnRow { id, title });
    }
    let in_order = |(table, rows): (QuestionId, BTreeMap<i64, OwnRow>)| (table, rows.into_values().collect());
    Ok(own.into_iter().map(in_order).collect())
}

pub(super) fn marks(
    connection: &Connection,
    key: i64,
    sum: &mut Sum,
) -> Result<BTreeMap<Location, Mark>, StoreError> {
    let mut found = connection.prepare_cached(&MARKS)?;
    let mut rows = found.query([key])?;
    let mut marks = BTreeMap::new();
    while let Some(row) = rows.next()? {
        add_sum(sum, row, 3, "mark")?;
        let place = place(&row.get::<_, String>(0)?, &row.get::<_, String>(1)?);
        marks.insert(place, mark(&row.get::<_, String>(2)?));
    }
    Ok(marks)
}

fn reactions(
    connection: &Connection,
    key: i64,
    sum: &mut Sum,
) -> Result<BTreeMap<FindingRef, bool>, StoreError> {
    let mut found = connection.prepare_cached(&REACTIONS)?;
    let mut rows = found.query([key])?;
    let mut reactions = BTreeMap::new();
    while let Some(row) = rows.next()? {
        add_sum(sum, row, 4, "reaction")?;
        let question: String = row.get(1)?;
        let of_table: String = row.get(2)?;
        let about = nonempty(&question).map(|question| place(question, &of_table));
        reactions.insert(
            FindingRef {
                finding: row.get(0)?,
                about,
            },
            row.get(3)?,
        );
    }
    Ok(reactions)
}
