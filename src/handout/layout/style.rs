//! Sizes, weights and distances on paper, in points.
//!
//! Sizes are made for A4 and Letter, and for reading at arm's length across a table.

use super::super::document::{Document, Paper, ParagraphRole, Span, SpanStyle};
use crate::fonts::Face;
use crate::picture::{TextStyle, Tone};

/// A page and its margins. The right margin is wide, for handwriting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PageArea {
    /// Width of the page.
    pub width: f32,
    /// Height of the page.
    pub height: f32,
    /// The left edge of text, clear of punched holes.
    pub left: f32,
    /// The right edge of text.
    pub right: f32,
    /// The upper edge of text.
    pub top: f32,
    /// The lower edge of text.
    pub bottom: f32,
    /// The baseline of the foot.
    pub foot: f32,
}

impl PageArea {
    /// Returns the pages of a paper.
    pub fn of(paper: Paper) -> Self {
        let (width, height) = paper.size();
        Self {
            width,
            height,
            left: 62.0,
            right: width - 106.0,
            top: 50.0,
            bottom: height - 58.0,
            foot: height - 34.0,
        }
    }

    /// Returns the pages of a document. Where there is room to answer, none is needed beside the text.
    pub fn of_document(document: &Document) -> Self {
        let area = Self::of(document.paper);
        match document.form {
            Some(_) => Self {
                right: area.width - area.left,
                ..area
            },
            None => area,
        }
    }

    /// Returns the width of a line.
    pub fn text_width(&self) -> f32 {
        self.right - self.left
    }

    /// Returns the height that the content of a page may have.
    pub fn text_height(&self) -> f32 {
        self.bottom - self.top
    }
}

impl Default for PageArea {
    fn default() -> Self {
        Self::of(Paper::default())
    }
}

/// Width of a hairline.
pub const HAIRLINE_WIDTH: f32 = 0.5;
/// Distance of two lines for handwriting.
pub const WRITING_LINE_HEIGHT: f32 = 22.0;
/// Distance from a list's edge to the text of its items.
pub const LIST_INDENT: f32 = 16.0;
/// Distance between columns side by side.
pub const GUTTER_WIDTH: f32 = 22.0;
/// Distance between the cells of a table's row.
pub const CELL_GAP: f32 = 10.0;
/// Space above and below a table's row.
pub const CELL_PADDING: f32 = 4.5;
/// Space above and below a row in a table without lines.
pub const PLAIN_CELL_PADDING: f32 = 1.5;

/// The typography of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ParagraphStyle {
    /// The typeface of plain spans.
    pub face: Face,
    /// The typeface of strong spans.
    pub strong: Face,
    /// The typeface of italic spans.
    pub italic: Face,
    /// Size in points.
    pub size: f32,
    /// Distance from baseline to baseline.
    pub leading: f32,
    /// The colour.
    pub tone: Tone,
    /// Least space above.
    pub above: f32,
    /// Least space below.
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

/// The sizes of a document's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Typography {
    /// Whether running text has 18 points.
    large: bool,
}

/// Size of running text in large print, in points.
const LARGE_SIZE: f32 = 18.0;
/// Share of the difference between two sizes that is left in large print, as an exponent.
const LARGE_CONTRAST: f32 = 0.55;
/// Factor by which boxes and circles are larger in large print.
const LARGE_MARK: f32 = 1.7;
/// Factor by which distances are larger in large print.
const LARGE_DISTANCE: f32 = 1.5;

impl Typography {
    /// Returns the sizes of a document.
    pub fn of(document: &Document) -> Self {
        Self {
            large: document.form.is_some_and(|form| form.large),
        }
    }

    /// Returns a distance in these sizes, given the usual one.
    pub fn distance(self, usual: f32) -> f32 {
        if self.large { usual * LARGE_DISTANCE } else { usual }
    }

    /// Returns the size of something to be crossed with a pen, given the usual one.
    pub fn mark(self, usual: f32) -> f32 {
        if self.large { usual * LARGE_MARK } else { usual }
    }

    /// Returns the style of a paragraph's role.
    pub fn of_role(self, role: ParagraphRole) -> ParagraphStyle {
        self.sized(of_role(role))
    }

    /// Returns the style of a heading's level.
    ///
    /// Levels below 1 count as 1, levels above 4 as 4.
    pub fn of_heading(self, level: u8) -> ParagraphStyle {
        self.sized(of_heading(level))
    }

    /// Returns a style in these sizes. What is small grows more than what is large already.
    fn sized(self, style: ParagraphStyle) -> ParagraphStyle {
        if !self.large {
            return style;
        }
        let size = LARGE_SIZE * (style.size / BODY.size).powf(LARGE_CONTRAST);
        ParagraphStyle {
            size: (size * 2.0).round() / 2.0,
            leading: style.leading * size / style.size * 0.94,
            above: self.distance(style.above),
            below: self.distance(style.below),
            ..style
        }
    }
}

fn of_role(role: ParagraphRole) -> ParagraphStyle {
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
        ParagraphRole::Question => ParagraphStyle {
            above: 7.0,
            below: 2.0,
            ..BODY
        },
        ParagraphRole::Motto | ParagraphRole::Subtitle => ParagraphStyle {
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

fn of_heading(level: u8) -> ParagraphStyle {
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
            above: 36.0,
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

/// Returns the colour of a tone. Text is pure black, so that any printer draws sharp letters.
pub fn colour(tone: Tone) -> [u8; 3] {
    match tone {
        Tone::Ink => [0; 3],
        Tone::Secondary => [0x48, 0x44, 0x40],
        Tone::Line => [0xA8, 0xA0, 0x98],
        Tone::Paper => [0xFF; 3],
    }
}

/// Returns typeface and size of text in a picture.
pub fn of_picture_text(style: TextStyle) -> (Face, f32) {
    match style {
        TextStyle::Label => (Face::Text, 8.5),
        TextStyle::Strong => (Face::TextStrong, 8.5),
        TextStyle::Small => (Face::Text, 7.5),
        TextStyle::QuarterName => (Face::HeadingItalic, 9.0),
    }
}

impl ParagraphStyle {
    /// Returns the typeface of a span in this style.
    pub fn face_of(&self, span: &Span) -> Face {
        match span.style {
            SpanStyle::Plain => self.face,
            SpanStyle::Strong => self.strong,
            SpanStyle::Italic => self.italic,
        }
    }

    /// Returns the distance from the line's top to its baseline; letters stand in the middle of the line.
    pub fn baseline(&self) -> f32 {
        let metrics = self.face.metrics();
        let (up, down) = (
            metrics.ascent * self.size / 1000.0,
            metrics.descent * self.size / 1000.0,
        );
        (self.leading - up - down) / 2.0 + up
    }
}
