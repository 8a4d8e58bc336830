//! What the attitude bars say: only what is highest; what is low is nobody's business but the client's.

use super::{count, names};
use crate::insight::Attitude;
use crate::text::Texts;

/// The sentence, and a line for each bar.
pub(in crate::picture) fn attitude(attitude: &Attitude, texts: &Texts) -> (String, Vec<String>) {
    let bars = &attitude.bars;
    let details = bars
        .iter()
        .map(|bar| texts.picture_attitude_detail(bare(&bar.label), bar.value));
    let most = bars.iter().map(|bar| bar.value).max().unwrap_or(0);
    let with = bars.iter().filter(|bar| bar.value == most);
    let with: Vec<String> = with
        .map(|bar| texts.picture_attitude_quoted(bare(&bar.label)))
        .collect();
    let sentence = match bars.as_slice() {
        [] => texts.picture_attitude_empty().to_owned(),
        [only] => texts.picture_attitude_single(bare(&only.label), only.value),
        bars if with.len() == bars.len() => {
            texts.picture_attitude_even(bars.len(), most, count(bars.len(), texts))
        }
        _ => texts.picture_attitude_most(most, names(&with, texts)),
    };
    (sentence, details.collect())
}

/// A sentence without its full stop, to be quoted within another.
fn bare(sentence: &str) -> &str {
    sentence.strip_suffix('.').unwrap_or(sentence)
}
