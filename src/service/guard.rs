//! What can be reached while the laptop is handed over: every request to the service passes here, so that no screen
//! can show more by an oversight.

use uuid::Uuid;

use super::export::HandoutOrder;
use super::hand_over::HandOver;
use super::protocol::{FileContent, Request, Write};
use crate::handout::PrintedName;

/// Returns `true` if a request may be answered while the laptop is handed over; `None` if the library that says for
/// which session can't be opened.
pub(super) fn is_allowed(request: &Request, hand_over: Option<&HandOver>) -> bool {
    let is_session = |id: &Uuid| hand_over.is_some_and(|hand_over| hand_over.session == *id);
    match request {
        Request::OpenLibrary { path, .. } => path.is_none(),
        Request::Lock | Request::CheckPassphrase(_) | Request::TakeBack(_) => true,
        Request::OpenSession(id) => is_session(id),
        Request::OpenWithWord { session, .. }
        | Request::CheckWord { session, .. }
        | Request::SetWord { session, .. } => is_session(session),
        Request::Write(write) => is_write_allowed(write, &is_session),
        Request::WriteFile { path, content } => {
            let folder = hand_over.map(|hand_over| hand_over.folder.as_path());
            is_own(content, &is_session) && folder.is_some() && path.parent() == folder
        }
        Request::PrepareHandout(order) => is_own_handout(order, &is_session),
        Request::DrawPage { handout, .. } => is_session(&handout.session()),
        Request::HandOver { .. }
        | Request::LoadStart
        | Request::ChooseLogo { .. }
        | Request::ListPrinters
        | Request::Print { .. }
        | Request::BeginSession { .. }
        | Request::LoadKeys { .. }
        | Request::LoadRows { .. }
        | Request::LoadFilterOptions
        | Request::LoadClients
        | Request::LoadClient(_)
        | Request::LoadDeletionRecords
        | Request::LoadStored(_)
        | Request::ListBackups(_)
        | Request::LoadBackups(_)
        | Request::LoadRestorePreview(_)
        | Request::PutCopyAside(_)
        | Request::LoadReview(_)
        | Request::LoadVersions(_)
        | Request::LoadVersion { .. }
        | Request::Compare { .. }
        | Request::LoadOverview { .. }
        | Request::LoadWorkbooks
        | Request::ReadWorkbook(_)
        | Request::AddWorkbook(_)
        | Request::StartJob { .. }
        | Request::CancelJob(_)
        | Request::LoadNewestBackup
        | Request::Rescue(_) => false,
    }
}

fn is_write_allowed(write: &Write, is_session: &dyn Fn(&Uuid) -> bool) -> bool {
    match write {
        Write::Session(snapshot) => is_session(&snapshot.session.id),
        Write::Resolve { mine, .. } => is_session(&mine.session.id),
        Write::Settings(_) => true,
        Write::Change { .. }
        | Write::Selected { .. }
        | Write::MergeClients { .. }
        | Write::Undo
        | Write::Redo
        | Write::BringBack { .. } => false,
    }
}

/// Returns `true` if a file has nothing but what the client who has the laptop wrote.
fn is_own(content: &FileContent, is_session: &dyn Fn(&Uuid) -> bool) -> bool {
    match content {
        FileContent::OwnCopy { session, .. } => is_session(session),
        FileContent::Handout(order) => is_own_handout(order, is_session),
        FileContent::Unsaved(session) => is_session(&session.id),
        FileContent::Blank(_)
        | FileContent::EmergencySheet { .. }
        | FileContent::DeletionRecords { .. }
        | FileContent::Chart { .. }
        | FileContent::Text(_) => false,
    }
}

/// Returns `true` for a handout of the session that is handed over, unless it tells what the consultant has put down.
fn is_own_handout(order: &HandoutOrder, is_session: &dyn Fn(&Uuid) -> bool) -> bool {
    let tells_of_record = !order.options.kind.is_of_client() || order.options.name == PrintedName::OfRecord;
    is_session(&order.session) && order.unkept.is_none() && !tells_of_record
}
