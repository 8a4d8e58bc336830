//! Writes the figures of a session; only changes are written.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::Metric;
use crate::store::error::StoreError;

/// Replaces the figures of a session. A subject without figures is deleted, since its title may have become private.
pub(in super::super) fn write(
    connection: &Connection,
    key: i64,
    figures: &[Metric],
) -> Result<(), StoreError> {
    let mut stored = present(connection, key)?;
    let sql = "INSERT OR REPLACE INTO figure (subject, session, value) VALUES (?1, ?2, ?3)";
    let mut insert = connection.prepare_cached(sql)?;
    for figure in figures {
        let subject = subject(connection, figure)?;
        if stored.remove(&subject) != Some(figure.value) {
            insert.execute(params![subject, key, figure.value])?;
        }
    }
    let mut delete = connection.prepare_cached("DELETE FROM figure WHERE subject = ?1 AND session = ?2")?;
    let delete_subject =
        "DELETE FROM subject WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM figure WHERE subject = ?1)";
    let mut delete_subject = connection.prepare_cached(delete_subject)?;
    for subject in stored.into_keys() {
        delete.execute([subject, key])?;
        delete_subject.execute([subject])?;
    }
    Ok(())
}

fn present(connection: &Connection, key: i64) -> Result<HashMap<i64, f64>, StoreError> {
    let mut select = connection.prepare_cached("SELECT subject, value FROM figure WHERE session = ?1")?;
    let rows = select.query_map([key], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn subject(connection: &Connection, figure: &Metric) -> Result<i64, StoreError> {
    let named = (figure.kind.name(), &figure.subject);
    let known = connection
        .prepare_cached("SELECT key FROM subject WHERE kind = ?1 AND subject = ?2")?
        .query_row(named, |row| row.get(0));
    if let Some(key) = known.optional()? {
        return Ok(key);
    }
    connection
        .prepare_cached("INSERT INTO subject (kind, subject, label) VALUES (?1, ?2, ?3)")?
        .execute(params![named.0, named.1, figure.label])?;
    Ok(connection.last_insert_rowid())
}
