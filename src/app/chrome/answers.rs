//! The buttons below a question that can be left unanswered, and below what is filled in for an action.

use egui::Ui;

use crate::app::kit::Button;
use crate::text::Texts;

/// Paints the button that does nothing, and the one that confirms once the person is sure; either closes the question.
/// Returns `true` if it is confirmed.
pub(super) fn answers_ui(ui: &mut Ui, open: &mut bool, [cancel, confirm]: [&str; 2], is_sure: bool) -> bool {
    ui.add_space(8.0);
    let (cancelled, confirmed) = ui
        .horizontal_wrapped(|ui| {
            let cancelled = ui.add(Button::primary(cancel)).clicked();
            let confirm = ui.add_enabled(is_sure, Button::secondary(confirm));
            (cancelled, confirm.clicked())
        })
        .inner;
    *open &= !(cancelled || confirmed);
    confirmed
}

/// The buttons below the fields of a dialog: the first one confirms, the other cancels.
pub(super) struct ActionButtons<'a> {
    /// The words of the first.
    pub words: &'a str,
    /// Whether it can be pressed.
    pub is_ready: bool,
    /// Whether Enter was pressed in the last field, which presses the first.
    pub entered: bool,
}

impl ActionButtons<'_> {
    /// Paints them; the second one closes the dialog. Returns `true` if the first one is pressed.
    pub(super) fn ui(self, ui: &mut Ui, open: &mut bool, texts: &'static Texts) -> bool {
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let action = Button::primary(self.words);
            let pressed = ui.add_enabled(self.is_ready, action).clicked();
            if ui.add(Button::secondary(texts.walk_cancel())).clicked() {
                *open = false;
            }
            self.is_ready && (pressed || self.entered)
        })
        .inner
    }
}
