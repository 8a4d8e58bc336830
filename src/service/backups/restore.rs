//! Restoring from a backup: what would change, and putting the whole backup in the library's place.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::SignedDuration;
use uuid::Uuid;

use super::file_name::{BackupKind, BackupName};
use super::folder::default_folder;
use super::job::CopyJob;
use super::task::copy_unless_cancelled;
use crate::exchange::files::{FileFault, FileWriter, remove_leftovers};
use crate::service::error::ServiceError;
use crate::service::library::{Library, MIN_ID_CHARS};
use crate::service::paths::create_folder;
use crate::service::work_state::WorkState;
use crate::session::Moment;
use crate::store::{
    Access, BackupSource, Key, SessionState, Store, StoreError, UnfinishedFile, key_or_none, replace_closed,
};
use crate::text::{Texts, dates};

/// Number of files that can be set aside in a minute, each under a time of its own.
const MAX_SET_ASIDE_A_MINUTE: i64 = 60;

/// Changes that restoring a backup would make to a library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestorePreview {
    /// The backup.
    pub path: PathBuf,
    /// Whether it belongs to another library.
    pub is_foreign: bool,
    /// The sessions that differ, those that are missing here first.
    pub rows: Vec<RestoreRow>,
    /// The sessions that are the same here and there.
    pub same: Vec<Uuid>,
    /// Whether all that was erased for good here is known, so that it is erased again should it come back.
    pub knows_erasures: bool,
}

impl RestorePreview {
    /// Returns the session to be restored whose id begins or ends with a text, as [`Library::find`] does.
    ///
    /// # Errors
    /// If the text is too short, or names none of them or several.
    pub fn find(&self, part: &str) -> Result<Uuid, ServiceError> {
        let given = part.to_owned();
        if part.chars().count() < MIN_ID_CHARS {
            return Err(ServiceError::IdTooShort { given });
        }
        let part = part.to_lowercase();
        let there = self.rows.iter().filter(|row| row.kind != RestoreKind::OnlyHere);
        let there = there.map(|row| row.id).chain(self.same.iter().copied());
        let is_named = |id: &Uuid| {
            let id = id.to_string();
            id.starts_with(&part) || id.ends_with(&part)
        };
        let ids: Vec<Uuid> = there.filter(is_named).collect();
        match ids[..] {
            [id] => Ok(id),
            [] => Err(ServiceError::NoSuchSession { given }),
            _ => Err(ServiceError::SeveralSessions {
                given,
                count: ids.len(),
            }),
        }
    }
}

/// A session that differs between a library and a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestoreRow {
    /// The session.
    pub id: Uuid,
    /// The client's name in it, where it is shared.
    pub name: Option<String>,
    /// How it differs.
    pub kind: RestoreKind,
    /// When it was last changed here.
    pub here: Option<Moment>,
    /// When it was last changed in the backup.
    pub there: Option<Moment>,
}

impl RestoreRow {
    /// Returns in words when the session was last changed here and there.
    pub fn when(&self, texts: &Texts) -> String {
        let day = |at: Moment| dates::short_with_time(&at.local(), texts.language());
        match (self.here, self.there) {
            (Some(here), Some(there)) if here >= there => {
                texts.restore_newer_here().here(day(here)).there(day(there))
            }
            (Some(here), Some(there)) => texts.restore_newer_there().here(day(here)).there(day(there)),
            (None, Some(there)) => texts.restore_there(day(there)),
            (Some(here), None) => texts.restore_here(day(here)),
            (None, None) => String::new(),
        }
    }
}

/// Difference of a session between a library and a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RestoreKind {
    /// The library lacks it.
    Missing,
    /// The library has another version of it.
    Differs,
    /// The backup lacks it.
    OnlyHere,
}

/// A backup that is open to be read.
#[derive(Debug)]
pub(super) struct BackupReader {
    // closed before the file is removed
    pub(super) store: Store,
    _copy: Option<UnfinishedFile>,
}

impl BackupReader {
    /// Opens a backup with the key of a library. One of an older version of the program is brought up to date in a copy
    /// beside the library.
    ///
    /// # Errors
    /// [`ServiceError::Restore`] if it can't be read; it is unchanged.
    pub(super) fn open(path: &Path, library: &Library) -> Result<Self, ServiceError> {
        let beside = library.path();
        refuse_library(path, &beside)?;
        let opened = key_or_none(library.file_key(), |key| opened(path, &beside, key));
        opened.map_err(|source| refused(path, source))
    }
}

fn opened(path: &Path, library: &Path, key: Option<&Key>) -> Result<BackupReader, StoreError> {
    let (store, copy) = match Store::open_with_key(path, Access::Read, key) {
        Err(StoreError::Older { .. }) => {
            let copy = UnfinishedFile::beside(library)?;
            let source = BackupSource::of_file(path, key)?;
            // nobody cancels it
            copy_unless_cancelled(&source, copy.path(), &WorkState::default())?;
            copy.unlock()?;
            (Store::open_with_key(copy.path(), Access::Write, key)?, Some(copy))
        }
        opened => (opened?, None),
    };
    Ok(BackupReader { store, _copy: copy })
}

fn refused(path: &Path, source: StoreError) -> ServiceError {
    let source = match source {
        StoreError::Missing if path.exists() => StoreError::NotALibrary,
        // its disk was unplugged meanwhile
        StoreError::Io(_) | StoreError::Damaged(_) if !path.exists() => StoreError::Missing,
        source => source,
    };
    let path = path.to_owned();
    ServiceError::Restore { path, source }
}

/// Refuses the library itself. It must not even be opened: closing it would drop the locks that SQLite holds on it.
fn refuse_library(path: &Path, library: &Path) -> Result<(), ServiceError> {
    match FileWriter::protecting_library(library).protects(path) {
        true => Err(refused(path, StoreError::OpenElsewhere)),
        false => Ok(()),
    }
}

impl Library {
    /// Returns what would change if this library became as a backup.
    ///
    /// # Errors
    /// If the backup or the library can't be read.
    pub fn restore_preview(&self, path: &Path) -> Result<RestorePreview, ServiceError> {
        let backup = BackupReader::open(path, self)?;
        let there = backup.store.session_states();
        let there = there.map_err(|source| refused(path, source))?;
        let here = self.wrap(self.store.session_states())?;
        let (rows, same) = differences(here, there);
        Ok(RestorePreview {
            path: path.to_owned(),
            is_foreign: backup.store.library() != self.library_id(),
            rows,
            same,
            knows_erasures: self.past_erasures().is_complete(),
        })
    }

    /// Starts a job that copies a backup beside the library and checks it; then the copy takes the library's place.
    pub(in crate::service) fn start_restore(&self, path: &Path) -> Result<CopyJob, ServiceError> {
        if self.access() == Access::Read {
            return Err(self.fault(StoreError::OpenedToRead));
        }
        let (backup, library, key) = (path.to_owned(), self.path(), self.file_key().cloned());
        refuse_library(path, &library)?;
        let state = WorkState::default();
        let copying = state.clone();
        Ok(CopyJob::start(state, true, move |made| {
            let copied = copy_beside(&backup, &library, key.as_ref(), &copying);
            if let Some(copied) = copied.map_err(|source| refused(&backup, source)).transpose() {
                // nobody waits for what was cancelled
                drop(made.send(copied));
            }
        }))
    }

    /// Lets a file take this library's place, and returns where the library's own file is now.
    ///
    /// # Errors
    /// If another program goes on reading the library, or a file can't be renamed; then the library is where it was.
    pub(in crate::service) fn give_way_to(self, file: &Path, at: Moment) -> Result<PathBuf, ServiceError> {
        let path = self.path();
        let aside = aside(&path, self.library_id(), at)?;
        let replaced = self.store.replace_file(file, &aside);
        replaced.map_err(|source| ServiceError::library(&path, source))?;
        Ok(aside)
    }
}

/// Puts a backup in the place of a library that no program has open; a protected backup needs its key. The copy of it is
/// prepared before. Returns where the library's file is now; `None` if there was none.
///
/// # Errors
/// If the backup is not sound, or a program has the library open, and [`StoreError::Cancelled`]; then the library is as it
/// was.
pub(in crate::service) fn restore_closed(
    library: &Path,
    (backup, key): (&Path, Option<&Key>),
    at: Moment,
    state: &WorkState,
    prepare: impl FnOnce(&Path) -> Result<(), ServiceError>,
) -> Result<Option<PathBuf>, ServiceError> {
    refuse_library(backup, library)?;
    let folder = library.parent().map_or(Ok(()), create_folder);
    folder?;
    let copied = copy_beside(backup, library, key, state).map_err(|source| refused(backup, source))?;
    let copy = copied.ok_or_else(|| ServiceError::library(library, StoreError::Cancelled))?;
    let was_there = library.exists();
    let replaced = prepare(&copy).and_then(|()| {
        let aside = aside(library, Uuid::nil(), at)?;
        let replaced = replace_closed(library, &copy, &aside);
        replaced.map_err(|source| ServiceError::library(library, source))?;
        Ok(aside)
    });
    if replaced.is_err() {
        let _ = std::fs::remove_file(&copy);
    }
    Ok(Some(replaced?).filter(|_| was_there))
}

/// Returns the path for a library's file that is set aside.
pub(super) fn aside(library: &Path, id: Uuid, at: Moment) -> Result<PathBuf, ServiceError> {
    let folder = default_folder(library);
    create_folder(&folder)?;
    let later = |second| Moment::new(at.timestamp() + SignedDuration::from_secs(second), at.offset());
    let names = (0..MAX_SET_ASIDE_A_MINUTE)
        .map(|second| BackupName::new(library, id, later(second), BackupKind::SetAside).file_name());
    let free = names.map(|name| folder.join(name)).find(|path| !path.exists());
    free.ok_or_else(|| ServiceError::refused(&folder, FileFault::Exists))
}

/// Copies a backup beside a library and checks the copy. Returns its path; `None` if that was cancelled.
fn copy_beside(
    backup: &Path,
    library: &Path,
    key: Option<&Key>,
    state: &WorkState,
) -> Result<Option<PathBuf>, StoreError> {
    let source = BackupSource::of_file(backup, key)?;
    let library = library.canonicalize().unwrap_or_else(|_| library.to_owned());
    remove_leftovers(library.parent().unwrap_or(Path::new("")));
    let copy = UnfinishedFile::beside(&library)?;
    if copy_unless_cancelled(&source, copy.path(), state)? {
        return Ok(Some(copy.into_path()));
    }
    Ok(None)
}

/// Returns the sessions that differ, and those that don't.
fn differences(here: Vec<SessionState>, there: Vec<SessionState>) -> (Vec<RestoreRow>, Vec<Uuid>) {
    let mut here: BTreeMap<Uuid, SessionState> =
        here.into_iter().map(|session| (session.id, session)).collect();
    let (mut rows, mut same) = (Vec::new(), Vec::new());
    for there in there {
        let ours = here.remove(&there.id);
        if ours.as_ref().is_some_and(|ours| ours.holds_the_same(&there)) {
            same.push(there.id);
            continue;
        }
        let kind = match ours {
            None => RestoreKind::Missing,
            Some(_) => RestoreKind::Differs,
        };
        let (ours, own_name) = ours.map(|ours| (ours.state, ours.name)).unzip();
        rows.push(RestoreRow {
            id: there.id,
            name: own_name.flatten().or(there.name),
            kind,
            here: ours.map(|state| state.updated_at),
            there: Some(there.state.updated_at),
        });
    }
    rows.extend(here.into_values().map(|session| RestoreRow {
        id: session.id,
        name: session.name,
        kind: RestoreKind::OnlyHere,
        here: Some(session.state.updated_at),
        there: None,
    }));
    rows.sort_by_key(|row| (row.kind, std::cmp::Reverse(row.there.or(row.here))));
    (rows, same)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::SavedState;

    #[test]
    fn a_backup_whose_disk_was_unplugged_is_missing_rather_than_damaged() {
        let folder = tempfile::tempdir().unwrap();
        let (here, gone) = (folder.path().join("here"), folder.path().join("gone"));
        std::fs::write(&here, "").unwrap();
        let is_missing = |path, source| match refused(path, source) {
            ServiceError::Restore { source, .. } => matches!(source, StoreError::Missing),
            other => panic!("{other:?}"),
        };
        assert!(is_missing(&gone, StoreError::Io(5)));
        assert!(is_missing(&gone, StoreError::Damaged(String::new())));
        assert!(!is_missing(&here, StoreError::Io(5)));
        assert!(!is_missing(&gone, StoreError::Full), "beside the library");
    }

    #[test]
    fn sessions_are_sorted_by_what_became_of_them() {
        let session = |number: u128, revision, day: u8, name: Option<&str>| SessionState {
            id: Uuid::from_u128(number),
            state: SavedState {
                revision,
                updated_at: format!("2026-11-{day:02}T09:00:00+01:00").parse().unwrap(),
            },
            name: name.map(str::to_owned),
            content: (number == 6).then(|| "the same".to_owned()),
        };
        let ids: Vec<Uuid> = (1..=5).map(Uuid::from_u128).collect();
        let here = vec![
            session(1, 1, 1, None),
            session(2, 2, 3, Some("Rosa")),
            session(5, 2, 2, None),
            session(6, 9, 9, None),
        ];
        let there = vec![
            session(1, 1, 1, None),
            session(2, 1, 2, Some("Rosa alt")),
            session(3, 7, 5, None),
            session(4, 7, 6, None),
            session(6, 3, 4, None),
        ];
        let (rows, same) = differences(here, there);
        let told: Vec<(Uuid, RestoreKind)> = rows.iter().map(|row| (row.id, row.kind)).collect();
        let expected = [
            (ids[3], RestoreKind::Missing),
            (ids[2], RestoreKind::Missing),
            (ids[1], RestoreKind::Differs),
            (ids[4], RestoreKind::OnlyHere),
        ];
        assert_eq!(told, expected);
        assert_eq!(same, [1, 6].map(Uuid::from_u128), "one was brought back");
        assert_eq!(rows[2].name.as_deref(), Some("Rosa"));
    }
}
