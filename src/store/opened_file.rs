//! The identity of the open library file, so that a file that was replaced, overwritten, moved or deleted under the
//! open connection is noticed before anything counts as saved.
//!
//! SQLite keeps writing into the file it opened, wherever that is now. A file of another inode is found by `stat`. What was
//! copied into the same inode is found by the stamp on its page (`log.rs`): whenever size or time of the file have
//! changed, its stamp has to be one that this program left.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rusqlite::Connection;

use super::error::StoreError;
use super::file_id::FileId;
use super::key::Key;
use super::lock::Lock;
use super::log::{self, State};

/// The file that the connection opened.
#[derive(Debug)]
pub(super) struct OpenedFile {
    path: PathBuf,
    id: FileId,
    content: Option<Content>,
}

/// The file of a library that is written to, with the states it may have.
#[derive(Debug)]
struct Content {
    file: File,
    key: Option<Key>,
    stamp_page: Cell<u32>,
    /// Time of the last write and size when the stamp was last read.
    seen: Cell<Option<(SystemTime, u64)>>,
    /// The states that this program has found or left; which of them was folded in last is up to SQLite.
    states: RefCell<HashSet<State>>,
}

impl OpenedFile {
    /// Notes the identity of the file at a path that was just opened to be read.
    pub(super) fn to_read(path: &Path) -> Result<Self, StoreError> {
        Ok(Self {
            path: path.to_owned(),
            id: FileId::at(path)?,
            content: None,
        })
    }

    /// Notes the identity of the file at a path that was just opened to be written, and what is in it.
    ///
    /// # Errors
    /// [`StoreError::Replaced`] if it is no longer the file that was locked.
    pub(super) fn to_write(
        path: &Path,
        lock: &Lock,
        connection: &Connection,
        key: Option<&Key>,
    ) -> Result<Self, StoreError> {
        let file = lock.library_file(path)?;
        let stamp_page = log::stamp_page(connection)?;
        let found = [
            log::state_in_file(&file, stamp_page, key)?,
            Some(log::state(connection)?),
        ];
        let content = Content {
            file,
            key: key.cloned(),
            stamp_page: Cell::new(stamp_page),
            seen: Cell::default(),
            states: RefCell::new(found.into_iter().flatten().collect()),
        };
        Ok(Self {
            content: Some(content),
            ..Self::to_read(path)?
        })
    }

    /// Returns the path by which the file was opened.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Returns `true` if a path leads to the file, also by a link or by another name that it has.
    pub(super) fn is_at(&self, path: &Path) -> bool {
        FileId::at(path).is_ok_and(|id| id == self.id)
    }

    /// Notes a state that a transaction is about to leave.
    pub(super) fn expect(&self, state: State) {
        if let Some(content) = &self.content {
            content.states.borrow_mut().insert(state);
        }
    }

    /// Finds the stamp again after the pages of the file were rearranged.
    pub(super) fn pages_moved(&self, connection: &Connection) -> Result<(), StoreError> {
        if let Some(content) = &self.content {
            content.stamp_page.set(log::stamp_page(connection)?);
        }
        Ok(())
    }

    /// Checks that the path still names the opened file, and that nothing else was copied into it.
    ///
    /// # Errors
    /// [`StoreError::Removed`] if no file is there, [`StoreError::Replaced`] if it is another one.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        match FileId::at(&self.path) {
            Ok(found) if found == self.id => match &self.content {
                Some(content) => content.check(&self.path),
                None => Ok(()),
            },
            Ok(_) => Err(StoreError::Replaced),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(StoreError::Removed),
            Err(error) => Err(error.into()),
        }
    }
}

impl Content {
    fn check(&self, path: &Path) -> Result<(), StoreError> {
        let file = path.metadata()?;
        let written = file.modified().ok().map(|at| (at, file.len()));
        if written.is_some() && written == self.seen.get() {
            return Ok(());
        }
        let page = self.stamp_page.get();
        match log::state_in_file(&self.file, page, self.key.as_ref())? {
            Some(state) if self.states.borrow().contains(&state) => {
                self.seen.set(written);
                Ok(())
            }
            // the next checkpoint makes the page whole
            None if self.key.is_some() && log::is_torn(path, page)? => Ok(()),
            _ => Err(StoreError::Replaced),
        }
    }
}
