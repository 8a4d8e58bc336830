//! The rows of a table on a sheet that nobody has filled in yet.

use crate::workbook::{Body, FixedRow, Layout, QuestionId, RowId, RowKind, Table, Workbook};

/// Number of own rows on a sheet, of a table that has only such rows.
const OWN_CARDS: usize = 3;
/// Number of own rows in cards below other rows.
const MORE_OWN_CARDS: usize = 2;
/// Number of own rows in a grid.
const OWN_GRID_ROWS: usize = 3;
/// Depth to which tables may take rows from one another.
const MAX_SOURCES: usize = 32;

/// A row of a table.
#[derive(Clone, Debug)]
pub(super) struct SheetRow<'w> {
    pub(super) id: RowId,
    pub(super) kind: RowKind,
    pub(super) title: SheetTitle<'w>,
}

/// The title of a row.
#[derive(Clone, Copy, Debug)]
pub(super) enum SheetTitle<'w> {
    /// The workbook's.
    Fixed(&'w FixedRow),
    /// The client's own: the table that it belongs to, and which of its own rows it is, from 1.
    Own(&'w QuestionId, usize),
}

/// Returns the ids of the own rows that a sheet has room for, by table. They are unique in the workbook, as those of a
/// session are.
pub fn own_rows(workbook: &Workbook) -> Vec<(&QuestionId, Vec<RowId>)> {
    let mut last = 0;
    let mut ids = |table: &Table| {
        let first = last + 1;
        last += own_row_count(table);
        (first..=last)
            .map(|number| RowId::from(format!("own-{number}")))
            .collect()
    };
    let tables = workbook.questions().filter_map(|question| match &question.body {
        Body::Table(table) => Some((&question.id, table)),
        Body::Plain(_) => None,
    });
    tables.map(|(id, table)| (id, ids(table))).collect()
}

fn own_row_count(table: &Table) -> usize {
    let others = !table.rows.is_empty() || table.rows_from.is_some();
    match (&table.own_rows, table.layout) {
        (None, _) => 0,
        (Some(_), Layout::Grid) => OWN_GRID_ROWS,
        (Some(_), Layout::Cards) if others => MORE_OWN_CARDS,
        (Some(_), Layout::Cards) => OWN_CARDS,
    }
}

/// Returns the rows of a table: all that may be taken over, and room for own ones.
pub(super) fn rows<'w>(workbook: &'w Workbook, id: &'w QuestionId, table: &'w Table) -> Vec<SheetRow<'w>> {
    let own = own_rows(workbook);
    rows_within(workbook, &own, (id, table), MAX_SOURCES)
}

fn rows_within<'w>(
    workbook: &'w Workbook,
    own: &[(&QuestionId, Vec<RowId>)],
    (id, table): (&'w QuestionId, &'w Table),
    depth: usize,
) -> Vec<SheetRow<'w>> {
    let fixed = table.rows.iter().map(|row| SheetRow {
        id: row.id.clone(),
        kind: RowKind::Fixed,
        title: SheetTitle::Fixed(row),
    });
    let source = table.rows_from.as_ref().filter(|_| depth > 0);
    let source = source.and_then(|from| workbook.question(&from.table));
    let taken = source.and_then(|question| Some((&question.id, question.table()?)));
    let taken = taken.map(|source| rows_within(workbook, own, source, depth - 1));
    let taken = taken.into_iter().flatten().map(|row| SheetRow {
        kind: RowKind::From,
        ..row
    });
    let ids = own.iter().find(|(table, _)| *table == id);
    let ids = ids.map_or(&[][..], |(_, ids)| ids.as_slice());
    let own = ids.iter().zip(1..).map(|(row, number)| SheetRow {
        id: row.clone(),
        kind: RowKind::Own,
        title: SheetTitle::Own(id, number),
    });
    fixed.chain(taken).chain(own).collect()
}
