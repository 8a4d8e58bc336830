//! Making backups: a copy in each folder, checked before it gets its name.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::file_name::{BackupKind, BackupName};
use super::folder::{self, BackupFile};
use crate::exchange::files::remove_leftovers;
use crate::service::error::ServiceError;
use crate::service::paths::create_folder;
use crate::service::work_state::WorkState;
use crate::session::Moment;
use crate::store::{BackupSource, StoreError, UnfinishedFile, protect_copy};

/// Backups to be made of a library in its present state; can be sent to another thread.
#[derive(Debug)]
pub struct BackupTask {
    source: BackupSource,
    library: PathBuf,
    id: Uuid,
    folders: Vec<PathBuf>,
    at: Moment,
    pub(super) state: WorkState,
}

impl BackupTask {
    /// Returns the task of making backups in folders. The one beside the library is made if it doesn't exist; any other
    /// has to be there, since it may be on a disk that isn't plugged in.
    pub(super) fn new(
        source: BackupSource,
        library: (PathBuf, Uuid),
        folders: Vec<PathBuf>,
        at: Moment,
    ) -> Self {
        let (library, id) = library;
        Self {
            source,
            library,
            id,
            folders,
            at,
            state: WorkState::default(),
        }
    }

    /// Makes the backups. Calls `on_folder` for each folder with the file made, or why there is none; not for those that
    /// were cancelled. In a folder where that went well, backups from before the library was protected are protected too;
    /// why one can't be is told in the same way.
    pub fn run(&self, mut on_folder: impl FnMut(Result<PathBuf, ServiceError>)) {
        for folder in &self.folders {
            match self.back_up(folder) {
                Ok(Some(path)) => {
                    on_folder(Ok(path));
                    self.protect_older(folder)
                        .into_iter()
                        .for_each(|error| on_folder(Err(error)));
                }
                Ok(None) => return,
                Err(source) => on_folder(Err(ServiceError::Backup {
                    path: folder.clone(),
                    source,
                })),
            }
        }
    }

    /// Protects the backups in a folder that are not. Returns why some could not be.
    fn protect_older(&self, folder: &Path) -> Vec<ServiceError> {
        let Some(key) = self.source.key() else {
            return Vec::new();
        };
        let of_folder = |file: &BackupFile| file.path.parent() == Some(folder);
        let files = folder::files(&self.library, self.id, Some(folder));
        let refused = |file: BackupFile| {
            let path = file.path;
            let source = protect_copy(&path, key, &self.state.copy_watch()).err()?;
            Some(ServiceError::Restore { path, source })
        };
        let is_wanted = |_: &BackupFile| !self.state.is_cancelled();
        let files = files.into_iter().filter(of_folder).take_while(is_wanted);
        files.filter_map(refused).collect()
    }

    fn back_up(&self, folder: &Path) -> Result<Option<PathBuf>, StoreError> {
        let is_own = *folder == folder::default_folder(&self.library);
        // what is wrong with one that is there shows when a file is made in it
        let is_refused = is_own && create_folder(folder).is_err();
        if !folder.is_dir() {
            return Err(match (folder.exists(), is_refused) {
                (true, _) => StoreError::NotAFolder,
                (false, true) => StoreError::NoPermission,
                (false, false) => StoreError::FolderMissing,
            });
        }
        remove_leftovers(folder);
        let name = BackupName::new(&self.library, self.id, self.at, BackupKind::Copy);
        let path = folder.join(name.file_name());
        let unfinished = UnfinishedFile::beside(&path)?;
        if !copy_unless_cancelled(&self.source, unfinished.path(), &self.state)? {
            return Ok(None);
        }
        unfinished.rename_to(&path)?;
        folder::thin(folder, &self.library, self.id, name.at);
        Ok(Some(path))
    }
}

/// Copies a library into an empty file and checks the copy. Returns `false` if that was cancelled.
///
/// # Errors
/// If the library can't be read, the file can't be written, or the copy is damaged.
pub(super) fn copy_unless_cancelled(
    source: &BackupSource,
    copy: &Path,
    state: &WorkState,
) -> Result<bool, StoreError> {
    source.copy_to(copy, state.cancelled(), &mut |done, of| state.went_on(done, of))
}
