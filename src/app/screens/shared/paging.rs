//! A page that scrolls by keyboard too, since the Tab key leads past what can only be read.

use egui::{AsIdSalt, Key, Modifiers, ScrollArea, Ui, vec2};

use crate::app::kit::focus;

/// Height that stays in view when a page is turned, in points.
const PAGE_OVERLAP: f32 = 60.0;
/// Margin below content that scrolls, in points.
const MARGIN_BELOW: f32 = 24.0;
/// A distance greater than the height of any page, in points.
const BEYOND_ANY_PAGE: f32 = 1.0e6;

/// Shows content that scrolls by wheel, Page Up, Page Down, Home and End, unless a text is being typed, or a menu or
/// dialog is open. It begins at its top if `is_new` is set.
pub fn paging(ui: &mut Ui, id_salt: impl AsIdSalt, is_new: bool, content: impl FnOnce(&mut Ui)) {
    let page = ui.available_height();
    let mut area = ScrollArea::vertical()
        .id_salt(id_salt)
        .auto_shrink([false, false]);
    if is_new {
        area = area.vertical_scroll_offset(0.0);
    }
    area.show(ui, |ui| {
        content(ui);
        // no scroll bar for a margin alone
        if ui.min_rect().height() > page {
            ui.add_space(MARGIN_BELOW);
        }
        let distance = distance(ui, page);
        if distance != 0.0 {
            ui.scroll_with_delta(vec2(0.0, -distance));
        }
    });
}

/// Returns the distance by which the keys scroll.
fn distance(ui: &Ui, page: f32) -> f32 {
    if focus::uses_keys(ui.ctx()) {
        return 0.0;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    match () {
        () if pressed(Key::PageDown) => page - PAGE_OVERLAP,
        () if pressed(Key::PageUp) => PAGE_OVERLAP - page,
        () if pressed(Key::Home) => -BEYOND_ANY_PAGE,
        () if pressed(Key::End) => BEYOND_ANY_PAGE,
        () => 0.0,
    }
}
