//! Cards one below the other, for own rows without a title.

use egui::Ui;

use super::context::PageContext;
use super::{cards, own_rows};
use crate::app::kit::{CardKind, card, text};
use crate::session::Row;
use crate::workbook::{Question, RowKind, Table};

/// Shows all rows of a table as cards: fixed ones and those taken over, then the client's own.
pub(super) fn stack_ui(ui: &mut Ui, cx: &mut PageContext<'_>, question: &Question, table: &Table) {
    let visible = cx.visible;
    let (own, given): (Vec<&Row>, Vec<&Row>) = visible
        .rows(&question.id)
        .iter()
        .partition(|row| row.kind == RowKind::Own);
    if own.is_empty() && given.is_empty() {
        text::secondary(ui, cx.texts.walk_empty_rows());
    }
    for row in given {
        ui.push_id(row.id.as_str(), |ui| card_ui(ui, cx, question, table, row));
    }
    own_rows::movable_ui(ui, cx, &question.id, |ui, cx, index| {
        if let Some(row) = own.get(index) {
            card_ui(ui, cx, question, table, row);
        }
    });
    if let Some(own_rows) = &table.own_rows {
        own_rows::add_ui(ui, cx, &question.id, own_rows, own.len());
    }
}

fn card_ui(ui: &mut Ui, cx: &mut PageContext<'_>, question: &Question, table: &Table, row: &Row) {
    card(ui, CardKind::Plain, |ui| {
        let title = row.title(cx.language.tag());
        if !title.trim().is_empty() {
            text::heading(ui, title);
        }
        cards::row_ui(ui, cx, question, table, row);
    });
}
