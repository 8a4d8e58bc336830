//! Opening a library: for writing where that is possible, with its projections up to date.

use std::collections::BTreeSet;
use std::path::Path;

use super::error::ServiceError;
use super::library::{Library, with_projection};
use super::paths;
use super::projection::PROJECTION_VERSION;
use super::tries::LastTry;
use super::undo::UndoLog;
use crate::store::{Access, Key, Passphrase, Store, StoreError};

/// Number of sessions whose projection is rebuilt per transaction.
const REFRESH_BATCH: u32 = 200;

impl Library {
    /// Returns the key of the protected library at a path, or that of a new one where there is none. Takes a fifth of a
    /// second.
    ///
    /// # Errors
    /// If the passphrase is wrong, or there is something else at the path.
    pub fn unlock(path: &Path, passphrase: &Passphrase) -> Result<Key, ServiceError> {
        Key::unlock(path, passphrase).map_err(|source| ServiceError::library(path, source))
    }

    /// Opens a plain library. The default one and its folder are created if they don't exist; the folder of any other has to
    /// exist, since a typing error is likelier than a new folder.
    ///
    /// # Errors
    /// If the library can't be opened.
    pub fn open(path: &Path, access: Access) -> Result<Self, ServiceError> {
        Self::open_with_key(path, access, None)
    }

    /// Opens a protected library, or creates one as [`Self::open`] does.
    ///
    /// # Errors
    /// If the passphrase is wrong or the library can't be opened.
    pub fn open_protected(
        path: &Path,
        access: Access,
        passphrase: &Passphrase,
    ) -> Result<Self, ServiceError> {
        Self::open_with_key(path, access, Some(&Self::unlock(path, passphrase)?))
    }

    /// Opens a protected library with its key, a plain one without; otherwise as [`Self::open`].
    ///
    /// # Errors
    /// If the library can't be opened.
    pub fn open_with_key(path: &Path, access: Access, key: Option<&Key>) -> Result<Self, ServiceError> {
        if access == Access::Write && path == paths::default_library() {
            path.parent().map_or(Ok(()), paths::create_folder)?;
        }
        let store =
            Store::open_with_key(path, access, key).map_err(|source| ServiceError::library(path, source))?;
        log::info!(
            "library opened to {}",
            if access == Access::Write { "write" } else { "read" }
        );
        if store.foreign_log().is_some() {
            log::warn!("the write-ahead log of another file was set aside");
        }
        let mut library = Self::of(store);
        if access == Access::Write {
            library.refresh()?;
        }
        Ok(library)
    }

    /// Returns the library of an open store.
    pub(super) fn of(store: Store) -> Self {
        Self {
            store,
            undo: UndoLog::default(),
            last_try: LastTry::default(),
            unlocked: BTreeSet::new(),
            doubtful: BTreeSet::new(),
        }
    }

    /// Opens a library for writing, or for reading if another program has it open, or it can't be written or is
    /// damaged; returns also why it isn't open for writing.
    ///
    /// # Errors
    /// If the library can't be opened.
    pub fn open_writable_or_read_only(
        path: &Path,
        key: Option<&Key>,
    ) -> Result<(Self, Option<ServiceError>), ServiceError> {
        use StoreError as S;
        let refused = match Self::open_with_key(path, Access::Write, key) {
            Ok(library) => return Ok((library, None)),
            Err(error) => error,
        };
        let read_only = |source: &S| {
            matches!(
                source,
                S::OpenElsewhere | S::ReadOnly | S::Damaged(_) | S::CutShort
            )
        };
        match &refused {
            ServiceError::Library { source, .. } if read_only(source) => {
                match Self::open_with_key(path, Access::Read, key) {
                    Ok(library) => {
                        let unread = library.unread_log();
                        Ok((library, Some(unread.unwrap_or(refused))))
                    }
                    Err(_) => Err(refused),
                }
            }
            _ => Err(refused),
        }
    }

    /// Opens a library for reading. One of an older version is brought up to date before, for which it has to be
    /// writable, and so is what another version of the program made for lists and searches, where that can be written.
    ///
    /// # Errors
    /// If the library can't be opened.
    pub fn open_to_read(path: &Path, key: Option<&Key>) -> Result<Self, ServiceError> {
        let updated = match Self::open_with_key(path, Access::Read, key) {
            Ok(library) if library.is_up_to_date()? => return Ok(library),
            Ok(outdated) => {
                drop(outdated);
                Self::open_with_key(path, Access::Write, key).ok()
            }
            Err(ServiceError::Library {
                source: StoreError::Older { .. },
                ..
            }) => Some(Self::open_with_key(path, Access::Write, key)?),
            Err(error) => return Err(error),
        };
        // a checkpoint that fails leaves everything in the log, which readers read too
        drop(updated.map(Self::close));
        Self::open_with_key(path, Access::Read, key)
    }

    fn is_up_to_date(&self) -> Result<bool, ServiceError> {
        let outdated = self.wrap(self.store.outdated(PROJECTION_VERSION, 1))?;
        Ok(outdated.is_empty())
    }

    /// Rebuilds the projections of sessions that another version of the program made. A session that can't be read
    /// keeps its old one: opening it reports the reason.
    pub(super) fn refresh(&mut self) -> Result<(), ServiceError> {
        loop {
            let outdated = self.wrap(self.store.outdated(PROJECTION_VERSION, REFRESH_BATCH))?;
            let sessions = outdated.into_iter().filter_map(|id| self.session(id).ok());
            let sessions: Vec<_> = sessions.map(with_projection).collect();
            if sessions.is_empty() {
                return Ok(());
            }
            self.store
                .refresh(&sessions)
                .map_err(|source| self.fault(source))?;
        }
    }
}

#[cfg(test)]
mod tests;
