//! Logs that don't belong to the library file beside them, kept under names of their own.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::error::StoreError;
use super::log;

/// Number of logs of one day that can be set aside.
const MAX_LOGS_A_DAY: u32 = 1000;

/// Renames the log beside a library to a name with the day it was last written and a number, and returns its new
/// path. The shared index of the log goes, since it describes what is no longer there.
pub(super) fn set_aside(library: &Path) -> Result<PathBuf, StoreError> {
    let log = log::path(library);
    let written = Timestamp::try_from(log.metadata()?.modified()?).unwrap_or_default();
    let day = written.strftime("%Y-%m-%d").to_string();
    let target = (1..MAX_LOGS_A_DAY)
        .map(|number| log::with_suffix(&log, &format!(".{day}-{number}")))
        .find(|target| !target.exists())
        .ok_or(StoreError::Io(0))?;
    fs::rename(&log, &target)?;
    match fs::remove_file(log::with_suffix(library, "-shm")) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(target),
    }
}

/// Returns the logs that were set aside beside a library.
pub(super) fn all_set_aside(library: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let log = log::path(library);
    let (Some(folder), Some(name)) = (log.parent(), log.file_name()) else {
        return Ok(Vec::new());
    };
    let beginning = [name.as_encoded_bytes(), b"."].concat();
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().as_encoded_bytes().starts_with(&beginning) {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}
