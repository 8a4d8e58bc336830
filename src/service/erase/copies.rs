//! The copies of a library: its backups, and the libraries and logs that lie beside it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::consulting::DeletionRecord;
use crate::exchange::files::remove_leftovers;
use crate::service::backups;
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::store::{Access, StoreError};

/// Ending of the names of libraries.
const LIBRARY_ENDING: &str = "funkenbuch";
/// Endings of files that belong to the library itself.
const PARTS: [&str; 4] = ["-wal", "-shm", "-journal", ".lock"];

/// State of a file or folder in which something was left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// The copies that are there.
    Files(Vec<PathBuf>),
    /// It was deleted.
    Deleted,
    /// It can't be reached, as its disk may not be there.
    Unreachable,
}

/// Kind of a file, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NamedAs {
    /// It begins with the name of this library, as those of its copies do.
    OwnCopy,
    /// It ends as the names of libraries do.
    SomeLibrary,
    /// Neither.
    AnythingElse,
}

impl Library {
    /// Returns the files that are copies of this library: its backups, also those in a chosen folder, and what lies
    /// beside it. A chosen folder that can't be reached now stands for its files.
    pub(in crate::service) fn copies(&self, chosen: Option<&Path>) -> Vec<PathBuf> {
        let library = self.path();
        let backups = backups::files(&library, self.library_id(), chosen).into_iter();
        let mut copies: Vec<PathBuf> = backups.map(|backup| backup.path).collect();
        copies.extend(self.copies_in(library.parent().unwrap_or(Path::new("."))));
        copies.extend(chosen.filter(|folder| !folder.is_dir()).map(Path::to_owned));
        copies.sort();
        copies.dedup();
        copies
    }

    /// Returns the copies beside the library, in a chosen folder of backups, and in the folders of those that records name.
    pub(super) fn copies_around(
        &self,
        chosen: Option<&Path>,
        records: &[DeletionRecord],
    ) -> BTreeSet<PathBuf> {
        let places = records.iter().flat_map(|record| &record.places);
        let known = places.filter_map(|place| place.copy.as_deref()?.parent());
        let folders: BTreeSet<&Path> = known.chain(chosen).collect();
        let elsewhere = folders.into_iter().flat_map(|folder| self.copies_in(folder));
        elsewhere.chain(self.copies(None)).collect()
    }

    /// Returns the copies that lie in a folder: those that are named as backups of this library, and any others.
    fn copies_in(&self, folder: &Path) -> Vec<PathBuf> {
        let backups = backups::files(&self.path(), self.library_id(), Some(folder)).into_iter();
        let backups = backups
            .map(|backup| backup.path)
            .filter(|path| path.parent() == Some(folder));
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let files = entries.map(|entry| entry.path()).filter(|path| path.is_file());
        let mut copies: Vec<PathBuf> = backups.chain(files.filter(|path| self.is_copy(path))).collect();
        copies.sort();
        copies.dedup();
        copies
    }

    /// Returns `true` for a library with the id of this one, and for a file named as its copies are that can't be
    /// read, as it is damaged.
    pub(super) fn is_copy(&self, path: &Path) -> bool {
        let named_as = self.named_as(path);
        if named_as == NamedAs::AnythingElse || self.store.is_file_at(path) {
            return false;
        }
        match self.store.open_copy(path, Access::Read) {
            Ok(copy) => copy.library() == self.library_id(),
            Err(StoreError::NotALibrary | StoreError::OtherProgram | StoreError::Missing) => false,
            Err(_) => named_as == NamedAs::OwnCopy,
        }
    }

    /// Returns what a file's name says of it; files that belong to a library aren't libraries themselves.
    fn named_as(&self, path: &Path) -> NamedAs {
        let library = self.path();
        let (Some(own), Some(name)) = (library.file_name(), path.file_name()) else {
            return NamedAs::AnythingElse;
        };
        let name = name.as_encoded_bytes();
        let rest = name.strip_prefix(own.as_encoded_bytes());
        let is_part = PARTS
            .iter()
            .map(|part| part.as_bytes())
            .any(|part| name.ends_with(part) || rest.is_some_and(|rest| rest.starts_with(part)));
        let is_library = path.extension().is_some_and(|ending| ending == LIBRARY_ENDING);
        match rest {
            _ if is_part => NamedAs::AnythingElse,
            Some(_) => NamedAs::OwnCopy,
            None if is_library => NamedAs::SomeLibrary,
            None => NamedAs::AnythingElse,
        }
    }

    /// Looks for a file or folder in which something was left.
    pub(super) fn look_for(&self, place: &Path) -> Found {
        if place.is_dir() {
            return Found::Files(self.copies_in(place));
        }
        if place.is_file() {
            return match self.store.is_file_at(place) {
                // the library was moved there since
                true => Found::Deleted,
                false => Found::Files(vec![place.to_owned()]),
            };
        }
        // a chosen folder may lie on a disk that isn't there
        let is_file = self.named_as(place) != NamedAs::AnythingElse;
        // an empty folder may be where a disk appears
        let beside = place.parent().and_then(|folder| fs::read_dir(folder).ok());
        match beside.and_then(|mut entries| entries.next()) {
            Some(_) if is_file => Found::Deleted,
            _ => Found::Unreachable,
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
