//! Opening a library: the file is examined, then locked, then opened by SQLite, and written only if it is sound.

use std::cell::RefCell;
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
use super::lock::{Lock, private, write_error};
use super::opened_file::OpenedFile;
use super::passphrase::Passphrase;
use super::reader::{connect_to_read, foreign_log_of_reader, wait_for_log};
use super::{checksum, damage, leftovers, log, modes, other_logs, schema, sealed};

/// Size up to which a file is checked each time it is opened for writing; this takes milliseconds.
const MAX_CHECKED_BYTES: u64 = 32 << 20;

/// Length in bytes of the name of a new library, so that those of the files beside it fit where names may have 255.
const MAX_NAME_BYTES: usize = 230;

/// An open library.
#[derive(Debug)]
pub struct Store {
    // dropped before the file, whose descriptor must not be closed earlier
    pub(super) connection: Connection,
    access: Access,
    pub(super) library: Uuid,
    key: Option<Key>,
    pub(super) file: OpenedFile,
    foreign_log: Option<PathBuf>,
    unread_log: Option<PathBuf>,
    /// Why nothing may be written any more: damage that was found since the library was opened.
    damage: RefCell<Option<String>>,
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
        let path = &log::name_with_log(path);
        wait_for_log(path)?;
        roll_back(path, key)?;
        let foreign_log = foreign_log_of_reader(path, key)?;
        let ignored = foreign_log.as_ref().is_some_and(|log| *log == log::path(path));
        let (connection, unread_log) = if ignored {
            (connect_unchanging(path, key)?, None)
        } else {
            connect_to_read(path, key)?
        };
        match schema::version(&connection)? {
            found if found > schema::SCHEMA_VERSION => Err(newer(found)),
            found if found < schema::SCHEMA_VERSION => Err(StoreError::Older { found }),
            _ => Ok(Self {
                unread_log,
                ..Self::ready(connection, (path, key), foreign_log, None)?
            }),
        }
    }

    fn open_to_write(path: &Path, key: Option<&Key>) -> Result<Self, StoreError> {
        let found = sealed::examine(path, key)?;
        if path.metadata().is_ok_and(|file| file.permissions().readonly()) {
            return Err(StoreError::ReadOnly);
        }
        if found == FileState::Nothing {
            check_name(path)?;
            // before SQLite does; it gives the mode of the file to all that it writes beside it
            let created = private(OpenOptions::new().create(true).append(true)).open(path);
            created.map_err(write_error)?;
        }
        // a link to nothing leads somewhere now
        let path = &log::name_with_log(&path.canonicalize()?);
        let lock = Lock::take(path)?;
        leftovers::clear(path)?;
        Self::open_locked(path, key, lock)
    }

    /// Opens a library for writing, of which this program holds the lock.
    pub(super) fn open_locked(path: &Path, key: Option<&Key>, lock: Lock) -> Result<Self, StoreError> {
        log::make_writable(path)?;
        let found = sealed::examine(path, key)?;
        modes::narrow(path);
        let foreign_log = match log::is_foreign(path, key)? {
            true => Some(other_logs::set_aside(path)?),
            false => None,
        };
        if found == FileState::Protected {
            sealed::check_size(path)?;
        }
        let mut connection = connect(path, Access::Write, key).map_err(|error| match error {
            // the file could be read, so it is its folder that takes no log
            StoreError::NoPermission => StoreError::ReadOnly,
            other => other,
        })?;
        if found != FileState::Nothing {
            check_sound(&connection, path)?;
        }
        schema::upgrade(&mut connection)?;
        checksum::watch(&connection)?;
        connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        Self::ready(connection, (path, key), foreign_log, Some(lock))
    }

    pub(super) fn ready(
        connection: Connection,
        (path, key): (&Path, Option<&Key>),
        foreign_log: Option<PathBuf>,
        lock: Option<Lock>,
    ) -> Result<Self, StoreError> {
        let sql = format!("SELECT id, checksum = {} FROM library", checksum::library("id"));
        let (id, is_sound): (String, bool) =
            connection.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let library = Uuid::parse_str(&id).ok().filter(|_| is_sound);
        let library = library.ok_or_else(|| StoreError::Damaged("library id".to_owned()))?;
        let (access, file) = match &lock {
            None => (Access::Read, OpenedFile::to_read(path)?),
            Some(lock) => (Access::Write, OpenedFile::to_write(path, lock, &connection, key)?),
        };
        connection.set_prepared_statement_cache_capacity(64);
        Ok(Self {
            connection,
            access,
            library,
            key: key.cloned(),
            file,
            foreign_log,
            unread_log: None,
            damage: RefCell::default(),
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

    /// Returns `true` if a path leads to the library's own file, also by a link or by another name that it has. Such a path
    /// must not be opened: closing it would drop the locks that SQLite holds on the file.
    pub fn is_file_at(&self, path: &Path) -> bool {
        self.file.is_at(path)
    }

    /// Returns the path of a write-ahead log that lay beside the library and belongs to another state of it. It
    /// was not used: it was renamed if possible, and left where it was otherwise.
    pub fn foreign_log(&self) -> Option<&Path> {
        self.foreign_log.as_deref()
    }

    /// Returns the path of the library's own write-ahead log if it couldn't be read, since nothing can be written in the
    /// folder: it holds changes that this reader doesn't see.
    pub fn unread_log(&self) -> Option<&Path> {
        self.unread_log.as_deref()
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
        if self.damage.borrow().is_some() {
            return Ok(false);
        }
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
        self.clear_log_on_close(complete)?;
        self.connection.close().map_err(|(_, error)| error)?;
        Ok(complete)
    }

    /// Lets SQLite remove the log with the connection. It never does so by itself, since another file may lie at the path by
    /// then, whose log that would be.
    pub(super) fn clear_log_on_close(&self, clear: bool) -> Result<(), StoreError> {
        let keep = DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
        self.connection.set_db_config(keep, !clear)?;
        Ok(())
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

    /// Remembers that the library is damaged: nothing more is written to it, even if it is opened again, until
    /// another file takes its place.
    pub fn note_damage(&self, detail: &str) {
        if self.access == Access::Write && self.damage.replace(Some(detail.to_owned())).is_none() {
            damage::mark(self.path(), log::state(&self.connection).ok());
        }
    }

    pub(super) fn writable(&self) -> Result<(), StoreError> {
        match (self.access, &*self.damage.borrow()) {
            (Access::Write, Some(damage)) => Err(StoreError::Damaged(damage.clone())),
            (Access::Write, None) => Ok(()),
            (Access::Read, _) => Err(StoreError::OpenedToRead),
        }
    }
}

/// Opens a copy of a library with the library's key, or without one if it was made before the library was protected.
///
/// # Errors
/// What opening it says.
pub fn key_or_none<T>(
    key: Option<&Key>,
    open: impl Fn(Option<&Key>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    match open(key) {
        Err(StoreError::NotProtected) => open(None),
        opened => opened,
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
    if let Ok(state) = log::state(connection)
        && damage::is_marked(path, state)
    {
        return Err(StoreError::Damaged("found before".to_owned()));
    }
    if path.metadata()?.len() <= MAX_CHECKED_BYTES {
        // a value that can't be read costs its session
        readable(health::check(connection, true))?;
    }
    Ok(())
}
