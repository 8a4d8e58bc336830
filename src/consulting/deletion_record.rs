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

/// The deletion records of a library, as far as they are what was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeletionRecords {
    /// The sound ones, the latest first.
    pub sound: Vec<DeletionRecord>,
    /// Number of those that are there but damaged.
    pub damaged: usize,
    /// Number of those that were written and are gone; `None` if that isn't known any more.
    pub missing: Option<usize>,
}

impl DeletionRecords {
    /// Returns `true` if these are all records of all that was erased.
    pub fn are_complete(&self) -> bool {
        self.damaged == 0 && self.missing == Some(0)
    }

    /// Returns the number of those that are known to be damaged or gone.
    pub fn lost(&self) -> usize {
        self.damaged + self.missing.unwrap_or(0)
    }
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
