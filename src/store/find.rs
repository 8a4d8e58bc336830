//! Finding sessions by their id, or by a beginning or an end of it.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::columns::{malformed, uuid};
use super::error::{StoreError, readable};
use super::open::Store;
use crate::consulting::SessionKey;

/// Sessions that a beginning or an end of an id matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IdMatch {
    /// No session.
    None,
    /// Exactly this session.
    One(Uuid),
    /// This number of sessions.
    Several(usize),
}

impl Store {
    /// Returns the sessions whose id begins or ends with `part`, whatever its case. The caller checks its length.
    pub fn named(&self, part: &str) -> Result<IdMatch, StoreError> {
        let part = part.to_ascii_lowercase();
        let mut found = self.connection.prepare_cached(include_str!("sql/named.sql"))?;
        let ids = found
            .query_map([part], |row| row.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        match ids.as_slice() {
            [] => Ok(IdMatch::None),
            [one] => Ok(IdMatch::One(uuid(one)?)),
            several => Ok(IdMatch::Several(several.len())),
        }
    }

    /// Returns the key by which lists name a session.
    pub fn key(&self, id: Uuid) -> Result<SessionKey, StoreError> {
        key(&self.connection, id).map(SessionKey)
    }

    /// Returns `true` if the library holds a session with this id.
    pub fn has(&self, id: Uuid) -> Result<bool, StoreError> {
        match key(&self.connection, id) {
            Ok(_) => Ok(true),
            Err(StoreError::NoSuchSession) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Returns the id of a session; `None` if that is malformed or there is no such session.
    pub fn id(&self, key: SessionKey) -> Result<Option<Uuid>, StoreError> {
        let id: Option<String> = self
            .connection
            .prepare_cached("SELECT id FROM session WHERE key = ?1")?
            .query_row([key.0], |row| row.get(0))
            .optional()?;
        Ok(id.and_then(|id| uuid(&id).ok()))
    }

    /// Returns `true` if a session is in the trash.
    pub fn is_trashed(&self, id: Uuid) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM listed WHERE session = ?1 AND trashed_at IS NOT NULL";
        let key = key(&self.connection, id)?;
        Ok(self.connection.prepare_cached(sql)?.exists([key])?)
    }

    /// Returns the number of sessions that were stored and that no list and no id leads to any more.
    pub fn missing_sessions(&self) -> Result<usize, StoreError> {
        let sql = include_str!("sql/missing_sessions.sql");
        let missing: i64 = self.connection.query_row(sql, [], |row| row.get(0))?;
        Ok(usize::try_from(missing).unwrap_or(0))
    }

    /// Returns `true` if the library holds any session.
    pub fn has_sessions(&self) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM session WHERE replaced_at IS NULL LIMIT 1";
        Ok(self.connection.prepare_cached(sql)?.exists([])?)
    }

    /// Returns the ids of all sessions in the order in which they were begun, without malformed ones.
    pub fn ids(&self) -> Result<Vec<Uuid>, StoreError> {
        let mut found = self
            .connection
            .prepare_cached("SELECT id FROM session WHERE replaced_at IS NULL ORDER BY created_at, id")?;
        let ids = found
            .query_map([], |row| row.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        let ids = ids.iter().map(|id| readable(uuid(id)));
        ids.filter_map(Result::transpose).collect()
    }
}

/// Returns the number by which the tables name a session whose parts are read without the session itself.
///
/// # Errors
/// [`StoreError::Malformed`] if its row has another id than the index that it was found by.
pub(super) fn checked_key(connection: &Connection, id: Uuid) -> Result<i64, StoreError> {
    let key = key(connection, id)?;
    let mut select = connection.prepare_cached("SELECT id = ?2 FROM session WHERE key = ?1")?;
    match select.query_row(params![key, id.to_string()], |row| row.get(0)) {
        Ok(true) => Ok(key),
        _ => Err(malformed("id")),
    }
}

/// Returns the number by which the tables name a session.
pub(super) fn key(connection: &Connection, id: Uuid) -> Result<i64, StoreError> {
    connection
        .prepare_cached("SELECT key FROM session WHERE id = ?1 AND replaced_at IS NULL")?
        .query_row([id.to_string()], |row| row.get(0))
        .optional()?
        .ok_or(StoreError::NoSuchSession)
}
