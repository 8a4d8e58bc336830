//! The messages of the review: notes, agreements, points of the agenda, and ways through the session.

use uuid::Uuid;

use super::changes::{change, in_review, set_agenda};
use crate::app::message::ReviewMessage;
use crate::app::model::{Now, WriteTarget};
use crate::app::screens::Screen;
use crate::app::screens::consulting::ReviewModel;
use crate::app::state::AppState;
use crate::consulting::Change;
use crate::service::{Op, Write};
use crate::session::Location;

/// Handles the messages of the review.
pub(super) fn handle(state: &mut AppState, message: ReviewMessage, now: Now) {
    match message {
        ReviewMessage::SetAgenda(items) => set_agenda(state, items, now),
        ReviewMessage::BeginNote(about) => begin_note(state, about, now),
        ReviewMessage::OpenNote { note, part } => open_note(state, note, part, now),
        ReviewMessage::CloseNote => close_note(state, now),
        ReviewMessage::SetForMeeting(note, on) => set_for_meeting(state, note, on, now),
        ReviewMessage::DeleteNote(note) => delete_note(state, note, now),
        ReviewMessage::OpenAgreement(point) => {
            in_review(state, |review| review.open_agreement(point));
        }
        ReviewMessage::CloseAgreement => close_agreement(state),
        ReviewMessage::BeginPoint => in_review(state, |review| review.begin_point(now)),
        ReviewMessage::ClosePoint => in_review(state, ReviewModel::close_point),
        ReviewMessage::GoToAnswer(location) => {
            in_review(state, |review| review.go_to_answer(&location));
        }
        ReviewMessage::GoToPage(station) => in_review(state, |review| review.go_to_page(station)),
        ReviewMessage::OpenVersion(number) => in_review(state, |review| review.open_version(number)),
        ReviewMessage::BringBack(number) => bring_back(state, number, now),
    }
}

/// Makes an earlier version of the session under review the present one, unless words of the session are not saved.
fn bring_back(state: &mut AppState, number: u32, now: Now) {
    let Screen::Review(review) = state.screens.top() else {
        return;
    };
    let Some((session, seen)) = review.model.state() else {
        return;
    };
    state.flush(now);
    if state.writes.snapshot(WriteTarget::Session(session)).is_some() {
        let text = state.texts().versions_unsaved().to_owned();
        return state.show_notice(text, None);
    }
    in_review(state, ReviewModel::bring_back);
    state.send_action(Write::BringBack {
        session,
        number,
        seen,
    });
}

fn begin_note(state: &mut AppState, about: Option<Location>, now: Now) {
    close_note(state, now);
    in_review(state, |review| review.begin_note(about, now));
}

fn open_note(state: &mut AppState, note: Uuid, part: usize, now: Now) {
    close_note(state, now);
    in_review(state, |review| review.open_note(note, part));
}

/// Closes the open note; one that says nothing any more is deleted.
fn close_note(state: &mut AppState, now: Now) {
    let mut emptied = None;
    in_review(state, |review| emptied = review.close_note());
    if let Some(note) = emptied {
        change(state, Op::DeleteNote, Change::RemoveNote(note), None, now);
    }
    state.end_typing();
}

fn set_for_meeting(state: &mut AppState, note: Uuid, on: bool, now: Now) {
    state.flush(now);
    state.end_typing();
    in_review(state, |review| review.set_for_meeting(note, on, now));
    state.flush(now);
    state.end_typing();
}

fn delete_note(state: &mut AppState, note: Uuid, now: Now) {
    let mut stored = false;
    in_review(state, |review| stored = review.remove_note(note));
    if stored {
        let text = state.texts().review_note_deleted().to_owned();
        change(state, Op::DeleteNote, Change::RemoveNote(note), Some(text), now);
    }
}

fn close_agreement(state: &mut AppState) {
    in_review(state, ReviewModel::close_agreement);
    state.end_typing();
}
