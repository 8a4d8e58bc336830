//! Earlier answers that a question repeats (`walk-you-wrote`).

use super::cell::Cell;
use super::model::Session;
use super::value::Value;
use super::visible::Visibility;
use crate::workbook::{Echo, Question, RowId};

/// An earlier answer that is repeated.
#[derive(Clone, Debug, PartialEq)]
pub struct Echoed<'s> {
    /// Its cell.
    pub cell: Cell,
    /// Its value.
    pub value: &'s Value,
}

/// Returns the visible answers that a question or one of its rows repeats. A row repeats the cell of the same
/// row, a question repeats plain answers, and a plain question repeats all rows of a column. For a
/// [`super::SharedSession`]'s session and visibility only shared answers are returned.
pub fn echoes_of<'s>(
    session: &'s Session,
    visible: &Visibility,
    question: &Question,
    row: Option<&RowId>,
) -> Vec<Echoed<'s>> {
    let cells = question
        .echo
        .iter()
        .flat_map(|echo| cells_of(visible, question, echo, row));
    cells
        .filter(|cell| visible.cell_shown(cell))
        .filter_map(|cell| {
            let value = session.value(&cell).filter(|value| value.counts())?;
            Some(Echoed { cell, value })
        })
        .collect()
}

fn cells_of(visible: &Visibility, question: &Question, echo: &Echo, row: Option<&RowId>) -> Vec<Cell> {
    let of_row = |row: &RowId, column: &crate::workbook::ColumnId| {
        Cell::of_table(echo.question.clone(), row.clone(), column.clone())
    };
    match (&echo.column, row) {
        (None, None) => vec![Cell::plain(echo.question.clone())],
        (Some(column), Some(row)) => vec![of_row(row, column)],
        (Some(column), None) if question.table().is_none() => {
            let rows = visible.rows(&echo.question).iter();
            rows.map(|row| of_row(&row.id, column)).collect()
        }
        _ => Vec::new(),
    }
}
