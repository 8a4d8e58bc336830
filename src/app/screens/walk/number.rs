//! A number with its unit.

use egui::Ui;

use super::context::PageContext;
use super::field::{FieldLabel, set_typed};
use crate::app::kit::number::Number;
use crate::session::{Cell, Value};
use crate::text::numbers::exact_number;
use crate::workbook::Form;

/// How many steps above the least number the example for unclear letters lies.
const EXAMPLE_STEPS: f64 = 5.0;
/// Decimals beyond which a sum of steps is only noise.
const EXAMPLE_DECIMALS: usize = 9;

/// Shows the field of a number.
pub(super) fn number_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    cell: &Cell,
    form: &Form,
    label: FieldLabel<'_>,
) {
    let Form::Number { unit, min, max, step } = form else {
        return;
    };
    let language = cx.language;
    let [least, most, example] =
        [*min, *max, example(*min, *max, *step)].map(|number| exact_number(number, language));
    let unclear = cx
        .texts
        .walk_number_unread()
        .example(example)
        .max(most)
        .min(least);
    let mut value = cx.value(cell).and_then(Value::number);
    let mut field = Number::new((cell, "number"), label.name(), &mut value)
        .bounds(*min..=*max, *step)
        .unit(cx.text(unit))
        .unclear(&unclear)
        .letters(cx.open.letters(cell))
        .language(language);
    if label.compact {
        field = field.compact();
    }
    let output = field.show(ui);
    set_typed(cx, cell, output, value.map(Value::Number));
}

/// Returns a number that the field takes: some steps above the least one, or as many as there are.
fn example(min: f64, max: f64, step: f64) -> f64 {
    let steps = if step > 0.0 {
        ((max - min) / step).floor().min(EXAMPLE_STEPS)
    } else {
        0.0
    };
    let number = min + steps * step;
    format!("{number:.EXAMPLE_DECIMALS$}").parse().unwrap_or(number)
}

#[cfg(test)]
mod tests {
    use super::example;

    #[test]
    fn the_example_is_within_the_bounds_and_on_a_step() {
        assert_eq!(example(0.0, 10.0, 0.125), 0.625);
        assert_eq!(example(0.5, 2.5, 1.0), 2.5);
        assert_eq!(example(0.0, 1.0, 0.3), 0.9);
        assert_eq!(example(1.0, 99.0, 2.0), 11.0);
    }
}
