//! The names of a cluster at their position.

use super::blocks::{Block, COLUMN_GAP};
use super::places::Side;
use crate::picture::shape::{Anchor, Area, Measure, Point, Shape, TextStyle, Tone};

/// The names of a cluster at their position.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// The area that the names cover.
    pub(super) area: Area,
    /// The lines of text.
    pub(super) block: Block,
    /// The side of the cluster on which the names stand.
    pub(super) side: Side,
    /// The line that leads back to the cluster.
    pub(super) leader: Option<(Point, Point)>,
}

impl Name {
    /// Returns the line that leads back to the cluster, if there is one.
    pub(super) fn leader_shape(&self, measure: &dyn Measure) -> Option<Shape> {
        let (from, to) = self.leader?;
        let width = measure.height(TextStyle::Label) / 24.0;
        Some(Shape::line(from, to, width, Tone::Secondary))
    }

    /// Returns the lines of text.
    pub(super) fn shapes(&self, measure: &dyn Measure) -> Vec<Shape> {
        let line = measure.height(self.block.style);
        let mut shapes = Vec::new();
        let mut left = self.area.left;
        for (lines, width) in self.block.columns.iter().zip(&self.block.widths) {
            let (x, anchor) = match (self.side, lines.len()) {
                (Side::Right, _) => (left, Anchor::Start),
                (Side::Left, _) => (left + width, Anchor::End),
                (Side::Middle, 1) => (left + width / 2.0, Anchor::Middle),
                (Side::Middle, _) => (left, Anchor::Start),
            };
            for (index, text) in lines.iter().enumerate() {
                let at = Point::new(x, self.area.top + line * (index as f32 + 0.5));
                shapes.push(Shape::text(at, anchor, text, self.block.style, Tone::Ink));
            }
            left += width + line * COLUMN_GAP;
        }
        shapes
    }
}
