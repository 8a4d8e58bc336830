//! Sizes, weights and distances on paper, in points.
//!
//! One place for all of them, so that a page keeps its rhythm. Sizes are made for A4 and reading at
//! arm's length across a table.

use super::super::document::{ParagraphRole, Span, SpanStyle, Tone};
use crate::fonts::Face;

/// The sheet and its margins. The right margin is wide on purpose: there one writes by hand.
pub mod paper {
    /// Width of A4.
    pub const WIDTH: f32 = 595.276;
    /// Height of A4.
    pub const HEIGHT: f32 = 841.89;
    /// Where text begins from the left, clear of a punch's holes.
    pub const LEFT: f32 = 62.0;
    /// Where text ends: what is beyond is for handwriting.
    pub const RIGHT: f32 = WIDTH - 106.0;
    /// Where text begins from the top.
    pub const TOP: f32 = 50.0;
    /// Where text ends at the latest.
    pub const BOTTOM: f32 = HEIGHT - 58.0;
    /// The baseline of the running foot.
    pub const FOOT: f32 = HEIGHT - 34.0;
}

/// Width of a hairline.
pub const HAIR: f32 = 0.5;
/// Distance of two lines to write on.
pub const WRITING: f32 = 22.0;
/// From a list's edge to its items' text.
pub const LIST_INDENT: f32 = 16.0;
/// Between columns side by side.
pub const GUTTER: f32 = 22.0;
/// Left and right of a table's cell, except at the table's edges.
pub const CELL_GAP: f32 = 10.0;
/// Above and below a table's row.
pub const CELL_PAD: f32 = 4.5;

/// The same in a table without lines.
pub const CLOSE_PAD: f32 = 1.5;

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ParagraphStyle {
    /// The typeface of plain runs.
    pub face: Face,
    /// The typeface of strong runs.
    pub strong: Face,
    /// The typeface of italic runs.
    pub italic: Face,
    /// Size in points.
    pub size: f32,
    /// From baseline to baseline.
    pub leading: f32,
    /// The colour.
    pub tone: Tone,
    /// At least so much space above.
    pub above: f32,
    /// At least so much space below.
    pub below: f32,
}

const BODY: ParagraphStyle = ParagraphStyle {
    face: Face::Text,
    strong: Face::TextStrong,
    italic: Face::TextItalic,
    size: 10.0,
    leading: 14.5,
    tone: Tone::Ink,
    above: 0.0,
    below: 5.0,
};

/// The style of a paragraph's role.
pub fn of_role(role: ParagraphRole) -> ParagraphStyle {
    match role {
        ParagraphRole::Body => BODY,
        ParagraphRole::Small => ParagraphStyle {
            size: 9.0,
            leading: 12.5,
            below: 2.5,
            ..BODY
        },
        ParagraphRole::Label => ParagraphStyle {
            size: 8.5,
            leading: 12.0,
            tone: Tone::Secondary,
            above: 7.0,
            below: 1.0,
            ..BODY
        },
        ParagraphRole::Motto => ParagraphStyle {
            face: Face::HeadingItalic,
            italic: Face::HeadingItalic,
            strong: Face::Heading,
            size: 14.0,
            leading: 19.0,
            above: 8.0,
            below: 6.0,
            ..BODY
        },
    }
}

/// The style of a heading's level.
pub fn of_heading(level: u8) -> ParagraphStyle {
    let serif = ParagraphStyle {
        face: Face::Heading,
        strong: Face::Heading,
        italic: Face::HeadingItalic,
        ..BODY
    };
    match level {
        0 | 1 => ParagraphStyle {
            size: 22.0,
            leading: 27.0,
            below: 3.0,
            ..serif
        },
        2 => ParagraphStyle {
            size: 15.0,
            leading: 20.0,
            above: 20.0,
            below: 5.0,
            ..serif
        },
        3 => ParagraphStyle {
            size: 11.5,
            leading: 15.5,
            above: 13.0,
            below: 3.5,
            ..serif
        },
        _ => ParagraphStyle {
            face: Face::TextStrong,
            above: 9.0,
            below: 1.5,
            ..BODY
        },
    }
}

impl ParagraphStyle {
    /// The typeface of a run in this style.
    pub fn face_of(&self, run: &Span) -> Face {
        match run.style {
            SpanStyle::Plain => self.face,
            SpanStyle::Strong => self.strong,
            SpanStyle::Italic => self.italic,
        }
    }

    /// From the line's top to its baseline: letters stand in the middle of their line.
    pub fn baseline(&self) -> f32 {
        let metrics = self.face.metrics();
        let (up, down) = (
            metrics.ascent * self.size / 1000.0,
            metrics.descent * self.size / 1000.0,
        );
        (self.leading - up - down) / 2.0 + up
    }
}
