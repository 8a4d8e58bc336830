//! Consent notes, erasing for good, and the deletion records.

use uuid::Uuid;

use super::consulting::in_clients;
use crate::app::message::PrivacyMessage;
use crate::app::model::{FilePurpose, Now};
use crate::app::screens::Screen;
use crate::app::screens::consulting::{DeletionRecordsScreen, StoredScreen};
use crate::app::state::AppState;
use crate::app::state::dialog::DialogState;
use crate::consulting::{ConsentKind, ConsentNote};
use crate::service::{EraseOrder, Job, Request};

pub(super) fn handle(state: &mut AppState, message: PrivacyMessage, now: Now) {
    match message {
        PrivacyMessage::AddConsent(client) => add_consent(state, client, now),
        PrivacyMessage::WriteConsent(note) => in_clients(state, |clients| clients.write_consent(*note, now)),
        PrivacyMessage::AskErase { order, question } => {
            let sure = false;
            state.dialog = Some(DialogState::Erase {
                order,
                question,
                sure,
            });
        }
        PrivacyMessage::Erase(order) => erase(state, order),
        PrivacyMessage::OpenStored => {
            let screen = StoredScreen::new(state.settings.backups.folder.clone());
            state.screens.push(Screen::Stored(Box::new(screen)));
        }
        PrivacyMessage::OpenDeletionRecords => open_records(state, DeletionRecordsScreen::default()),
        PrivacyMessage::SaveDeletionRecords => {
            let name = format!("{}.pdf", state.texts().erase_records());
            super::files::choose(state, FilePurpose::DeletionRecords { name });
        }
    }
}

/// Adds a consent note of today, which is then filled in.
fn add_consent(state: &mut AppState, client: Uuid, now: Now) {
    let note = ConsentNote {
        id: Uuid::now_v7(),
        client,
        kind: ConsentKind::default(),
        day: now.today,
        wording: String::new(),
        withdrawn_on: None,
        created_at: now.moment,
        updated_at: now.moment,
    };
    in_clients(state, |clients| clients.write_consent(note, now));
    state.flush(now);
    state.end_typing();
}

fn open_records(state: &mut AppState, screen: DeletionRecordsScreen) {
    state.screens.push(Screen::DeletionRecords(Box::new(screen)));
}

/// Erases for good. Nothing of what is shown stays in the window: it goes back to the list, where the progress is
/// shown over it.
fn erase(state: &mut AppState, order: EraseOrder) {
    state.dialog = None;
    state.notices.withdraw_undo();
    let chosen = state.settings.backups.folder.clone();
    let job = Job::Erase { order, chosen };
    let id = state.add_job(job.clone());
    state.screens.show_list();
    state.list.model.forget_rows();
    open_records(state, DeletionRecordsScreen::of_job(id));
    state.outbox.send(Request::StartJob { id, job });
}
