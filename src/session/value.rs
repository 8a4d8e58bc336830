//! What stands in a cell. No value is not zero: an unanswered cell has no `Value` at all.

use jiff::civil::Date;

use crate::workbook::OptionId;

/// The value of one cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Of a line or of prose. May be white space alone, which is kept and counts as unanswered.
    Text(String),
    /// Of a choice.
    Choice {
        /// The chosen option.
        option: OptionId,
        /// What the client wrote beside the option `other`; only there.
        other: Option<String>,
    },
    /// Of choices: at least one, none twice. Their order says nothing.
    Choices {
        /// The chosen options.
        options: Vec<OptionId>,
        /// What the client wrote beside the option `other`; only if that is chosen.
        other: Option<String>,
    },
    /// Of a scale: 0 to 10.
    Scale(u8),
    /// Of a number question, within its bounds and on its step.
    Number(f64),
    /// A calendar day.
    Date(Date),
}

impl Value {
    /// The text, if this is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The figure of a scale, 0 to 10.
    pub fn scale(&self) -> Option<u8> {
        match self {
            Value::Scale(figure) => Some(*figure),
            _ => None,
        }
    }

    /// The number.
    pub fn number(&self) -> Option<f64> {
        match self {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The day.
    pub fn date(&self) -> Option<Date> {
        match self {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// The chosen options; none for values that are no choice.
    pub fn options(&self) -> &[OptionId] {
        match self {
            Value::Choice { option, .. } => std::slice::from_ref(option),
            Value::Choices { options, .. } => options,
            _ => &[],
        }
    }

    /// Whether this counts as an answer: all but text of white space alone.
    pub fn counts(&self) -> bool {
        match self {
            Value::Text(text) => !text.trim().is_empty(),
            _ => true,
        }
    }

    /// What kind of value it is, as documents call it.
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Text(_) => "text",
            Value::Choice { .. } => "choice",
            Value::Choices { .. } => "choices",
            Value::Scale(_) => "scale",
            Value::Number(_) => "number",
            Value::Date(_) => "date",
        }
    }
}
