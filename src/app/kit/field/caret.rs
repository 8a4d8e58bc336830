//! The caret and the selection of a field.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditOutput;
use egui::{Id, TextEdit, Ui};

/// Room that is kept in view around the caret, in points.
const CARET_ROOM: f32 = 24.0;

/// Gives a field the keyboard, with the caret at the end.
pub(super) fn take_focus(ui: &Ui, id: Id, text: &str) {
    select(ui, id, CCursorRange::one(CCursor::new(text.chars().count())));
    ui.memory_mut(|memory| memory.request_focus(id));
}

/// Selects the whole text of a field.
pub(super) fn select_all(ui: &Ui, id: Id, text: &str) {
    let (start, end) = (CCursor::new(0), CCursor::new(text.chars().count()));
    select(ui, id, CCursorRange::two(start, end));
}

/// Selects a range of a field's text.
pub(super) fn select(ui: &Ui, id: Id, range: CCursorRange) {
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(range));
    state.store(ui.ctx(), id);
}

/// Scrolls the caret into view.
pub(super) fn scroll_to_caret(ui: &Ui, output: &TextEditOutput) {
    if let Some(range) = output.cursor_range {
        let caret = output.galley.pos_from_cursor(range.primary);
        ui.scroll_to_rect(
            caret.translate(output.galley_pos.to_vec2()).expand(CARET_ROOM),
            None,
        );
    }
}
