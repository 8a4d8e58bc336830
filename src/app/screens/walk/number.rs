//! A number with its unit.

use egui::Ui;

use super::context::PageContext;
use super::field::{FieldLabel, set_typed, with_earlier_answer};
use crate::app::kit::number::Number;
use crate::session::{Cell, Value};
use crate::text::numbers::exact_number;
use crate::workbook::{Form, NumberSteps};

/// Shows the field of a number.
pub(super) fn number_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    cell: &Cell,
    form: &Form,
    label: FieldLabel<'_>,
) {
    let (Form::Number { unit, min, max, step }, Some(steps)) = (form, form.number_steps()) else {
        return;
    };
    let mut value = cx.value(cell).and_then(Value::number);
    let unclear = unclear(cx, &steps, value);
    let mut field = Number::new((cell, "number"), label.name(), &mut value)
        .bounds(*min..=*max, *step)
        .unit(cx.text(unit))
        .unclear(&unclear)
        .letters(cx.open.letters(cell))
        .language(cx.language);
    if label.compact {
        field = field.compact();
    }
    let output = field.show(ui);
    set_typed(cx, cell, output, value.map(Value::Number));
}

/// Returns the sentence about letters that make no such number.
fn unclear(cx: &PageContext<'_>, steps: &NumberSteps, value: Option<f64>) -> String {
    let digits = |number| exact_number(number, cx.language);
    let (min, max, step) = (steps.min(), steps.max(), steps.step());
    let example = digits(steps.example());
    let sentence = if step == 1.0 && min.fract() == 0.0 {
        let text = cx.texts.walk_number_unread().example(example);
        text.max(digits(max)).min(digits(min))
    } else {
        let text = cx.texts.walk_number_unread_steps().example(example);
        text.max(digits(max)).min(digits(min)).step(digits(step))
    };
    with_earlier_answer(cx, sentence, value.map(digits))
}
