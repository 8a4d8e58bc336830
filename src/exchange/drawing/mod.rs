//! Pictures as files: SVG for those who set them anew, PNG for those who only paste them. Letters become
//! outlines in both, so that a picture looks the same where the typefaces are missing.

mod letters;
mod png;
mod svg;
#[cfg(test)]
mod tests;

pub use letters::Letters;
pub use png::write_png;
pub use svg::write_svg;

use crate::picture::{Anchor, Picture, Point, Shape, Size, Stroke, TextStyle, Tone};

/// The colour of a tone on white, as red, green and blue.
fn colour(tone: Tone) -> [u8; 3] {
    match tone {
        Tone::Ink => [0x2a, 0x23, 0x20],
        Tone::Secondary => [0x5a, 0x4f, 0x48],
        Tone::Line => [0xdd, 0xd2, 0xc4],
        Tone::Paper => [0xff, 0xff, 0xff],
    }
}

/// A picture on a sheet of its own: its title above it, room around it.
pub fn sheet(picture: &Picture, title: &str) -> Picture {
    const MARGIN: f32 = 24.0;
    const TITLE: f32 = 36.0;
    let size = Size::new(
        picture.size.width + 2.0 * MARGIN,
        picture.size.height + 2.0 * MARGIN + TITLE,
    );
    let heading = Shape::Text {
        at: Point::new(MARGIN, MARGIN + 10.0),
        anchor: Anchor::Start,
        text: title.to_owned(),
        style: TextStyle::Strong,
        tone: Tone::Ink,
        turned: false,
    };
    let moved = picture
        .shapes
        .iter()
        .map(|shape| moved(shape, MARGIN, MARGIN + TITLE));
    Picture {
        size,
        shapes: std::iter::once(heading).chain(moved).collect(),
        sentence: picture.sentence.clone(),
        details: picture.details.clone(),
    }
}

fn moved(shape: &Shape, x: f32, y: f32) -> Shape {
    let by = |point: &mut Point| *point = Point::new(point.x + x, point.y + y);
    let mut shape = shape.clone();
    match &mut shape {
        Shape::Line { from, to, .. } => {
            by(from);
            by(to);
        }
        Shape::Rect { area, .. } => {
            (area.left, area.right) = (area.left + x, area.right + x);
            (area.top, area.bottom) = (area.top + y, area.bottom + y);
        }
        Shape::Circle { center, .. } => by(center),
        Shape::Text { at, .. } => by(at),
    }
    shape
}

/// Fill and outline of a closed shape.
type Painted = (Option<Tone>, Option<Stroke>);
