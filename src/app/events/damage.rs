//! Handles what is said of damage to the library, of its rescue, and of the place where it lies.

use uuid::Uuid;

use crate::app::message::{Message, RescueMessage};
use crate::app::model::Now;
use crate::app::screens::Screen;
use crate::app::screens::rescue::RescueStep;
use crate::app::state::AppState;
use crate::service::{JobProgress, NewestBackup, ServiceError, SharedPlace, advice};

/// Warns once of a library that lies where other computers change it too.
pub(super) fn shared_place(state: &mut AppState, library: Uuid, place: SharedPlace, now: Now) {
    if !state.settings.warned_libraries.insert(library) {
        return;
    }
    state.touch_settings(now);
    let texts = state.texts();
    let (place, advice) = match place {
        SharedPlace::Network => (
            texts.integrity_network().to_owned(),
            texts.integrity_network_advice(),
        ),
        SharedPlace::Synchronised(service) => (
            texts.integrity_synchronised(service),
            texts.integrity_synchronised_advice(),
        ),
    };
    state
        .notices
        .show_problem(format!("{place} {advice}"), None, None);
}

/// Tells that the library is damaged, with a way to its rescue; nothing is written into it any more.
pub(super) fn damage_found(state: &mut AppState, error: &ServiceError) {
    let texts = state.texts();
    let text = advice(error, texts).sentences();
    let rescue = (
        texts.integrity_rescue().to_owned(),
        Message::Rescue(RescueMessage::Offer),
    );
    if error.is_damage() {
        state.library.read_only = true;
    }
    // its rows say which sessions can't be read
    state.list.model.outdate();
    // what is rescued may be opened by a client only after the laptop was taken back
    let rescue = Some(rescue).filter(|_| !state.is_handed_over());
    state.notices.show_problem(text, rescue, None);
}

/// Offers the newest backup of a library that can't be opened.
pub(super) fn newest_backup(state: &mut AppState, found: Option<NewestBackup>) {
    match state.screens.top_mut() {
        Screen::Problem(problem) => problem.backup = found,
        Screen::Passphrase(asking) => asking.backup = found,
        _ => {}
    }
}

/// Shows how far a rescue is, or the restoring from a backup.
pub(super) fn rescue_went_on(state: &mut AppState, progress: JobProgress) {
    if let Screen::Problem(problem) = state.screens.top_mut() {
        problem.rescue = Some(match problem.rescue {
            Some(RescueStep::Restoring(_)) => RescueStep::Restoring(progress),
            _ => RescueStep::Running(progress),
        });
    }
}

/// Shows what was brought back.
pub(super) fn rescued(state: &mut AppState, lines: Vec<String>) {
    if let Screen::Problem(problem) = state.screens.top_mut() {
        problem.rescue = Some(RescueStep::Done(lines));
    }
}
