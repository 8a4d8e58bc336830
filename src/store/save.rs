//! Writing sessions: each call is one transaction, in which answers, list row, search index and figures change
//! together or not at all.

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::additions::Additions;
use super::checksum;
use super::columns::{moment_columns, signed, status_name, uuid};
use super::error::{StoreError, readable};
use super::index::Index;
use super::list::{self, ListFields};
use super::metrics::Metric;
use super::open::Store;
use super::workbooks::{self, Origin};
use super::{archive, find, load, metrics, walk, write_parts};
use crate::consulting::VersionReason;
use crate::session::{ChangedParts, Moment, Session, WalkState};
use crate::workbook::Workbook;

/// A session's content for lists, searches and overviews.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Projection {
    /// Version of the computation; older projections are computed again.
    pub version: u32,
    /// Fields for lists.
    pub listed: ListFields,
    /// All texts that searches find, separated by line breaks.
    pub search_text: String,
    /// Figures for overviews; each kind and subject at most once.
    pub figures: Vec<Metric>,
}

/// A complete session with its projection.
#[derive(Clone, Debug)]
pub struct ProjectedSession {
    /// The session.
    pub session: Session,
    /// Its projection.
    pub shown: Projection,
}

/// The state in which a session was last read from the library or acknowledged as saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SavedState {
    /// Number of saved edits.
    pub revision: u64,
    /// Time of the last edit.
    pub updated_at: Moment,
}

impl SavedState {
    /// Returns the state of a session as it stands.
    pub fn of(session: &Session) -> Self {
        Self {
            revision: session.revision,
            updated_at: session.updated_at,
        }
    }
}

impl Store {
    /// Stores a new session.
    pub fn add(&mut self, projected: &ProjectedSession) -> Result<(), StoreError> {
        self.add_all(std::slice::from_ref(projected))
    }

    /// Stores a new session with what belongs to it, all or nothing.
    pub fn add_with(
        &mut self,
        projected: &ProjectedSession,
        additions: &Additions<'_>,
    ) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let mut index = Index::default();
        let key = insert(&transaction, projected, &mut index)?;
        additions.write(&transaction, (key, &projected.session), &mut index)?;
        index.write(&transaction)?;
        transaction.commit()
    }

    /// Stores new sessions, all or none.
    pub fn add_all(&mut self, all: &[ProjectedSession]) -> Result<(), StoreError> {
        if all.is_empty() {
            return Ok(());
        }
        let transaction = self.begin()?;
        let mut index = Index::default();
        for projected in all {
            insert(&transaction, projected, &mut index)?;
        }
        index.write(&transaction)?;
        transaction.commit()
    }

    /// Replaces the stored session with the same id, which is archived unless a version with the same content is. The
    /// position in the walk and the consultant's additions stay; letters that made no value go, as they belonged to the
    /// values before. A session in the trash is restored.
    pub fn replace(
        &mut self,
        projected: &ProjectedSession,
        at: Moment,
        reason: VersionReason,
    ) -> Result<(), StoreError> {
        self.replace_with(projected, (at, reason), &Additions::default())
    }

    /// Does the same, and stores what belongs to the session, all or nothing.
    pub fn replace_with(
        &mut self,
        projected: &ProjectedSession,
        (at, reason): (Moment, VersionReason),
        additions: &Additions<'_>,
    ) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let mut index = Index::default();
        let key = find::key(&transaction, projected.session.id)?;
        let stored = readable(load::session(&transaction, key, projected.session.id))?;
        let is_archived = match &stored {
            Some(stored) => archive::is_archived(&transaction, stored)?,
            // what is left of it is archived
            None => false,
        };
        if !is_archived {
            write_parts::archive(&transaction, key, at, reason)?;
        }
        workbooks::store(&transaction, &projected.session.workbook, Origin::Session)?;
        let (created_at, created_offset) = moment_columns(projected.session.created_at);
        transaction.execute(
            "UPDATE session SET workbook = ?2, created_at = ?3, created_offset = ?4, base = ?5 WHERE key = ?1",
            params![
                key,
                projected.session.workbook.digest,
                created_at,
                created_offset,
                projected.session.exchanged_revision.map(signed)
            ],
        )?;
        update(&transaction, key, &projected.session, None)?;
        write_parts::rewrite(&transaction, key, &projected.session)?;
        // what was damaged before is replaced
        checksum::compute_content(&transaction, key)?;
        walk::drop_letters(&transaction, key)?;
        write_projection(
            &transaction,
            key,
            &projected.session,
            &projected.shown,
            &mut index,
        )?;
        additions.write(&transaction, (key, &projected.session), &mut index)?;
        index.write(&transaction)?;
        transaction.execute(
            "UPDATE listed SET trashed_at = NULL, trashed_offset = NULL WHERE session = ?1",
            [key],
        )?;
        transaction.commit()
    }

    /// Writes the changed parts of a session and its projection, provided that the stored session is still in
    /// the state `base` that the changes started from. Where a sitting begins, that state is archived.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if it is not, and any error of the transaction; then nothing has changed.
    pub fn save(
        &mut self,
        session: &Session,
        base: SavedState,
        dirty: &ChangedParts,
        walk: &WalkState,
        projection: &Projection,
        begins_sitting: bool,
    ) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let key = find::key(&transaction, session.id)?;
        if begins_sitting {
            let (at, reason) = (session.updated_at, VersionReason::Sitting);
            archive::keep(&transaction, key, session.id, at, reason)?;
        }
        update(&transaction, key, session, Some(base))?;
        write_parts::write(&transaction, key, session, dirty)?;
        walk::save(&transaction, key, walk)?;
        let mut index = Index::default();
        write_projection(&transaction, key, session, projection, &mut index)?;
        index.write(&transaction)?;
        transaction.commit()
    }

    /// Returns up to `limit` sessions whose projection has another version.
    pub fn outdated(&self, version: u32, limit: u32) -> Result<Vec<Uuid>, StoreError> {
        let sql = "SELECT id FROM session JOIN listed ON listed.session = session.key
            WHERE computed < ?1 OR computed > ?1 LIMIT ?2";
        let mut select = self.connection.prepare_cached(sql)?;
        let ids = select
            .query_map([version, limit], |row| row.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        ids.iter().map(|id| uuid(id)).collect()
    }

    /// Replaces the projections of unchanged sessions, all or none. A list row that was damaged where it is derived is sound
    /// again.
    pub fn refresh(&mut self, all: &[ProjectedSession]) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let mut index = Index::default();
        for projected in all {
            let key = find::key(&transaction, projected.session.id)?;
            let (written, _) = checksum::listed(&transaction, key)?;
            write_projection(
                &transaction,
                key,
                &projected.session,
                &projected.shown,
                &mut index,
            )?;
            if checksum::listed(&transaction, key)?.1 == written {
                checksum::set_listed(&transaction, key, &written)?;
            }
        }
        index.write(&transaction)?;
        transaction.commit()
    }

    /// Stores a workbook, so that sessions can begin with it.
    pub fn keep_workbook(&mut self, workbook: &Workbook) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        workbooks::store(&transaction, workbook, Origin::Consultant)?;
        transaction.commit()
    }

    /// Notes the revision at which a session was last exchanged.
    pub fn set_base(&mut self, id: Uuid, base: u64) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let key = find::key(&transaction, id)?;
        transaction.execute(
            "UPDATE session SET base = ?2 WHERE key = ?1",
            params![key, signed(base)],
        )?;
        transaction.commit()
    }
}

/// Stores a new session and returns its key.
fn insert(
    connection: &Connection,
    projected: &ProjectedSession,
    index: &mut Index,
) -> Result<i64, StoreError> {
    workbooks::store(connection, &projected.session.workbook, Origin::Session)?;
    let key = write_parts::insert(connection, &projected.session, None)?;
    write_parts::rewrite(connection, key, &projected.session)?;
    write_projection(connection, key, &projected.session, &projected.shown, index)?;
    Ok(key)
}

/// Updates the session's own row; with a `base`, only if the row is still in that state.
fn update(
    connection: &Connection,
    key: i64,
    session: &Session,
    base: Option<SavedState>,
) -> Result<(), StoreError> {
    let (at, offset) = moment_columns(session.updated_at);
    let base_revision = base.map(|base| signed(base.revision));
    let base_at = base.map(|base| moment_columns(base.updated_at).0);
    let rows = connection
        .prepare_cached(include_str!("sql/update_session.sql"))?
        .execute(params![
            key,
            session.language,
            status_name(session.status),
            at,
            offset,
            signed(session.revision),
            base_revision,
            base_at
        ])?;
    match rows {
        0 => Err(StoreError::Conflict { session: session.id }),
        _ => Ok(()),
    }
}

fn write_projection(
    connection: &Connection,
    key: i64,
    session: &Session,
    projection: &Projection,
    index: &mut Index,
) -> Result<(), StoreError> {
    list::write(connection, key, session, &projection.listed, projection.version)?;
    metrics::write(connection, key, &projection.figures)?;
    index.client_text_changed(connection, key, &projection.search_text)
}
