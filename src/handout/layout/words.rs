//! Cuts running text into the pieces between which a line may end.
//!
//! Spaces as typed are kept, non-breaking ones hold their words together, and a word that would
//! fill lines by itself is cut into chunks, so that the cost stays in proportion.

use unicode_segmentation::UnicodeSegmentation;

/// A piece of a run that is set in one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fragment {
    /// Which run of the paragraph.
    pub(super) run: usize,
    /// Where it starts in the run's text.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// What it is.
    pub(super) kind: FragmentKind,
    /// Whether the line may end after it.
    pub(super) after: Break,
}

/// What a fragment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FragmentKind {
    /// Letters.
    Word,
    /// One space.
    Space,
    /// A tabulator.
    Tab,
    /// The line ends here.
    LineEnd,
}

/// How a line may end after a fragment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Break {
    /// Not at all.
    No,
    /// As it stands.
    Open,
    /// With a hyphen.
    Hyphen,
}

/// A word longer than this many letters is cut into chunks.
const CHUNK: usize = 120;

/// The fragments of a paragraph's runs.
pub(super) fn fragments<'a>(runs: impl Iterator<Item = &'a str>) -> Vec<Fragment> {
    let mut found = Vec::new();
    for (run, text) in runs.enumerate() {
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            at = next(run, text, at, c, &mut found);
        }
    }
    found
}

fn next(run: usize, text: &str, start: usize, c: char, found: &mut Vec<Fragment>) -> usize {
    let end = start + c.len_utf8();
    let single = |kind| Fragment {
        run,
        start,
        end,
        kind,
        after: Break::Open,
    };
    match c {
        '\n' => found.push(single(FragmentKind::LineEnd)),
        '\t' => found.push(single(FragmentKind::Tab)),
        '\u{200b}' => open(found, Break::Open),
        '\u{ad}' => open(found, Break::Hyphen),
        _ if is_space(c) => found.push(single(FragmentKind::Space)),
        _ => {
            let (end, after) = word_end(text, start);
            push_word(run, text, start, end, after, found);
            return end;
        }
    }
    end
}

fn open(found: &mut [Fragment], how: Break) {
    if let Some(last) = found.last_mut().filter(|f| f.kind == FragmentKind::Word) {
        last.after = how;
    }
}

/// Spaces at which a line may end; the others hold their words together.
fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

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
        if opens(before, c, next) {
            return (end, Break::Open);
        }
        before = Some(c);
    }
    (text.len(), Break::No)
}

/// Whether a line may end after `c` inside a word.
fn opens(before: Option<char>, c: char, next: char) -> bool {
    match c {
        '-' | '\u{2010}' => before.is_some_and(char::is_alphanumeric) && next.is_alphabetic(),
        '–' | '—' => next.is_alphanumeric() && before.is_some_and(char::is_alphabetic),
        '/' => before.is_some_and(char::is_alphanumeric) && next.is_alphabetic(),
        '›' => next == '‹',
        _ => false,
    }
}

fn push_word(run: usize, text: &str, start: usize, end: usize, after: Break, found: &mut Vec<Fragment>) {
    let kind = FragmentKind::Word;
    let word = &text[start..end];
    let mut from = start;
    if word.len() > CHUNK {
        let cuts = word.grapheme_indices(true).skip(CHUNK).step_by(CHUNK);
        for (at, _) in cuts {
            found.push(Fragment {
                run,
                start: from,
                end: start + at,
                kind,
                after: Break::Open,
            });
            from = start + at;
        }
    }
    found.push(Fragment {
        run,
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
