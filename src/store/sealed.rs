//! Recognising a protected library, and telling a wrong passphrase from a damaged file.
//!
//! A protected library has no head that says what it is: all of it but the salt looks random. A passphrase is right if
//! any page is sealed with its key, also where others are damaged.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::error::StoreError;
use super::health::{self, FileState};
use super::key::{Key, PAGE_BYTES, SALT_BYTES};
use super::log;
use super::pages::Pages;
use super::passphrase::Passphrase;

/// Number of pages that are tried with a key before it counts as wrong; the first page is enough for a sound file.
const TRIED_PAGES: u64 = 1000;

impl Key {
    /// Returns the key of the protected library at a path, or that of a new one where no file is or an empty one.
    /// Takes a fifth of a second, longer where the passphrase is wrong.
    ///
    /// # Errors
    /// [`StoreError::WrongPassphrase`]; [`StoreError::NotProtected`] if the library is plain; or if the file is no
    /// library.
    pub fn unlock(path: &Path, passphrase: &Passphrase) -> Result<Self, StoreError> {
        match health::examine(path) {
            // the folder may be created before the file is
            Ok(FileState::Nothing) | Err(StoreError::FolderMissing) => Ok(Self::create(passphrase)),
            Ok(FileState::Plain) => Err(StoreError::NotProtected),
            Err(error) => Err(error),
            Ok(FileState::Protected) => {
                let key = Self::derive(passphrase, salt(path)?);
                check_key(path, &key)?;
                Ok(key)
            }
        }
    }
}

/// Examines the file at a path as [`health::examine`] does, and whether it can be opened with a key, or without one.
pub(super) fn examine(path: &Path, key: Option<&Key>) -> Result<FileState, StoreError> {
    let state = health::examine(path)?;
    match (state, key) {
        (FileState::Protected, Some(key)) => check_key(path, key)?,
        (FileState::Protected, None) => return Err(StoreError::Protected),
        (FileState::Plain, Some(_)) => return Err(StoreError::NotProtected),
        _ => {}
    }
    Ok(state)
}

/// Checks that a file ends with a whole page. After a crash it may not; then the rest is in the log.
pub(super) fn check_size(path: &Path) -> Result<(), StoreError> {
    if path.metadata()?.len() % PAGE_BYTES as u64 == 0 || !log::is_empty(path) {
        Ok(())
    } else {
        Err(StoreError::CutShort)
    }
}

fn salt(path: &Path) -> Result<[u8; SALT_BYTES], StoreError> {
    let mut salt = [0; SALT_BYTES];
    File::open(path)?.read_exact(&mut salt)?;
    Ok(salt)
}

/// Checks that a key is that of the file at a path, and that the file is a library.
fn check_key(path: &Path, key: &Key) -> Result<(), StoreError> {
    let mut pages = Pages::open(path)?;
    let mut page = [0; PAGE_BYTES];
    if pages.read(1, &mut page)? && key.open_page(1, &mut page) {
        return health::check_head(&page);
    }
    for number in pages.sample(TRIED_PAGES) {
        if pages.read(number, &mut page)? && key.seals(number, &page) {
            return Ok(());
        }
    }
    match log::is_sealed_with(path, key)? {
        true => Ok(()),
        false => Err(StoreError::WrongPassphrase),
    }
}
