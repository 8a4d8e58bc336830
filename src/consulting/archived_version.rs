//! Earlier versions of sessions.

use crate::session::Moment;

/// The occasion on which a version of a session was archived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionReason {
    /// A sitting began: the session was opened again, or nobody had written in it for a while.
    Sitting,
    /// An import replaced it.
    Import,
    /// Another version was chosen in a conflict.
    Conflict,
    /// An earlier version or one from a backup took its place.
    Restore,
}

impl VersionReason {
    /// All reasons.
    pub const ALL: [Self; 4] = [Self::Sitting, Self::Import, Self::Conflict, Self::Restore];

    /// Returns the name that files and other programs know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sitting => "sitting",
            Self::Import => "import",
            Self::Conflict => "conflict",
            Self::Restore => "restore",
        }
    }
}

/// A version of a session that another one took the place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArchivedVersion {
    /// Its number among the archived versions of the session; the first that was archived is 1.
    pub number: u32,
    /// Number of saved edits at that time.
    pub revision: u64,
    /// Time of its last edit.
    pub updated_at: Moment,
    /// Time at which another version took its place or was chosen over it.
    pub archived_at: Moment,
    /// Why it was archived; `None` if an older version of the program did so.
    pub reason: Option<VersionReason>,
}
