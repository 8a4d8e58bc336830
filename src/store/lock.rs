//! The lock that a writing program holds beside the library.
//!
//! It is the system's own lock on a small file, so it goes away with the process, however that ends. The
//! small file itself stays: taking it away would let two programs hold locks on two files of one name.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::error::StoreError;

/// Held as long as the library is open for writing.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock, or says who has it: somebody else.
    pub(super) fn take(library: &Path) -> Result<Self, StoreError> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(beside(library))
            .map_err(unwritable)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::OpenElsewhere),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

/// The lock file's place: `library.funkenbuch` has `library.funkenbuch.lock` beside it.
fn beside(library: &Path) -> PathBuf {
    let mut name = library.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}

fn unwritable(error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::PermissionDenied => StoreError::ReadOnly,
        _ => error.into(),
    }
}
