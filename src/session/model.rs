//! A session: the answers of one client to one version of a workbook.
//!
//! This is plain data that changes only through edits, each of which returns its inverse.

use std::collections::BTreeMap;
use std::sync::Arc;

use uuid::Uuid;

use super::cell::{Cell, Location};
use super::moment::Moment;
use super::value::Value;
use crate::workbook::{QuestionId, RowId, Workbook};

/// An answer with the time of its last change.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Value of the cell.
    pub value: Value,
    /// Time of the last change.
    pub changed_at: Moment,
    /// Library of the last change, so that copies can later be merged cell by cell.
    pub library: Uuid,
}

/// A row that the client added to a table. Rows are in the order of their list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRow {
    /// Its id, unique in the session.
    pub id: RowId,
    /// Its title; empty where own rows have no title, or not yet.
    pub title: String,
}

/// Mark that the client set on a question or row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// `walk-discuss`: it goes on the agenda of the meeting.
    Discuss,
    /// `walk-private`: it stays in the client's own walk.
    Private,
}

/// Whether the client finished the session. A finished session can still be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Not finished.
    Open,
    /// Finished by the client.
    Finished,
}

/// A session.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Its identity, a UUIDv7.
    pub id: Uuid,
    /// The version of the workbook that it belongs to for ever.
    pub workbook: Arc<Workbook>,
    /// Its language tag (`de`).
    pub language: String,
    /// Open or finished.
    pub status: Status,
    /// Time at which it was begun.
    pub created_at: Moment,
    /// Time of the last change.
    pub updated_at: Moment,
    /// Number of saved edits.
    pub revision: u64,
    /// Revision that was last exchanged with another copy.
    pub exchanged_revision: Option<u64>,
    /// All answers, hidden ones included.
    pub answers: BTreeMap<Cell, Answer>,
    /// The client's rows by table, in their order.
    pub own_rows: BTreeMap<QuestionId, Vec<OwnRow>>,
    /// Marks on questions and rows.
    pub marks: BTreeMap<Location, Mark>,
    /// Reactions to findings: whether they fit.
    pub reactions: BTreeMap<FindingRef, bool>,
}

/// A finding that the client reacted to: its id and its subject.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FindingRef {
    /// The finding's id.
    pub finding: String,
    /// Location it is about; `None` for the whole session.
    pub about: Option<Location>,
}

impl Session {
    /// Returns the value of a cell, hidden or not.
    pub fn value(&self, cell: &Cell) -> Option<&Value> {
        self.answers.get(cell).map(|answer| &answer.value)
    }

    /// Returns the client's own rows of a table, in order.
    pub fn own_rows_of(&self, table: &QuestionId) -> &[OwnRow] {
        self.own_rows.get(table).map_or(&[], Vec::as_slice)
    }
}
