//! A session seen by role: rows, cells and figures, without a single question's name.

use crate::session::{Cell, Row, SharedSession, Value};
use crate::workbook::{Form, OptionRole, Role, RowId};

/// From here on a figure is high.
const HIGH: u8 = 6;
/// Up to here a figure is low.
const LOW: u8 = 4;

/// Whether a figure is on the high side.
pub(super) fn high(figure: u8) -> bool {
    figure >= HIGH
}

/// Whether a figure is on the low side.
pub(super) fn low(figure: u8) -> bool {
    figure <= LOW
}

/// A session and the language its workbook's names are wanted in.
pub(super) struct Lens<'s> {
    pub(super) shared: &'s SharedSession,
    pub(super) tag: &'s str,
}

impl<'s> Lens<'s> {
    pub(super) fn new(shared: &'s SharedSession, tag: &'s str) -> Self {
        Self { shared, tag }
    }

    /// The rows of the table that carries a role.
    pub(super) fn rows(&self, table: Role) -> &'s [Row] {
        self.shared.rows_with_role(table)
    }

    /// The cell of a row in the column that carries a role.
    pub(super) fn cell(&self, row: &RowId, column: Role) -> Option<Cell> {
        self.shared.cell_with_role(row, column)
    }

    /// A row's figure in the scale column that carries a role, and its cell.
    pub(super) fn figure(&self, row: &RowId, column: Role) -> Option<(u8, Cell)> {
        let cell = self.cell(row, column)?;
        let figure = self.shared.value(&cell)?.scale()?;
        Some((figure, cell))
    }

    /// A row's number in the column that carries a role, and its cell.
    pub(super) fn number(&self, row: &RowId, column: Role) -> Option<(f64, Cell)> {
        let cell = self.cell(row, column)?;
        let number = self.shared.value(&cell)?.number()?;
        Some((number, cell))
    }

    /// The cell and value of the plain question that carries a role.
    pub(super) fn plain(&self, role: Role) -> Option<(Cell, &'s Value)> {
        let question = self.shared.workbook().with_role(role)?;
        let cell = Cell::plain(question.id.clone());
        let value = self.shared.value(&cell)?;
        Some((cell, value))
    }

    /// The form of the column that carries a role.
    pub(super) fn form(&self, column: Role) -> Option<&'s Form> {
        let (_, column) = self.shared.workbook().column_with_role(column)?;
        Some(&column.form)
    }

    /// The cell of a row's choice if one of the chosen options carries a role.
    pub(super) fn chosen(&self, row: &RowId, column: Role, option: OptionRole) -> Option<Cell> {
        let cell = self.cell(row, column)?;
        let chosen = self.shared.value(&cell)?.options();
        let mut wanted = self.form(column)?.options_with_role(option);
        wanted.any(|choice| chosen.contains(&choice.id)).then_some(cell)
    }

    /// The words of a row's chosen options; for „etwas anderes" those of the client.
    pub(super) fn chosen_words(&self, row: &RowId, column: Role) -> Vec<String> {
        let value = self.cell(row, column).and_then(|cell| self.shared.value(&cell));
        let (Some(value), Some(form)) = (value, self.form(column)) else {
            return Vec::new();
        };
        let own = match value {
            Value::Choice { other, .. } | Value::Choices { other, .. } => other.as_deref(),
            _ => None,
        };
        let words = value.options().iter().filter_map(|option| form.option(option));
        let words = words.map(|choice| match own {
            Some(own) if choice.is_other() => own,
            _ => choice.text.get(self.tag),
        });
        words.map(str::to_owned).collect()
    }

    /// A row's short name.
    pub(super) fn name(&self, row: &Row) -> String {
        row.label(self.tag).to_owned()
    }
}
