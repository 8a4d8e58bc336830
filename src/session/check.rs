//! Whether a value is one that its cell can take. The window can only make such values; a document
//! that was tampered with can not, and both are held to the same rules here.

use super::cell::Cell;
use super::value::Value;
use crate::workbook::{Body, Choice, Form, OptionId, Question, RowId, Workbook};

/// The most bytes a text may have: 4 MB.
pub(super) const MOST_TEXT: usize = 4 << 20;

/// Why an edit or a value is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The workbook has no such question, row or column.
    #[error("no such cell")]
    UnknownCell,
    /// The value is of another form than the question.
    #[error("a value of another form")]
    WrongForm,
    /// The option is none of the question's.
    #[error("no such option")]
    UnknownOption,
    /// No option at all.
    #[error("no option")]
    NoOption,
    /// The same option twice.
    #[error("an option twice")]
    OptionTwice,
    /// Text beside an option that takes none.
    #[error("text beside an option that takes none")]
    StrayOther,
    /// A text without a character; an empty cell has no value instead.
    #[error("an empty text")]
    EmptyText,
    /// A line break in a line.
    #[error("a line break in a line")]
    LineBreak,
    /// A text longer than any.
    #[error("a text that is too long")]
    TextTooLong,
    /// Beyond the bounds.
    #[error("a number beyond the bounds")]
    OutOfRange,
    /// Off the step.
    #[error("a number off the step")]
    OffStep,
    /// The table takes no own rows.
    #[error("the table takes no own rows")]
    NoOwnRows,
    /// The table's own rows have no title.
    #[error("the table's own rows have no title")]
    StrayTitle,
    /// What can't be the id of an own row.
    #[error("no id for a row")]
    BadRowId,
    /// A row of that id is there already.
    #[error("a row of that id is there already")]
    RowTaken,
    /// More rows or answers than a session can carry.
    #[error("more than a session can carry")]
    TooMany,
}

/// The form of a cell, if the workbook has such a cell; the row is not looked at.
pub fn form_of<'w>(workbook: &'w Workbook, cell: &Cell) -> Option<&'w Form> {
    match (&workbook.question(&cell.question)?.body, &cell.row, &cell.column) {
        (Body::Plain(form), None, None) => Some(form),
        (Body::Table(table), Some(_), Some(column)) => Some(&table.column(column)?.form),
        _ => None,
    }
}

/// Whether a cell can take a value.
///
/// # Errors
/// The first reason why not.
pub fn check_value(workbook: &Workbook, cell: &Cell, value: &Value) -> Result<(), EditError> {
    let form = form_of(workbook, cell).ok_or(EditError::UnknownCell)?;
    match (form, value) {
        (Form::Line, Value::Text(text)) => {
            check_text(text)?;
            hold(!has_line_break(text), EditError::LineBreak)
        }
        (Form::Prose { .. }, Value::Text(text)) => check_text(text),
        (Form::Choice(options), Value::Choice { option, other }) => {
            check_options(options, std::slice::from_ref(option), other.as_deref())
        }
        (
            Form::Choices(options),
            Value::Choices {
                options: chosen,
                other,
            },
        ) => check_options(options, chosen, other.as_deref()),
        (Form::Scale { .. }, Value::Scale(figure)) => hold(*figure <= 10, EditError::OutOfRange),
        (Form::Number { min, max, step, .. }, Value::Number(number)) => {
            check_number(*number, *min, *max, *step)
        }
        (Form::Date, Value::Date(_)) => Ok(()),
        _ => Err(EditError::WrongForm),
    }
}

fn hold(holds: bool, refused: EditError) -> Result<(), EditError> {
    if holds { Ok(()) } else { Err(refused) }
}

fn check_text(text: &str) -> Result<(), EditError> {
    hold(!text.is_empty(), EditError::EmptyText)?;
    hold(text.len() <= MOST_TEXT, EditError::TextTooLong)
}

fn has_line_break(text: &str) -> bool {
    text.contains(['\n', '\r'])
}

/// Whether an own row of a table can be called this; no title yet is none.
pub(super) fn check_title(question: &Question, title: &str) -> Result<(), EditError> {
    let own_rows = question.table().and_then(|table| table.own_rows.as_ref());
    let own_rows = own_rows.ok_or(EditError::NoOwnRows)?;
    hold(
        own_rows.title.is_some() || title.is_empty(),
        EditError::StrayTitle,
    )?;
    hold(title.len() <= MOST_TEXT, EditError::TextTooLong)?;
    hold(!has_line_break(title), EditError::LineBreak)
}

/// Whether this can be the id of an own row: `[a-z0-9_-]{1,64}`.
pub(super) fn is_row_id(id: &RowId) -> bool {
    let id = id.as_str().as_bytes();
    let fits = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-');
    (1..=64).contains(&id.len()) && id.iter().all(fits)
}

fn check_options(options: &[Choice], chosen: &[OptionId], other: Option<&str>) -> Result<(), EditError> {
    hold(!chosen.is_empty(), EditError::NoOption)?;
    let known = |id: &OptionId| options.iter().any(|option| option.id == *id);
    hold(chosen.iter().all(known), EditError::UnknownOption)?;
    let twice = chosen
        .iter()
        .enumerate()
        .any(|(index, id)| chosen[index + 1..].contains(id));
    hold(!twice, EditError::OptionTwice)?;
    let takes_text = options
        .iter()
        .any(|option| option.is_other() && chosen.contains(&option.id));
    hold(other.is_none() || takes_text, EditError::StrayOther)?;
    other.map_or(Ok(()), check_text)
}

fn check_number(number: f64, min: f64, max: f64, step: f64) -> Result<(), EditError> {
    hold(number >= min && number <= max, EditError::OutOfRange)?;
    let steps = (number - min) / step;
    hold((steps - steps.round()).abs() < 1e-6, EditError::OffStep)
}
