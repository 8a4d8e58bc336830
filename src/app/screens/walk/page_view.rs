//! State of a page between frames that is stored nowhere.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::mirror::LiveMirror;
use crate::session::{Cell, Location};

/// State of the fields on screen.
#[derive(Default)]
pub(super) struct PageView {
    /// Mirrors of the texts on screen.
    pub mirrors: HashMap<Cell, LiveMirror>,
    /// Keys of the folds that are open.
    pub open_folds: HashSet<String>,
    /// The long text on screen.
    pub sections: Sections,
    /// A field that gets the focus, with the caret behind its text, once the text has this many bytes.
    pub caret_at_end: Option<(Cell, usize)>,
    /// A new row, whose title gets the focus.
    pub focus_row: Option<Location>,
}

impl PageView {
    /// Drops what belongs to the page that is left.
    pub fn leave(&mut self) {
        self.mirrors.clear();
        self.sections = Sections::default();
    }

    /// Sets whether a fold is open.
    pub fn set_fold(&mut self, key: String, open: bool) {
        if open {
            self.open_folds.insert(key);
        } else {
            self.open_folds.remove(&key);
        }
    }
}

/// The open section of a long text, and the sections of the text that is only read.
#[derive(Default)]
pub(super) struct Sections {
    /// The section that is open for writing.
    pub open: Option<OpenSection>,
    /// The sections of the text that was shown last.
    pub ranges: Option<(Cell, Vec<Range<usize>>)>,
    /// The section that is shown of each text; the first one without it.
    pub shown: HashMap<Cell, usize>,
}

impl Sections {
    /// Closes the open section.
    pub fn close(&mut self) {
        (self.open, self.ranges) = (None, None);
    }

    /// Returns `true` if a section of this cell's text is open.
    pub fn is_open(&self, cell: &Cell) -> bool {
        self.open.as_ref().is_some_and(|open| open.cell == *cell)
    }
}

/// The section that is open for writing: it goes from `start` up to `suffix_len` bytes before the end of the text.
pub(super) struct OpenSection {
    /// The cell of the text.
    pub cell: Cell,
    /// First byte of the section.
    pub start: usize,
    /// Number of bytes behind the section.
    pub suffix_len: usize,
}

impl OpenSection {
    /// Returns the text before the section, the section, and the text behind it; `None` if the section doesn't fit the
    /// text, which then was changed elsewhere.
    pub fn split<'t>(&self, text: &'t str) -> Option<[&'t str; 3]> {
        let end = text.len().checked_sub(self.suffix_len)?;
        Some([
            text.get(..self.start)?,
            text.get(self.start..end)?,
            text.get(end..)?,
        ])
    }
}
