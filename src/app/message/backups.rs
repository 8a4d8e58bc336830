//! The messages of backups.

use std::collections::BTreeSet;
use std::path::PathBuf;

use uuid::Uuid;

use super::Message;

/// A request about backups.
#[derive(Clone, Debug, PartialEq)]
pub enum BackupMessage {
    /// Shows the backups.
    Open,
    /// Makes a backup now.
    BackUp,
    /// Backs up to no second folder any more.
    ForgetFolder,
    /// Shows what would change if the library became as a backup; `None` closes that.
    Look(Option<PathBuf>),
    /// Selects sessions of the backup that is looked at, and no others.
    Select(BTreeSet<Uuid>),
    /// Brings the selected sessions back.
    RestoreSelected,
    /// Asks before the backup takes the library's place.
    ConfirmRestore,
    /// Puts a copy that lies beside the library among the backups.
    PutAside(PathBuf),
    /// Lets a backup take the library's place.
    Restore(PathBuf),
}

impl From<BackupMessage> for Message {
    fn from(message: BackupMessage) -> Self {
        Self::Backups(message)
    }
}

impl BackupMessage {
    /// Returns `true` if it changes the library.
    pub fn is_edit(&self) -> bool {
        matches!(
            self,
            Self::RestoreSelected | Self::ConfirmRestore | Self::Restore(_) | Self::PutAside(_)
        )
    }

    /// Returns `true` if what was typed before goes to disk at once.
    pub fn flushes(&self) -> bool {
        matches!(
            self,
            Self::Open | Self::BackUp | Self::RestoreSelected | Self::ConfirmRestore | Self::Restore(_)
        )
    }
}
