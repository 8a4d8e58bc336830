//! Pictures as SVG and PNG files. Letters become outlines in both, so that a picture looks the same where the
//! typefaces are missing.

mod letters;
mod png;
mod svg;
#[cfg(test)]
mod tests;

pub use letters::Letters;
pub use png::write_png;
pub use svg::write_svg;

use crate::picture::{Anchor, Measure, Picture, Point, Shape, Size, Stroke, TextStyle, Tone, wrapped};

/// Returns the colour of a tone on white, as red, green and blue.
fn colour(tone: Tone) -> [u8; 3] {
    match tone {
        Tone::Ink => [0x2a, 0x23, 0x20],
        Tone::Secondary => [0x5a, 0x4f, 0x48],
        Tone::Line => [0xdd, 0xd2, 0xc4],
        Tone::Paper => [0xff, 0xff, 0xff],
    }
}

/// Margin around a picture on a sheet of its own.
const SHEET_MARGIN: f32 = 24.0;
/// Height of the title above a picture.
const TITLE_HEIGHT: f32 = 36.0;

/// Number of lines that a note below a picture takes at most.
const MAX_NOTE_LINES: usize = 4;

/// Returns a picture on a sheet of its own, with its title above it, notes below it, and a margin.
pub fn sheet(picture: &Picture, title: &str, notes: &[String]) -> Picture {
    let at = Point::new(SHEET_MARGIN, SHEET_MARGIN + 10.0);
    let heading = Shape::text(at, Anchor::Start, title, TextStyle::Strong, Tone::Ink);
    let below = picture.size.height + SHEET_MARGIN + TITLE_HEIGHT;
    let lines = notes.iter().flat_map(|note| {
        wrapped(
            note,
            picture.size.width,
            MAX_NOTE_LINES,
            TextStyle::Small,
            &Letters,
        )
    });
    let line_height = Letters.height(TextStyle::Small);
    let note = |(index, line): (usize, String)| {
        let at = Point::new(SHEET_MARGIN, below + line_height * (index as f32 + 1.0));
        Shape::text(at, Anchor::Start, line, TextStyle::Small, Tone::Secondary)
    };
    let note_shapes: Vec<Shape> = lines.enumerate().map(note).collect();
    let size = Size::new(
        picture.size.width + 2.0 * SHEET_MARGIN,
        below + line_height * note_shapes.len() as f32 + SHEET_MARGIN,
    );
    let moved = picture
        .shapes
        .iter()
        .map(|shape| moved(shape, SHEET_MARGIN, SHEET_MARGIN + TITLE_HEIGHT));
    Picture {
        size,
        shapes: std::iter::once(heading).chain(moved).chain(note_shapes).collect(),
        sentence: std::iter::once(&picture.sentence)
            .chain(notes)
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" "),
        details: picture.details.clone(),
    }
}

fn moved(shape: &Shape, x: f32, y: f32) -> Shape {
    let shift = |point: &mut Point| *point = Point::new(point.x + x, point.y + y);
    let mut shape = shape.clone();
    match &mut shape {
        Shape::Line { from, to, .. } => {
            shift(from);
            shift(to);
        }
        Shape::Rect { area, .. } => {
            (area.left, area.right) = (area.left + x, area.right + x);
            (area.top, area.bottom) = (area.top + y, area.bottom + y);
        }
        Shape::Circle { center, .. } => shift(center),
        Shape::Text { at, .. } => shift(at),
    }
    shape
}

/// The fill and the outline of a closed shape.
type ClosedStyle = (Option<Tone>, Option<Stroke>);
