//! Copies of a library: made page by page while others go on writing, checked, and put in the place of a library.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use uuid::Uuid;

use super::access::Access;
use super::columns::{moment, unsigned, uuid};
use super::connection::{connect, connect_unchanging};
use super::error::{StoreError, readable};
use super::health::{self, FileState};
use super::key::Key;
use super::keyed_copy::{CopyOrder, CopyWatch};
use super::lock::{Lock, private};
use super::log;
use super::open::Store;
use super::overwrite::NamelessFile;
use super::reader::connect_to_read;
use super::save::SavedState;
use super::swap::{put_in_place, sync_folder};
use super::{schema, sealed};

/// Number of pages that are copied at a time, which takes a few milliseconds.
const PAGES_PER_STEP: i32 = if cfg!(test) { 16 } else { 256 };

/// Number of instructions of SQLite's between two looks whether a check was cancelled.
const INSTRUCTIONS_PER_LOOK: i32 = 100_000;

/// A library to be copied, with a connection of its own, so that the copy can be made on another thread.
#[derive(Debug)]
pub struct BackupSource {
    connection: Connection,
    key: Option<Key>,
}

/// A session as it is in a library, to be compared with the same one in another file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionState {
    /// Its id.
    pub id: Uuid,
    /// Its revision, and when it was changed last.
    pub state: SavedState,
    /// The name in it.
    pub name: Option<String>,
    /// A digest of all that it holds, whatever its revision; `None` if that is not known.
    pub content: Option<String>,
}

impl SessionState {
    /// Returns `true` if both hold the same, as one does that was brought back.
    pub fn holds_the_same(&self, other: &Self) -> bool {
        self.state == other.state || (self.content.is_some() && self.content == other.content)
    }
}

/// Called while a copy is made, with the number of pages that are done and of all pages.
pub type OnPages<'a> = dyn FnMut(usize, usize) + 'a;

impl Store {
    /// Returns this library as a source of copies.
    ///
    /// # Errors
    /// If its file is gone or can't be read.
    pub fn backup_source(&self) -> Result<BackupSource, StoreError> {
        self.check_file()?;
        let key = self.file_key();
        let (connection, _) = connect_to_read(self.path(), key)?;
        Ok(BackupSource {
            connection,
            key: key.cloned(),
        })
    }

    /// Returns what tells the state of the library from every earlier and later one.
    ///
    /// # Errors
    /// If the library can't be read.
    pub fn state(&self) -> Result<[u8; 16], StoreError> {
        log::state(&self.connection)
    }

    /// Returns the sessions, to be compared with those of another file.
    ///
    /// # Errors
    /// If the library can't be read.
    pub fn session_states(&self) -> Result<Vec<SessionState>, StoreError> {
        let mut select = self.connection.prepare(include_str!("sql/session_states.sql"))?;
        let mut rows = select.query([])?;
        let mut states = Vec::new();
        while let Some(row) = rows.next()? {
            let state = SavedState {
                revision: unsigned(row.get(1)?),
                updated_at: moment(row.get(2)?, row.get(3)?)?,
            };
            states.push(SessionState {
                id: uuid(&row.get::<_, String>(0)?)?,
                state,
                name: row.get(4)?,
                content: row.get(5)?,
            });
        }
        Ok(states)
    }

    /// Puts a file in the place of this library, whose own file is set aside under another name. At every moment one of the
    /// two lies at the path, and the lock is held until the end.
    ///
    /// # Errors
    /// [`StoreError::OpenElsewhere`] if another program goes on reading, or if a file can't be renamed; then the library is
    /// where it was.
    pub fn replace_file(mut self, file: &Path, aside: &Path) -> Result<(), StoreError> {
        self.writable()?;
        if !self.fold_log_in()? {
            return Err(StoreError::OpenElsewhere);
        }
        let path = self.path().to_owned();
        let lock = self.take_lock();
        if !self.close()? {
            return Err(StoreError::OpenElsewhere);
        }
        let replaced = replace(&path, file, aside);
        drop(lock);
        replaced
    }
}

impl BackupSource {
    /// Opens a file that is open in no program, as a source of copies: a backup, or a library of an earlier version. A
    /// protected one needs its key, a plain one takes none.
    ///
    /// # Errors
    /// If the file is no library, of a newer version, can't be read, or has another key; it is unchanged.
    pub fn of_file(path: &Path, key: Option<&Key>) -> Result<Self, StoreError> {
        if sealed::examine(path, key)? == FileState::Nothing {
            return Err(StoreError::Missing);
        }
        Ok(Self {
            connection: connect_to_read(path, key)?.0,
            key: key.cloned(),
        })
    }

    /// Returns the key of a protected library.
    pub fn key(&self) -> Option<&Key> {
        self.key.as_ref()
    }

    /// Copies the library into an empty file, as it is now, whatever is written meanwhile, and checks the copy in full.
    /// Returns `false` if that was cancelled. Whoever called removes the file unless this returns `true`.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] if the copy is, or if the library can't be read or the file can't be written.
    pub fn copy_to(
        &self,
        path: &Path,
        cancelled: &Arc<AtomicBool>,
        on_pages: &mut OnPages<'_>,
    ) -> Result<bool, StoreError> {
        let key = self.key.as_ref();
        let mut copy = connect(path, Access::Write, key)?;
        // nobody reads it before it is complete, so it needs no journal
        copy.pragma_update_and_check(None, "journal_mode", "off", |_| Ok(()))?;
        copy.pragma_update(None, "synchronous", "off")?;
        let snapshot = self.connection.unchecked_transaction()?;
        schema::version(&snapshot)?;
        let complete = copy_pages(&snapshot, &mut copy, cancelled, on_pages)?;
        drop(snapshot);
        copy.close().map_err(|(_, error)| error)?;
        if !complete {
            return Ok(false);
        }
        without_log(path, key)?;
        File::open(path)?.sync_all()?;
        check_copy(path, key, cancelled)
    }
}

fn copy_pages(
    source: &Connection,
    copy: &mut Connection,
    cancelled: &AtomicBool,
    on_pages: &mut OnPages<'_>,
) -> Result<bool, StoreError> {
    let backup = Backup::new(source, copy)?;
    while !cancelled.load(Ordering::Relaxed) {
        let step = backup.step(PAGES_PER_STEP)?;
        let progress = backup.progress();
        let [of, left] =
            [progress.pagecount, progress.remaining].map(|pages| usize::try_from(pages).unwrap_or(0));
        on_pages(of.saturating_sub(left), of);
        match step {
            StepResult::Done => return Ok(true),
            StepResult::More => {}
            _ => return Err(StoreError::OpenElsewhere),
        }
    }
    Ok(false)
}

/// Makes a copied file one that is read without a log, so that nothing has to be written beside it.
fn without_log(path: &Path, key: Option<&Key>) -> Result<(), StoreError> {
    let copy = connect(path, Access::Write, key)?;
    copy.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))?;
    copy.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// Checks a copy in full. Returns `false` if that was cancelled.
///
/// # Errors
/// [`StoreError::Damaged`], or if the file is no library or can't be read.
fn check_copy(path: &Path, key: Option<&Key>, cancelled: &Arc<AtomicBool>) -> Result<bool, StoreError> {
    if sealed::examine(path, key)? == FileState::Nothing {
        return Err(StoreError::NotALibrary);
    }
    let mut copy = connect_unchanging(path, key)?;
    let looked_at = Arc::clone(cancelled);
    copy.progress_handler(
        INSTRUCTIONS_PER_LOOK,
        Some(move || looked_at.load(Ordering::Relaxed)),
    )?;
    // a value that can't be read costs its session, in the library as in the copy
    let checked = readable(health::check(&copy, false));
    if cancelled.load(Ordering::Relaxed) {
        return Ok(false);
    }
    checked?;
    Ok(true)
}

/// Puts a file in the place of a library that can't be opened, which is set aside with its log. A library that is missing
/// is set aside by nothing.
///
/// # Errors
/// [`StoreError::OpenElsewhere`] if a program has it open, or if a file can't be renamed; then the library is where it was.
pub fn replace_closed(path: &Path, file: &Path, aside: &Path) -> Result<(), StoreError> {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let lock = path.exists().then(|| Lock::take(&path)).transpose()?;
    let replaced = replace(&path, file, aside);
    drop(lock);
    replaced
}

/// Gives a library and its log a second name, then another file the first one.
fn replace(path: &Path, file: &Path, aside: &Path) -> Result<(), StoreError> {
    let wal = log::path(path);
    if path.exists() {
        keep_as(path, aside)?;
    }
    if wal.exists() {
        keep_as(&wal, &log::path(aside))?;
    }
    fs::rename(file, path)?;
    // if this fails, the log's stamp still shows that it belongs to another file
    let _ = fs::remove_file(&wal);
    sync_folder(path)
}

/// Gives a file a second name; where the file system has none, it is copied.
fn keep_as(path: &Path, aside: &Path) -> Result<(), StoreError> {
    match fs::hard_link(path, aside) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error.into()),
        Err(_) => {
            fs::copy(path, aside)?;
            Ok(File::open(aside)?.sync_all()?)
        }
        Ok(()) => sync_folder(aside),
    }
}

/// Returns the state of a copy, to be compared with [`Store::state`], and the number of its sessions.
///
/// # Errors
/// If it can't be read.
pub fn look_at_copy(path: &Path, key: Option<&Key>) -> Result<([u8; 16], u64), StoreError> {
    sealed::examine(path, key)?;
    let copy = connect_unchanging(path, key)?;
    let sql = "SELECT count(*) FROM session WHERE replaced_at IS NULL";
    let sessions: i64 = copy.query_row(sql, [], |row| row.get(0))?;
    Ok((log::state(&copy)?, unsigned(sessions)))
}

/// Returns `true` for a copy of a library that isn't protected.
pub fn is_plain_copy(path: &Path) -> bool {
    health::examine(path).is_ok_and(|state| state == FileState::Plain)
}

/// Gives a plain copy of a library the key by which the library has been protected since. One that is protected already
/// stays as it is, and so does one whose protection was cancelled.
///
/// # Errors
/// If it can't be read, is damaged, or can't be written; then it is as it was.
pub fn protect_copy(path: &Path, key: &Key, watch: &CopyWatch) -> Result<(), StoreError> {
    if health::examine(path)? != FileState::Plain {
        return Ok(());
    }
    if log::path(path).exists() {
        without_log(path, None)?;
    }
    let copied = CopyOrder::protecting(path, key).carry_out(watch)?;
    let replaced = copied.map(|copy| put_in_place(&copy, path)).transpose()?;
    Ok(replaced.map_or(Ok(()), NamelessFile::overwrite)?)
}

/// A file that is being made under a name that tells nothing, in the folder of another. It is removed unless it gets a
/// name of its own; what a killed program leaves is found by the name.
#[derive(Debug)]
pub struct UnfinishedFile {
    path: PathBuf,
    // its lock keeps other programs from removing it as a leftover, where the file system has locks
    file: File,
    is_finished: bool,
}

impl UnfinishedFile {
    /// Makes an empty file in the folder of another, readable by its owner alone.
    ///
    /// # Errors
    /// What the system says of the folder.
    pub fn beside(path: &Path) -> Result<Self, StoreError> {
        let (_, unique) = Uuid::new_v4().as_u64_pair();
        let path = path.with_file_name(format!(".{unique:016x}.part"));
        let file = private(OpenOptions::new().write(true).create_new(true)).open(&path)?;
        // elsewhere a lock would keep SQLite out too
        #[cfg(unix)]
        let _ = file.try_lock();
        Ok(Self {
            path,
            file,
            is_finished: false,
        })
    }

    /// Returns its path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Gives its lock up, so that it can be opened as a library, which takes one of its own.
    ///
    /// # Errors
    /// What the system says.
    pub fn unlock(&self) -> Result<(), StoreError> {
        // elsewhere it has none
        #[cfg(unix)]
        self.file.unlock()?;
        Ok(())
    }

    /// Leaves it under its temporary name to whoever renames it, and returns its path.
    pub fn into_path(mut self) -> PathBuf {
        self.is_finished = true;
        std::mem::take(&mut self.path)
    }

    /// Gives it a name; a file of that name is replaced.
    ///
    /// # Errors
    /// What the system says.
    pub fn rename_to(mut self, path: &Path) -> Result<(), StoreError> {
        fs::rename(&self.path, path)?;
        self.is_finished = true;
        sync_folder(path)
    }
}

impl Drop for UnfinishedFile {
    fn drop(&mut self) {
        if !self.is_finished {
            let beside = ["", "-wal", "-shm", "-journal", ".lock"];
            for suffix in beside {
                // most of them were never made; what can't be removed tells nothing
                let _ = fs::remove_file(log::with_suffix(&self.path, suffix));
            }
        }
    }
}
