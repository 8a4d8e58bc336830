//! The sessions that the start screen offers.

use std::sync::Arc;

use uuid::Uuid;

use super::error::ServiceError;
use super::library::Library;
use crate::consulting::{Filter, ListRow, Sort};
use crate::session::Moment;
use crate::text::fold::alike;
use crate::workbook::Workbook;

/// Number of rows that are loaded at a time, and greatest number of sessions offered.
const START_BATCH_SESSIONS: usize = 12;

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
        let keys = self.keys(&Filter::default(), Sort::default())?;
        let mut offered: Vec<ListRow> = Vec::new();
        for batch in keys.chunks(START_BATCH_SESSIONS) {
            let rows = self.rows(batch)?;
            let first = offered.first().or(rows.first());
            if first.is_some_and(|first| rows.iter().any(|row| !is_same_person(first, row))) {
                return Ok(StartSessions::SeveralPeople);
            }
            if offered.is_empty() {
                offered = rows;
            }
        }
        let Some(first) = offered.first() else {
            return Ok(StartSessions::Empty);
        };
        let name = first.name.clone();
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
        let sessions = offered.iter().map(session).collect();
        Ok(StartSessions::OnePerson { name, sessions })
    }
}

/// Returns `true` if two sessions belong to one client record, or to one name; sessions without a name do so, too.
fn is_same_person(one: &ListRow, other: &ListRow) -> bool {
    match (one.client, other.client) {
        (Some(one), Some(other)) => one == other,
        _ => alike(name(one), name(other)),
    }
}

fn name(row: &ListRow) -> &str {
    row.name.as_deref().unwrap_or_default()
}
