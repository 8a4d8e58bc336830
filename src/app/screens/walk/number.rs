//! A number with its unit.

use egui::Ui;

use super::answer::{FieldLabel, commit_on_blur};
use super::context::PageContext;
use crate::app::kit::number::Number;
use crate::session::{Cell, Value};
use crate::text::numbers::number;
use crate::workbook::Form;

/// The field of a number question.
pub(super) fn number_ui(
    ui: &mut Ui,
    asking: &mut PageContext<'_>,
    cell: &Cell,
    form: &Form,
    setting: FieldLabel<'_>,
) {
    let Form::Number { unit, min, max, step } = form else {
        return;
    };
    let language = asking.language;
    let [least, most, example] = [*min, *max, min + step * 5.0].map(|bound| number(bound, language));
    let unclear = asking
        .texts
        .walk_number_unread()
        .example(example)
        .max(most)
        .min(least);
    let mut value = asking.value(cell).and_then(Value::number);
    let mut field = Number::new((cell, "number"), setting.name(), &mut value)
        .bounds(*min..=*max, *step)
        .unit(asking.say(unit))
        .unclear(&unclear)
        .language(language);
    if setting.compact {
        field = field.compact();
    }
    let response = field.show(ui).response;
    if response.changed() {
        asking.set(cell, value.map(Value::Number));
    }
    commit_on_blur(asking, &response);
}
