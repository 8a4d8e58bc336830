//! Handles the replies about passphrases: a library that needs one, a wrong one, and the end of the lock.

use std::path::Path;

use uuid::Uuid;

use crate::app::model::{LibraryState, Now};
use crate::app::outbox::Effect;
use crate::app::screens::Screen;
use crate::app::screens::passphrase::PassphraseScreen;
use crate::app::state::AppState;
use crate::app::update::reload;
use crate::service::{Request, ServiceError, Ticket, advice};

/// Asks for the passphrase of a library. While the window is locked this says that the library is closed now.
pub(super) fn passphrase_needed(state: &mut AppState, path: &Path, now: Now) {
    if state.is_locked() {
        return state.outbox.push(Effect::AllowSleep);
    }
    // words that the library before could not take stay
    state.flush(now);
    state.library = LibraryState::default();
    let screen = PassphraseScreen::new(path);
    state.screens.reset(Screen::Passphrase(Box::new(screen)));
    // where that one isn't protected, the library may be damaged
    state.outbox.send(Request::LoadNewestBackup);
}

/// Ends the lock if the passphrase is right; the library was never closed.
pub(super) fn checked(state: &mut AppState, right: bool, ticket: Option<Ticket>, now: Now) {
    if !state.awaits_unlocking(ticket) {
        return;
    }
    if right {
        state.unlock(now);
    } else {
        refuse(state, now);
    }
}

/// Ends the lock: the library is open again, and what is shown is loaded again.
pub(super) fn opened_again(state: &mut AppState, library: LibraryState, ticket: Option<Ticket>, now: Now) {
    if !state.awaits_unlocking(ticket) {
        return;
    }
    state.library = library;
    state.unlock(now);
    // another window may have handed it over meanwhile
    match state.library.hand_over.take() {
        Some(hand_over) => state.enter_hand_over(hand_over, true),
        None => reload(state),
    }
}

/// Takes a refusal for the form that waits for it. Returns `false` if none does.
pub(super) fn refused(state: &mut AppState, error: &ServiceError, ticket: Option<Ticket>, now: Now) -> bool {
    if !state.passphrase_form().is_some_and(|form| form.awaits(ticket)) {
        return false;
    }
    if error.is_wrong_passphrase() {
        refuse(state, now);
        return true;
    }
    // on the way in there is a screen for what else can be wrong
    if !state.is_locked() {
        return false;
    }
    let advice = advice(error, state.texts());
    if let Some(form) = state.passphrase_form() {
        form.fail(advice);
    }
    true
}

fn refuse(state: &mut AppState, now: Now) {
    state.tries.count_wrong(now.instant);
    if let Some(form) = state.passphrase_form() {
        form.refuse();
    }
    state.watch_tries(now);
}

/// Notes that the client's own word was set or removed.
pub(super) fn word_set(state: &mut AppState, session: Uuid, has_word: bool) {
    state.dialog = None;
    for screen in state.screens.iter_mut() {
        screen.set_has_word(session, has_word);
    }
    let text = match has_word {
        true => state.texts().handover_word_set(),
        false => state.texts().handover_word_removed(),
    };
    state.show_notice(text.to_owned(), None);
}
