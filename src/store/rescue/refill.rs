//! Filling a new library with the rows of a damaged one, and comparing the two.

use std::collections::{BTreeMap, HashSet};

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use uuid::Uuid;

use super::tree::RawRow;
use super::{FoundRows, Loss, Rescue, RescueComparison, Rescued};
use crate::store::check::RESET_LISTED;
use crate::store::checksum;
use crate::store::columns::uuid;
use crate::store::erasures;
use crate::store::error::StoreError;
use crate::store::hashed_secret::HashedSecret;
use crate::store::open::Store;
use crate::store::workbooks;
use crate::workbook::builtins;

/// Tables that are made again, or belong to the file and not to what is in it. `checksum` is compared, and of `library`
/// only the identity is taken over.
const DERIVED: [&str; 9] = [
    "library",
    "log_stamp",
    "checksum",
    "searched",
    "word",
    "subject",
    "figure",
    "search",
    "inside",
];

/// A table of the new library.
struct Table {
    name: String,
    columns: Vec<String>,
    /// The position of the column that is the row's number.
    alias: Option<usize>,
}

/// Fills a new library.
pub(super) fn refill(mut store: Store, found: &FoundRows) -> Result<Rescue, StoreError> {
    store.connection.pragma_update(None, "foreign_keys", false)?;
    let transaction = store.begin()?;
    let mut rest = RescueComparison {
        clients: found.tables.get("client").map_or(0, Vec::len),
        lost: expected_sessions(found),
        erasures: 0,
        renamed: HashSet::new(),
    };
    fill(&transaction, found)?;
    drop_unsound(&transaction)?;
    rest.renamed = rename_headless(&transaction)?;
    complete_workbooks(&transaction)?;
    drop_orphans(&transaction)?;
    transaction.execute_batch(include_str!("../sql/rescued_lists.sql"))?;
    checksum::compute_combined(&transaction)?;
    let library = keep_identity(&transaction, found)?;
    rest.erasures = erasures::keep_sound(&transaction, expected_erasures(&transaction, found)?)?;
    transaction.commit()?;
    store.library = library.unwrap_or(store.library);
    store.connection.pragma_update(None, "foreign_keys", true)?;
    let count = |sql: &str| store.connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let clients = count("SELECT count(*) FROM client")?;
    let sessions = count("SELECT count(*) FROM session WHERE replaced_at IS NULL")?;
    let found = RescueComparison {
        clients: rest.clients.saturating_sub(usize::try_from(clients).unwrap_or(0)),
        lost: rest.lost.saturating_sub(usize::try_from(sessions).unwrap_or(0)),
        erasures: rest.erasures,
        renamed: rest.renamed,
    };
    Ok(Rescue { store, found })
}

/// Gives the new library the id of the damaged one, so that its backups and the damaged file itself are known as copies of
/// it, and since when its passphrase holds. Returns the id; `None` if it isn't what was written.
fn keep_identity(connection: &Connection, found: &FoundRows) -> Result<Option<Uuid>, StoreError> {
    let row = found.tables.get("library").and_then(|rows| rows.first());
    let columns = table(connection, "library".to_owned())?.columns;
    let value = |name: &str| {
        let at = columns.iter().position(|column| column == name)?;
        row?.values.get(at)
    };
    let Some(Value::Text(text)) = value("id") else {
        return Ok(None);
    };
    let Ok(id) = uuid(text) else { return Ok(None) };
    let since = match value("passphrase_since") {
        Some(Value::Text(since)) => Some(since),
        _ => None,
    };
    // a library of before checksums has none, and what it was handed over with may be lost
    let now = checksum::library("?1");
    let sql = format!(
        "UPDATE library SET id = ?1, checksum = {now}, passphrase_since = ?2
        WHERE ?3 IS NULL OR ?3 = digest('library', ?1) OR ?3 = {now}"
    );
    let kept = connection.execute(&sql, params![text, since, value("checksum")])?;
    Ok((kept > 0).then_some(id))
}

/// Returns the number of deletion records that the damaged library counted; `None` if that can't be read.
fn expected_erasures(connection: &Connection, found: &FoundRows) -> Result<Option<i64>, StoreError> {
    let columns = table(connection, "library".to_owned())?.columns;
    let at = columns.iter().position(|column| column == "erasures");
    let row = found.tables.get("library").and_then(|rows| rows.first());
    Ok(match at.and_then(|at| row?.values.get(at)) {
        Some(Value::Integer(written)) => Some(*written),
        // before version 8 they weren't counted
        None if row.is_some() => i64::try_from(found.tables.get("erasure").map_or(0, Vec::len)).ok(),
        _ => None,
    })
}

/// Returns the number of sessions that the damaged library counted; 0 if that can't be read.
fn expected_sessions(found: &FoundRows) -> usize {
    let counted = found.tables.get("library").and_then(|rows| rows.first());
    let counted = counted
        .and_then(|row| row.values.get(3))
        .and_then(|value| match value {
            Value::Integer(sessions) => usize::try_from(*sessions).ok(),
            _ => None,
        });
    counted.unwrap_or(0)
}

fn fill(connection: &Connection, found: &FoundRows) -> Result<(), StoreError> {
    connection.execute_batch(
        "CREATE TEMP TABLE written (session INTEGER PRIMARY KEY, head, content, listed, noted, walk)",
    )?;
    let tables = tables(connection)?;
    for table in &tables {
        for row in found.tables.get(&table.name).into_iter().flatten() {
            insert(connection, table, row)?;
        }
    }
    for row in found.tables.get("checksum").into_iter().flatten() {
        insert_written(connection, row)?;
    }
    for row in &found.stray {
        if !insert_written(connection, row)? {
            insert_stray(connection, &tables, row)?;
        }
    }
    Ok(())
}

fn tables(connection: &Connection) -> Result<Vec<Table>, StoreError> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'
        AND name NOT LIKE 'search\\_%' ESCAPE '\\' AND name NOT LIKE 'inside\\_%' ESCAPE '\\'
        AND name NOT LIKE 'sqlite%'";
    let mut select = connection.prepare(sql)?;
    let names = select.query_map([], |row| row.get::<_, String>(0))?;
    let names = names.collect::<Result<Vec<_>, _>>()?;
    let names = names.into_iter().filter(|name| !DERIVED.contains(&name.as_str()));
    names.map(|name| table(connection, name)).collect()
}

fn table(connection: &Connection, name: String) -> Result<Table, StoreError> {
    let sql = "SELECT name, pk = 1 AND type = 'INTEGER' AND (SELECT count(*) FROM pragma_table_info(?1) WHERE pk > 0) = 1
        FROM pragma_table_info(?1) ORDER BY cid";
    let mut select = connection.prepare_cached(sql)?;
    let columns = select.query_map([&name], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let columns = columns.collect::<Result<Vec<(String, bool)>, _>>()?;
    Ok(Table {
        name,
        alias: columns.iter().position(|(_, is_alias)| *is_alias),
        columns: columns.into_iter().map(|(column, _)| column).collect(),
    })
}

/// Inserts a row unless one with the same key is there, or its values don't fit. Returns whether it was inserted.
fn insert(connection: &Connection, table: &Table, row: &RawRow) -> Result<bool, StoreError> {
    let count = row.values.len().min(table.columns.len());
    let columns = table
        .columns
        .iter()
        .take(count)
        .map(|column| format!("\"{column}\""));
    let sql = format!(
        "INSERT OR IGNORE INTO {} ({}) VALUES ({})",
        table.name,
        columns.collect::<Vec<_>>().join(", "),
        vec!["?"; count].join(", ")
    );
    let values = row.values.iter().take(count).enumerate().map(|(index, value)| {
        if Some(index) == table.alias {
            Value::Integer(row.id)
        } else {
            value.clone()
        }
    });
    match connection.prepare_cached(&sql)?.execute(params_from_iter(values)) {
        Ok(inserted) => Ok(inserted > 0),
        // a value that the column doesn't take
        Err(rusqlite::Error::SqliteFailure(error, _))
            if error.code == rusqlite::ErrorCode::ConstraintViolation =>
        {
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}

/// Takes the checksums of a session that the damaged library held, if a row is one.
fn insert_written(connection: &Connection, row: &RawRow) -> Result<bool, StoreError> {
    let is_sum = |value: &Value| matches!(value, Value::Blob(sum) if sum.len() == 16);
    match row.values.as_slice() {
        [_, sums @ ..] if sums.len() == 5 && sums.iter().all(is_sum) => {
            let sql = "INSERT OR IGNORE INTO written VALUES (?, ?, ?, ?, ?, ?)";
            let values = std::iter::once(&Value::Integer(row.id))
                .chain(sums)
                .cloned()
                .collect::<Vec<_>>();
            connection
                .prepare_cached(sql)?
                .execute(params_from_iter(values))?;
            Ok(true)
        }
        _ => Ok(false),
    }
}

/// Inserts a row that no tree leads to where its own checksum, or its form, says that it belongs.
fn insert_stray(connection: &Connection, tables: &[Table], row: &RawRow) -> Result<(), StoreError> {
    for table in tables
        .iter()
        .filter(|table| table.columns.len() == row.values.len())
    {
        let has_checksum = checksum::tables_of_rows().any(|name| name == table.name);
        let has_form = match table.name.as_str() {
            "session" | "erasure" => matches!(row.values.get(1), Some(Value::Text(id)) if uuid(id).is_ok()),
            "listed" | "workbook" => true,
            // without it what is private would be open
            "client_word" => {
                matches!(row.values.get(1), Some(Value::Blob(word)) if HashedSecret::from_bytes(word).is_ok())
            }
            _ => has_checksum,
        };
        if !has_form || !insert(connection, table, row)? {
            continue;
        }
        let rowid = connection.last_insert_rowid();
        if has_checksum && !is_sound(connection, &table.name, rowid)? {
            let sql = format!("DELETE FROM {} WHERE rowid = ?1", table.name);
            connection.prepare_cached(&sql)?.execute([rowid])?;
            continue;
        }
        break;
    }
    Ok(())
}

fn is_sound(connection: &Connection, table: &str, rowid: i64) -> Result<bool, StoreError> {
    let sql = format!(
        "SELECT {} FROM {table} WHERE rowid = ?1",
        checksum::row_is_sound(table)
    );
    Ok(connection
        .prepare_cached(&sql)?
        .query_row([rowid], |row| row.get(0))?)
}

/// Removes rows that aren't what was written. A library of before checksums gets them.
fn drop_unsound(connection: &Connection) -> Result<(), StoreError> {
    for table in checksum::tables_of_rows() {
        checksum::add_missing(connection, table)?;
        let sql = format!("DELETE FROM {table} WHERE NOT {}", checksum::row_is_sound(table));
        connection.execute(&sql, [])?;
    }
    Ok(())
}

/// Gives content whose session's row is missing a row with a new number. Returns the keys.
fn rename_headless(connection: &Connection) -> Result<HashSet<i64>, StoreError> {
    let sql = "SELECT session, min(changed_at), max(changed_at) FROM answer
        WHERE session NOT IN (SELECT key FROM session) GROUP BY session";
    let mut select = connection.prepare(sql)?;
    let headless = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let headless = headless.collect::<Result<Vec<(i64, i64, i64)>, _>>()?;
    for (key, first, last) in &headless {
        let workbook = workbook_of(connection, *key)?;
        connection.execute(
            "INSERT INTO session (key, id, workbook, language, status, created_at, created_offset, updated_at,
                updated_offset, revision)
            VALUES (?1, ?2, ?3, 'de', 'open', ?4, 0, ?5, 0, 1)",
            params![key, Uuid::now_v7().to_string(), workbook, first, last],
        )?;
    }
    Ok(headless.into_iter().map(|(key, ..)| key).collect())
}

/// Returns the digest of the workbook that a session without a row most probably belongs to.
fn workbook_of(connection: &Connection, key: i64) -> Result<String, StoreError> {
    let sql = "SELECT digest FROM workbook JOIN listed ON listed.workbook = workbook.id
        WHERE listed.session = ?1 ORDER BY version DESC LIMIT 1";
    let listed: Option<String> = connection.query_row(sql, [key], |row| row.get(0)).optional()?;
    let usual = builtins().first().map(|workbook| workbook.digest.clone());
    Ok(listed.or(usual).unwrap_or_default())
}

/// Stores the built-in workbooks that sessions need, and removes those whose source isn't what was stored.
fn complete_workbooks(connection: &Connection) -> Result<(), StoreError> {
    for workbook in builtins() {
        workbooks::store(connection, workbook, workbooks::Origin::Consultant)?;
    }
    let mut select = connection.prepare("SELECT digest, source FROM workbook")?;
    let stored = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for (digest, source) in stored.collect::<Result<Vec<(String, String)>, _>>()? {
        let read = crate::workbook::Workbook::read(&source);
        if read.map_or(true, |workbook| workbook.digest != digest) {
            connection.execute("DELETE FROM workbook WHERE digest = ?1", [digest])?;
        }
    }
    Ok(())
}

/// Removes rows whose session, workbook or client record is missing; a list row only loses its client.
fn drop_orphans(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch(
        "UPDATE listed SET client = NULL WHERE client NOT IN (SELECT key FROM client);
        DELETE FROM session WHERE workbook NOT IN (SELECT digest FROM workbook);",
    )?;
    loop {
        let mut select =
            connection.prepare("SELECT DISTINCT \"table\", parent FROM pragma_foreign_key_check")?;
        let orphans = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let orphans = orphans.collect::<Result<Vec<(String, String)>, _>>()?;
        let mut removed = 0;
        for (table, parent) in orphans {
            let sql = format!("DELETE FROM {table} WHERE {parent} NOT IN (SELECT key FROM {parent})");
            // of tables that name their parent otherwise the rows stay, and a check finds them
            removed += connection.execute(&sql, []).unwrap_or(0);
        }
        if removed == 0 {
            return Ok(());
        }
    }
}

/// Compares what the new library holds with the checksums of the damaged one.
pub(super) fn report(found: &RescueComparison, store: &mut Store) -> Result<Rescued, StoreError> {
    let connection = &store.connection;
    let sql = "SELECT session.key, id, replaced_at IS NULL, written.session IS NULL,
            checksum.head IS written.head, checksum.content IS written.content, checksum.listed IS written.listed,
            checksum.noted IS written.noted, checksum.walk IS written.walk
        FROM session JOIN checksum ON checksum.session = key LEFT JOIN written ON written.session = key
        ORDER BY created_at, id";
    let mut select = connection.prepare(sql)?;
    let mut rows = select.query([])?;
    let has_sums: bool = connection.query_row("SELECT count(*) > 0 FROM written", [], |row| row.get(0))?;
    let mut rescued = Rescued {
        lost: found.lost,
        clients: found.clients,
        erasures: found.erasures,
        ..Rescued::default()
    };
    let (mut damaged_lists, mut losses) = (Vec::new(), BTreeMap::new());
    while let Some(row) = rows.next()? {
        let (key, is_current): (i64, bool) = (row.get(0)?, row.get(2)?);
        let id = uuid(&row.get::<_, String>(1)?)?;
        let kinds = [Loss::Head, Loss::Content, Loss::Listed, Loss::Noted, Loss::Walk];
        let mut lost = Vec::new();
        for (index, loss) in kinds.into_iter().enumerate().filter(|_| has_sums) {
            if !row.get::<_, bool>(4 + index)? {
                lost.push(loss);
            }
        }
        if found.renamed.contains(&key) && !lost.contains(&Loss::Head) {
            lost.insert(0, Loss::Head);
        }
        if lost.contains(&Loss::Listed) {
            damaged_lists.push(key);
        }
        match (is_current, lost.is_empty()) {
            (true, true) => rescued.whole.push(id),
            (true, false) => drop(losses.insert(id, lost)),
            (false, complete) => rescued.versions += usize::from(!complete),
        }
    }
    rescued.partial = losses.into_iter().collect();
    drop(rows);
    drop(select);
    reset_lists(store, &damaged_lists)?;
    Ok(rescued)
}

/// Takes back what the consultant said of sessions in lists where that isn't what was written.
fn reset_lists(store: &mut Store, keys: &[i64]) -> Result<(), StoreError> {
    if keys.is_empty() {
        return Ok(());
    }
    let transaction = store.begin()?;
    for key in keys {
        transaction.execute(RESET_LISTED, [key])?;
    }
    transaction.commit()
}
