//! Restoring a library that can't be opened from its newest sound backup.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::backups::{BackupFile, BackupKind, default_folder, files, restore_unless_cancelled};
use super::erase::{PastErasures, erase_past};
use super::error::ServiceError;
use super::library::Library;
use super::work_state::WorkState;
use crate::session::Moment;
use crate::store::{Key, StoreError};
use crate::text::{Texts, dates};

/// A library that is as in a backup again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestoredLibrary {
    /// When the backup was made.
    pub made_at: Moment,
    /// Where the file is now that could not be opened; `None` if there was none.
    pub damaged: Option<PathBuf>,
}

impl RestoredLibrary {
    /// Returns in sentences what was restored.
    pub fn lines(&self, texts: &Texts) -> Vec<String> {
        let local = self.made_at.local();
        let restored = texts
            .integrity_restored()
            .day(dates::date_long(local.date(), texts.language()))
            .time(dates::time(&local));
        let damaged = self.damaged.as_ref().map(|path| path.display().to_string());
        let damaged = damaged.map(|path| texts.integrity_rescued_where(path));
        std::iter::once(restored).chain(damaged).collect()
    }
}

/// The newest backup of a library that can't be opened, or that is damaged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewestBackup {
    /// The backup, whatever state it is in.
    pub file: BackupFile,
    /// Whether it isn't protected.
    pub is_plain: bool,
    /// Whether all that was erased for good since is known, so that it doesn't come back with it.
    pub knows_erasures: bool,
}

/// Returns the newest backup beside a library, of which that is open which can be.
pub(super) fn newest_backup(path: &Path, library: Option<&Library>) -> Option<NewestBackup> {
    let file = copies(path).into_iter().next()?;
    Some(NewestBackup {
        is_plain: file.is_plain(),
        knows_erasures: library.is_some_and(|library| library.past_erasures().is_complete()),
        file,
    })
}

/// Returns the backups beside a library that is not open, the newest first.
fn copies(library: &Path) -> Vec<BackupFile> {
    let mut files = files(library, Uuid::nil(), None);
    files.retain(|file| file.kind == BackupKind::Copy);
    files
}

/// Puts the newest sound backup in the place of a library that can't be opened, and erases from it again what was erased
/// since it was made, as far as that is known.
///
/// # Errors
/// [`ServiceError::NoSoundBackup`], [`StoreError::Cancelled`], or why nothing can be written; then the library is as it
/// was. A passphrase that none of the backups has is reported as such.
pub(super) fn restore_newest(
    library: &Path,
    key: Option<&Key>,
    erased: PastErasures,
    now: Moment,
    state: &WorkState,
) -> Result<RestoredLibrary, ServiceError> {
    let mut locked = None;
    for backup in copies(library) {
        match restore_unless_cancelled(library, &backup.path, key, now, state) {
            Ok(damaged) => {
                erase_past(library, key, erased, now)?;
                return Ok(RestoredLibrary {
                    made_at: backup.at,
                    damaged,
                });
            }
            Err(error) if error.needs_passphrase() => locked = Some(error),
            Err(error) if is_about_library(&error) => return Err(error),
            // the next older one may be sound
            Err(_) => {}
        }
    }
    Err(locked.unwrap_or_else(|| ServiceError::NoSoundBackup {
        path: default_folder(library),
    }))
}

/// Returns `true` if no other backup could be restored either.
fn is_about_library(error: &ServiceError) -> bool {
    use StoreError as S;
    match error {
        ServiceError::Restore { source, .. } => matches!(source, S::Full | S::ReadOnly),
        _ => true,
    }
}

impl ServiceError {
    /// Returns `true` if a backup can only be restored with a passphrase of its own.
    pub fn needs_passphrase(&self) -> bool {
        use StoreError as S;
        matches!(
            self,
            Self::Restore {
                source: S::Protected | S::WrongPassphrase,
                ..
            }
        )
    }

    /// Returns `true` if what can be read of the library may be rescued.
    pub fn offers_rescue(&self) -> bool {
        self.is_damage() || matches!(self, Self::NoSoundBackup { .. })
    }

    /// Returns `true` if a backup could take the place of the file that can't be opened.
    pub fn offers_backup(&self) -> bool {
        let source = match self {
            Self::Library { source, .. } => Some(source),
            _ => None,
        };
        self.is_damage() || matches!(source, Some(StoreError::NotALibrary))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::service::erase::EraseOrder;
    use crate::service::review::SessionRef;
    use crate::store::Access;

    /// A library with three backups, each with one session more, of which the newest is damaged; then the library is.
    fn damaged(folder: &Path) -> (PathBuf, Vec<Uuid>, PastErasures) {
        let path = folder.join("l.funkenbuch");
        let mut library = Library::open(&path, Access::Write).unwrap();
        let mut ids = Vec::new();
        for day in 20..=22 {
            let at = format!("2026-11-{day}T09:00:00+01:00").parse().unwrap();
            ids.push(library.begin("de", at).unwrap().session().id);
            library
                .backup_task(None, at)
                .unwrap()
                .run(|made| drop(made.unwrap()));
        }
        let order = EraseOrder::Sessions(vec![SessionRef::Id(ids[0])]);
        library.erase(&order, None, Moment::now()).unwrap();
        // a copy of before, as on a disk that was away
        let erased = library.past_erasures();
        library.close().unwrap();
        let newest = newest_backup(&path, None).unwrap().file.path;
        for file in [&newest, &path] {
            let mut bytes = fs::read(file).unwrap();
            bytes[4096..].fill(0x5a);
            fs::write(file, bytes).unwrap();
        }
        (path, ids, erased)
    }

    #[test]
    fn the_newest_sound_backup_takes_the_place_of_a_damaged_library() {
        let folder = tempfile::tempdir().unwrap();
        let (path, ids, erased) = damaged(folder.path());
        assert!(Library::open(&path, Access::Write).unwrap_err().is_damage());
        let broken = fs::read(&path).unwrap();
        let state = WorkState::default();
        let restored = restore_newest(&path, None, erased, Moment::now(), &state).unwrap();
        assert_eq!(restored.made_at.date().day(), 21);
        assert_eq!(fs::read(restored.damaged.unwrap()).unwrap(), broken);
        let library = Library::open(&path, Access::Write).unwrap();
        assert_eq!(
            library.store.ids().unwrap(),
            [ids[1]],
            "what was erased stays away"
        );
        assert!(library.check().unwrap().is_sound());
    }

    #[test]
    fn without_a_sound_backup_or_once_cancelled_the_library_is_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let (path, _, erased) = damaged(folder.path());
        let broken = fs::read(&path).unwrap();
        let cancelled = WorkState::default();
        cancelled.cancel();
        let refused = restore_newest(&path, None, erased.clone(), Moment::now(), &cancelled);
        assert!(matches!(
            refused,
            Err(ServiceError::Library {
                source: StoreError::Cancelled,
                ..
            })
        ));
        for file in copies(&path) {
            fs::write(file.path, "SQLite format 3\0").unwrap();
        }
        let state = WorkState::default();
        let refused = restore_newest(&path, None, erased, Moment::now(), &state);
        assert!(
            matches!(refused, Err(ServiceError::NoSoundBackup { .. })),
            "{refused:?}"
        );
        assert_eq!(fs::read(&path).unwrap(), broken);
        let beside = fs::read_dir(folder.path()).unwrap();
        let parts =
            beside.filter(|entry| entry.as_ref().unwrap().path().extension() == Some("part".as_ref()));
        assert_eq!(parts.count(), 0);
    }
}
