//! Opening a library: the file is examined, then locked, then opened by SQLite, and written only if it is sound.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use uuid::Uuid;

use super::access::Access;
use super::connection::{BUSY_TIMEOUT, connect, connect_unchanging};
use super::error::{StoreError, readable};
use super::health::{self, FileState};
use super::key::Key;
use super::lock::{Lock, private};
use super::opened_file::OpenedFile;
use super::passphrase::Passphrase;
use super::{leftovers, log, modes, schema, sealed};

/// Size up to which a file is checked each time it is opened for writing; this takes milliseconds.
const MAX_CHECKED_BYTES: u64 = 32 << 20;

/// Length in bytes of the name of a new library, so that those of the files beside it fit where names may have 255.
const MAX_NAME_BYTES: usize = 230;

/// Number of times a reader looks at a log that seems not to belong to the file.
const LOG_LOOKS: u32 = 4;

/// An open library.
#[derive(Debug)]
pub struct Store {
    // dropped before the file, whose descriptor must not be closed earlier
    pub(super) connection: Connection,
    access: Access,
    library: Uuid,
    key: Option<Key>,
    pub(super) file: OpenedFile,
    foreign_log: Option<PathBuf>,
    // dropped after the connection, when everything is written
    lock: Option<Lock>,
}

impl Store {
    /// Opens a plain library; for writing, one is created where there is none.
    ///
    /// # Errors
    /// [`StoreError::Protected`] if a passphrase is needed, or if the file can't be opened in this way; it is unchanged.
    pub fn open(path: &Path, access: Access) -> Result<Self, StoreError> {
        Self::open_with_key(path, access, None)
    }

    /// Opens a protected library with its passphrase; for writing, one is created where there is none.
    ///
    /// # Errors
    /// [`StoreError::WrongPassphrase`], [`StoreError::NotProtected`], or if the file can't be opened in this way; it is
    /// unchanged.
    pub fn open_with(path: &Path, access: Access, passphrase: &Passphrase) -> Result<Self, StoreError> {
        let key = Key::unlock(path, passphrase)?;
        Self::open_with_key(path, access, Some(&key))
    }

    /// Opens a protected library with its key, a plain one without.
    ///
    /// # Errors
    /// As [`Self::open`] and [`Self::open_with`].
    pub fn open_with_key(path: &Path, access: Access, key: Option<&Key>) -> Result<Self, StoreError> {
        let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
        match access {
            Access::Read => Self::open_to_read(path, key),
            Access::Write => Self::open_to_write(path, key),
        }
    }

    fn open_to_read(path: &Path, key: Option<&Key>) -> Result<Self, StoreError> {
        if sealed::examine(path, key)? == FileState::Nothing {
            return Err(StoreError::Missing);
        }
        roll_back(path, key)?;
        let foreign_log = foreign_log_of_reader(path, key)?;
        let ignored = foreign_log.as_ref().is_some_and(|log| *log == log::path(path));
        let connection = if ignored {
            connect_unchanging(path, key)?
        } else {
            connect_to_read(path, key)?
        };
        match schema::version(&connection)? {
            found if found > schema::SCHEMA_VERSION => Err(newer(found)),
            found if found < schema::SCHEMA_VERSION => Err(StoreError::Older { found }),
            _ => Self::ready(connection, (path, key), foreign_log, None),
        }
    }

    fn open_to_write(path: &Path, key: Option<&Key>) -> Result<Self, StoreError> {
        let found = sealed::examine(path, key)?;
        if path.metadata().is_ok_and(|file| file.permissions().readonly()) {
            return Err(StoreError::ReadOnly);
        }
        if found == FileState::Nothing {
            check_name(path)?;
        }
        let lock = Lock::take(path)?;
        leftovers::clear(path)?;
        if found == FileState::Nothing {
            // before SQLite does; it gives the mode of the file to all that it writes beside it
            private(OpenOptions::new().create(true).append(true)).open(path)?;
        }
        Self::open_locked(path, key, lock)
    }

    /// Opens a library for writing, of which this program holds the lock.
    pub(super) fn open_locked(path: &Path, key: Option<&Key>, lock: Lock) -> Result<Self, StoreError> {
        let found = sealed::examine(path, key)?;
        modes::narrow(path);
        let foreign_log = match log::is_foreign(path, key)? {
            true => Some(log::set_aside(path)?),
            false => None,
        };
        if found == FileState::Protected {
            sealed::check_size(path)?;
        }
        let mut connection = connect(path, Access::Write, key)?;
        if found != FileState::Nothing {
            check_sound(&connection, path)?;
        }
        schema::upgrade(&mut connection)?;
        connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        Self::ready(connection, (path, key), foreign_log, Some(lock))
    }

    fn ready(
        connection: Connection,
        (path, key): (&Path, Option<&Key>),
        foreign_log: Option<PathBuf>,
        lock: Option<Lock>,
    ) -> Result<Self, StoreError> {
        let id: String = connection.query_row("SELECT id FROM library", [], |row| row.get(0))?;
        let library = Uuid::parse_str(&id).map_err(|_| StoreError::Damaged("library id".to_owned()))?;
        let (access, file) = match &lock {
            None => (Access::Read, OpenedFile::to_read(path)?),
            Some(_) => (Access::Write, OpenedFile::to_write(path, &connection, key)?),
        };
        connection.set_prepared_statement_cache_capacity(64);
        Ok(Self {
            connection,
            access,
            library,
            key: key.cloned(),
            file,
            foreign_log,
            lock,
        })
    }

    /// Takes the lock out, so that it is held while the file is exchanged.
    pub(super) fn take_lock(&mut self) -> Option<Lock> {
        self.lock.take()
    }

    /// Returns `true` if this program holds the lock.
    pub(super) fn is_locked(&self) -> bool {
        self.lock.is_some()
    }

    /// Returns the library's random id.
    pub fn library(&self) -> Uuid {
        self.library
    }

    /// Returns how the library was opened.
    pub fn access(&self) -> Access {
        self.access
    }

    /// Returns the key of a protected library, which opens copies of it too; `None` for a plain one.
    pub fn file_key(&self) -> Option<&Key> {
        self.key.as_ref()
    }

    /// Returns the path of the library.
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// Returns the path of a write-ahead log that lay beside the library and belongs to another state of it. It
    /// was not used: it was renamed if possible, and left where it was otherwise.
    pub fn foreign_log(&self) -> Option<&Path> {
        self.foreign_log.as_deref()
    }

    /// Returns a number that changes when another connection has written to the file.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        Ok(self
            .connection
            .pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// Copies the write-ahead log into the file, so that a copy of the file is complete. Returns `false` if another
    /// program is reading what the log would replace; it isn't waited for.
    pub fn checkpoint(&self) -> Result<bool, StoreError> {
        if self.access == Access::Read {
            return Ok(true);
        }
        self.connection.busy_timeout(Duration::ZERO)?;
        let complete = self.fold_log_in();
        self.connection.busy_timeout(BUSY_TIMEOUT)?;
        complete
    }

    pub(super) fn fold_log_in(&self) -> Result<bool, StoreError> {
        self.check_file()?;
        let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
        let busy: bool = self.connection.query_row(sql, [], |row| row.get(0))?;
        Ok(!busy)
    }

    /// Makes a checkpoint and closes the library. Returns `false` if the log stays beside the file, since another program
    /// goes on reading or the file can't be written just now; it is folded in when the library is next open for writing.
    ///
    /// # Errors
    /// If the file was removed or replaced.
    pub fn close(self) -> Result<bool, StoreError> {
        let complete = match self.access {
            Access::Read => true,
            Access::Write => {
                self.check_file()?;
                // everything is saved in the log already, so a checkpoint that fails loses nothing
                self.fold_log_in().unwrap_or(false)
            }
        };
        self.connection.close().map_err(|(_, error)| error)?;
        Ok(complete)
    }

    /// Limits the file to a number of pages, as a full disk would. For tests.
    #[doc(hidden)]
    pub fn limit_to_pages(&self, pages: u32) -> Result<(), StoreError> {
        self.connection
            .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))?;
        Ok(())
    }

    /// Returns the number of pages of the file.
    #[doc(hidden)]
    pub fn pages(&self) -> Result<u32, StoreError> {
        Ok(self
            .connection
            .pragma_query_value(None, "page_count", |row| row.get(0))?)
    }

    pub(super) fn writable(&self) -> Result<(), StoreError> {
        match self.access {
            Access::Write => Ok(()),
            Access::Read => Err(StoreError::OpenedToRead),
        }
    }
}

/// Rolls back what a program that was killed left half-written, which a reader can't. A program that is still writing
/// does so itself.
///
/// # Errors
/// If the file can't be written; until it can, its pages are of two states.
fn roll_back(path: &Path, key: Option<&Key>) -> Result<(), StoreError> {
    if !health::has_journal(path) {
        return Ok(());
    }
    match Lock::take(path) {
        Ok(_lock) => connect(path, Access::Write, key).map(drop),
        Err(StoreError::OpenElsewhere) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Returns a log that belongs to another state of the library. It is renamed if nobody writes and the folder allows
/// it. Beside a program that is writing, the log and the file may change between two looks, so only what stays is
/// believed.
fn foreign_log_of_reader(path: &Path, key: Option<&Key>) -> Result<Option<PathBuf>, StoreError> {
    for _ in 0..LOG_LOOKS {
        if !log::is_foreign(path, key)? {
            return Ok(None);
        }
    }
    match Lock::take(path) {
        Ok(_lock) if !log::is_foreign(path, key)? => Ok(None),
        Ok(_lock) => Ok(Some(log::set_aside(path).unwrap_or_else(|_| log::path(path)))),
        Err(_) => Ok(Some(log::path(path))),
    }
}

pub(super) fn connect_to_read(path: &Path, key: Option<&Key>) -> Result<Connection, StoreError> {
    match connect(path, Access::Read, key) {
        Err(StoreError::NoPermission | StoreError::ReadOnly) => connect_unchanging(path, key),
        // there is no room for the index that readers share; without a log it isn't needed
        Err(StoreError::Full) if log::is_empty(path) => connect_unchanging(path, key),
        other => other,
    }
}

fn newer(found: i64) -> StoreError {
    StoreError::Newer {
        found,
        known: schema::SCHEMA_VERSION,
    }
}

fn check_name(path: &Path) -> Result<(), StoreError> {
    let name = path.file_name().unwrap_or_default();
    if name.len() > MAX_NAME_BYTES {
        return Err(StoreError::BadName);
    }
    Ok(())
}

fn check_sound(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let found = schema::version(connection)?;
    if found > schema::SCHEMA_VERSION {
        return Err(newer(found));
    }
    if !schema::is_ours(connection)? {
        return Err(StoreError::OtherProgram);
    }
    if path.metadata()?.len() <= MAX_CHECKED_BYTES {
        // a value that can't be read costs its session
        readable(health::check(connection, true))?;
    }
    Ok(())
}
