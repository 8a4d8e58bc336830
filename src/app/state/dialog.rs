//! The dialog over the window.

use std::path::PathBuf;

use uuid::Uuid;

use crate::app::message::Guide;
use crate::app::model::{FilePurpose, HandoutChoice};
use crate::service::EraseOrder;

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
    /// Asks what is printed.
    Handout(HandoutChoice),
    /// Confirms the client's own copy, private answers included.
    OwnCopy,
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
}
