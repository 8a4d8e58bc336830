//! The lock that a writing program holds on the library file itself, so that no second path or link leads around it.
//!
//! The system releases it when the process ends, however that happens. Its descriptor has to be held longer than
//! any connection, since closing it drops the locks that SQLite holds on the same file in this process; for the same
//! reason a file that this process has locked is never opened a second time to try.
//!
//! On network drives the system makes this kind of lock out of the one that SQLite uses, and elsewhere than on Linux
//! the two exclude each other; there the lock is on a small file beside the library, which stays.

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::Duration;

use super::drive;
use super::error::StoreError;
use super::file_id::FileId;
use super::log::with_suffix;
use super::wait;

/// The files that this process has locked.
static HELD: LazyLock<Mutex<HashSet<FileId>>> = LazyLock::new(Mutex::default);

/// Ending of the name of a lock file beside a library.
const LOCK_FILE_ENDING: &str = ".lock";
/// Number of times the lock is tried: a reader may hold it for a moment to see whether anybody is writing.
const LOCK_TRIES: u32 = 5;
const TIME_BETWEEN_TRIES: Duration = Duration::from_millis(20);

/// The lock, held as long as the library is open for writing.
#[derive(Debug)]
pub(super) struct Lock {
    /// The library file, and before a swap also the one that will take its place.
    files: Vec<LockedFile>,
    kind: LockKind,
}

/// Kind of file that the lock is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LockKind {
    /// The library file itself.
    File,
    /// A small file beside it.
    FileBeside,
}

#[derive(Debug)]
struct LockedFile {
    file: File,
    _held: Held,
}

/// The entry of a file that this process has locked.
#[derive(Debug)]
struct Held(FileId);

impl Lock {
    /// Takes the lock on a library, which has to exist.
    ///
    /// # Errors
    /// [`StoreError::OpenElsewhere`] if another program or this one holds it.
    pub(super) fn take(library: &Path) -> Result<Self, StoreError> {
        let kind = LockKind::of(library);
        let files = vec![LockedFile::lock(library, kind)?];
        if kind == LockKind::File {
            clear_lock_of_older_versions(library)?;
        }
        Ok(Self { files, kind })
    }

    /// Takes the lock also on the file that is about to take the library's place, so that there is no moment at which
    /// another program could open it. To be called before the file is renamed.
    ///
    /// # Errors
    /// [`StoreError::OpenElsewhere`] if another program holds it.
    pub(super) fn extend_to(&mut self, replacement: &Path) -> Result<(), StoreError> {
        if self.kind == LockKind::File {
            self.files.push(LockedFile::lock(replacement, self.kind)?);
        }
        Ok(())
    }

    /// Returns a descriptor of the library, of which none may be closed before the connection.
    ///
    /// # Errors
    /// [`StoreError::Replaced`] if another file lies at the path than the one that was locked.
    pub(super) fn library_file(&self, library: &Path) -> Result<File, StoreError> {
        if self.kind == LockKind::FileBeside {
            return Ok(File::open(library)?);
        }
        let id = FileId::at(library)?;
        for locked in &self.files {
            if FileId::of_open(&locked.file, library)? == id {
                return Ok(locked.file.try_clone()?);
            }
        }
        Err(StoreError::Replaced)
    }

    /// Returns `true` if a library is open for writing, in another program or in this one.
    pub(super) fn is_held(library: &Path) -> bool {
        let held_here = FileId::at(library).is_ok_and(|id| held().contains(&id));
        held_here
            || matches!(
                LockedFile::lock(library, LockKind::of(library)),
                Err(StoreError::OpenElsewhere)
            )
    }
}

impl LockKind {
    /// Returns the kind of lock for where a library lies.
    fn of(library: &Path) -> Self {
        match cfg!(target_os = "linux") && drive::network(library).is_none() {
            true => Self::File,
            false => Self::FileBeside,
        }
    }
}

impl LockedFile {
    fn lock(library: &Path, kind: LockKind) -> Result<Self, StoreError> {
        let locked = wait::until(LOCK_TRIES, TIME_BETWEEN_TRIES, || {
            match Self::try_lock(library, kind) {
                Err(StoreError::OpenElsewhere) => None,
                result => Some(result),
            }
        });
        locked.unwrap_or(Err(StoreError::OpenElsewhere))
    }

    fn try_lock(library: &Path, kind: LockKind) -> Result<Self, StoreError> {
        let id = FileId::at(library)?;
        let held = Held::enter(id.clone()).ok_or(StoreError::OpenElsewhere)?;
        let file = match kind {
            LockKind::File => File::open(library)?,
            LockKind::FileBeside => private(OpenOptions::new().create(true).truncate(false).write(true))
                .open(with_suffix(library, LOCK_FILE_ENDING))
                .map_err(write_error)?,
        };
        match file.try_lock() {
            Ok(()) if kind == LockKind::File && FileId::of_open(&file, library)? != id => {
                Err(StoreError::Replaced)
            }
            Ok(()) => Ok(Self { file, _held: held }),
            Err(TryLockError::WouldBlock) => Err(StoreError::OpenElsewhere),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

impl Held {
    /// Enters a file; `None` if it is entered already.
    fn enter(id: FileId) -> Option<Self> {
        let entered = held().insert(id.clone());
        entered.then(|| Self(id))
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        held().remove(&self.0);
    }
}

fn held() -> std::sync::MutexGuard<'static, HashSet<FileId>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes files that are created readable by their owner alone.
pub(super) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// Removes the file on which earlier versions of the program held their lock.
///
/// # Errors
/// [`StoreError::OpenElsewhere`] if one of them is running.
fn clear_lock_of_older_versions(library: &Path) -> Result<(), StoreError> {
    let path = with_suffix(library, LOCK_FILE_ENDING);
    if !path.exists() {
        return Ok(());
    }
    match File::open(&path).map(|file| file.try_lock()) {
        Ok(Err(TryLockError::WouldBlock)) => Err(StoreError::OpenElsewhere),
        _ => {
            // where it can't be removed it does no harm
            let _ = fs::remove_file(&path);
            Ok(())
        }
    }
}

/// Returns the error for a file that can't be created beside a library.
pub(super) fn write_error(error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::PermissionDenied => StoreError::ReadOnly,
        _ => error.into(),
    }
}
