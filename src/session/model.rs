//! A session: what one client answered of one version of a workbook.
//!
//! Plain data with the operations that can't break it. It changes only through
//! edits, each of which gives back its inverse.

use std::collections::BTreeMap;
use std::sync::Arc;

use uuid::Uuid;

use super::cell::{Cell, Location};
use super::moment::Moment;
use super::value::Value;
use crate::workbook::{QuestionId, RowId, Workbook};

/// One answer and when it was last changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What stands in the cell.
    pub value: Value,
    /// When it was last changed.
    pub changed_at: Moment,
    /// The library in which it was, so that copies can later be merged cell by cell.
    pub library: Uuid,
}

/// A row the client added to a table. Rows stand in the order of their list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRow {
    /// Its name, unique in the session.
    pub id: RowId,
    /// What the client called it; empty where the table's own rows have no title, or not yet.
    pub title: String,
}

/// What the client set on a question or on a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// „besprechen": it goes on the meeting's agenda.
    Discuss,
    /// „nur für mich": it stays in the client's own walk.
    Private,
}

/// Whether the client called the session finished. Finishing never locks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Still being written.
    Open,
    /// The client said so.
    Finished,
}

/// What one client answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Its identity, a UUIDv7.
    pub id: Uuid,
    /// What was asked: exactly this version, for ever.
    pub workbook: Arc<Workbook>,
    /// The tag of the language it is held in (`de`).
    pub language: String,
    /// Open or finished.
    pub status: Status,
    /// When it was begun.
    pub created_at: Moment,
    /// When anything was last changed.
    pub updated_at: Moment,
    /// Counts saved edits.
    pub revision: u64,
    /// The revision last exchanged with another copy.
    pub exchanged_revision: Option<u64>,
    /// All answers, parked (hidden) ones too.
    pub answers: BTreeMap<Cell, Answer>,
    /// The client's rows by table, in their order.
    pub own_rows: BTreeMap<QuestionId, Vec<OwnRow>>,
    /// Marks on questions and rows.
    pub marks: BTreeMap<Location, Mark>,
    /// What the client said of findings.
    pub reactions: BTreeMap<FindingRef, bool>,
}

/// A finding that the client reacted to: its id and the place it is about. The value beside it says whether it fits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FindingRef {
    /// The finding's id.
    pub finding: String,
    /// What it is about, if it is about a place.
    pub about: Option<Location>,
}

impl Session {
    /// The value in a cell, parked or not.
    pub fn value(&self, cell: &Cell) -> Option<&Value> {
        self.answers.get(cell).map(|answer| &answer.value)
    }

    /// The client's rows of a table, in their order.
    pub fn own_rows_of(&self, table: &QuestionId) -> &[OwnRow] {
        self.own_rows.get(table).map_or(&[], Vec::as_slice)
    }
}
