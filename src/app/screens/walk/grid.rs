//! A table with a line for each row. Where it is too wide for the window the kit shows cards.

use std::cell::RefCell;

use egui::Ui;

use super::answer::answer_ui;
use super::context::PageContext;
use super::field::FieldLabel;
use super::own_rows;
use crate::app::kit::grid::{Grid, GridColumn};
use crate::app::kit::icon::{Icon, IconButton};
use crate::app::kit::theme::{self, Step};
use crate::app::kit::{read_only, text};
use crate::session::{Cell, Row};
use crate::workbook::{Column, Form, Question, RowKind, Table};

/// Least width of the rows' names.
const MIN_NAME_WIDTH: f32 = 130.0;
/// Least width of the names that the client gives.
const MIN_OWN_NAME_WIDTH: f32 = 146.0;

/// Least width of a column of numbers.
const MIN_NUMBER_WIDTH: f32 = 64.0;
/// Width of a digit in a compact field.
const DIGIT_WIDTH: f32 = 10.0;
/// Width of a compact field without its digits.
const NUMBER_PADDING: f32 = 24.0;

/// Shows the grid.
pub(super) fn grid_ui(ui: &mut Ui, cx: &mut PageContext<'_>, question: &Question, table: &Table) {
    let rows: Vec<Row> = cx.visible.rows(&question.id).to_vec();
    if rows.is_empty() && table.own_rows.is_none() {
        let words = empty_words(cx, table);
        text::secondary(ui, &words);
        return;
    }
    let columns = columns(cx, table, rows.iter().any(|row| row.kind == RowKind::Own));
    let visible = cx.visible;
    let shown = |row: usize, column: usize| {
        column == 0 || visible.column_shown(&question.id, &rows[row].id, &table.columns[column - 1].id)
    };
    let cx = RefCell::new(cx);
    Grid::new(question.id.as_str(), &columns)
        .shown(&shown)
        .show(ui, rows.len(), |ui, row, column| {
            let mut cx = cx.borrow_mut();
            match column {
                0 => name_ui(ui, &mut cx, question, &rows[row]),
                column => cell_ui(ui, &mut cx, question, &rows[row], &table.columns[column - 1]),
            }
        });
    let cx = cx.into_inner();
    if let Some(own) = &table.own_rows {
        let at = cx.session.own_rows_of(&question.id).len();
        own_rows::add_ui(ui, cx, &question.id, own, at);
    }
}

fn columns<'t>(cx: &PageContext<'_>, table: &'t Table, own: bool) -> Vec<GridColumn<'t>> {
    let tag = cx.language.tag();
    let name = GridColumn::new("", if own { MIN_OWN_NAME_WIDTH } else { MIN_NAME_WIDTH }).share(2.0);
    let columns = table.columns.iter().map(|column| {
        let grid_column = GridColumn::new(
            column.label(tag),
            least_width(&column.form, table.columns.len() == 1),
        );
        if matches!(column.form, Form::Line | Form::Prose { .. }) {
            grid_column.share(1.0)
        } else {
            grid_column
        }
    });
    std::iter::once(name).chain(columns).collect()
}

/// Returns the least width of a column's widget; a single scale has room for all its stops.
fn least_width(form: &Form, single: bool) -> f32 {
    match form {
        Form::Scale { .. } if single => 430.0,
        Form::Scale { .. } => 58.0,
        Form::Number { .. } => number_width(form),
        Form::Date => 170.0,
        Form::Choice(options) if options.len() <= 2 => 100.0,
        Form::Choice(_) | Form::Choices(_) => 420.0,
        Form::Line => 150.0,
        Form::Prose { .. } => 220.0,
    }
}

/// Returns the width of a compact field with room for every number that the form takes.
fn number_width(form: &Form) -> f32 {
    let widest = form
        .number_steps()
        .map(|steps| steps.widest())
        .unwrap_or_default();
    let chars = widest.iter().map(String::len).max().unwrap_or_default();
    (NUMBER_PADDING + DIGIT_WIDTH * chars as f32).max(MIN_NUMBER_WIDTH)
}

fn empty_words(cx: &PageContext<'_>, table: &Table) -> String {
    let source = table
        .rows_from
        .as_ref()
        .and_then(|from| cx.workbook.station_of(&from.table));
    let title = source.map_or("", |station| cx.text(&station.title));
    cx.texts.walk_empty_table(title)
}

/// Shows the row's name; for an own row its field, and the button that removes it.
fn name_ui(ui: &mut Ui, cx: &mut PageContext<'_>, question: &Question, row: &Row) {
    let rows = cx.session.own_rows_of(&question.id);
    let own = rows
        .iter()
        .position(|own| own.id == row.id)
        .map(|index| (index, rows[index].clone()));
    let Some((index, own)) = own.filter(|_| row.kind == RowKind::Own) else {
        text::text_in(
            ui,
            row.title(cx.language.tag()),
            Step::CompactStrong,
            theme::colours(ui.ctx()).ink,
        );
        return;
    };
    ui.push_id(row.id.as_str(), |ui| {
        ui.horizontal(|ui| {
            let width = ui.available_width() - 44.0;
            own_rows::title_ui(ui, cx, &question.id, &own, index, width);
            let name = cx.texts.walk_row_remove(own_rows::title(cx, &own, index));
            let button = IconButton::new(Icon::Cross, &name);
            if read_only::inputs_ui(ui, |ui| ui.add(button)).clicked() {
                own_rows::remove(cx, &question.id, &own, index);
            }
        });
    });
}

fn cell_ui(ui: &mut Ui, cx: &mut PageContext<'_>, question: &Question, row: &Row, column: &Column) {
    let tag = cx.language.tag();
    let name = format!("{}, {}", column.label(tag), row.title(tag));
    let cell = Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone());
    let single = question.table().is_some_and(|table| table.columns.len() == 1);
    answer_ui(
        ui,
        cx,
        &cell,
        &column.form,
        FieldLabel {
            name: &name,
            label: None,
            compact: !single,
        },
    );
}
