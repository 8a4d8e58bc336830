//! Putting a copy under another key into the place of the open library.
//!
//! The file is exchanged by renaming the copy over it, when nothing is left in the write-ahead log and nobody else has
//! the library open. At any moment a crash leaves the old library or the new one, each of them whole.

use std::fs::{self, File};
use std::path::Path;

use rusqlite::Connection;

use super::access::Access;
use super::error::StoreError;
use super::keyed_copy::KeyedCopy;
use super::log::{self, with_suffix};
use super::open::Store;
use super::overwrite::NamelessFile;

impl Store {
    /// Puts a copy into the place of this library and continues with it. Returns the file that was replaced, which
    /// has no name any more.
    ///
    /// # Errors
    /// [`StoreError::OpenElsewhere`] if another program has the library open, or what the system reports; then this
    /// library is open as before, or lost as [`Self::is_lost`] says. [`StoreError::ClosedByExchange`] if the copy is in
    /// its place and could not be opened.
    pub fn swap_in(&mut self, copy: KeyedCopy) -> Result<NamelessFile, StoreError> {
        self.writable()?;
        if !self.fold_log_in()? {
            return Err(StoreError::OpenElsewhere);
        }
        self.clear_log_on_close(true)?;
        let (path, old_key) = (self.path().to_owned(), self.file_key().cloned());
        // closing the connection also closes the log, and removes it if nobody else has it open
        let open = std::mem::replace(&mut self.connection, Connection::open_in_memory()?);
        let closed = open.close().map_err(|(_, error)| StoreError::from(error));
        let mut lock = self.take_lock();
        let swapped = closed.and_then(|()| {
            // before it has the library's name, so that there is no moment without a lock
            lock.as_mut().map_or(Ok(()), |lock| lock.extend_to(copy.path()))?;
            put_in_place(&copy, &path)
        });
        let key = match &swapped {
            Ok(_) => copy.key().cloned(),
            Err(_) => old_key,
        };
        // before the library is opened, which removes what lies beside it
        drop(copy);
        if let Some(lock) = lock {
            *self = Self::open_locked(&path, key.as_ref(), lock).map_err(|error| match swapped {
                Ok(_) => StoreError::ClosedByExchange(Box::new(error)),
                Err(_) => error,
            })?;
        }
        swapped
    }

    /// Returns `true` if the library had to be closed and could not be opened again.
    pub fn is_lost(&self) -> bool {
        self.access() == Access::Write && !self.is_locked()
    }
}

pub(super) fn put_in_place(copy: &KeyedCopy, path: &Path) -> Result<NamelessFile, StoreError> {
    if log::path(path).exists() {
        return Err(StoreError::OpenElsewhere);
    }
    let mut replaced = NamelessFile::open(path)?;
    fs::rename(copy.path(), path)?;
    // what readers may have left; it describes pages that are gone
    let _ = fs::remove_file(with_suffix(path, "-shm"));
    if sync_folder(path).is_err() {
        // until the new name is on disk, a crash may bring the old file back
        replaced.keep();
    }
    Ok(replaced)
}

/// Waits until the names in a file's folder are on disk.
pub(super) fn sync_folder(path: &Path) -> Result<(), StoreError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
