//! Earlier versions of sessions.

use crate::session::Moment;

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
}
