//! The copy of a library under another key while it is being made, and what a crash may have left of it.

use std::fs;
use std::path::{Path, PathBuf};

use super::error::StoreError;
use super::log::with_suffix;
use super::overwrite::NamelessFile;

/// Ending of the name of an unfinished copy.
const COPY_ENDING: &str = ".new";

/// Removes a copy that a crash left beside a library. Nobody may be making one.
pub(super) fn clear(library: &Path) -> Result<(), StoreError> {
    remove(&copy_path(library))
}

/// Returns the path of the copy that is to take a library's place.
pub(super) fn copy_path(library: &Path) -> PathBuf {
    with_suffix(library, COPY_ENDING)
}

/// Removes a copy, with what SQLite may have left beside it. A plain one is overwritten.
pub(super) fn remove(copy: &Path) -> Result<(), StoreError> {
    for ending in ["", "-journal", "-wal", "-shm"] {
        let path = with_suffix(copy, ending);
        let file = match NamelessFile::open(&path) {
            Err(StoreError::Missing) => continue,
            file => file?,
        };
        fs::remove_file(&path)?;
        if file.is_plain()? {
            file.overwrite()?;
        }
    }
    Ok(())
}
