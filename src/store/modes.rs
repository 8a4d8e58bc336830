//! Who may read the files of a library: their owner alone.

use std::path::Path;

use super::log::with_suffix;

/// Endings of the files beside a library that hold words of it, and of the library itself.
const ENDINGS: [&str; 4] = ["", "-wal", "-shm", "-journal"];

/// Takes the rights of all others off a library and the files beside it, as an older program or a copy may have left
/// them. Where a file belongs to somebody else, or the file system knows no owners, nothing changes.
pub(super) fn narrow(library: &Path) {
    for ending in ENDINGS {
        narrow_file(&with_suffix(library, ending));
    }
}

#[cfg(unix)]
fn narrow_file(path: &Path) {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    let mode = path.metadata().map_or(0, |found| found.permissions().mode());
    if mode & 0o077 != 0 {
        let _ = set_permissions(path, Permissions::from_mode(mode & 0o700));
    }
}

#[cfg(not(unix))]
fn narrow_file(_: &Path) {}
