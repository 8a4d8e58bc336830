//! The identity of a file, whatever path leads to it.
//!
//! It comes from `stat`: opening the open library a second time and closing it again would drop the locks that SQLite
//! holds on the file in this process.

use std::fs::File;
use std::io;
use std::path::Path;

/// Device and inode.
#[cfg(unix)]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct FileId(u64, u64);

#[cfg(unix)]
impl FileId {
    /// Returns the identity of the file at a path.
    pub(super) fn at(path: &Path) -> io::Result<Self> {
        path.metadata().map(|file| Self::of(&file))
    }

    /// Returns the identity of an open file.
    pub(super) fn of_open(file: &File, _: &Path) -> io::Result<Self> {
        file.metadata().map(|file| Self::of(&file))
    }

    /// Returns the identity of the file that was examined.
    fn of(file: &std::fs::Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self(file.dev(), file.ino())
    }
}

/// The resolved path, since an open file can't be replaced there.
#[cfg(not(unix))]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct FileId(std::path::PathBuf);

#[cfg(not(unix))]
impl FileId {
    /// Returns the identity of the file at a path.
    pub(super) fn at(path: &Path) -> io::Result<Self> {
        path.canonicalize().map(Self)
    }

    /// Returns the identity of an open file.
    pub(super) fn of_open(_: &File, path: &Path) -> io::Result<Self> {
        Self::at(path)
    }
}
