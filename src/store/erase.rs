//! Erasing for good: sessions and client records with everything that was derived from them, and then what deleted
//! rows leave behind in the search index, in the pages of the file and in its log.
//!
//! The rows go in one transaction. The search index is merged into one segment, since a deleted word stays in the
//! older segments until then. Last the file is written anew without free pages; SQLite does that with a journal that
//! it rolls back after a crash, and not with the log: the stamp moves to another page (`log.rs`).

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use super::access::Access;
use super::columns::uuid;
use super::consulting::remove_client;
use super::error::StoreError;
use super::health;
use super::index::Index;
use super::open::{Store, key_or_none};
use super::overwrite::NamelessFile;
use super::{erasures, find, log, other_logs};
use crate::consulting::DeletionRecord;

/// Number of pages of the search index that are merged per transaction.
const MERGED_PAGES: i32 = 250;
/// The search indexes, each with its own segments.
const INDEXES: [&str; 2] = ["search", "inside"];

impl Store {
    /// Opens a copy of this library: a protected one with this library's key, a plain one without.
    ///
    /// # Errors
    /// As [`Store::open_with_key`].
    pub fn open_copy(&self, path: &Path, access: Access) -> Result<Self, StoreError> {
        key_or_none(self.file_key(), |key| Self::open_with_key(path, access, key))
    }

    /// Erases the sessions and client records of a deletion record and stores the record, all or nothing. Returns
    /// the number of earlier versions that went with them, now or before, which is stored as well. In the place of a
    /// library with the client records `known` it also erases those of the sessions that had been merged there.
    pub fn erase(
        &mut self,
        record: &DeletionRecord,
        known: Option<&BTreeSet<Uuid>>,
    ) -> Result<u32, StoreError> {
        self.deleting_securely(|store| {
            let transaction = store.begin()?;
            let clients = clients_to_erase(&transaction, record, known)?;
            let versions = erase_rows(&transaction, &record.sessions, &clients)?;
            let record = DeletionRecord {
                // what comes back with a backup may have fewer
                versions: versions.max(record.versions),
                ..record.clone()
            };
            erasures::write(&transaction, &record)?;
            transaction.commit()?;
            Ok(record.versions)
        })
    }

    /// Erases from a copy of the library what a deletion record names, and the client records of the erased sessions
    /// that the library doesn't hold any more, as they were merged since.
    pub fn erase_from_copy(
        &mut self,
        record: &DeletionRecord,
        known: &BTreeSet<Uuid>,
    ) -> Result<(), StoreError> {
        self.deleting_securely(|store| {
            let transaction = store.begin()?;
            let clients = clients_to_erase(&transaction, record, Some(known))?;
            erase_rows(&transaction, &record.sessions, &clients)?;
            transaction.commit()
        })
    }

    /// Lets SQLite overwrite what is deleted meanwhile; afterwards, when answers are saved, it would only take time.
    fn deleting_securely<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let set = |store: &Self, secure: bool| {
            store
                .connection
                .pragma_update_and_check(None, "secure_delete", secure, |_| Ok(()))
        };
        set(self, true)?;
        let done = work(self);
        set(self, false)?;
        done
    }

    /// Merges a part of the search index, so that no deleted word stays in it. Returns `true` when nothing is left to
    /// merge; `begin` is set for the first part.
    pub fn merge_search_index(&mut self, begin: bool) -> Result<bool, StoreError> {
        self.deleting_securely(|store| store.merge_segments(begin))
    }

    fn merge_segments(&mut self, begin: bool) -> Result<bool, StoreError> {
        let transaction = self.begin()?;
        let mut merged = false;
        for index in INDEXES {
            let before = transaction.total_changes();
            let sql = format!("INSERT INTO {index} ({index}, rank) VALUES ('merge', ?1)");
            // a negative number takes all segments in
            let pages = if begin { -MERGED_PAGES } else { MERGED_PAGES };
            transaction.execute(&sql, [pages])?;
            merged |= transaction.total_changes() - before > 1;
        }
        transaction.commit()?;
        Ok(!begin && !merged)
    }

    /// Writes the file anew, without free pages and without a log.
    ///
    /// # Errors
    /// [`StoreError::OpenElsewhere`] if another program is reading, [`StoreError::Full`] if there is no room for the
    /// journal; then the file is as before.
    pub fn rewrite_file(&mut self) -> Result<(), StoreError> {
        self.writable()?;
        self.check_file()?;
        self.set_journal("delete")?;
        let rewritten = self.write_anew();
        let logged = self.set_journal("wal");
        // this is the first read with the log; before one, the log couldn't be folded in
        let found = self.file.pages_moved(&self.connection);
        rewritten?;
        logged?;
        found?;
        self.check_file()
    }

    /// Writes the file anew under a stamp of its own, which is in no log, so that none of before is laid over its pages.
    fn write_anew(&self) -> Result<(), StoreError> {
        self.file.expect(log::stamp(&self.connection)?);
        Ok(self.connection.execute_batch("VACUUM")?)
    }

    /// Checks that nothing of deletion records is left in the rows, and that the file is sound.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] if it isn't.
    pub fn check_erased(&self, records: &[DeletionRecord]) -> Result<(), StoreError> {
        let holds = |sql: &str, id: &Uuid| self.connection.prepare_cached(sql)?.exists([id.to_string()]);
        for id in records.iter().flat_map(|record| &record.sessions) {
            if holds("SELECT 1 FROM session WHERE id = ?1", id)? {
                return Err(StoreError::Damaged("erased session".to_owned()));
            }
        }
        for id in records.iter().flat_map(|record| &record.clients) {
            if holds("SELECT 1 FROM client WHERE id = ?1", id)? {
                return Err(StoreError::Damaged("erased client record".to_owned()));
            }
        }
        health::check(&self.connection, true)
    }

    /// Removes the write-ahead logs of other states of the library that were set aside beside it, and overwrites them.
    pub fn remove_logs_set_aside(&self) -> Result<(), StoreError> {
        for log in other_logs::all_set_aside(self.path())? {
            let file = NamelessFile::open(&log)?;
            fs::remove_file(&log)?;
            file.overwrite()?;
        }
        Ok(())
    }

    fn set_journal(&self, mode: &str) -> Result<(), StoreError> {
        self.connection
            .pragma_update_and_check(None, "journal_mode", mode, |_| Ok(()))?;
        Ok(())
    }
}

/// Returns the client records of a deletion record, and those of its sessions that aren't among the `known` ones any more.
fn clients_to_erase(
    connection: &Connection,
    record: &DeletionRecord,
    known: Option<&BTreeSet<Uuid>>,
) -> Result<Vec<Uuid>, StoreError> {
    let mut clients = record.clients.clone();
    if let Some(known) = known.filter(|_| !clients.is_empty()) {
        let merged = clients_of(connection, &record.sessions)?.into_iter();
        clients.extend(merged.filter(|client| !known.contains(client)));
    }
    Ok(clients)
}

/// Returns the client records that sessions are assigned to.
fn clients_of(connection: &Connection, sessions: &[Uuid]) -> Result<BTreeSet<Uuid>, StoreError> {
    let sql = "SELECT client.id FROM session JOIN listed ON listed.session = session.key
        JOIN client ON client.key = listed.client WHERE session.id = ?1";
    let mut select = connection.prepare_cached(sql)?;
    let mut clients = BTreeSet::new();
    for session in sessions {
        let client: Option<String> = select
            .query_row([session.to_string()], |row| row.get(0))
            .optional()?;
        clients.extend(client.map(|id| uuid(&id)).transpose()?);
    }
    Ok(clients)
}

/// Erases sessions and client records with all that belongs to them. Returns the number of earlier versions that went.
fn erase_rows(connection: &Connection, sessions: &[Uuid], clients: &[Uuid]) -> Result<u32, StoreError> {
    let mut index = Index::default();
    let mut versions = 0;
    for session in sessions {
        match find::key(connection, *session) {
            Ok(key) => index.remove(connection, key)?,
            Err(StoreError::NoSuchSession) => {}
            Err(error) => return Err(error),
        }
        let id = session.to_string();
        let sql = "SELECT count(*) FROM session WHERE id = ?1 AND replaced_at IS NOT NULL";
        let archived: u32 = connection
            .prepare_cached(sql)?
            .query_row([&id], |row| row.get(0))?;
        versions += archived;
        connection
            .prepare_cached("DELETE FROM session WHERE id = ?1")?
            .execute([&id])?;
    }
    for client in clients {
        remove_client(connection, *client, &mut index)?;
    }
    index.write(connection)?;
    connection.execute_batch(include_str!("sql/erase_unused.sql"))?;
    Ok(versions)
}
