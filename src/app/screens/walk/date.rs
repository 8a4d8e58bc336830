//! A calendar day: typed in many ways, or picked from a small calendar.

use egui::Ui;

use super::answer::{FieldLabel, commit_on_blur};
use super::context::PageContext;
use crate::app::kit::date::{DateField, DateForms};
use crate::session::{Cell, Value};
use crate::text::dates::{DayMode, date_long, parse_date};

/// The field of a date question.
pub(super) fn date_ui(ui: &mut Ui, asking: &mut PageContext<'_>, cell: &Cell, setting: FieldLabel<'_>) {
    let (language, texts, today) = (asking.language, asking.texts, asking.today);
    let forms = DateForms {
        parse: &|typed| parse_date(typed, today, DayMode::Ahead),
        format: &|day| date_long(day, language),
        today,
    };
    let mut value = asking.value(cell).and_then(Value::date);
    let mut field = DateField::new((cell, "date"), setting.name(), &mut value, forms)
        .hint(texts.walk_date_hint())
        .unclear(texts.walk_date_unread());
    if setting.compact {
        field = field.compact();
    }
    let response = field.show(ui).response;
    if response.changed() {
        asking.set(cell, value.map(Value::Date));
    }
    commit_on_blur(asking, &response);
}
