//! Tags on sessions.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::error::StoreError;
use super::find;
use super::open::Store;

impl Store {
    /// Returns the tags of a session.
    pub fn tags_of(&self, session: Uuid) -> Result<Vec<String>, StoreError> {
        load(&self.connection, find::checked_key(&self.connection, session)?)
    }

    /// Returns all tags in use in alphabetical order, each with the number of its sessions outside the trash.
    pub fn tags(&self) -> Result<Vec<(String, u32)>, StoreError> {
        let sql = "SELECT tag, count(*) FROM tag JOIN listed USING (session) WHERE trashed_at IS NULL GROUP BY tag ORDER BY tag";
        let mut select = self.connection.prepare_cached(sql)?;
        let mut tags = select
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<Vec<(String, u32)>, _>>()?;
        tags.sort_by_cached_key(|(tag, _)| crate::text::fold::folded(tag));
        Ok(tags)
    }
}

/// Loads the tags of a session in order.
pub(super) fn load(connection: &Connection, key: i64) -> Result<Vec<String>, StoreError> {
    let mut select = connection.prepare_cached("SELECT tag FROM tag WHERE session = ?1 ORDER BY tag")?;
    let tags = select.query_map([key], |row| row.get(0))?;
    Ok(tags.collect::<Result<_, _>>()?)
}

/// Replaces the tags of a session and returns the old ones.
pub(in crate::store) fn set(
    connection: &Connection,
    key: i64,
    tags: &BTreeSet<String>,
) -> Result<BTreeSet<String>, StoreError> {
    let old = load(connection, key)?.into_iter().collect();
    connection
        .prepare_cached("DELETE FROM tag WHERE session = ?1")?
        .execute([key])?;
    let mut insert = connection.prepare_cached("INSERT OR IGNORE INTO tag (session, tag) VALUES (?1, ?2)")?;
    for tag in tags.iter().map(|tag| tag.trim()).filter(|tag| !tag.is_empty()) {
        insert.execute(params![key, tag])?;
    }
    Ok(old)
}
