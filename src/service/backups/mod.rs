//! Backups of the library, and restoring from them.
//!
//! A backup is a library file of its own: copied while the library is written, checked in full, and only then given its
//! name. The newest are kept, older ones thinned; see [`thinning`].

mod advice;
mod conflicts;
mod file_name;
mod folder;
mod job;
mod reminder;
mod restore;
mod sessions;
mod task;
mod thinning;

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use uuid::Uuid;

pub(in crate::service) use self::advice::{backup_advice, restore_advice};
pub use self::conflicts::{ConflictCopy, ConflictDifferences};
pub use self::file_name::BackupKind;
pub(in crate::service) use self::folder::copies_beside;
pub use self::folder::{BackupFile, default_folder, files};
pub use self::reminder::{BackupReminder, reminder};
pub(in crate::service) use self::restore::restore_closed;
pub use self::restore::{RestoreKind, RestorePreview, RestoreRow};
pub(in crate::service) use self::sessions::RestoreSessionsJob;
pub use self::task::BackupTask;

use self::job::CopyJob;
use super::error::ServiceError;
use super::library::Library;
use crate::session::Moment;
use crate::store::{Access, key_or_none, look_at_copy};

/// The backups of a library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backups {
    /// The folder beside the library.
    pub folder: PathBuf,
    /// The folder that was chosen in addition.
    pub chosen: Option<ChosenFolder>,
    /// The backups, the newest first, each with the number of its sessions; `None` where it can't be read.
    pub files: Vec<(BackupFile, Option<u64>)>,
    /// The copies beside the library that a service made, with sessions that it doesn't hold so.
    pub conflicts: Vec<ConflictCopy>,
}

/// The backups of a library as files, none of which was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupFiles {
    /// The id of the library.
    pub library: Uuid,
    /// The folder that was chosen in addition to the one beside the library.
    pub chosen: Option<ChosenFolder>,
    /// The backups, the newest first.
    pub files: Vec<BackupFile>,
}

/// A folder for backups that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenFolder {
    /// Its path.
    pub path: PathBuf,
    /// Whether it is there now.
    pub is_there: bool,
    /// Whether it lies on another disk than the library, as far as can be told.
    pub is_elsewhere: bool,
}

impl Library {
    /// Returns the backups in the folder beside the library and in a chosen one, without opening them.
    pub fn backup_files(&self, chosen: Option<&Path>) -> BackupFiles {
        let path = self.path();
        let known = chosen.map(|chosen| ChosenFolder {
            path: chosen.to_owned(),
            is_there: chosen.is_dir(),
            is_elsewhere: folder::is_elsewhere(chosen, &path),
        });
        BackupFiles {
            library: self.library_id(),
            chosen: known,
            files: files(&path, self.library_id(), chosen),
        }
    }

    /// Opens the backups in the folder beside the library and in a chosen one, and the copies beside it.
    pub fn backups(&self, chosen: Option<&Path>) -> Backups {
        let BackupFiles { chosen, files, .. } = self.backup_files(chosen);
        let looked_at = files.into_iter().map(|file| {
            let sessions = self.look_at(&file.path).map(|(_, sessions)| sessions);
            (file, sessions)
        });
        Backups {
            folder: default_folder(&self.path()),
            chosen,
            files: looked_at.collect(),
            conflicts: self.conflict_copies(),
        }
    }

    /// Returns the state of a backup and the number of its sessions; `None` if it can't be read. It may have been made
    /// before the library was protected.
    fn look_at(&self, path: &Path) -> Option<([u8; 16], u64)> {
        key_or_none(self.file_key(), |key| look_at_copy(path, key)).ok()
    }

    /// Returns the task of making a backup beside the library and in a chosen folder.
    ///
    /// # Errors
    /// If the library can't be read.
    pub fn backup_task(&self, chosen: Option<&Path>, at: Moment) -> Result<BackupTask, ServiceError> {
        let own = default_folder(&self.path());
        let chosen = chosen.filter(|chosen| **chosen != own).map(Path::to_owned);
        let folders = std::iter::once(own).chain(chosen).collect();
        self.backup_task_in(folders, at)
    }

    /// Returns the task of making a backup in each of these folders.
    ///
    /// # Errors
    /// If the library can't be read.
    pub fn backup_task_in(&self, folders: Vec<PathBuf>, at: Moment) -> Result<BackupTask, ServiceError> {
        let source = self.wrap(self.store.backup_source())?;
        Ok(BackupTask::new(
            source,
            (self.path(), self.library_id()),
            folders,
            at,
        ))
    }

    /// Starts a job that makes a backup beside the library and in a chosen folder.
    pub(in crate::service) fn start_backup(
        &self,
        chosen: Option<&Path>,
        at: Moment,
    ) -> Result<CopyJob, ServiceError> {
        let task = self.backup_task(chosen, at)?;
        Ok(CopyJob::start(task.state.clone(), false, move |made| {
            // nobody waits for what was cancelled
            task.run(|file| drop(made.send(file)));
        }))
    }

    /// Returns `true` if the library is protected and a backup beside it isn't.
    pub fn has_plain_backups(&self) -> bool {
        let own = || files(&self.path(), self.library_id(), None);
        self.is_protected() && own().iter().any(BackupFile::is_plain)
    }

    /// Returns `true` if the library was not backed up today, although it has changed since it was, or if backups from
    /// before it was protected are to be protected too.
    ///
    /// # Errors
    /// If the library can't be read.
    pub(in crate::service) fn is_backup_due(&self, today: Date) -> Result<bool, ServiceError> {
        if self.access() == Access::Read {
            return Ok(false);
        }
        if self.has_plain_backups() {
            return Ok(true);
        }
        if !self.wrap(self.store.has_sessions())? {
            return Ok(false);
        }
        let copies = copies_beside(&self.path(), Some(self.library_id()), today);
        let Some(last) = copies.first() else {
            return Ok(true);
        };
        if copies.iter().any(|file| file.at.date() == today) {
            return Ok(false);
        }
        let backed_up = self.look_at(&last.path).map(|(state, _)| state);
        Ok(backed_up != Some(self.wrap(self.store.state())?))
    }
}
