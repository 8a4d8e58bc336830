//! Client records: their sessions, namesakes, and merging.

use uuid::Uuid;

use super::error::ServiceError;
use super::library::{Library, MIN_ID_CHARS};
use crate::consulting::{Change, Client, ConsentNote, Filter, ListRow, Sort};
use crate::session::Moment;
use crate::text::fold::alike;

/// Number of sessions with the same name that are considered at most.
const MAX_NAMESAKES: usize = 200;

impl Library {
    /// Returns all client records by name, each with the number of its sessions outside the trash.
    pub fn clients(&self) -> Result<Vec<(Client, u32)>, ServiceError> {
        self.wrap(self.store.clients())
    }

    /// Returns a client record; `None` if it does not exist.
    pub fn client(&self, id: Uuid) -> Result<Option<Client>, ServiceError> {
        self.wrap(self.store.client(id))
    }

    /// Returns the client record with a name, or whose id begins or ends with a part.
    ///
    /// # Errors
    /// If there is none, or more than one.
    pub fn client_named(&self, part: &str) -> Result<Uuid, ServiceError> {
        let part_of_id = part.trim().to_lowercase();
        let is_id = |id: String| {
            part_of_id.len() >= MIN_ID_CHARS && (id.starts_with(&part_of_id) || id.ends_with(&part_of_id))
        };
        let matches = |client: &Client| alike(&client.name, part) || is_id(client.id.to_string());
        let found: Vec<Client> = self
            .clients()?
            .into_iter()
            .map(|(client, _)| client)
            .filter(matches)
            .collect();
        let given = part.to_owned();
        match found.as_slice() {
            [only] => Ok(only.id),
            [] => Err(ServiceError::NoSuchClient { given }),
            several => Err(ServiceError::SeveralClients {
                given,
                count: several.len(),
            }),
        }
    }

    /// Returns the consent notes on a client record, the oldest first.
    pub fn consents(&self, client: Uuid) -> Result<Vec<ConsentNote>, ServiceError> {
        self.wrap(self.store.consents(client))
    }

    /// Returns the sessions of a client record outside the trash, the oldest first.
    pub fn sessions_of(&self, client: Uuid) -> Result<Vec<Uuid>, ServiceError> {
        self.wrap(self.store.sessions_of(client))
    }

    /// Returns the sessions of a client record, those in the trash included.
    pub(super) fn all_sessions_of(&self, client: Uuid) -> Result<Vec<Uuid>, ServiceError> {
        self.wrap(self.store.all_sessions_of(client))
    }

    /// Loads the sessions of a client record, oldest first, and the unassigned ones with the same name.
    pub(super) fn client_sessions(&self, client: Uuid) -> Result<(Vec<ListRow>, Vec<ListRow>), ServiceError> {
        let filter = Filter {
            client: Some(client),
            ..Filter::default()
        };
        let mut sessions = self.rows(&self.keys(&filter, Sort::default())?)?;
        sessions.sort_by_key(|row| row.created_at);
        let namesakes = match self.client(client)? {
            Some(client) => self.namesakes(&client.name)?,
            None => Vec::new(),
        };
        Ok((sessions, namesakes))
    }

    /// Returns the unassigned sessions of a name, the one changed last first; none for an empty name.
    pub(super) fn namesakes(&self, name: &str) -> Result<Vec<ListRow>, ServiceError> {
        if name.trim().is_empty() {
            return Ok(Vec::new());
        }
        self.rows(&self.wrap(self.store.unassigned_of(name, MAX_NAMESAKES))?)
    }

    /// Returns the client records of a name; none for an empty name.
    pub(super) fn clients_of_name(&self, name: &str) -> Result<Vec<Client>, ServiceError> {
        if name.trim().is_empty() {
            return Ok(Vec::new());
        }
        self.wrap(self.store.clients_of_name(name))
    }

    /// Returns the change that merges two client records, in one step.
    ///
    /// # Errors
    /// If one of them doesn't exist, or the library can't be read.
    pub(super) fn merge_change(&self, keep: Uuid, remove: Uuid, at: Moment) -> Result<Change, ServiceError> {
        let missing = || ServiceError::NoSuchClient { given: String::new() };
        let kept = self.client(keep)?.ok_or_else(missing)?;
        let removed = self.client(remove)?.ok_or_else(missing)?;
        let (sessions, consents) = (self.all_sessions_of(remove)?, self.consents(remove)?);
        Ok(merged(&kept, &removed, (&sessions, consents), at))
    }
}

/// Returns the change that merges a client record into another: texts are joined, sessions reassigned, and consent notes
/// go along.
fn merged(
    kept: &Client,
    other: &Client,
    (sessions, consents): (&[Uuid], Vec<ConsentNote>),
    at: Moment,
) -> Change {
    let joined = |one: &str, other: &str| match (one.trim(), other.trim()) {
        (_, "") => one.to_owned(),
        ("", _) => other.to_owned(),
        (first, second) if first.contains(second) => one.to_owned(),
        _ => format!("{one}\n{other}"),
    };
    let first = |kept: &str, other: &str| match kept.trim() {
        "" => other.to_owned(),
        _ => kept.to_owned(),
    };
    let merged = Client {
        organisation: first(&kept.organisation, &other.organisation),
        pseudonym: first(&kept.pseudonym, &other.pseudonym),
        contact: joined(&kept.contact, &other.contact),
        notes: joined(&kept.notes, &other.notes),
        updated_at: at,
        ..kept.clone()
    };
    let attached = sessions.iter().map(|session| Change::Assign {
        session: *session,
        client: Some(kept.id),
    });
    let moved = consents.into_iter().map(|note| {
        Change::PutConsent(ConsentNote {
            client: kept.id,
            ..note
        })
    });
    let mut changes = vec![Change::PutClient(merged)];
    changes.extend(moved);
    changes.extend(attached);
    changes.push(Change::RemoveClient(other.id));
    Change::All(changes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Access;

    fn client(id: u128, contact: &str) -> Client {
        let now = Moment::now();
        Client {
            id: Uuid::from_u128(id),
            name: format!("Klient*in {id}"),
            organisation: String::new(),
            contact: contact.to_owned(),
            notes: String::new(),
            pseudonym: String::new(),
            created_at: now,
            updated_at: now,
        }
    }

    #[test]
    fn merging_keeps_what_only_one_of_the_two_says() {
        let (one, mut other) = (client(1, "040 1234"), client(2, "rosa@example.org"));
        other.organisation = "Stadtwerke".to_owned();
        other.pseudonym = "Frau Weide".to_owned();
        let session = Uuid::from_u128(9);
        let Change::All(changes) = merged(&one, &other, (&[session], Vec::new()), Moment::now()) else {
            panic!("one step")
        };
        let Change::PutClient(merged) = &changes[0] else {
            panic!("the record first")
        };
        assert_eq!(merged.contact, "040 1234\nrosa@example.org");
        assert_eq!((merged.id, merged.organisation.as_str()), (one.id, "Stadtwerke"));
        assert_eq!(merged.pseudonym, "Frau Weide");
        let attached = Change::Assign {
            session,
            client: Some(one.id),
        };
        assert_eq!(changes[1..], [attached, Change::RemoveClient(other.id)]);
    }

    #[test]
    fn merging_two_records_takes_sessions_in_the_trash_along() {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        let session = library.begin("de", Moment::now()).unwrap().session().id;
        let (kept, other) = (client(1, ""), client(2, ""));
        let attached = Change::Assign {
            session,
            client: Some(other.id),
        };
        let trashed = |at| Change::Trash { session, at };
        let records = [kept.clone(), other.clone()].map(Change::PutClient);
        let mut changes = records.to_vec();
        changes.extend([attached, trashed(Some(Moment::now()))]);
        library.apply_change(&Change::All(changes)).unwrap();
        let merge = library.merge_change(kept.id, other.id, Moment::now()).unwrap();
        library.apply_change(&merge).unwrap();
        library.apply_change(&trashed(None)).unwrap();
        assert_eq!(library.sessions_of(kept.id).unwrap(), [session]);
    }
}
