//! Client records and the sessions that belong to them.

use std::sync::LazyLock;

use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use crate::consulting::Client;
use crate::store::checksum;
use crate::store::columns::{malformed, moment, moment_columns, uuid};
use crate::store::error::{StoreError, readable};
use crate::store::open::Store;
use crate::text::fold::{folded, folded_name};

static COLUMNS: LazyLock<String> = LazyLock::new(|| {
    format!(
        "client.id, client.name, client.organisation, contact, notes,
        client.created_at, client.created_offset, client.updated_at, client.updated_offset,
        {} AND (pseudonym.client IS NULL OR {}), pseudonym.words",
        checksum::row_is_sound("client"),
        checksum::row_is_sound("pseudonym")
    )
});

/// The tables that a record is read from.
const TABLES: &str = "client LEFT JOIN pseudonym ON pseudonym.client = client.key";

impl Store {
    /// Returns all client records in the order of their names, each with the number of its sessions outside the
    /// trash. A malformed record is left out.
    pub fn clients(&self) -> Result<Vec<(Client, u32)>, StoreError> {
        let sql = format!(
            "SELECT {}, (SELECT count(*) FROM listed WHERE listed.client = client.key AND trashed_at IS NULL)
            FROM {TABLES}",
            *COLUMNS
        );
        let mut select = self.connection.prepare_cached(&sql)?;
        let mut rows = select.query([])?;
        let mut clients = Vec::new();
        while let Some(row) = rows.next()? {
            let sessions = row.get(11)?;
            clients.extend(readable(read(row))?.map(|client| (client, sessions)));
        }
        clients.sort_by_cached_key(|(client, _): &(Client, u32)| (folded(&client.name), client.id));
        Ok(clients)
    }

    /// Returns the client records with a name, in the order of their ids. A malformed record is left out.
    pub fn clients_of_name(&self, name: &str) -> Result<Vec<Client>, StoreError> {
        let name = folded_name(name);
        let sql = format!("SELECT {} FROM {TABLES} ORDER BY client.id", *COLUMNS);
        let mut select = self.connection.prepare_cached(&sql)?;
        let mut rows = select.query([])?;
        let mut clients = Vec::new();
        while let Some(row) = rows.next()? {
            if folded_name(&row.get::<_, String>(1)?) == name {
                clients.extend(readable(read(row))?);
            }
        }
        Ok(clients)
    }

    /// Returns the client record with this id; `None` if there is none.
    pub fn client(&self, id: Uuid) -> Result<Option<Client>, StoreError> {
        load(&self.connection, id)
    }

    /// Returns all sessions of a client record, including those in the trash.
    pub fn all_sessions_of(&self, client: Uuid) -> Result<Vec<Uuid>, StoreError> {
        let assigned_sessions = assigned_sessions(&self.connection, client)?;
        Ok(assigned_sessions
            .into_iter()
            .map(|(_, session)| session)
            .collect())
    }

    /// Returns the sessions of a client record outside the trash, oldest first.
    pub fn sessions_of(&self, client: Uuid) -> Result<Vec<Uuid>, StoreError> {
        let sql = "SELECT session.id FROM listed
            JOIN session ON session.key = listed.session
            WHERE listed.client = (SELECT key FROM client WHERE id = ?1) AND trashed_at IS NULL
            ORDER BY session.created_at, session.id";
        let mut select = self.connection.prepare_cached(sql)?;
        let ids = select
            .query_map([client.to_string()], |row| row.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        ids.iter().map(|id| uuid(id)).collect()
    }
}

fn read(row: &Row<'_>) -> Result<Client, StoreError> {
    if !row.get::<_, bool>(9)? {
        return Err(malformed("client"));
    }
    Ok(Client {
        id: uuid(&row.get::<_, String>(0)?)?,
        name: row.get(1)?,
        organisation: row.get(2)?,
        contact: row.get(3)?,
        notes: row.get(4)?,
        pseudonym: row.get::<_, Option<String>>(10)?.unwrap_or_default(),
        created_at: moment(row.get(5)?, row.get(6)?)?,
        updated_at: moment(row.get(7)?, row.get(8)?)?,
    })
}

/// Loads the client record with this id.
pub(super) fn load(connection: &Connection, id: Uuid) -> Result<Option<Client>, StoreError> {
    let sql = format!("SELECT {} FROM {TABLES} WHERE id = ?1", *COLUMNS);
    let mut select = connection.prepare_cached(&sql)?;
    let client = select.query_row([id.to_string()], |row| Ok(read(row)));
    client.optional()?.transpose()
}

/// Returns the number by which the tables name a client record.
pub(super) fn key(connection: &Connection, id: Uuid) -> Result<i64, StoreError> {
    connection
        .prepare_cached("SELECT key FROM client WHERE id = ?1")?
        .query_row([id.to_string()], |row| row.get(0))
        .optional()?
        .ok_or(StoreError::NoSuchClient)
}

/// Stores a client record in place of an older one with the same id.
pub(super) fn put(connection: &Connection, client: &Client) -> Result<(), StoreError> {
    let (created, created_offset) = moment_columns(client.created_at);
    let (updated, updated_offset) = moment_columns(client.updated_at);
    connection
        .prepare_cached(include_str!("../sql/write_client.sql"))?
        .execute(params![
            client.id.to_string(),
            client.name,
            client.organisation,
            client.contact,
            client.notes,
            created,
            created_offset,
            updated,
            updated_offset
        ])?;
    let key = key(connection, client.id)?;
    if client.pseudonym.is_empty() {
        connection
            .prepare_cached("DELETE FROM pseudonym WHERE client = ?1")?
            .execute([key])?;
    } else {
        connection
            .prepare_cached(include_str!("../sql/write_pseudonym.sql"))?
            .execute(params![key, client.pseudonym])?;
    }
    Ok(())
}

/// Removes a client record, to which no session may belong any more.
pub(super) fn remove(connection: &Connection, id: Uuid) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM client WHERE id = ?1")?
        .execute([id.to_string()])?;
    Ok(())
}

/// Returns the keys and ids of all sessions of a client record, including those in the trash.
pub(super) fn assigned_sessions(connection: &Connection, id: Uuid) -> Result<Vec<(i64, Uuid)>, StoreError> {
    let sql = "SELECT session.key, session.id FROM listed JOIN session ON session.key = listed.session
        WHERE listed.client = (SELECT key FROM client WHERE id = ?1) ORDER BY session.key";
    let mut select = connection.prepare_cached(sql)?;
    let mut rows = select.query([id.to_string()])?;
    let mut sessions = Vec::new();
    while let Some(row) = rows.next()? {
        sessions.push((row.get(0)?, uuid(&row.get::<_, String>(1)?)?));
    }
    Ok(sessions)
}

/// Assigns a session to a client record, or to none, and returns the one it was assigned to.
pub(super) fn assign(
    connection: &Connection,
    session: i64,
    client: Option<Uuid>,
) -> Result<Option<Uuid>, StoreError> {
    let new = client.map(|id| key(connection, id)).transpose()?;
    let old: Option<String> = connection
        .prepare_cached(
            "SELECT client.id FROM listed LEFT JOIN client ON client.key = listed.client WHERE session = ?1",
        )?
        .query_row([session], |row| row.get(0))?;
    connection
        .prepare_cached("UPDATE listed SET client = ?2 WHERE session = ?1")?
        .execute(params![session, new])?;
    old.map(|id| uuid(&id)).transpose()
}
