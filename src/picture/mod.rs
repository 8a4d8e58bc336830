//! Figures as shapes in logical units: the same pictures in the window and on paper.
//!
//! Every picture is drawn in ink, direct labels instead of legends, and comes with a sentence that
//! tells it. How large text is, and how wide each name, the caller says through [`Measure`]; all
//! proportions follow from that, so a picture fits a window with large letters and a small corner of
//! a printed page alike. Nothing here knows of colours, fonts or screens.

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
pub use dumbbells::before_and_now;
pub use finding::{finding_opener, finding_sentence};
pub use map::map;
pub use shape::{Anchor, Area, Measure, Picture, Point, Shape, Size, Stroke, TextStyle, Tone};
pub use word_balance::word_balance;
