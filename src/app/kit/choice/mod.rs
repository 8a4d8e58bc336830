//! Choices as cards: one of several, or any of several.
//!
//! A choice is cleared by pressing it again or with Delete. The Tab key reaches one card of the group, the
//! arrow keys move within it. An option can show a field for other words.

mod card;
mod group;

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{AsIdSalt, IdSalt, Response, Ui};

use super::accessible_name::AccessibleName;
use super::field::TextField;
use group::Group;

/// The field that an option shows.
struct Other<'a> {
    index: usize,
    name: &'a str,
    text: &'a mut String,
}

/// Result of showing a choice.
#[derive(Debug)]
pub struct ChoiceOutput {
    /// The group.
    pub response: Response,
    /// Whether the choice has changed.
    pub changed: bool,
    /// The field for other words; `None` while it is hidden.
    pub other: Option<Response>,
}

/// One of several options, or none.
#[must_use]
pub struct RadioGroup<'a> {
    id_salt: IdSalt,
    name: AccessibleName<'a>,
    options: &'a [&'a str],
    chosen: &'a mut Option<usize>,
    other: Option<Other<'a>>,
    compact: bool,
}

impl<'a> RadioGroup<'a> {
    /// Creates a choice; `chosen` is the index of the chosen option.
    pub fn new(
        id_salt: impl AsIdSalt,
        name: impl Into<AccessibleName<'a>>,
        options: &'a [&'a str],
        chosen: &'a mut Option<usize>,
    ) -> Self {
        RadioGroup {
            id_salt: IdSalt::new(&id_salt),
            name: name.into(),
            options,
            chosen,
            other: None,
            compact: false,
        }
    }

    /// Shows a field named `name` below the cards while the option `index` is chosen.
    pub fn other(mut self, index: usize, name: &'a str, text: &'a mut String) -> Self {
        self.other = Some(Other { index, name, text });
        self
    }

    /// Makes the cards lower, for tables.
    pub fn compact(mut self) -> Self {
        self.compact = true;
        self
    }

    /// Shows the cards.
    pub fn show(self, ui: &mut Ui) -> ChoiceOutput {
        let name = self.name.write(ui);
        let group = Group {
            id_salt: self.id_salt,
            name,
            options: self.options,
            compact: self.compact,
        };
        let before = *self.chosen;
        let (response, pressed) = group.show(ui, [Role::RadioGroup, Role::RadioButton], before, |index| {
            before == Some(index)
        });
        match pressed {
            Some(group::Pressed::Toggle(index)) if before == Some(index) => *self.chosen = None,
            Some(group::Pressed::Toggle(index)) => *self.chosen = Some(index),
            Some(group::Pressed::Clear(_)) => *self.chosen = None,
            None => {}
        }
        let chosen = *self.chosen;
        let other = show_other(ui, self.id_salt, self.other, |index| chosen == Some(index));
        ChoiceOutput {
            response,
            changed: chosen != before,
            other,
        }
    }
}

/// Any of several options.
#[must_use]
pub struct CheckboxGroup<'a> {
    id_salt: IdSalt,
    name: AccessibleName<'a>,
    options: &'a [&'a str],
    chosen: &'a mut BTreeSet<usize>,
    other: Option<Other<'a>>,
}

impl<'a> CheckboxGroup<'a> {
    /// Creates a choice; `chosen` holds the indices of the chosen options.
    pub fn new(
        id_salt: impl AsIdSalt,
        name: impl Into<AccessibleName<'a>>,
        options: &'a [&'a str],
        chosen: &'a mut BTreeSet<usize>,
    ) -> Self {
        CheckboxGroup {
            id_salt: IdSalt::new(&id_salt),
            name: name.into(),
            options,
            chosen,
            other: None,
        }
    }

    /// Shows a field named `name` below the cards while the option `index` is chosen.
    pub fn other(mut self, index: usize, name: &'a str, text: &'a mut String) -> Self {
        self.other = Some(Other { index, name, text });
        self
    }

    /// Shows the cards.
    pub fn show(self, ui: &mut Ui) -> ChoiceOutput {
        let name = self.name.write(ui);
        let group = Group {
            id_salt: self.id_salt,
            name,
            options: self.options,
            compact: false,
        };
        let chosen = self.chosen;
        let (response, pressed) = group.show(ui, [Role::Group, Role::CheckBox], None, |index| {
            chosen.contains(&index)
        });
        let changed = match pressed {
            Some(group::Pressed::Toggle(index)) if chosen.contains(&index) => chosen.remove(&index),
            Some(group::Pressed::Toggle(index)) => chosen.insert(index),
            Some(group::Pressed::Clear(index)) => chosen.remove(&index),
            None => false,
        };
        let other = show_other(ui, self.id_salt, self.other, |index| chosen.contains(&index));
        ChoiceOutput {
            response,
            changed,
            other,
        }
    }
}

fn show_other(
    ui: &mut Ui,
    id_salt: IdSalt,
    other: Option<Other<'_>>,
    is_chosen: impl Fn(usize) -> bool,
) -> Option<Response> {
    let other = other.filter(|other| is_chosen(other.index))?;
    Some(
        TextField::new((id_salt, "other"), AccessibleName::Hidden(other.name), other.text)
            .hint(other.name)
            .show(ui)
            .response,
    )
}
