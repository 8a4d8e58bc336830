//! Choices as cards one presses: one of several, or any of several.
//!
//! Nothing here is compulsory, so a choice can be taken back: by pressing it again, or with Delete. The
//! group is one stop for the Tab key; the arrow keys move within it, the space bar chooses. What is
//! chosen shows by weight, ground and edge. An option „etwas anderes“ can reveal a line.

mod card;
mod group;

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{AsIdSalt, IdSalt, Response, Ui};

use super::accessible_name::AccessibleName;
use super::field::TextField;
use group::Group;

/// The line that an option reveals.
struct Other<'a> {
    index: usize,
    name: &'a str,
    text: &'a mut String,
}

/// What came of a choice.
#[derive(Debug)]
pub struct ChoiceOutput {
    /// The whole group.
    pub response: Response,
    /// Whether what is chosen has changed.
    pub changed: bool,
    /// The revealed line, if it is shown.
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
    /// A choice among options; `chosen` is the index of the chosen one.
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

    /// Reveals a line named `name` below the cards while the option `index` is chosen.
    pub fn other(mut self, index: usize, name: &'a str, text: &'a mut String) -> Self {
        self.other = Some(Other { index, name, text });
        self
    }

    /// Lower cards, for tables.
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
    /// A choice of any number of options; `chosen` holds the indices of the chosen ones.
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

    /// Reveals a line named `name` below the cards while the option `index` is chosen.
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
