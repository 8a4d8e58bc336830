//! Conditions: `shown_if`, `shown_unless`, and `where` of rows taken over.

use super::super::fault::FaultCode as Code;
use super::super::ids::{ColumnId, OptionId, QuestionId};
use super::super::model::{Body, Column, Condition, ConditionSubject, DisplayRule, Form};
use super::fields::{self, Fields, Value};
use super::known::Known;
use super::reading::Reading;

/// Subjects that a condition may refer to.
pub(super) struct Scope<'k> {
    /// Earlier questions, if it may refer to them.
    pub(super) questions: Option<&'k Known>,
    /// Columns of the same row, if there is a row.
    pub(super) row: Option<Row<'k>>,
}

/// Row of a condition.
pub(super) struct Row<'k> {
    /// Id of the table.
    pub(super) table: &'k str,
    /// Columns read so far.
    pub(super) columns: &'k [Column],
    /// Ids of all columns.
    pub(super) all: &'k [&'k str],
}

impl<'k> Scope<'k> {
    /// Returns the subjects outside of tables: earlier questions.
    pub(super) fn of_questions(known: &'k Known) -> Self {
        let questions = Some(known);
        Self { questions, row: None }
    }
}

/// Reads the fields `shown_if` and `shown_unless`.
pub(super) fn shown(reading: &mut Reading, fields: &mut Fields<'_>, scope: &Scope<'_>) -> DisplayRule {
    let mut read = |field| {
        let table = fields.table(reading, field);
        table.map_or_else(Vec::new, |table| conditions(reading, &table, field, scope))
    };
    DisplayRule {
        only_if: read("shown_if"),
        unless: read("shown_unless"),
    }
}

/// Reads all entries of a condition.
pub(super) fn conditions(
    reading: &mut Reading,
    table: &Fields<'_>,
    field: &'static str,
    scope: &Scope<'_>,
) -> Vec<Condition> {
    if table.entries().next().is_none() {
        reading.fault(table.at, Code::EmptyList, &[("field", field)]);
    }
    let entries = table.entries();
    entries
        .filter_map(|(key, at, value)| condition(reading, scope, key, at, value))
        .collect()
}

fn condition(
    reading: &mut Reading,
    scope: &Scope<'_>,
    key: &str,
    at: usize,
    value: Value<'_>,
) -> Option<Condition> {
    let (of, form) = match key.strip_prefix("row.") {
        Some(column) => (
            ConditionSubject::Row(ColumnId::from(column)),
            in_row(reading, scope, key, column, at)?,
        ),
        None => (
            ConditionSubject::Question(QuestionId::from(key)),
            in_question(reading, scope, key, at)?,
        ),
    };
    if !matches!(form, Form::Choice(_) | Form::Choices(_)) {
        reading.fault(at, Code::NotAChoice, &[("id", key)]);
        return None;
    }
    let options = options(reading, form, key, value);
    Some(Condition { of, options })
}

fn in_row<'k>(reading: &mut Reading, scope: &Scope<'k>, key: &str, id: &str, at: usize) -> Option<&'k Form> {
    let Some(row) = &scope.row else {
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

fn in_question<'k>(reading: &mut Reading, scope: &Scope<'k>, id: &str, at: usize) -> Option<&'k Form> {
    let Some(known) = scope.questions else {
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
