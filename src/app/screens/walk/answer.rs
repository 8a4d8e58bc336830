//! The widget for each form of answer.

use egui::Ui;

use super::context::PageContext;
use super::field::FieldLabel;
use super::{choices, date, number, prose, scale, text_line};
use crate::app::kit::read_only;
use crate::session::Cell;
use crate::workbook::Form;

/// Shows the widget of a cell.
pub(super) fn answer_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    cell: &Cell,
    form: &Form,
    label: FieldLabel<'_>,
) {
    if matches!(form, Form::Line | Form::Prose { .. }) {
        input_ui(ui, cx, cell, form, label);
    } else {
        read_only::inputs_ui(ui, |ui| input_ui(ui, cx, cell, form, label));
    }
}

fn input_ui(ui: &mut Ui, cx: &mut PageContext<'_>, cell: &Cell, form: &Form, label: FieldLabel<'_>) {
    match form {
        Form::Line => text_line::line_ui(ui, cx, cell, label),
        Form::Prose { mirror, starts } => prose::prose_ui(ui, cx, cell, *mirror, starts, label),
        Form::Choice(options) => choices::choice_ui(ui, cx, cell, options, label),
        Form::Choices(options) => choices::choices_ui(ui, cx, cell, options, label),
        Form::Scale { low, high } => scale::scale_ui(ui, cx, cell, [cx.text(low), cx.text(high)], label),
        Form::Number { .. } => number::number_ui(ui, cx, cell, form, label),
        Form::Date => date::date_ui(ui, cx, cell, label),
    }
}
