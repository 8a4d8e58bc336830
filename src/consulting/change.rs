//! Everything a consultant can change, as data, each with an inverse.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{AgendaItem, Client, Note, ReviewState};
use crate::session::Moment;

/// A change a consultant makes. Carrying it out gives back the change that takes it back.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// How far a session is reviewed.
    Review {
        /// The session.
        session: Uuid,
        /// Its new state.
        state: ReviewState,
    },
    /// A session's tags, all of them.
    Tags {
        /// The session.
        session: Uuid,
        /// Trimmed, none empty.
        tags: BTreeSet<String>,
    },
    /// A note as it is now: a new one, or in the place of the one of the same id.
    PutNote(Note),
    /// No such note any more.
    RemoveNote(Uuid),
    /// A session's agenda, all of it in its order.
    Agenda {
        /// The session.
        session: Uuid,
        /// Its points.
        items: Vec<AgendaItem>,
    },
    /// A client record as it is now: a new one, or in the place of the one of the same id.
    PutClient(Client),
    /// No such client record any more; its sessions belong to nobody.
    RemoveClient(Uuid),
    /// Whose session it is.
    Assign {
        /// The session.
        session: Uuid,
        /// The client record, or nobody's.
        client: Option<Uuid>,
    },
    /// Into the trash, or out of it.
    Trash {
        /// The session.
        session: Uuid,
        /// Since when it is in the trash; none: it isn't.
        at: Option<Moment>,
    },
    /// Several in this order, all or none.
    All(Vec<Change>),
}
