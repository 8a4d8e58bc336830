//! A session under review: what the client shares, and what the consultant added.

pub mod stations;

use uuid::Uuid;

use super::agenda::{Agenda, AgendaInput, Agreement};
use super::error::ServiceError;
use super::library::Library;
use crate::consulting::{AgendaItem, Change, Client, ListRow, Note, ReviewState, SessionKey};
use crate::insight::{Finding, Insight};
use crate::session::{Moment, SharedSession};
use crate::store::Access;
use crate::text::Texts;

/// A session with the consultant's additions.
#[derive(Clone, Debug)]
pub struct Review {
    /// What the session shares.
    pub shared: SharedSession,
    /// The client's name; the client record's where the session has none.
    pub name: Option<String>,
    /// The client's organisation; the client record's where the session has none.
    pub organisation: Option<String>,
    /// The review state.
    pub state: ReviewState,
    /// The consultant's tags, in order.
    pub tags: Vec<String>,
    /// The client record it is assigned to.
    pub client: Option<Client>,
    /// The notes, the oldest first.
    pub notes: Vec<Note>,
    /// The points of the agenda that the consultant touched, in their order.
    pub agenda: Vec<AgendaItem>,
    /// The agreements of the latest earlier session that has any.
    pub before: Vec<Agreement>,
    /// The other sessions of the same client, the oldest first.
    pub others: Vec<OtherSession>,
    /// Other unassigned sessions of the same name.
    pub namesakes: Vec<ListRow>,
    /// Other client records of the same name.
    pub alike: Vec<Client>,
    /// Whether the library can only be read.
    pub read_only: bool,
}

/// A reference to a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionRef {
    /// By its id.
    Id(Uuid),
    /// By its key in a list.
    Key(SessionKey),
}

/// Another session of the same client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherSession {
    /// The session.
    pub id: Uuid,
    /// Time at which it was begun.
    pub begun: Moment,
}

impl Library {
    /// Returns a session with the consultant's additions.
    ///
    /// # Errors
    /// If there is no such session, or it can't be read.
    pub fn review(&self, id: Uuid) -> Result<Review, ServiceError> {
        let shared = self.shared(id)?;
        let row = self.listed(id)?;
        let client = row
            .client
            .map(|client| self.client(client))
            .transpose()?
            .flatten();
        let others = self.others(&row)?;
        let earlier: Vec<&ListRow> = others
            .iter()
            .filter(|other| other.created_at < row.created_at)
            .collect();
        let name = row.name.as_deref().unwrap_or_default();
        let mut namesakes = self.namesakes(name)?;
        namesakes.retain(|other| other.id != id);
        let mut alike = self.clients_of_name(name)?;
        alike.retain(|other| row.client != Some(other.id));
        Ok(Review {
            namesakes,
            alike,
            notes: self.notes(id)?,
            agenda: self.agenda(id)?,
            before: self.agreed(&earlier)?,
            others: others.iter().map(OtherSession::of).collect(),
            read_only: self.access() == Access::Read,
            name: row.name,
            organisation: row.organisation,
            state: row.review,
            tags: row.tags,
            client,
            shared,
        })
    }

    /// Returns a session by its reference, with the consultant's additions.
    ///
    /// # Errors
    /// As [`Self::review`].
    pub fn review_wanted(&self, wanted: SessionRef) -> Result<Review, ServiceError> {
        match wanted {
            SessionRef::Id(id) => self.review(id),
            SessionRef::Key(key) => {
                let row = self.rows(&[key])?.pop();
                let gone = || ServiceError::NoSuchSession { given: String::new() };
                self.review(row.ok_or_else(gone)?.id)
            }
        }
    }

    /// Returns the agenda of a session's meeting.
    ///
    /// # Errors
    /// If there is no such session, or it can't be read.
    pub fn points(&self, id: Uuid, texts: &Texts) -> Result<Agenda, ServiceError> {
        Ok(self.review(id)?.points(texts))
    }

    fn listed(&self, id: Uuid) -> Result<ListRow, ServiceError> {
        let row = self.rows(&[self.key(id)?])?.pop();
        row.ok_or_else(|| ServiceError::NoSuchSession {
            given: id.to_string(),
        })
    }

    /// Returns the other sessions of a session's client, the oldest first.
    fn others(&self, row: &ListRow) -> Result<Vec<ListRow>, ServiceError> {
        let Some(client) = row.client else {
            return Ok(Vec::new());
        };
        let others = self
            .sessions_of(client)?
            .into_iter()
            .filter(|other| *other != row.id);
        let keys = others
            .map(|other| self.key(other))
            .collect::<Result<Vec<_>, _>>()?;
        self.rows(&keys)
    }

    /// Returns the agreements of the latest of these sessions that has any.
    fn agreed(&self, earlier: &[&ListRow]) -> Result<Vec<Agreement>, ServiceError> {
        for row in earlier.iter().rev() {
            let on = row.meeting_day.unwrap_or_else(|| row.updated_at.local().date());
            let items = self.agenda(row.id)?.into_iter();
            let agreed: Vec<Agreement> = items
                .filter(|item| !item.dismissed && !item.agreement.trim().is_empty())
                .map(|item| Agreement {
                    point: item.id,
                    words: item.agreement,
                    on,
                })
                .collect();
            if !agreed.is_empty() {
                return Ok(agreed);
            }
        }
        Ok(Vec::new())
    }
}

impl OtherSession {
    fn of(row: &ListRow) -> Self {
        Self {
            id: row.id,
            begun: row.created_at,
        }
    }
}

impl Review {
    /// Returns the agenda of the meeting.
    pub fn points(&self, texts: &Texts) -> Agenda {
        self.points_of(&Insight::of(&self.shared).findings, texts)
    }

    /// Returns the agenda of the meeting, for findings that are known already.
    pub fn points_of(&self, findings: &[Finding], texts: &Texts) -> Agenda {
        let input = AgendaInput {
            shared: &self.shared,
            notes: &self.notes,
            stored: &self.agenda,
            before: &self.before,
            findings,
        };
        Agenda::of(&input, texts)
    }

    /// Applies a change. Returns `false` if the session has to be loaded again, since the change is about clients, which
    /// are not all known here.
    pub fn apply(&mut self, change: &Change) -> bool {
        let this = self.shared.id();
        match change {
            Change::Review { session, state } if *session == this => self.state = *state,
            Change::Tags { session, tags } if *session == this => self.tags = tags.iter().cloned().collect(),
            Change::PutNote(note) if note.session == this => self.put(note),
            Change::RemoveNote(id) => self.notes.retain(|note| note.id != *id),
            Change::Agenda { session, items } if *session == this => self.agenda.clone_from(items),
            Change::PutClient(_) | Change::RemoveClient(_) | Change::Assign { .. } => return false,
            Change::All(changes) => {
                let mut complete = true;
                for change in changes {
                    complete &= self.apply(change);
                }
                return complete;
            }
            _ => {}
        }
        true
    }

    fn put(&mut self, note: &Note) {
        match self.notes.iter_mut().find(|known| known.id == note.id) {
            Some(known) => known.clone_from(note),
            None => self.notes.push(note.clone()),
        }
        self.notes.sort_by_key(|note| (note.created_at, note.id));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::consulting::AgendaSource;
    use crate::service::sample::test_sessions::moment;
    use crate::text::Language;

    /// A library with two sessions of one client, and an unassigned one.
    struct Practice {
        library: Library,
        sessions: Vec<Uuid>,
        _folder: tempfile::TempDir,
    }

    impl Practice {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
            library.sample(3, 1).unwrap();
            let mut rows = library.sessions(&crate::consulting::Filter::default()).unwrap();
            rows.sort_by_key(|row| row.created_at);
            let sessions: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
            let at = moment("2026-11-22T15:00:00+01:00");
            let client = Client {
                id: Uuid::from_u128(5),
                name: "Jörg Müßig".to_owned(),
                organisation: "Stadtwerke".to_owned(),
                contact: String::new(),
                notes: String::new(),
                created_at: at,
                updated_at: at,
            };
            let attach = |session| Change::Assign {
                session,
                client: Some(Uuid::from_u128(5)),
            };
            let both = vec![
                Change::PutClient(client),
                attach(sessions[0]),
                attach(sessions[1]),
            ];
            library.apply_change(&Change::All(both)).unwrap();
            Self {
                library,
                sessions,
                _folder: folder,
            }
        }

        fn review(&self, at: usize) -> Review {
            self.library.review(self.sessions[at]).unwrap()
        }

        fn note(&self, at: usize, text: &str) -> Note {
            let now = moment("2026-11-22T15:00:00+01:00");
            Note {
                id: Uuid::from_u128(at as u128 + 100),
                session: self.sessions[at],
                place: None,
                text: text.to_owned(),
                for_meeting: true,
                created_at: now,
                updated_at: now,
            }
        }
    }

    #[test]
    fn what_was_agreed_carries_over_to_the_next_session_of_the_same_client() {
        let mut practice = Practice::new();
        let texts = Texts::of(Language::German);
        let first = practice.review(0).points(texts);
        let items = first.with_own(Uuid::from_u128(8), "Zahlen");
        let id = Uuid::from_u128(8);
        let items = items.into_iter().map(|mut item| {
            if item.id == id {
                item.agreement = "nur freitags".to_owned();
            }
            item
        });
        let session = practice.sessions[0];
        let items = items.collect();
        practice
            .library
            .apply_change(&Change::Agenda { session, items })
            .unwrap();
        let second = practice.review(1);
        assert_eq!(second.others.len(), 1);
        let carried = second.points(texts);
        let carried = carried
            .points
            .iter()
            .find(|point| point.item.source == AgendaSource::Agreed(id));
        assert_eq!(
            carried.map(|point| point.words.as_str()),
            Some("Beim letzten Mal vereinbart: nur freitags")
        );
        assert!(
            practice.review(0).before.is_empty(),
            "nothing carries over to an earlier session"
        );
        assert!(practice.review(2).before.is_empty(), "nor to another client's");
    }

    #[test]
    fn what_was_agreed_on_a_point_taken_off_the_agenda_carries_over_nowhere() {
        let mut practice = Practice::new();
        let id = Uuid::from_u128(8);
        let first = practice.review(0).points(Texts::of(Language::German));
        let mut items = first.with_own(id, "Zahlen");
        for item in items.iter_mut().filter(|item| item.id == id) {
            item.agreement = "nur freitags".to_owned();
            item.dismissed = true;
        }
        let session = practice.sessions[0];
        practice
            .library
            .apply_change(&Change::Agenda { session, items })
            .unwrap();
        assert!(practice.review(1).before.is_empty());
    }

    #[test]
    fn following_a_change_is_the_same_as_reading_again() {
        let mut practice = Practice::new();
        let session = practice.sessions[0];
        let note = practice.note(0, "Nachfragen");
        let changed = Note {
            text: "Nachfragen!".to_owned(),
            ..note.clone()
        };
        let state = ReviewState::Discussed;
        let changes = [
            Change::Review { session, state },
            Change::Tags {
                session,
                tags: BTreeSet::from(["eilig".to_owned(), "Verein".to_owned()]),
            },
            Change::PutNote(note.clone()),
            Change::PutNote(changed),
            Change::Agenda {
                session,
                items: practice.review(0).points(Texts::of(Language::German)).items(),
            },
            Change::PutNote(practice.note(1, "anderswo")),
            Change::All(vec![Change::RemoveNote(note.id)]),
        ];
        for change in changes {
            let mut followed = practice.review(0);
            assert!(followed.apply(&change));
            practice.library.apply_change(&change).unwrap();
            let read = practice.review(0);
            assert_eq!(followed.notes, read.notes);
            assert_eq!((followed.state, followed.agenda), (read.state, read.agenda));
            assert_eq!(followed.tags, read.tags);
        }
    }

    #[test]
    fn whose_session_it_is_has_to_be_read_again() {
        let mut reviewed = Practice::new().review(0);
        let session = reviewed.shared.id();
        assert!(!reviewed.apply(&Change::Assign {
            session,
            client: None
        }));
    }

    #[test]
    fn notes_of_a_megabyte_and_with_control_characters_come_back_as_they_were() {
        let mut practice = Practice::new();
        let text = format!("{}\u{0}\u{202e}ende", "Wort ".repeat(200_000));
        practice
            .library
            .apply_change(&Change::PutNote(practice.note(0, &text)))
            .unwrap();
        let notes = practice.review(0).notes;
        assert!(notes.iter().any(|note| note.text == text));
    }
}
