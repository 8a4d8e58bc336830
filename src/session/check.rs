//! Checks whether a cell can take a value. The window only makes such values; documents may contain others.

use super::cell::Cell;
use super::value::Value;
use crate::workbook::{Body, Choice, Form, NumberSteps, OptionId, Question, RowId, Workbook};

/// Longest text in bytes: 4 MB.
pub const MAX_TEXT_BYTES: usize = 4 << 20;

/// Reason for refusing an edit or a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The workbook has no such question, row or column.
    #[error("no such cell")]
    UnknownCell,
    /// The value has another form than the question.
    #[error("a value of another form")]
    WrongForm,
    /// The question has no such option.
    #[error("no such option")]
    UnknownOption,
    /// No option is chosen.
    #[error("no option")]
    NoOption,
    /// An option is chosen twice.
    #[error("an option twice")]
    OptionTwice,
    /// Text is given without the option `other`.
    #[error("text beside an option that takes none")]
    StrayOther,
    /// The text is empty; a cleared cell has no value instead.
    #[error("an empty text")]
    EmptyText,
    /// The line has a line break.
    #[error("a line break in a line")]
    LineBreak,
    /// The text is longer than [`MAX_TEXT_BYTES`].
    #[error("a text that is too long")]
    TextTooLong,
    /// The number is out of bounds.
    #[error("a number beyond the bounds")]
    OutOfRange,
    /// The number is off the step.
    #[error("a number off the step")]
    OffStep,
    /// The table takes no own rows.
    #[error("the table takes no own rows")]
    NoOwnRows,
    /// The table's own rows have no title.
    #[error("the table's own rows have no title")]
    StrayTitle,
    /// The id can't be the id of an own row.
    #[error("no id for a row")]
    BadRowId,
    /// Another row has this id.
    #[error("a row of that id is there already")]
    RowTaken,
    /// The session has [`super::MAX_CELLS`] rows or answers already.
    #[error("more than a session can carry")]
    TooMany,
}

/// Returns the form of a cell; `None` if the workbook has no such cell. The row isn't checked.
pub fn form_of<'w>(workbook: &'w Workbook, cell: &Cell) -> Option<&'w Form> {
    match (&workbook.question(&cell.question)?.body, &cell.row, &cell.column) {
        (Body::Plain(form), None, None) => Some(form),
        (Body::Table(table), Some(_), Some(column)) => Some(&table.column(column)?.form),
        _ => None,
    }
}

/// Checks that a cell can take a value.
///
/// # Errors
/// The first reason against it.
pub fn check_value(workbook: &Workbook, cell: &Cell, value: &Value) -> Result<(), EditError> {
    let form = form_of(workbook, cell).ok_or(EditError::UnknownCell)?;
    match (form, value) {
        (Form::Line, Value::Text(text)) => {
            check_text(text)?;
            ensure(!has_line_break(text), EditError::LineBreak)
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
        (Form::Scale { .. }, Value::Scale(figure)) => ensure(*figure <= 10, EditError::OutOfRange),
        (Form::Number { min, max, step, .. }, Value::Number(number)) => {
            check_number(*number, &NumberSteps::new(*min..=*max, *step))
        }
        (Form::Date, Value::Date(_)) => Ok(()),
        _ => Err(EditError::WrongForm),
    }
}

fn ensure(condition: bool, error: EditError) -> Result<(), EditError> {
    if condition { Ok(()) } else { Err(error) }
}

fn check_text(text: &str) -> Result<(), EditError> {
    ensure(!text.is_empty(), EditError::EmptyText)?;
    ensure(text.len() <= MAX_TEXT_BYTES, EditError::TextTooLong)
}

fn has_line_break(text: &str) -> bool {
    text.contains(['\n', '\r'])
}

/// Checks that an own row of a table can have this title; an empty one means that there is none yet.
pub(super) fn check_title(question: &Question, title: &str) -> Result<(), EditError> {
    let own_rows = question.table().and_then(|table| table.own_rows.as_ref());
    let own_rows = own_rows.ok_or(EditError::NoOwnRows)?;
    ensure(
        own_rows.title.is_some() || title.is_empty(),
        EditError::StrayTitle,
    )?;
    ensure(title.len() <= MAX_TEXT_BYTES, EditError::TextTooLong)?;
    ensure(!has_line_break(title), EditError::LineBreak)
}

/// Returns `true` if this can be the id of an own row: `[a-z0-9_-]{1,64}`.
pub(super) fn is_row_id(id: &RowId) -> bool {
    let id = id.as_str().as_bytes();
    let fits = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-');
    (1..=64).contains(&id.len()) && id.iter().all(fits)
}

fn check_options(options: &[Choice], chosen: &[OptionId], other: Option<&str>) -> Result<(), EditError> {
    ensure(!chosen.is_empty(), EditError::NoOption)?;
    let known = |id: &OptionId| options.iter().any(|option| option.id == *id);
    ensure(chosen.iter().all(known), EditError::UnknownOption)?;
    let twice = chosen
        .iter()
        .enumerate()
        .any(|(index, id)| chosen[index + 1..].contains(id));
    ensure(!twice, EditError::OptionTwice)?;
    let takes_text = options
        .iter()
        .any(|option| option.is_other() && chosen.contains(&option.id));
    ensure(other.is_none() || takes_text, EditError::StrayOther)?;
    other.map_or(Ok(()), check_text)
}

fn check_number(number: f64, steps: &NumberSteps) -> Result<(), EditError> {
    ensure(steps.contains(number), EditError::OutOfRange)?;
    ensure(steps.accept(number).is_some(), EditError::OffStep)
}
