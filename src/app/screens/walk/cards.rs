//! One row of a table as a page of its own, or as one card among others.

use egui::Ui;

use super::answer::answer_ui;
use super::context::PageContext;
use super::field::FieldLabel;
use super::{before_after, echo, folded, marks};
use crate::app::kit::text;
use crate::session::{Cell, Location, Row};
use crate::workbook::{Column, Question, Table};

/// Shows a row: echoes, columns, folded columns and marks.
pub(super) fn row_ui(ui: &mut Ui, cx: &mut PageContext<'_>, question: &Question, table: &Table, row: &Row) {
    echo::echoes_ui(ui, cx, question, Some(&row.id));
    let shown = |column: &&Column| cx.visible.column_shown(&question.id, &row.id, &column.id);
    let (more, first): (Vec<&Column>, Vec<&Column>) =
        table.columns.iter().filter(shown).partition(|column| column.more);
    for column in first {
        column_ui(ui, cx, question, row, column);
    }
    more_ui(ui, cx, question, row, &more);
    let title = row.title(cx.language.tag()).to_owned();
    marks::marks_ui(
        ui,
        cx,
        &Location::row(question.id.clone(), row.id.clone()),
        &title,
    );
}

fn column_ui(ui: &mut Ui, cx: &mut PageContext<'_>, question: &Question, row: &Row, column: &Column) {
    ui.push_id(&column.id, |ui| {
        ui.add_space(8.0);
        let words = cx.text(&column.prompt).to_owned();
        let label = text::label(ui, &words);
        if let Some(hint) = &column.hint {
            text::small(ui, cx.text(hint));
        }
        let cell = Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone());
        answer_ui(
            ui,
            cx,
            &cell,
            &column.form,
            FieldLabel {
                name: &words,
                label: Some(&label),
                compact: false,
            },
        );
        before_after::shift_ui(ui, cx, &cell);
    });
}

fn more_ui(ui: &mut Ui, cx: &mut PageContext<'_>, question: &Question, row: &Row, folded: &[&Column]) {
    if folded.is_empty() {
        return;
    }
    let key = format!("{}/{}", question.id, row.id);
    folded::more_ui(ui, cx, key, |ui, cx| {
        for column in folded {
            column_ui(ui, cx, question, row, column);
        }
    });
}
