//! The folders of backups and the files in them.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use uuid::Uuid;

use super::file_name::{BackupKind, BackupName, stem};
use super::thinning::expendable;
use crate::session::Moment;
use crate::store::is_plain_copy;

/// A backup of a library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupFile {
    /// Its path.
    pub path: PathBuf,
    /// When it was made, or when another file took its place.
    pub at: Moment,
    /// Why it was made.
    pub kind: BackupKind,
    /// Its size in bytes.
    pub size: u64,
}

impl BackupFile {
    /// Returns `true` if it isn't protected.
    pub(in crate::service) fn is_plain(&self) -> bool {
        is_plain_copy(&self.path)
    }
}

/// Returns the folder beside a library that its backups go to.
pub fn default_folder(library: &Path) -> PathBuf {
    let library = library.canonicalize().unwrap_or_else(|_| library.to_owned());
    library.with_file_name(format!("{}.backups", stem(&library)))
}

/// Returns all files under our control that hold a state of a library beside the library itself, the newest first: all
/// backups in the folder beside it, and those of this library in a chosen one. A file that was set aside may have a log
/// of the same name with `-wal`.
pub fn files(library: &Path, id: Uuid, chosen: Option<&Path>) -> Vec<BackupFile> {
    let own = default_folder(library);
    let chosen = chosen.filter(|chosen| **chosen != own);
    let mut files = in_folder(&own, |_| true);
    files.extend(
        chosen
            .into_iter()
            .flat_map(|folder| in_folder(folder, |name| name.is_of(library, id))),
    );
    files.sort_by_key(|file| std::cmp::Reverse(file.at));
    files
}

/// Returns the copies in the folder beside a library, the newest first: those of the library with an id, or of any. Those
/// that seem to be made after tomorrow come last: they are from a time when the clock was wrong, and the newest of the
/// others may be newer.
pub(in crate::service) fn copies_beside(library: &Path, id: Option<Uuid>, today: Date) -> Vec<BackupFile> {
    let mut files = in_folder(&default_folder(library), |name| is_copy(name, library, id));
    // elsewhere it may be tomorrow already
    let tomorrow = today.tomorrow().unwrap_or(today);
    files.sort_by_key(|file| (file.at.date() > tomorrow, std::cmp::Reverse(file.at)));
    files
}

/// Returns `true` if it is the name of a copy: of the library with an id, or of any.
fn is_copy(name: &BackupName, library: &Path, id: Option<Uuid>) -> bool {
    name.kind == BackupKind::Copy && id.is_none_or(|id| name.is_of(library, id))
}

/// Returns the backups in a folder whose names pass.
fn in_folder(folder: &Path, passes: impl Fn(&BackupName) -> bool) -> Vec<BackupFile> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let backup = |entry: fs::DirEntry| {
        let name = BackupName::of_file(entry.file_name().to_str()?)?;
        let metadata = entry.metadata().ok()?;
        (passes(&name) && metadata.is_file()).then(|| BackupFile {
            path: entry.path(),
            at: name.at,
            kind: name.kind,
            size: metadata.len(),
        })
    };
    entries.filter_map(backup).collect()
}

/// Deletes the backups of a library in a folder that are no longer needed after one was made at a moment, which stays as
/// the last one so far. What can't be deleted stays. Those that seem to be made after it are from a time when the clock was
/// wrong, then or now, and don't count against the others.
pub(super) fn thin(folder: &Path, library: &Path, id: Uuid, at: Moment) {
    let copies = in_folder(folder, |name| is_copy(name, library, Some(id))).into_iter();
    let (so_far, later): (Vec<_>, Vec<_>) = copies.partition(|file| file.at <= at);
    for copies in [so_far, later] {
        let times: Vec<Moment> = copies.iter().map(|file| file.at).collect();
        let gone = expendable(&times);
        for file in gone.into_iter().filter_map(|at| copies.get(at)) {
            let _ = fs::remove_file(&file.path);
        }
    }
}

/// Returns `true` if a folder lies on another disk than the library, or isn't there now, as one on a disk that is
/// unplugged.
pub(super) fn is_elsewhere(folder: &Path, library: &Path) -> bool {
    !folder.is_dir() || disk(folder) != disk(library)
}

#[cfg(unix)]
fn disk(path: &Path) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    path.metadata().ok().map(|metadata| metadata.dev())
}

/// The drive or the share.
#[cfg(not(unix))]
fn disk(path: &Path) -> Option<std::ffi::OsString> {
    let path = path.canonicalize().ok()?;
    let first = path.components().next()?;
    Some(first.as_os_str().to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: i8) -> Moment {
        let day = jiff::civil::date(2026, 3, day).at(12, 0, 0, 0);
        Moment::new(
            jiff::tz::Offset::UTC.to_timestamp(day).unwrap(),
            jiff::tz::Offset::UTC,
        )
    }

    #[test]
    fn only_copies_of_this_library_are_thinned_and_never_the_one_just_made() {
        let folder = tempfile::tempdir().unwrap();
        let (library, id) = (folder.path().join("l.funkenbuch"), Uuid::new_v4());
        let put = |id, day, kind| {
            let name = BackupName::new(&library, id, at(day), kind).file_name();
            let path = folder.path().join(name);
            fs::write(&path, "x").unwrap();
            path
        };
        let copies: Vec<PathBuf> = (1..=20).map(|day| put(id, day, BackupKind::Copy)).collect();
        let aside = put(id, 2, BackupKind::SetAside);
        let foreign = put(Uuid::new_v4(), 2, BackupKind::Copy);
        fs::write(&library, "x").unwrap();
        // the clock went back, so it seems to be an old one
        thin(folder.path(), &library, id, at(4));
        assert!(copies[3].exists());
        thin(folder.path(), &library, id, at(20));
        let left: Vec<bool> = copies.iter().map(|path| path.exists()).collect();
        let expected = |day: usize| day >= 13 || [1, 8].contains(&day);
        assert_eq!(left, (1..=20).map(expected).collect::<Vec<_>>());
        assert!(aside.exists() && foreign.exists() && library.exists());
        assert_eq!(files(&library, id, Some(folder.path())).len(), 11);
    }

    #[test]
    fn copies_of_weeks_when_the_clock_was_years_ahead_cost_none_of_today() {
        let folder = tempfile::tempdir().unwrap();
        let (library, id) = (folder.path().join("l.funkenbuch"), Uuid::new_v4());
        let put = |at: Moment| {
            let name = BackupName::new(&library, id, at, BackupKind::Copy).file_name();
            let path = folder.path().join(name);
            fs::write(&path, "x").unwrap();
            path
        };
        for day in 1..=31 {
            let later = at(day).timestamp() + jiff::SignedDuration::from_hours(24 * 3650);
            put(Moment::new(later, jiff::tz::Offset::UTC));
        }
        let mut kept = Vec::new();
        for day in 1..=7 {
            kept.push(put(at(day)));
            thin(folder.path(), &library, id, at(day));
        }
        assert!(kept.iter().all(|path| path.exists()));
        assert!(
            in_folder(folder.path(), |_| true).len() < 31,
            "the others are thinned too"
        );
    }

    #[test]
    fn a_copy_from_the_future_is_not_the_newest() {
        let folder = tempfile::tempdir().unwrap();
        let (library, id) = (folder.path().join("l.funkenbuch"), Uuid::new_v4());
        fs::create_dir(default_folder(&library)).unwrap();
        for day in [4, 20, 5, 6] {
            let name = BackupName::new(&library, id, at(day), BackupKind::Copy).file_name();
            fs::write(default_folder(&library).join(name), "x").unwrap();
        }
        let days = |today: i8| -> Vec<i8> {
            let copies = copies_beside(&library, Some(id), at(today).date());
            copies.iter().map(|file| file.at.date().day()).collect()
        };
        assert_eq!(days(5), [6, 5, 4, 20]);
        assert_eq!(days(19), [20, 6, 5, 4]);
        assert_eq!(days(1), [20, 6, 5, 4], "the clock is wrong now");
    }

    #[test]
    fn a_folder_beside_the_library_is_on_its_disk_and_one_that_is_gone_is_elsewhere() {
        let folder = tempfile::tempdir().unwrap();
        let library = folder.path().join("l.funkenbuch");
        fs::write(&library, "x").unwrap();
        assert!(!is_elsewhere(folder.path(), &library));
        assert!(is_elsewhere(&folder.path().join("gone"), &library));
        #[cfg(target_os = "linux")]
        assert!(is_elsewhere(Path::new("/dev/shm"), Path::new("/proc/version")));
    }
}
