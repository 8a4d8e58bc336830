//! Where an answer stands: question, row, column. A plain question has one cell with neither.

use crate::workbook::{ColumnId, QuestionId, RowId};

/// The place of one answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// The question.
    pub question: QuestionId,
    /// The row, if the question is a table.
    pub row: Option<RowId>,
    /// The column, if the question is a table.
    pub column: Option<ColumnId>,
}

impl Cell {
    /// The only cell of a plain question.
    pub fn plain(question: impl Into<QuestionId>) -> Self {
        Self {
            question: question.into(),
            row: None,
            column: None,
        }
    }

    /// A cell of a table.
    pub fn of_table(
        question: impl Into<QuestionId>,
        row: impl Into<RowId>,
        column: impl Into<ColumnId>,
    ) -> Self {
        Self {
            question: question.into(),
            row: Some(row.into()),
            column: Some(column.into()),
        }
    }

    /// The place that a mark on this cell's row (or on its question, if plain) would have.
    pub fn place(&self) -> Location {
        Location {
            question: self.question.clone(),
            row: self.row.clone(),
        }
    }
}

/// What a mark, a reaction or an echo is about: a question, or one row of a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// The question.
    pub question: QuestionId,
    /// The row, if it is about one.
    pub row: Option<RowId>,
}

impl Location {
    /// A whole question.
    pub fn question(question: impl Into<QuestionId>) -> Self {
        Self {
            question: question.into(),
            row: None,
        }
    }

    /// One row of a table.
    pub fn row(question: impl Into<QuestionId>, row: impl Into<RowId>) -> Self {
        Self {
            question: question.into(),
            row: Some(row.into()),
        }
    }
}
