//! Deletion records: that something was erased for good, and nothing of what it was.

use std::path::PathBuf;

use uuid::Uuid;

use crate::session::Moment;

/// The record of an erasure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeletionRecord {
    /// Its identity.
    pub id: Uuid,
    /// Time of the erasure.
    pub at: Moment,
    /// The ids of the erased sessions.
    pub sessions: Vec<Uuid>,
    /// The ids of the erased client records.
    pub clients: Vec<Uuid>,
    /// Number of earlier versions that went with the sessions.
    pub versions: u32,
    /// The files they were erased from, the library itself first.
    pub places: Vec<ErasedPlace>,
}

/// A file that held what was erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasedPlace {
    /// The path of a copy; `None` for the library itself.
    pub copy: Option<PathBuf>,
    /// Since when nothing of it is left there; `None` if the file may still hold something.
    pub done_at: Option<Moment>,
}

impl DeletionRecord {
    /// Returns `true` if nothing is left in any of the files.
    pub fn is_complete(&self) -> bool {
        self.places.iter().all(|place| place.done_at.is_some())
    }
}
