//! The client's own rows as a list of titles: add, name, reorder, remove. Each has a page of its own.

use egui::{IdSalt, Ui};

use super::context::PageContext;
use super::field::commit_on_blur;
use crate::app::kit::reorderable_list::{ReorderableList, RowAction};
use crate::app::kit::{AccessibleName, Button, TextField, read_only, text};
use crate::app::message::Message;
use crate::session::{Edit, Location, OwnRow, Session};
use crate::workbook::{OwnRows, Question, QuestionId, Table};

/// Width left for the button that opens a row's page, with the distance before it, in points.
const OPEN_BUTTON_WIDTH: f32 = 130.0;
/// Distance that the focus ring of a title needs beside it, in points.
const FOCUS_RING_ROOM: f32 = 6.0;

/// Shows the list of titles.
pub(super) fn own_rows_ui(ui: &mut Ui, cx: &mut PageContext<'_>, question: &Question, table: &Table) {
    let Some(own) = &table.own_rows else { return };
    let rows = cx.session.own_rows_of(&question.id).to_vec();
    if rows.is_empty() {
        text::secondary(ui, cx.texts.walk_empty_rows());
    }
    movable_ui(ui, cx, &question.id, |ui, cx, index| {
        row_ui(ui, cx, &question.id, &rows[index], index);
    });
    add_ui(ui, cx, &question.id, own, rows.len());
}

/// Shows own rows that can be moved and removed, with any content.
pub(super) fn movable_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    table: &QuestionId,
    mut content: impl FnMut(&mut Ui, &mut PageContext<'_>, usize),
) {
    let rows = cx.session.own_rows_of(table);
    let names: Vec<String> = rows
        .iter()
        .enumerate()
        .map(|(index, row)| title(cx, row, index))
        .collect();
    let keys: Vec<(IdSalt, &str)> = rows
        .iter()
        .zip(&names)
        .map(|(row, name)| (IdSalt::new(row.id.as_str()), name.as_str()))
        .collect();
    let action =
        ReorderableList::new((table.as_str(), "rows"), &keys).show(ui, |ui, index| content(ui, cx, index));
    let row = |index: usize| rows[index].id.clone();
    match action {
        Some(RowAction::Move { from, to }) => {
            let edit = Edit::MoveRow {
                table: table.clone(),
                row: row(from),
                to,
            };
            cx.messages.push(Message::EditAnswer(edit));
        }
        Some(RowAction::Remove(index)) => remove(cx, table, &rows[index], index),
        None => {}
    }
}

/// Requests that a row is removed; a notice offers to undo it.
pub(super) fn remove(cx: &mut PageContext<'_>, table: &QuestionId, row: &OwnRow, index: usize) {
    let name = title(cx, row, index);
    let edit = Edit::RemoveRow {
        table: table.clone(),
        row: row.id.clone(),
    };
    cx.messages.push(Message::RemoveRow(edit, name));
}

/// Shows the button that adds a row at the end.
pub(super) fn add_ui(ui: &mut Ui, cx: &mut PageContext<'_>, table: &QuestionId, own: &OwnRows, at: usize) {
    ui.add_space(8.0);
    let words = format!("+ {}", cx.text(&own.add));
    let button = Button::secondary(&words).named(cx.text(&own.add));
    if read_only::inputs_ui(ui, |ui| ui.add(button)).clicked() {
        let row = Session::new_row("");
        cx.state.focus_row = Some(Location::row(table.clone(), row.id.clone()));
        cx.messages.push(Message::EditAnswer(Edit::AddRow {
            table: table.clone(),
            row,
            at,
        }));
    }
}

fn row_ui(ui: &mut Ui, cx: &mut PageContext<'_>, table: &QuestionId, row: &OwnRow, index: usize) {
    let name = title(cx, row, index);
    ui.horizontal(|ui| {
        let width = (ui.available_width() - OPEN_BUTTON_WIDTH - FOCUS_RING_ROOM).max(160.0);
        title_ui(ui, cx, table, row, index, width);
        ui.add_space(FOCUS_RING_ROOM);
        let open = cx.texts.walk_row_open(name.as_str());
        if ui
            .add(
                Button::secondary(cx.texts.walk_row_open_short())
                    .compact()
                    .named(&open),
            )
            .clicked()
        {
            cx.messages.push(Message::GoToLocation(Location::row(
                table.clone(),
                row.id.clone(),
            )));
        }
    });
}

/// Shows the field for a row's title; that of a new row gets the focus.
pub(super) fn title_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    table: &QuestionId,
    row: &OwnRow,
    index: usize,
    width: f32,
) {
    let place = Location::row(table.clone(), row.id.clone());
    let name = cx.texts.walk_row_number(index + 1);
    let takes_focus = cx.state.focus_row.as_ref() == Some(&place);
    let mut text = row.title.clone();
    let response = TextField::new("title", AccessibleName::hidden(&name), &mut text)
        .width(width)
        .show(ui)
        .response;
    if response.changed() {
        let edit = Edit::RetitleRow {
            table: table.clone(),
            row: row.id.clone(),
            title: text,
        };
        cx.messages.push(Message::EditAnswer(edit));
    }
    if takes_focus {
        response.request_focus();
        cx.state.focus_row = None;
    }
    commit_on_blur(cx, &response);
}

/// Returns a row's title, or its number.
pub(super) fn title(cx: &PageContext<'_>, row: &OwnRow, index: usize) -> String {
    if row.title.trim().is_empty() {
        cx.texts.walk_row_number(index + 1)
    } else {
        row.title.clone()
    }
}
