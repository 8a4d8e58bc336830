//! For how long the sessions of a workbook are wanted.

/// Greatest number of months that can be set.
pub const MAX_RETENTION_MONTHS: u32 = 1200;

/// Time for which sessions are kept; after that they are listed as due, and never deleted automatically.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Number of months, from 1 to [`MAX_RETENTION_MONTHS`].
    pub months: u32,
    /// When they begin.
    pub since: RetentionStart,
}

/// The beginning of the time for which a session is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RetentionStart {
    /// The day of the last change.
    #[default]
    Change,
    /// The day of the meeting; that of the last change where there is no meeting.
    Meeting,
}

impl RetentionStart {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Change, Self::Meeting];

    /// Returns the name in the library.
    pub fn name(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Meeting => "meeting",
        }
    }

    /// Returns the beginning with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|since| since.name() == name)
    }
}
