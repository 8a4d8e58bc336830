//! The order of passages that run from right to left, by the Unicode bidirectional algorithm.
//!
//! Text keeps the order in which it was written. Each fragment has a level: odd ones run from right to left. Where it
//! stands on its line follows from the levels, once lines are broken.

use super::words::{Break, Fragment};
use unicode_bidi::{BidiInfo, Level};

/// Returns the fragments of a paragraph's texts with their levels, split where the direction changes.
pub(super) fn with_levels<'a>(
    texts: impl Iterator<Item = &'a str> + Clone,
    fragments: Vec<Fragment>,
) -> Vec<Fragment> {
    if !texts.clone().any(runs_backwards) {
        return fragments;
    }
    let mut whole = String::new();
    let mut starts = Vec::new();
    for text in texts {
        starts.push(whole.len());
        whole.push_str(text);
    }
    let info = BidiInfo::new(&whole, None);
    let mut levelled = Vec::with_capacity(fragments.len());
    for fragment in fragments {
        let offset = starts.get(fragment.source).copied().unwrap_or(0);
        let paragraph = info
            .paragraphs
            .partition_point(|paragraph| paragraph.range.end <= offset + fragment.start);
        let base = info
            .paragraphs
            .get(paragraph)
            .map_or(0, |found| found.level.number());
        push_parts(&info.levels, offset, Fragment { base, ..fragment }, &mut levelled);
    }
    levelled
}

/// Adds the parts of a fragment that have one level each; `offset` is where its text begins in the whole.
fn push_parts(levels: &[Level], offset: usize, fragment: Fragment, levelled: &mut Vec<Fragment>) {
    let level = |at: usize| levels.get(offset + at).map_or(fragment.base, Level::number);
    let mut start = fragment.start;
    // all bytes of a letter have its level
    for at in fragment.start..fragment.end {
        if level(at) != level(start) {
            levelled.push(Fragment {
                start,
                end: at,
                after: Break::No,
                level: level(start),
                ..fragment
            });
            start = at;
        }
    }
    levelled.push(Fragment {
        start,
        level: level(start),
        ..fragment
    });
}

/// Returns `true` if a text has letters that run from right to left.
fn runs_backwards(text: &str) -> bool {
    let is_backwards = |c| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    };
    // most texts have none of the bytes by which such letters begin
    text.bytes().any(|byte| byte >= 0xd6) && text.contains(is_backwards)
}

/// Returns the indices of a line's pieces, given by their levels, in the order in which they stand from left to right.
pub(super) fn from_left_to_right(levels: &[u8]) -> Vec<usize> {
    let levels: Vec<Level> = levels
        .iter()
        .map(|level| Level::new(*level).unwrap_or_else(|_| Level::ltr()))
        .collect();
    BidiInfo::reorder_visual(&levels)
}
