//! Names of backup files: the library's name, the time, and a part of the library's id, by which the program knows its
//! own files again.

use std::path::Path;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use uuid::Uuid;

use crate::session::Moment;

/// Ending of backups, which are libraries.
const ENDING: &str = ".funkenbuch";
/// Ending of the name of a library that was set aside when another file took its place.
const SET_ASIDE: &str = "replaced";
/// Number of digits of the library's id in a name.
const ID_DIGITS: usize = 12;
/// Length in bytes to which the library's name is cut, so that the whole name fits everywhere.
const MAX_STEM_BYTES: usize = 120;

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BackupKind {
    /// As a copy; such files are thinned.
    Copy,
    /// It was the library until another file took its place; such files stay.
    SetAside,
}

/// The parts of a backup's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BackupName {
    stem: String,
    id: String,
    /// When it was made.
    pub(super) at: Moment,
    /// Why it was made.
    pub(super) kind: BackupKind,
}

impl BackupName {
    /// Returns the name of a backup of a library.
    pub(super) fn new(library: &Path, id: Uuid, at: Moment, kind: BackupKind) -> Self {
        let mut id = id.simple().to_string();
        id.truncate(ID_DIGITS);
        Self {
            stem: stem(library),
            id,
            at: whole_seconds(at),
            kind,
        }
    }

    /// Returns the name that a file has; `None` if this program gives no such names.
    pub(super) fn of_file(name: &str) -> Option<Self> {
        let name = name.strip_suffix(ENDING)?;
        let (name, kind) = match name
            .strip_suffix(SET_ASIDE)
            .and_then(|name| name.strip_suffix(' '))
        {
            Some(name) => (name, BackupKind::SetAside),
            None => (name, BackupKind::Copy),
        };
        let (name, id) = name.rsplit_once(' ')?;
        let (name, time) = name.rsplit_once(' ')?;
        let (stem, date) = name.rsplit_once(' ')?;
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        let is_id = id.len() == ID_DIGITS && id.bytes().all(is_digit);
        let at = moment(date, time)?;
        (is_id && !stem.is_empty()).then(|| Self {
            stem: stem.to_owned(),
            id: id.to_owned(),
            at,
            kind,
        })
    }

    /// Returns `true` if it is the name of a backup of a library.
    pub(super) fn is_of(&self, library: &Path, id: Uuid) -> bool {
        self.stem == stem(library) && id.simple().to_string().starts_with(&self.id)
    }

    /// Returns the file's name.
    pub(super) fn file_name(&self) -> String {
        let kind = match self.kind {
            BackupKind::Copy => String::new(),
            BackupKind::SetAside => format!(" {SET_ASIDE}"),
        };
        let time = self.at.local().strftime("%Y-%m-%d %H%M%S%z").to_string();
        format!("{} {time} {}{kind}{ENDING}", self.stem, self.id)
    }
}

/// Returns the name of a library without its ending, as file names hold it.
pub(super) fn stem(library: &Path) -> String {
    let mut stem = library
        .file_stem()
        .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    stem.truncate(stem.floor_char_boundary(MAX_STEM_BYTES));
    stem
}

/// Returns a moment without fractions of a second, and with an offset of whole minutes, as names hold them.
fn whole_seconds(at: Moment) -> Moment {
    let seconds = Timestamp::from_second(at.timestamp().as_second()).unwrap_or(at.timestamp());
    let minutes = at.offset().seconds() / 60 * 60;
    Moment::new(seconds, Offset::from_seconds(minutes).unwrap_or(Offset::UTC))
}

fn moment(date: &str, time: &str) -> Option<Moment> {
    let (clock, offset) = time.split_at_checked(6)?;
    let local = DateTime::strptime("%Y-%m-%d %H%M%S", format!("{date} {clock}")).ok()?;
    let digits = offset.get(1..).filter(|digits| digits.len() == 4)?;
    let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i32>().ok();
    let seconds = number(0..2)? * 3600 + number(2..4)? * 60;
    let offset = match offset.get(..1)? {
        "+" => Offset::from_seconds(seconds),
        "-" => Offset::from_seconds(-seconds),
        _ => return None,
    };
    let offset = offset.ok()?;
    Some(Moment::new(offset.to_timestamp(local).ok()?, offset))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn library() -> &'static Path {
        Path::new("/Praxis/Meine Praxis 2026.funkenbuch")
    }

    #[test]
    fn a_name_is_read_again_as_it_was_given() {
        let id = Uuid::new_v4();
        for time in [
            "2026-11-26T08:41:05.7+01:00",
            "1999-01-01T00:00:00Z",
            "2026-06-01T23:59:59-03:30",
        ] {
            for kind in [BackupKind::Copy, BackupKind::SetAside] {
                let name = BackupName::new(library(), id, time.parse().unwrap(), kind);
                let read = BackupName::of_file(&name.file_name()).unwrap();
                assert_eq!(read, name, "{}", name.file_name());
                assert!(read.is_of(library(), id));
            }
        }
        let at = "2026-11-26T08:41:05+01:00".parse().unwrap();
        let name = BackupName::new(library(), Uuid::nil(), at, BackupKind::Copy);
        assert_eq!(
            name.file_name(),
            "Meine Praxis 2026 2026-11-26 084105+0100 000000000000.funkenbuch"
        );
    }

    #[test]
    fn files_of_other_libraries_and_programs_are_none_of_this_one() {
        let id = Uuid::new_v4();
        let at = "2026-11-26T08:41:05+01:00".parse().unwrap();
        let own = BackupName::new(library(), id, at, BackupKind::Copy);
        assert!(!own.is_of(library(), Uuid::new_v4()));
        assert!(!own.is_of(Path::new("/Praxis/Meine Praxis.funkenbuch"), id));
        for name in [
            "Meine Praxis 2026.funkenbuch",
            "Praxis 2026-11-26 084105+0100.funkenbuch",
            "Praxis 2026-11-26 084105+0100 000000000000.funkenbuch-wal",
            "Praxis 2026-11-26 084105+0100 00000000000G.funkenbuch",
            "Praxis 2026-13-26 084105+0100 000000000000.funkenbuch",
            "Praxis 2026-11-26 084105 000000000000.funkenbuch",
            "Praxis 2026-11-26 084105+ä00 000000000000.funkenbuch",
            " 2026-11-26 084105+0100 000000000000.funkenbuch",
        ] {
            assert_eq!(BackupName::of_file(name), None, "{name}");
        }
    }

    #[test]
    fn a_long_name_is_cut_and_still_known() {
        let long = std::path::PathBuf::from(format!("{}.funkenbuch", "ü".repeat(110)));
        let id = Uuid::new_v4();
        let name = BackupName::new(&long, id, Moment::now(), BackupKind::SetAside);
        assert!(name.file_name().len() < 200);
        assert!(BackupName::of_file(&name.file_name()).unwrap().is_of(&long, id));
    }
}
