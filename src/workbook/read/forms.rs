//! Forms of answer with their fields.

use std::collections::HashSet;

use super::super::fault::FaultCode as Code;
use super::super::ids::OptionId;
use super::super::model::{Choice, Form, Text};
use super::super::names::FormKind;
use super::super::number_steps::NumberSteps;
use super::fields::{self, Fields};
use super::reading::Reading;
use super::{known, roles};

/// Most numbers between two bounds.
const MAX_STEPS: f64 = 1e9;

/// Reads the field `form`.
pub(super) fn kind(reading: &mut Reading, fields: &mut Fields<'_>, tables: bool) -> Option<FormKind> {
    let (name, at) = fields.need_string(reading, "form")?;
    let fits = |kind: &&FormKind| tables || **kind != FormKind::Table;
    let kind = FormKind::ALL.iter().filter(fits).find(|kind| kind.name() == name);
    if kind.is_none() {
        let known: Vec<_> = FormKind::ALL
            .iter()
            .filter(fits)
            .map(|kind| kind.name())
            .collect();
        unknown_word(reading, at, "form", name, &known);
    }
    kind.copied()
}

/// Reports that `given` is none of the known words of a field.
pub(super) fn unknown_word(reading: &mut Reading, at: usize, field: &str, given: &str, known: &[&str]) {
    let known = known.join(", ");
    let arguments = [("field", field), ("given", given), ("known", &*known)];
    reading.fault(at, Code::UnknownWord, &arguments);
}

/// Reads a form with its fields; `None` for tables.
pub(super) fn form(reading: &mut Reading, fields: &mut Fields<'_>, kind: FormKind) -> Option<Form> {
    Some(match kind {
        FormKind::Line => Form::Line,
        FormKind::Prose => Form::Prose {
            mirror: fields.switch(reading, "mirror"),
            starts: starts(reading, fields),
        },
        FormKind::Choice => Form::Choice(options(reading, fields)),
        FormKind::Choices => Form::Choices(options(reading, fields)),
        FormKind::Scale => Form::Scale {
            low: fields.need_text(reading, "low"),
            high: fields.need_text(reading, "high"),
        },
        FormKind::Number => number(reading, fields),
        FormKind::Date => Form::Date,
        FormKind::Table => return None,
    })
}

fn starts(reading: &mut Reading, fields: &mut Fields<'_>) -> Vec<Text> {
    let values = fields.list(reading, "starts").unwrap_or_default();
    values
        .into_iter()
        .map(|value| fields::text(reading, "starts", value))
        .collect()
}

fn options(reading: &mut Reading, fields: &mut Fields<'_>) -> Vec<Choice> {
    let role = fields.peek_str("role");
    let Some(list) = fields.need(reading, "options") else {
        return Vec::new();
    };
    let mut taken = HashSet::new();
    let mut options = Vec::new();
    for value in fields::list(reading, "options", list).unwrap_or_default() {
        if let Some(mut option) = Fields::within(reading, "options", value) {
            options.push(choice(reading, &mut option, &mut taken, role));
        }
    }
    options
}

fn choice(
    reading: &mut Reading,
    fields: &mut Fields<'_>,
    taken: &mut HashSet<String>,
    of: Option<&str>,
) -> Choice {
    let choice = Choice {
        id: OptionId::from(known::new_id(reading, fields, taken)),
        text: fields.need_text(reading, "text"),
        role: roles::option_role(reading, fields, of),
    };
    fields.finish(reading);
    choice
}

fn number(reading: &mut Reading, fields: &mut Fields<'_>) -> Form {
    let unit = fields.need_text(reading, "unit");
    let mut bound = |field| fields.need_number(reading, field);
    let (min, max, step) = (bound("min"), bound("max"), bound("step"));
    let form = |min, max, step| Form::Number { unit, min, max, step };
    let (Some(min), Some(max), Some(step)) = (min, max, step) else {
        return form(0.0, 0.0, 1.0);
    };
    let at = |field| fields.place(field);
    if !(min.is_finite() && max.is_finite() && min < max) {
        reading.fault(at("max"), Code::BadBounds, &[]);
    } else if !(step > 0.0 && is_on_step(min, max, step)) {
        reading.fault(at("step"), Code::BadStep, &[]);
    }
    form(min, max, step)
}

/// Returns `true` if `max` is `min` plus a multiple of the step.
fn is_on_step(min: f64, max: f64, step: f64) -> bool {
    (max - min) / step <= MAX_STEPS && NumberSteps::new(min..=max, step).accept(max).is_some()
}
