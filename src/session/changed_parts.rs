//! Unsaved parts of a session, so that an autosave writes only those.

use std::collections::BTreeSet;

use crate::session::{Cell, FindingRef, Location};
use crate::workbook::QuestionId;

/// Parts of a session that changed since the last save.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangedParts {
    /// Cells that were set or cleared.
    pub cells: BTreeSet<Cell>,
    /// Tables whose own rows changed.
    pub tables: BTreeSet<QuestionId>,
    /// Locations whose mark changed.
    pub marks: BTreeSet<Location>,
    /// Findings whose reaction changed.
    pub reactions: BTreeSet<FindingRef>,
    /// Whether the whole session has to be written.
    pub everything: bool,
}

impl ChangedParts {
    /// Adds the parts of `other`.
    pub fn join(&mut self, other: &Self) {
        self.cells.extend(other.cells.iter().cloned());
        self.tables.extend(other.tables.iter().cloned());
        self.marks.extend(other.marks.iter().cloned());
        self.reactions.extend(other.reactions.iter().cloned());
        self.everything |= other.everything;
    }
}
