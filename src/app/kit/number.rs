//! A number with its unit, typed or stepped with the arrow keys.
//!
//! Letters that make no number within the bounds stay, with the caller's sentence below them.

use std::ops::RangeInclusive;

use egui::accesskit::{Action, ActionData, Role};
use egui::{AsIdSalt, Id, IdSalt, Key, Modifiers, Response, Ui};

use super::accessible_name::AccessibleName;
use super::draft::{Draft, Meaning, ValueOutput};
use super::field::TextField;
use super::{focus, text};
use crate::text::Language;
use crate::text::numbers::{exact_number, parse_number};
use crate::workbook::NumberSteps;

/// Least width of the field.
const MIN_FIELD_WIDTH: f32 = 112.0;
/// Least width of the field in a table.
const MIN_COMPACT_WIDTH: f32 = 72.0;

/// A number field over an optional value.
#[must_use]
pub struct Number<'a> {
    id_salt: IdSalt,
    name: AccessibleName<'a>,
    value: &'a mut Option<f64>,
    steps: NumberSteps,
    unit: &'a str,
    unclear: &'a str,
    letters: Option<&'a str>,
    language: Language,
    compact: bool,
}

impl<'a> Number<'a> {
    /// Creates a field; `id_salt` is unique among its siblings.
    pub fn new(
        id_salt: impl AsIdSalt,
        name: impl Into<AccessibleName<'a>>,
        value: &'a mut Option<f64>,
    ) -> Self {
        Number {
            id_salt: IdSalt::new(&id_salt),
            name: name.into(),
            value,
            steps: NumberSteps::new(f64::NEG_INFINITY..=f64::INFINITY, 1.0),
            unit: "",
            unclear: "",
            letters: None,
            language: Language::German,
            compact: false,
        }
    }

    /// Sets the least and the greatest number and the distance between two; all by 1 without it.
    pub fn bounds(mut self, range: RangeInclusive<f64>, step: f64) -> Self {
        self.steps = NumberSteps::new(range, step);
        self
    }

    /// Sets the unit, which stands behind the field.
    pub fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// Sets the sentence that is shown when the field was left with letters that make no such number.
    pub fn unclear(mut self, sentence: &'a str) -> Self {
        self.unclear = sentence;
        self
    }

    /// Sets the letters of an earlier visit that were not understood; they are shown in place of the value
    /// while the field has none of its own.
    pub fn letters(mut self, letters: Option<&'a str>) -> Self {
        self.letters = letters;
        self
    }

    /// Sets the language that numbers are read and written in; German without it.
    pub fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// Makes the field lower and leaves out the unit, for tables.
    pub fn compact(mut self) -> Self {
        self.compact = true;
        self
    }

    /// Shows the field.
    pub fn show(mut self, ui: &mut Ui) -> ValueOutput {
        let name = std::mem::replace(&mut self.name, AccessibleName::Hidden("")).write(ui);
        let id = ui.make_persistent_id(self.id_salt);
        let before = *self.value;
        let was_clear = self.is_clear(&self.draft(ui, id));
        self.take_steps(ui, id, was_clear);
        let form = self.form();
        let mut draft = self.draft(ui, id);
        let response = match self.compact {
            true => self.field_ui(ui, id, name, &mut draft, was_clear),
            false => {
                ui.horizontal(|ui| self.field_ui(ui, id, name, &mut draft, was_clear))
                    .inner
            }
        };
        let meaning = draft.meaning(&form, response.changed(), |letters| self.parse(letters));
        if response.changed() {
            draft.read(meaning, self.value);
        }
        let has_changed = *self.value != before;
        draft.finish(ui, response, meaning, self.unclear, has_changed)
    }

    fn draft(&self, ui: &Ui, id: Id) -> Draft<f64> {
        Draft::load(ui, id, *self.value, &self.form(), self.letters)
    }

    fn is_clear(&self, draft: &Draft<f64>) -> bool {
        draft.meaning(&self.form(), false, |letters| self.parse(letters)) != Meaning::Unclear
    }

    fn field_ui(
        &self,
        ui: &mut Ui,
        id: Id,
        name: AccessibleName<'_>,
        draft: &mut Draft<f64>,
        was_clear: bool,
    ) -> Response {
        let least = if self.compact {
            MIN_COMPACT_WIDTH
        } else {
            MIN_FIELD_WIDTH
        };
        let mut field = TextField::at(id, name, &mut draft.letters).own_undo(!was_clear);
        if self.compact {
            field = field.compact();
        }
        let width = self
            .steps
            .widest()
            .iter()
            .map(|digits| field.width_for(ui, digits))
            .fold(least, f32::max);
        let response = field.width(width).show(ui).response;
        if !self.compact && !self.unit.is_empty() {
            text::secondary(ui, self.unit);
        }
        self.describe(ui, &response);
        response
    }

    fn describe(&self, ui: &Ui, response: &Response) {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::NumberInput);
            node.add_action(Action::Increment);
            node.add_action(Action::Decrement);
            node.set_numeric_value_step(self.steps.step());
            if let Some((least, greatest)) = self.steps.bounds() {
                node.set_min_numeric_value(least);
                node.set_max_numeric_value(greatest);
            }
            if let Some(value) = *self.value {
                node.set_numeric_value(value);
            }
            if !self.unit.is_empty() {
                node.set_description(self.unit);
            }
        });
    }

    /// Changes the value by arrow keys and by actions of assistive technology. A step would replace unclear
    /// letters, so there is none from them.
    fn take_steps(&mut self, ui: &Ui, id: Id, is_clear: bool) {
        focus::keep_arrows(ui, id);
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let pressed = |key| has_focus && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let mut steps = f64::from(i8::from(pressed(Key::ArrowUp)) - i8::from(pressed(Key::ArrowDown)));
        ui.input_mut(|input| {
            input.consume_accesskit_action_requests(id, |request| {
                match (&request.action, &request.data) {
                    (Action::Increment, _) => steps += 1.0,
                    (Action::Decrement, _) => steps -= 1.0,
                    (Action::SetValue, Some(ActionData::NumericValue(number)))
                        if self.steps.contains(*number) =>
                    {
                        *self.value = Some(self.steps.nearest(*number));
                    }
                    _ => return false,
                }
                true
            });
        });
        if steps != 0.0 && is_clear {
            *self.value = Some(self.steps.stepped(*self.value, steps));
        }
    }

    fn parse(&self, letters: &str) -> Option<f64> {
        self.steps.accept(parse_number(letters, self.language)?)
    }

    fn form(&self) -> String {
        let digits = |value| exact_number(value, self.language);
        self.value.map(digits).unwrap_or_default()
    }
}
