//! Reading a library beside a program that writes it, or where nothing can be written.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;

use super::access::Access;
use super::connection::{connect, connect_unchanging};
use super::error::StoreError;
use super::key::Key;
use super::lock::Lock;
use super::{log, other_logs, wait};

/// Number of times a reader looks at a log that seems not to belong to the file.
const LOG_LOOKS: u32 = 4;

/// Number of looks for the log of a program that has locked the library, and the time between them: more than a program
/// needs from the one to the other.
const LOG_TRIES: u32 = 10;
const LOG_LOOK_INTERVAL: Duration = Duration::from_millis(50);

/// Returns a log that belongs to another state of the library. It is renamed if nobody writes and the folder allows
/// it. Beside a program that is writing, the log and the file may change between two looks, so only what stays is
/// believed.
pub(super) fn foreign_log_of_reader(path: &Path, key: Option<&Key>) -> Result<Option<PathBuf>, StoreError> {
    for _ in 0..LOG_LOOKS {
        if !log::is_foreign(path, key)? {
            return Ok(None);
        }
    }
    match Lock::take(path) {
        Ok(_lock) if !log::is_foreign(path, key)? => Ok(None),
        Ok(_lock) => Ok(Some(
            other_logs::set_aside(path).unwrap_or_else(|_| log::path(path)),
        )),
        Err(_) => Ok(Some(log::path(path))),
    }
}

/// Checks that a reader finds the log of a program that is writing: beside the name by which that program opened the
/// file. Without it, a reader would see pages of different states.
///
/// # Errors
/// [`StoreError::OpenByOtherName`] if there is none, since the name is a hard link or a mount of its own.
pub(super) fn wait_for_log(path: &Path) -> Result<(), StoreError> {
    let has_log = || (log::path(path).exists() || !Lock::is_held(path)).then_some(());
    wait::until(LOG_TRIES, LOG_LOOK_INTERVAL, has_log).ok_or(StoreError::OpenByOtherName)
}

/// Connects to read. Returns also the path of the log if that can't be read.
pub(super) fn connect_to_read(
    path: &Path,
    key: Option<&Key>,
) -> Result<(Connection, Option<PathBuf>), StoreError> {
    let is_alone = log::is_empty(path) && !Lock::is_held(path);
    if is_alone && path.metadata()?.permissions().readonly() {
        // SQLite would make an index that nobody can write any more
        return Ok((connect_unchanging(path, key)?, None));
    }
    match connect(path, Access::Read, key) {
        Err(StoreError::NoPermission | StoreError::ReadOnly) => {
            let unread = Some(log::path(path)).filter(|_| !log::is_empty(path));
            Ok((connect_unchanging(path, key)?, unread))
        }
        // there is no room for the index that readers share; without a log it isn't needed
        Err(StoreError::Full) if is_alone => Ok((connect_unchanging(path, key)?, None)),
        connection => Ok((connection?, None)),
    }
}
