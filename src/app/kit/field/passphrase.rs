//! A field for a passphrase: its letters are drawn as dots, never copied, and wiped when they are no longer needed.

use std::fmt;

use egui::accesskit::Invalid;
use egui::text::{CCursor, CCursorRange};
use egui::{AsIdSalt, Ui};
use zeroize::{Zeroize, Zeroizing};

use super::{Field, FieldOutput, Place, Secret, caret};
use crate::app::kit::accessible_name::AccessibleName;
use crate::app::kit::grid;

/// Room for letters, in bytes: text that fits leaves no copies behind while it grows.
const LETTERS_CAPACITY: usize = 512;

/// Letters that are never printed, and wiped when they are cleared or dropped.
#[derive(Clone)]
pub struct SecretLetters(Zeroizing<String>);

impl SecretLetters {
    /// Returns the letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Wipes the letters.
    pub fn clear(&mut self) {
        self.0.zeroize();
    }
}

impl Default for SecretLetters {
    fn default() -> Self {
        Self(Zeroizing::new(String::with_capacity(LETTERS_CAPACITY)))
    }
}

#[cfg(test)]
impl From<&str> for SecretLetters {
    fn from(letters: &str) -> Self {
        Self(Zeroizing::new(letters.to_owned()))
    }
}

impl fmt::Debug for SecretLetters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretLetters")
    }
}

/// A field for a passphrase.
#[must_use]
pub struct PassphraseField<'a> {
    field: Field<'a>,
    problem: &'a str,
    select_all: bool,
}

impl<'a> PassphraseField<'a> {
    /// Creates a field for letters.
    pub fn new(
        id_salt: impl AsIdSalt,
        name: impl Into<AccessibleName<'a>>,
        letters: &'a mut SecretLetters,
    ) -> Self {
        let field = Field::new(
            Place::Salt(egui::IdSalt::new(&id_salt)),
            name.into(),
            &mut letters.0,
        );
        Self {
            field: Field {
                secret: Some(Secret::Hidden),
                ..field
            },
            problem: "",
            select_all: false,
        }
    }

    /// Draws the letters as they are.
    pub fn shown(mut self, shown: bool) -> Self {
        self.field.secret = Some(if shown { Secret::Shown } else { Secret::Hidden });
        self
    }

    /// Sets the greatest width; all there is without it.
    pub fn width(mut self, width: f32) -> Self {
        self.field.width = width;
        self
    }

    /// Moves the focus to the field.
    pub fn take_focus(mut self, take: bool) -> Self {
        self.field.take_focus = take;
        self
    }

    /// Moves the focus to the field and selects all letters, so that typing replaces them.
    pub fn select_all(mut self, select: bool) -> Self {
        self.select_all = select;
        self
    }

    /// Sets the sentence that says what is wrong with the letters; empty if nothing is.
    pub fn problem(mut self, problem: &'a str) -> Self {
        self.problem = problem;
        self
    }

    /// Shows the field, and below it what is wrong.
    pub fn show(mut self, ui: &mut Ui) -> FieldOutput {
        let (problem, select) = (self.problem, self.select_all);
        self.field.take_focus |= select;
        let end = self.field.text.chars().count();
        let output = self.field.show(ui);
        let id = output.response.id;
        if select {
            caret::select(ui, id, CCursorRange::two(CCursor::new(0), CCursor::new(end)));
        }
        if !problem.is_empty() {
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_invalid(Invalid::True);
                node.set_description(problem);
            });
            grid::sentence_about(ui, id, problem);
        }
        output
    }
}

/// Returns one dot for each letter, so that cursor positions stay right.
pub(super) fn dots(letters: &str) -> String {
    letters.chars().map(|_| '•').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_not_printed_and_go_when_they_are_cleared() {
        let mut letters = SecretLetters::default();
        letters.0.push_str("Kranich im Nebel");
        assert!(!format!("{letters:?}").contains("Kranich"));
        assert_eq!(dots("Straße"), "••••••");
        letters.clear();
        assert_eq!(letters.as_str(), "");
    }
}
