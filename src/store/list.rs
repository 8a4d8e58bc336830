//! The rows of lists, stored beside the sessions, so that a list of thousands reads no answers.

use std::sync::LazyLock;

use crate::consulting::ListRow;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::checksum;
use super::columns::{day_number, malformed, moment, review, status, unsigned, uuid};
use super::error::{StoreError, readable};
use super::open::Store;
use super::{find, tags};
use crate::consulting::{Filter, SessionKey, Sort};
use crate::session::{Moment, Session};

/// The computed fields of a list row; the library knows the others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListFields {
    /// The client's name.
    pub name: Option<String>,
    /// The client's organisation.
    pub organisation: Option<String>,
    /// Number of answered questions.
    pub answered: u32,
    /// Number of visible questions.
    pub visible: u32,
    /// The chosen option of the decisive question, if it is answered.
    pub decisive: Option<String>,
    /// The pressure at the start, 0 to 10.
    pub pressure_before: Option<u8>,
    /// The pressure at the end, 0 to 10.
    pub pressure_after: Option<u8>,
    /// The day of the meeting.
    pub meeting_day: Option<Date>,
    /// Number of locations marked for the meeting.
    pub discuss: u32,
}

impl Store {
    /// Returns the rows of the sessions that pass a filter, the one last changed first.
    pub fn list(&self, filter: &Filter) -> Result<Vec<ListRow>, StoreError> {
        self.rows(&self.keys(filter, Sort::default())?)
    }

    /// Returns the computed fields of a session's list row; `None` if there is no row, or none that can be read.
    pub fn list_fields(&self, session: Uuid) -> Result<Option<ListFields>, StoreError> {
        let sql = "SELECT name, organisation, answered, visible, decisive, pressure_before, pressure_after,
                meeting_day, discuss FROM listed WHERE session = ?1";
        let key = find::checked_key(&self.connection, session)?;
        if self.rows(&[SessionKey(key)])?.is_empty() {
            return Ok(None);
        }
        let fields = self.connection.prepare_cached(sql)?.query_row([key], |row| {
            let day: Option<String> = row.get(7)?;
            Ok(ListFields {
                name: row.get(0)?,
                organisation: row.get(1)?,
                answered: row.get(2)?,
                visible: row.get(3)?,
                decisive: row.get(4)?,
                pressure_before: row.get(5)?,
                pressure_after: row.get(6)?,
                meeting_day: day.and_then(|day| day.parse().ok()),
                discuss: row.get(8)?,
            })
        })?;
        Ok(Some(fields))
    }

    /// Returns the rows of these sessions, in this order. Sessions that are gone have no row, nor has one whose row is
    /// malformed: the others stay readable, and [`Store::check`] reports it.
    pub fn rows(&self, keys: &[SessionKey]) -> Result<Vec<ListRow>, StoreError> {
        static LISTED: LazyLock<String> = LazyLock::new(|| {
            let (session, listed) = (checksum::session_is_sound(), checksum::listed_is_sound());
            let sound = format!("coalesce({session} AND {listed}, 0) AS sound");
            include_str!("sql/load_listed.sql").replace("AS tagged", &format!("AS tagged, {sound}"))
        });
        let mut select = self.connection.prepare_cached(&LISTED)?;
        let mut list = Vec::with_capacity(keys.len());
        for key in keys {
            let row = select.query_row([key.0], |row| Ok(read(&self.connection, *key, row)));
            if let Some(row) = row.optional()? {
                list.extend(readable(row)?);
            }
        }
        Ok(list)
    }
}

fn read(connection: &Connection, key: SessionKey, row: &Row<'_>) -> Result<ListRow, StoreError> {
    if !row.get::<_, bool>("sound")? {
        return Err(malformed("list row"));
    }
    let day: Option<String> = row.get("meeting_day")?;
    let client: Option<String> = row.get("client")?;
    let trashed: Option<i64> = row.get("trashed_at")?;
    let tagged: bool = row.get("tagged")?;
    Ok(ListRow {
        key,
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
        workbook: row.get("workbook")?,
        review: review(row.get("review")?),
        tags: if tagged {
            tags::load(connection, key.0)?
        } else {
            Vec::new()
        },
        client: client.map(|id| uuid(&id)).transpose()?,
        trashed_at: match trashed {
            Some(at) => Some(moment(at, row.get("trashed_offset")?)?),
            None => None,
        },
    })
}

/// Writes the computed fields of a session's list row, and what it is sorted by.
pub(super) fn write(
    connection: &Connection,
    key: i64,
    session: &Session,
    listed: &ListFields,
    version: u32,
) -> Result<(), StoreError> {
    let [created, updated] = [session.created_at, session.updated_at].map(Moment::local);
    connection
        .prepare_cached(include_str!("sql/write_listed.sql"))?
        .execute(params![
            key,
            version,
            listed.name,
            listed.organisation,
            listed.answered,
            listed.visible,
            listed.decisive,
            listed.pressure_before,
            listed.pressure_after,
            listed.meeting_day.map(|day| day.to_string()),
            listed.discuss,
            session.workbook.id,
            session.created_at.timestamp().as_millisecond(),
            created.year(),
            session.updated_at.timestamp().as_millisecond(),
            day_number(updated.date()),
        ])?;
    Ok(())
}
