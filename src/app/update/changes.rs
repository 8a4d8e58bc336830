//! Changes by the consultant: they are seen where they are made, written, and can be undone.

use crate::app::message::Message;
use crate::app::model::{Now, WriteTarget};
use crate::app::screens::Screen;
use crate::app::screens::consulting::ReviewModel;
use crate::app::state::AppState;
use crate::consulting::{AgendaItem, Change};
use crate::service::{Op, Write};

/// Makes a change and tells of it, with an offer to undo it. One that replaces typed words keeps its place among
/// their writes.
pub(super) fn change(state: &mut AppState, op: Op, change: Change, notice: Option<String>, now: Now) {
    match (WriteTarget::of(&change), change) {
        (Some(WriteTarget::Agenda(session)), Change::Agenda { items, .. })
            if state.session() == Some(session) =>
        {
            set_agenda(state, items, now);
        }
        (target, change) => {
            for screen in state.screens.iter_mut() {
                screen.apply(&change);
            }
            let write = Write::Change {
                op,
                change,
                typing: None,
            };
            match target {
                Some(target) => state.write(target, write, now),
                None => drop(state.send_action(write)),
            }
        }
    }
    offer_undo(state, notice);
}

/// Sets the agenda as a step of its own.
pub(super) fn set_agenda(state: &mut AppState, items: Vec<AgendaItem>, now: Now) {
    state.flush(now);
    state.end_typing();
    in_review(state, |review| review.set_items(items));
    state.flush(now);
    state.end_typing();
}

/// Changes the review on top.
pub(super) fn in_review(state: &mut AppState, change: impl FnOnce(&mut ReviewModel)) {
    if let Screen::Review(review) = state.screens.top_mut() {
        change(&mut review.model);
    }
}

/// Tells of a step, with an offer to undo it.
pub(super) fn offer_undo(state: &mut AppState, notice: Option<String>) {
    if let Some(text) = notice {
        let action = (state.texts().walk_undo_this().to_owned(), Message::Undo);
        state.show_notice(text, Some(action));
    }
}
