//! Locking: the library is closed and its key wiped, and only the same library opens again.

use std::path::Path;
use std::time::SystemTime;

use super::Worker;
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::service::protocol::{Event, Reply, Ticket};
use crate::service::undo::UndoLog;
use crate::store::{Key, Passphrase, StoreError};

/// The parts of a locked library that are retained.
pub(super) struct Locked {
    /// The fingerprint of its key.
    pub(super) key: [u8; 32],
    /// The steps that can be undone and redone.
    pub(super) undo: UndoLog,
    /// When its file was last changed.
    pub(super) modified: Option<SystemTime>,
}

impl<Send: Fn(Reply)> Worker<Send> {
    /// Locks a protected library as soon as no job is running: the window knows nothing of those that began by themselves.
    pub(super) fn lock(&mut self, ticket: Ticket) -> Result<(), ServiceError> {
        let library = self.library()?;
        if library.file_key().is_none() {
            return Err(ServiceError::library(&library.path(), StoreError::NotProtected));
        }
        self.locking = Some(ticket);
        self.lock_if_idle();
        Ok(())
    }

    /// Locks the library if that was requested and no job is running any more.
    pub(super) fn lock_if_idle(&mut self) {
        if self.jobs.is_empty() {
            self.end_locking();
        }
    }

    /// Closes the library if it was to be locked, and wipes its key; jobs are cancelled. The steps that can be undone stay
    /// in memory, as does what the window holds.
    pub(super) fn end_locking(&mut self) {
        let Some(ticket) = self.locking.take() else { return };
        if let Some(library) = &mut self.library
            && let Some(key) = library.file_key().map(Key::fingerprint)
        {
            let undo = library.take_undo();
            self.close();
            let modified = modified(&self.path);
            self.locked = Some(Locked { key, undo, modified });
        }
        let path = self.path.clone();
        self.reply(ticket, Event::PassphraseNeeded { path });
    }

    /// Returns the key that a passphrase gives. A locked library opens with its own key alone: another file in its
    /// place, whose passphrase somebody else knows, would unlock the window.
    pub(super) fn key(&self, passphrase: Option<&Passphrase>) -> Result<Option<Key>, ServiceError> {
        let key = passphrase.map(|passphrase| Library::unlock(&self.path, passphrase));
        let key = key.transpose()?;
        let error = match (&self.locked, &key) {
            (None, _) => return Ok(key),
            (Some(locked), Some(own)) if own.fingerprint() == locked.key => return Ok(key),
            (Some(_), None) => StoreError::Protected,
            _ if self.path.exists() => StoreError::Replaced,
            _ => StoreError::Removed,
        };
        Err(ServiceError::library(&self.path, error))
    }

    /// Gives back the steps of a library that was locked. If another program has changed it since, they could undo what
    /// that wrote.
    pub(super) fn restore_undo(&mut self, library: &mut Library, modified: Option<SystemTime>) {
        if let Some(locked) = self.locked.take().filter(|locked| locked.modified == modified) {
            library.set_undo(locked.undo);
        }
    }
}

/// Returns when a file was last changed.
pub(super) fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}
