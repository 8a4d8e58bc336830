//! The changes a consultant can make, as data.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{AgendaItem, Client, ConsentNote, Note, Retention, ReviewState};
use crate::session::Moment;

/// A change that a consultant makes. Applying it returns its inverse.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Sets the review state of a session.
    Review {
        /// The session.
        session: Uuid,
        /// Its new state.
        state: ReviewState,
    },
    /// Replaces all tags of a session.
    Tags {
        /// The session.
        session: Uuid,
        /// The tags, trimmed and none empty.
        tags: BTreeSet<String>,
    },
    /// Adds a note, or replaces the one with the same id.
    PutNote(Note),
    /// Removes a note.
    RemoveNote(Uuid),
    /// Replaces the agenda of a session.
    Agenda {
        /// The session.
        session: Uuid,
        /// Its points, in order.
        items: Vec<AgendaItem>,
    },
    /// Adds a client record, or replaces the one with the same id.
    PutClient(Client),
    /// Removes a client record; its sessions become unassigned.
    RemoveClient(Uuid),
    /// Adds a consent note, or replaces the one with the same id.
    PutConsent(ConsentNote),
    /// Removes a consent note.
    RemoveConsent(Uuid),
    /// Sets for how long the sessions of a workbook are wanted.
    Retention {
        /// The id of the workbook.
        workbook: String,
        /// How long; `None` is without limit.
        retention: Option<Retention>,
    },
    /// Assigns a session to a client record.
    Assign {
        /// The session.
        session: Uuid,
        /// The client record; `None` unassigns the session.
        client: Option<Uuid>,
    },
    /// Moves a session to the trash or restores it.
    Trash {
        /// The session.
        session: Uuid,
        /// Time of the move to the trash; `None` restores the session.
        at: Option<Moment>,
    },
    /// Several changes in this order, all or none.
    All(Vec<Change>),
}

impl Change {
    /// Returns `true` if it holds or changes anything with one of these ids: of sessions, client records, notes and
    /// consent notes.
    pub fn concerns(&self, ids: &BTreeSet<Uuid>) -> bool {
        match self {
            Self::Review { session, .. }
            | Self::Tags { session, .. }
            | Self::Agenda { session, .. }
            | Self::Trash { session, .. } => ids.contains(session),
            Self::PutNote(note) => ids.contains(&note.session) || ids.contains(&note.id),
            Self::PutClient(client) => ids.contains(&client.id),
            Self::PutConsent(note) => ids.contains(&note.client) || ids.contains(&note.id),
            Self::RemoveNote(id) | Self::RemoveClient(id) | Self::RemoveConsent(id) => ids.contains(id),
            Self::Assign { session, client } => {
                ids.contains(session) || client.is_some_and(|client| ids.contains(&client))
            }
            Self::Retention { .. } => false,
            Self::All(changes) => changes.iter().any(|change| change.concerns(ids)),
        }
    }
}
