//! Cuts running text into fragments between which a line may end.
//!
//! Spaces stay as typed, and non-breaking ones hold their words together. A very long word is cut into
//! chunks, so that the time needed grows in proportion to the text. Scripts that are written without spaces may be broken
//! between letters, as may letters that are named.

use super::drawing::is_named;
use crate::fonts::Face;
use unicode_segmentation::UnicodeSegmentation;

/// A piece of a text that is shaped as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fragment {
    /// The index of the text it comes from.
    pub(super) source: usize,
    /// The byte in that text at which it starts.
    pub(super) start: usize,
    /// The byte at which it ends.
    pub(super) end: usize,
    pub(super) kind: FragmentKind,
    /// Whether the line may end after it.
    pub(super) after: Break,
    /// Its level in the bidirectional algorithm: it runs from right to left if that is odd.
    pub(super) level: u8,
    /// The level of its paragraph.
    pub(super) base: u8,
}

/// The kind of a fragment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FragmentKind {
    /// Letters.
    Word,
    /// One space.
    Space,
    /// A tabulator.
    Tab,
    /// The end of a line.
    LineEnd,
}

/// Whether and how a line may end after a fragment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Break {
    /// Not at all.
    No,
    /// Without a sign.
    Open,
    /// With a hyphen.
    Hyphen,
}

/// Length in bytes from which a word is cut into chunks.
const LONG_WORD_BYTES: usize = 120;
/// Number of letters in a chunk, few enough that lines of them are well filled.
const CHUNK_LETTERS: usize = 12;

/// Returns `true` if no line may end between two fragments.
pub(super) fn joined(first: Fragment, second: Fragment) -> bool {
    first.after == Break::No && second.kind == FragmentKind::Word
}

/// Returns the fragments of a paragraph's texts, each with its face.
pub(super) fn fragments<'a>(sources: impl Iterator<Item = (&'a str, Face)>) -> Vec<Fragment> {
    let mut found = Vec::new();
    for (source, (text, face)) in sources.enumerate() {
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            at = push_next(source, (text, face), at, c, &mut found);
        }
    }
    found
}

/// Appends the fragment that starts with `c` and returns the byte at which it ends.
fn push_next(
    source: usize,
    (text, face): (&str, Face),
    start: usize,
    c: char,
    found: &mut Vec<Fragment>,
) -> usize {
    let end = start + c.len_utf8();
    let single = |kind| Fragment {
        source,
        start,
        end,
        kind,
        after: Break::Open,
        level: 0,
        base: 0,
    };
    match c {
        '\n' => found.push(single(FragmentKind::LineEnd)),
        '\t' => found.push(single(FragmentKind::Tab)),
        '\u{200b}' => set_break(found, Break::Open),
        '\u{ad}' => set_break(found, Break::Hyphen),
        _ if is_space(c) => found.push(single(FragmentKind::Space)),
        _ => {
            let (end, after) = word_end(text, start);
            let word = Fragment {
                end,
                after,
                ..single(FragmentKind::Word)
            };
            push_word(text, face, word, found);
            return end;
        }
    }
    end
}

/// Sets how a line may end after the last word.
fn set_break(found: &mut [Fragment], how: Break) {
    if let Some(last) = found.last_mut().filter(|f| f.kind == FragmentKind::Word) {
        last.after = how;
    }
}

/// Returns `true` for spaces at which a line may end.
fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// Returns the byte at which the word at `start` ends, and whether a line may end there.
fn word_end(text: &str, start: usize) -> (usize, Break) {
    let mut before = None;
    let mut chars = text[start..].char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = start + at + c.len_utf8();
        let Some((_, next)) = chars.peek().copied() else {
            return (end, Break::No);
        };
        if is_space(next) || matches!(next, '\u{200b}' | '\u{ad}') {
            return (end, Break::No);
        }
        if may_end_after(before, c, next) {
            return (end, Break::Open);
        }
        before = Some(c);
    }
    (text.len(), Break::No)
}

/// Returns `true` if a line may end after `c` inside a word.
fn may_end_after(before: Option<char>, c: char, next: char) -> bool {
    match c {
        '-' | '\u{2010}' | '\u{5be}' => before.is_some_and(char::is_alphanumeric) && next.is_alphabetic(),
        '–' | '—' => next.is_alphanumeric() && before.is_some_and(char::is_alphabetic),
        '/' => before.is_some_and(char::is_alphanumeric) && next.is_alphabetic(),
        '›' => next == '‹',
        _ => is_between_ideographs(c, next),
    }
}

/// Returns `true` between letters of Chinese and Japanese, and between those and others, but not before a sign that
/// closes or after one that opens.
fn is_between_ideographs(c: char, next: char) -> bool {
    let is_wide = |c: char| is_ideograph(c) || is_wide_sign(c);
    if !is_wide(c) && !is_wide(next) {
        return false;
    }
    let belongs = |c: char| is_wide(c) || c.is_alphanumeric();
    (belongs(c) || closes(c))
        && (belongs(next) || opens(next))
        && !opens(c)
        && !closes(next)
        && !is_small_kana(next)
}

/// Returns `true` for signs as wide as a letter of Chinese.
fn is_wide_sign(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{303f}' | '\u{ff01}'..='\u{ff65}')
}

fn opens(c: char) -> bool {
    matches!(
        c,
        '(' | '['
            | '“'
            | '‘'
            | '«'
            | '〈'
            | '《'
            | '「'
            | '『'
            | '【'
            | '〔'
            | '〖'
            | '（'
            | '［'
            | '｛'
            | '｢'
    )
}

fn closes(c: char) -> bool {
    matches!(
        c,
        ',' | '.'
            | '!'
            | '?'
            | ':'
            | ';'
            | ')'
            | ']'
            | '”'
            | '’'
            | '»'
            | '…'
            | '、'
            | '。'
            | '〉'
            | '》'
            | '」'
            | '』'
            | '】'
            | '〕'
            | '〗'
            | '！'
            | '）'
            | '，'
            | '．'
            | '：'
            | '；'
            | '？'
            | '］'
            | '｝'
            | '｡'
            | '｣'
            | '､'
            | '･'
    )
}

fn is_ideograph(c: char) -> bool {
    // most letters are below
    c >= '\u{2e80}'
        && matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3040}'..='\u{30ff}' | '\u{3100}'..='\u{312f}'
            | '\u{31a0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}')
}

/// Returns `true` for signs that go on the letter before them.
fn is_small_kana(c: char) -> bool {
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶー゛゜ゝゞヽヾ々".contains(c)
}

/// Adds a word: in chunks if it is very long, and cut where letters are named.
fn push_word(text: &str, face: Face, word: Fragment, found: &mut Vec<Fragment>) {
    let letters = &text[word.start..word.end];
    let mut cuts: Vec<(usize, Break)> = Vec::new();
    if letters.len() > LONG_WORD_BYTES {
        let chunks = letters
            .grapheme_indices(true)
            .skip(CHUNK_LETTERS)
            .step_by(CHUNK_LETTERS);
        cuts.extend(chunks.map(|(at, _)| (at, Break::Open)));
    }
    // letters below these have a bundled face
    if letters.contains(|c| c >= '\u{530}') {
        cuts.extend(cuts_at_names(letters, face));
        cuts.sort_by_key(|cut| cut.0);
        cuts.dedup_by_key(|cut| cut.0);
    }
    let mut start = word.start;
    for (at, after) in cuts {
        let end = word.start + at;
        found.push(Fragment {
            start,
            end,
            after,
            ..word
        });
        start = end;
    }
    found.push(Fragment { start, ..word });
}

/// Returns where a word is cut so that letters that are named stand alone.
fn cuts_at_names(word: &str, face: Face) -> Vec<(usize, Break)> {
    let mut cuts = Vec::new();
    let mut after_name = false;
    for (at, cluster) in word.grapheme_indices(true) {
        let is_name = is_named(cluster, face);
        match (after_name, is_name) {
            (true, true) => cuts.push((at, Break::Open)),
            (true, false) | (false, true) if at > 0 => cuts.push((at, Break::No)),
            _ => {}
        }
        after_name = is_name;
    }
    cuts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        fragments(std::iter::once((text, Face::Text)))
            .iter()
            .map(|f| &text[f.start..f.end])
            .collect()
    }

    #[test]
    fn words_end_at_spaces_and_after_hyphens() {
        assert_eq!(cut("Social-Media ab-"), ["Social-", "Media", " ", "ab-"]);
        assert_eq!(
            cut("minus -5 und 3-4"),
            ["minus", " ", "-5", " ", "und", " ", "3-4"]
        );
    }

    #[test]
    fn non_breaking_spaces_hold_words_together() {
        assert_eq!(
            cut("3\u{a0}Minuten am\u{202f}Tag"),
            ["3\u{a0}Minuten", " ", "am\u{202f}Tag"]
        );
    }

    #[test]
    fn soft_hyphens_open_a_word_and_vanish() {
        let found = fragments(std::iter::once(("Fahr\u{ad}rad", Face::Text)));
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].after, Break::Hyphen);
    }

    #[test]
    fn chinese_and_japanese_may_be_broken_between_letters() {
        let unbroken = |text: &str| {
            let mut parts = vec![String::new()];
            for fragment in fragments(std::iter::once((text, Face::Text))) {
                parts
                    .last_mut()
                    .unwrap()
                    .push_str(&text[fragment.start..fragment.end]);
                if fragment.after != Break::No {
                    parts.push(String::new());
                }
            }
            parts
        };
        assert_eq!(unbroken("中文字"), ["中", "文", "字"]);
        assert_eq!(unbroken("で,す"), ["で,", "す"]);
        assert_eq!(unbroken("「中文」，（好）。"), ["「中", "文」，", "（好）。"]);
        assert_eq!(unbroken("מן־העולם"), ["מן־", "העולם"]);
        assert_eq!(cut("Geschäftsführerin"), ["Geschäftsführerin"]);
    }

    #[test]
    fn a_giant_word_is_cut_into_chunks() {
        assert_eq!(
            cut(&"x".repeat(130)).iter().map(|c| c.len()).collect::<Vec<_>>(),
            [12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 10]
        );
    }
}
