//! The session in the walk: beginning, opening, editing, undo, and conflicts.

use std::sync::Arc;

use uuid::Uuid;

use crate::app::message::Message;
use crate::app::model::{Now, WriteTarget};
use crate::app::screens::Screen;
use crate::app::screens::consulting::ClientsModel;
use crate::app::screens::walk::{WalkModel, WalkScreen};
use crate::app::state::AppState;
use crate::app::state::dialog::DialogState;
use crate::service::{KeptVersion, Op, Request, Write, preview_session};
use crate::session::{Edit, EditError, Location, MAX_TEXT_BYTES, Status};
use crate::workbook::Workbook;

/// Begins a session; a second press while one is being opened does nothing.
pub(super) fn begin(state: &mut AppState, workbook: Option<String>, client: Option<Uuid>) {
    let language = state.language().tag().to_owned();
    let request = Request::BeginSession {
        workbook,
        language,
        client,
    };
    request_session(state, request);
}

/// Opens a session for the walk.
pub(super) fn open(state: &mut AppState, id: Uuid) {
    request_session(state, Request::OpenSession(id));
}

fn request_session(state: &mut AppState, request: Request) {
    if state.opening.is_none() {
        state.opening = Some(state.outbox.send(request));
    }
}

/// Walks through a workbook; the screen that was shown waits below.
pub(super) fn preview(state: &mut AppState, workbook: Arc<Workbook>, now: Now) {
    state.notices.close_passing();
    let open = preview_session(workbook, state.language().tag(), now.moment);
    let walk = WalkScreen::new(WalkModel::new(open));
    state.screens.push(Screen::Walk(Box::new(walk)));
}

/// Changes the walk on top.
pub(super) fn in_walk(state: &mut AppState, change: impl FnOnce(&mut WalkModel)) {
    if let Screen::Walk(walk) = state.screens.top_mut() {
        change(&mut walk.model);
    }
}

/// Applies an edit. If it is refused, a notice says so, and the field shows what the session holds.
pub(super) fn edit(state: &mut AppState, edit: Edit, now: Now) {
    let mut refused = None;
    in_walk(state, |walk| refused = walk.apply(edit, now.moment).err());
    match refused {
        Some(EditError::TextTooLong) => refuse_text(state),
        Some(_) => {
            let text = state.texts().notice_not_taken().to_owned();
            state.show_notice(text, None);
        }
        None => {}
    }
}

/// Tells that a text would become too long; what is on the clipboard stays there.
pub(super) fn refuse_text(state: &mut AppState) {
    let text = state.texts().notice_text_too_long(MAX_TEXT_BYTES >> 20);
    state.show_notice(text, None);
}

pub(super) fn remove_row(state: &mut AppState, removal: Edit, name: &str, now: Now) {
    edit(state, removal, now);
    let texts = state.texts();
    let action = (texts.walk_undo_this().to_owned(), Message::Undo);
    state.show_notice(texts.walk_row_removed(name), Some(action));
}

/// Ends the undo step of the field that was left.
pub(super) fn commit_field(state: &mut AppState) {
    state.end_typing();
    in_walk(state, WalkModel::seal);
    super::consulting::in_clients(state, ClientsModel::restore_name);
}

pub(super) fn finish(state: &mut AppState, now: Now) {
    edit(state, Edit::SetStatus(Status::Finished), now);
    let text = state.texts().walk_finished().to_owned();
    state.show_notice(text, None);
}

/// Takes back the last step: the client's in memory, the consultant's in the library.
pub(super) fn undo(state: &mut AppState, now: Now) {
    let step = state.undo_labels().and_then(|steps| steps.undo);
    let mut place = None;
    match state.screens.top_mut() {
        Screen::Walk(walk) => {
            place = walk.model.undo(now.moment);
            state.notices.close_undone();
        }
        screen if screen.is_consulting() => {
            state.writes.queue_step(Write::Undo);
            state.notices.withdraw_undo();
        }
        _ => {}
    }
    if let Some(step) = step.map(|step| step_words(state, step, place)) {
        let words = state.texts().undo_said_undone(step);
        state.notices.say(words);
    }
    state.send_due(now, false);
}

/// Makes the step again that was taken back last.
pub(super) fn redo(state: &mut AppState, now: Now) {
    let step = state.undo_labels().and_then(|steps| steps.redo);
    let mut place = None;
    match state.screens.top_mut() {
        Screen::Walk(walk) => place = walk.model.redo(now.moment),
        screen if screen.is_consulting() => state.writes.queue_step(Write::Redo),
        _ => {}
    }
    if let Some(step) = step.map(|step| step_words(state, step, place)) {
        let words = state.texts().undo_said_redone(step);
        state.notices.say(words);
    }
    state.send_due(now, false);
}

/// Returns the words for a step, with the question that it was at.
fn step_words(state: &AppState, step: Op, place: Option<Location>) -> String {
    let (texts, words) = (state.texts(), step.label(state.texts()));
    let question = state.walk().zip(place).and_then(|(walk, place)| {
        let workbook = &walk.model.open().session().workbook;
        Some(
            workbook
                .question(&place.question)?
                .label(texts.language().tag())
                .to_owned(),
        )
    });
    question.map_or(words.to_owned(), |question| format!("{words} – {question}"))
}

/// Ends a conflict: one version stays current, the other one is archived.
pub(super) fn resolve(state: &mut AppState, keep: KeptVersion, now: Now) {
    let Some(DialogState::Conflict { session }) = state.dialog else {
        return;
    };
    state.dialog = None;
    state.flush(now);
    let target = WriteTarget::Session(session);
    let content = state.writes.take_conflict(target);
    if let Some(Write::Session(mine)) = content.map(Arc::unwrap_or_clone) {
        state.send_write(target, Arc::new(Write::Resolve { mine, keep }));
    }
}
