//! The order of passages that run from right to left, by the Unicode bidirectional algorithm.
//!
//! Text keeps the order in which it was written. Each fragment has a level: odd ones run from right to left. Where it
//! stands on its line follows from the levels, once lines are broken. Marks of direction count here; they have no shape,
//! so each goes with a letter beside it.

use super::faces::is_direction_mark;
use super::words::{Break, Fragment};
use unicode_bidi::{BidiInfo, Level};

/// Begins a passage with a direction of its own.
const ISOLATE: char = '\u{2068}';
/// Ends such a passage.
const END_OF_ISOLATE: char = '\u{2069}';

/// Returns the fragments of a paragraph's texts with their levels, split where the direction changes.
///
/// Each text says whether it is isolated; those that follow one another are one passage.
pub(super) fn with_levels<'a>(
    texts: impl Iterator<Item = (&'a str, bool)> + Clone,
    fragments: Vec<Fragment>,
) -> Vec<Fragment> {
    if !texts.clone().any(|(text, _)| runs_backwards(text)) {
        return fragments;
    }
    let mut whole = String::new();
    let mut starts = Vec::new();
    let mut within = false;
    for (text, isolated) in texts {
        if isolated != within {
            whole.push(if isolated { ISOLATE } else { END_OF_ISOLATE });
            within = isolated;
        }
        starts.push(whole.len());
        whole.push_str(text);
        // what a text leaves open doesn't reach into the next one
        whole.extend(missing_ends(text));
    }
    let info = BidiInfo::new(&whole, None);
    let levels = with_marks_beside_letters(&whole, info.levels);
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
        push_parts(&levels, offset, Fragment { base, ..fragment }, &mut levelled);
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

/// Returns the marks that end what the marks of a text's last line begin and don't end, innermost first.
fn missing_ends(text: &str) -> impl Iterator<Item = char> {
    let mut open = Vec::new();
    for c in text.rsplit('\n').next().unwrap_or("").chars() {
        match c {
            '\u{202a}' | '\u{202b}' => open.push('\u{202c}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            // the end of an isolate ends what was begun within it
            '\u{2069}' => {
                if let Some(at) = open.iter().rposition(|end| *end == c) {
                    open.truncate(at);
                }
            }
            '\u{202c}' if open.last() == Some(&c) => {
                open.pop();
            }
            _ => {}
        }
    }
    open.into_iter().rev()
}

/// Gives each mark of direction the level of the letter behind it, or of what stands before it at the end of a word.
fn with_marks_beside_letters(text: &str, mut levels: Vec<Level>) -> Vec<Level> {
    let mut level_of = |at: usize, c: char, beside: &mut Option<Level>| {
        let own = levels.get_mut(at..at + c.len_utf8());
        match (is_direction_mark(c), own, *beside) {
            (true, Some(own), Some(level)) => own.fill(level),
            (false, Some([level, ..]), _) => *beside = Some(*level),
            _ => {}
        }
    };
    let mut before = None;
    text.char_indices()
        .for_each(|(at, c)| level_of(at, c, &mut before));
    let mut behind = None;
    for (at, c) in text.char_indices().rev() {
        level_of(at, c, &mut behind);
        behind = behind.filter(|_| !c.is_whitespace());
    }
    levels
}

/// Returns `true` if a text has letters that run from right to left, or marks that make others do so.
fn runs_backwards(text: &str) -> bool {
    let is_backwards = |c| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202b}' | '\u{2067}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
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

#[cfg(test)]
mod tests {
    use super::super::words::fragments;
    use super::*;
    use crate::fonts::Face;

    /// Returns the fragments of some texts with their levels.
    fn levelled<'a>(texts: &[&'a str]) -> Vec<(&'a str, u8)> {
        let found = fragments(texts.iter().map(|text| (*text, Face::Text)));
        let levelled = with_levels(texts.iter().map(|text| (*text, false)), found).into_iter();
        levelled
            .map(|f| (&texts[f.source][f.start..f.end], f.level))
            .collect()
    }

    #[test]
    fn a_mark_of_direction_counts_and_goes_with_a_letter() {
        // without the mark, the exclamation mark would stand right of the Hebrew word
        let marked = levelled(&["Er rief שלום!\u{200f} laut"]);
        assert!(marked.contains(&("שלום!\u{200f}", 1)), "{marked:?}");
        let plain = levelled(&["Er rief שלום! laut"]);
        assert!(plain.contains(&("!", 0)), "{plain:?}");
        let isolated = levelled(&["a \u{2067}שלום\u{2069} b"]);
        assert!(isolated.contains(&("\u{2067}שלום\u{2069}", 1)), "{isolated:?}");
        let forwards = levelled(&["\u{200e}+49 \u{2066}170\u{2069}"]);
        assert!(forwards.iter().all(|(_, level)| *level == 0), "{forwards:?}");
    }

    #[test]
    fn an_isolated_text_has_a_direction_of_its_own() {
        let texts = [
            ("Anlass: ", false),
            ("שלום", true),
            (" עולם.", true),
            (" (x)", false),
        ];
        let found = fragments(texts.iter().map(|(text, _)| (*text, Face::Text)));
        let levelled = with_levels(texts.into_iter(), found);
        let level_of = |source: usize, start: usize| {
            let found = levelled
                .iter()
                .find(|f| f.source == source && f.start <= start && start < f.end);
            found.map(|f| (f.level, f.base))
        };
        assert_eq!(level_of(0, 0), Some((0, 0)));
        // the full stop belongs to the passage, and the brackets to what stands around it
        assert_eq!(level_of(2, " עולם".len()), Some((1, 0)));
        assert_eq!(level_of(3, 1), Some((0, 0)));
    }

    #[test]
    fn what_a_text_leaves_open_ends_with_it() {
        for open in ["\u{2067}", "\u{202b}", "\u{2067}\u{202b}a\u{202c}\u{2068}"] {
            let text = format!("a {open}b!");
            let levels = levelled(&[&text, " c!"]);
            assert_eq!(levels.last(), Some(&("c!", 0)), "{levels:?}");
        }
        assert_eq!(missing_ends("\u{2067}\n\u{2066}a\u{202b}b\u{2069}").count(), 0);
        assert_eq!(
            missing_ends("\u{2067}a\u{202a}").collect::<String>(),
            "\u{202c}\u{2069}"
        );
    }
}
