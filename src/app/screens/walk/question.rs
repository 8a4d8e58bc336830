//! A plain question: what is asked, what helps, the answer, the marks.

use egui::Ui;

use super::answer::{FieldLabel, answer_ui};
use super::context::PageContext;
use super::{before_after, echo, marks};
use crate::app::kit::text;
use crate::session::{Cell, Location};
use crate::workbook::{Form, Question};

/// Room enough (in points) for a short answer and its marks side by side.
const BESIDE: f32 = 560.0;
/// The width of the marks in points.
const MARKS: f32 = 250.0;

/// A plain question. If it is the page's only thought its words are the page's heading already.
pub(super) fn question_ui(
    ui: &mut Ui,
    asking: &mut PageContext<'_>,
    question: &Question,
    form: &Form,
    heads_page: bool,
) {
    ui.push_id(&question.id, |ui| {
        let words = asking.say(&question.prompt).to_owned();
        let label = (!heads_page).then(|| text::label(ui, &words));
        if let Some(hint) = &question.hint {
            text::secondary(ui, asking.say(hint));
        }
        echo::echoes_ui(ui, asking, question, None);
        let cell = Cell::plain(question.id.clone());
        let setting = FieldLabel {
            name: &words,
            label: label.as_ref(),
            compact: false,
        };
        let place = Location::question(question.id.clone());
        if form.is_short() && ui.available_width() > BESIDE {
            beside_ui(ui, asking, &cell, form, setting, &place);
        } else {
            answer_ui(ui, asking, &cell, form, setting);
            before_after::shift_ui(ui, asking, &cell);
            marks::marks_ui(ui, asking, &place, &words);
        }
    });
}

/// A short answer with its marks beside it.
fn beside_ui(
    ui: &mut Ui,
    asking: &mut PageContext<'_>,
    cell: &Cell,
    form: &Form,
    setting: FieldLabel<'_>,
    place: &Location,
) {
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - MARKS;
        ui.vertical(|ui| {
            ui.set_width(width);
            answer_ui(ui, asking, cell, form, setting);
        });
        ui.vertical(|ui| marks::marks_ui(ui, asking, place, setting.name));
    });
}
