//! A page that scrolls by keyboard too, since the Tab key leads past what can only be read.

use egui::{AsIdSalt, ScrollArea, Ui};

use crate::app::kit::scroll_by_keys;

/// Margin below content that scrolls, in points.
const MARGIN_BELOW: f32 = 24.0;

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
        scroll_by_keys(ui, page);
    });
}
