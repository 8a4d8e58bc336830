//! Questions and the fields that all of them have.

use std::collections::HashSet;

use super::super::fault::FaultCode as Code;
use super::super::ids::{ColumnId, QuestionId};
use super::super::model::{Body, Echo, Question};
use super::super::names::FormKind;
use super::conditions::{self, Scope};
use super::fields::{self, Fields, Value};
use super::known::{self, Known};
use super::reading::Reading;
use super::{forms, roles, tables};

/// Ids of the questions so far.
pub(super) type Taken = HashSet<String>;

/// Reads a question; `None` if its form is unknown.
pub(super) fn question(
    reading: &mut Reading,
    known: &mut Known,
    fields: &mut Fields<'_>,
    taken: &mut Taken,
) -> Option<Question> {
    let id = known::new_id(reading, fields, taken);
    let kind = forms::kind(reading, fields, true);
    let shown = conditions::shown(reading, fields, &Scope::of_questions(known));
    let Some(kind) = kind else {
        known.add(id, None);
        fields.allow_rest();
        return None;
    };
    let question = Question {
        role: roles::role(reading, fields, known, (kind, None)),
        prompt: fields.need_text(reading, "prompt"),
        short: fields.text(reading, "short"),
        hint: fields.text(reading, "hint"),
        more: fields.switch(reading, "more"),
        echo: echoes(reading, known, fields),
        body: body(reading, known, fields, (&id, kind)),
        id: QuestionId::from(&*id),
        shown,
    };
    known.add(id, Some(question.clone()));
    Some(question)
}

fn body(reading: &mut Reading, known: &mut Known, fields: &mut Fields<'_>, of: (&str, FormKind)) -> Body {
    let (id, kind) = of;
    match forms::form(reading, fields, kind) {
        Some(form) => Body::Plain(form),
        None => Body::Table(tables::table(reading, known, fields, id)),
    }
}

fn echoes(reading: &mut Reading, known: &Known, fields: &mut Fields<'_>) -> Vec<Echo> {
    let Some(value) = fields.take("echo") else {
        return Vec::new();
    };
    let values: Vec<Value<'_>> = match value.get_ref().as_str() {
        Some(_) => vec![value],
        None => fields::list(reading, "echo", value).unwrap_or_default(),
    };
    let named = values.into_iter().filter_map(|value| {
        let (name, at) = fields::string(reading, "echo", value)?;
        echo(reading, known, name, at)
    });
    named.collect()
}

fn echo(reading: &mut Reading, known: &Known, name: &str, at: usize) -> Option<Echo> {
    let (id, column) = match name.split_once('.') {
        Some((id, column)) => (id, Some(column)),
        None => (name, None),
    };
    let source = known.earlier(reading, at, id, Code::UnknownQuestion)?;
    match (&source.body, column) {
        (Body::Plain(_), None) => {}
        (Body::Plain(_), Some(_)) => reading.fault(at, Code::UnknownTable, &[("id", id)]),
        (Body::Table(_), None) => reading.fault(at, Code::EchoWithoutColumn, &[("id", id)]),
        (Body::Table(table), Some(column)) => {
            if table.column(&ColumnId::from(column)).is_none() {
                reading.fault(at, Code::UnknownColumn, &[("id", column), ("table", id)]);
            }
        }
    }
    Some(Echo {
        question: QuestionId::from(id),
        column: column.map(ColumnId::from),
    })
}
