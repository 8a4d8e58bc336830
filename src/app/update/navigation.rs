//! Moving between screens, dialogs and guides, and closing the window.

use std::path::Path;

use super::hand_over::asks_to_discard;
use crate::app::message::{Guide, RescueMessage};
use crate::app::model::{Direction, Now};
use crate::app::outbox::Effect;
use crate::app::screens::Screen;
use crate::app::screens::rescue::RescueStep;
use crate::app::screens::settings::SettingsView;
use crate::app::screens::start::LibraryProblem;
use crate::app::state::dialog::DialogState;
use crate::app::state::notice::Notices;
use crate::app::state::writes::Unsaved;
use crate::app::state::{AfterSaving, AppState};
use crate::service::{Advice, JobProgress, Request, RescueOrder};

/// Shows the start screen once everything is saved.
pub(super) fn show_start(state: &mut AppState, now: Now) {
    if state.is_preview() {
        return leave(state, now);
    }
    if asks_to_discard(state, false) {
        return;
    }
    state.after_saving(AfterSaving::ShowStart, now);
}

/// Shows the list of sessions.
pub(super) fn open_list(state: &mut AppState) {
    state.notices.withdraw_undo();
    state.screens.show_list();
    super::backups::look_for_reminder(state);
}

pub(super) fn open_settings(state: &mut AppState) {
    if !matches!(state.screens.top(), Screen::Settings(_)) {
        let in_walk = state
            .screens
            .iter()
            .any(|screen| matches!(screen, Screen::Walk(_)));
        state.screens.push(Screen::Settings(SettingsView::new(in_walk)));
    }
}

/// Leaves the screen on top. A walk is left for the start screen, so that a client never comes upon the list.
pub(super) fn leave(state: &mut AppState, now: Now) {
    match state.screens.top() {
        Screen::Walk(walk) if !walk.model.open().is_preview() => show_start(state, now),
        Screen::List => show_start(state, now),
        _ => {
            state.notices.withdraw_undo();
            if let Some(mut left) = state.screens.pop() {
                left.leave(&mut state.outbox);
                if left.is_preview() {
                    state.notices.close_passing();
                }
            }
            state.screens.top_mut().returned();
            if matches!(state.screens.top(), Screen::List) {
                state.list.model.returned();
            }
        }
    }
}

pub(super) fn toggle_guide(state: &mut AppState) {
    state.dialog = match state.dialog {
        Some(DialogState::Guide(_)) => None,
        _ => Some(DialogState::Guide(guide(state.screens.printed()))),
    };
}

pub(super) fn open_guide(state: &mut AppState, guide: Guide) {
    state.dialog = Some(DialogState::Guide(guide));
}

/// Returns the guide that belongs to a screen.
fn guide(screen: &Screen) -> Guide {
    match screen {
        screen if screen.is_consulting() => Guide::Consulting,
        _ => Guide::Walk,
    }
}

/// Turns the page of the walk, or the station of the review.
pub(super) fn turn_page(state: &mut AppState, direction: Direction) {
    match state.screens.top_mut() {
        Screen::Walk(walk) => walk.model.turn(direction),
        Screen::Review(review) => review.model.turn(direction),
        _ => {}
    }
}

pub(super) fn retry_library(state: &mut AppState) {
    state.screens.reset(Screen::Opening);
    state.outbox.send(Request::OpenLibrary {
        path: None,
        passphrase: None,
    });
}

/// Offers, begins or cancels the rescue of a damaged library, or its restoring.
pub(super) fn rescue(state: &mut AppState, message: RescueMessage) {
    if state.is_handed_over() {
        return;
    }
    match message {
        RescueMessage::Offer => offer_rescue(state),
        RescueMessage::Begin => {
            let step = RescueStep::Running(JobProgress::default());
            begin_rescue(state, step, RescueOrder::CopyOut);
        }
        RescueMessage::Restore => {
            let step = RescueStep::Restoring(JobProgress::default());
            begin_rescue(state, step, RescueOrder::Restore);
        }
        RescueMessage::Cancel => drop(state.outbox.send(Request::Rescue(RescueOrder::Cancel))),
    }
}

/// Leaves everything for the screen that offers to rescue the library.
fn offer_rescue(state: &mut AppState) {
    show_damage(state, &state.library.path.clone());
    state.outbox.send(Request::LoadNewestBackup);
}

fn show_damage(state: &mut AppState, library: &Path) {
    let texts = state.texts();
    let advice = Advice {
        problem: texts.error_damaged(library.display().to_string()),
        remedy: texts.error_damaged_advice().to_owned(),
    };
    state.screens.reset(Screen::Problem(LibraryProblem {
        advice,
        is_late: false,
        is_handed_over: false,
        rescue: Some(RescueStep::Offered),
        backup: None,
    }));
}

/// Begins what the screen offers.
fn begin_rescue(state: &mut AppState, step: RescueStep, order: RescueOrder) {
    if let Screen::Passphrase(asking) = state.screens.top() {
        let path = asking.path().to_owned();
        show_damage(state, &path);
    }
    if let Screen::Problem(problem) = state.screens.top_mut() {
        problem.rescue = Some(step);
        state.notices = Notices::default();
        state.outbox.send(Request::Rescue(order));
    }
}

/// A library that is open for reading may have been changed by another program meanwhile.
pub(super) fn focused(state: &mut AppState) {
    if state.library.read_only {
        reload(state);
    }
}

/// Loads again what is shown.
pub(in crate::app) fn reload(state: &mut AppState) {
    state.list.model.outdate();
    state.screens.iter_mut().for_each(Screen::outdate);
}

/// Keeps the window open until everything is saved, and asks if that fails or if a job would be cancelled.
pub(super) fn close_requested(state: &mut AppState, now: Now) {
    if state.close_anyway {
        return;
    }
    if asks_to_discard(state, true) {
        return state.outbox.push(Effect::CancelClose);
    }
    let asked = matches!(
        state.dialog,
        Some(DialogState::Unsaved | DialogState::Conflict { .. })
    );
    if state.keeps_a_job() && !asked {
        state.outbox.push(Effect::CancelClose);
        if !state.is_locked() {
            state.dialog = Some(DialogState::JobRunning);
        }
        return;
    }
    match state.writes.unsaved() {
        Unsaved::Nothing => state.closing = true,
        Unsaved::InTransit => {
            state.outbox.push(Effect::CancelClose);
            state.after_saving(AfterSaving::Close, now);
        }
        Unsaved::Failed(_, error) => {
            state.outbox.push(Effect::CancelClose);
            state.ask_about(&error);
        }
    }
}

/// Closes the window once everything is saved; the service cancels what is running.
pub(super) fn cancel_jobs_and_close(state: &mut AppState, now: Now) {
    state.may_cancel_jobs = true;
    state.dialog = None;
    state.after_saving(AfterSaving::Close, now);
}

pub(super) fn close_anyway(state: &mut AppState) {
    (state.closing, state.close_anyway) = (true, true);
    state.dialog = None;
    state.outbox.push(Effect::Close);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::message::{ConsultingMessage, Message};
    use crate::app::update::update;
    use crate::service::{Settings, Ticket};
    use crate::session::Moment;

    /// Returns the tickets of the overviews that are requested, and of the requests that are cancelled.
    fn tickets(effects: &[Effect]) -> (Vec<Ticket>, Vec<Ticket>) {
        let requested = effects.iter().filter_map(|effect| match effect {
            Effect::Send(ticket, Request::LoadOverview { .. }) => Some(*ticket),
            _ => None,
        });
        let cancelled = effects.iter().filter_map(|effect| match effect {
            Effect::CancelRequest(ticket) => Some(*ticket),
            _ => None,
        });
        (requested.collect(), cancelled.collect())
    }

    #[test]
    fn counting_for_an_overview_ends_when_it_is_left_and_begins_again_after_a_change() {
        let now = Now::new(std::time::Instant::now(), Moment::now());
        for leave in [Message::Leave, Message::ShowStart] {
            let mut state = AppState::new(Settings::default());
            state.screens.show_list();
            let opened = update(
                &mut state,
                ConsultingMessage::OpenOverview(Box::default()).into(),
                now,
            );
            let (first, cancelled) = tickets(&opened);
            assert_eq!((first.len(), cancelled.len()), (1, 0));
            state.outdate_gathered();
            let (second, cancelled) = tickets(&update(&mut state, Message::CommitField, now));
            assert_eq!((second.len(), cancelled), (1, first));
            let (_, cancelled) = tickets(&update(&mut state, leave, now));
            assert_eq!(cancelled, second);
        }
    }
}
