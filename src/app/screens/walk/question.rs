//! A plain question: prompt, hint, echoes, answer and marks.

use egui::Ui;

use super::answer::answer_ui;
use super::context::PageContext;
use super::field::FieldLabel;
use super::{before_after, echo, marks};
use crate::app::kit::text;
use crate::session::{Cell, Location};
use crate::workbook::{Form, Question};

/// From this width (in points) on a short answer and its marks stand side by side.
const BESIDE_FROM_WIDTH: f32 = 560.0;
/// Width of the marks in points.
const MARKS_WIDTH: f32 = 250.0;

/// Shows a plain question; without its prompt where that is the page's heading.
pub(super) fn question_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    question: &Question,
    form: &Form,
    heads_page: bool,
) {
    ui.push_id(&question.id, |ui| {
        let words = cx.text(&question.prompt).to_owned();
        let prompt = (!heads_page).then(|| text::label(ui, &words));
        if let Some(hint) = &question.hint {
            text::secondary(ui, cx.text(hint));
        }
        echo::echoes_ui(ui, cx, question, None);
        let cell = Cell::plain(question.id.clone());
        let label = FieldLabel {
            name: &words,
            label: prompt.as_ref(),
            compact: false,
        };
        let place = Location::question(question.id.clone());
        if form.is_short() && ui.available_width() > BESIDE_FROM_WIDTH {
            beside_ui(ui, cx, &cell, form, label, &place);
        } else {
            answer_ui(ui, cx, &cell, form, label);
            before_after::shift_ui(ui, cx, &cell);
            marks::marks_ui(ui, cx, &place, &words);
        }
    });
}

/// Shows a short answer with its marks beside it.
fn beside_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    cell: &Cell,
    form: &Form,
    label: FieldLabel<'_>,
    place: &Location,
) {
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - MARKS_WIDTH;
        ui.vertical(|ui| {
            ui.set_width(width);
            answer_ui(ui, cx, cell, form, label);
        });
        ui.vertical(|ui| marks::marks_ui(ui, cx, place, label.name));
    });
}
