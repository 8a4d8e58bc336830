//! The links of a page, with the words and the areas that lead to an anchor.

use super::super::layout::DrawItem;
use super::super::layout::page::join;
use std::sync::Arc;

/// Distance, in points, up to which lower edges belong to the same line.
const SAME_LINE_DISTANCE: f32 = 4.0;

/// A link on a page.
pub(super) struct Link {
    /// The anchor that it leads to.
    pub(super) anchor: Arc<str>,
    /// Its words.
    pub(super) text: String,
    /// Left, top, right and bottom of each of its lines.
    pub(super) lines: Vec<[f32; 4]>,
}

impl Link {
    /// Adds a piece of its words.
    pub(super) fn add(&mut self, item: &DrawItem) {
        let bounds = item.bounds();
        match self.lines.last_mut() {
            // faces on one baseline reach down differently
            Some(line) if (line[3] - bounds[3]).abs() < SAME_LINE_DISTANCE => *line = join(*line, bounds),
            _ => self.lines.push(bounds),
        }
        if let DrawItem::Glyphs(run) = item {
            let bytes = run
                .glyphs
                .iter()
                .map(|glyph| glyph.start as usize..glyph.end as usize);
            self.text.extend(bytes.filter_map(|bytes| run.text.get(bytes)));
        }
    }
}
