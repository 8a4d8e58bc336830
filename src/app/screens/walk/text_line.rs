//! A text of one line.

use egui::Ui;

use super::context::PageContext;
use super::field::{FieldLabel, cell_text, commit_on_blur, text_value};
use crate::app::kit::TextField;
use crate::session::Cell;

/// Shows the field of a line.
pub(super) fn line_ui(ui: &mut Ui, cx: &mut PageContext<'_>, cell: &Cell, label: FieldLabel<'_>) {
    let mut text = cell_text(cx.session, cell).to_owned();
    let response = TextField::new((cell, "line"), label.name(), &mut text)
        .show(ui)
        .response;
    if response.changed() {
        cx.set(cell, text_value(text));
    }
    commit_on_blur(cx, &response);
}
