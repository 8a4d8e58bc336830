//! A session under review: what the client shares, and what the consultant added.

pub mod stations;
#[cfg(test)]
mod tests;

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
