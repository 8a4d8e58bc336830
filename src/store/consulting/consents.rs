//! Consent notes on client records.

use std::sync::LazyLock;

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::clients;
use crate::consulting::{ConsentKind, ConsentNote};
use crate::store::checksum;
use crate::store::columns::{malformed, moment, moment_columns, uuid};
use crate::store::error::{StoreError, readable};
use crate::store::open::Store;

static COLUMNS: LazyLock<String> = LazyLock::new(|| {
    format!(
        "consent.id, client.id, kind, day, wording, withdrawn_on,
        consent.created_at, consent.created_offset, consent.updated_at, consent.updated_offset, {}",
        checksum::row_is_sound("consent")
    )
});

impl Store {
    /// Returns the consent notes on a client record, the oldest first. A malformed one is left out.
    pub fn consents(&self, client: Uuid) -> Result<Vec<ConsentNote>, StoreError> {
        of_client(&self.connection, client)
    }

    /// Returns `true` if there is a consent note with this id.
    pub fn has_consent(&self, id: Uuid) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM consent WHERE id = ?1";
        Ok(self.connection.prepare_cached(sql)?.exists([id.to_string()])?)
    }
}

/// Loads the consent notes on a client record, the oldest first.
pub(super) fn of_client(connection: &Connection, client: Uuid) -> Result<Vec<ConsentNote>, StoreError> {
    let sql = format!(
        "SELECT {} FROM consent JOIN client ON client.key = consent.client
         WHERE client.id = ?1 ORDER BY day, consent.created_at, consent.id",
        *COLUMNS
    );
    let mut select = connection.prepare_cached(&sql)?;
    let mut rows = select.query([client.to_string()])?;
    let mut notes = Vec::new();
    while let Some(row) = rows.next()? {
        notes.extend(readable(read(row))?);
    }
    Ok(notes)
}

/// Loads the consent note with this id.
pub(super) fn load(connection: &Connection, id: Uuid) -> Result<Option<ConsentNote>, StoreError> {
    let sql = format!(
        "SELECT {} FROM consent JOIN client ON client.key = consent.client WHERE consent.id = ?1",
        *COLUMNS
    );
    let mut select = connection.prepare_cached(&sql)?;
    let note = select.query_row([id.to_string()], |row| Ok(read(row)));
    note.optional()?.transpose()
}

/// Stores a consent note in place of an older one with the same id.
pub(super) fn put(connection: &Connection, note: &ConsentNote) -> Result<(), StoreError> {
    let client = clients::key(connection, note.client)?;
    let (created, created_offset) = moment_columns(note.created_at);
    let (updated, updated_offset) = moment_columns(note.updated_at);
    connection
        .prepare_cached(include_str!("../sql/write_consent.sql"))?
        .execute(params![
            note.id.to_string(),
            client,
            note.kind.name(),
            note.day.to_string(),
            note.wording,
            note.withdrawn_on.map(|day| day.to_string()),
            created,
            created_offset,
            updated,
            updated_offset
        ])?;
    Ok(())
}

/// Removes a consent note.
pub(super) fn remove(connection: &Connection, id: Uuid) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM consent WHERE id = ?1")?
        .execute([id.to_string()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<ConsentNote, StoreError> {
    if !row.get::<_, bool>(10)? {
        return Err(malformed("consent note"));
    }
    let day = |text: String| text.parse::<Date>().map_err(|_| malformed("day"));
    let kind = ConsentKind::from_name(&row.get::<_, String>(2)?);
    Ok(ConsentNote {
        id: uuid(&row.get::<_, String>(0)?)?,
        client: uuid(&row.get::<_, String>(1)?)?,
        kind: kind.ok_or_else(|| malformed("consent note"))?,
        day: day(row.get(3)?)?,
        wording: row.get(4)?,
        withdrawn_on: row.get::<_, Option<String>>(5)?.map(day).transpose()?,
        created_at: moment(row.get(6)?, row.get(7)?)?,
        updated_at: moment(row.get(8)?, row.get(9)?)?,
    })
}
