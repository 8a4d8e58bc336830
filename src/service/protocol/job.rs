//! The long operations.

use std::path::PathBuf;

use uuid::Uuid;

use crate::service::erase::EraseOrder;
use crate::service::export::ExportOrder;
use crate::service::import::ImportOrder;
use crate::service::protection::ProtectionChange;
use crate::service::review::SessionRef;
use crate::text::Language;

/// A long operation. It runs between requests and reports under its [`JobId`](crate::service::JobId); jobs run one
/// after the other.
#[derive(Clone, Debug, PartialEq)]
pub enum Job {
    /// Writes sessions into a folder.
    Export {
        /// Which sessions, and how.
        order: ExportOrder,
        /// The language of the program's own words.
        language: Language,
    },
    /// Reads session files into the library.
    Import(ImportOrder),
    /// Makes a backup beside the library, and in a folder that was chosen.
    Backup {
        /// The folder that was chosen.
        chosen: Option<PathBuf>,
        /// Whether nobody asked for it.
        automatic: bool,
    },
    /// Brings sessions back from a backup.
    RestoreSessions {
        /// The backup.
        backup: PathBuf,
        /// Which sessions.
        sessions: Vec<Uuid>,
    },
    /// Puts a backup in the place of the library, which is set aside and opened again.
    RestoreLibrary(PathBuf),
    /// Protects the library, takes that off or changes the passphrase. The library can be read and written meanwhile.
    /// Progress is in percent; the report says whether the library is protected now.
    ChangeProtection(ProtectionChange),
    /// Erases sessions or a client record for good.
    Erase {
        /// What.
        order: EraseOrder,
        /// The folder of backups that was chosen in addition.
        chosen: Option<PathBuf>,
    },
    /// Writes all that a client shares into a folder of its own.
    ClientCopy {
        /// A session of the client.
        session: SessionRef,
        /// The folder in which the client's folder is made.
        folder: PathBuf,
        /// The consultant's name; empty leaves it out.
        consultant: String,
        /// The language of the program's own words, if the sessions are held in none that it knows.
        language: Language,
    },
}

impl Job {
    /// Returns `true` if it makes backups or restores from them.
    pub fn is_about_backups(&self) -> bool {
        matches!(
            self,
            Self::Backup { .. } | Self::RestoreSessions { .. } | Self::RestoreLibrary(_)
        )
    }

    /// Returns `true` if nobody requested it, so that it is only reported if it fails.
    pub fn is_automatic(&self) -> bool {
        matches!(self, Self::Backup { automatic: true, .. })
    }

    /// Returns `true` if nobody else may have the library open meanwhile, not even to read.
    pub(in crate::service) fn needs_library_alone(&self) -> bool {
        matches!(
            self,
            Self::RestoreLibrary(_) | Self::ChangeProtection(_) | Self::Erase { .. }
        )
    }
}
