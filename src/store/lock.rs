//! The lock that a writing program holds on a small file beside the library.
//!
//! The system releases it when the process ends, however that happens. The file itself stays: if it were deleted,
//! two programs could hold locks on two files of the same name.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::error::StoreError;

/// The lock, held as long as the library is open for writing.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock.
    ///
    /// # Errors
    /// [`StoreError::OpenElsewhere`] if another program holds it.
    pub(super) fn take(library: &Path) -> Result<Self, StoreError> {
        let file = private(OpenOptions::new().create(true).truncate(false).write(true))
            .open(lock_path(library))
            .map_err(lock_error)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::OpenElsewhere),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

/// Makes files that are created readable by their owner alone.
pub(super) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// Returns the path of the lock file: `library.funkenbuch.lock` for `library.funkenbuch`.
fn lock_path(library: &Path) -> PathBuf {
    let mut name = library.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}

fn lock_error(error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::PermissionDenied => StoreError::ReadOnly,
        _ => error.into(),
    }
}
