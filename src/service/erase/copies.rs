//! The copies of a library: its backups, and the libraries and logs that lie beside it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::exchange::files::remove_leftovers;
use crate::service::backups;
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::store::{Access, StoreError};

/// Ending of the names of libraries.
const LIBRARY_ENDING: &str = "funkenbuch";
/// What the names of the files end in that belong to the library itself.
const PARTS: [&str; 4] = ["-wal", "-shm", "-journal", ".lock"];

/// What has become of a file or folder in which something was left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// The copies that are there.
    Files(Vec<PathBuf>),
    /// It was deleted.
    Deleted,
    /// It can't be reached, as its disk may not be there.
    Unreachable,
}

impl Library {
    /// Returns the files that are copies of this library: its backups, also those in a chosen folder, and what lies
    /// beside it. A chosen folder that can't be reached now stands for its files.
    pub(in crate::service) fn copies(&self, chosen: Option<&Path>) -> Vec<PathBuf> {
        let backups = backups::files(&self.path(), self.library_id(), chosen).into_iter();
        let mut copies: Vec<PathBuf> = backups.map(|backup| backup.path).collect();
        copies.extend(self.copies_beside());
        copies.extend(chosen.filter(|folder| !folder.is_dir()).map(Path::to_owned));
        copies
    }

    /// Returns the copies that lie in the library's own folder.
    fn copies_beside(&self) -> Vec<PathBuf> {
        let library = self.path();
        let folder = library.parent().unwrap_or(Path::new("."));
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let files = entries.map(|entry| entry.path()).filter(|path| path.is_file());
        let mut copies: Vec<PathBuf> = files.filter(|path| self.is_copy(path)).collect();
        copies.sort();
        copies
    }

    /// Returns `true` for a library with the id of this one, and for a file named as its copies are that can't be
    /// read, as it is damaged.
    pub(super) fn is_copy(&self, path: &Path) -> bool {
        let library = self.path();
        let (Some(own), Some(name)) = (library.file_name(), path.file_name()) else {
            return false;
        };
        let rest = name.as_encoded_bytes().strip_prefix(own.as_encoded_bytes());
        let is_part = |rest: &[u8]| PARTS.iter().any(|part| rest.starts_with(part.as_bytes()));
        let belongs = rest.is_some();
        let is_named_so = path.extension().is_some_and(|ending| ending == LIBRARY_ENDING);
        if same_file(&library, path) || rest.is_some_and(is_part) || !(belongs || is_named_so) {
            return false;
        }
        match self.store.open_copy(path, Access::Read) {
            Ok(copy) => copy.library() == self.library_id(),
            Err(StoreError::NotALibrary | StoreError::OtherProgram | StoreError::Missing) => false,
            Err(_) => belongs,
        }
    }

    /// Looks for a file or folder in which something was left.
    pub(super) fn look_for(&self, place: &Path) -> Found {
        if place.is_dir() {
            let entries = fs::read_dir(place).into_iter().flatten().flatten();
            let files = entries.map(|entry| entry.path());
            return Found::Files(
                files
                    .filter(|path| path.is_file() && self.is_copy(path))
                    .collect(),
            );
        }
        if place.is_file() {
            return Found::Files(vec![place.to_owned()]);
        }
        // an empty folder may be where a disk appears
        let beside = place.parent().and_then(|folder| fs::read_dir(folder).ok());
        match beside.and_then(|mut entries| entries.next()) {
            Some(_) => Found::Deleted,
            None => Found::Unreachable,
        }
    }

    /// Removes what else lies beside the library and may hold anything of its sessions: logs of other states of it,
    /// and files that a killed program left behind.
    pub(super) fn remove_remains(&self) -> Result<(), ServiceError> {
        if let Some(folder) = self.path().parent() {
            remove_leftovers(folder);
        }
        self.wrap(self.store.remove_logs_set_aside())
    }
}

/// Returns `true` if both paths lead to one file.
fn same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}
