//! Which parts of a session are not yet on disk, so that an autosave writes only those.

use std::collections::BTreeSet;

use crate::session::{Cell, FindingRef, Location};
use crate::workbook::QuestionId;

/// What of a session is not yet on disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangedParts {
    /// Cells that were set or emptied.
    pub cells: BTreeSet<Cell>,
    /// Tables whose own rows changed.
    pub tables: BTreeSet<QuestionId>,
    /// Places whose mark changed.
    pub marks: BTreeSet<Location>,
    /// Findings whose reaction changed.
    pub reactions: BTreeSet<FindingRef>,
    /// Whether so much changed that all of the session is to be written.
    pub everything: bool,
}

impl ChangedParts {
    /// Adds what another one names.
    pub fn join(&mut self, other: &Self) {
        self.cells.extend(other.cells.iter().cloned());
        self.tables.extend(other.tables.iter().cloned());
        self.marks.extend(other.marks.iter().cloned());
        self.reactions.extend(other.reactions.iter().cloned());
        self.everything |= other.everything;
    }
}
