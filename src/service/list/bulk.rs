//! One change to many sessions.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::consulting::{Change, Client, ListRow, ReviewState, SessionKey};
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::session::Moment;

/// One change to many sessions.
#[derive(Clone, Debug, PartialEq)]
pub enum BulkChange {
    /// Sets the review state.
    Review(ReviewState),
    /// Adds and removes tags.
    Tags {
        /// The tags that all of them get.
        add: BTreeSet<String>,
        /// The tags that none of them keeps.
        remove: BTreeSet<String>,
    },
    /// Moves them to the trash.
    Trash,
    /// Restores them from the trash.
    Restore,
    /// Assigns them to a client record; `None` unassigns them.
    Attach(Option<Uuid>),
    /// Assigns them to a client record made for them.
    AssignNew(Client),
}

impl Library {
    /// Returns the change that does the same to each of these sessions, in one step.
    pub(in crate::service) fn bulk_change(
        &self,
        keys: &[SessionKey],
        change: &BulkChange,
        at: Moment,
    ) -> Result<Change, ServiceError> {
        let rows = self.rows(keys)?;
        let client = match change {
            BulkChange::AssignNew(client) => Some(Change::PutClient(client.clone())),
            _ => None,
        };
        let each = rows.iter().map(|row| change_of_session(row, change, at));
        Ok(Change::All(client.into_iter().chain(each).collect()))
    }
}

fn change_of_session(row: &ListRow, change: &BulkChange, at: Moment) -> Change {
    let session = row.id;
    match change {
        BulkChange::Review(state) => Change::Review {
            session,
            state: *state,
        },
        BulkChange::Tags { add, remove } => {
            let remaining = row.tags.iter().filter(|tag| !remove.contains(*tag));
            Change::Tags {
                session,
                tags: remaining.chain(add).cloned().collect(),
            }
        }
        BulkChange::Trash => Change::Trash {
            session,
            at: Some(at),
        },
        BulkChange::Restore => Change::Trash { session, at: None },
        BulkChange::Attach(client) => Change::Assign {
            session,
            client: *client,
        },
        BulkChange::AssignNew(client) => Change::Assign {
            session,
            client: Some(client.id),
        },
    }
}
