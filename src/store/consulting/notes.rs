//! A consultant's notes.

use std::sync::LazyLock;

use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use crate::consulting::Note;
use crate::store::checksum;
use crate::store::columns::{location, location_columns, malformed, moment, moment_columns, uuid};
use crate::store::error::StoreError;
use crate::store::find;
use crate::store::open::Store;
use crate::store::transaction::from_one_state;

static SELECT: LazyLock<String> = LazyLock::new(|| {
    format!(
        r#"SELECT note.id, session.id, question, "row", text, for_meeting,
            note.created_at, note.created_offset, note.updated_at, note.updated_offset, {}
        FROM note JOIN session ON session.key = note.session"#,
        checksum::row_is_sound("note")
    )
});

impl Store {
    /// Returns the notes on a session, oldest first.
    pub fn notes(&self, session: Uuid) -> Result<Vec<Note>, StoreError> {
        let key = find::checked_key(&self.connection, session)?;
        from_one_state(&self.connection, || self.notes_of(key))
    }

    fn notes_of(&self, key: i64) -> Result<Vec<Note>, StoreError> {
        checksum::check_noted(&self.connection, key)?;
        let sql = format!(
            "{} WHERE note.session = ?1 ORDER BY note.created_at, note.id",
            *SELECT
        );
        let mut select = self.connection.prepare_cached(&sql)?;
        let mut rows = select.query([key])?;
        let mut notes = Vec::new();
        while let Some(row) = rows.next()? {
            notes.push(read(row)?);
        }
        Ok(notes)
    }
}

fn read(row: &Row<'_>) -> Result<Note, StoreError> {
    if !row.get::<_, bool>(10)? {
        return Err(malformed("note"));
    }
    let (question, row_id): (String, String) = (row.get(2)?, row.get(3)?);
    Ok(Note {
        id: uuid(&row.get::<_, String>(0)?)?,
        session: uuid(&row.get::<_, String>(1)?)?,
        place: location(&question, &row_id),
        text: row.get(4)?,
        for_meeting: row.get(5)?,
        created_at: moment(row.get(6)?, row.get(7)?)?,
        updated_at: moment(row.get(8)?, row.get(9)?)?,
    })
}

/// Loads the note with this id.
pub(super) fn load(connection: &Connection, id: Uuid) -> Result<Option<Note>, StoreError> {
    let sql = format!("{} WHERE note.id = ?1", *SELECT);
    let mut select = connection.prepare_cached(&sql)?;
    let note = select.query_row([id.to_string()], |row| Ok(read(row)));
    note.optional()?.transpose()
}

/// Stores a note in place of an older one with the same id.
pub(super) fn put(connection: &Connection, key: i64, note: &Note) -> Result<(), StoreError> {
    let (question, row) = location_columns(note.place.as_ref());
    let (created, created_offset) = moment_columns(note.created_at);
    let (updated, updated_offset) = moment_columns(note.updated_at);
    connection
        .prepare_cached(include_str!("../sql/write_note.sql"))?
        .execute(params![
            note.id.to_string(),
            key,
            question,
            row,
            note.text,
            note.for_meeting,
            created,
            created_offset,
            updated,
            updated_offset
        ])?;
    Ok(())
}

/// Removes a note.
pub(super) fn remove(connection: &Connection, id: Uuid) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM note WHERE id = ?1")?
        .execute([id.to_string()])?;
    Ok(())
}
