//! What layout gives: pages of placed blocks, in points from the upper left corner.
//!
//! Nothing here knows how a file is written. Each placed block says which element of the document
//! it belongs to, and the elements form a tree (a table holds rows, rows hold cells, cells hold
//! paragraphs), so that a later writer can tag the file without laying it out again. An element
//! that goes on over pages is the same element on each of them.

use super::super::document::{CellRef, Tone};
use crate::fonts::Face;
use std::sync::Arc;

/// The pages and what they are made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DocumentLayout {
    /// The pages in order.
    pub pages: Vec<Page>,
    /// Every element in reading order; [`PlacedBlock::element`] counts in here.
    pub elements: Vec<Element>,
    /// Headings with the place where they stand.
    pub outline: Vec<OutlineEntry>,
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// What stands on it, in reading order.
    pub blocks: Vec<PlacedBlock>,
}

/// A part of an element on one page.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedBlock {
    /// Which element this shows, or goes on showing.
    pub element: usize,
    /// Left, top, right, bottom.
    pub bounds: [f32; 4],
    /// What is drawn, in order.
    pub items: Vec<DrawItem>,
}

/// A heading's place, for bookmarks.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineEntry {
    /// The heading's level.
    pub level: u8,
    /// Its text.
    pub title: String,
    /// The page, from 0.
    pub page: usize,
    /// How far down it stands.
    pub y: f32,
}

/// A node of the document's structure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// What it is.
    pub tag: Tag,
    /// The element it belongs to.
    pub parent: Option<usize>,
    /// The answer it shows.
    pub cell: Option<CellRef>,
}

/// What an element is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tag {
    /// A heading of this level.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// A list.
    List,
    /// An item of a list.
    ListItem,
    /// The item's number or dash.
    Label,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell at the head of a column.
    HeadCell,
    /// A cell.
    Cell,
    /// A picture with the sentence that tells it.
    Figure(String),
    /// Drawn, but not part of what the document says.
    Artifact(Artifact),
}

/// Why something is drawn that says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Artifact {
    /// Rules and lines to write on.
    Decoration,
    /// The running foot.
    Foot,
    /// A table's head, repeated on a further page.
    RepeatedHead,
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum DrawItem {
    /// Glyphs of one face on one baseline.
    Glyphs(GlyphRun),
    /// A line through points, or an area inside them.
    Path {
        /// Where it goes.
        points: Vec<(f32, f32)>,
        /// Its colours.
        paint: Paint,
    },
    /// A rectangle.
    Rect {
        /// Left, top, width, height.
        bounds: [f32; 4],
        /// Its colours.
        paint: Paint,
    },
    /// A circle.
    Circle {
        /// Its middle.
        center: (f32, f32),
        /// Its radius.
        radius: f32,
        /// Its colours.
        paint: Paint,
    },
}

/// How a shape is painted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Paint {
    /// Filled with.
    pub fill: Option<Tone>,
    /// Outlined with, and how thick.
    pub stroke: Option<(Tone, f32)>,
}

/// Shaped text of one face, size and colour on one baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct GlyphRun {
    /// The typeface.
    pub face: Face,
    /// The size in points.
    pub size: f32,
    /// The colour.
    pub tone: Tone,
    /// The language tag, if it differs from the document's.
    pub language: Option<Arc<str>>,
    /// Where the pen starts.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// Whether the text runs upwards instead of to the right.
    pub upwards: bool,
    /// What the run says; glyphs point into it.
    pub text: String,
    /// The glyphs.
    pub glyphs: Vec<Glyph>,
}

/// One glyph; measures in thousandths of an em.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the face.
    pub id: u16,
    /// How far the pen moves.
    pub advance: f32,
    /// How far right of the pen it is drawn.
    pub x_offset: f32,
    /// How far above the baseline it is drawn.
    pub y_offset: f32,
    /// Where its text starts. Of several glyphs that show the same letters only the first has text.
    pub start: u32,
    /// Where its text ends.
    pub end: u32,
}

impl GlyphRun {
    /// How far the pen moves over the whole run, in points.
    pub fn width(&self) -> f32 {
        self.glyphs.iter().map(|g| g.advance).sum::<f32>() * self.size / 1000.0
    }
}

impl DrawItem {
    /// Moves the item.
    pub fn shift(&mut self, dx: f32, dy: f32) {
        match self {
            DrawItem::Glyphs(run) => {
                run.x += dx;
                run.y += dy;
            }
            DrawItem::Path { points, .. } => {
                for point in points {
                    *point = (point.0 + dx, point.1 + dy);
                }
            }
            DrawItem::Rect { bounds, .. } => {
                bounds[0] += dx;
                bounds[1] += dy;
            }
            DrawItem::Circle { center, .. } => *center = (center.0 + dx, center.1 + dy),
        }
    }

    /// Whether every measure of it is a number. The bounds can't tell: the smaller of a number and
    /// none is the number.
    pub fn is_finite(&self) -> bool {
        match self {
            DrawItem::Glyphs(run) => {
                let glyph = |g: &Glyph| (g.advance + g.x_offset + g.y_offset).is_finite();
                (run.x + run.y + run.size).is_finite() && run.glyphs.iter().all(glyph)
            }
            DrawItem::Path { points, .. } => points.iter().all(|p| (p.0 + p.1).is_finite()),
            DrawItem::Rect { bounds, .. } => bounds.iter().sum::<f32>().is_finite(),
            DrawItem::Circle { center, radius, .. } => (center.0 + center.1 + radius).is_finite(),
        }
    }

    /// Left, top, right and bottom of what is drawn.
    pub fn bounds(&self) -> [f32; 4] {
        match self {
            DrawItem::Glyphs(run) => glyph_bounds(run),
            DrawItem::Path { points, .. } => {
                points.iter().fold(NOWHERE, |b, p| join(b, [p.0, p.1, p.0, p.1]))
            }
            DrawItem::Rect {
                bounds: [x, y, w, h], ..
            } => [*x, *y, x + w, y + h],
            DrawItem::Circle {
                center: (x, y),
                radius: r,
                ..
            } => [x - r, y - r, x + r, y + r],
        }
    }
}

/// Bounds of nothing, to be joined with others.
pub(super) const NOWHERE: [f32; 4] = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];

/// The smallest bounds around both.
pub(super) fn join(a: [f32; 4], b: [f32; 4]) -> [f32; 4] {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}

fn glyph_bounds(run: &GlyphRun) -> [f32; 4] {
    let metrics = run.face.metrics();
    let (up, down) = (
        metrics.ascent * run.size / 1000.0,
        metrics.descent * run.size / 1000.0,
    );
    let width = run.width();
    if run.upwards {
        [run.x - up, run.y - width, run.x + down, run.y]
    } else {
        [run.x, run.y - up, run.x + width, run.y + down]
    }
}

impl Page {
    /// What the page says, block by block, each on a line of its own.
    pub fn text(&self) -> String {
        let texts: Vec<String> = self
            .blocks
            .iter()
            .map(PlacedBlock::text)
            .filter(|t| !t.is_empty())
            .collect();
        texts.join("\n")
    }
}

impl PlacedBlock {
    /// What the block says, its lines joined again.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for item in &self.items {
            if let DrawItem::Glyphs(run) = item {
                text.push_str(&run.text);
            }
        }
        text.replace('\u{ad}', "")
    }
}
