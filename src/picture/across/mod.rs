//! Pictures across several sessions: values over time, frequencies, and means with their standard deviation.
//!
//! They are drawn like those of one session: in ink, with direct labels, and described by a sentence.

mod courses;
mod describe;
mod spreads;
mod strip;
mod tallies;
#[cfg(test)]
mod tests;

pub use courses::courses;
pub use spreads::spreads;
pub use tallies::tallies;

use super::lines::wrapped;
use super::shape::{Anchor, Measure, Point, Shape, Stroke, TextStyle, Tone};

/// Returns the width of the widest name, at most a limit.
fn label_width<'n>(names: impl Iterator<Item = &'n str>, limit: f32, measure: &dyn Measure) -> f32 {
    let widths = names.map(|name| measure.width(name, TextStyle::Label));
    // the margin keeps rounding from breaking a name that is as wide as the column
    (widths.fold(0.0, f32::max) + 0.5).min(limit)
}

/// Writes a name around a height, with a width and a number of lines as limits.
fn label(
    shapes: &mut Vec<Shape>,
    name: &str,
    (width, max_lines): (f32, usize),
    middle: f32,
    measure: &dyn Measure,
) {
    let unit = measure.height(TextStyle::Label);
    let lines = wrapped(name, width, max_lines, TextStyle::Label, measure);
    let first = middle - unit * lines.len() as f32 / 2.0;
    for (index, line) in lines.iter().enumerate() {
        let at = Point::new(0.0, first + unit * (index as f32 + 0.5));
        shapes.push(Shape::text(at, Anchor::Start, line, TextStyle::Label, Tone::Ink));
    }
}

/// Returns the number of lines that a name takes, at least one.
fn line_count(name: &str, width: f32, max_lines: usize, measure: &dyn Measure) -> usize {
    wrapped(name, width, max_lines, TextStyle::Label, measure)
        .len()
        .max(1)
}

/// Draws the mark for one of the two ways in which a question was asked: open for the first, else filled.
fn mark(shapes: &mut Vec<Shape>, at: Point, way: usize, unit: f32) {
    let radius = unit * 0.24;
    let stroke = Stroke {
        width: unit / 11.0,
        tone: Tone::Ink,
    };
    shapes.push(match way {
        0 => Shape::ring(at, radius, stroke),
        _ => Shape::disc(at, radius + stroke.width / 2.0, Tone::Ink),
    });
}

/// Writes the names of both marks from a left edge on, and returns the height of the line.
fn legend(shapes: &mut Vec<Shape>, ways: [&str; 2], mut left: f32, measure: &dyn Measure) -> f32 {
    let (line, unit) = (measure.height(TextStyle::Small), measure.height(TextStyle::Label));
    for (way, name) in ways.into_iter().enumerate() {
        mark(shapes, Point::new(left + unit * 0.3, line / 2.0), way, unit);
        let at = Point::new(left + unit * 0.8, line / 2.0);
        let text = Shape::text(at, Anchor::Start, name, TextStyle::Small, Tone::Secondary);
        left = text.text_area(measure).map_or(left, |area| area.right) + unit;
        shapes.push(text);
    }
    line * 1.3
}
