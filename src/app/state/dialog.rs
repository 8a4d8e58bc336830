//! The dialog over the window.

use std::path::PathBuf;

use uuid::Uuid;

use super::print_form::PrintForm;
use super::secret_form::SecretForm;
use crate::app::message::Guide;
use crate::app::model::FilePurpose;
use crate::service::{BlankOrder, EraseOrder, SecretKind};

/// The dialog that is open.
#[derive(Clone, Debug, PartialEq)]
pub enum DialogState {
    /// A path is typed, where the system has no dialog.
    Path {
        /// The purpose of the file.
        purpose: FilePurpose,
        /// What is typed so far.
        typed: String,
    },
    /// Asks on which printer something is printed, and how.
    Print(PrintForm),
    /// Asks how a workbook that is to be filled in is put on paper.
    Blank(BlankOrder),
    /// Confirms the client's own copy, private answers included.
    OwnCopy {
        /// What is typed of the client's own word, where one is set.
        word: Option<SecretForm>,
    },
    /// Confirms that a file is replaced.
    Replace {
        /// The purpose of the file.
        purpose: FilePurpose,
        /// The file.
        path: PathBuf,
    },
    /// Confirms that something is erased for good.
    Erase {
        /// What is to be erased.
        order: EraseOrder,
        /// The question, which names it.
        question: String,
        /// Whether the box is ticked without which nothing is erased.
        sure: bool,
    },
    /// Confirms that a backup takes the library's place.
    RestoreLibrary {
        /// The backup.
        backup: PathBuf,
        /// Whether it belongs to another library.
        is_foreign: bool,
    },
    /// A guide.
    Guide(Guide),
    /// Something is unsaved while the window is about to close.
    Unsaved,
    /// A job is running while the window is about to close.
    JobRunning,
    /// A session was changed by another program while it was open.
    Conflict {
        /// The session.
        session: Uuid,
    },
    /// Asks how the laptop is handed over.
    HandOver {
        /// The session that can be reached then.
        session: Uuid,
        /// The folder that the client's files are written into.
        folder: String,
        /// Whether a code is needed, since the library has no passphrase.
        needs_code: bool,
        /// The code.
        form: SecretForm,
    },
    /// Asks for what takes the laptop back.
    TakeBack {
        /// What that is.
        kind: SecretKind,
        /// What is typed.
        form: SecretForm,
    },
    /// Asks for the client's own word, with which a session opens.
    OpenWithWord {
        /// The session.
        session: Uuid,
        /// What is typed.
        form: SecretForm,
    },
    /// Asks for a new word of the client's own.
    SetWord {
        /// The session.
        session: Uuid,
        /// Whether there is one already.
        has_word: bool,
        /// What is typed.
        form: SecretForm,
    },
    /// Asks for the name of a file that goes into the folder of the hand-over.
    SaveHere {
        /// The purpose of the file.
        purpose: FilePurpose,
        /// What is typed so far.
        typed: String,
        /// The folder.
        folder: String,
    },
    /// Asks with which workbook a session begins that is not kept.
    Unkept,
    /// Asks before a session that is not kept is lost.
    Discard {
        /// Whether the window closes then.
        closes: bool,
    },
}

impl DialogState {
    /// Returns `true` if it asks for what takes the laptop back.
    pub fn takes_back(&self) -> bool {
        matches!(self, Self::TakeBack { .. })
    }

    /// Returns `true` if a passphrase waits behind it.
    pub fn holds_passphrase(&self) -> bool {
        let (Self::Path { purpose, .. } | Self::Replace { purpose, .. }) = self else {
            return false;
        };
        matches!(
            purpose,
            FilePurpose::EmergencySheet {
                passphrase: Some(_),
                ..
            }
        )
    }
}
