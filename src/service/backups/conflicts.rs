//! Copies of a library that a synchronising service made beside it where two computers had changed it. Each may hold
//! sessions that the library lacks or holds otherwise; they are brought over one by one, as from a backup.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::file_name::{BackupKind, BackupName};
use super::restore::{RestoreKind, RestorePreview, RestoreRow, aside};
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::session::Moment;
use crate::store::{StoreError, with_suffix};
use crate::text::Texts;

/// Words that services write into the names of such copies, in many languages.
const MARKS: [&str; 2] = ["confli", "konflikt"];

/// A copy of a library that a service made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictCopy {
    /// Its path.
    pub path: PathBuf,
    /// When it was last written, where the system says so.
    pub at: Option<Moment>,
    /// How it differs from the library; `None` if it can't be read.
    pub differences: Option<ConflictDifferences>,
}

/// Differences between a copy and the library.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ConflictDifferences {
    /// Number of sessions that the library lacks.
    pub missing: usize,
    /// Number of sessions that the library holds otherwise.
    pub differing: usize,
}

impl ConflictCopy {
    /// Returns in words how it differs from the library.
    pub fn words(&self, texts: &Texts) -> String {
        let Some(ConflictDifferences { missing, differing }) = self.differences else {
            return texts.backups_unreadable().to_owned();
        };
        let missing_words = (missing > 0).then(|| texts.conflicts_missing(missing));
        let differing_words = (differing > 0).then(|| texts.conflicts_differing(differing));
        let words: Vec<String> = missing_words.into_iter().chain(differing_words).collect();
        words.join(" · ")
    }
}

/// Certainty that a name belongs to such a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Likeness {
    /// A service says that it is a copy of two that are in conflict.
    Marked,
    /// It may be one, or a copy that a person made.
    Possible,
}

impl Library {
    /// Returns the copies beside the library in which sessions lie that it doesn't hold so.
    pub fn conflict_copies(&self) -> Vec<ConflictCopy> {
        let library = self.path();
        let entries = fs::read_dir(library.parent().unwrap_or(Path::new("."))).into_iter();
        let paths = entries.flatten().flatten().map(|entry| entry.path());
        let mut copies: Vec<ConflictCopy> = paths.filter_map(|path| self.conflict_copy(path)).collect();
        copies.sort_by(|one, other| one.path.cmp(&other.path));
        copies
    }

    /// Returns the copy at a path beside the library; `None` if there is none, or nothing in it that isn't here.
    fn conflict_copy(&self, path: PathBuf) -> Option<ConflictCopy> {
        let likeness = likeness(&self.path(), path.file_name()?.to_str()?)?;
        if !path.is_file() || self.store.is_file_at(&path) {
            return None;
        }
        let differences = match self.restore_preview(&path) {
            Ok(preview) => Some(self.differences(&preview, likeness)?),
            // the file of another program, or one that is still on its way
            Err(ServiceError::Restore {
                source: StoreError::NotALibrary | StoreError::OtherProgram | StoreError::Missing,
                ..
            }) => return None,
            Err(_) if likeness == Likeness::Marked => None,
            Err(_) => return None,
        };
        let at = written_at(&path);
        Some(ConflictCopy {
            path,
            at,
            differences,
        })
    }

    /// Returns how a copy differs; `None` if it doesn't, or belongs to another library.
    fn differences(&self, preview: &RestorePreview, likeness: Likeness) -> Option<ConflictDifferences> {
        if preview.is_foreign {
            return None;
        }
        let erased = self.erased_sessions();
        let is_news = |row: &&RestoreRow| match row.kind {
            RestoreKind::Missing => !erased.contains(&row.id),
            // an older copy that a person made has all that is older
            RestoreKind::Differs => likeness == Likeness::Marked || row.there > row.here,
            RestoreKind::OnlyHere => false,
        };
        let news: Vec<&RestoreRow> = preview.rows.iter().filter(is_news).collect();
        let missing = news.iter().filter(|row| row.kind == RestoreKind::Missing).count();
        let differences = ConflictDifferences {
            missing,
            differing: news.len() - missing,
        };
        (differences != ConflictDifferences::default()).then_some(differences)
    }

    /// Returns the sessions that were erased for good.
    fn erased_sessions(&self) -> BTreeSet<Uuid> {
        // where that can't be read nothing is left out
        let records = self.deletion_records().unwrap_or_default().sound.into_iter();
        records.flat_map(|record| record.sessions).collect()
    }

    /// Puts a copy that was looked through among the backups, and returns where it is now.
    ///
    /// # Errors
    /// If it is none of the copies beside the library any more, or can't be renamed.
    pub fn put_copy_aside(&self, copy: &Path, at: Moment) -> Result<PathBuf, ServiceError> {
        let library = self.path();
        if copy.parent() != library.parent() || self.conflict_copy(copy.to_owned()).is_none() {
            return Err(ServiceError::Restore {
                path: copy.to_owned(),
                source: StoreError::Missing,
            });
        }
        let aside = aside(&library, self.library_id(), at)?;
        fs::rename(copy, &aside).map_err(|error| ServiceError::file(copy, &error))?;
        // what lies beside it belongs to it, where there is any
        for suffix in ["-wal", "-shm"] {
            let _ = fs::rename(with_suffix(copy, suffix), with_suffix(&aside, suffix));
        }
        Ok(aside)
    }
}

fn written_at(path: &Path) -> Option<Moment> {
    let written = Timestamp::try_from(path.metadata().ok()?.modified().ok()?).ok()?;
    Some(Moment::new(written, TimeZone::system().to_offset(written)))
}

/// Returns whether a file is named as services name copies of a library; `None` if it isn't.
fn likeness(library: &Path, name: &str) -> Option<Likeness> {
    let name_of = |path: &Path| {
        Some((
            path.file_stem()?.to_str()?.to_lowercase(),
            path.extension()?.to_owned(),
        ))
    };
    let (own, ending) = name_of(library)?;
    let (stem, other_ending) = name_of(Path::new(name))?;
    let rest = stem.strip_prefix(&own)?;
    let is_backup = BackupName::of_file(name).is_some_and(|name| name.kind == BackupKind::Copy);
    if rest.is_empty() || other_ending != ending || is_backup {
        return None;
    }
    let is_marked = MARKS.iter().any(|mark| rest.contains(mark));
    let number = rest.trim_matches([' ', '(', ')']);
    let is_numbered = rest.starts_with(' ') && number.chars().all(|letter| letter.is_ascii_digit());
    // OneDrive adds the name of the computer
    match (is_marked, is_numbered || rest.starts_with('-')) {
        (true, _) => Some(Likeness::Marked),
        (false, true) => Some(Likeness::Possible),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Access;

    #[test]
    fn the_names_of_all_services_are_known() {
        let library = Path::new("/Wolke/Meine Praxis.funkenbuch");
        for name in [
            "Meine Praxis (conflicted copy 2026-11-26 081122).funkenbuch",
            "Meine Praxis (Eva Kröger conflicted copy 2026-11-26 081122).funkenbuch",
            "Meine Praxis_conflict-20261126-081122.funkenbuch",
            "Meine Praxis (Konflikt).funkenbuch",
            "Meine Praxis (In Konflikt stehende Kopie von Eva 2026-11-26).funkenbuch",
            "Meine Praxis (Evas Konfliktkopie 2026-11-26).funkenbuch",
            "Meine Praxis.sync-conflict-20261126-081122-ABCDEFG.funkenbuch",
            "meine praxis (SFConflict eva@example.org 2026-11-26-08-11-22).funkenbuch",
        ] {
            assert_eq!(likeness(library, name), Some(Likeness::Marked), "{name}");
        }
        for name in [
            "Meine Praxis-LAPTOP-EVA.funkenbuch",
            "Meine Praxis (1).funkenbuch",
            "Meine Praxis 2.funkenbuch",
        ] {
            assert_eq!(likeness(library, name), Some(Likeness::Possible), "{name}");
        }
        for name in [
            "Meine Praxis.funkenbuch",
            "Meine Praxis.funkenbuch-wal",
            "Meine Praxis Archiv.funkenbuch",
            "Meine Praxis (conflicted copy 2026-11-26 081122).pdf",
            "Konflikt.funkenbuch",
            "Meine Praxis 2026-11-26 084105+0100 000000000000.funkenbuch",
        ] {
            assert_eq!(likeness(library, name), None, "{name}");
        }
    }

    /// A library, and a copy of it that went on by itself: one session is new in it.
    fn parted(name: &str) -> (tempfile::TempDir, Library, PathBuf, Uuid) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("l.funkenbuch");
        let mut library = Library::open(&path, Access::Write).unwrap();
        library.begin("de", Moment::now()).unwrap();
        library.close().unwrap();
        let copy = folder.path().join(name);
        fs::copy(&path, &copy).unwrap();
        let mut there = Library::open(&copy, Access::Write).unwrap();
        let new = there.begin("de", Moment::now()).unwrap().session().id;
        there.close().unwrap();
        (folder, Library::open(&path, Access::Write).unwrap(), copy, new)
    }

    #[test]
    fn a_copy_is_found_until_its_sessions_are_here() {
        for name in ["l (Konflikt).funkenbuch", "l-LAPTOP.funkenbuch"] {
            let (_folder, mut library, copy, new) = parted(name);
            let found = library.conflict_copies();
            let expected = ConflictDifferences {
                missing: 1,
                differing: 0,
            };
            assert_eq!((&found[0].path, found[0].differences), (&copy, Some(expected)));
            let report = library.restore_sessions(&copy, &[new], Moment::now()).unwrap();
            assert_eq!(report.imported.new, 1);
            assert_eq!(library.conflict_copies(), Vec::new());
        }
    }

    #[test]
    fn a_copy_that_is_put_aside_is_a_backup() {
        let (_folder, library, copy, _) = parted("l (Konflikt).funkenbuch");
        let aside = library.put_copy_aside(&copy, Moment::now()).unwrap();
        assert!(!copy.exists() && aside.exists());
        assert_eq!(library.conflict_copies(), Vec::new());
        let backups = library.backups(None);
        assert_eq!(
            (backups.files[0].0.path.clone(), backups.files[0].1),
            (aside, Some(2))
        );
        assert!(library.put_copy_aside(&copy, Moment::now()).is_err());
        assert!(library.put_copy_aside(&library.path(), Moment::now()).is_err());
    }

    #[test]
    fn an_older_copy_and_another_library_are_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("l.funkenbuch");
        let mut library = Library::open(&path, Access::Write).unwrap();
        library.sample(3, 1).unwrap();
        library.close().unwrap();
        fs::copy(&path, folder.path().join("l (1).funkenbuch")).unwrap();
        let other = folder.path().join("l-andere.funkenbuch");
        let mut there = Library::open(&other, Access::Write).unwrap();
        there.sample(2, 5).unwrap();
        there.close().unwrap();
        let mut library = Library::open(&path, Access::Write).unwrap();
        library.begin("de", Moment::now()).unwrap();
        fs::write(folder.path().join("l (Konflikt).funkenbuch"), "").unwrap();
        assert_eq!(library.conflict_copies(), Vec::new());
        let damaged = folder.path().join("l (Konflikt 2).funkenbuch");
        fs::write(&damaged, [b"SQLite format 3\0".as_slice(), &[7; 5000]].concat()).unwrap();
        let found = library.conflict_copies();
        assert!(found.iter().all(|copy| copy.differences.is_none()), "{found:?}");
    }

    #[test]
    fn what_was_erased_here_is_no_news() {
        let (_folder, mut library, copy, new) = parted("l (Konflikt).funkenbuch");
        let aside = copy.with_extension("weg");
        library.restore_sessions(&copy, &[new], Moment::now()).unwrap();
        // the service brings it back later
        fs::rename(&copy, &aside).unwrap();
        let order = crate::service::EraseOrder::Sessions(vec![crate::service::SessionRef::Id(new)]);
        library.erase(&order, None, Moment::now()).unwrap();
        fs::rename(&aside, &copy).unwrap();
        assert_eq!(library.conflict_copies(), Vec::new());
    }
}
