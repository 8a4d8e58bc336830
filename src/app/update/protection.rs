//! Passphrases: opening and unlocking, protecting the library, the emergency sheet, and the lock.

use crate::app::message::{Message, ProtectionMessage, ProtectionTask};
use crate::app::model::{FilePurpose, Now};
use crate::app::outbox::Effect;
use crate::app::screens::Screen;
use crate::app::screens::protection::ProtectionScreen;
use crate::app::state::AppState;
use crate::app::state::lock::LockStage;
use crate::service::{Job, Passphrase, ProtectionChange, Request};

/// Handles a message about passphrases.
pub(super) fn handle(state: &mut AppState, message: ProtectionMessage, now: Now) {
    match message {
        ProtectionMessage::Lock => lock(state, now),
        ProtectionMessage::SystemSleeps => before_sleep(state, now),
        ProtectionMessage::Unlock(passphrase) => unlock(state, passphrase, now),
        ProtectionMessage::OpenTask(task) => open_task(state, task, now),
        ProtectionMessage::Change(change) => start(state, change),
        ProtectionMessage::OpenSheet => state.screens.push(Screen::Sheet(Box::default())),
        ProtectionMessage::SaveSheet(passphrase) => save_sheet(state, passphrase),
        ProtectionMessage::DeclineOffer => answer_offer(state, now),
        ProtectionMessage::SetLockMinutes(minutes) => {
            state.settings.lock_minutes = minutes;
            state.touch_settings(now);
        }
    }
}

/// Locks, or says what is needed for that.
fn lock(state: &mut AppState, now: Now) {
    if state.can_lock() {
        return state.lock(now);
    }
    if !state.library.is_open() || state.library.protected {
        return;
    }
    let texts = state.texts();
    let action = (texts.protection_protect().to_owned(), open_protect());
    // where a session is filled in without being kept, there is no way to the settings
    let action = (!state.is_confined()).then_some(action);
    state.show_notice(texts.lock_needs_passphrase().to_owned(), action);
}

/// Locks before the system sleeps, which waits until the library is closed.
fn before_sleep(state: &mut AppState, now: Now) {
    let was_closed = state.is_library_closed();
    state.lock(now);
    if was_closed || !state.is_locked() || state.hides_session() {
        state.outbox.push(Effect::AllowSleep);
    }
}

fn open_protect() -> Message {
    ProtectionMessage::OpenTask(ProtectionTask::Protect).into()
}

/// Tries a passphrase: by opening the library, or while that is still open by comparing keys.
fn unlock(state: &mut AppState, passphrase: Passphrase, now: Now) {
    let is_open = state.lock_stage() == Some(LockStage::Finishing);
    let is_free = state.passphrase_form().is_some_and(|form| !form.is_waiting());
    if !is_free || state.tries.next_allowed(now.instant).is_some() {
        return;
    }
    let request = match is_open {
        true => Request::CheckPassphrase(passphrase),
        false => Request::OpenLibrary {
            path: None,
            passphrase: Some(passphrase),
        },
    };
    let ticket = state.outbox.send(request);
    if let Some(form) = state.passphrase_form() {
        form.wait_for(ticket);
    }
}

/// Shows the form of a task; the one that was shown before goes.
fn open_task(state: &mut AppState, task: ProtectionTask, now: Now) {
    // whoever only looks at what it takes to protect the library is offered it again
    if task != ProtectionTask::Protect {
        answer_offer(state, now);
    }
    if matches!(state.screens.top(), Screen::Protection(_)) {
        state.screens.pop();
    }
    let screen = ProtectionScreen::new(task, &state.settings.consultant);
    state.screens.push(Screen::Protection(Box::new(screen)));
}

fn answer_offer(state: &mut AppState, now: Now) {
    if !std::mem::replace(&mut state.settings.protection_answered, true) {
        state.touch_settings(now);
    }
}

/// Starts a task that the screen on top shows; a second press does not start it again.
fn start(state: &mut AppState, change: ProtectionChange) {
    let Screen::Protection(screen) = state.screens.top() else {
        return;
    };
    if screen.job().is_some_and(|job| state.is_running(job)) {
        return;
    }
    // the window remembers what is done, not the passphrases
    let id = state.add_job(Job::ChangeProtection(change.without_passphrases()));
    if let Screen::Protection(screen) = state.screens.top_mut() {
        screen.started(id);
    }
    let job = Job::ChangeProtection(change);
    state.outbox.send(Request::StartJob { id, job });
}

fn save_sheet(state: &mut AppState, passphrase: Option<Passphrase>) {
    let name = format!("{}.pdf", state.texts().sheet_file_name());
    super::files::choose(state, FilePurpose::EmergencySheet { name, passphrase });
}
