//! Earlier and unchosen versions of sessions: stored whole, shown by no list, search or overview.

use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use super::columns::{moment, unsigned};
use super::error::StoreError;
use super::open::Store;
use super::workbooks::{self, Origin};
use super::{find, load, write_parts};
use crate::consulting::ArchivedVersion;
use crate::session::{Moment, Session};

impl Store {
    /// Archives a version that was not chosen under its session; the stored session stays as it is.
    ///
    /// # Errors
    /// [`StoreError::NoSuchSession`] if the library does not hold the session.
    pub fn archive_version(&mut self, version: &Session, at: Moment) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        find::key(&transaction, version.id)?;
        workbooks::store(&transaction, &version.workbook, Origin::Session)?;
        let key = write_parts::insert(&transaction, version, Some(at))?;
        write_parts::rewrite(&transaction, key, version)?;
        transaction.commit()
    }

    /// Returns the archived versions of a session, the first that was archived first.
    pub fn archived_versions(&self, session: Uuid) -> Result<Vec<ArchivedVersion>, StoreError> {
        let mut select = self
            .connection
            .prepare_cached(include_str!("sql/archived_versions.sql"))?;
        let mut rows = select.query([session.to_string()])?;
        let mut versions = Vec::new();
        while let Some(row) = rows.next()? {
            versions.push(ArchivedVersion {
                number: u32::try_from(versions.len() + 1).unwrap_or(u32::MAX),
                revision: unsigned(row.get(0)?),
                updated_at: moment(row.get(1)?, row.get(2)?)?,
                archived_at: moment(row.get(3)?, row.get(4)?)?,
            });
        }
        Ok(versions)
    }

    /// Loads an archived version by its number; `None` if there is no such version.
    pub fn archived_version(&self, session: Uuid, number: u32) -> Result<Option<Session>, StoreError> {
        let Some(skipped) = number.checked_sub(1) else {
            return Ok(None);
        };
        let sql = "SELECT key FROM session WHERE id = ?1 AND replaced_at IS NOT NULL
            ORDER BY replaced_at, key LIMIT 1 OFFSET ?2";
        let key = self
            .connection
            .prepare_cached(sql)?
            .query_row(params![session.to_string(), skipped], |row| row.get(0))
            .optional()?;
        key.map(|key| load::session(&self.connection, key, session))
            .transpose()
    }
}
