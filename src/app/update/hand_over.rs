//! Handing the laptop over and taking it back, the client's own word, and filling in without keeping.

use std::path::Path;
use std::sync::Arc;

use uuid::Uuid;

use crate::app::message::HandOverMessage;
use crate::app::model::{FilePurpose, Now};
use crate::app::outbox::Effect;
use crate::app::screens::Screen;
use crate::app::screens::walk::{WalkModel, WalkScreen};
use crate::app::state::dialog::DialogState;
use crate::app::state::secret_form::SecretForm;
use crate::app::state::{AfterSaving, AppState};
use crate::service::{Passphrase, Request, unkept_session};
use crate::text::safe_name;
use crate::workbook::Workbook;

pub(super) fn handle(state: &mut AppState, message: HandOverMessage, now: Now) {
    match message {
        HandOverMessage::Ask(session) => ask(state, session),
        HandOverMessage::AskBack => ask_back(state),
        HandOverMessage::TakeBack => drop(state.outbox.send(Request::TakeBack(None))),
        HandOverMessage::GoOn => state.open_handed_over(),
        HandOverMessage::ShowSession => state.show_session(now),
        HandOverMessage::AskWord => ask_word(state),
        HandOverMessage::Confirm => confirm(state, now),
        HandOverMessage::RemoveWord => set_word(state, None),
        HandOverMessage::SaveHere { purpose, name } => save_here(state, purpose, &name, now),
        HandOverMessage::AskUnkept => state.dialog = Some(DialogState::Unkept),
        HandOverMessage::BeginUnkept(workbook) => begin_unkept(state, workbook, now),
        HandOverMessage::Discard => discard(state),
    }
}

fn ask(state: &mut AppState, session: Uuid) {
    state.dialog = Some(DialogState::HandOver {
        session,
        folder: state.settings.folder().display().to_string(),
        needs_code: !state.library.protected,
        form: SecretForm::default(),
    });
}

fn ask_back(state: &mut AppState) {
    state.dialog = Some(DialogState::TakeBack {
        kind: state.ends_with(),
        form: SecretForm::default(),
    });
}

fn ask_word(state: &mut AppState) {
    let Some(open) = state.walk().map(|walk| walk.model.open()) else {
        return;
    };
    state.dialog = Some(DialogState::SetWord {
        session: open.session().id,
        has_word: open.has_word(),
        form: SecretForm::default(),
    });
}

/// Does what the open dialog is for; leaving a session for another person waits until everything is saved.
fn confirm(state: &mut AppState, now: Now) {
    if !state.dialog_form().is_some_and(|form| form.is_ready()) {
        return;
    }
    match &mut state.dialog {
        Some(DialogState::HandOver { .. }) => {
            state.flush(now);
            state.after_saving(AfterSaving::HandOver, now);
        }
        Some(DialogState::TakeBack { .. }) => {
            state.flush(now);
            state.after_saving(AfterSaving::TakeBack, now);
        }
        Some(DialogState::OpenWithWord { session, form }) => {
            let Some(word) = form.known() else { return };
            let session = *session;
            form.ticket = Some(state.outbox.send(Request::OpenWithWord { session, word }));
            state.opening = form.ticket;
        }
        Some(DialogState::SetWord { form, .. }) if form.is_new_complete() => {
            let new = form.new_secret();
            set_word(state, new);
        }
        _ => {}
    }
}

/// Sets the client's own word, or removes it.
fn set_word(state: &mut AppState, new: Option<Passphrase>) {
    if let Some(DialogState::SetWord { session, form, .. }) = &mut state.dialog {
        let request = Request::SetWord {
            session: *session,
            old: form.known(),
            new,
        };
        form.ticket = Some(state.outbox.send(request));
    }
}

fn save_here(state: &mut AppState, purpose: FilePurpose, name: &str, now: Now) {
    let Some(hand_over) = &state.library.hand_over else {
        return;
    };
    let mut name = safe_name(name);
    if let Some(ending) = purpose.lacking_ending(Path::new(&name)) {
        name = format!("{name}.{ending}");
    }
    let path = hand_over.folder.join(name);
    state.flush(now);
    super::files::write(state, purpose, path);
}

/// Begins a session that is in memory alone; the library stays open and untouched below.
fn begin_unkept(state: &mut AppState, workbook: Arc<Workbook>, now: Now) {
    state.dialog = None;
    // a session that is still being opened would take its place
    state.opening = None;
    state.notices.close_passing();
    let open = unkept_session(workbook, state.language().tag(), now.moment);
    state.screens.show_start();
    let walk = WalkScreen::new(WalkModel::new(open));
    state.screens.push(Screen::Walk(Box::new(walk)));
}

/// Asks before a session that is not kept is lost. Returns `false` if there is nothing to lose.
pub(super) fn asks_to_discard(state: &mut AppState, closes: bool) -> bool {
    let unkept = state.walk().map(|walk| walk.model.open());
    let is_lost = unkept.is_some_and(|open| open.is_unkept() && open.session().revision > 0);
    if is_lost {
        state.dialog = Some(DialogState::Discard { closes });
    }
    is_lost
}

fn discard(state: &mut AppState) {
    let closes = state.dialog == Some(DialogState::Discard { closes: true });
    state.dialog = None;
    state.show_start();
    if closes {
        state.outbox.push(Effect::Close);
    }
}
