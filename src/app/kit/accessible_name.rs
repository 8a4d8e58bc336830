//! What a widget is called.
//!
//! A widget's name is what a screen reader says and what a test looks for. Mostly it is also written
//! above the widget; in a table the column's head says it already, and in a question the caller has
//! set it beside other things.

use egui::{Context, Id, Ui};

use super::text;

/// The name of a widget, and who writes it.
#[derive(Clone, Debug)]
pub enum AccessibleName<'a> {
    /// The widget writes it above itself.
    Shown(&'a str),
    /// Nobody writes it: the surroundings make it clear to those who see.
    Hidden(&'a str),
    /// The caller has written it; this is the label's id.
    Label(Id),
}

impl<'a> AccessibleName<'a> {
    /// A name nobody writes.
    pub fn hidden(name: &'a str) -> Self {
        AccessibleName::Hidden(name)
    }

    /// A name the caller has already written, as returned by [`text::label`].
    pub fn by(label: &egui::Response) -> Self {
        AccessibleName::Label(label.id)
    }

    /// Writes the name if it is this widget's to write; the name that is left is never a shown one.
    pub(super) fn write(self, ui: &mut Ui) -> AccessibleName<'a> {
        match self {
            AccessibleName::Shown(words) => AccessibleName::Label(text::label(ui, words).id),
            other => other,
        }
    }

    /// Gives the widget its name in the accessibility tree.
    pub(super) fn give(&self, ctx: &Context, id: Id) {
        ctx.accesskit_node_builder(id, |node| match self {
            AccessibleName::Shown(words) | AccessibleName::Hidden(words) => node.set_label(*words),
            AccessibleName::Label(label) => {
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
