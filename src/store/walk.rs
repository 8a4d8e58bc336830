//! State of the walk, stored beside the session and never in a document: the client's position, and letters that make
//! no value yet.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::checksum;
use super::error::StoreError;
use super::transaction::from_one_state;
use crate::session::{Cell, WalkPosition, WalkState};
use crate::workbook::{ColumnId, QuestionId, RowId, StationId};

pub(super) fn save(connection: &Connection, key: i64, walk: &WalkState) -> Result<(), StoreError> {
    let spot = walk.spot.as_ref();
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO walk (session, station, page, mirror_open) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![
            key,
            spot.map(|spot| spot.station.as_str()),
            spot.map(|spot| spot.page.as_str()),
            walk.mirror_open
        ])?;
    let mut visit =
        connection.prepare_cached("INSERT OR IGNORE INTO visited (session, station) VALUES (?1, ?2)")?;
    for station in &walk.visited {
        visit.execute(params![key, station.as_str()])?;
    }
    save_letters(connection, key, &walk.letters)
}

fn save_letters(connection: &Connection, key: i64, all: &BTreeMap<Cell, String>) -> Result<(), StoreError> {
    drop_letters(connection, key)?;
    let sql =
        r#"INSERT INTO letters (session, question, "row", "column", letters) VALUES (?1, ?2, ?3, ?4, ?5)"#;
    let mut insert = connection.prepare_cached(sql)?;
    for (cell, letters) in all {
        let row = cell.row.as_ref().map_or("", RowId::as_str);
        let column = cell.column.as_ref().map_or("", ColumnId::as_str);
        insert.execute(params![key, cell.question.as_str(), row, column, letters])?;
    }
    Ok(())
}

/// Loads the state of the walk through a session.
///
/// # Errors
/// [`StoreError::Malformed`] if it isn't what was written.
pub(super) fn load(connection: &Connection, key: i64) -> Result<WalkState, StoreError> {
    from_one_state(connection, || read(connection, key))
}

fn read(connection: &Connection, key: i64) -> Result<WalkState, StoreError> {
    checksum::check_walk(connection, key)?;
    let found = connection
        .prepare_cached("SELECT station, page, mirror_open FROM walk WHERE session = ?1")?
        .query_row([key], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let (station, page, mirror_open): (Option<String>, Option<String>, bool) = found.unwrap_or_default();
    let spot = station.zip(page).map(|(station, page)| WalkPosition {
        station: StationId::from(station),
        page,
    });
    let mut visited = connection.prepare_cached("SELECT station FROM visited WHERE session = ?1")?;
    let visited = visited.query_map([key], |row| row.get::<_, String>(0).map(StationId::from))?;
    Ok(WalkState {
        spot,
        visited: visited.collect::<Result<_, _>>()?,
        mirror_open,
        letters: load_letters(connection, key)?,
    })
}

/// Drops the letters in number and day fields that make no value.
pub(super) fn drop_letters(connection: &Connection, key: i64) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM letters WHERE session = ?1")?
        .execute([key])?;
    Ok(())
}

fn load_letters(connection: &Connection, key: i64) -> Result<BTreeMap<Cell, String>, StoreError> {
    let sql = r#"SELECT question, "row", "column", letters FROM letters WHERE session = ?1"#;
    let mut select = connection.prepare_cached(sql)?;
    let mut rows = select.query([key])?;
    let mut all = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (row_id, column): (String, String) = (row.get(1)?, row.get(2)?);
        let cell = Cell {
            question: QuestionId::from(row.get::<_, String>(0)?),
            row: (!row_id.is_empty()).then(|| RowId::from(row_id)),
            column: (!column.is_empty()).then(|| ColumnId::from(column)),
        };
        all.insert(cell, row.get(3)?);
    }
    Ok(all)
}
