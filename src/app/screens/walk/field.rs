//! Helpers that all fields for an answer share.

use egui::Response;

use super::context::PageContext;
use crate::app::kit::{AccessibleName, ValueOutput};
use crate::app::message::Message;
use crate::session::{Cell, Session, Value};

/// Name and size of a field.
#[derive(Clone, Copy)]
pub(super) struct FieldLabel<'a> {
    /// Accessible name.
    pub name: &'a str,
    /// The label on screen that names the field, if there is one.
    pub label: Option<&'a Response>,
    /// Whether the field stands in a row of a table.
    pub compact: bool,
}

impl<'a> FieldLabel<'a> {
    /// Returns the name for the kit's widgets.
    pub fn name(&self) -> AccessibleName<'a> {
        let hidden = AccessibleName::hidden(self.name);
        self.label
            .map_or(hidden, |label| AccessibleName::by(label, self.name))
    }
}

/// Returns the text of a cell, empty if it has none.
pub(super) fn cell_text<'s>(session: &'s Session, cell: &Cell) -> &'s str {
    session.value(cell).and_then(Value::text).unwrap_or_default()
}

/// Returns a text as a value; `None` for an empty one.
pub(super) fn text_value(text: String) -> Option<Value> {
    (!text.is_empty()).then_some(Value::Text(text))
}

/// Ends the undo step of a field that lost the focus; what was typed is saved at once.
pub(super) fn commit_on_blur(cx: &mut PageContext<'_>, response: &Response) {
    if response.lost_focus() {
        cx.messages.push(Message::CommitField);
    }
}

/// Adds to the sentence about letters that aren't understood which answer stands until they are.
pub(super) fn with_earlier_answer(cx: &PageContext<'_>, sentence: String, earlier: Option<String>) -> String {
    match earlier {
        Some(earlier) => format!("{sentence} {}", cx.texts.walk_earlier_answer(earlier)),
        None => sentence,
    }
}

/// Requests what a number or day field reports: its value, and letters that make none yet.
pub(super) fn set_typed(cx: &mut PageContext<'_>, cell: &Cell, output: ValueOutput, value: Option<Value>) {
    if output.response.changed() {
        cx.set(cell, value);
    }
    let letters = (!output.is_understood).then_some(output.letters);
    if output.is_edited && letters.as_deref() != cx.open.letters(cell) {
        cx.messages.push(Message::SetLetters(cell.clone(), letters));
    }
    commit_on_blur(cx, &output.response);
}
