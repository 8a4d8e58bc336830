//! A page that scrolls by keyboard too: where there is more to read than to press, the Tab key leads past it.

use egui::{AsIdSalt, Key, Modifiers, ScrollArea, Ui, vec2};

/// How much of a page stays in view when it is turned.
const STAYS: f32 = 60.0;
/// Farther than any page is long.
const ALL: f32 = 1.0e6;

/// Shows content that scrolls by wheel and by Page Up and Down, Home and End, unless somebody types or a
/// menu is open.
pub(in crate::app) fn paging(ui: &mut Ui, id_salt: impl AsIdSalt, content: impl FnOnce(&mut Ui)) {
    let page = ui.available_height();
    let area = ScrollArea::vertical()
        .id_salt(id_salt)
        .auto_shrink([false, false]);
    area.show(ui, |ui| {
        content(ui);
        let by = turned(ui, page);
        if by != 0.0 {
            ui.scroll_with_delta(vec2(0.0, -by));
        }
    });
}

fn turned(ui: &Ui, page: f32) -> f32 {
    let open = egui::Popup::is_any_open(ui.ctx());
    if open || ui.ctx().text_edit_focused() {
        return 0.0;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    match () {
        () if pressed(Key::PageDown) => page - STAYS,
        () if pressed(Key::PageUp) => STAYS - page,
        () if pressed(Key::Home) => -ALL,
        () if pressed(Key::End) => ALL,
        () => 0.0,
    }
}
