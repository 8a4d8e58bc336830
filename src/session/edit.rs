//! Edits: the only way in which a session changes. Each returns its inverse, so that undo and redo are the
//! same operation.

use uuid::Uuid;

use super::cell::{Cell, Location};
use super::check::{EditError, check_title, check_value, form_of, is_row_id};
use super::document::MAX_CELLS;
use super::model::{Answer, FindingRef, Mark, OwnRow, Session, Status};
use super::moment::Moment;
use super::new_id::new_id;
use super::value::Value;
use crate::workbook::{Question, QuestionId, RowId};

/// Change of a session.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Sets the value of a cell or clears it.
    SetCell {
        /// The cell.
        cell: Cell,
        /// The value; `None` clears the cell.
        value: Option<Value>,
    },
    /// Adds an own row.
    AddRow {
        /// The table.
        table: QuestionId,
        /// The row.
        row: OwnRow,
        /// Index among the own rows; larger indexes mean the end.
        at: usize,
    },
    /// Changes the title of an own row.
    RetitleRow {
        /// The table.
        table: QuestionId,
        /// The row.
        row: RowId,
        /// Its new title.
        title: String,
    },
    /// Removes an own row with everything in it, here and where the row was taken over.
    RemoveRow {
        /// The table.
        table: QuestionId,
        /// The row.
        row: RowId,
    },
    /// Restores a removed row. Only [`Edit::RemoveRow`] makes this edit.
    RestoreRow(Box<RemovedRow>),
    /// Moves an own row among the own rows.
    MoveRow {
        /// The table.
        table: QuestionId,
        /// The row.
        row: RowId,
        /// Its new index among the own rows.
        to: usize,
    },
    /// Sets or removes the mark of a question or row; a location has at most one mark.
    SetMark {
        /// The question or row.
        place: Location,
        /// The mark; `None` removes it.
        mark: Option<Mark>,
    },
    /// Sets or removes the client's reaction to a finding.
    SetReaction {
        /// The finding.
        reacted: FindingRef,
        /// Whether it fits; `None` removes the reaction.
        fits: Option<bool>,
    },
    /// Opens or finishes the session.
    SetStatus(Status),
    /// Changes the language of the session.
    SetLanguage(String),
}

/// A removed row with its answers, marks and reactions.
#[derive(Clone, Debug, PartialEq)]
pub struct RemovedRow {
    table: QuestionId,
    at: usize,
    row: OwnRow,
    answers: Vec<(Cell, Answer)>,
    marks: Vec<(Location, Mark)>,
    reactions: Vec<(FindingRef, bool)>,
}

/// Time and library of an edit.
#[derive(Clone, Copy, Debug)]
pub struct Author {
    /// Time of the edit.
    pub at: Moment,
    /// Id of the library.
    pub library: Uuid,
}

impl Edit {
    /// Returns `true` if it only changes the text of an answer, so that the same questions and rows remain
    /// visible.
    pub fn is_typing(&self) -> bool {
        matches!(
            self,
            Edit::SetCell {
                value: Some(Value::Text(_)),
                ..
            }
        )
    }

    /// Returns the location of the edit; `None` for edits of the whole session.
    pub fn place(&self) -> Option<Location> {
        match self {
            Edit::SetCell { cell, .. } => Some(cell.place()),
            Edit::AddRow { table, .. } | Edit::RemoveRow { table, .. } => {
                Some(Location::question(table.clone()))
            }
            Edit::RestoreRow(removed) => Some(Location::question(removed.table.clone())),
            Edit::RetitleRow { table, row, .. } | Edit::MoveRow { table, row, .. } => {
                Some(Location::row(table.clone(), row.clone()))
            }
            Edit::SetMark { place, .. } => Some(place.clone()),
            Edit::SetReaction { .. } | Edit::SetStatus(_) | Edit::SetLanguage(_) => None,
        }
    }
}

impl Session {
    /// Returns a new session of a workbook.
    pub fn begin(workbook: std::sync::Arc<crate::workbook::Workbook>, language: &str, now: Moment) -> Self {
        let language = workbook.language(language).to_owned();
        Self {
            id: new_id(now),
            workbook,
            language,
            status: Status::Open,
            created_at: now,
            updated_at: now,
            revision: 0,
            exchanged_revision: None,
            answers: Default::default(),
            own_rows: Default::default(),
            marks: Default::default(),
            reactions: Default::default(),
        }
    }

    /// Returns a new own row with a new id.
    pub fn new_row(title: impl Into<String>) -> OwnRow {
        OwnRow {
            id: RowId::from(Uuid::new_v4().to_string()),
            title: title.into(),
        }
    }

    /// Applies an edit and returns its inverse.
    ///
    /// # Errors
    /// Why the edit is refused; then nothing has changed.
    pub fn apply(&mut self, edit: Edit, author: &Author) -> Result<Edit, EditError> {
        let inverse = self.make(edit, author)?;
        self.updated_at = author.at;
        Ok(inverse)
    }

    fn make(&mut self, edit: Edit, author: &Author) -> Result<Edit, EditError> {
        match edit {
            Edit::SetCell { cell, value } => self.set_cell(cell, value, author),
            Edit::AddRow { table, row, at } => self.add_row(table, row, at),
            Edit::RetitleRow { table, row, title } => self.retitle_row(table, row, title),
            Edit::RemoveRow { table, row } => self.remove_row(table, &row),
            Edit::RestoreRow(removed) => self.restore_row(*removed),
            Edit::MoveRow { table, row, to } => self.move_row(table, row, to),
            Edit::SetMark { place, mark } => self.set_mark(place, mark),
            Edit::SetReaction { reacted, fits } => self.set_reaction(reacted, fits),
            Edit::SetStatus(status) => Ok(Edit::SetStatus(std::mem::replace(&mut self.status, status))),
            Edit::SetLanguage(language) => {
                let language = self.workbook.language(&language).to_owned();
                Ok(Edit::SetLanguage(std::mem::replace(&mut self.language, language)))
            }
        }
    }

    fn set_cell(&mut self, cell: Cell, value: Option<Value>, author: &Author) -> Result<Edit, EditError> {
        self.check_cell(&cell)?;
        if let Some(value) = &value {
            check_value(&self.workbook, &cell, value)?;
            if self.answers.len() >= MAX_CELLS && !self.answers.contains_key(&cell) {
                return Err(EditError::TooMany);
            }
        }
        let earlier = match value {
            Some(value) => {
                let answer = Answer {
                    value,
                    changed_at: author.at,
                    library: author.library,
                };
                self.answers.insert(cell.clone(), answer)
            }
            None => self.answers.remove(&cell),
        };
        Ok(Edit::SetCell {
            cell,
            value: earlier.map(|answer| answer.value),
        })
    }

    fn add_row(&mut self, table: QuestionId, row: OwnRow, at: usize) -> Result<Edit, EditError> {
        check_title(
            self.workbook.question(&table).ok_or(EditError::UnknownCell)?,
            &row.title,
        )?;
        self.check_row_id(&row.id)?;
        let id = row.id.clone();
        let rows = self.own_rows.entry(table.clone()).or_default();
        rows.insert(at.min(rows.len()), row);
        Ok(Edit::RemoveRow { table, row: id })
    }

    fn check_row_id(&self, id: &RowId) -> Result<(), EditError> {
        let mut tables = self.workbook.questions().filter_map(Question::table);
        let own = || self.own_rows.values().flatten();
        if !is_row_id(id) {
            Err(EditError::BadRowId)
        } else if tables.any(|table| table.row(id).is_some()) || own().any(|other| other.id == *id) {
            Err(EditError::RowTaken)
        } else if own().count() >= MAX_CELLS {
            Err(EditError::TooMany)
        } else {
            Ok(())
        }
    }

    /// Checks that the workbook has this cell and the session this row.
    fn check_cell(&self, cell: &Cell) -> Result<(), EditError> {
        form_of(&self.workbook, cell).ok_or(EditError::UnknownCell)?;
        let Some(row) = &cell.row else { return Ok(()) };
        let kind = self.row_kind(&cell.question, row).ok_or(EditError::UnknownCell)?;
        let table = self.workbook.question(&cell.question).and_then(Question::table);
        let column = table
            .zip(cell.column.as_ref())
            .and_then(|(table, column)| table.column(column));
        match column {
            Some(column) if column.rows.include(kind) => Ok(()),
            _ => Err(EditError::UnknownCell),
        }
    }

    fn check_place(&self, place: &Location) -> Result<(), EditError> {
        let question = self
            .workbook
            .question(&place.question)
            .ok_or(EditError::UnknownCell)?;
        match &place.row {
            None => Ok(()),
            Some(row) => self
                .row_kind(&question.id, row)
                .map(|_| ())
                .ok_or(EditError::UnknownCell),
        }
    }

    fn position(&self, table: &QuestionId, row: &RowId) -> Result<usize, EditError> {
        self.own_rows_of(table)
            .iter()
            .position(|own| own.id == *row)
            .ok_or(EditError::UnknownCell)
    }

    fn retitle_row(&mut self, table: QuestionId, row: RowId, title: String) -> Result<Edit, EditError> {
        let at = self.position(&table, &row)?;
        check_title(
            self.workbook.question(&table).ok_or(EditError::UnknownCell)?,
            &title,
        )?;
        let rows = self.own_rows.get_mut(&table).ok_or(EditError::UnknownCell)?;
        let earlier = std::mem::replace(&mut rows[at].title, title);
        Ok(Edit::RetitleRow {
            table,
            row,
            title: earlier,
        })
    }

    fn move_row(&mut self, table: QuestionId, row: RowId, to: usize) -> Result<Edit, EditError> {
        let from = self.position(&table, &row)?;
        let rows = self.own_rows.get_mut(&table).ok_or(EditError::UnknownCell)?;
        let own = rows.remove(from);
        rows.insert(to.min(rows.len()), own);
        Ok(Edit::MoveRow { table, row, to: from })
    }

    fn remove_row(&mut self, table: QuestionId, row: &RowId) -> Result<Edit, EditError> {
        let at = self.position(&table, row)?;
        let rows = self.own_rows.get_mut(&table).ok_or(EditError::UnknownCell)?;
        let own = rows.remove(at);
        if rows.is_empty() {
            self.own_rows.remove(&table);
        }
        let is_of_row = |place: &Location| place.row.as_ref() == Some(row);
        let answers = self
            .answers
            .extract_if(.., |cell, _| cell.row.as_ref() == Some(row))
            .collect();
        let marks = self.marks.extract_if(.., |place, _| is_of_row(place)).collect();
        let reactions = self
            .reactions
            .extract_if(.., |reacted, _| reacted.about.as_ref().is_some_and(is_of_row))
            .collect();
        Ok(Edit::RestoreRow(Box::new(RemovedRow {
            table,
            at,
            row: own,
            answers,
            marks,
            reactions,
        })))
    }

    fn restore_row(&mut self, removed: RemovedRow) -> Result<Edit, EditError> {
        self.check_row_id(&removed.row.id)?;
        let rows = self.own_rows.entry(removed.table.clone()).or_default();
        let row = removed.row.id.clone();
        rows.insert(removed.at.min(rows.len()), removed.row);
        self.answers.extend(removed.answers);
        self.marks.extend(removed.marks);
        self.reactions.extend(removed.reactions);
        Ok(Edit::RemoveRow {
            table: removed.table,
            row,
        })
    }

    fn set_mark(&mut self, place: Location, mark: Option<Mark>) -> Result<Edit, EditError> {
        self.check_place(&place)?;
        let earlier = match mark {
            Some(mark) => self.marks.insert(place.clone(), mark),
            None => self.marks.remove(&place),
        };
        Ok(Edit::SetMark { place, mark: earlier })
    }

    fn set_reaction(&mut self, reacted: FindingRef, fits: Option<bool>) -> Result<Edit, EditError> {
        reacted
            .about
            .as_ref()
            .map_or(Ok(()), |about| self.check_place(about))?;
        let earlier = match fits {
            Some(fits) => self.reactions.insert(reacted.clone(), fits),
            None => self.reactions.remove(&reacted),
        };
        Ok(Edit::SetReaction {
            reacted,
            fits: earlier,
        })
    }
}
