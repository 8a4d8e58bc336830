//! What is put together for client records: a record of its own for some sessions, what is said of one.

use uuid::Uuid;

use crate::desk::{Change, Client, ListRow};
use crate::session::Moment;
use crate::text::Texts;

/// What stands below a name in the list.
pub(super) fn entry((client, sessions): &(Client, u32), texts: &'static Texts) -> String {
    let sessions = texts.sessions_count(*sessions);
    match client.organisation.as_str() {
        "" => sessions,
        organisation => format!("{organisation} · {sessions}"),
    }
}

/// A record of its own for some sessions of another one.
pub(super) fn split(of: &Client, sessions: &[&ListRow]) -> Change {
    let now = Moment::now();
    let named = sessions.iter().find_map(|row| row.name.clone());
    let organisation = sessions.iter().find_map(|row| row.organisation.clone());
    let new = Client {
        id: Uuid::now_v7(),
        name: named.unwrap_or_else(|| of.name.clone()),
        organisation: organisation.unwrap_or_default(),
        contact: String::new(),
        notes: String::new(),
        created_at: now,
        updated_at: now,
    };
    let client = Some(new.id);
    let attached = sessions.iter().map(|row| Change::Attach {
        session: row.id,
        client,
    });
    Change::All(
        std::iter::once(Change::PutClient(new.clone()))
            .chain(attached)
            .collect(),
    )
}
