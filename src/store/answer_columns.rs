//! Conversion between answer values and columns: a kind, and the text, number and other text that it needs.

use jiff::civil::Date;

use super::columns::malformed;
use super::error::StoreError;
use crate::session::Value;
use crate::workbook::OptionId;

/// The columns of a value.
pub(super) struct AnswerColumns {
    pub(super) kind: &'static str,
    pub(super) text: Option<String>,
    pub(super) number: Option<f64>,
    pub(super) other: Option<String>,
}

pub(super) fn answer_columns(value: &Value) -> AnswerColumns {
    let (kind, text, number, other) = match value {
        Value::Text(text) => ("text", Some(text.clone()), None, None),
        Value::Choice { option, other } => ("choice", Some(option.to_string()), None, other.clone()),
        Value::Choices { options, other } => ("choices", Some(joined(options)), None, other.clone()),
        Value::Scale(figure) => ("scale", None, Some(f64::from(*figure)), None),
        Value::Number(number) => ("number", None, Some(*number), None),
        Value::Date(date) => ("date", Some(date.to_string()), None, None),
    };
    AnswerColumns {
        kind,
        text,
        number,
        other,
    }
}

/// Returns the value of columns.
pub(super) fn value(
    kind: &str,
    text: Option<String>,
    number: Option<f64>,
    other: Option<String>,
) -> Result<Value, StoreError> {
    let found = match (kind, text, number) {
        ("text", Some(text), _) => Some(Value::Text(text)),
        ("choice", Some(option), _) => Some(Value::Choice {
            option: OptionId::from(option),
            other,
        }),
        ("choices", Some(options), _) => {
            let options = options.split(' ').map(OptionId::from).collect();
            Some(Value::Choices { options, other })
        }
        ("scale", _, Some(figure)) => scale(figure),
        ("number", _, Some(number)) => Some(Value::Number(number)),
        ("date", Some(day), _) => day.parse::<Date>().ok().map(Value::Date),
        _ => None,
    };
    found.ok_or_else(|| malformed("answer"))
}

fn joined(options: &[OptionId]) -> String {
    options.iter().map(OptionId::as_str).collect::<Vec<_>>().join(" ")
}

fn scale(figure: f64) -> Option<Value> {
    (0..=10)
        .find(|whole| f64::from(*whole) == figure)
        .map(Value::Scale)
}
