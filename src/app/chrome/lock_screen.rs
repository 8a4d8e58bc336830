//! What a locked window shows: nothing of what is in it.

use egui::Ui;

use super::logo;
use super::secrets::{problem_ui, secret_field};
use crate::app::kit::{Button, Step, text, theme};
use crate::app::message::{HandOverMessage, Message};
use crate::app::screens::passphrase::{FormWords, form_page_ui};
use crate::app::state::AppState;
use crate::app::state::lock::{LockKind, LockNote};
use crate::app::state::secret_form::SecretForm;
use crate::text::Texts;

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

/// Shows how a session that is hidden is shown again, and the way back to consulting.
fn hidden_session_ui(
    ui: &mut Ui,
    form: &mut SecretForm,
    needs_word: bool,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    // a caret that blinks would paint for ever
    ui.visuals_mut().text_cursor.blink = false;
    let mut entered = false;
    if needs_word {
        text::secondary(ui, texts.lock_session_word());
        ui.add_space(8.0);
        let select = std::mem::take(&mut form.select);
        let is_free = ui.memory(|memory| memory.focused().is_none());
        entered = secret_field("hidden session", texts.handover_word(), &mut form.known)
            .take_focus(is_free)
            .select_all(select)
            .show(ui)
            .entered;
        problem_ui(ui, form, texts);
    } else {
        text::secondary(ui, texts.lock_session());
    }
    ui.add_space(8.0);
    let is_ready = !needs_word || (form.known().is_some() && form.is_ready());
    let show = Button::primary(texts.lock_unlock());
    let pressed = ui.add_enabled(is_ready, show).clicked();
    if is_ready && (pressed || entered) {
        messages.push(HandOverMessage::ShowSession.into());
    }
    ui.add_space(8.0);
    let back = Button::quiet(texts.handover_back()).compact().flush();
    if ui.add(back).clicked() {
        messages.push(HandOverMessage::AskBack.into());
    }
}
