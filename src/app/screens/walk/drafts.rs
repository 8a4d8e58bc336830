//! What is being typed, field by field.
//!
//! A text field edits a draft; each change becomes an edit of the session in the same frame, so a
//! draft is never ahead of the session by more than a keystroke. What can't be an answer yet (half a
//! date, half a number) stays a draft until it is one.

use std::collections::HashMap;

use crate::session::{Cell, Location};

/// Drafts by cell, and the titles of own rows.
#[derive(Default)]
pub struct Drafts {
    cells: HashMap<Cell, String>,
    others: HashMap<Cell, String>,
    titles: HashMap<Location, String>,
}

impl Drafts {
    /// The draft of a cell, begun from what the session holds.
    pub fn cell(&mut self, cell: &Cell, held: impl FnOnce() -> String) -> &mut String {
        self.cells.entry(cell.clone()).or_insert_with(held)
    }

    /// The draft of what stands beside `other` in a cell.
    pub fn other(&mut self, cell: &Cell, held: impl FnOnce() -> String) -> &mut String {
        self.others.entry(cell.clone()).or_insert_with(held)
    }

    /// The draft of an own row's title.
    pub fn title(&mut self, place: &Location, held: &str) -> &mut String {
        self.titles
            .entry(place.clone())
            .or_insert_with(|| held.to_owned())
    }

    /// Forgets all drafts, so that fields show what the session holds: after undo, redo or leaving a page.
    pub fn forget(&mut self) {
        self.cells.clear();
        self.others.clear();
        self.titles.clear();
    }

    /// Forgets one cell's drafts.
    pub fn forget_cell(&mut self, cell: &Cell) {
        self.cells.remove(cell);
        self.others.remove(cell);
    }
}
