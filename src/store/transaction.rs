//! The transaction in which everything is written: all of it or nothing, and only into the file that lies at the
//! library's path.

use std::ops::Deref;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::error::StoreError;
use super::log;
use super::open::Store;
use super::opened_file::OpenedFile;

/// Reads with several statements from one state of the file, while another program may be writing.
pub(super) fn from_one_state<T>(
    connection: &Connection,
    read: impl FnOnce() -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    // unlike a transaction it may stand inside of another one
    connection.prepare_cached("SAVEPOINT one_state")?.execute([])?;
    let found = read();
    connection.prepare_cached("RELEASE one_state")?.execute([])?;
    found
}

/// A transaction that writes; dropped without a commit it changes nothing.
pub(super) struct WriteTransaction<'s> {
    transaction: Transaction<'s>,
    file: &'s OpenedFile,
}

impl Store {
    /// Begins a transaction that writes.
    ///
    /// # Errors
    /// [`StoreError::OpenedToRead`] if the library was opened to be read, [`StoreError::Removed`] and
    /// [`StoreError::Replaced`] if its file is gone.
    pub(super) fn begin(&mut self) -> Result<WriteTransaction<'_>, StoreError> {
        self.writable()?;
        self.check_file()?;
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        self.file.expect(log::stamp(&transaction)?);
        Ok(WriteTransaction {
            transaction,
            file: &self.file,
        })
    }

    /// Checks that the file is still the one that was opened. Into any other nothing is written, not even the log when
    /// the connection is closed.
    pub(super) fn check_file(&self) -> Result<(), StoreError> {
        let checked = self.file.check();
        if checked.is_err() {
            self.connection
                .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        }
        checked
    }
}

impl WriteTransaction<'_> {
    /// Commits. The file's identity is checked before and after, since it can be replaced meanwhile: what went
    /// into a file that no longer lies at the path is not saved.
    pub(super) fn commit(self) -> Result<(), StoreError> {
        self.file.check()?;
        self.transaction.commit()?;
        self.file.check()
    }
}

impl Deref for WriteTransaction<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.transaction
    }
}
