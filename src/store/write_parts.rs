//! Writing the parts of a session: each is stored as it stands, or removed if it is gone.

use rusqlite::{Connection, params};

use super::answer_columns;
use super::columns::{mark_name, moment_columns, signed, status_name};
use super::error::StoreError;
use crate::consulting::VersionReason;
use crate::session::{Cell, ChangedParts, FindingRef, Location, Moment, Session};
use crate::workbook::{QuestionId, RowId};

/// Inserts a session's own row, without its answers, and returns its key. With the time and the reason of archiving it
/// is an archived version.
pub(super) fn insert(
    connection: &Connection,
    session: &Session,
    archived: Option<(Moment, VersionReason)>,
) -> Result<i64, StoreError> {
    let (created_at, created_offset) = moment_columns(session.created_at);
    let (updated_at, updated_offset) = moment_columns(session.updated_at);
    let (archived_at, archived_offset) = archived.map(|(at, _)| moment_columns(at)).unzip();
    connection
        .prepare_cached(include_str!("sql/write_session.sql"))?
        .execute(params![
            session.id.to_string(),
            session.workbook.digest,
            session.language,
            status_name(session.status),
            created_at,
            created_offset,
            updated_at,
            updated_offset,
            signed(session.revision),
            session.exchanged_revision.map(signed),
            archived_at,
            archived_offset,
            archived.map(|(_, reason)| reason.name())
        ])?;
    Ok(connection.last_insert_rowid())
}

/// Moves the stored content of a session to an archived version; the session's own row stays, without answers.
pub(super) fn archive(
    connection: &Connection,
    key: i64,
    at: Moment,
    reason: VersionReason,
) -> Result<(), StoreError> {
    let (at, offset) = moment_columns(at);
    let archived = params![key, at, offset, reason.name()];
    connection.execute(include_str!("sql/archive_session.sql"), archived)?;
    let archived = connection.last_insert_rowid();
    for table in ["answer", "own_row", "mark", "reaction"] {
        let sql = format!("UPDATE {table} SET session = ?2 WHERE session = ?1");
        connection.execute(&sql, [key, archived])?;
    }
    Ok(())
}

/// Writes the changed parts of a session.
pub(super) fn write(
    connection: &Connection,
    key: i64,
    session: &Session,
    dirty: &ChangedParts,
) -> Result<(), StoreError> {
    if dirty.everything {
        return rewrite(connection, key, session);
    }
    for cell in &dirty.cells {
        write_answer(connection, key, session, cell)?;
    }
    for table in &dirty.tables {
        write_own_rows(connection, key, session, table)?;
    }
    for place in &dirty.marks {
        write_mark(connection, key, session, place)?;
    }
    for reacted in &dirty.reactions {
        write_reaction(connection, key, session, reacted)?;
    }
    Ok(())
}

/// Writes all parts of a session.
pub(super) fn rewrite(connection: &Connection, key: i64, session: &Session) -> Result<(), StoreError> {
    for table in ["answer", "own_row", "mark", "reaction"] {
        connection
            .prepare_cached(&format!("DELETE FROM {table} WHERE session = ?1"))?
            .execute([key])?;
    }
    let all = ChangedParts {
        cells: session.answers.keys().cloned().collect(),
        tables: session.own_rows.keys().cloned().collect(),
        marks: session.marks.keys().cloned().collect(),
        reactions: session.reactions.keys().cloned().collect(),
        everything: false,
    };
    write(connection, key, session, &all)
}

fn row_text(id: Option<&RowId>) -> &str {
    id.map_or("", RowId::as_str)
}

fn write_answer(connection: &Connection, key: i64, session: &Session, cell: &Cell) -> Result<(), StoreError> {
    let place = (
        cell.question.as_str(),
        row_text(cell.row.as_ref()),
        cell.column.as_ref().map_or("", |id| id.as_str()),
    );
    let Some(answer) = session.answers.get(cell) else {
        let sql =
            r#"DELETE FROM answer WHERE session = ?1 AND question = ?2 AND "row" = ?3 AND "column" = ?4"#;
        connection
            .prepare_cached(sql)?
            .execute(params![key, place.0, place.1, place.2])?;
        return Ok(());
    };
    let columns = answer_columns::answer_columns(&answer.value);
    let (at, offset) = moment_columns(answer.changed_at);
    connection
        .prepare_cached(include_str!("sql/write_answer.sql"))?
        .execute(params![
            key,
            place.0,
            place.1,
            place.2,
            columns.kind,
            columns.text,
            columns.number,
            columns.other,
            at,
            offset,
            answer.library.to_string()
        ])?;
    Ok(())
}

fn write_own_rows(
    connection: &Connection,
    key: i64,
    session: &Session,
    table: &QuestionId,
) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM own_row WHERE session = ?1 AND question = ?2")?
        .execute(params![key, table.as_str()])?;
    let sql = "INSERT INTO own_row (session, question, position, id, title) VALUES (?1, ?2, ?3, ?4, ?5)";
    let mut insert = connection.prepare_cached(sql)?;
    for (position, row) in (0_i64..).zip(session.own_rows_of(table)) {
        insert.execute(params![key, table.as_str(), position, row.id.as_str(), row.title])?;
    }
    Ok(())
}

fn write_mark(
    connection: &Connection,
    key: i64,
    session: &Session,
    place: &Location,
) -> Result<(), StoreError> {
    let row = row_text(place.row.as_ref());
    match session.marks.get(place) {
        Some(mark) => connection
            .prepare_cached(
                r#"INSERT OR REPLACE INTO mark (session, question, "row", mark) VALUES (?1, ?2, ?3, ?4)"#,
            )?
            .execute(params![key, place.question.as_str(), row, mark_name(*mark)])?,
        None => connection
            .prepare_cached(r#"DELETE FROM mark WHERE session = ?1 AND question = ?2 AND "row" = ?3"#)?
            .execute(params![key, place.question.as_str(), row])?,
    };
    Ok(())
}

fn write_reaction(
    connection: &Connection,
    key: i64,
    session: &Session,
    reacted: &FindingRef,
) -> Result<(), StoreError> {
    let about = reacted.about.as_ref();
    let question = about.map_or("", |place| place.question.as_str());
    let row = row_text(about.and_then(|place| place.row.as_ref()));
    match session.reactions.get(reacted) {
        Some(fits) => connection
            .prepare_cached(include_str!("sql/write_reaction.sql"))?
            .execute(params![key, reacted.finding, question, row, fits])?,
        None => connection
            .prepare_cached(include_str!("sql/remove_reaction.sql"))?
            .execute(params![key, reacted.finding, question, row])?,
    };
    Ok(())
}
