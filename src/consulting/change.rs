//! The changes a consultant can make, as data.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{AgendaItem, Client, Note, ReviewState};
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
