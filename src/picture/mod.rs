//! Pictures of figures as shapes in logical units, the same in the window and on paper.
//!
//! Every picture is drawn in ink, with direct labels, and has a sentence that describes it. All proportions
//! follow from the size of text, which the caller reports through [`Measure`], so that a picture fits a window
//! with large letters as well as a small part of a page. Colours and fonts are up to the caller.

mod across;
mod attitude;
mod describe;
mod dumbbells;
mod finding;
mod lines;
mod map;
#[cfg(test)]
mod ruler;
mod shape;
#[cfg(test)]
mod tests;
mod word_balance;

pub use across::{courses, spreads, tallies};
pub use attitude::attitude;
pub use describe::{balance_sentence, shifts_sentence};
pub use dumbbells::before_and_now;
pub use finding::{finding_opener, finding_sentence};
pub use lines::wrapped;
pub use map::map;
pub use shape::{Anchor, Area, Measure, Picture, Point, Shape, Size, Stroke, TextStyle, Tone};
pub use word_balance::word_balance;
