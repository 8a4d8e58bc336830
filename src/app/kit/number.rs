//! A number with its unit.
//!
//! Typed with a comma or a point, or stepped with the arrow keys. What is no number within the bounds
//! stays in view, with the caller's gentle sentence below it.

use std::ops::RangeInclusive;

use egui::accesskit::{Action, ActionData, Role};
use egui::{AsIdSalt, Id, IdSalt, Key, Modifiers, Response, Ui};

use super::accessible_name::AccessibleName;
use super::draft::{Draft, Said, read};
use super::field::TextField;
use super::{focus, text};
use crate::text::numbers::parse_number;

/// A number field over a value that may be missing.
#[must_use]
pub struct Number<'a> {
    id_salt: IdSalt,
    name: AccessibleName<'a>,
    value: &'a mut Option<f64>,
    range: RangeInclusive<f64>,
    step: f64,
    unit: &'a str,
    unclear: &'a str,
    decimal: char,
    compact: bool,
}

impl<'a> Number<'a> {
    /// A number field.
    pub fn new(
        id_salt: impl AsIdSalt,
        name: impl Into<AccessibleName<'a>>,
        value: &'a mut Option<f64>,
    ) -> Self {
        Number {
            id_salt: IdSalt::new(&id_salt),
            name: name.into(),
            value,
            range: f64::NEG_INFINITY..=f64::INFINITY,
            step: 1.0,
            unit: "",
            unclear: "",
            decimal: ',',
            compact: false,
        }
    }

    /// The least and the greatest number, and what lies between two.
    pub fn bounds(mut self, range: RangeInclusive<f64>, step: f64) -> Self {
        self.range = range;
        self.step = step;
        self
    }

    /// Written behind the field.
    pub fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// A sentence shown when the letters are no number within the bounds.
    pub fn unclear(mut self, sentence: &'a str) -> Self {
        self.unclear = sentence;
        self
    }

    /// The language's decimal sign; a comma unless told.
    pub fn decimal(mut self, sign: char) -> Self {
        self.decimal = sign;
        self
    }

    /// Lower and without unit, for tables.
    pub fn compact(mut self) -> Self {
        self.compact = true;
        self
    }

    /// Shows the field; the response is changed when the value is.
    pub fn show(mut self, ui: &mut Ui) -> Response {
        let name = std::mem::replace(&mut self.name, AccessibleName::Hidden("")).write(ui);
        let id = ui.make_persistent_id(self.id_salt);
        let before = *self.value;
        self.take_steps(ui, id);
        let mut draft = Draft::load(ui, id, &self.form());
        let mut response = match self.compact {
            true => self.line(ui, id, name, &mut draft),
            false => ui.horizontal(|ui| self.line(ui, id, name, &mut draft)).inner,
        };
        let said = read(&draft.letters, |letters| self.parse(letters));
        if response.changed() || response.lost_focus() {
            self.take(&said, response.lost_focus());
        }
        if response.has_focus() || said == Said::Unclear {
            draft.keep(ui, id, self.form());
        } else {
            Draft::forget(ui, id);
        }
        if said == Said::Unclear && !response.has_focus() && !self.unclear.is_empty() {
            text::small(ui, self.unclear);
        }
        if *self.value != before {
            response.mark_changed();
        }
        response
    }

    fn line(&self, ui: &mut Ui, id: Id, name: AccessibleName<'_>, draft: &mut Draft) -> Response {
        let width = if self.compact { 72.0 } else { 112.0 };
        let line = TextField::at(id, name, &mut draft.letters).width(width);
        let response = if self.compact {
            line.compact().show(ui)
        } else {
            line.show(ui)
        }
        .response;
        if !self.compact && !self.unit.is_empty() {
            text::secondary(ui, self.unit);
        }
        self.tell(ui, &response);
        response
    }

    fn tell(&self, ui: &Ui, response: &Response) {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::NumberInput);
            node.add_action(Action::Increment);
            node.add_action(Action::Decrement);
            node.set_numeric_value_step(self.step);
            if self.range.start().is_finite() && self.range.end().is_finite() {
                node.set_min_numeric_value(*self.range.start());
                node.set_max_numeric_value(*self.range.end());
            }
            if let Some(value) = *self.value {
                node.set_numeric_value(value);
            }
            if !self.unit.is_empty() {
                node.set_description(self.unit);
            }
        });
    }

    fn take(&mut self, said: &Said<f64>, left: bool) {
        match said {
            Said::Value(value) => *self.value = Some(*value),
            Said::Nothing => *self.value = None,
            // while one is still typing, the number there was is not yet given up
            Said::Unclear if left => *self.value = None,
            Said::Unclear => {}
        }
    }

    fn take_steps(&mut self, ui: &Ui, id: Id) {
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
                        if self.range.contains(number) =>
                    {
                        *self.value = Some(self.on_step(*number));
                    }
                    _ => return false,
                }
                true
            });
        });
        if steps != 0.0 {
            let start = self
                .value
                .unwrap_or(self.range.start().max(0.0) - self.step * steps.signum());
            let value = (start + steps * self.step).clamp(*self.range.start(), *self.range.end());
            *self.value = Some(self.on_step(value));
        }
    }

    fn on_step(&self, value: f64) -> f64 {
        if self.step > 0.0 {
            (value / self.step).round() * self.step
        } else {
            value
        }
    }

    fn parse(&self, letters: &str) -> Option<f64> {
        let number = parse_number(letters)?;
        let is_on_step = (self.on_step(number) - number).abs() < 1e-9;
        (number.is_finite() && self.range.contains(&number) && is_on_step).then_some(number)
    }

    fn form(&self) -> String {
        self.value
            .map(|value| value.to_string().replace('.', &self.decimal.to_string()))
            .unwrap_or_default()
    }
}
