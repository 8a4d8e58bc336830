//! Earlier and unchosen versions of sessions: stored whole, shown by no list, search or overview.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::checksum::{self, Sum};
use super::columns::{moment, unsigned};
use super::error::{StoreError, readable};
use super::open::Store;
use super::workbooks::{self, Origin};
use super::{find, load, write_parts};
use crate::consulting::{ArchivedVersion, VersionReason};
use crate::session::{Location, Mark, Moment, Session, same_content};

impl Store {
    /// Archives a version that was not chosen under its session; the stored session stays as it is.
    ///
    /// # Errors
    /// [`StoreError::NoSuchSession`] if the library does not hold the session.
    pub fn archive_version(
        &mut self,
        version: &Session,
        at: Moment,
        reason: VersionReason,
    ) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        find::key(&transaction, version.id)?;
        workbooks::store(&transaction, &version.workbook, Origin::Session)?;
        insert(&transaction, version, at, reason)?;
        transaction.commit()
    }

    /// Returns the archived versions of a session in the order in which they were archived, whatever the clock said then. One
    /// whose row is malformed is left out.
    pub fn archived_versions(&self, session: Uuid) -> Result<Vec<ArchivedVersion>, StoreError> {
        static VERSIONS: LazyLock<String> = LazyLock::new(|| {
            format!(
                "SELECT revision, updated_at, updated_offset, replaced_at, coalesce(replaced_offset, 0), archived_reason,
                    coalesce({}, 0)
                FROM session LEFT JOIN checksum ON checksum.session = session.key
                WHERE id = ?1 AND replaced_at IS NOT NULL ORDER BY key",
                checksum::session_is_sound()
            )
        });
        let mut select = self.connection.prepare_cached(&VERSIONS)?;
        let mut rows = select.query([session.to_string()])?;
        let mut versions = Vec::new();
        for number in 1.. {
            let Some(row) = rows.next()? else { break };
            if !row.get(6)? {
                continue;
            }
            versions.extend(readable(read_version(row, number))?);
        }
        Ok(versions)
    }

    /// Loads an archived version by its number; `None` if there is no such version.
    pub fn archived_version(&self, session: Uuid, number: u32) -> Result<Option<Session>, StoreError> {
        let Some(skipped) = number.checked_sub(1) else {
            return Ok(None);
        };
        let sql = "SELECT key FROM session WHERE id = ?1 AND replaced_at IS NOT NULL
            ORDER BY key LIMIT 1 OFFSET ?2";
        let key = self
            .connection
            .prepare_cached(sql)?
            .query_row(params![session.to_string(), skipped], |row| row.get(0))
            .optional()?;
        key.map(|key| load::session(&self.connection, key, session))
            .transpose()
    }

    /// Loads the marks of a session, which can be read where its answers can't.
    ///
    /// # Errors
    /// [`StoreError::NoSuchSession`] if the library does not hold the session.
    pub fn marks(&self, session: Uuid) -> Result<BTreeMap<Location, Mark>, StoreError> {
        load::marks(
            &self.connection,
            find::key(&self.connection, session)?,
            &mut Sum::default(),
        )
    }
}

fn read_version(row: &Row<'_>, number: u32) -> Result<ArchivedVersion, StoreError> {
    let reason: Option<String> = row.get(5)?;
    let known = |known: &VersionReason| Some(known.name()) == reason.as_deref();
    Ok(ArchivedVersion {
        number,
        revision: unsigned(row.get(0)?),
        updated_at: moment(row.get(1)?, row.get(2)?)?,
        archived_at: moment(row.get(3)?, row.get(4)?)?,
        reason: VersionReason::ALL.into_iter().find(known),
    })
}

/// Archives the stored state of a session before it is changed. A state that says nothing, is archived already, or can't
/// be read is left out.
pub(super) fn keep(
    connection: &Connection,
    key: i64,
    session: Uuid,
    at: Moment,
    reason: VersionReason,
) -> Result<(), StoreError> {
    let Some(stored) = readable(load::session(connection, key, session))? else {
        return Ok(());
    };
    let says_nothing = stored.answers.is_empty() && stored.own_rows.is_empty() && stored.marks.is_empty();
    if says_nothing || is_archived(connection, &stored)? {
        return Ok(());
    }
    insert(connection, &stored, at, reason)
}

/// Returns `true` if a version with the same content is archived.
pub(super) fn is_archived(connection: &Connection, session: &Session) -> Result<bool, StoreError> {
    let sql = "SELECT key FROM session WHERE id = ?1 AND replaced_at IS NOT NULL ORDER BY key DESC";
    let mut select = connection.prepare_cached(sql)?;
    let keys = select.query_map([session.id.to_string()], |row| row.get(0))?;
    for key in keys {
        let version = readable(load::session(connection, key?, session.id))?;
        if version.is_some_and(|version| same_content(&version, session)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Stores a version in the archive.
pub(super) fn insert(
    connection: &Connection,
    version: &Session,
    at: Moment,
    reason: VersionReason,
) -> Result<(), StoreError> {
    let key = write_parts::insert(connection, version, Some((at, reason)))?;
    write_parts::rewrite(connection, key, version)
}
