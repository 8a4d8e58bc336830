//! The tables of a library, and the steps that upgrade an older file.
//!
//! A new file takes the same steps from the first on, so that an upgraded library doesn't differ from a new one. All
//! steps are one transaction.

use rusqlite::{Connection, Transaction, TransactionBehavior};
use uuid::Uuid;

use super::checksum;
use super::error::StoreError;
use super::log;

/// SQLite's application id of a library: the letters "Funk".
pub(super) const APPLICATION_ID: i32 = 0x4675_6e6b;

/// The steps; their number is the current version.
const STEPS: [&str; 8] = [
    include_str!("v1.sql"),
    include_str!("v2.sql"),
    include_str!("v3.sql"),
    include_str!("v4.sql"),
    include_str!("v5.sql"),
    include_str!("v6.sql"),
    include_str!("v7.sql"),
    include_str!("v8.sql"),
];

/// The schema version that this program writes.
pub(super) const SCHEMA_VERSION: i64 = STEPS.len() as i64;

/// The first version in which rows have checksums, and the first in which deletion records have.
const CHECKSUMS_SINCE: i64 = 7;
const ERASURES_SUMMED_SINCE: i64 = 8;

/// Returns the schema version of a file.
pub(super) fn version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Returns `true` if the file is a library, or nothing yet, as after a creation that was interrupted.
pub(super) fn is_ours(connection: &Connection) -> Result<bool, StoreError> {
    let id: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    Ok(id == APPLICATION_ID || is_empty(connection)?)
}

/// Gives a file the numbers by which another one, which is attached to it, is known as a library of its version.
pub(super) fn copy_version(connection: &Connection, from: &str) -> Result<(), StoreError> {
    for pragma in ["application_id", "user_version"] {
        let number: i64 = connection.pragma_query_value(Some(from), pragma, |row| row.get(0))?;
        connection.pragma_update(Some("main"), pragma, number)?;
    }
    Ok(())
}

/// Upgrades the file to the current version.
pub(super) fn upgrade(connection: &mut Connection) -> Result<(), StoreError> {
    // a table that others refer to can be made again only without the references being enforced
    connection.pragma_update(None, "foreign_keys", false)?;
    upgrade_at_once(connection)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(())
}

fn upgrade_at_once(connection: &mut Connection) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = version(&transaction)?;
    if found == 0 && !is_empty(&transaction)? {
        return Err(StoreError::OtherProgram);
    }
    if found < SCHEMA_VERSION {
        take_steps(&transaction, found)?;
        if found >= log::STAMPED_SINCE {
            log::stamp(&transaction)?;
        }
        transaction.commit()?;
    }
    Ok(())
}

/// Returns `true` if the file holds nothing; only then may a file of version 0 become a library.
fn is_empty(connection: &Connection) -> Result<bool, StoreError> {
    let entries: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok(entries == 0)
}

fn take_steps(transaction: &Transaction<'_>, found: i64) -> Result<(), StoreError> {
    let done = usize::try_from(found).map_err(|_| StoreError::Damaged(format!("schema version {found}")))?;
    for step in STEPS.iter().skip(done) {
        transaction.execute_batch(step)?;
    }
    if found == 0 {
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        let id = Uuid::new_v4().to_string();
        transaction.execute("INSERT INTO library (one, id) VALUES (1, ?1)", [id])?;
    }
    if found < CHECKSUMS_SINCE {
        checksum::compute_all(transaction)?;
    } else if found < ERASURES_SUMMED_SINCE {
        checksum::compute_erasures(transaction)?;
    }
    transaction.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    Ok(())
}
