//! Escape as the way back from a screen, unless a field, a menu or a dialog uses it.

use egui::{Key, Ui};

use super::focus;

/// Whether a widget of the last frame uses Escape; it is already closed when the screen asks.
#[derive(Default)]
pub struct EscapeKey {
    taken: bool,
}

impl EscapeKey {
    /// Returns `true` if Escape was pressed and no widget of the last frame uses it.
    pub fn pressed(&self, ui: &Ui) -> bool {
        !self.taken && ui.input(|input| input.key_pressed(Key::Escape))
    }

    /// Updates the state; call it after the screen is painted.
    pub fn painted(&mut self, ui: &Ui) {
        self.taken = focus::uses_keys(ui.ctx());
    }
}
