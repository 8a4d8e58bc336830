//! Checksums over everything that a library holds of people, so that a flipped bit is noticed and never shown as if it
//! were true.
//!
//! Each row with somebody's words has a checksum of its own, written with it. Each session has combined checksums of all
//! its rows, so that one that vanished is noticed too. They are combined by exclusive or: a change takes the checksum
//! of the row before out and that of the row after in, without reading the others, and what was damaged
//! before stays noticeable. Triggers of the writing connection do this, so that nothing that writes can forget to.
//!
//! A checksum is the first half of a SHA-256. It is no seal against people who want to forge something.

mod functions;
mod sql;

use std::sync::LazyLock;

use rusqlite::{Connection, OptionalExtension};

use super::columns::malformed;
use super::error::StoreError;
pub(super) use functions::register;
pub(super) use sql::{
    erasure, library, listed_is_sound, mix_place, row_is_sound, rows_of_session, session_is_sound,
    tables_of_rows,
};

/// Length of a checksum in bytes.
const SUM_BYTES: usize = 16;

/// The combined checksum of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum([u8; SUM_BYTES]);

impl Sum {
    /// Combines this with the checksum of one more row, or of one less.
    pub(super) fn mix(&mut self, row: &[u8]) {
        self.0
            .iter_mut()
            .zip(row)
            .for_each(|(byte, other)| *byte ^= other);
    }

    /// Adds a row that was read with its checksum.
    ///
    /// # Errors
    /// [`StoreError::Malformed`] if the row isn't what was written; `what` names it.
    pub(super) fn add(&mut self, row: &[u8], is_sound: bool, what: &str) -> Result<(), StoreError> {
        if !is_sound {
            return Err(malformed(what));
        }
        self.mix(row);
        Ok(())
    }
}

/// Lets a connection that writes update the checksums with each change.
pub(super) fn watch(connection: &Connection) -> Result<(), StoreError> {
    static TRIGGERS: LazyLock<String> = LazyLock::new(sql::triggers);
    // a row that is replaced is removed first
    connection.pragma_update(None, "recursive_triggers", true)?;
    Ok(connection.execute_batch(&TRIGGERS)?)
}

/// Computes all checksums of a library that has none.
pub(super) fn compute_all(connection: &Connection) -> Result<(), StoreError> {
    Ok(connection.execute_batch(&sql::compute_all())?)
}

/// Computes the checksums of the deletion records of a library in which they have none, and counts them.
pub(super) fn compute_erasures(connection: &Connection) -> Result<(), StoreError> {
    Ok(connection.execute_batch(&sql::compute_erasures())?)
}

/// Computes the checksums of the rows of a table that have none.
pub(super) fn add_missing(connection: &Connection, table: &str) -> Result<(), StoreError> {
    connection.execute(&sql::add_missing(table), [])?;
    Ok(())
}

/// Computes the combined checksums of all sessions.
pub(super) fn compute_combined(connection: &Connection) -> Result<(), StoreError> {
    Ok(connection.execute_batch(&sql::compute_combined())?)
}

/// Computes the checksums of a session whose row and content were just written whole.
pub(super) fn compute_content(connection: &Connection, key: i64) -> Result<(), StoreError> {
    static COMPUTE: LazyLock<String> = LazyLock::new(sql::compute_content);
    connection.prepare_cached(&COMPUTE)?.execute([key])?;
    Ok(())
}

/// Checks that the rows of a session are those that were written.
///
/// # Errors
/// [`StoreError::Malformed`] if they are not.
pub(super) fn check_content(connection: &Connection, key: i64, rows: Sum) -> Result<(), StoreError> {
    let sql = "SELECT content FROM checksum WHERE session = ?1";
    let mut select = connection.prepare_cached(sql)?;
    let content: Option<Vec<u8>> = select.query_row([key], |row| row.get(0)).optional()?;
    match content {
        Some(content) if content == rows.0 => Ok(()),
        _ => Err(malformed("content")),
    }
}

/// Checks that no note and no point of the agenda of a session has vanished.
///
/// # Errors
/// [`StoreError::Malformed`] if one has.
pub(super) fn check_noted(connection: &Connection, key: i64) -> Result<(), StoreError> {
    static NOTED: LazyLock<String> =
        LazyLock::new(|| sql::is_sound("noted", &sql::combined_rows("noted", "?1")));
    check(connection, &NOTED, key, "notes")
}

/// Checks the state of the walk through a session, and the client's own word for it.
///
/// # Errors
/// [`StoreError::Malformed`] if it isn't what was written.
pub(super) fn check_walk(connection: &Connection, key: i64) -> Result<(), StoreError> {
    static WALK: LazyLock<String> = LazyLock::new(|| sql::is_sound("walk", &sql::walk("?1")));
    check(connection, &WALK, key, "walk")
}

fn check(connection: &Connection, sql: &str, key: i64, what: &str) -> Result<(), StoreError> {
    let mut select = connection.prepare_cached(sql)?;
    let is_sound: Option<bool> = select.query_row([key], |row| row.get(0)).optional()?.flatten();
    match is_sound {
        Some(true) => Ok(()),
        _ => Err(malformed(what)),
    }
}

/// Returns the checksum of a session's list row as it was written, and as it would be of the row that is there now.
pub(super) fn listed(connection: &Connection, key: i64) -> Result<(Vec<u8>, Vec<u8>), StoreError> {
    static LISTED: LazyLock<String> = LazyLock::new(sql::listed_now);
    let mut select = connection.prepare_cached(&LISTED)?;
    Ok(select.query_row([key], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Sets the checksum of a session's list row.
pub(super) fn set_listed(connection: &Connection, key: i64, sum: &[u8]) -> Result<(), StoreError> {
    let sql = "UPDATE checksum SET listed = ?2 WHERE session = ?1";
    connection
        .prepare_cached(sql)?
        .execute(rusqlite::params![key, sum])?;
    Ok(())
}
