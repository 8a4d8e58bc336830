//! Whether a value is one that its cell can take. The window can only make such values; a document
//! that was tampered with can not, and both are held to the same rules here.

use super::cell::Cell;
use super::value::Value;
use crate::workbook::{Body, Choice, Form, OptionId, Workbook};

/// Why an edit or a value is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The workbook has no such question, row or column.
    #[error("no such cell")]
    UnknownCell,
    /// The value is of another form than the question.
    #[error("a value of another form")]
    WrongForm,
    /// The option is none of the question's.
    #[error("no such option")]
    UnknownOption,
    /// No option, or the same one twice.
    #[error("no option, or one twice")]
    BadOptions,
    /// Text beside an option that takes none.
    #[error("text beside an option that takes none")]
    StrayOther,
    /// Empty text, or a line with a line break in it.
    #[error("an empty text, or a line break in a line")]
    BadText,
    /// Beyond the bounds, or off the step.
    #[error("a number beyond the bounds or off the step")]
    OutOfRange,
    /// A row of that id is there already.
    #[error("a row of that id is there already")]
    RowTaken,
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
pub fn check_value(workbook: &Workbook, cell: &Cell, value: &Value) -> Result<(), Refused> {
    let form = form_of(workbook, cell).ok_or(Refused::UnknownCell)?;
    match (form, value) {
        (Form::Line, Value::Text(text)) => {
            hold(!text.is_empty() && !text.contains(['\n', '\r']), Refused::BadText)
        }
        (Form::Prose { .. }, Value::Text(text)) => hold(!text.is_empty(), Refused::BadText),
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
        (Form::Scale { .. }, Value::Scale(figure)) => hold(*figure <= 10, Refused::OutOfRange),
        (Form::Number { min, max, step, .. }, Value::Number(number)) => {
            check_number(*number, *min, *max, *step)
        }
        (Form::Date, Value::Date(_)) => Ok(()),
        _ => Err(Refused::WrongForm),
    }
}

fn hold(holds: bool, refused: Refused) -> Result<(), Refused> {
    if holds { Ok(()) } else { Err(refused) }
}

fn check_options(options: &[Choice], chosen: &[OptionId], other: Option<&str>) -> Result<(), Refused> {
    hold(!chosen.is_empty(), Refused::BadOptions)?;
    let known = |id: &OptionId| options.iter().any(|option| option.id == *id);
    hold(chosen.iter().all(known), Refused::UnknownOption)?;
    let twice = chosen
        .iter()
        .enumerate()
        .any(|(index, id)| chosen[index + 1..].contains(id));
    hold(!twice, Refused::BadOptions)?;
    let takes_text = options
        .iter()
        .any(|option| option.is_other() && chosen.contains(&option.id));
    hold(other.is_none() || takes_text, Refused::StrayOther)?;
    hold(other != Some(""), Refused::BadText)
}

fn check_number(number: f64, min: f64, max: f64, step: f64) -> Result<(), Refused> {
    let steps = (number - min) / step;
    hold(
        number >= min && number <= max && (steps - steps.round()).abs() < 1e-6,
        Refused::OutOfRange,
    )
}
