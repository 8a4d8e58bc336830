//! Access to a session's rows, cells and figures by role, without ids of questions.

use crate::session::{Cell, Row, SharedSession, Value};
use crate::workbook::{Form, OptionRole, Role, RowId};

/// Least high figure.
const HIGH_FROM: u8 = 6;
/// Greatest low figure.
const LOW_UP_TO: u8 = 4;

/// Returns `true` if a figure is high.
pub(super) fn is_high(figure: u8) -> bool {
    figure >= HIGH_FROM
}

/// Returns `true` if a figure is low.
pub(super) fn is_low(figure: u8) -> bool {
    figure <= LOW_UP_TO
}

/// A session with the language for names of its workbook.
pub(super) struct Lens<'s> {
    pub(super) shared: &'s SharedSession,
    pub(super) tag: &'s str,
}

impl<'s> Lens<'s> {
    pub(super) fn new(shared: &'s SharedSession, tag: &'s str) -> Self {
        Self { shared, tag }
    }

    /// Returns the rows of the table with a role.
    pub(super) fn rows(&self, table: Role) -> &'s [Row] {
        self.shared.rows_with_role(table)
    }

    /// Returns the cell of a row in the column with a role.
    pub(super) fn cell(&self, row: &RowId, column: Role) -> Option<Cell> {
        self.shared.cell_with_role(row, column)
    }

    /// Returns a row's figure and cell in the scale column with a role.
    pub(super) fn figure(&self, row: &RowId, column: Role) -> Option<(u8, Cell)> {
        let cell = self.cell(row, column)?;
        let figure = self.shared.value(&cell)?.scale()?;
        Some((figure, cell))
    }

    /// Returns a row's number and cell in the column with a role.
    pub(super) fn number(&self, row: &RowId, column: Role) -> Option<(f64, Cell)> {
        let cell = self.cell(row, column)?;
        let number = self.shared.value(&cell)?.number()?;
        Some((number, cell))
    }

    /// Returns the cell and value of the question without rows that has a role.
    pub(super) fn plain(&self, role: Role) -> Option<(Cell, &'s Value)> {
        let question = self.shared.workbook().with_role(role)?;
        let cell = Cell::plain(question.id.clone());
        let value = self.shared.value(&cell)?;
        Some((cell, value))
    }

    /// Returns the form of the column with a role.
    pub(super) fn form(&self, column: Role) -> Option<&'s Form> {
        let (_, column) = self.shared.workbook().column_with_role(column)?;
        Some(&column.form)
    }

    /// Returns the cell of a row's choice if one of the chosen options has a role.
    pub(super) fn chosen(&self, row: &RowId, column: Role, option: OptionRole) -> Option<Cell> {
        let cell = self.cell(row, column)?;
        let chosen = self.shared.value(&cell)?.options();
        let mut options = self.form(column)?.options_with_role(option);
        options.any(|choice| chosen.contains(&choice.id)).then_some(cell)
    }

    /// Returns the names of a row's chosen options, with the client's own words for the option "other".
    pub(super) fn chosen_names(&self, row: &RowId, column: Role) -> Vec<String> {
        let value = self.cell(row, column).and_then(|cell| self.shared.value(&cell));
        let (Some(value), Some(form)) = (value, self.form(column)) else {
            return Vec::new();
        };
        let own = match value {
            Value::Choice { other, .. } | Value::Choices { other, .. } => other.as_deref(),
            _ => None,
        };
        let options = value.options().iter().filter_map(|option| form.option(option));
        let names = options.map(|choice| match own {
            Some(own) if choice.is_other() => own,
            _ => choice.text.get(self.tag),
        });
        names.map(str::to_owned).collect()
    }

    /// Returns a row's short name.
    pub(super) fn name(&self, row: &Row) -> String {
        row.label(self.tag).to_owned()
    }
}
