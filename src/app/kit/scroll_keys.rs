//! Keys that scroll, since the Tab key leads past what can only be read.

use egui::{Key, Memory, Modifiers, Popup, Ui, vec2};

/// Height that stays in view when a page is turned, in points.
const PAGE_OVERLAP: f32 = 60.0;
/// A distance greater than the height of any page, in points.
const BEYOND_ANY_PAGE: f32 = 1.0e6;

/// Scrolls by Page Up, Page Down, Home and End, unless a text is being typed, or a menu or a dialog is open over the
/// content. Call it after the content of a scroll area of which `page` points are in view.
pub fn scroll_by_keys(ui: &Ui, page: f32) {
    let top = ui.ctx().memory(Memory::top_modal_layer);
    let is_covered = top.is_some_and(|layer| layer != ui.layer_id());
    if is_covered || Popup::is_any_open(ui.ctx()) || ui.ctx().text_edit_focused() {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let distance = match () {
        () if pressed(Key::PageDown) => page - PAGE_OVERLAP,
        () if pressed(Key::PageUp) => PAGE_OVERLAP - page,
        () if pressed(Key::Home) => -BEYOND_ANY_PAGE,
        () if pressed(Key::End) => BEYOND_ANY_PAGE,
        () => return,
    };
    ui.scroll_with_delta(vec2(0.0, -distance));
}
