//! One option, or several, with words beside the option `other`.

use std::collections::BTreeSet;

use egui::{Response, Ui};

use super::context::PageContext;
use super::field::{FieldLabel, commit_on_blur};
use crate::app::kit::{CheckboxGroup, RadioGroup};
use crate::session::{Cell, Session, Value};
use crate::workbook::{Choice, OptionId};

/// Shows options of which one can be chosen.
pub(super) fn choice_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    cell: &Cell,
    options: &[Choice],
    label: FieldLabel<'_>,
) {
    let stored = cx.value(cell).and_then(|value| value.options().first());
    let mut chosen = stored.and_then(|stored| options.iter().position(|option| option.id == *stored));
    let names = names(cx, options);
    let other_name = cx.texts.walk_other_words_long(label.name);
    let other_index = options.iter().position(Choice::is_other);
    let mut other = other_text(cx.session, cell).to_owned();
    let mut group = RadioGroup::new((cell, "choice"), label.name(), &names, &mut chosen);
    if label.compact {
        group = group.compact();
    }
    if let Some(index) = other_index {
        group = group.other(index, &other_name, &mut other);
    }
    let output = group.show(ui);
    let is_typed = output.other.as_ref().is_some_and(Response::changed);
    if output.changed || is_typed {
        let other = other_value(chosen == other_index, other);
        let option = chosen.and_then(|index| options.get(index));
        let value = option.map(|option| Value::Choice {
            option: option.id.clone(),
            other,
        });
        cx.set(cell, value);
    }
    if let Some(line) = &output.other {
        commit_on_blur(cx, line);
    }
}

/// Shows options of which several can be chosen.
pub(super) fn choices_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    cell: &Cell,
    options: &[Choice],
    label: FieldLabel<'_>,
) {
    let stored: &[OptionId] = cx.value(cell).map_or(&[], Value::options);
    let index_of = |id: &OptionId| options.iter().position(|option| option.id == *id);
    let mut chosen: BTreeSet<usize> = stored.iter().filter_map(index_of).collect();
    let names = names(cx, options);
    let other_name = cx.texts.walk_other_words_long(label.name);
    let other_index = options.iter().position(Choice::is_other);
    let mut other = other_text(cx.session, cell).to_owned();
    let mut group = CheckboxGroup::new((cell, "choices"), label.name(), &names, &mut chosen);
    if let Some(index) = other_index {
        group = group.other(index, &other_name, &mut other);
    }
    let output = group.show(ui);
    let is_typed = output.other.as_ref().is_some_and(Response::changed);
    if output.changed || is_typed {
        let other = other_value(other_index.is_some_and(|index| chosen.contains(&index)), other);
        let chosen = chosen.iter().filter_map(|index| options.get(*index));
        let options: Vec<OptionId> = chosen.map(|option| option.id.clone()).collect();
        let value = (!options.is_empty()).then_some(Value::Choices { options, other });
        cx.set(cell, value);
    }
    if let Some(line) = &output.other {
        commit_on_blur(cx, line);
    }
}

fn names<'t>(cx: &PageContext<'_>, options: &'t [Choice]) -> Vec<&'t str> {
    options.iter().map(|option| cx.text(&option.text)).collect()
}

/// Returns the words beside the option `other`.
fn other_text<'s>(session: &'s Session, cell: &Cell) -> &'s str {
    match session.value(cell) {
        Some(Value::Choice { other, .. } | Value::Choices { other, .. }) => {
            other.as_deref().unwrap_or_default()
        }
        _ => "",
    }
}

fn other_value(is_chosen: bool, text: String) -> Option<String> {
    (is_chosen && !text.is_empty()).then_some(text)
}
