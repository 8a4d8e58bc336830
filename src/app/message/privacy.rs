//! Messages about consent notes, erasing for good, and what is stored.

use uuid::Uuid;

use super::Message;
use crate::consulting::ConsentNote;
use crate::service::EraseOrder;

/// A request about the data of clients.
#[derive(Clone, Debug, PartialEq)]
pub enum PrivacyMessage {
    /// Adds an empty consent note to a client record.
    AddConsent(Uuid),
    /// Changes a consent note.
    WriteConsent(Box<ConsentNote>),
    /// Asks before something is erased for good.
    AskErase {
        /// What is to be erased.
        order: EraseOrder,
        /// The question, which names it.
        question: String,
    },
    /// Erases it.
    Erase(EraseOrder),
    /// Shows what the program stores.
    OpenStored,
    /// Shows the deletion records.
    OpenDeletionRecords,
    /// Asks where the deletion records are saved.
    SaveDeletionRecords,
}

impl From<PrivacyMessage> for Message {
    fn from(message: PrivacyMessage) -> Self {
        Self::Privacy(message)
    }
}

impl PrivacyMessage {
    /// Returns `true` if it changes the library.
    pub fn is_edit(&self) -> bool {
        matches!(self, Self::AddConsent(_) | Self::WriteConsent(_) | Self::Erase(_))
    }

    /// Returns `true` if what was typed before goes to disk at once.
    pub fn flushes(&self) -> bool {
        !matches!(self, Self::WriteConsent(_))
    }
}
