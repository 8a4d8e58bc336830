//! The agenda of a session: its points in their order.

use std::sync::LazyLock;

use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use crate::consulting::{AgendaItem, AgendaSource};
use crate::store::checksum;
use crate::store::columns::{location, location_columns, malformed, uuid};
use crate::store::error::StoreError;
use crate::store::find;
use crate::store::open::Store;
use crate::store::transaction::from_one_state;

impl Store {
    /// Returns the points of a session's agenda that the consultant changed, in their order.
    pub fn agenda(&self, session: Uuid) -> Result<Vec<AgendaItem>, StoreError> {
        let key = find::checked_key(&self.connection, session)?;
        from_one_state(&self.connection, || load(&self.connection, key))
    }
}

fn load(connection: &Connection, key: i64) -> Result<Vec<AgendaItem>, StoreError> {
    static SELECT: LazyLock<String> = LazyLock::new(|| {
        format!(
            r#"SELECT id, source, named, question, "row", words, done, agreed, off, {}
            FROM agenda WHERE session = ?1 ORDER BY position"#,
            checksum::row_is_sound("agenda")
        )
    });
    checksum::check_noted(connection, key)?;
    let mut select = connection.prepare_cached(&SELECT)?;
    let mut rows = select.query([key])?;
    let mut items = Vec::new();
    while let Some(row) = rows.next()? {
        items.push(read(row)?);
    }
    Ok(items)
}

fn read(row: &Row<'_>) -> Result<AgendaItem, StoreError> {
    let [kind, named, question, row_id]: [String; 4] = [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?];
    if !row.get::<_, bool>(9)? {
        return Err(malformed("point of an agenda"));
    }
    let about = location(&question, &row_id);
    let source = match kind.as_str() {
        "own" => AgendaSource::Own,
        "mark" => AgendaSource::Mark(about.ok_or_else(|| malformed("point of an agenda"))?),
        "talk_about" => AgendaSource::TalkAbout,
        "finding" => AgendaSource::Finding(named, about),
        "note" => AgendaSource::Note(uuid(&named)?),
        "agreed" => AgendaSource::Agreed(uuid(&named)?),
        _ => return Err(malformed("point of an agenda")),
    };
    Ok(AgendaItem {
        id: uuid(&row.get::<_, String>(0)?)?,
        source,
        words: row.get(5)?,
        done: row.get(6)?,
        agreement: row.get(7)?,
        dismissed: row.get(8)?,
    })
}

/// Replaces the points of a session's agenda and returns the old ones.
pub(super) fn set(
    connection: &Connection,
    key: i64,
    items: &[AgendaItem],
) -> Result<Vec<AgendaItem>, StoreError> {
    let old = load(connection, key)?;
    connection
        .prepare_cached("DELETE FROM agenda WHERE session = ?1")?
        .execute([key])?;
    for (position, item) in (0_i64..).zip(items) {
        insert(connection, key, position, item)?;
    }
    Ok(old)
}

fn insert(connection: &Connection, key: i64, position: i64, item: &AgendaItem) -> Result<(), StoreError> {
    let (kind, named, about) = match &item.source {
        AgendaSource::Own => ("own", String::new(), None),
        AgendaSource::Mark(location) => ("mark", String::new(), Some(location)),
        AgendaSource::TalkAbout => ("talk_about", String::new(), None),
        AgendaSource::Finding(rule, about) => ("finding", rule.clone(), about.as_ref()),
        AgendaSource::Note(id) => ("note", id.to_string(), None),
        AgendaSource::Agreed(id) => ("agreed", id.to_string(), None),
    };
    let (question, row) = location_columns(about);
    connection
        .prepare_cached(include_str!("../sql/write_agenda.sql"))?
        .execute(params![
            key,
            position,
            item.id.to_string(),
            kind,
            named,
            question,
            row,
            item.words,
            item.done,
            item.agreement,
            item.dismissed
        ])?;
    Ok(())
}
