//! What the attitude bars say: only what is highest; what is low is nobody's business but the client's.

use super::{count, names};
use crate::insight::Attitude;
use crate::text::Texts;

/// The sentence, and a line for each bar.
pub(in crate::picture) fn attitude(attitude: &Attitude, texts: &Texts) -> (String, Vec<String>) {
    let bars = &attitude.bars;
    let details = bars
        .iter()
        .map(|bar| texts.picture_attitude_detail(bar.label.as_str(), bar.value));
    let most = bars.iter().map(|bar| bar.value).max().unwrap_or(0);
    let with = bars.iter().filter(|bar| bar.value == most);
    let with: Vec<String> = with
        .map(|bar| texts.picture_attitude_quoted(bar.label.as_str()))
        .collect();
    let sentence = match bars.as_slice() {
        [] => texts.picture_attitude_empty().to_owned(),
        [only] => texts.picture_attitude_single(only.label.as_str(), only.value),
        bars if with.len() == bars.len() => {
            texts.picture_attitude_even(bars.len(), most, count(bars.len(), texts))
        }
        _ => texts.picture_attitude_most(most, names(&with, texts)),
    };
    (sentence, details.collect())
}
