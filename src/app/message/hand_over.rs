//! The messages of a hand-over, of the client's own word, and of filling in without keeping.

use std::sync::Arc;

use uuid::Uuid;

use super::Message;
use crate::app::model::FilePurpose;
use crate::workbook::Workbook;

/// A request about a hand-over, a client's own word or a session that is not kept.
#[derive(Clone, Debug, PartialEq)]
pub enum HandOverMessage {
    /// Asks how the laptop is handed over for a session.
    Ask(Uuid),
    /// Asks for the code or passphrase that takes the laptop back.
    AskBack,
    /// Takes the laptop back right after the passphrase has opened the library.
    TakeBack,
    /// Opens the session that is handed over.
    GoOn,
    /// Shows the session again that is hidden, or checks the client's own word before.
    ShowSession,
    /// Asks for the client's own word, to set or change it.
    AskWord,
    /// Does what the open dialog of secrets is for.
    Confirm,
    /// Removes the client's own word, for which the dialog has the old one.
    RemoveWord,
    /// Writes a file into the folder of the hand-over.
    SaveHere {
        /// Its purpose.
        purpose: FilePurpose,
        /// Its name.
        name: String,
    },
    /// Asks with which workbook a session begins that is not kept.
    AskUnkept,
    /// Begins a session that is not kept.
    BeginUnkept(Arc<Workbook>),
    /// Ends a session that is not kept; nothing of it stays.
    Discard,
}

impl From<HandOverMessage> for Message {
    fn from(message: HandOverMessage) -> Self {
        Self::HandOver(message)
    }
}
