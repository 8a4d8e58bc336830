//! Cells and locations: where answers and marks belong.

use crate::workbook::{ColumnId, QuestionId, RowId};

/// Position of an answer: question, row and column. A plain question has one cell without row and column.
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
    /// Returns the only cell of a plain question.
    pub fn plain(question: impl Into<QuestionId>) -> Self {
        Self {
            question: question.into(),
            row: None,
            column: None,
        }
    }

    /// Returns a cell of a table.
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

    /// Returns the location of this cell's row, or of its question if it is plain.
    pub fn place(&self) -> Location {
        Location {
            question: self.question.clone(),
            row: self.row.clone(),
        }
    }
}

/// A question, or one row of a table: the subject of a mark, reaction or note.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// The question.
    pub question: QuestionId,
    /// The row, if it is about one.
    pub row: Option<RowId>,
}

impl Location {
    /// Returns the location of a whole question.
    pub fn question(question: impl Into<QuestionId>) -> Self {
        Self {
            question: question.into(),
            row: None,
        }
    }

    /// Returns the location of one row of a table.
    pub fn row(question: impl Into<QuestionId>, row: impl Into<RowId>) -> Self {
        Self {
            question: question.into(),
            row: Some(row.into()),
        }
    }
}
