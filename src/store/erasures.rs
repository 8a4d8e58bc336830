//! Deletion records in the library: what was erased, by its ids, and from which files.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::columns::{moment, moment_columns, uuid};
use super::error::{StoreError, readable};
use super::open::Store;
use crate::consulting::{DeletionRecord, ErasedPlace};
use crate::session::Moment;

impl Store {
    /// Returns all deletion records, the latest first. A malformed one is left out.
    pub fn deletion_records(&self) -> Result<Vec<DeletionRecord>, StoreError> {
        let sql = r#"SELECT key, id, at, "offset", versions FROM erasure ORDER BY at DESC, key DESC"#;
        let mut select = self.connection.prepare_cached(sql)?;
        let mut rows = select.query([])?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.extend(readable(read(&self.connection, row))?);
        }
        Ok(records)
    }

    /// Returns the number of all deletion records, malformed ones included.
    pub fn deletion_record_count(&self) -> Result<usize, StoreError> {
        let sql = "SELECT count(*) FROM erasure";
        let count = self.connection.query_row(sql, [], |row| row.get(0));
        Ok(usize::try_from(count.map(i64::unsigned_abs)?).unwrap_or(usize::MAX))
    }

    /// Notes that nothing of what a record names is left in a file; `None` is the library itself.
    pub fn settle_erasure(
        &mut self,
        record: Uuid,
        copy: Option<&Path>,
        at: Moment,
    ) -> Result<(), StoreError> {
        let (at, offset) = moment_columns(at);
        let transaction = self.begin()?;
        transaction.execute(
            "UPDATE erased_from SET done_at = ?3, done_offset = ?4
             WHERE erasure = (SELECT key FROM erasure WHERE id = ?1) AND path = ?2",
            params![record.to_string(), stored_path(copy), at, offset],
        )?;
        transaction.commit()
    }
}

/// Stores a record.
pub(super) fn write(connection: &Connection, record: &DeletionRecord) -> Result<(), StoreError> {
    let (at, offset) = moment_columns(record.at);
    connection.execute(
        r#"INSERT INTO erasure (id, at, "offset", versions) VALUES (?1, ?2, ?3, ?4)"#,
        params![record.id.to_string(), at, offset, record.versions],
    )?;
    let key = connection.last_insert_rowid();
    let sql = "INSERT OR IGNORE INTO erased (erasure, kind, id) VALUES (?1, ?2, ?3)";
    let mut insert = connection.prepare_cached(sql)?;
    let sessions = record.sessions.iter().map(|id| ("session", id));
    let clients = record.clients.iter().map(|id| ("client", id));
    for (kind, id) in sessions.chain(clients) {
        insert.execute(params![key, kind, id.to_string()])?;
    }
    let sql =
        "INSERT OR IGNORE INTO erased_from (erasure, path, done_at, done_offset) VALUES (?1, ?2, ?3, ?4)";
    let mut insert = connection.prepare_cached(sql)?;
    for place in &record.places {
        let (at, offset) = place.done_at.map(moment_columns).unzip();
        insert.execute(params![key, stored_path(place.copy.as_deref()), at, offset])?;
    }
    Ok(())
}

/// Returns a path as it is stored: the library's own is empty.
fn stored_path(copy: Option<&Path>) -> String {
    copy.map_or_else(String::new, |path| path.to_string_lossy().into_owned())
}

fn read(connection: &Connection, row: &Row<'_>) -> Result<DeletionRecord, StoreError> {
    let key = row.get(0)?;
    Ok(DeletionRecord {
        id: uuid(&row.get::<_, String>(1)?)?,
        at: moment(row.get(2)?, row.get(3)?)?,
        sessions: ids(connection, key, "session")?,
        clients: ids(connection, key, "client")?,
        versions: row.get(4)?,
        places: places(connection, key)?,
    })
}

fn ids(connection: &Connection, erasure: i64, kind: &str) -> Result<Vec<Uuid>, StoreError> {
    let sql = "SELECT id FROM erased WHERE erasure = ?1 AND kind = ?2 ORDER BY id";
    let mut select = connection.prepare_cached(sql)?;
    let ids = select.query_map(params![erasure, kind], |row| row.get::<_, String>(0))?;
    ids.map(|id| uuid(&id?)).collect()
}

fn places(connection: &Connection, erasure: i64) -> Result<Vec<ErasedPlace>, StoreError> {
    let sql = "SELECT path, done_at, done_offset FROM erased_from WHERE erasure = ?1 ORDER BY path";
    let mut select = connection.prepare_cached(sql)?;
    let mut rows = select.query([erasure])?;
    let mut places = Vec::new();
    while let Some(row) = rows.next()? {
        let path: String = row.get(0)?;
        let done: (Option<i64>, Option<i32>) = (row.get(1)?, row.get(2)?);
        let done_at = done.0.zip(done.1).map(|(at, offset)| moment(at, offset));
        places.push(ErasedPlace {
            copy: Some(PathBuf::from(path)).filter(|path| !path.as_os_str().is_empty()),
            done_at: done_at.transpose()?,
        });
    }
    Ok(places)
}
