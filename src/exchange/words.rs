//! An answer in words, in the session's language.

use super::extract::SessionExtract;
use crate::session::{Cell, Value, form_of};
use crate::text::{dates, numbers};
use crate::workbook::OptionId;

/// What an answer says.
pub(super) fn words(copy: &SessionExtract<'_>, cell: &Cell, value: &Value) -> String {
    let language = copy.texts().language();
    match value {
        Value::Text(text) => text.clone(),
        Value::Choice { option, other } => chosen(copy, cell, std::slice::from_ref(option), other.as_deref()),
        Value::Choices { options, other } => chosen(copy, cell, options, other.as_deref()),
        Value::Scale(figure) => figure.to_string(),
        Value::Number(value) => numbers::number(*value, language),
        Value::Date(day) => dates::date_short(*day, language),
    }
}

fn chosen(copy: &SessionExtract<'_>, cell: &Cell, options: &[OptionId], other: Option<&str>) -> String {
    let form = form_of(&copy.session().workbook, cell);
    let text = |id: &OptionId| -> Option<String> {
        let option = form?.option(id)?;
        let text = option.text.get(copy.tag());
        Some(match other.filter(|_| option.is_other()) {
            Some(own) => format!("{text}: {own}"),
            None => text.to_owned(),
        })
    };
    options.iter().filter_map(text).collect::<Vec<_>>().join(", ")
}
