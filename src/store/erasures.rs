//! Deletion records in the library: what was erased, by its ids, and from which files.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::checksum;
use super::columns::{moment, moment_columns, uuid};
use super::error::{StoreError, readable};
use super::open::Store;
use crate::consulting::{DeletionRecord, DeletionRecords, ErasedPlace};
use crate::session::Moment;

impl Store {
    /// Returns the deletion records. Those that aren't what was written are counted only.
    pub fn deletion_records(&self) -> Result<DeletionRecords, StoreError> {
        static SELECT: LazyLock<String> = LazyLock::new(|| {
            format!(
                r#"SELECT key, id, at, "offset", versions, checksum = {} FROM erasure ORDER BY at DESC, key DESC"#,
                checksum::erasure()
            )
        });
        let mut select = self.connection.prepare_cached(&SELECT)?;
        let mut rows = select.query([])?;
        let (mut sound, mut stored) = (Vec::new(), 0_i64);
        while let Some(row) = rows.next()? {
            stored += 1;
            sound.extend(readable(read(&self.connection, row))?.flatten());
        }
        let written = "SELECT erasures FROM library";
        let written: Option<i64> = self.connection.query_row(written, [], |row| row.get(0))?;
        let missing = written.map(|written| written.abs_diff(stored));
        Ok(DeletionRecords {
            damaged: usize::try_from(stored)
                .unwrap_or(usize::MAX)
                .saturating_sub(sound.len()),
            missing: missing.map(|missing| usize::try_from(missing).unwrap_or(usize::MAX)),
            sound,
        })
    }

    /// Removes the deletion records that aren't what was written. From then on it is not known what else was erased.
    pub fn remove_damaged_deletion_records(&mut self) -> Result<(), StoreError> {
        if self.deletion_records()?.lost() == 0 {
            return Ok(());
        }
        let transaction = self.begin()?;
        remove_damaged(&transaction)?;
        transaction.execute("UPDATE library SET erasures = NULL", [])?;
        transaction.commit()
    }

    /// Adds a file to a record that holds what it names, though that wasn't known when it was written.
    pub fn add_erased_place(&mut self, record: Uuid, copy: Option<&Path>) -> Result<(), StoreError> {
        let (record, path) = (record.to_string(), stored_path(copy));
        let transaction = self.begin()?;
        transaction.execute(
            "INSERT INTO erased_from (erasure, path) SELECT key, ?2 FROM erasure WHERE id = ?1",
            [&record, &path],
        )?;
        mix_place(&transaction, &record, &path)?;
        transaction.commit()
    }

    /// Notes that nothing of what a record names is left in a file; `None` is the library itself.
    pub fn settle_erasure(
        &mut self,
        record: Uuid,
        copy: Option<&Path>,
        at: Moment,
    ) -> Result<(), StoreError> {
        let (at, offset) = moment_columns(at);
        let (record, path) = (record.to_string(), stored_path(copy));
        let transaction = self.begin()?;
        mix_place(&transaction, &record, &path)?;
        transaction.execute(
            "UPDATE erased_from SET done_at = ?3, done_offset = ?4
             WHERE erasure = (SELECT key FROM erasure WHERE id = ?1) AND path = ?2",
            params![record, path, at, offset],
        )?;
        mix_place(&transaction, &record, &path)?;
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
    let sql = format!(
        "UPDATE erasure SET checksum = {} WHERE key = ?1",
        checksum::erasure()
    );
    connection.execute(&sql, [key])?;
    connection.execute("UPDATE library SET erasures = erasures + 1", [])?;
    Ok(())
}

/// Removes from a rescued library the records that aren't what was written, and counts the others. Returns how many are
/// lost of those that were `written`; then it isn't known any more what else was erased. A library of before checksums
/// gets them.
pub(super) fn keep_sound(connection: &Connection, written: Option<i64>) -> Result<usize, StoreError> {
    let sql = format!(
        "UPDATE erasure SET checksum = {} WHERE checksum = x''",
        checksum::erasure()
    );
    connection.execute(&sql, [])?;
    remove_damaged(connection)?;
    let left: i64 = connection.query_row("SELECT count(*) FROM erasure", [], |row| row.get(0))?;
    let counted = written.filter(|written| *written == left);
    connection.execute("UPDATE library SET erasures = ?1", [counted])?;
    let lost = written.map_or(0, |written| written.abs_diff(left));
    Ok(usize::try_from(lost).unwrap_or(usize::MAX))
}

/// Removes the records that aren't what was written, with their ids and files.
fn remove_damaged(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch(&format!(
        "DELETE FROM erasure WHERE checksum <> {};
        DELETE FROM erased WHERE erasure NOT IN (SELECT key FROM erasure);
        DELETE FROM erased_from WHERE erasure NOT IN (SELECT key FROM erasure);",
        checksum::erasure()
    ))?;
    Ok(())
}

/// Takes a file of a record into its checksum, or out of it. What was damaged before stays noticeable.
fn mix_place(connection: &Connection, record: &str, path: &str) -> Result<(), StoreError> {
    static MIX: LazyLock<String> = LazyLock::new(checksum::mix_place);
    connection.prepare_cached(&MIX)?.execute([record, path])?;
    Ok(())
}

/// Returns a path as it is stored: the library's own is empty.
fn stored_path(copy: Option<&Path>) -> String {
    copy.map_or_else(String::new, |path| path.to_string_lossy().into_owned())
}

/// Reads a record; `None` if it isn't what was written.
fn read(connection: &Connection, row: &Row<'_>) -> Result<Option<DeletionRecord>, StoreError> {
    if !row.get::<_, bool>(5)? {
        return Ok(None);
    }
    let key = row.get(0)?;
    Ok(Some(DeletionRecord {
        id: uuid(&row.get::<_, String>(1)?)?,
        at: moment(row.get(2)?, row.get(3)?)?,
        sessions: ids(connection, key, "session")?,
        clients: ids(connection, key, "client")?,
        versions: row.get(4)?,
        places: places(connection, key)?,
    }))
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
