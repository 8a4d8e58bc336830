//! Letters being typed where a value is meant: a number, a day.
//!
//! While a field has the focus it shows the letters; afterwards it shows the value in its proper form.
//! Letters that make no value stay, and so does the value they started from.

use egui::accesskit::Invalid;
use egui::response::Flags;
use egui::{Id, Response, Ui};

use super::grid;

/// Result of showing a field for a value.
#[derive(Debug)]
pub struct ValueOutput {
    /// The field; changed when its value is.
    pub response: Response,
    /// The letters in the field.
    pub letters: String,
    /// Whether the letters make a value, or there are none.
    pub is_understood: bool,
    /// Whether the letters were edited or left in this frame.
    pub is_edited: bool,
}

/// The letters in a field, with the values they belong to.
#[derive(Clone, Debug)]
pub(super) struct Draft<T> {
    /// The letters that the field shows.
    pub letters: String,
    /// The value that stays while the letters are unclear: that at the start of the visit.
    start: Option<T>,
    /// The value that the caller last gave.
    given: Option<T>,
    /// The value that the field last reported.
    reported: Option<T>,
    /// Whether the field was left although the letters make no value.
    is_flagged: bool,
}

impl<T> Draft<T>
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    /// Returns the draft of a field. Starts a new one from `stored` letters, which were not understood on an
    /// earlier visit, or else from the value's proper form.
    pub(super) fn load(ui: &Ui, id: Id, value: Option<T>, form: &str, stored: Option<&str>) -> Self {
        let draft = ui.data(|data| data.get_temp::<Draft<T>>(key(id)));
        // any other value comes from elsewhere, as by an undo, and replaces letters that made a value
        let draft = draft.filter(|draft| value == draft.given || value == draft.reported);
        let new = || Draft {
            is_flagged: stored.is_some(),
            ..Draft::new(value, stored.unwrap_or(form))
        };
        Draft {
            given: value,
            ..draft.unwrap_or_else(new)
        }
    }

    /// Starts a draft with the letters of a value.
    pub(super) fn new(value: Option<T>, letters: &str) -> Self {
        Draft {
            letters: letters.to_owned(),
            start: value,
            given: value,
            reported: value,
            is_flagged: false,
        }
    }

    /// Returns the meaning of the letters for a value with its proper form. Letters that were left unclear, or
    /// whose value the caller has not accepted, are unclear until they are edited: another language may give
    /// them a meaning that nobody has seen.
    pub(super) fn meaning(
        &self,
        form: &str,
        was_edited: bool,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Meaning<T> {
        match self.letters.trim() {
            _ if !was_edited && (self.is_flagged || self.given != self.reported) => Meaning::Unclear,
            letters if letters == form => self.given.map_or(Meaning::Empty, Meaning::Value),
            "" => Meaning::Empty,
            letters => parse(letters).map_or(Meaning::Unclear, Meaning::Value),
        }
    }

    /// Writes to `value` what the letters mean now: the value they make, none if there are none, and else
    /// the value they started from.
    pub(super) fn read(&mut self, meaning: Meaning<T>, value: &mut Option<T>) {
        match meaning {
            Meaning::Value(new) => *value = Some(new),
            Meaning::Empty => (*value, self.start) = (None, None),
            Meaning::Unclear => *value = self.start,
        }
        self.reported = *value;
    }

    /// Keeps the letters while they are typed or unclear, shows the sentence about unclear ones once the
    /// field was left, and returns the result.
    pub(super) fn finish(
        mut self,
        ui: &mut Ui,
        mut response: Response,
        meaning: Meaning<T>,
        unclear: &str,
        has_changed: bool,
    ) -> ValueOutput {
        let is_understood = meaning != Meaning::Unclear;
        self.is_flagged = !is_understood && (self.is_flagged || !response.has_focus());
        if self.is_flagged && !unclear.is_empty() {
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_invalid(Invalid::True);
                node.set_description(unclear);
            });
            grid::sentence_about(ui, response.id, unclear);
        }
        let is_edited = has_changed || response.changed() || response.lost_focus();
        response.flags.set(Flags::CHANGED, has_changed);
        let letters = self.letters.clone();
        if response.has_focus() || !is_understood {
            ui.data_mut(|data| data.insert_temp(key(response.id), self));
        } else {
            ui.data_mut(|data| data.remove::<Draft<T>>(key(response.id)));
        }
        ValueOutput {
            response,
            letters,
            is_understood,
            is_edited,
        }
    }
}

fn key(id: Id) -> Id {
    id.with("draft")
}

/// Meaning of the letters in a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Meaning<T> {
    /// They make a value.
    Value(T),
    /// There are none.
    Empty,
    /// They make no value.
    Unclear,
}
