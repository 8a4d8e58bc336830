//! A session as anybody but the client may see it.
//!
//! Visibility is computed on everything; then private cells, rows and whatever derives from them are
//! taken out. What is left is a type of its own, the only one that search, findings, counts, the desk,
//! exports and handouts accept: a private answer can't leak by oversight, since it isn't there.

use uuid::Uuid;

use super::cell::{Cell, Place};
use super::model::{Mark, Session};
use super::value::Value;
use super::visible::{Row, Visible};
use crate::workbook::{Body, Question, QuestionId, Role, RowId, Workbook};

/// A session without what is private.
#[derive(Clone, Debug)]
pub struct SharedSession {
    session: Session,
    visible: Visible,
}

impl SharedSession {
    /// What a session shares.
    pub fn of(session: &Session) -> Self {
        let mut visible = Visible::of(session);
        let mut shared = session.clone();
        let private = |question: &QuestionId, row: Option<&RowId>| is_private(session, question, row);
        visible.without(private);
        let hidden = |place: &Place| private(&place.question, place.row.as_ref());
        shared
            .answers
            .retain(|cell, _| !private(&cell.question, cell.row.as_ref()));
        shared
            .marks
            .retain(|place, mark| *mark != Mark::Private && !hidden(place));
        shared
            .reactions
            .retain(|reacted, _| !reacted.about.as_ref().is_some_and(hidden));
        for (table, rows) in &mut shared.own_rows {
            rows.retain(|row| !private(table, Some(&row.id)));
        }
        shared.own_rows.retain(|_, rows| !rows.is_empty());
        Self {
            session: shared,
            visible,
        }
    }

    /// Its identity.
    pub fn id(&self) -> Uuid {
        self.session.id
    }

    /// What was asked.
    pub fn workbook(&self) -> &Workbook {
        &self.session.workbook
    }

    /// The tag of the language it is held in.
    pub fn language(&self) -> &str {
        &self.session.language
    }

    /// The session itself, without what is private: its times, status, marks, own rows, and parked answers.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What is shown of it.
    pub fn visible(&self) -> &Visible {
        &self.visible
    }

    /// What stands in a cell that is shown; white space alone is no answer.
    pub fn value(&self, cell: &Cell) -> Option<&Value> {
        let value = self.session.value(cell)?;
        (value.counts() && self.visible.cell_shown(cell)).then_some(value)
    }

    /// The answer to the plain question that carries a role.
    pub fn by_role(&self, role: Role) -> Option<&Value> {
        self.value(&Cell::plain(self.workbook().with_role(role)?.id.clone()))
    }

    /// The rows of the table that carries a role.
    pub fn rows_with_role(&self, role: Role) -> &[Row] {
        self.workbook()
            .with_role(role)
            .map_or(&[], |table| self.visible.rows(&table.id))
    }

    /// What stands in a row, in the column that carries a role.
    pub fn cell_by_role(&self, row: &RowId, role: Role) -> Option<&Value> {
        self.value(&self.cell_with_role(row, role)?)
    }

    /// The cell of a row, in the column that carries a role.
    pub fn cell_with_role(&self, row: &RowId, role: Role) -> Option<Cell> {
        let (table, column) = self.workbook().column_with_role(role)?;
        Some(Cell::of_table(table.id.clone(), row.clone(), column.id.clone()))
    }

    /// The mark on a question or row.
    pub fn mark(&self, place: &Place) -> Option<Mark> {
        self.session.marks.get(place).copied()
    }

    /// All answers that are shown, in the workbook's order.
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

/// Whether a question or row is private: marked so itself, through its question, or through the row it
/// was taken over from.
fn is_private(session: &Session, question: &QuestionId, row: Option<&RowId>) -> bool {
    let marked = |place: &Place| session.marks.get(place) == Some(&Mark::Private);
    if marked(&Place::question(question.clone())) {
        return true;
    }
    let Some(row) = row else { return false };
    if marked(&Place::row(question.clone(), row.clone())) {
        return true;
    }
    let Some(table) = session.workbook.question(question).and_then(Question::table) else {
        return false;
    };
    let Some(from) = &table.rows_from else {
        return false;
    };
    let at_home = table.row(row).is_some() || session.own_rows_of(question).iter().any(|own| own.id == *row);
    !at_home && is_private(session, &from.table, Some(row))
}
