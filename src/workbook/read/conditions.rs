//! Conditions: `shown_if`, `shown_unless` and the `where` of taken-over rows.

use super::super::fault::FaultCode as Code;
use super::super::ids::{ColumnId, OptionId, QuestionId};
use super::super::model::{Body, Column, Condition, ConditionSubject, DisplayRule, Form};
use super::fields::{self, Fields, Value};
use super::known::Known;
use super::reading::Reading;

/// What a condition may look at where it stands.
pub(super) struct Sight<'k> {
    /// Earlier questions, if it may look at them.
    pub(super) questions: Option<&'k Known>,
    /// The columns of the same row, if there is a row.
    pub(super) row: Option<Row<'k>>,
}

/// The row that a condition stands in.
pub(super) struct Row<'k> {
    /// The table's id.
    pub(super) table: &'k str,
    /// The columns read so far.
    pub(super) columns: &'k [Column],
    /// The names of all columns.
    pub(super) all: &'k [&'k str],
}

impl<'k> Sight<'k> {
    /// Outside of a table only earlier questions are seen.
    pub(super) fn of_questions(known: &'k Known) -> Self {
        let questions = Some(known);
        Self { questions, row: None }
    }
}

/// The fields `shown_if` and `shown_unless`.
pub(super) fn shown(reading: &mut Reading, fields: &mut Fields<'_>, sight: &Sight<'_>) -> DisplayRule {
    let mut read = |field| {
        let table = fields.table(reading, field);
        table.map_or_else(Vec::new, |table| conditions(reading, &table, field, sight))
    };
    DisplayRule {
        only_if: read("shown_if"),
        unless: read("shown_unless"),
    }
}

/// All entries of a condition's table.
pub(super) fn conditions(
    reading: &mut Reading,
    table: &Fields<'_>,
    field: &'static str,
    sight: &Sight<'_>,
) -> Vec<Condition> {
    if table.entries().next().is_none() {
        reading.fault(table.at, Code::EmptyList, &[("field", field)]);
    }
    let entries = table.entries();
    entries
        .filter_map(|(key, at, value)| condition(reading, sight, key, at, value))
        .collect()
}

fn condition(
    reading: &mut Reading,
    sight: &Sight<'_>,
    key: &str,
    at: usize,
    value: Value<'_>,
) -> Option<Condition> {
    let (of, form) = match key.strip_prefix("row.") {
        Some(column) => (
            ConditionSubject::Row(ColumnId::from(column)),
            in_row(reading, sight, key, column, at)?,
        ),
        None => (
            ConditionSubject::Question(QuestionId::from(key)),
            in_question(reading, sight, key, at)?,
        ),
    };
    if !matches!(form, Form::Choice(_) | Form::Choices(_)) {
        reading.fault(at, Code::NotAChoice, &[("id", key)]);
        return None;
    }
    let options = options(reading, form, key, value);
    Some(Condition { of, options })
}

fn in_row<'k>(reading: &mut Reading, sight: &Sight<'k>, key: &str, id: &str, at: usize) -> Option<&'k Form> {
    let Some(row) = &sight.row else {
        reading.fault(at, Code::ConditionNotHere, &[("id", key)]);
        return None;
    };
    let found = row.columns.iter().find(|column| column.id.as_str() == id);
    if found.is_none() && row.all.contains(&id) {
        reading.fault(at, Code::NotEarlier, &[("id", id)]);
    } else if found.is_none() {
        reading.fault(at, Code::UnknownColumn, &[("id", id), ("table", row.table)]);
    }
    found.map(|column| &column.form)
}

fn in_question<'k>(reading: &mut Reading, sight: &Sight<'k>, id: &str, at: usize) -> Option<&'k Form> {
    let Some(known) = sight.questions else {
        reading.fault(at, Code::ConditionNotHere, &[("id", id)]);
        return None;
    };
    match &known.earlier(reading, at, id, Code::UnknownQuestion)?.body {
        Body::Plain(form) => Some(form),
        Body::Table(_) => {
            reading.fault(at, Code::NotAChoice, &[("id", id)]);
            None
        }
    }
}

fn options(reading: &mut Reading, form: &Form, of: &str, value: Value<'_>) -> Vec<OptionId> {
    let mut options = Vec::new();
    for value in fields::list(reading, of, value).unwrap_or_default() {
        let Some((id, at)) = fields::string(reading, of, value) else {
            continue;
        };
        let option = OptionId::from(id);
        if form.option(&option).is_none() {
            reading.fault(at, Code::UnknownOption, &[("id", id), ("of", of)]);
        }
        options.push(option);
    }
    options
}
