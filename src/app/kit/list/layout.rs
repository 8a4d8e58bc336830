//! Where the rows of a list and the headings above them stand.

use std::ops::Range;

use egui::accesskit::Role;
use egui::{Rangef, Sense, Ui, WidgetInfo, vec2};

use crate::app::kit::cells;
use crate::app::kit::theme::{self, Step};

/// Height of a heading above a row, in points.
const HEADING_HEIGHT: f32 = 40.0;

/// A heading in a list, for the rows below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListHeading {
    /// The row above which it stands.
    pub row: usize,
    /// Its words.
    pub words: String,
}

/// Positions of rows, from the top of the list.
#[derive(Clone, Copy)]
pub(super) struct RowLayout<'a> {
    /// Height of a row, in points.
    pub height: f32,
    /// The headings.
    pub headings: &'a [ListHeading],
}

impl RowLayout<'_> {
    /// Returns the top of a row, below its heading.
    pub fn top(&self, row: usize) -> f32 {
        let headings = self.headings.iter().filter(|heading| heading.row <= row);
        row as f32 * self.height + headings.count() as f32 * HEADING_HEIGHT
    }

    /// Returns the words of the heading above a row.
    pub fn heading(&self, row: usize) -> Option<&str> {
        let heading = self.headings.iter().find(|heading| heading.row == row);
        heading.map(|heading| heading.words.as_str())
    }

    /// Returns the top of a row together with its heading.
    pub fn top_with_heading(&self, row: usize) -> f32 {
        self.top(row) - self.heading(row).map_or(0.0, |_| HEADING_HEIGHT)
    }

    /// Returns the rows that a part of the list shows.
    pub fn rows_in(&self, part: Rangef, count: usize) -> Range<usize> {
        let above = self.headings.len() as f32 * HEADING_HEIGHT;
        let row_at = |y: f32| (y / self.height).max(0.0) as usize;
        let last = (row_at(part.max) + 1).min(count);
        let mut first = row_at(part.min - above).min(last);
        while first < last && self.top(first) + self.height <= part.min {
            first += 1;
        }
        first..last
    }
}

/// Paints a heading.
pub(super) fn heading_ui(ui: &mut Ui, words: &str) {
    let size = vec2(ui.available_width(), HEADING_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let secondary = theme::colours(ui.ctx()).secondary;
    let line = rect.shrink2(vec2(12.0, 0.0)).with_min_y(rect.top() + 10.0);
    cells::words(ui, line, words, Step::Label, secondary);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
}
