//! The name of a widget for screen readers and tests.

use egui::{Context, Id, Ui};

use super::text;

/// The name of a widget, and where it is visible.
#[derive(Clone, Debug)]
pub enum AccessibleName<'a> {
    /// Written above the widget by the widget.
    Shown(&'a str),
    /// Not visible, as in a table whose column has a head.
    Hidden(&'a str),
    /// Written by the caller; the label's id and words.
    Label(Id, &'a str),
}

impl<'a> AccessibleName<'a> {
    /// Creates a name that is not visible.
    pub fn hidden(name: &'a str) -> Self {
        AccessibleName::Hidden(name)
    }

    /// Creates a name from a label that the caller has written with [`text::label`].
    pub fn by(label: &egui::Response, words: &'a str) -> Self {
        AccessibleName::Label(label.id, words)
    }

    /// Returns the words of the name.
    pub(super) fn words(&self) -> &'a str {
        match self {
            AccessibleName::Shown(words)
            | AccessibleName::Hidden(words)
            | AccessibleName::Label(_, words) => words,
        }
    }

    /// Writes a name above the widget where it is not written yet. The result is never `Shown`.
    pub(super) fn write(self, ui: &mut Ui) -> AccessibleName<'a> {
        match self {
            AccessibleName::Shown(words) => AccessibleName::by(&text::label(ui, words), words),
            other => other,
        }
    }

    /// Sets the widget's name in the accessibility tree.
    pub(super) fn give(&self, ctx: &Context, id: Id) {
        ctx.accesskit_node_builder(id, |node| match self {
            AccessibleName::Shown(words) | AccessibleName::Hidden(words) => node.set_label(*words),
            AccessibleName::Label(label, _) => {
                node.clear_label();
                node.set_labelled_by(vec![label.accesskit_id()]);
            }
        });
    }
}

impl<'a> From<&'a str> for AccessibleName<'a> {
    fn from(words: &'a str) -> Self {
        AccessibleName::Shown(words)
    }
}

impl<'a> From<&'a String> for AccessibleName<'a> {
    fn from(words: &'a String) -> Self {
        AccessibleName::Shown(words)
    }
}
