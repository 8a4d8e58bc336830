//! Escape leads back from a screen, unless it belongs to something on it: a field, a menu, a dialog.

use egui::{Key, Popup, Ui};

/// What a screen remembers for it between frames: whoever has a use for Escape is gone when it is asked.
#[derive(Default)]
pub struct EscapeKey {
    taken: bool,
}

impl EscapeKey {
    /// Whether Escape was pressed and belonged to nothing else when the last frame was over.
    pub fn pressed(&self, ui: &Ui) -> bool {
        !self.taken && ui.input(|input| input.key_pressed(Key::Escape))
    }

    /// To be called when the screen is painted.
    pub fn painted(&mut self, ui: &Ui) {
        let modal = ui.memory(|memory| memory.top_modal_layer().is_some());
        self.taken = modal || Popup::is_any_open(ui.ctx()) || ui.ctx().text_edit_focused();
    }
}
