//! Restoring a library that is not open: from a backup, or from its newest sound one.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::backups::{BackupFile, copies_beside, default_folder, restore_closed};
use super::erase::{PastErasures, erase_past, erase_rest};
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
pub(super) fn newest_backup(path: &Path, library: Option<&Library>, today: Date) -> Option<NewestBackup> {
    let file = copies_beside(path, None, today).into_iter().next()?;
    Some(NewestBackup {
        is_plain: file.is_plain(),
        knows_erasures: library.is_some_and(|library| library.past_erasures().is_complete()),
        file,
    })
}

/// Puts a backup in the place of a library that can't be opened or is missing; a protected backup needs its key. What was
/// erased from the library since the backup was made is erased from that too, as far as it is known. Returns where the
/// library's file is now; `None` if there was none.
///
/// # Errors
/// If the backup is not sound, or a program has the library open; then the library is as it was.
pub fn restore_unopened(
    library: &Path,
    backup: (&Path, Option<&Key>),
    erased: &PastErasures,
    at: Moment,
) -> Result<Option<PathBuf>, ServiceError> {
    // nobody cancels it
    restore_unless_cancelled(library, backup, erased, at, &WorkState::default())
}

fn restore_unless_cancelled(
    library: &Path,
    (backup, key): (&Path, Option<&Key>),
    erased: &PastErasures,
    at: Moment,
    state: &WorkState,
) -> Result<Option<PathBuf>, ServiceError> {
    let prepare = |copy: &Path| erase_past(copy, key, erased);
    let aside = restore_closed(library, (backup, key), at, state, prepare)?;
    erase_rest(library, key, erased, at)?;
    Ok(aside)
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
    erased: &PastErasures,
    now: Moment,
    state: &WorkState,
) -> Result<RestoredLibrary, ServiceError> {
    let mut locked = None;
    for backup in copies_beside(library, None, now.date()) {
        match restore_unless_cancelled(library, (&backup.path, key), erased, now, state) {
            Ok(damaged) => {
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

    use uuid::Uuid;

    use super::*;
    use crate::service::erase::EraseOrder;
    use crate::service::protection::ProtectionChange;
    use crate::service::review::SessionRef;
    use crate::store::{Access, Passphrase};

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
        let newest = newest_backup(&path, None, Moment::now().date())
            .unwrap()
            .file
            .path;
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
        let restored = restore_newest(&path, None, &erased, Moment::now(), &state).unwrap();
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
    fn what_was_erased_stays_away_also_where_the_backup_has_another_passphrase() {
        let folder = tempfile::tempdir().unwrap();
        let (path, stick) = (folder.path().join("l.funkenbuch"), folder.path().join("stick"));
        fs::create_dir(&stick).unwrap();
        let words = |words: &str| Passphrase::new(words.to_owned());
        let mut library = Library::open_protected(&path, Access::Write, &words("alt")).unwrap();
        let ids = [(); 2].map(|()| library.begin("de", Moment::now()).unwrap().session().id);
        let mut backup = None;
        let task = library.backup_task_in(vec![stick], Moment::now()).unwrap();
        task.run(|made| backup = made.ok());
        drop(task);
        let backup = backup.unwrap();
        let (current, new) = (words("alt"), words("neu"));
        let change = ProtectionChange::ChangePassphrase { current, new };
        library.change_protection(&change).unwrap();
        let order = EraseOrder::Sessions(vec![SessionRef::Id(ids[0])]);
        library.erase(&order, None, Moment::now()).unwrap();
        let erased = library.past_erasures();
        library.close().unwrap();
        let key = Library::unlock(&backup, &words("alt")).unwrap();
        restore_unopened(&path, (&backup, Some(&key)), &erased, Moment::now()).unwrap();
        let restored = Library::open_with_key(&path, Access::Write, Some(&key)).unwrap();
        assert_eq!(restored.store.ids().unwrap(), [ids[1]]);
        assert_eq!(restored.deletion_records().unwrap().sound.len(), 1);
        let beside = fs::read_dir(folder.path()).unwrap();
        let hidden = beside.filter(|entry| {
            entry
                .as_ref()
                .unwrap()
                .file_name()
                .to_string_lossy()
                .starts_with('.')
        });
        assert_eq!(hidden.count(), 0);
    }

    #[test]
    fn a_backup_takes_no_place_before_what_was_erased_is_erased_from_it() {
        let folder = tempfile::tempdir().unwrap();
        let (path, ids, erased) = damaged(folder.path());
        let broken = fs::read(&path).unwrap();
        let backup = copies_beside(&path, None, Moment::now().date())[1].path.clone();
        let state = WorkState::default();
        let refused = restore_closed(&path, (&backup, None), Moment::now(), &state, |copy| {
            erase_past(copy, None, &erased)?;
            let copy = Library::open(copy, Access::Write)?;
            assert_eq!(copy.store.ids().unwrap(), [ids[1]]);
            Err(ServiceError::NotOpen)
        });
        assert!(matches!(refused, Err(ServiceError::NotOpen)), "{refused:?}");
        assert_eq!(fs::read(&path).unwrap(), broken);
    }

    #[test]
    fn without_a_sound_backup_or_once_cancelled_the_library_is_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let (path, _, erased) = damaged(folder.path());
        let broken = fs::read(&path).unwrap();
        let cancelled = WorkState::default();
        cancelled.cancel();
        let refused = restore_newest(&path, None, &erased, Moment::now(), &cancelled);
        assert!(matches!(
            refused,
            Err(ServiceError::Library {
                source: StoreError::Cancelled,
                ..
            })
        ));
        for file in copies_beside(&path, None, Moment::now().date()) {
            fs::write(file.path, "SQLite format 3\0").unwrap();
        }
        let state = WorkState::default();
        let refused = restore_newest(&path, None, &erased, Moment::now(), &state);
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
