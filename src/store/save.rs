//! Writing sessions: each call is one transaction, in which the answers, the list's row, the search index
//! and the figures change together or not at all.

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::columns::{moment_columns, signed, status_name, uuid};
use super::error::StoreError;
use super::index::Index;
use super::list::{self, ListFields};
use super::metrics::Metric;
use super::open::Store;
use super::{find, metrics, session_rows, walk, workbooks};
use crate::session::{ChangedParts, Moment, Session, WalkState};
use crate::workbook::Workbook;

/// What others may see of a session: its row in lists, its texts in searches, its figures in overviews.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Projection {
    /// By which computation the rest was made; the library knows then what is to be made anew.
    pub version: u32,
    /// What lists show.
    pub listed: ListFields,
    /// What searches find: all texts, parted by line breaks.
    pub search_text: String,
    /// What overviews add up; each kind and subject at most once.
    pub figures: Vec<Metric>,
}

/// A session to be kept whole, with what others may see of it.
#[derive(Clone, Debug)]
pub struct ProjectedSession {
    /// The session.
    pub session: Session,
    /// What others may see of it.
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
    /// Keeps a new session.
    pub fn add(&mut self, kept: &ProjectedSession) -> Result<(), StoreError> {
        self.add_all(std::slice::from_ref(kept))
    }

    /// Keeps new sessions, all or none.
    pub fn add_all(&mut self, all: &[ProjectedSession]) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let mut index = Index::default();
        for kept in all {
            insert(&transaction, kept, &mut index)?;
        }
        index.write(&transaction)?;
        transaction.commit()
    }

    /// Puts a session in the place of the one of the same id; that one is kept, out of sight. Where the
    /// client was in the walk stays, and so does all that the consultant added.
    pub fn replace(&mut self, kept: &ProjectedSession, at: Moment) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let mut index = Index::default();
        let key = find::key(&transaction, kept.session.id)?;
        session_rows::archive(&transaction, key, at)?;
        workbooks::keep(&transaction, &kept.session.workbook)?;
        let (created_at, created_offset) = moment_columns(kept.session.created_at);
        transaction.execute(
            "UPDATE session SET workbook = ?2, created_at = ?3, created_offset = ?4, base = ?5 WHERE key = ?1",
            params![
                key,
                kept.session.workbook.digest,
                created_at,
                created_offset,
                kept.session.exchanged_revision.map(signed)
            ],
        )?;
        update(&transaction, key, &kept.session, None)?;
        session_rows::rewrite(&transaction, key, &kept.session)?;
        show(&transaction, key, &kept.session, &kept.shown, &mut index)?;
        index.write(&transaction)?;
        transaction.commit()
    }

    /// Writes the changed parts of a session and its projection, provided that the stored session is still in
    /// the state `base` that the changes started from.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if it is not, and any error of the transaction; then nothing has changed.
    pub fn save(
        &mut self,
        session: &Session,
        base: SavedState,
        dirty: &ChangedParts,
        walk: &WalkState,
        shown: &Projection,
    ) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let key = find::key(&transaction, session.id)?;
        update(&transaction, key, session, Some(base))?;
        session_rows::write(&transaction, key, session, dirty)?;
        walk::save(&transaction, key, walk)?;
        let mut index = Index::default();
        show(&transaction, key, session, shown, &mut index)?;
        index.write(&transaction)?;
        transaction.commit()
    }

    /// Up to so many sessions whose list row, search and figures were made by another computation.
    pub fn outdated(&self, computed: u32, limit: u32) -> Result<Vec<Uuid>, StoreError> {
        let sql = "SELECT id FROM session JOIN listed ON listed.session = session.key
            WHERE computed < ?1 OR computed > ?1 LIMIT ?2";
        let mut select = self.connection.prepare_cached(sql)?;
        let ids = select
            .query_map([computed, limit], |row| row.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        ids.iter().map(|id| uuid(id)).collect()
    }

    /// Makes anew what others may see of sessions that did not change; all or none.
    pub fn refresh(&mut self, all: &[ProjectedSession]) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let mut index = Index::default();
        for kept in all {
            let key = find::key(&transaction, kept.session.id)?;
            show(&transaction, key, &kept.session, &kept.shown, &mut index)?;
        }
        index.write(&transaction)?;
        transaction.commit()
    }

    /// Keeps a workbook, so that sessions can be begun with it; one with the same name and version but other
    /// content is refused.
    pub fn keep_workbook(&mut self, workbook: &Workbook) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        workbooks::keep(&transaction, workbook)?;
        transaction.commit()
    }

    /// Remembers that a session was exchanged as it stands.
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

fn insert(connection: &Connection, kept: &ProjectedSession, index: &mut Index) -> Result<(), StoreError> {
    workbooks::keep(connection, &kept.session.workbook)?;
    let key = session_rows::insert(connection, &kept.session, None)?;
    session_rows::rewrite(connection, key, &kept.session)?;
    show(connection, key, &kept.session, &kept.shown, index)
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

fn show(
    connection: &Connection,
    key: i64,
    session: &Session,
    shown: &Projection,
    index: &mut Index,
) -> Result<(), StoreError> {
    list::write(connection, key, session, &shown.listed, shown.version)?;
    metrics::write(connection, key, &shown.figures)?;
    index.client_text_changed(connection, key, &shown.search_text)
}
