//! A copy of a library under another key, or without one, that is to take the library's place.
//!
//! It lies beside the library, so that it can take its place by being renamed. It is complete and checked before that,
//! and goes when it is not used; one that a crash left behind goes when the library is next opened for writing.

use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use super::access::Access;
use super::connection::{configured, percent_encoded};
use super::error::StoreError;
use super::key::Key;
use super::leftovers::{copy_path, remove};
use super::lock::private;
use super::log::{self, State};
use super::open::Store;
use super::schema;

/// Number of steps of SQLite's virtual machine between two looks whether to go on.
const STEPS_BETWEEN_LOOKS: i32 = 20_000;
/// Number of bytes that are checked between two looks, roughly.
const BYTES_A_LOOK: u64 = 1 << 17;
/// Percent of the work that are done once everything is copied; the rest is the check.
pub const COPIED_PERCENT: u8 = 50;

/// Progress of a copy, and whether it is cancelled; shared by the thread that makes it and the one that waits.
#[derive(Clone, Debug, Default)]
pub struct CopyWatch {
    percent: Arc<AtomicUsize>,
    cancelled: Arc<AtomicBool>,
}

/// An order to copy a library under a key.
#[derive(Clone, Debug)]
pub struct CopyOrder {
    library: PathBuf,
    from: Option<Key>,
    to: Option<Key>,
}

/// A complete copy. Dropping it removes the file.
#[derive(Debug)]
pub struct KeyedCopy {
    path: PathBuf,
    key: Option<Key>,
    state: State,
}

impl CopyWatch {
    /// Returns a watch that notes in `percent` how far the copy is, and ends it once `cancelled` is set.
    pub fn of(percent: &Arc<AtomicUsize>, cancelled: &Arc<AtomicBool>) -> Self {
        Self {
            percent: Arc::clone(percent),
            cancelled: Arc::clone(cancelled),
        }
    }

    /// Returns how far the copy is, in percent.
    pub fn percent(&self) -> usize {
        self.percent.load(Ordering::Relaxed)
    }

    /// Cancels the copy.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Returns `true` if the copy is cancelled.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Notes the progress of the statements that a connection is to run, and interrupts them once it is cancelled.
    fn follow(
        &self,
        connection: &mut Connection,
        mut percent: impl FnMut() -> u8 + Send + 'static,
    ) -> Result<(), StoreError> {
        let watch = self.clone();
        let look = move || {
            watch.percent.store(usize::from(percent()), Ordering::Relaxed);
            watch.is_cancelled()
        };
        Ok(connection.progress_handler(STEPS_BETWEEN_LOOKS, Some(look))?)
    }
}

impl Store {
    /// Returns the order for a copy of this library under a key, or without one.
    ///
    /// # Errors
    /// [`StoreError::OpenedToRead`] if the copy could not take its place.
    pub fn copy_order(&self, to: Option<Key>) -> Result<CopyOrder, StoreError> {
        self.writable()?;
        Ok(CopyOrder {
            library: self.path().to_owned(),
            from: self.file_key().cloned(),
            to,
        })
    }

    /// Returns `true` if a copy holds all that this library holds now.
    pub fn is_copied_by(&self, copy: &KeyedCopy) -> Result<bool, StoreError> {
        Ok(log::state(&self.connection)? == copy.state)
    }
}

impl CopyOrder {
    /// Returns the order for a protected copy of a plain file that is open in no program.
    pub(super) fn protecting(path: &Path, key: &Key) -> Self {
        Self {
            library: path.to_owned(),
            from: None,
            to: Some(key.clone()),
        }
    }

    /// Makes the copy and checks it, which takes long. The library can be read and written meanwhile; what is written
    /// may be missing from the copy. Returns `None` if it was cancelled.
    ///
    /// # Errors
    /// If the library can't be read, is damaged, or the copy can't be written; then no copy is left.
    pub fn carry_out(&self, watch: &CopyWatch) -> Result<Option<KeyedCopy>, StoreError> {
        let mut copy = KeyedCopy {
            path: copy_path(&self.library),
            key: self.to.clone(),
            state: State::default(),
        };
        remove(&copy.path)?;
        match self.fill(&mut copy, watch) {
            _ if watch.is_cancelled() => Ok(None),
            Ok(()) => Ok(Some(copy)),
            Err(error) => Err(error),
        }
    }

    fn fill(&self, copy: &mut KeyedCopy, watch: &CopyWatch) -> Result<(), StoreError> {
        private(OpenOptions::new().write(true).create_new(true)).open(&copy.path)?;
        let mut connection = self.connect(copy)?;
        watch.follow(&mut connection, self.copied_percent(&copy.path)?)?;
        // a transaction, so that all of it is of one state
        connection.execute_batch("BEGIN")?;
        connection.query_row("SELECT sqlcipher_export('main', 'source')", [], |_| Ok(()))?;
        schema::copy_version(&connection, "source")?;
        compare_rows(&connection)?;
        copy.state = log::state(&connection)?;
        connection.execute_batch("COMMIT; DETACH source")?;
        connection.close().map_err(|(_, error)| error)?;
        File::open(&copy.path)?.sync_all()?;
        copy.check(watch)
    }

    /// Connects to the copy, with the library attached to be read.
    fn connect(&self, copy: &KeyedCopy) -> Result<Connection, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_URI;
        let connection = Connection::open_with_flags(&copy.path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        let connection = configured(connection, copy.key.as_ref())?;
        // nobody needs a half-made copy
        connection.pragma_update_and_check(None, "journal_mode", "off", |_| Ok(()))?;
        connection.pragma_update(None, "synchronous", "OFF")?;
        let uri = format!("file:{}?mode=ro", percent_encoded(&self.library));
        let plain = || Zeroizing::new(String::new());
        let key = self.from.as_ref().map_or_else(plain, Key::literal);
        // bound, since errors quote statements
        connection.execute(
            "ATTACH DATABASE ?1 AS source KEY ?2",
            [uri.as_str(), key.as_str()],
        )?;
        Ok(connection)
    }

    /// Returns what tells how much is copied: the file grows to about the size of the library.
    fn copied_percent(&self, copy: &Path) -> Result<impl FnMut() -> u8 + Send + use<>, StoreError> {
        let bytes = self.library.metadata()?.len().max(1);
        let copy = copy.to_owned();
        let most = u64::from(COPIED_PERCENT);
        Ok(move || {
            let copied = copy.metadata().map_or(0, |file| file.len());
            u8::try_from((copied * most / bytes).min(most)).unwrap_or(COPIED_PERCENT)
        })
    }
}

impl KeyedCopy {
    /// Returns the path of the copy.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the key of the copy; `None` if it is plain.
    pub(super) fn key(&self) -> Option<&Key> {
        self.key.as_ref()
    }

    /// Opens the copy as a library and checks all of it.
    fn check(&self, watch: &CopyWatch) -> Result<(), StoreError> {
        let mut store = Store::open_with_key(&self.path, Access::Read, self.key())?;
        // how long it takes isn't known, only that it is more looks the larger the file is
        let half = self.path.metadata()?.len() / BYTES_A_LOOK + 1;
        let rest = u64::from(99 - COPIED_PERCENT);
        let mut looks = 0;
        watch.follow(&mut store.connection, move || {
            looks += 1;
            COPIED_PERCENT + u8::try_from(rest * looks / (looks + half)).unwrap_or(0)
        })?;
        store.check()
    }
}

impl Drop for KeyedCopy {
    fn drop(&mut self) {
        // what can't be removed now is removed when the library is next opened
        let _ = remove(&self.path);
    }
}

/// Checks that each table of a copy has as many rows as in the library.
fn compare_rows(connection: &Connection) -> Result<(), StoreError> {
    let sql = "SELECT '\"' || replace(name, '\"', '\"\"') || '\"' FROM source.sqlite_schema
        WHERE type = 'table' AND rootpage > 0 UNION ALL SELECT 'sqlite_schema'";
    let mut select = connection.prepare(sql)?;
    let tables = select.query_map([], |row| row.get::<_, String>(0))?;
    for table in tables.collect::<Result<Vec<_>, _>>()? {
        let sql =
            format!("SELECT (SELECT count(*) FROM main.{table}) = (SELECT count(*) FROM source.{table})");
        if !connection.query_row(&sql, [], |row| row.get::<_, bool>(0))? {
            return Err(StoreError::Damaged(format!("copy of {table}")));
        }
    }
    Ok(())
}
