//! The tables of a library, and the ladder that leads an older file up to them.
//!
//! A fresh file climbs the same ladder from its first step, so that an upgraded library can't differ
//! from a fresh one. All steps are taken in one transaction: a file is of one version or of another.

use rusqlite::{Connection, Transaction, TransactionBehavior};
use uuid::Uuid;

use super::error::StoreError;
use super::log;

/// Says in the file's head that it is ours: „Funk".
pub(super) const APPLICATION: i32 = 0x4675_6e6b;

/// The steps of the ladder; the last one's number is the version of today.
const STEPS: [&str; 4] = [
    include_str!("v1.sql"),
    include_str!("v2.sql"),
    include_str!("v3.sql"),
    include_str!("v4.sql"),
];

/// The version that this program writes.
pub(super) const VERSION: i64 = STEPS.len() as i64;

/// The first version in which each transaction leaves a stamp.
const STAMPED_SINCE: i64 = 4;

/// The version that a file says it has.
pub(super) fn version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Leads the file up to today's version; does nothing if it is there.
pub(super) fn climb(connection: &mut Connection) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = version(&transaction)?;
    if found == 0 && !is_empty(&transaction)? {
        return Err(StoreError::OtherProgram);
    }
    if found < VERSION {
        take_steps(&transaction, found)?;
        if found >= STAMPED_SINCE {
            log::stamp(&transaction)?;
        }
        transaction.commit()?;
    }
    Ok(())
}

/// A file of version 0 is only ours to fill if nothing is in it.
fn is_empty(connection: &Connection) -> Result<bool, StoreError> {
    let things: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok(things == 0)
}

fn take_steps(transaction: &Transaction<'_>, found: i64) -> Result<(), StoreError> {
    let done = usize::try_from(found).map_err(|_| StoreError::Damaged(format!("schema version {found}")))?;
    for step in STEPS.iter().skip(done) {
        transaction.execute_batch(step)?;
    }
    if found == 0 {
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        let id = Uuid::new_v4().to_string();
        transaction.execute("INSERT INTO library (one, id) VALUES (1, ?1)", [id])?;
    }
    transaction.pragma_update(None, "user_version", VERSION)?;
    Ok(())
}
