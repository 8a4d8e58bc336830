//! What a locked window shows: nothing of what is in it.

use egui::Ui;

use super::hand_over::hidden_session_ui;
use super::logo;
use crate::app::kit::{Step, text, theme};
use crate::app::message::Message;
use crate::app::screens::passphrase::{FormWords, form_page_ui};
use crate::app::state::AppState;
use crate::app::state::lock::{LockKind, LockNote};

/// Paints the lock screen over the whole window.
pub fn lock_screen_ui(ui: &mut Ui, state: &mut AppState, messages: &mut Vec<Message>) {
    let (texts, note) = (state.texts(), state.lock_note());
    let needs_word = state.needs_word();
    let Some(lock) = &mut state.lock else { return };
    form_page_ui(ui, |ui| {
        ui.horizontal(|ui| {
            logo::flame_ui(ui);
            text::text_in(ui, "Funkenbuch", Step::Brand, theme::colours(ui.ctx()).ink);
        });
        ui.add_space(2.0 * theme::GRID_UNIT);
        text::title(ui, texts.lock_title());
        match &mut lock.kind {
            LockKind::Library { form, .. } => {
                text::secondary(ui, texts.lock_explains());
                ui.add_space(theme::GRID_UNIT);
                let words = FormWords {
                    verb: texts.lock_unlock(),
                    trying: texts.lock_unlocking(),
                };
                form.ui(ui, words, texts, messages);
            }
            LockKind::Session(form) => hidden_session_ui(ui, form, needs_word, texts, messages),
        }
        if let Some(note) = note {
            ui.add_space(theme::GRID_UNIT);
            text::status(
                ui,
                match note {
                    LockNote::Saving => texts.lock_saving(),
                    LockNote::Working => texts.lock_working(),
                    LockNote::Unsaved => texts.lock_unsaved(),
                    LockNote::StaysOpen => texts.lock_stays_open(),
                },
            );
        }
    });
}
