//! The identity of the open library file, so that a file that was replaced, moved or deleted under the open
//! connection is noticed before anything counts as saved.
//!
//! SQLite keeps writing into the file it opened, wherever that is now. The path is only ever examined by `stat`:
//! opening and closing the file a second time would drop the locks that SQLite holds on it in this process.

use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};

use super::error::StoreError;

/// The file that the connection opened.
#[derive(Debug)]
pub(super) struct OpenedFile {
    path: PathBuf,
    id: FileId,
}

/// Device and inode; on other systems nothing, since there an open file cannot be replaced.
type FileId = Option<(u64, u64)>;

impl OpenedFile {
    /// Notes the identity of the file at a path that was just opened.
    pub(super) fn new(path: &Path) -> Result<Self, StoreError> {
        Ok(Self {
            path: path.to_owned(),
            id: id(&path.metadata()?),
        })
    }

    /// Returns the path by which the file was opened.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Checks that the path still names the opened file.
    ///
    /// # Errors
    /// [`StoreError::Removed`] if no file is there, [`StoreError::Replaced`] if it is another one.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        match self.path.metadata() {
            Ok(found) if id(&found) == self.id => Ok(()),
            Ok(_) => Err(StoreError::Replaced),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(StoreError::Removed),
            Err(error) => Err(error.into()),
        }
    }
}

#[cfg(unix)]
fn id(file: &Metadata) -> FileId {
    use std::os::unix::fs::MetadataExt;
    Some((file.dev(), file.ino()))
}

#[cfg(not(unix))]
fn id(_: &Metadata) -> FileId {
    None
}
