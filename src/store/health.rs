//! Examining a file before SQLite opens it, and checking its pages.
//!
//! The head is read directly, since closing another program's file with SQLite could change it by a checkpoint.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use rusqlite::Connection;

use super::error::StoreError;
use super::file_look::{self, FileLook};
use super::key::MAGIC;
use super::log::with_suffix;
use super::schema;

const HEAD_BYTES: usize = 100;
/// Number of faults after which a check ends.
const MAX_FAULTS: usize = 100;

/// State of the file at a library's path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileState {
    /// No file, or one without content.
    Nothing,
    /// A file with the head of a library, perhaps of an older version.
    Plain,
    /// A file that looks encrypted. Whether it is a library, only its key can say.
    Protected,
}

/// Examines the file at a path without changing it.
///
/// # Errors
/// If it is a folder, no library, a plain library of a newer version or with a damaged head, or can't be read.
pub(super) fn examine(path: &Path) -> Result<FileState, StoreError> {
    let metadata = match path.metadata() {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == ErrorKind::NotFound => return missing(path),
        Err(error) => return Err(error.into()),
    };
    if metadata.is_dir() {
        return Err(StoreError::IsFolder);
    }
    if !metadata.is_file() {
        // opening a pipe would wait for its other end
        return Err(StoreError::NotALibrary);
    }
    let head = head(path)?;
    if head.is_empty() || (has_journal(path) && head.iter().all(|byte| *byte == 0)) {
        return Ok(FileState::Nothing);
    }
    if !head.starts_with(MAGIC) {
        match file_look::look(path)? {
            FileLook::Encrypted => return Ok(FileState::Protected),
            FileLook::Library => return Err(StoreError::Damaged("head".to_owned())),
            FileLook::Other => {}
        }
    }
    check_head(&head)?;
    Ok(FileState::Plain)
}

fn missing(path: &Path) -> Result<FileState, StoreError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if folder.is_some_and(|folder| !folder.is_dir()) {
        return Err(StoreError::FolderMissing);
    }
    Ok(FileState::Nothing)
}

/// Returns `true` if a journal lies beside the file: a transaction that isn't in the log was interrupted, and SQLite will
/// roll it back; when a file was being created, to nothing.
pub(super) fn has_journal(path: &Path) -> bool {
    with_suffix(path, "-journal")
        .metadata()
        .is_ok_and(|journal| journal.len() > 0)
}

fn head(path: &Path) -> Result<Vec<u8>, StoreError> {
    let mut head = Vec::with_capacity(HEAD_BYTES);
    File::open(path)?.take(HEAD_BYTES as u64).read_to_end(&mut head)?;
    Ok(head)
}

/// Checks the head of a library's first page, which is decrypted.
///
/// # Errors
/// If it isn't the head of a library, or that of a newer version.
pub(super) fn check_head(head: &[u8]) -> Result<(), StoreError> {
    let (Some(version), Some(application)) = (number(head, 60), number(head, 68)) else {
        return Err(StoreError::NotALibrary);
    };
    if head.len() < HEAD_BYTES || !head.starts_with(MAGIC) {
        return Err(StoreError::NotALibrary);
    }
    if application != schema::APPLICATION_ID {
        return Err(StoreError::OtherProgram);
    }
    match i64::from(version) {
        found if found > schema::SCHEMA_VERSION => Err(StoreError::Newer {
            found,
            known: schema::SCHEMA_VERSION,
        }),
        _ => Ok(()),
    }
}

fn number(head: &[u8], offset: usize) -> Option<i32> {
    let bytes = head.get(offset..)?.first_chunk()?;
    Some(i32::from_be_bytes(*bytes))
}

/// Checks the pages of the file; a quick check doesn't compare indexes with their rows.
///
/// # Errors
/// `Damaged` if the pages are, `Malformed` if only single values aren't what their columns take.
pub(super) fn check(connection: &Connection, quick: bool) -> Result<(), StoreError> {
    let pragma = if quick { "quick_check" } else { "integrity_check" };
    let mut select = connection.prepare(&format!("PRAGMA {pragma}({MAX_FAULTS})"))?;
    let faults = select.query_map([], |row| row.get(0))?;
    let faults = faults.collect::<Result<Vec<String>, _>>()?;
    let Some(first) = faults.first().filter(|first| *first != "ok") else {
        return Ok(());
    };
    match faults.iter().find(|fault| !is_about_value(fault)) {
        Some(fault) => Err(StoreError::Damaged(fault.clone())),
        None if faults.len() >= MAX_FAULTS => Err(StoreError::Damaged(first.clone())),
        None => Err(StoreError::Malformed(first.clone())),
    }
}

/// Returns `true` for a fault of SQLite's check that is about a value in a row: the row can't be read, all others can.
fn is_about_value(fault: &str) -> bool {
    ["CHECK constraint failed in ", "NULL value in "]
        .iter()
        .any(|beginning| fault.starts_with(beginning))
        || fault.contains(" value in ")
}
