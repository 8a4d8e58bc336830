//! The identity of a file, whatever path leads to it.
//!
//! It comes from `stat`: opening the open library a second time and closing it again would drop the locks that SQLite
//! holds on the file in this process.

use std::fs::File;
use std::io;
use std::path::Path;

/// The identity of a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct FileId(Identity);

/// Device and inode.
#[cfg(unix)]
type Identity = (u64, u64);

/// The resolved path, since an open file can't be replaced there.
#[cfg(not(unix))]
type Identity = std::path::PathBuf;

impl FileId {
    /// Returns the identity of the file at a path.
    pub(super) fn at(path: &Path) -> io::Result<Self> {
        #[cfg(unix)]
        return path.metadata().map(|file| Self(identity(&file)));
        #[cfg(not(unix))]
        return path.canonicalize().map(Self);
    }

    /// Returns the identity of a file that was opened by a path.
    #[cfg(unix)]
    pub(super) fn of_open(file: &File, _: &Path) -> io::Result<Self> {
        file.metadata().map(|file| Self(identity(&file)))
    }

    /// Returns the identity of a file that was opened by a path.
    #[cfg(not(unix))]
    pub(super) fn of_open(_: &File, path: &Path) -> io::Result<Self> {
        Self::at(path)
    }
}

#[cfg(unix)]
fn identity(file: &std::fs::Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    (file.dev(), file.ino())
}
