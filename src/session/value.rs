//! Values of cells. An unanswered cell has no `Value`; that is not the same as zero.

use jiff::civil::Date;

use crate::workbook::OptionId;

/// Value of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text of a line or of prose. Text of white space alone is stored and counts as unanswered.
    Text(String),
    /// Chosen option of a choice.
    Choice {
        /// The chosen option.
        option: OptionId,
        /// Text that the client wrote for the option `other`.
        other: Option<String>,
    },
    /// Chosen options: at least one, no duplicates, in no meaningful order.
    Choices {
        /// The chosen options.
        options: Vec<OptionId>,
        /// Text that the client wrote for the option `other`; only if it is chosen.
        other: Option<String>,
    },
    /// Figure on a scale, 0 to 10.
    Scale(u8),
    /// Number within the bounds and on the step of its question.
    Number(f64),
    /// A calendar day.
    Date(Date),
}

impl Value {
    /// Returns the text; `None` for other values.
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the figure of a scale, 0 to 10; `None` for other values.
    pub fn scale(&self) -> Option<u8> {
        match self {
            Value::Scale(figure) => Some(*figure),
            _ => None,
        }
    }

    /// Returns the number; `None` for other values.
    pub fn number(&self) -> Option<f64> {
        match self {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// Returns the date; `None` for other values.
    pub fn date(&self) -> Option<Date> {
        match self {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// Returns the ids of the chosen options; empty for other values.
    pub fn options(&self) -> &[OptionId] {
        match self {
            Value::Choice { option, .. } => std::slice::from_ref(option),
            Value::Choices { options, .. } => options,
            _ => &[],
        }
    }

    /// Returns `true` if this counts as an answer: everything but text of white space alone.
    pub fn counts(&self) -> bool {
        match self {
            Value::Text(text) => !text.trim().is_empty(),
            _ => true,
        }
    }

    /// Returns the kind of value, as documents name it.
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
