//! The workbooks that a library holds, each version with its complete source, by digest.

use crate::consulting::WorkbookUse;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use rusqlite::{Connection, OptionalExtension, params};

use super::columns::malformed;
use super::error::{StoreError, readable};
use super::open::Store;
use crate::workbook::Workbook;

/// Workbooks that this program has read; reading one takes longer than loading a session.
static READ: LazyLock<Mutex<HashMap<String, Arc<Workbook>>>> = LazyLock::new(Mutex::default);

impl Store {
    /// Returns the workbooks that the library holds, by id, the newest version first. One that can't be read is left
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

    /// Returns the workbook with this id and version; `None` if the library does not hold it.
    pub fn workbook(&self, id: &str, version: u32) -> Result<Option<Arc<Workbook>>, StoreError> {
        let digest: Option<String> = self
            .connection
            .prepare_cached("SELECT digest FROM workbook WHERE id = ?1 AND version = ?2")?
            .query_row(params![id, version], |row| row.get(0))
            .optional()?;
        digest
            .map(|digest| by_digest(&self.connection, &digest))
            .transpose()
    }
}

/// Stores a workbook unless it is stored already.
///
/// # Errors
/// [`StoreError::OtherWorkbook`] if one with the same id and version but other content is stored.
pub(super) fn store(connection: &Connection, workbook: &Workbook) -> Result<(), StoreError> {
    let stored: Option<String> = connection
        .prepare_cached("SELECT digest FROM workbook WHERE id = ?1 AND version = ?2")?
        .query_row(params![workbook.id, workbook.version], |row| row.get(0))
        .optional()?;
    match stored {
        Some(digest) if digest == workbook.digest => Ok(()),
        Some(_) => Err(StoreError::OtherWorkbook {
            id: workbook.id.clone(),
            version: workbook.version,
        }),
        None => {
            connection
                .prepare_cached("INSERT INTO workbook (digest, id, version, source) VALUES (?1, ?2, ?3, ?4)")?
                .execute(params![
                    workbook.digest,
                    workbook.id,
                    workbook.version,
                    workbook.source
                ])?;
            Ok(())
        }
    }
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
    let workbook = Workbook::read(&source).map_err(|_| malformed("workbook"))?;
    if workbook.digest != digest {
        return Err(malformed("workbook"));
    }
    let workbook = Arc::new(workbook);
    read.insert(digest.to_owned(), Arc::clone(&workbook));
    Ok(workbook)
}
