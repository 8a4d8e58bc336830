//! The widget for each form of answer, over one cell.

use std::collections::BTreeSet;

use egui::{Response, Ui};

use super::context::PageContext;
use super::{date, number, prose};
use crate::app::kit::{AccessibleName, CheckboxGroup, RadioGroup, Scale, ScaleTone, TextField};
use crate::app::message::Message;
use crate::session::{Cell, Session, Value};
use crate::workbook::{Choice, Form, OptionId, Role};

/// How an answer is set.
#[derive(Clone, Copy)]
pub(super) struct FieldLabel<'a> {
    /// What the widget is called, for those who hear it.
    pub name: &'a str,
    /// The label on screen that names it, if there is one.
    pub label: Option<&'a Response>,
    /// Whether it stands in a table's line.
    pub compact: bool,
}

impl<'a> FieldLabel<'a> {
    /// The kit's way to say it.
    pub fn name(&self) -> AccessibleName<'a> {
        self.label
            .map_or(AccessibleName::hidden(self.name), AccessibleName::by)
    }
}

/// The widget of a cell.
pub(super) fn answer_ui(
    ui: &mut Ui,
    asking: &mut PageContext<'_>,
    cell: &Cell,
    form: &Form,
    setting: FieldLabel<'_>,
) {
    match form {
        Form::Line => line_ui(ui, asking, cell, setting),
        Form::Prose { mirror, starts } => prose::prose_ui(ui, asking, cell, *mirror, starts, setting),
        Form::Choice(options) => choice_ui(ui, asking, cell, options, setting),
        Form::Choices(options) => choices_ui(ui, asking, cell, options, setting),
        Form::Scale { low, high } => scale_ui(ui, asking, cell, [asking.say(low), asking.say(high)], setting),
        Form::Number { .. } => number::number_ui(ui, asking, cell, form, setting),
        Form::Date => date::date_ui(ui, asking, cell, setting),
    }
}

/// Returns the text of a cell, empty if it has none.
pub(super) fn cell_text<'s>(session: &'s Session, cell: &Cell) -> &'s str {
    session.value(cell).and_then(Value::text).unwrap_or_default()
}

/// An empty text is no value.
pub(super) fn text_value(text: String) -> Option<Value> {
    (!text.is_empty()).then_some(Value::Text(text))
}

/// A field that lost the keyboard ends a step of typing and is saved at once.
pub(super) fn commit_on_blur(asking: &mut PageContext<'_>, response: &Response) {
    if response.lost_focus() {
        asking.messages.push(Message::CommitField);
    }
}

fn line_ui(ui: &mut Ui, asking: &mut PageContext<'_>, cell: &Cell, setting: FieldLabel<'_>) {
    let mut text = cell_text(asking.session, cell).to_owned();
    let field = TextField::new((cell, "line"), setting.name(), &mut text);
    let response = field.show(ui).response;
    if response.changed() {
        asking.set(cell, text_value(text));
    }
    commit_on_blur(asking, &response);
}

fn scale_ui(
    ui: &mut Ui,
    asking: &mut PageContext<'_>,
    cell: &Cell,
    ends: [&str; 2],
    setting: FieldLabel<'_>,
) {
    let texts = asking.texts;
    let says = |value: Option<u8>| match value {
        Some(value) => texts.walk_scale_value(value),
        None => texts.walk_scale_empty().to_owned(),
    };
    let mut value = asking.value(cell).and_then(Value::scale);
    let mut scale = Scale::new((cell, "scale"), setting.name(), &mut value)
        .ends(ends[0], ends[1])
        .tone(tone(asking.role(cell)))
        .says(&says);
    if setting.compact {
        scale = scale.compact();
    }
    if scale.show(ui).changed() {
        asking.set(cell, value.map(Value::Scale));
    }
}

/// What a scale is about shows in its colour: must, want, or neither.
fn tone(role: Option<Role>) -> ScaleTone {
    match role {
        Some(
            Role::PressureBefore
            | Role::PressureAfter
            | Role::MustPressure
            | Role::ChannelPressure
            | Role::WantPressureNow,
        ) => ScaleTone::Ember,
        Some(Role::ChannelDesire | Role::PlanConfidence) => ScaleTone::Pine,
        _ => ScaleTone::Ink,
    }
}

fn words<'t>(asking: &PageContext<'_>, options: &'t [Choice]) -> Vec<&'t str> {
    options.iter().map(|option| asking.say(&option.text)).collect()
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

fn choice_ui(
    ui: &mut Ui,
    asking: &mut PageContext<'_>,
    cell: &Cell,
    options: &[Choice],
    setting: FieldLabel<'_>,
) {
    let held = asking.value(cell).and_then(|value| value.options().first());
    let mut chosen = held.and_then(|held| options.iter().position(|option| option.id == *held));
    let words = words(asking, options);
    let other_name = asking.texts.walk_other_words_long(setting.name);
    let other_at = options.iter().position(Choice::is_other);
    let mut other = other_text(asking.session, cell).to_owned();
    let mut one_of = RadioGroup::new((cell, "choice"), setting.name(), &words, &mut chosen);
    if setting.compact {
        one_of = one_of.compact();
    }
    if let Some(at) = other_at {
        one_of = one_of.other(at, &other_name, &mut other);
    }
    let output = one_of.show(ui);
    let typed = output.other.as_ref().is_some_and(Response::changed);
    if output.changed || typed {
        let other = other_value(chosen == other_at, other);
        let value = chosen.map(|index| Value::Choice {
            option: options[index].id.clone(),
            other,
        });
        asking.set(cell, value);
    }
    if let Some(line) = &output.other {
        commit_on_blur(asking, line);
    }
}

fn choices_ui(
    ui: &mut Ui,
    asking: &mut PageContext<'_>,
    cell: &Cell,
    options: &[Choice],
    setting: FieldLabel<'_>,
) {
    let held: &[OptionId] = asking.value(cell).map_or(&[], Value::options);
    let at = |id: &OptionId| options.iter().position(|option| option.id == *id);
    let mut chosen: BTreeSet<usize> = held.iter().filter_map(at).collect();
    let words = words(asking, options);
    let other_name = asking.texts.walk_other_words_long(setting.name);
    let other_at = options.iter().position(Choice::is_other);
    let mut other = other_text(asking.session, cell).to_owned();
    let mut any_of = CheckboxGroup::new((cell, "choices"), setting.name(), &words, &mut chosen);
    if let Some(at) = other_at {
        any_of = any_of.other(at, &other_name, &mut other);
    }
    let output = any_of.show(ui);
    let typed = output.other.as_ref().is_some_and(Response::changed);
    if output.changed || typed {
        let other = other_value(other_at.is_some_and(|at| chosen.contains(&at)), other);
        let options: Vec<OptionId> = chosen.iter().map(|index| options[*index].id.clone()).collect();
        asking.set(
            cell,
            (!options.is_empty()).then_some(Value::Choices { options, other }),
        );
    }
    if let Some(line) = &output.other {
        commit_on_blur(asking, line);
    }
}

fn other_value(chosen: bool, text: String) -> Option<String> {
    (chosen && !text.is_empty()).then_some(text)
}
