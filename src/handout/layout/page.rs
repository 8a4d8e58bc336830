//! A laid-out document: pages of placed blocks, in points from the upper left corner.
//!
//! Independent of the file format. Each placed block belongs to an element of the document, and the
//! elements form a tree (tables hold rows, rows hold cells, cells hold paragraphs), so that a writer can
//! tag the file without laying it out again. An element that continues on further pages is the same
//! element on each of them.

use super::super::document::CellRef;
use super::style::PageArea;
use crate::fonts::Face;
use crate::handout::logo::Logo;
use crate::picture::Tone;
use std::collections::HashMap;
use std::sync::Arc;

/// The pages of a document with its elements and headings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DocumentLayout {
    /// The size of each page, and its margins.
    pub area: PageArea,
    /// The pages in order.
    pub pages: Vec<Page>,
    /// Every element in reading order; [`PlacedBlock::element`] is an index into these.
    pub elements: Vec<Element>,
    /// The headings with their places.
    pub outline: Vec<OutlineEntry>,
    /// The places that links lead to, by name.
    pub anchors: HashMap<String, AnchorPlace>,
}

/// The place of an anchor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AnchorPlace {
    /// The page, from 0.
    pub page: usize,
    /// Distance from the top of the page, in points.
    pub y: f32,
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// Its blocks in reading order.
    pub blocks: Vec<PlacedBlock>,
}

/// A part of an element on one page.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedBlock {
    /// The index of the element it shows or continues.
    pub element: usize,
    /// Left, top, right, bottom.
    pub bounds: [f32; 4],
    /// The items in the order in which they are drawn.
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
    /// Distance from the top of the page, in points.
    pub y: f32,
}

/// A node of the document's structure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its kind.
    pub tag: ElementKind,
    /// The element it belongs to.
    pub parent: Option<usize>,
    /// The cell of the answer it shows.
    pub cell: Option<CellRef>,
}

/// The kind of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ElementKind {
    /// A heading of this level.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// A list.
    List {
        /// Whether its items are numbered.
        numbered: bool,
    },
    /// An item of a list.
    ListItem,
    /// The item's number or dash.
    Label,
    /// The item's content.
    ListBody,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell that names a column or a row.
    HeadCell(HeadScope),
    /// A cell.
    Cell,
    /// A picture with its alternative text.
    Figure(String),
    /// Options, as a list of fields with their words.
    Options,
    /// A place to answer.
    Field {
        /// How it is answered.
        role: FieldRole,
        /// What it asks for.
        description: String,
        /// The field that is filled in on a screen; `None` on paper.
        form: Option<FormField>,
    },
    /// Drawn, but not part of the content.
    Artifact(Artifact),
}

/// A field of a form. Places with the same name are the same field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormField {
    /// Its name.
    pub name: String,
    /// What it asks for, the same in all its places.
    pub description: String,
    /// The value that a cross stands for, where there are several.
    pub value: String,
    /// Whether it takes several lines.
    pub multiline: bool,
    /// The size of what is written there, in points.
    pub size: u8,
}

/// Way in which a field is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldRole {
    /// In words.
    Text,
    /// By a cross, at any number of them.
    Check,
    /// By a cross, at one of them.
    Radio,
}

/// The cells that a head cell names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadScope {
    /// The cells below it.
    Column,
    /// The cells beside it.
    Row,
}

/// The kind of an item that isn't part of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Artifact {
    /// Rules and lines to write on.
    Decoration,
    /// The foot of a page.
    Foot,
    /// A table's head, repeated on the next page.
    RepeatedHead,
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum DrawItem {
    /// Glyphs of one face on one baseline.
    Glyphs(GlyphRun),
    /// A line through points, or an area inside them.
    Path {
        /// The points in order.
        points: Vec<(f32, f32)>,
        /// Fill and outline.
        paint: Paint,
    },
    /// A rectangle.
    Rect {
        /// Left, top, width, height.
        bounds: [f32; 4],
        /// Fill and outline.
        paint: Paint,
    },
    /// A circle.
    Circle {
        /// The centre.
        center: (f32, f32),
        /// The radius.
        radius: f32,
        /// Fill and outline.
        paint: Paint,
    },
    /// The consultant's logo.
    Image {
        /// Left, top, width, height.
        bounds: [f32; 4],
        /// The logo.
        logo: Arc<Logo>,
    },
}

/// Fill and outline of a shape.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Paint {
    /// The colour of the inside.
    pub fill: Option<Tone>,
    /// Colour and width of the outline.
    pub stroke: Option<(Tone, f32)>,
}

/// Shaped text of one face, size and colour on one baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct GlyphRun {
    /// The typeface.
    pub face: Face,
    /// Size in points.
    pub size: f32,
    /// The colour.
    pub tone: Tone,
    /// The language tag; `None` for the document's.
    pub language: Option<Arc<str>>,
    /// The anchor that it leads to.
    pub link: Option<Arc<str>>,
    /// The horizontal place where the pen starts: the right end of text that runs from right to left.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// Whether the text runs upwards instead of to the right.
    pub upwards: bool,
    /// The text; glyphs refer to its bytes.
    pub text: String,
    /// The glyphs in the order of the text.
    pub glyphs: Vec<Glyph>,
}

/// One glyph; lengths are in thousandths of an em.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the face.
    pub id: u16,
    /// How far the pen moves; negative in text that runs from right to left.
    pub advance: f32,
    /// How far right of the pen it is drawn.
    pub x_offset: f32,
    /// How far above the baseline it is drawn.
    pub y_offset: f32,
    /// The byte at which its text starts. Of several glyphs for the same letters only the first has text.
    pub start: u32,
    /// The byte at which its text ends.
    pub end: u32,
}

impl GlyphRun {
    /// Returns how far the pen moves over the run, in points; negative in text that runs from right to left.
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
            DrawItem::Rect { bounds, .. } | DrawItem::Image { bounds, .. } => {
                bounds[0] += dx;
                bounds[1] += dy;
            }
            DrawItem::Circle { center, .. } => *center = (center.0 + dx, center.1 + dy),
        }
    }

    /// Returns `true` if every length is a finite number. [`bounds`](Self::bounds) would not show it, since
    /// the minimum of a number and NaN is the number.
    pub fn is_finite(&self) -> bool {
        match self {
            DrawItem::Glyphs(run) => {
                let glyph = |g: &Glyph| (g.advance + g.x_offset + g.y_offset).is_finite();
                (run.x + run.y + run.size).is_finite() && run.glyphs.iter().all(glyph)
            }
            DrawItem::Path { points, .. } => points.iter().all(|p| (p.0 + p.1).is_finite()),
            DrawItem::Rect { bounds, .. } | DrawItem::Image { bounds, .. } => {
                bounds.iter().sum::<f32>().is_finite()
            }
            DrawItem::Circle { center, radius, .. } => (center.0 + center.1 + radius).is_finite(),
        }
    }

    /// Returns left, top, right and bottom of the item.
    pub fn bounds(&self) -> [f32; 4] {
        match self {
            DrawItem::Glyphs(run) => glyph_bounds(run),
            DrawItem::Path { points, .. } => points
                .iter()
                .fold(NOWHERE, |bounds, (x, y)| join(bounds, [*x, *y, *x, *y])),
            DrawItem::Rect {
                bounds: [x, y, w, h], ..
            }
            | DrawItem::Image {
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

/// Empty bounds, as the start for joining others.
pub(super) const NOWHERE: [f32; 4] = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];

/// Returns the smallest bounds around both.
pub(in crate::handout) fn join(a: [f32; 4], b: [f32; 4]) -> [f32; 4] {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}

fn glyph_bounds(run: &GlyphRun) -> [f32; 4] {
    let metrics = run.face.metrics();
    let (up, down) = (
        metrics.ascent * run.size / 1000.0,
        metrics.descent * run.size / 1000.0,
    );
    let (start, end) = (run.width().min(0.0), run.width().max(0.0));
    if run.upwards {
        [run.x - up, run.y - end, run.x + down, run.y - start]
    } else {
        [run.x + start, run.y - up, run.x + end, run.y + down]
    }
}

impl Page {
    /// Returns the text of the page, with one line for each block.
    pub fn text(&self) -> String {
        let texts: Vec<String> = self
            .blocks
            .iter()
            .map(PlacedBlock::text)
            .filter(|text| !text.is_empty())
            .collect();
        texts.join("\n")
    }
}

impl PlacedBlock {
    /// Returns the text of the block with its lines joined.
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
