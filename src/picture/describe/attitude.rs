//! Description of the attitude bars, which mentions only the highest ones.

use super::{count, names};
use crate::insight::Attitude;
use crate::text::Texts;

/// Returns the sentence, and a line for each bar.
pub(in crate::picture) fn attitude(attitude: &Attitude, texts: &Texts) -> (String, Vec<String>) {
    let bars = &attitude.bars;
    let details = bars.iter().map(|bar| {
        texts
            .picture_attitude_detail()
            .name(without_full_stop(&bar.label))
            .value(bar.value)
    });
    let highest = bars.iter().map(|bar| bar.value).max().unwrap_or(0);
    let quotes = bars.iter().filter(|bar| bar.value == highest);
    let quotes: Vec<String> = quotes
        .map(|bar| texts.picture_attitude_quoted(without_full_stop(&bar.label)))
        .collect();
    let sentence = match bars.as_slice() {
        [] => texts.picture_attitude_empty().to_owned(),
        [only] => texts
            .picture_attitude_single()
            .name(without_full_stop(&only.label))
            .value(only.value),
        bars if quotes.len() == bars.len() => texts
            .picture_attitude_even()
            .figure(count(bars.len(), texts))
            .number(bars.len())
            .value(highest),
        _ => texts
            .picture_attitude_most()
            .names(names(&quotes, texts))
            .value(highest),
    };
    (sentence, details.collect())
}

/// Returns a sentence without its full stop, to be quoted in another one.
fn without_full_stop(sentence: &str) -> &str {
    sentence.strip_suffix('.').unwrap_or(sentence)
}
