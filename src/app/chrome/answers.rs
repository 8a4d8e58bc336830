//! The buttons below a question that can be left unanswered.

use egui::Ui;

use crate::app::kit::Button;

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
