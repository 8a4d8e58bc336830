//! The workbooks that a library holds, each version with its complete source, by digest.

use crate::consulting::WorkbookUse;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use rusqlite::{Connection, params};

use super::columns::malformed;
use super::error::{StoreError, readable};
use super::open::Store;
use crate::workbook::{Workbook, builtins};

/// Workbooks that this program has read; reading one takes longer than loading a session.
static READ: LazyLock<Mutex<HashMap<String, Arc<Workbook>>>> = LazyLock::new(Mutex::default);

impl Store {
    /// Returns the workbooks that the library holds, by id, the newest version first; of those with one version, the
    /// one stored first. One that can't be read is left
    /// out: only its own sessions are lost with it.
    pub fn workbooks(&self) -> Result<Vec<WorkbookUse>, StoreError> {
        let mut select = self
            .connection
            .prepare_cached(include_str!("sql/workbooks.sql"))?;
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let rows = rows.collect::<Result<Vec<(String, u32)>, _>>()?;
        let mut workbooks = Vec::with_capacity(rows.len());
        for (digest, sessions) in rows {
            let workbook = readable(by_digest(&self.connection, &digest))?;
            workbooks.extend(workbook.map(|workbook| WorkbookUse { workbook, sessions }));
        }
        Ok(workbooks)
    }

    /// Returns the workbook with this digest.
    ///
    /// # Errors
    /// [`StoreError::NoSuchWorkbook`] if the library does not hold it.
    pub fn workbook_with(&self, digest: &str) -> Result<Arc<Workbook>, StoreError> {
        let stored = self
            .connection
            .prepare_cached("SELECT 1 FROM workbook WHERE digest = ?1")?
            .exists([digest])?;
        if stored {
            by_digest(&self.connection, digest)
        } else {
            Err(StoreError::NoSuchWorkbook)
        }
    }

    /// Removes the workbooks that can't be read and that no session needs, in use or archived.
    pub fn remove_unreadable_workbooks(&mut self) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let unused = "SELECT digest FROM workbook WHERE digest NOT IN (SELECT workbook FROM session)";
        let mut select = transaction.prepare(unused)?;
        let digests = select.query_map([], |row| row.get(0))?;
        for digest in digests.collect::<Result<Vec<String>, _>>()? {
            if readable(by_digest(&transaction, &digest))?.is_none() {
                transaction.execute("DELETE FROM workbook WHERE digest = ?1", [digest])?;
            }
        }
        drop(select);
        transaction.commit()
    }
}

/// Why a workbook is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// It belongs to a session; without one it isn't wanted.
    Session,
    /// The consultant added it.
    Consultant,
}

/// Stores a workbook unless it is stored already. One whose stored source was damaged is readable again.
pub(super) fn store(connection: &Connection, workbook: &Workbook, origin: Origin) -> Result<(), StoreError> {
    connection
        .prepare_cached(include_str!("sql/write_workbook.sql"))?
        .execute(params![
            workbook.digest,
            workbook.id,
            workbook.version,
            workbook.source,
            origin == Origin::Session
        ])?;
    Ok(())
}

/// Returns the built-in workbook with this digest, whose stored copy nobody needs.
fn built_in(digest: &str) -> Option<Arc<Workbook>> {
    let mut known = builtins().iter();
    known.find(|workbook| workbook.digest == digest).cloned()
}

/// Returns the workbook with this digest, which has to be stored.
pub(super) fn by_digest(connection: &Connection, digest: &str) -> Result<Arc<Workbook>, StoreError> {
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(workbook) = read.get(digest) {
        return Ok(Arc::clone(workbook));
    }
    let source: String = connection
        .prepare_cached("SELECT source FROM workbook WHERE digest = ?1")?
        .query_row([digest], |row| row.get(0))?;
    let workbook = match Workbook::read(&source) {
        Ok(workbook) if workbook.digest == digest => Arc::new(workbook),
        _ => built_in(digest).ok_or_else(|| malformed("workbook"))?,
    };
    read.insert(digest.to_owned(), Arc::clone(&workbook));
    Ok(workbook)
}
