//! Rows that a table can have, visible or not.

use super::model::Session;
use crate::workbook::{Question, QuestionId, RowId, RowKind, Workbook};

/// Returns the kind of a row in a table; `None` if the table can't have it. `is_own` returns whether a table
/// has that row as an own one.
pub(super) fn kind_of_row(
    workbook: &Workbook,
    table: &QuestionId,
    row: &RowId,
    is_own: &dyn Fn(&QuestionId) -> bool,
) -> Option<RowKind> {
    let found = workbook.question(table).and_then(Question::table)?;
    if found.row(row).is_some() {
        return Some(RowKind::Fixed);
    }
    if found.own_rows.is_some() && is_own(table) {
        return Some(RowKind::Own);
    }
    let from = found.rows_from.as_ref()?;
    kind_of_row(workbook, &from.table, row, is_own).map(|_| RowKind::From)
}

/// Returns all rows that a table can have: fixed ones, those of its source, own ones.
pub(super) fn all_rows(session: &Session, table: &QuestionId) -> Vec<RowId> {
    let Some(found) = session.workbook.question(table).and_then(Question::table) else {
        return Vec::new();
    };
    let fixed = found.rows.iter().map(|row| row.id.clone());
    let from = found
        .rows_from
        .iter()
        .flat_map(|from| all_rows(session, &from.table));
    let own = session.own_rows_of(table).iter().map(|row| row.id.clone());
    fixed.chain(from).chain(own).collect()
}

impl Session {
    /// Returns the kind of a row in a table, visible or not; `None` if the table lacks it.
    pub fn row_kind(&self, table: &QuestionId, row: &RowId) -> Option<RowKind> {
        let is_own = |table: &QuestionId| self.own_rows_of(table).iter().any(|own| own.id == *row);
        kind_of_row(&self.workbook, table, row, &is_own)
    }
}
