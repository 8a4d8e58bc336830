//! The sessions that the start screen offers.

use std::sync::Arc;

use uuid::Uuid;

use super::error::ServiceError;
use super::library::Library;
use crate::consulting::ListRow;
use crate::session::Moment;
use crate::text::fold::alike;
use crate::workbook::Workbook;

/// Greatest number of sessions offered.
const MAX_START_SESSIONS: usize = 12;

/// The sessions that the start screen offers: those of the only person, or none by name.
#[derive(Clone, Debug, Default)]
pub enum StartSessions {
    /// The library holds no sessions.
    #[default]
    Empty,
    /// All sessions belong to one person.
    OnePerson {
        /// The person's name, where there is one.
        name: Option<String>,
        /// The sessions, the one changed last first.
        sessions: Vec<StartSession>,
    },
    /// The sessions belong to several people.
    SeveralPeople,
}

/// A session that the start screen offers.
#[derive(Clone, Debug)]
pub struct StartSession {
    /// The session.
    pub id: Uuid,
    /// Its workbook, in the newest version; `None` if it can't be read.
    pub workbook: Option<Arc<Workbook>>,
    /// Time of the last change.
    pub updated_at: Moment,
}

impl Library {
    /// Returns the sessions that the start screen offers.
    ///
    /// # Errors
    /// If the library can't be read.
    pub(super) fn start_sessions(&self) -> Result<StartSessions, ServiceError> {
        if self.wrap(self.store.has_several_people())? {
            return Ok(StartSessions::SeveralPeople);
        }
        let newest = self.wrap(self.store.newest(MAX_START_SESSIONS))?;
        let rows = self.rows(&newest)?;
        let Some(first) = rows.first() else {
            return Ok(StartSessions::Empty);
        };
        let is_named = rows.iter().all(|row| is_same_person(first, row));
        let name = first.name.clone().filter(|_| is_named);
        let known = self.known_workbooks()?;
        let workbook = |id: &str| {
            let found = known.iter().find(|known| known.workbook.id == id);
            found.map(|known| Arc::clone(&known.workbook))
        };
        let session = |row: &ListRow| StartSession {
            id: row.id,
            workbook: workbook(&row.workbook),
            updated_at: row.updated_at,
        };
        let sessions = rows.iter().map(session).collect();
        Ok(StartSessions::OnePerson { name, sessions })
    }
}

/// Returns `true` if two sessions belong to one client record, or to one name.
fn is_same_person(one: &ListRow, other: &ListRow) -> bool {
    match (one.client, other.client) {
        (Some(one), Some(other)) => one == other,
        _ => alike(name(one), name(other)),
    }
}

fn name(row: &ListRow) -> &str {
    row.name.as_deref().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consulting::{Change, Client};
    use crate::session::{Cell, Edit, Value};
    use crate::store::Access;

    struct Fixture {
        library: Library,
        _folder: tempfile::TempDir,
    }

    impl Fixture {
        fn new(names: &[&str]) -> Self {
            let folder = tempfile::tempdir().unwrap();
            let library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
            let mut fixture = Self {
                library,
                _folder: folder,
            };
            for name in names {
                fixture.add(name);
            }
            fixture
        }

        fn add(&mut self, name: &str) -> Uuid {
            let mut open = self.library.begin("de", Moment::now()).unwrap();
            if !name.is_empty() {
                let (cell, value) = (Cell::plain("name"), Some(Value::Text(name.to_owned())));
                open.apply(Edit::SetCell { cell, value }, Moment::now()).unwrap();
                self.library.save(&open.take_snapshot().unwrap()).unwrap();
            }
            open.session().id
        }

        fn assign(&mut self, session: Uuid, client: u128) {
            let client = Client {
                id: Uuid::from_u128(client),
                name: "Jörg Müßig".to_owned(),
                organisation: String::new(),
                contact: String::new(),
                notes: String::new(),
                pseudonym: String::new(),
                created_at: Moment::now(),
                updated_at: Moment::now(),
            };
            let assign = Change::Assign {
                session,
                client: Some(client.id),
            };
            let both = vec![Change::PutClient(client), assign];
            self.library.apply_change(&Change::All(both)).unwrap();
        }

        /// Returns the name and the number of sessions offered; `None` for several people.
        fn offered(&self) -> Option<(Option<String>, usize)> {
            match self.library.start_sessions().unwrap() {
                StartSessions::Empty => Some((None, 0)),
                StartSessions::OnePerson { name, sessions } => Some((name, sessions.len())),
                StartSessions::SeveralPeople => None,
            }
        }
    }

    #[test]
    fn sessions_of_one_name_or_of_none_are_one_persons() {
        let rosa = || Some("Rosa".to_owned());
        for (names, expected) in [
            (&[][..], Some((None, 0))),
            (&["", ""], Some((None, 2))),
            (&["Rosa", "Rosa"], Some((rosa(), 2))),
            (&["ROSA", " Rosa"], Some((rosa(), 2))),
            (&["Rosa", ""], Some((None, 2))),
            (&["", "Rosa"], Some((None, 2))),
            (&["Rosa", "", "Jörg"], None),
        ] {
            assert_eq!(Fixture::new(names).offered(), expected, "{names:?}");
        }
    }

    #[test]
    fn sessions_of_one_record_are_one_persons_and_those_of_two_are_not() {
        let mut fixture = Fixture::new(&[]);
        let sessions = ["Jörg", "J. Müßig"].map(|name| fixture.add(name));
        assert_eq!(fixture.offered(), None);
        sessions.iter().for_each(|session| fixture.assign(*session, 1));
        assert_eq!(fixture.offered().map(|(_, count)| count), Some(2));
        fixture.assign(sessions[0], 2);
        assert_eq!(fixture.offered(), None, "namesakes are two people");
    }

    #[test]
    fn a_session_in_the_trash_is_nobodys_and_the_last_ones_are_offered() {
        let mut fixture = Fixture::new(&["Rosa"; 15]);
        let session = fixture.add("Jörg");
        let at = Some(Moment::now());
        fixture
            .library
            .apply_change(&Change::Trash { session, at })
            .unwrap();
        assert_eq!(
            fixture.offered(),
            Some((Some("Rosa".to_owned()), MAX_START_SESSIONS))
        );
    }
}
