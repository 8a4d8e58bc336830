//! The sentences that tell the pictures, for those who look and for those who listen: warm, factual,
//! and without a word on what would be good or bad.

mod attitude;
mod map;
mod shifts;
#[cfg(test)]
mod tests;
mod words;

pub(super) use attitude::attitude;
pub(super) use map::map;
pub(super) use shifts::{before_and_now, named};
pub(super) use words::word_balance;

use crate::text::Texts;
use crate::text::numbers::list;

/// A small count in words, a larger one in figures.
pub(super) fn count(number: usize, texts: &Texts) -> String {
    texts.picture_number(number, number.to_string())
}

/// A list of names that stays readable: at most four, then how many more there are.
fn names(names: &[String], texts: &Texts) -> String {
    const MOST: usize = 4;
    if names.len() <= MOST {
        return list(names, texts.language());
    }
    let more = names.len() - (MOST - 1);
    texts.picture_names_and_more(names[..MOST - 1].join(", "), count(more, texts))
}
