//! Pictures across several sessions: courses over time, counts of people, means with their spread. Drawn
//! like those of one session: in ink, with direct labels, and told in a sentence.

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

/// The widest of some names, but no more than a share of the whole width.
fn label_width<'n>(names: impl Iterator<Item = &'n str>, most: f32, measure: &dyn Measure) -> f32 {
    let widths = names.map(|name| measure.width(name, TextStyle::Label));
    // a hair more, so that a name as wide as the column is not broken by rounding
    (widths.fold(0.0, f32::max) + 0.5).min(most)
}

/// Writes a name in at most so many lines around a height.
fn label(
    shapes: &mut Vec<Shape>,
    name: &str,
    (width, most): (f32, usize),
    middle: f32,
    measure: &dyn Measure,
) {
    let unit = measure.height(TextStyle::Label);
    let lines = wrapped(name, width, most, TextStyle::Label, measure);
    let first = middle - unit * lines.len() as f32 / 2.0;
    for (index, line) in lines.iter().enumerate() {
        let at = Point::new(0.0, first + unit * (index as f32 + 0.5));
        shapes.push(Shape::text(at, Anchor::Start, line, TextStyle::Label, Tone::Ink));
    }
}

/// How many lines a name takes.
fn lines_of(name: &str, width: f32, most: usize, measure: &dyn Measure) -> usize {
    wrapped(name, width, most, TextStyle::Label, measure).len().max(1)
}

/// The mark of a way of asking: open for the first, filled for the second.
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

/// Says which mark is which, from the left on; gives back how high that is.
fn legend(shapes: &mut Vec<Shape>, ways: [&str; 2], mut left: f32, measure: &dyn Measure) -> f32 {
    let (line, unit) = (measure.height(TextStyle::Small), measure.height(TextStyle::Label));
    for (way, words) in ways.into_iter().enumerate() {
        mark(shapes, Point::new(left + unit * 0.3, line / 2.0), way, unit);
        let at = Point::new(left + unit * 0.8, line / 2.0);
        let words = Shape::text(at, Anchor::Start, words, TextStyle::Small, Tone::Secondary);
        left = words.text_area(measure).map_or(left, |area| area.right) + unit;
        shapes.push(words);
    }
    line * 1.3
}
