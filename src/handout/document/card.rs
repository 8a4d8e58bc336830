//! Cards.

use super::{Block, Span};

/// A card: a title, and parts below it. Where the card goes on, the title stands again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CardBlock {
    /// The title.
    pub title: Vec<Span>,
    /// What is added to the title where the card goes on.
    pub goes_on: String,
    /// The parts. They stay on one page unless `divisible`.
    pub parts: Vec<Vec<Block>>,
    /// Whether a page ends within a part rather than leaving much of itself empty.
    pub divisible: bool,
    /// Whether a line stands above the title.
    pub ruled: bool,
}
