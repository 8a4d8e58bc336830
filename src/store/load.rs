//! Loading sessions.

use std::collections::BTreeMap;

use rusqlite::Connection;
use uuid::Uuid;

use super::columns::{mark, moment, status, unsigned, uuid};
use super::error::StoreError;
use super::open::Store;
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
        walk::load(&self.connection, find::key(&self.connection, id)?)
    }
}

/// Loads the session or archived version with this key.
pub(super) fn session(connection: &Connection, key: i64, id: Uuid) -> Result<Session, StoreError> {
    let mut session = head(connection, key, id)?;
    session.answers = answers(connection, key)?;
    session.own_rows = own_rows(connection, key)?;
    session.marks = marks(connection, key)?;
    session.reactions = reactions(connection, key)?;
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
}

fn head(connection: &Connection, key: i64, id: Uuid) -> Result<Session, StoreError> {
    let head = connection
        .prepare_cached(include_str!("sql/load_session.sql"))?
        .query_row([key], |row| {
            Ok(Head {
                workbook: row.get(0)?,
                language: row.get(1)?,
                status: row.get(2)?,
                created: (row.get(3)?, row.get(4)?),
                updated: (row.get(5)?, row.get(6)?),
                revision: row.get(7)?,
                base: row.get(8)?,
            })
        })?;
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

fn answers(connection: &Connection, key: i64) -> Result<BTreeMap<Cell, Answer>, StoreError> {
    let mut found = connection.prepare_cached(include_str!("sql/load_answers.sql"))?;
    let mut rows = found.query([key])?;
    let mut answers = BTreeMap::new();
    while let Some(row) = rows.next()? {
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

fn own_rows(connection: &Connection, key: i64) -> Result<BTreeMap<QuestionId, Vec<OwnRow>>, StoreError> {
    let sql = "SELECT question, id, title FROM own_row WHERE session = ?1 ORDER BY question, position";
    let mut found = connection.prepare_cached(sql)?;
    let mut rows = found.query([key])?;
    let mut own: BTreeMap<QuestionId, Vec<OwnRow>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let table = QuestionId::from(row.get::<_, String>(0)?);
        let id = RowId::from(row.get::<_, String>(1)?);
        own.entry(table).or_default().push(OwnRow {
            id,
            title: row.get(2)?,
        });
    }
    Ok(own)
}

pub(super) fn marks(connection: &Connection, key: i64) -> Result<BTreeMap<Location, Mark>, StoreError> {
    let mut found =
        connection.prepare_cached(r#"SELECT question, "row", mark FROM mark WHERE session = ?1"#)?;
    let mut rows = found.query([key])?;
    let mut marks = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let place = place(&row.get::<_, String>(0)?, &row.get::<_, String>(1)?);
        marks.insert(place, mark(&row.get::<_, String>(2)?));
    }
    Ok(marks)
}

fn reactions(connection: &Connection, key: i64) -> Result<BTreeMap<FindingRef, bool>, StoreError> {
    let sql = r#"SELECT finding, question, "row", fits FROM reaction WHERE session = ?1"#;
    let mut found = connection.prepare_cached(sql)?;
    let mut rows = found.query([key])?;
    let mut reactions = BTreeMap::new();
    while let Some(row) = rows.next()? {
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
