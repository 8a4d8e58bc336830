//! An answer in words, in the reader's language, whatever language the session is held in.

use crate::session::Value;
use crate::text::{Texts, dates, numbers};
use crate::workbook::{Form, OptionId};

/// What an answer says. The client's own words are as the client wrote them.
pub(super) fn words(form: &Form, value: &Value, tag: &str, texts: &Texts) -> String {
    match value {
        Value::Text(text) => text.trim().to_owned(),
        Value::Choice { option, other } => chosen(form, std::slice::from_ref(option), other.as_deref(), tag),
        Value::Choices { options, other } => chosen(form, options, other.as_deref(), tag),
        Value::Scale(figure) => figure.to_string(),
        Value::Number(number) => numbers::number(*number, texts.language()),
        Value::Date(day) => dates::date_long(*day, texts.language()),
    }
}

/// Options in the workbook's order: the order in which they were chosen says nothing.
fn chosen(form: &Form, options: &[OptionId], other: Option<&str>, tag: &str) -> String {
    let chosen = form
        .options()
        .iter()
        .filter(|option| options.contains(&option.id));
    let words = chosen.map(|option| match other.filter(|_| option.is_other()) {
        Some(own) => own.trim().to_owned(),
        None => option.text.get(tag).to_owned(),
    });
    words.collect::<Vec<_>>().join(", ")
}

/// Whether two sessions say the same in one place: by options and figures, not by how they are worded.
pub(super) fn same(one: &Value, two: &Value) -> bool {
    match (one, two) {
        (Value::Text(one), Value::Text(two)) => one.trim() == two.trim(),
        (Value::Choices { options: a, other: c }, Value::Choices { options: b, other: d }) => {
            c == d && a.len() == b.len() && a.iter().all(|option| b.contains(option))
        }
        _ => one == two,
    }
}
