//! Lines across the page.

use super::page::{DrawItem, Paint};
use super::style;
use crate::picture::Tone;

/// Returns a horizontal line of some thickness.
pub(super) fn horizontal(x: f32, width: f32, y: f32, tone: Tone, thickness: f32) -> DrawItem {
    let paint = Paint {
        fill: None,
        stroke: Some((tone, thickness)),
    };
    DrawItem::Path {
        points: vec![(x, y), (x + width, y)],
        paint,
    }
}

/// Returns a line for handwriting whose lower edge is `y`.
pub(super) fn writing_line(x: f32, width: f32, y: f32) -> DrawItem {
    horizontal(
        x,
        width,
        y - style::HAIRLINE_WIDTH,
        Tone::Line,
        style::HAIRLINE_WIDTH,
    )
}
