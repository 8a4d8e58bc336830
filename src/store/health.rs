//! Looking at a file before SQLite touches it, and asking SQLite whether it is whole.
//!
//! The head is read by hand, since opening another program's file with SQLite could already change it:
//! closing folds its log in.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use rusqlite::Connection;

use super::error::StoreError;
use super::schema;

const HEAD: usize = 100;
const MAGIC: &[u8] = b"SQLite format 3\0";

/// What is at the library's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileState {
    /// Nothing, or a file without a single byte: there is nothing to lose.
    Nothing,
    /// A file that says it is ours, perhaps of another version.
    Library,
}

/// Looks at what is there without changing it.
pub(super) fn look(path: &Path) -> Result<FileState, StoreError> {
    let about = match path.metadata() {
        Ok(about) => about,
        Err(error) if error.kind() == ErrorKind::NotFound => return nothing(path),
        Err(error) => return Err(error.into()),
    };
    if about.is_dir() {
        return Err(StoreError::IsFolder);
    }
    let head = head(path)?;
    if head.is_empty() || (has_journal(path) && head.iter().all(|byte| *byte == 0)) {
        return Ok(FileState::Nothing);
    }
    ours(&head)?;
    Ok(FileState::Library)
}

fn nothing(path: &Path) -> Result<FileState, StoreError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if folder.is_some_and(|folder| !folder.is_dir()) {
        return Err(StoreError::FolderMissing);
    }
    Ok(FileState::Nothing)
}

/// A journal beside a file without a head: its making was cut off, and SQLite will roll it back to
/// nothing.
fn has_journal(path: &Path) -> bool {
    let mut journal = path.as_os_str().to_owned();
    journal.push("-journal");
    Path::new(&journal).metadata().is_ok_and(|about| about.len() > 0)
}

fn head(path: &Path) -> Result<Vec<u8>, StoreError> {
    let mut head = Vec::with_capacity(HEAD);
    File::open(path)?.take(HEAD as u64).read_to_end(&mut head)?;
    Ok(head)
}

fn ours(head: &[u8]) -> Result<(), StoreError> {
    if head.len() < HEAD || !head.starts_with(MAGIC) {
        return Err(StoreError::NotALibrary);
    }
    if number(head, 68) != schema::APPLICATION {
        return Err(StoreError::OtherProgram);
    }
    match i64::from(number(head, 60)) {
        found if found > schema::VERSION => Err(StoreError::Newer {
            found,
            known: schema::VERSION,
        }),
        _ => Ok(()),
    }
}

fn number(head: &[u8], at: usize) -> i32 {
    let bytes = [head[at], head[at + 1], head[at + 2], head[at + 3]];
    i32::from_be_bytes(bytes)
}

/// Whether the inside is whole; quick leaves out whether each index entry has its row.
pub(super) fn check(connection: &Connection, quick: bool) -> Result<(), StoreError> {
    let pragma = if quick { "quick_check" } else { "integrity_check" };
    let said: String = connection.query_row(&format!("PRAGMA {pragma}(1)"), [], |row| row.get(0))?;
    if said == "ok" {
        Ok(())
    } else {
        Err(StoreError::Damaged(said))
    }
}
