//! Writing sessions: each call is one transaction, in which the answers, the list's row and the search
//! index change together or not at all.

use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use uuid::Uuid;

use super::columns::{moment_columns, signed, status_name};
use super::dirty::Dirty;
use super::error::StoreError;
use super::list::ListRow;
use super::open::Store;
use super::search::{self, Searchable};
use super::walk::{self, WalkState};
use super::{find, list, parts, workbooks};
use crate::session::{Moment, Session};

/// What others may see of a session: its row in lists and its texts in searches.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What lists show.
    pub listed: ListRow,
    /// What searches find.
    pub searchable: Vec<Searchable>,
}

/// A session to be kept whole, with what others may see of it.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The session.
    pub session: Session,
    /// What others may see of it.
    pub shown: Shown,
}

impl Store {
    /// Keeps a new session.
    pub fn add(&mut self, kept: &Kept) -> Result<(), StoreError> {
        self.add_all(std::slice::from_ref(kept))
    }

    /// Keeps new sessions, all or none.
    pub fn add_all(&mut self, all: &[Kept]) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        for kept in all {
            insert(&transaction, kept)?;
        }
        Ok(transaction.commit()?)
    }

    /// Puts a session in the place of the one of the same id; that one is kept, out of sight, and where
    /// the client was in the walk stays.
    pub fn replace(&mut self, kept: &Kept, at: Moment) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let old = find::key(&transaction, kept.session.id)?;
        let walked = walk::load(&transaction, old)?;
        search::write(&transaction, old, &[])?;
        transaction.execute("DELETE FROM listed WHERE session = ?1", [old])?;
        let when = at.timestamp().as_millisecond();
        transaction.execute(
            "UPDATE session SET replaced_at = ?2 WHERE key = ?1",
            params![old, when],
        )?;
        let key = insert(&transaction, kept)?;
        walk::save(&transaction, key, &walked)?;
        Ok(transaction.commit()?)
    }

    /// Saves what changed of a session, and what others may see of it now.
    pub fn save(
        &mut self,
        session: &Session,
        dirty: &Dirty,
        walk: &WalkState,
        shown: &Shown,
    ) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let key = find::key(&transaction, session.id)?;
        update(&transaction, key, session)?;
        parts::write(&transaction, key, session, dirty)?;
        walk::save(&transaction, key, walk)?;
        show(&transaction, key, shown)?;
        Ok(transaction.commit()?)
    }

    /// Remembers that a session was exchanged as it stands.
    pub fn set_base(&mut self, id: Uuid, base: u64) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let key = find::key(&transaction, id)?;
        transaction.execute(
            "UPDATE session SET base = ?2 WHERE key = ?1",
            params![key, signed(base)],
        )?;
        Ok(transaction.commit()?)
    }

    fn begin(&mut self) -> Result<Transaction<'_>, StoreError> {
        self.writable()?;
        Ok(self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?)
    }
}

fn insert(connection: &Connection, kept: &Kept) -> Result<i64, StoreError> {
    let session = &kept.session;
    workbooks::keep(connection, &session.workbook)?;
    let (created_at, created_offset) = moment_columns(session.created_at);
    let (updated_at, updated_offset) = moment_columns(session.updated_at);
    connection
        .prepare_cached(include_str!("sql/write_session.sql"))?
        .execute(params![
            session.id.to_string(),
            session.workbook.digest,
            session.language,
            status_name(session.status),
            created_at,
            created_offset,
            updated_at,
            updated_offset,
            signed(session.revision),
            session.base.map(signed)
        ])?;
    let key = connection.last_insert_rowid();
    parts::rewrite(connection, key, session)?;
    show(connection, key, &kept.shown)?;
    Ok(key)
}

fn update(connection: &Connection, key: i64, session: &Session) -> Result<(), StoreError> {
    let (at, offset) = moment_columns(session.updated_at);
    connection
        .prepare_cached(include_str!("sql/update_session.sql"))?
        .execute(params![
            key,
            session.language,
            status_name(session.status),
            at,
            offset,
            signed(session.revision),
            session.base.map(signed)
        ])?;
    Ok(())
}

fn show(connection: &Connection, key: i64, shown: &Shown) -> Result<(), StoreError> {
    list::write(connection, key, &shown.listed)?;
    search::write(connection, key, &shown.searchable)
}
