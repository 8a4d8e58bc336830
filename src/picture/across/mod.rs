//! Pictures across several sessions: courses over time, counts of people, means with their spread. Drawn
//! like those of one session: in ink, with direct labels, and told in a sentence.

mod courses;
mod spreads;
mod strip;
mod tallies;
mod told;

#[cfg(test)]
mod tests;

pub use courses::courses;
pub use spreads::spreads;
pub use tallies::tallies;

use super::lines::wrapped;
use super::shape::{Anchor, Measure, Point, Shape, TextStyle, Tone};

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
