//! The client's position in the walk, stored beside the session and never in a document.

use crate::session::{WalkPosition, WalkState};

use rusqlite::{Connection, OptionalExtension, params};

use super::error::StoreError;
use crate::workbook::StationId;

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
    Ok(())
}

pub(super) fn load(connection: &Connection, key: i64) -> Result<WalkState, StoreError> {
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
    })
}
