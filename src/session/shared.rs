//! A session as anybody but the client may see it.
//!
//! Visibility is computed on everything; then private cells, rows and whatever derives from them are
//! taken out. What is left is a type of its own, the only one that search, findings, counts, the desk,
//! exports and handouts accept: a private answer can't leak by oversight, since it isn't there.

use uuid::Uuid;

use super::cell::{Cell, Location};
use super::model::{FindingRef, Mark, OwnRow, Session, Status};
use super::moment::Moment;
use super::privacy::Privacy;
use super::value::Value;
use super::visible::{Row, Visibility};
use crate::workbook::{Body, Question, QuestionId, Role, RowId, Workbook};

/// A session without what is private.
#[derive(Clone, Debug)]
pub struct SharedSession {
    session: Session,
    visible: Visibility,
    /// Whether anything was taken out.
    hides: bool,
}

impl SharedSession {
    /// What a session shares.
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

    /// Open or finished.
    pub fn status(&self) -> Status {
        self.session.status
    }

    /// When it was begun.
    pub fn created_at(&self) -> Moment {
        self.session.created_at
    }

    /// When anything was last changed.
    pub fn updated_at(&self) -> Moment {
        self.session.updated_at
    }

    /// How many saved edits it has seen.
    pub fn revision(&self) -> u64 {
        self.session.revision
    }

    /// All marks; what is left of them says `discuss`.
    pub fn marks(&self) -> impl Iterator<Item = (&Location, Mark)> {
        self.session.marks.iter().map(|(place, mark)| (place, *mark))
    }

    /// What the client said of findings.
    pub fn reactions(&self) -> impl Iterator<Item = (&FindingRef, bool)> {
        self.session
            .reactions
            .iter()
            .map(|(reacted, fits)| (reacted, *fits))
    }

    /// The same with those reactions only that are explained by what is shared: to a finding that rests on
    /// something private the reaction alone would tell that there is one. Where nothing is private all stay.
    #[must_use]
    pub fn with_reactions_explained(mut self, explained: impl Fn(&FindingRef) -> bool) -> Self {
        if self.hides {
            self.session.reactions.retain(|reacted, _| explained(reacted));
        }
        self
    }

    /// The client's rows of a table, shown or not.
    pub fn own_rows_of(&self, table: &QuestionId) -> &[OwnRow] {
        self.session.own_rows_of(table)
    }

    /// The session itself, without what is private: its times, status, marks, own rows, and parked answers.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What is shown of it.
    pub fn visible(&self) -> &Visibility {
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
    pub fn mark(&self, place: &Location) -> Option<Mark> {
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
