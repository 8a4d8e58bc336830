//! Brings a word into the one spelling that the lexicons use.
//!
//! Lower case, umlauts composed, ß (also ẞ and the long ſ) as ss, curly apostrophes straight, soft
//! hyphens dropped. "MUẞ", "muss" and "mu\u{AD}ß" thus meet in "muss", a decomposed "müssen" is the
//! composed one. The ASCII spelling "muessen" stays as it is: the lexicons list both, because
//! folding it would also turn "neuer" into "neür".

use unicode_normalization::char::{compose, is_combining_mark};

/// Longer words are in no lexicon; only this much of one is folded.
pub(super) const LONGEST: usize = 40;

/// Whether a character continues a word once one has begun.
pub(super) fn continues_word(c: char) -> bool {
    c.is_alphanumeric() || c == SOFT_HYPHEN || is_combining_mark(c)
}

/// An invisible place to break a word.
pub(super) const SOFT_HYPHEN: char = '\u{AD}';

/// Appends the folded word to `out`, at most about [`LONGEST`] bytes of it.
pub(super) fn fold_into(word: &str, out: &mut String) {
    if word.is_ascii() {
        out.extend(
            word.bytes()
                .take(LONGEST)
                .map(|byte| char::from(byte.to_ascii_lowercase())),
        );
        return;
    }
    let start = out.len();
    for c in word.chars() {
        if out.len() - start >= LONGEST {
            break;
        }
        fold_char(c, start, out);
    }
}

fn fold_char(c: char, start: usize, out: &mut String) {
    match c {
        'ß' | 'ẞ' => out.push_str("ss"),
        'ſ' => out.push('s'),
        '’' | 'ʼ' | '‘' | '´' | '`' => out.push('\''),
        SOFT_HYPHEN => {}
        _ if is_combining_mark(c) => push_mark(c, start, out),
        _ => out.extend(c.to_lowercase()),
    }
}

fn push_mark(mark: char, start: usize, out: &mut String) {
    let composed = out[start..]
        .chars()
        .next_back()
        .and_then(|base| compose(base, mark));
    match composed {
        Some(whole) => {
            out.pop();
            out.push(whole);
        }
        None => out.push(mark),
    }
}

#[cfg(test)]
mod tests {
    use super::fold_into;

    fn folded(word: &str) -> String {
        let mut out = String::new();
        fold_into(word, &mut out);
        out
    }

    #[test]
    fn old_new_capital_and_decomposed_spellings_meet() {
        assert_eq!(folded("MUẞ"), "muss");
        assert_eq!(folded("mußte"), "musste");
        assert_eq!(folded("Mu\u{308}ßte"), "müsste");
        assert_eq!(folded("mu\u{AD}ſſen"), "mussen");
        assert_eq!(folded("DON’T"), "don't");
    }

    #[test]
    fn a_word_without_end_is_cut_and_a_lone_mark_kept() {
        assert!(folded(&"ä".repeat(100_000)).len() <= super::LONGEST + 4);
        assert_eq!(folded("\u{308}"), "\u{308}");
    }
}
