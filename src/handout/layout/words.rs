//! Cuts running text into fragments between which a line may end.
//!
//! Spaces stay as typed, and non-breaking ones hold their words together. A very long word is cut into
//! chunks, so that the time needed grows in proportion to the text.

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

/// Length in letters from which a word is cut into chunks.
const MAX_CHUNK_LETTERS: usize = 120;

/// Returns `true` if no line may end between two fragments.
pub(super) fn joined(first: Fragment, second: Fragment) -> bool {
    first.after == Break::No && second.kind == FragmentKind::Word
}

/// Returns the fragments of a paragraph's texts.
pub(super) fn fragments<'a>(sources: impl Iterator<Item = &'a str>) -> Vec<Fragment> {
    let mut found = Vec::new();
    for (source, text) in sources.enumerate() {
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            at = push_next(source, text, at, c, &mut found);
        }
    }
    found
}

/// Appends the fragment that starts with `c` and returns the byte at which it ends.
fn push_next(source: usize, text: &str, start: usize, c: char, found: &mut Vec<Fragment>) -> usize {
    let end = start + c.len_utf8();
    let single = |kind| Fragment {
        source,
        start,
        end,
        kind,
        after: Break::Open,
    };
    match c {
        '\n' => found.push(single(FragmentKind::LineEnd)),
        '\t' => found.push(single(FragmentKind::Tab)),
        '\u{200b}' => set_break(found, Break::Open),
        '\u{ad}' => set_break(found, Break::Hyphen),
        _ if is_space(c) => found.push(single(FragmentKind::Space)),
        _ => {
            let (end, after) = word_end(text, start);
            push_word(source, text, start, end, after, found);
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
        '-' | '\u{2010}' => before.is_some_and(char::is_alphanumeric) && next.is_alphabetic(),
        '–' | '—' => next.is_alphanumeric() && before.is_some_and(char::is_alphabetic),
        '/' => before.is_some_and(char::is_alphanumeric) && next.is_alphabetic(),
        '›' => next == '‹',
        _ => false,
    }
}

fn push_word(source: usize, text: &str, start: usize, end: usize, after: Break, found: &mut Vec<Fragment>) {
    let kind = FragmentKind::Word;
    let word = &text[start..end];
    let mut from = start;
    if word.len() > MAX_CHUNK_LETTERS {
        let cuts = word
            .grapheme_indices(true)
            .skip(MAX_CHUNK_LETTERS)
            .step_by(MAX_CHUNK_LETTERS);
        for (at, _) in cuts {
            found.push(Fragment {
                source,
                start: from,
                end: start + at,
                kind,
                after: Break::Open,
            });
            from = start + at;
        }
    }
    found.push(Fragment {
        source,
        start: from,
        end,
        kind,
        after,
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        fragments(std::iter::once(text))
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
        let found = fragments(std::iter::once("Fahr\u{ad}rad"));
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].after, Break::Hyphen);
    }

    #[test]
    fn a_giant_word_is_cut_into_chunks() {
        assert_eq!(
            cut(&"x".repeat(300)).iter().map(|c| c.len()).collect::<Vec<_>>(),
            [120, 120, 60]
        );
    }
}
