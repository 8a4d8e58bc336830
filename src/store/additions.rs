//! What belongs to a session besides itself, written in the transaction that stores the session: neither a crash nor a
//! full disk leaves one without the other.

use rusqlite::Connection;

use super::consulting;
use super::error::StoreError;
use super::hashed_secret::HashedSecret;
use super::index::Index;
use super::workbooks::{self, Origin};
use super::{archive, client_word, walk};
use crate::consulting::{Change, VersionReason};
use crate::session::{Moment, Session, WalkState};

/// Data that is stored together with a session.
#[derive(Clone, Copy, Debug, Default)]
pub struct Additions<'a> {
    /// The client's own word for it.
    pub word: Option<&'a HashedSecret>,
    /// The state of the walk.
    pub walk: Option<&'a WalkState>,
    /// Its earlier versions, in the order in which they were archived.
    pub versions: &'a [EarlierVersion],
    /// What the consultant added to it.
    pub changes: &'a [Change],
}

/// An earlier version as it is archived.
#[derive(Clone, Debug)]
pub struct EarlierVersion {
    /// Its content.
    pub session: Session,
    /// When it was archived.
    pub archived_at: Moment,
    /// On which occasion.
    pub reason: VersionReason,
}

impl Additions<'_> {
    /// Writes them to a session that was just stored under a key.
    pub(super) fn write(
        &self,
        connection: &Connection,
        (key, session): (i64, &Session),
        index: &mut Index,
    ) -> Result<(), StoreError> {
        if let Some(word) = self.word {
            client_word::put(connection, session.id, word)?;
        }
        if let Some(walk) = self.walk {
            walk::save(connection, key, walk)?;
        }
        for version in self.versions {
            workbooks::store(connection, &version.session.workbook, Origin::Session)?;
            archive::insert(connection, &version.session, version.archived_at, version.reason)?;
        }
        for change in self.changes {
            consulting::apply(connection, change, index)?;
        }
        Ok(())
    }
}
