//! When to remind of a backup on another disk.

use jiff::SignedDuration;

use super::{BackupFiles, BackupKind};
use crate::service::settings::BackupSettings;
use crate::session::Moment;

/// Age from which on the last backup on another disk is old.
const OUTSIDE_AGE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Time by which clocks may differ before one of them is taken to be wrong.
const CLOCK_TOLERANCE: SignedDuration = SignedDuration::from_hours(24);

/// A reminder about backups on another disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupReminder {
    /// All backups lie on the library's own disk, and no other folder was chosen. It is said once.
    NoFolder,
    /// The last backup on another disk is older than a week; `None` if there is none yet.
    Overdue(Option<Moment>),
}

/// Returns what is to be said now about backups on another disk, and notes in the settings what was seen and said.
pub fn reminder(settings: &mut BackupSettings, backups: &BackupFiles, now: Moment) -> Option<BackupReminder> {
    let last = settings.note_outside(backups, now);
    let Some(chosen) = &backups.chosen else {
        let has_copies = backups.files.iter().any(|file| file.kind == BackupKind::Copy);
        if !has_copies || settings.folder_offered {
            return None;
        }
        settings.folder_offered = true;
        return Some(BackupReminder::NoFolder);
    };
    let is_old = |since: Moment| now.timestamp().duration_since(since.timestamp()) > OUTSIDE_AGE;
    let said_lately = settings.reminded_at.is_some_and(|at| !is_old(at) && at <= now);
    if !chosen.is_elsewhere
        || backups.files.is_empty()
        || last.is_some_and(|last| !is_old(last))
        || said_lately
    {
        return None;
    }
    settings.reminded_at = Some(now);
    Some(BackupReminder::Overdue(last))
}

impl BackupSettings {
    /// Returns when a library was last backed up on another disk, as far as is known, and notes it. What seems to be made
    /// after tomorrow is from a time when the clock was wrong, and doesn't count.
    fn note_outside(&mut self, backups: &BackupFiles, now: Moment) -> Option<Moment> {
        let is_known = |at: &Moment| at.timestamp().duration_since(now.timestamp()) <= CLOCK_TOLERANCE;
        let chosen = backups
            .chosen
            .as_ref()
            .filter(|chosen| chosen.is_elsewhere && chosen.is_there);
        let outside = backups
            .files
            .iter()
            .filter(|file| chosen.is_some_and(|chosen| file.path.starts_with(&chosen.path)))
            .map(|file| file.at)
            .filter(is_known)
            .max();
        if let Some(at) = outside {
            self.outside.insert(backups.library, at);
        }
        self.outside.get(&backups.library).copied().filter(is_known)
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use uuid::Uuid;

    use super::super::{BackupFile, ChosenFolder};
    use super::*;

    fn day(day: u8) -> Moment {
        format!("2026-11-{day:02}T09:00:00+01:00").parse().unwrap()
    }

    fn backups(chosen: Option<ChosenFolder>, files: &[(&str, u8)]) -> BackupFiles {
        let file = |(folder, made): &(&str, u8)| BackupFile {
            path: PathBuf::from(folder).join("x.funkenbuch"),
            at: day(*made),
            kind: BackupKind::Copy,
            size: 1,
        };
        BackupFiles {
            library: Uuid::nil(),
            chosen,
            files: files.iter().map(file).collect(),
        }
    }

    fn stick(is_there: bool) -> Option<ChosenFolder> {
        Some(ChosenFolder {
            path: PathBuf::from("/stick"),
            is_there,
            is_elsewhere: true,
        })
    }

    #[test]
    fn another_folder_is_offered_once_there_is_something_to_lose() {
        let mut settings = BackupSettings::default();
        assert_eq!(reminder(&mut settings, &backups(None, &[]), day(1)), None);
        let some = backups(None, &[("/home/l.backups", 1)]);
        assert_eq!(
            reminder(&mut settings, &some, day(1)),
            Some(BackupReminder::NoFolder)
        );
        assert_eq!(reminder(&mut settings, &some, day(30)), None);
    }

    #[test]
    fn a_stick_that_was_not_seen_for_a_week_is_reminded_of_once_a_week() {
        let mut settings = BackupSettings::default();
        let plugged = backups(stick(true), &[("/stick", 1), ("/home/l.backups", 1)]);
        assert_eq!(reminder(&mut settings, &plugged, day(8)), None);
        let unplugged = backups(stick(false), &[("/home/l.backups", 9)]);
        let overdue = Some(BackupReminder::Overdue(Some(day(1))));
        assert_eq!(reminder(&mut settings, &unplugged, day(9)), overdue);
        assert_eq!(reminder(&mut settings, &unplugged, day(15)), None);
        assert_eq!(reminder(&mut settings, &unplugged, day(17)), overdue);
        // the clock went back
        assert_eq!(reminder(&mut settings, &unplugged, day(2)), None);
        let again = backups(stick(true), &[("/stick", 20)]);
        assert_eq!(reminder(&mut settings, &again, day(26)), None);
    }

    #[test]
    fn a_backup_from_the_future_keeps_nobody_from_being_reminded() {
        let mut settings = BackupSettings::default();
        let ahead = backups(stick(true), &[("/stick", 28), ("/home/l.backups", 3)]);
        assert_eq!(reminder(&mut settings, &ahead, day(28)), None);
        // the clock is put right
        let unplugged = backups(stick(false), &[("/home/l.backups", 3)]);
        let overdue = Some(BackupReminder::Overdue(None));
        assert_eq!(reminder(&mut settings, &unplugged, day(4)), overdue);
        let again = backups(stick(true), &[("/stick", 28), ("/stick", 5)]);
        assert_eq!(reminder(&mut settings, &again, day(12)), None);
        assert_eq!(
            reminder(&mut settings, &unplugged, day(14)),
            Some(BackupReminder::Overdue(Some(day(5))))
        );
    }

    #[test]
    fn a_folder_on_the_same_disk_is_not_reminded_of() {
        let same = Some(ChosenFolder {
            is_elsewhere: false,
            ..stick(true).unwrap()
        });
        let backups = backups(same, &[("/stick", 1)]);
        assert_eq!(reminder(&mut BackupSettings::default(), &backups, day(30)), None);
    }
}
