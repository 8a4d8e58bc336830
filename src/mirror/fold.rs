//! Folds a word into the spelling that the lexicons use.
//!
//! Folding lowers case, composes umlauts, writes ß (also ẞ and the long ſ) as ss, straightens apostrophes and
//! drops soft hyphens: "MUẞ", "muss" and "mu\u{AD}ß" become "muss". The ASCII spelling "muessen" stays: the
//! lexicons list both, because folding it would also turn "neuer" into "neür".

use unicode_normalization::char::{compose, is_combining_mark};

/// Most bytes of a word that are folded; no lexicon has longer words.
pub(super) const MAX_FOLDED_BYTES: usize = 40;

/// Returns `true` if a character continues a word.
pub(super) fn continues_word(c: char) -> bool {
    c.is_alphanumeric() || c == SOFT_HYPHEN || is_combining_mark(c)
}

/// Invisible position at which a word may break.
pub(super) const SOFT_HYPHEN: char = '\u{AD}';

/// Appends the folded word to `out`, at most about [`MAX_FOLDED_BYTES`] of it.
pub(super) fn fold_into(word: &str, out: &mut String) {
    let start = out.len();
    if word.is_ascii() {
        out.push_str(word.get(..MAX_FOLDED_BYTES).unwrap_or(word));
        out[start..].make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        if out.len() - start >= MAX_FOLDED_BYTES {
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
        '\0'..='\x7f' => out.push(c.to_ascii_lowercase()),
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
        Some(composed) => {
            out.pop();
            out.push(composed);
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
        assert!(folded(&"ä".repeat(100_000)).len() <= super::MAX_FOLDED_BYTES + 4);
        assert_eq!(folded("\u{308}"), "\u{308}");
    }
}
