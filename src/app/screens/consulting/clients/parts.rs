//! A client record of its own for some sessions of another one.

use crate::consulting::{Change, Client, ListRow};
use crate::session::{Moment, new_id};

/// Puts it together.
pub(super) fn split(of: &Client, sessions: &[&ListRow]) -> Change {
    let now = Moment::now();
    let named = sessions.iter().find_map(|row| row.name.clone());
    let organisation = sessions.iter().find_map(|row| row.organisation.clone());
    let new = Client {
        id: new_id(now),
        name: named.unwrap_or_else(|| of.name.clone()),
        organisation: organisation.unwrap_or_default(),
        contact: String::new(),
        notes: String::new(),
        created_at: now,
        updated_at: now,
    };
    let client = Some(new.id);
    let attached = sessions.iter().map(|row| Change::Assign {
        session: row.id,
        client,
    });
    Change::All(
        std::iter::once(Change::PutClient(new.clone()))
            .chain(attached)
            .collect(),
    )
}
