//! The messages about passphrases and the lock.

use super::Message;
use crate::service::{Passphrase, ProtectionChange};
use crate::text::Texts;

/// A change of the library's protection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProtectionTask {
    /// It gets a passphrase.
    Protect,
    /// It gets another passphrase.
    Change,
    /// It gets none any more.
    Remove,
}

impl ProtectionTask {
    /// Returns the task that makes a change.
    pub fn of(change: &ProtectionChange) -> Self {
        match change {
            ProtectionChange::Protect { .. } => Self::Protect,
            ProtectionChange::ChangePassphrase { .. } => Self::Change,
            ProtectionChange::Unprotect { .. } => Self::Remove,
        }
    }

    /// Returns what is said while it runs.
    pub fn running(self, texts: &Texts) -> &'static str {
        match self {
            Self::Protect => texts.protect_working(),
            Self::Change => texts.change_working(),
            Self::Remove => texts.remove_working(),
        }
    }

    /// Returns what is said once it is done.
    pub fn done(self, texts: &Texts) -> &'static str {
        match self {
            Self::Protect => texts.protect_done(),
            Self::Change => texts.change_done(),
            Self::Remove => texts.remove_done(),
        }
    }
}

/// A request about passphrases and the lock. Passphrases are never printed.
#[derive(Clone, Debug, PartialEq)]
pub enum ProtectionMessage {
    /// Locks the window.
    Lock,
    /// The system is going to sleep.
    SystemSleeps,
    /// Opens the library, or unlocks the window.
    Unlock(Passphrase),
    /// Shows the form of a task.
    OpenTask(ProtectionTask),
    /// Changes what protects the library.
    Change(ProtectionChange),
    /// Shows the page of the emergency sheet.
    OpenSheet,
    /// Asks where the emergency sheet is saved, with the passphrase that is printed on it.
    SaveSheet(Option<Passphrase>),
    /// Answers the offer to protect the library; it is not made again.
    DeclineOffer,
    /// Sets after how many minutes without input the window locks; 0 is never.
    SetLockMinutes(u32),
}

impl From<ProtectionMessage> for Message {
    fn from(message: ProtectionMessage) -> Self {
        Self::Protection(message)
    }
}

impl ProtectionMessage {
    /// Returns `true` if it changes the library.
    pub fn is_edit(&self) -> bool {
        matches!(self, Self::Change(_))
    }

    /// Returns `true` if what was typed before goes to disk at once.
    pub fn flushes(&self) -> bool {
        self.is_edit() || matches!(self, Self::OpenTask(_) | Self::OpenSheet | Self::SaveSheet(_))
    }
}
