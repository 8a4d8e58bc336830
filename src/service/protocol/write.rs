//! What is written to the library or to the settings.

use uuid::Uuid;

use crate::consulting::{Change, SessionKey};
use crate::service::list::BulkChange;
use crate::service::open_session::SessionSnapshot;
use crate::service::settings::Settings;
use crate::service::undo::{Op, TypingId};

/// Something that is written, acknowledged by [`Event::Written`](super::Event::Written) or refused by
/// [`Event::NotWritten`](super::Event::NotWritten).
#[derive(Clone, Debug)]
pub enum Write {
    /// The answers of a session as they stand.
    Session(Box<SessionSnapshot>),
    /// Ends a conflict: the version that is not kept is archived under the session.
    Resolve {
        /// The version in memory.
        mine: Box<SessionSnapshot>,
        /// The version that stays current.
        keep: KeptVersion,
    },
    /// Makes an archived version of a session the present one, which is archived before.
    BringBack {
        /// The session.
        session: Uuid,
        /// The number of the version.
        number: u32,
        /// The revision of the session that the person has seen.
        seen: u64,
    },
    /// A change by the consultant.
    Change {
        /// Its kind, for the label of undo.
        op: Op,
        /// The change.
        change: Change,
        /// The visit of a field it belongs to; changes of one visit form one undo step.
        typing: Option<TypingId>,
    },
    /// One change to many sessions.
    Selected {
        /// Its kind.
        op: Op,
        /// Which sessions.
        keys: Vec<SessionKey>,
        /// The change.
        change: BulkChange,
    },
    /// Merges two client records.
    MergeClients {
        /// The record that stays.
        keep: Uuid,
        /// The record that is merged into it.
        remove: Uuid,
    },
    /// Takes back the consultant's last step.
    Undo,
    /// Makes the step again that was taken back last.
    Redo,
    /// The settings.
    Settings(Box<Settings>),
}

/// The version of a session that stays current after a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptVersion {
    /// The one in memory.
    Mine,
    /// The one in the library.
    Stored,
}
