//! A calendar day: typed in many ways, or picked from a small calendar.

use egui::Ui;

use super::context::PageContext;
use super::field::{FieldLabel, set_typed, with_earlier_answer};
use crate::app::kit::date::{DateField, DateForms};
use crate::session::{Cell, Value};
use crate::text::dates::{DayMode, date_long, parse_date};

/// Shows the field of a day.
pub(super) fn date_ui(ui: &mut Ui, cx: &mut PageContext<'_>, cell: &Cell, label: FieldLabel<'_>) {
    let (language, texts, today) = (cx.language, cx.texts, cx.today);
    let forms = DateForms {
        parse: &|typed| parse_date(typed, today, DayMode::Ahead),
        format: &|day| date_long(day, language),
        today,
    };
    let mut value = cx.value(cell).and_then(Value::date);
    let earlier = value.map(|day| date_long(day, language));
    let unclear = with_earlier_answer(cx, texts.walk_date_unread().to_owned(), earlier);
    let mut field = DateField::new((cell, "date"), label.name(), &mut value, forms)
        .hint(texts.walk_date_hint())
        .unclear(&unclear)
        .letters(cx.open.letters(cell));
    if label.compact {
        field = field.compact();
    }
    let output = field.show(ui);
    set_typed(cx, cell, output, value.map(Value::Date));
}
