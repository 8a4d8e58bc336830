//! What can be done where only one session can be reached: while the laptop is handed over, and while a session is
//! filled in without being kept. Everything else is left alone without a word.

use crate::app::message::{Guide, HandOverMessage, Message, PrintPreviewMessage, ProtectionMessage};
use crate::app::model::FilePurpose;
use crate::app::screens::Screen;
use crate::app::state::AppState;

/// Returns `true` if a message may be handled where the window is.
pub(super) fn is_in_reach(state: &AppState, message: &Message) -> bool {
    let leaves_preview = *message == Message::Leave && matches!(state.screens.top(), Screen::PrintPreview(_));
    if state.is_handed_over() {
        return is_for_client(message) || leaves_preview;
    }
    !state.is_unkept() || is_for_client(message) || is_for_unkept(message)
}

/// Returns `true` if files may be dropped on the window: not behind a dialog, nor where they are out of reach.
pub(in crate::app) fn takes_files(state: &AppState) -> bool {
    let is_free = state.dialog.is_none() && !state.is_locked();
    is_free && is_in_reach(state, &Message::FilesDropped(Vec::new()))
}

/// Returns `true` for what locks and unlocks the window.
fn is_of_lock(message: &ProtectionMessage) -> bool {
    matches!(
        message,
        ProtectionMessage::Lock | ProtectionMessage::SystemSleeps | ProtectionMessage::Unlock(_)
    )
}

/// Returns `true` for what a client can do while the laptop is handed over.
fn is_for_client(message: &Message) -> bool {
    match message {
        Message::EditAnswer(_)
        | Message::SetLetters(..)
        | Message::RemoveRow(..)
        | Message::RefuseText
        | Message::CommitField
        | Message::TurnPage(_)
        | Message::GoToStation(_)
        | Message::GoToLocation(_)
        | Message::ToggleMirror
        | Message::Finish
        | Message::Undo
        | Message::Redo => true,
        Message::ToggleGuide | Message::OpenGuide(Guide::Walk) => true,
        Message::SetLanguage(_)
        | Message::SetTheme(_)
        | Message::ZoomIn
        | Message::ZoomOut
        | Message::ZoomReset => true,
        Message::OfferHandouts
        | Message::ConfirmOwnCopy
        | Message::SaveOwnCopy(_)
        | Message::SaveUnsavedCopy => true,
        Message::CloseNotice(_)
        | Message::RetryLibrary
        | Message::RetrySaving
        | Message::ResolveConflict(_)
        | Message::WindowFocused
        | Message::CloseRequested
        | Message::CloseAnyway
        | Message::CancelJobsAndClose
        | Message::Quit => true,
        Message::Protection(message) => is_of_lock(message),
        Message::HandOver(message) => is_of_hand_over(message),
        Message::PrintPreview(message) => is_of_preview(message),
        Message::ShowStart | Message::OpenList | Message::OpenSettings | Message::Leave => false,
        Message::OpenGuide(_)
        | Message::Begin { .. }
        | Message::Continue(_)
        | Message::StartPreview(_)
        | Message::Consulting(_)
        | Message::Review(_)
        | Message::Privacy(_)
        | Message::Backups(_)
        | Message::Rescue(_)
        | Message::ChooseFile(_)
        | Message::FileChosen { .. }
        | Message::NoFileDialog(_)
        | Message::SaveChart(..)
        | Message::FilesDropped(_)
        | Message::OpenPath(_)
        | Message::ShowInFolder(_)
        | Message::NotOpened(_)
        | Message::SetConsultant(_)
        | Message::SetContact(_)
        | Message::RemoveLogo => false,
    }
}

/// Returns `true` for what belongs to the hand-over that lasts.
fn is_of_hand_over(message: &HandOverMessage) -> bool {
    match message {
        HandOverMessage::AskBack
        | HandOverMessage::TakeBack
        | HandOverMessage::GoOn
        | HandOverMessage::ShowSession
        | HandOverMessage::AskWord
        | HandOverMessage::Confirm
        | HandOverMessage::RemoveWord
        | HandOverMessage::SaveHere { .. } => true,
        HandOverMessage::Ask(_)
        | HandOverMessage::AskUnkept
        | HandOverMessage::BeginUnkept(_)
        | HandOverMessage::Discard => false,
    }
}

/// Returns `true` for what a client can do in the preview of what is printed.
fn is_of_preview(message: &PrintPreviewMessage) -> bool {
    match message {
        PrintPreviewMessage::SetOptions(_)
        | PrintPreviewMessage::GoToAnswer(_)
        | PrintPreviewMessage::Save => true,
        // the printers are the consultant's
        PrintPreviewMessage::AskPrint | PrintPreviewMessage::Print(_) => false,
    }
}

/// Returns `true` for what else can be done while a session is filled in without being kept.
fn is_for_unkept(message: &Message) -> bool {
    let is_own = |purpose: &FilePurpose| match purpose {
        FilePurpose::Handout { order, .. } => order.unkept.is_some(),
        purpose => matches!(purpose, FilePurpose::UnkeptCopy(_)),
    };
    match message {
        Message::Leave
        | Message::ShowStart
        | Message::PrintPreview(_)
        | Message::OpenPath(_)
        | Message::ShowInFolder(_)
        | Message::NotOpened(_)
        | Message::HandOver(HandOverMessage::Discard) => true,
        Message::ChooseFile(purpose)
        | Message::NoFileDialog(purpose)
        | Message::FileChosen { purpose, .. } => is_own(purpose),
        _ => false,
    }
}
