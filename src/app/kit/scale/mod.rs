//! A scale from 0 to 10.
//!
//! It is chosen by pressing, dragging, a digit (1 and 0 in quick succession are 10), the arrow keys, Home and
//! End, and cleared with Delete or by pressing the chosen stop again. In a table it is a single cell.

mod cell;
mod keys;
mod strip;

use egui::accesskit::{Action, Role};
use egui::{AsIdSalt, Color32, Context, Id, IdSalt, Response, Ui, WidgetInfo};

use super::accessible_name::AccessibleName;
use super::theme;

/// Greatest value of a scale.
pub const MAX_SCALE_VALUE: u8 = 10;

/// Subject of a scale, which its colour shows along with its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScaleTone {
    /// Neither must nor want.
    #[default]
    Ink,
    /// Must.
    Ember,
    /// Want.
    Pine,
}

impl ScaleTone {
    /// Returns the background of the chosen stop, that of the stops below it, and the text on the chosen one.
    fn colours(self, ctx: &Context) -> [Color32; 3] {
        let c = theme::colours(ctx);
        match self {
            ScaleTone::Ink => [c.ink, c.chosen, c.on_ink],
            ScaleTone::Ember => [c.ember, c.ember_soft, c.on_ember],
            ScaleTone::Pine => [c.pine, c.pine_soft, c.on_ember],
        }
    }
}

/// A scale over an optional value from 0 to 10.
#[must_use]
pub struct Scale<'a> {
    id_salt: IdSalt,
    name: AccessibleName<'a>,
    value: &'a mut Option<u8>,
    ends: [&'a str; 2],
    tone: ScaleTone,
    says: Option<&'a dyn Fn(Option<u8>) -> String>,
    compact: bool,
}

impl<'a> Scale<'a> {
    /// Creates a scale; `id_salt` is unique among its siblings.
    pub fn new(
        id_salt: impl AsIdSalt,
        name: impl Into<AccessibleName<'a>>,
        value: &'a mut Option<u8>,
    ) -> Self {
        Scale {
            id_salt: IdSalt::new(&id_salt),
            name: name.into(),
            value,
            ends: ["", ""],
            tone: ScaleTone::default(),
            says: None,
            compact: false,
        }
    }

    /// Sets the words at 0 and at 10.
    pub fn ends(mut self, low: &'a str, high: &'a str) -> Self {
        self.ends = [low, high];
        self
    }

    /// Sets the subject.
    pub fn tone(mut self, tone: ScaleTone) -> Self {
        self.tone = tone;
        self
    }

    /// Sets the words for a value that screen readers read.
    pub fn says(mut self, says: &'a dyn Fn(Option<u8>) -> String) -> Self {
        self.says = Some(says);
        self
    }

    /// Makes the scale a single cell for tables, which opens the stops when pressed.
    pub fn compact(mut self) -> Self {
        self.compact = true;
        self
    }

    /// Shows the scale; the response is changed when the value is.
    pub fn show(mut self, ui: &mut Ui) -> Response {
        self.name = std::mem::replace(&mut self.name, AccessibleName::Hidden("")).write(ui);
        if self.compact {
            cell::show(self, ui)
        } else {
            strip::show(self, ui)
        }
    }

    /// Takes the keys and the requests of assistive technology, before the scale is painted.
    fn take_input(&mut self, ui: &Ui, id: Id) {
        *self.value = keys::after_requests(ui, id, *self.value);
        if ui.memory(|memory| memory.has_focus(id)) {
            *self.value = keys::after_keys(ui, id, *self.value);
        }
    }

    fn describe(&self, ui: &Ui, response: &Response) {
        let value = *self.value;
        response.widget_info(|| {
            let mut info = WidgetInfo::new(Role::Slider);
            info.enabled = response.enabled();
            info.value = value.map(f64::from);
            info
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(f64::from(MAX_SCALE_VALUE));
            node.set_numeric_value_step(1.0);
            node.add_action(Action::Increment);
            node.add_action(Action::Decrement);
            node.add_action(Action::SetValue);
            if let Some(says) = self.says {
                node.set_value(says(value));
            }
            if self.ends.iter().any(|end| !end.is_empty()) {
                node.set_description(format!(
                    "0: {} – {MAX_SCALE_VALUE}: {}",
                    self.ends[0], self.ends[1]
                ));
            }
        });
        self.name.give(ui.ctx(), response.id);
    }
}
