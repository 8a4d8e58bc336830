//! Sentences and details that describe the pictures, friendly, factual and without any judgement.

mod attitude;
mod map;
mod shifts;
#[cfg(test)]
mod tests;
mod words;

pub(super) use attitude::attitude;
pub(super) use map::map;
pub use shifts::shifts_sentence;
pub(super) use shifts::{before_and_now, change_counts, shift_name};
pub use words::balance_sentence;
pub(super) use words::word_balance;

use crate::text::Texts;
use crate::text::numbers::list;

/// Returns a small number in words and a larger one in digits.
pub(super) fn count(number: usize, texts: &Texts) -> String {
    texts.picture_number().figure(number.to_string()).number(number)
}

/// Most entries of a list of names.
const MAX_NAMES: usize = 4;

/// Returns a list of names; if there are more than [`MAX_NAMES`], the last entry counts the rest.
fn names(names: &[String], texts: &Texts) -> String {
    if names.len() <= MAX_NAMES {
        return list(names, texts.language());
    }
    let (shown, rest) = names.split_at(MAX_NAMES - 1);
    texts
        .picture_names_and_more()
        .figure(count(rest.len(), texts))
        .names(shown.join(", "))
}
