//! What a consultant does with sessions: finding, noting, arranging. All of it goes through here, and
//! everything that changes something gives back the change that takes it back.

use uuid::Uuid;

use super::error::ServiceError;
use super::library::{Library, with_projection};
use super::projection::PROJECTION_VERSION;
use crate::consulting::{AgendaItem, Change, Client, Filter, ListRow, Note, SessionKey, Sort, WorkbookUse};
use crate::store::{MetricTable, StoreError, folded};

/// The fewest characters of a client record's id that may stand for it.
const SHORTEST: usize = 4;

/// So many sessions are made anew in one go.
const REFRESH_BATCH: u32 = 200;

impl Library {
    /// The sessions that pass a filter, in an order.
    pub fn keys(&self, filter: &Filter, sort: Sort) -> Result<Vec<SessionKey>, ServiceError> {
        self.wrap(self.store.keys(filter, sort))
    }

    /// The first hits of a filter's search, what was changed last first, at once. There may be more.
    pub fn hits_first(&self, filter: &Filter, limit: usize) -> Result<Vec<SessionKey>, ServiceError> {
        self.wrap(self.store.hits_first(filter, limit))
    }

    /// All hits of a filter's search, the best first.
    pub fn hits_ranked(&self, filter: &Filter) -> Result<Vec<SessionKey>, ServiceError> {
        self.wrap(self.store.hits_ranked(filter))
    }

    /// What the engine is asked for a search; to be measured against.
    #[doc(hidden)]
    pub fn asked_of_engine(&self, search: &str) -> Result<Option<String>, ServiceError> {
        self.wrap(self.store.fts_query(search))
    }

    /// The rows of these sessions, in this order; what isn't there any more is left out.
    pub fn rows(&self, keys: &[SessionKey]) -> Result<Vec<ListRow>, ServiceError> {
        self.wrap(self.store.rows(keys))
    }

    /// The key of a session.
    pub fn key(&self, id: Uuid) -> Result<SessionKey, ServiceError> {
        self.wrap(self.store.key(id))
    }

    /// How many saved edits a session has seen: whether it was changed elsewhere.
    pub fn revision(&self, id: Uuid) -> Result<u64, ServiceError> {
        self.wrap(self.store.revision(id))
    }

    /// Carries a change out, all of it or nothing; gives back the change that takes it back.
    pub fn apply_change(&mut self, change: &Change) -> Result<Change, ServiceError> {
        self.store.change(change).map_err(|what| self.fault(what))
    }

    /// The notes to a session, oldest first.
    pub fn notes(&self, session: Uuid) -> Result<Vec<Note>, ServiceError> {
        self.wrap(self.store.notes(session))
    }

    /// The points of a session's agenda that the consultant touched, in their order.
    pub fn agenda(&self, session: Uuid) -> Result<Vec<AgendaItem>, ServiceError> {
        self.wrap(self.store.agenda(session))
    }

    /// All client records by name, each with the number of its sessions outside the trash.
    pub fn clients(&self) -> Result<Vec<(Client, u32)>, ServiceError> {
        self.wrap(self.store.clients())
    }

    /// A client record.
    pub fn client(&self, id: Uuid) -> Result<Option<Client>, ServiceError> {
        self.wrap(self.store.client(id))
    }

    /// The client record of that name, or whose id begins or ends so.
    ///
    /// # Errors
    /// If there is none, or more than one.
    pub fn client_named(&self, part: &str) -> Result<Uuid, ServiceError> {
        let (name, part_of_id) = (folded(part.trim()), part.trim().to_lowercase());
        let is_id = |id: String| {
            part_of_id.len() >= SHORTEST && (id.starts_with(&part_of_id) || id.ends_with(&part_of_id))
        };
        let goes = |client: &Client| folded(client.name.trim()) == name || is_id(client.id.to_string());
        let found: Vec<Client> = self
            .clients()?
            .into_iter()
            .map(|(client, _)| client)
            .filter(goes)
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

    /// The sessions of a client record, oldest first, without those in the trash.
    pub fn sessions_of(&self, client: Uuid) -> Result<Vec<Uuid>, ServiceError> {
        self.wrap(self.store.sessions_of(client))
    }

    /// The sessions of a client record, those in the trash too.
    pub(super) fn all_sessions_of(&self, client: Uuid) -> Result<Vec<Uuid>, ServiceError> {
        self.wrap(self.store.all_sessions_of(client))
    }

    /// All tags in use, and on how many sessions.
    pub fn tags(&self) -> Result<Vec<(String, u32)>, ServiceError> {
        self.wrap(self.store.tags())
    }

    /// The workbooks that the library has met, by id, the newest version first.
    pub fn workbooks(&self) -> Result<Vec<WorkbookUse>, ServiceError> {
        self.wrap(self.store.workbooks())
    }

    /// The figures of all sessions that pass a filter.
    pub fn figures(&self, filter: &Filter) -> Result<MetricTable, ServiceError> {
        self.wrap(self.store.figures(filter))
    }

    /// Makes anew what an older program made of sessions for lists, searches and overviews. A session that
    /// can't be read is left as it is: opening it will say why.
    pub(super) fn refresh(&mut self) -> Result<(), ServiceError> {
        loop {
            let outdated = self.wrap(self.store.outdated(PROJECTION_VERSION, REFRESH_BATCH))?;
            let sessions = outdated.into_iter().filter_map(|id| self.session(id).ok());
            let sessions: Vec<_> = sessions.map(with_projection).collect();
            if sessions.is_empty() {
                return Ok(());
            }
            self.store.refresh(&sessions).map_err(|what| self.fault(what))?;
        }
    }

    fn wrap<T>(&self, answer: Result<T, StoreError>) -> Result<T, ServiceError> {
        answer.map_err(|what| self.fault(what))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Access, MetricKind, fixture};

    #[test]
    fn a_library_of_version_1_is_made_anew_for_lists_searches_and_overviews() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("l.funkenbuch");
        fixture(&path, 1);
        let desk = Library::open(&path, Access::Write).unwrap();
        let search = |words: &str| Filter {
            search: Some(words.to_owned()),
            ..Filter::default()
        };
        // the fixture's search was made by hand; what its session really says is this
        assert_eq!(desk.hits_ranked(&search("nul")).unwrap().len(), 1);
        assert!(desk.hits_ranked(&search("strasse")).unwrap().is_empty());
        let figures = desk.figures(&Filter::default()).unwrap();
        let before = figures
            .rows
            .iter()
            .find(|row| row.kind == MetricKind::Before)
            .unwrap();
        assert_eq!((before.figures.count, before.figures.sum), (1, 8.0));
        assert!(desk.store.outdated(PROJECTION_VERSION, 1).unwrap().is_empty());
    }
}
