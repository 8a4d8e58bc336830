//! Tables: rows of three kinds, and columns for some or all of them.

use std::collections::HashSet;

use super::super::fault::FaultCode as Code;
use super::super::ids::{ColumnId, QuestionId, RowId};
use super::super::model::{Body, Column, FixedRow, Layout, OwnRows, RowKind, RowKinds, RowsFrom, Table};
use super::super::roles::Role;
use super::conditions::{self, Row, Scope};
use super::fields::{self, Fields};
use super::forms::{self, unknown_word};
use super::known::{self, Known};
use super::reading::Reading;
use super::roles;

/// Reads the table with an id.
pub(super) fn table(reading: &mut Reading, known: &mut Known, fields: &mut Fields<'_>, id: &str) -> Table {
    let layout = layout(reading, fields);
    let mut taken = HashSet::new();
    let rows_from = rows_from(reading, known, fields, &mut taken);
    let rows = fixed_rows(reading, fields, &mut taken);
    let own_rows = own_rows(reading, fields);
    if rows.is_empty()
        && !["row", "rows_from", "own_rows"]
            .into_iter()
            .any(|field| fields.has(field))
    {
        reading.fault(fields.at, Code::NoRows, &[("id", id)]);
    }
    let kinds = RowKinds {
        fixed: !rows.is_empty(),
        from: fields.has("rows_from"),
        own: own_rows.is_some(),
    };
    let role = fields.peek_str("role").and_then(Role::from_name);
    let columns = Columns { id, role, kinds }.read(reading, known, fields);
    Table {
        layout,
        rows,
        rows_from,
        own_rows,
        columns,
    }
}

fn layout(reading: &mut Reading, fields: &mut Fields<'_>) -> Layout {
    match fields.need_string(reading, "layout") {
        Some(("cards", _)) | None => Layout::Cards,
        Some(("grid", _)) => Layout::Grid,
        Some((name, at)) => {
            unknown_word(reading, at, "layout", name, &["cards", "grid"]);
            Layout::Cards
        }
    }
}

fn fixed_rows(reading: &mut Reading, fields: &mut Fields<'_>, taken: &mut HashSet<String>) -> Vec<FixedRow> {
    let mut rows = Vec::new();
    for mut fields in fields.tables(reading, "row") {
        rows.push(FixedRow {
            id: RowId::from(known::new_id(reading, &mut fields, taken)),
            title: fields.need_text(reading, "title"),
            short: fields.text(reading, "short"),
        });
        fields.finish(reading);
    }
    rows
}

fn own_rows(reading: &mut Reading, fields: &mut Fields<'_>) -> Option<OwnRows> {
    let mut fields = fields.table(reading, "own_rows")?;
    let own = OwnRows {
        add: fields.need_text(reading, "add"),
        title: fields.text(reading, "title"),
    };
    fields.finish(reading);
    Some(own)
}

/// Reads the rows taken over; they keep their ids, so fixed rows of this table can't have the same.
fn rows_from(
    reading: &mut Reading,
    known: &Known,
    fields: &mut Fields<'_>,
    taken: &mut HashSet<String>,
) -> Option<RowsFrom> {
    let mut fields = fields.table(reading, "rows_from")?;
    let filter = fields.table(reading, "where");
    let named = fields.need_string(reading, "table");
    fields.finish(reading);
    let (id, at) = named?;
    let Body::Table(source) = &known.earlier(reading, at, id, Code::UnknownTable)?.body else {
        reading.fault(at, Code::UnknownTable, &[("id", id)]);
        return None;
    };
    taken.extend(known.fixed_rows(source));
    let row = Row {
        table: id,
        columns: &source.columns,
        all: &[],
    };
    let scope = Scope {
        questions: None,
        row: Some(row),
    };
    let only = filter.map_or_else(Vec::new, |filter| {
        conditions::conditions(reading, &filter, "where", &scope)
    });
    let table = QuestionId::from(id);
    Some(RowsFrom { table, only })
}

/// Reader of the columns of a table.
struct Columns<'t> {
    id: &'t str,
    role: Option<Role>,
    kinds: RowKinds,
}

impl Columns<'_> {
    fn read(&self, reading: &mut Reading, known: &mut Known, fields: &mut Fields<'_>) -> Vec<Column> {
        if !fields.has("column") {
            reading.fault(fields.at, Code::NoColumns, &[("id", self.id)]);
        }
        let tables = fields.tables(reading, "column");
        let all: Vec<&str> = tables.iter().filter_map(|fields| fields.peek_str("id")).collect();
        let (mut columns, mut taken) = (Vec::new(), HashSet::new());
        for mut fields in tables {
            let id = known::new_id(reading, &mut fields, &mut taken);
            let row = Row {
                table: self.id,
                columns: &columns,
                all: &all,
            };
            let scope = Scope {
                questions: Some(known),
                row: Some(row),
            };
            let shown = conditions::shown(reading, &mut fields, &scope);
            let column = self.column(reading, known, &mut fields);
            columns.extend(column.map(|column| Column {
                id: ColumnId::from(id),
                shown,
                ..column
            }));
        }
        columns
    }

    fn column(&self, reading: &mut Reading, known: &mut Known, fields: &mut Fields<'_>) -> Option<Column> {
        let kind = forms::kind(reading, fields, false)?;
        let form = forms::form(reading, fields, kind)?;
        let column = Column {
            id: ColumnId::from(""),
            role: roles::role(reading, fields, known, (kind, Some(self.role))),
            prompt: fields.need_text(reading, "prompt"),
            short: fields.text(reading, "short"),
            hint: fields.text(reading, "hint"),
            more: fields.switch(reading, "more"),
            shown: Default::default(),
            rows: self.rows(reading, fields),
            form,
        };
        fields.finish(reading);
        Some(column)
    }

    fn rows(&self, reading: &mut Reading, fields: &mut Fields<'_>) -> RowKinds {
        let Some(list) = fields.list(reading, "rows") else {
            return RowKinds::ALL;
        };
        let mut kinds = RowKinds {
            fixed: false,
            from: false,
            own: false,
        };
        for value in list {
            let Some((name, at)) = fields::string(reading, "rows", value) else {
                continue;
            };
            let Some(kind) = RowKind::from_name(name) else {
                unknown_word(reading, at, "rows", name, &RowKind::ALL.map(RowKind::name));
                continue;
            };
            if !self.kinds.include(kind) {
                reading.fault(at, Code::RowKindAbsent, &[("kind", name)]);
            }
            kinds.add(kind);
        }
        kinds
    }
}
