//! What lists show of sessions: a plain row each, kept beside them, so that a list of thousands reads
//! no answers.

use jiff::civil::Date;
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::columns::{moment, status, unsigned, uuid};
use super::error::StoreError;
use super::open::Store;
use super::search;
use crate::session::{Moment, Status};

/// What lists show of a session; nothing private goes into it.
#[derive(Clone, Debug, PartialEq)]
pub struct ListRow {
    /// The session.
    pub id: Uuid,
    /// The client's name.
    pub name: Option<String>,
    /// Where the client works.
    pub organisation: Option<String>,
    /// Open or finished.
    pub status: Status,
    /// The tag of the language it is held in.
    pub language: String,
    /// When it was begun.
    pub created_at: Moment,
    /// When it was last changed.
    pub updated_at: Moment,
    /// Counts saved edits.
    pub revision: u64,
    /// How many questions are answered …
    pub answered: u32,
    /// … of how many that are shown.
    pub visible: u32,
    /// The chosen option of the decisive question.
    pub decisive: Option<String>,
    /// How much must there was at the start.
    pub pressure_before: Option<u8>,
    /// How much must there is at the end.
    pub pressure_after: Option<u8>,
    /// The day of the meeting.
    pub meeting_day: Option<Date>,
    /// How many places are marked for the meeting.
    pub discuss: u32,
}

/// Which sessions a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those in which all of these words are found.
    pub search: Option<String>,
}

impl Store {
    /// The sessions, the one last changed first.
    pub fn list(&self, filter: &Filter) -> Result<Vec<ListRow>, StoreError> {
        let found = filter
            .search
            .as_deref()
            .map(|words| search::sessions(&self.connection, words))
            .transpose()?;
        let mut select = self.connection.prepare_cached(include_str!("sql/list.sql"))?;
        let mut rows = select.query([])?;
        let mut list = Vec::new();
        while let Some(row) = rows.next()? {
            let key: i64 = row.get("key")?;
            if found.as_ref().is_none_or(|found| found.contains(&key)) {
                list.push(read(row)?);
            }
        }
        Ok(list)
    }
}

fn read(row: &Row<'_>) -> Result<ListRow, StoreError> {
    let day: Option<String> = row.get("meeting_day")?;
    Ok(ListRow {
        id: uuid(&row.get::<_, String>("id")?)?,
        name: row.get("name")?,
        organisation: row.get("organisation")?,
        status: status(&row.get::<_, String>("status")?),
        language: row.get("language")?,
        created_at: moment(row.get("created_at")?, row.get("created_offset")?)?,
        updated_at: moment(row.get("updated_at")?, row.get("updated_offset")?)?,
        revision: unsigned(row.get("revision")?),
        answered: row.get("answered")?,
        visible: row.get("visible")?,
        decisive: row.get("decisive")?,
        pressure_before: row.get("pressure_before")?,
        pressure_after: row.get("pressure_after")?,
        meeting_day: day.and_then(|day| day.parse().ok()),
        discuss: row.get("discuss")?,
    })
}

pub(super) fn write(connection: &Connection, key: i64, row: &ListRow) -> Result<(), StoreError> {
    connection
        .prepare_cached(include_str!("sql/write_listed.sql"))?
        .execute(params![
            key,
            row.name,
            row.organisation,
            row.answered,
            row.visible,
            row.decisive,
            row.pressure_before,
            row.pressure_after,
            row.meeting_day.map(|day| day.to_string()),
            row.discuss
        ])?;
    Ok(())
}
