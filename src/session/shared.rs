//! Sessions without their private parts.
//!
//! Visibility is computed on everything; then private cells, rows and whatever derives from them are removed.
//! The result is a type of its own, the only one that search, findings, counts, service, exchange and
//! handouts accept, so that a private answer can't leak by oversight.

use uuid::Uuid;

use super::cell::{Cell, Location};
use super::model::{FindingRef, Mark, OwnRow, Session, Status};
use super::moment::Moment;
use super::privacy::Privacy;
use super::value::Value;
use super::visible::{Row, Visibility};
use crate::workbook::{Body, Question, QuestionId, Role, RowId, Workbook};

/// A session without its private parts.
#[derive(Clone, Debug)]
pub struct SharedSession {
    session: Session,
    visible: Visibility,
    /// Whether anything was removed.
    hides: bool,
}

impl SharedSession {
    /// Returns the shared parts of a session.
    pub fn of(session: &Session) -> Self {
        let privacy = Privacy::of(session);
        let mut visible = Visibility::of(session);
        visible.without(session, &privacy);
        let mut shared = session.clone();
        shared.answers.retain(|cell, _| !privacy.covers_cell(cell));
        shared.marks.retain(|place, _| !privacy.covers_place(place));
        shared
            .reactions
            .retain(|reacted, _| !privacy.covers_reaction(reacted));
        for (table, rows) in &mut shared.own_rows {
            rows.retain(|row| !privacy.covers(table, Some(&row.id)));
        }
        shared.own_rows.retain(|_, rows| !rows.is_empty());
        Self {
            session: shared,
            visible,
            hides: !privacy.is_empty(),
        }
    }

    /// Returns the id.
    pub fn id(&self) -> Uuid {
        self.session.id
    }

    /// Returns the workbook.
    pub fn workbook(&self) -> &Workbook {
        &self.session.workbook
    }

    /// Returns the language tag.
    pub fn language(&self) -> &str {
        &self.session.language
    }

    /// Returns the status.
    pub fn status(&self) -> Status {
        self.session.status
    }

    /// Returns the time at which it was begun.
    pub fn created_at(&self) -> Moment {
        self.session.created_at
    }

    /// Returns the time of the last change.
    pub fn updated_at(&self) -> Moment {
        self.session.updated_at
    }

    /// Returns the number of saved edits.
    pub fn revision(&self) -> u64 {
        self.session.revision
    }

    /// Returns all remaining marks, which are `Discuss`.
    pub fn marks(&self) -> impl Iterator<Item = (&Location, Mark)> {
        self.session.marks.iter().map(|(place, mark)| (place, *mark))
    }

    /// Returns the client's reactions to findings.
    pub fn reactions(&self) -> impl Iterator<Item = (&FindingRef, bool)> {
        self.session
            .reactions
            .iter()
            .map(|(reacted, fits)| (reacted, *fits))
    }

    /// Removes reactions that shared data don't explain, since a reaction would reveal a finding that rests
    /// on private parts. Without private parts all reactions stay.
    #[must_use]
    pub fn with_reactions_explained(mut self, explained: impl Fn(&FindingRef) -> bool) -> Self {
        if self.hides {
            self.session.reactions.retain(|reacted, _| explained(reacted));
        }
        self
    }

    /// Returns the session with every text that the client wrote passed through a function: answers, options of their
    /// own, and titles of their own rows.
    #[must_use]
    pub fn reworded(mut self, words: &dyn Fn(&str) -> String) -> Self {
        for answer in self.session.answers.values_mut() {
            match &mut answer.value {
                Value::Text(text) => *text = words(text),
                Value::Choice { other, .. } | Value::Choices { other, .. } => {
                    *other = other.as_deref().map(words);
                }
                Value::Scale(_) | Value::Number(_) | Value::Date(_) => {}
            }
        }
        let rows = self.session.own_rows.values_mut().flatten();
        rows.for_each(|row| row.title = words(&row.title));
        self.visible.reword_titles(words);
        self
    }

    /// Returns the client's own rows of a table, visible or not.
    pub fn own_rows_of(&self, table: &QuestionId) -> &[OwnRow] {
        self.session.own_rows_of(table)
    }

    /// Returns the session without its private parts; hidden answers are included.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Returns the visible parts.
    pub fn visible(&self) -> &Visibility {
        &self.visible
    }

    /// Returns the value of a visible cell; `None` also for white space alone.
    pub fn value(&self, cell: &Cell) -> Option<&Value> {
        let value = self.session.value(cell)?;
        (value.counts() && self.visible.cell_shown(cell)).then_some(value)
    }

    /// Returns the answer to the plain question with a role.
    pub fn by_role(&self, role: Role) -> Option<&Value> {
        self.value(&Cell::plain(self.workbook().with_role(role)?.id.clone()))
    }

    /// Returns the visible rows of the table with a role.
    pub fn rows_with_role(&self, role: Role) -> &[Row] {
        self.workbook()
            .with_role(role)
            .map_or(&[], |table| self.visible.rows(&table.id))
    }

    /// Returns the value of a row in the column with a role.
    pub fn cell_by_role(&self, row: &RowId, role: Role) -> Option<&Value> {
        self.value(&self.cell_with_role(row, role)?)
    }

    /// Returns the cell of a row in the column with a role.
    pub fn cell_with_role(&self, row: &RowId, role: Role) -> Option<Cell> {
        let (table, column) = self.workbook().column_with_role(role)?;
        Some(Cell::of_table(table.id.clone(), row.clone(), column.id.clone()))
    }

    /// Returns the mark of a question or row.
    pub fn mark(&self, place: &Location) -> Option<Mark> {
        self.session.marks.get(place).copied()
    }

    /// Returns all visible answers, in the order of the workbook.
    pub fn answers(&self) -> Vec<(Cell, &Value)> {
        let questions = self
            .workbook()
            .questions()
            .filter(|question| self.visible.question_shown(&question.id));
        let cells = questions.flat_map(|question| self.cells_of(question));
        cells
            .filter_map(|cell| self.value(&cell).map(|value| (cell, value)))
            .collect()
    }

    fn cells_of(&self, question: &Question) -> Vec<Cell> {
        match &question.body {
            Body::Plain(_) => vec![Cell::plain(question.id.clone())],
            Body::Table(table) => {
                let rows = self.visible.rows(&question.id).iter();
                let cell = |row: &Row, column: &crate::workbook::Column| {
                    Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone())
                };
                rows.flat_map(|row| table.columns.iter().map(move |column| cell(row, column)))
                    .collect()
            }
        }
    }
}
