//! Finds the points where a word may be divided.
//!
//! German and English words are divided by pattern. A word with digits or `@` (an address, a price) is
//! never divided.

use hypher::Lang;

/// Least number of letters before and after a hyphen; two-letter stumps read badly.
const MIN_PART_LETTERS: usize = 3;
/// Length in letters from which a word is divided.
const MIN_WORD_LETTERS: usize = 7;

/// Returns the byte offsets at which `word` may be divided, ascending. `language` is a tag such as `de`.
pub(super) fn points(word: &str, language: &str) -> Vec<usize> {
    let Some((from, core)) = core(word) else {
        return Vec::new();
    };
    let Some(lang) = lang(language) else {
        return Vec::new();
    };
    let mut at = from;
    let mut points = Vec::new();
    for syllable in hypher::hyphenate_bounded(core, lang, MIN_PART_LETTERS, MIN_PART_LETTERS) {
        at += syllable.len();
        points.push(at);
    }
    points.pop();
    points
}

fn lang(tag: &str) -> Option<Lang> {
    match tag.split('-').next() {
        Some("de") => Some(Lang::German),
        Some("en") => Some(Lang::English),
        _ => None,
    }
}

/// Returns a word without the quotation marks and stops around it, and the byte at which it starts.
/// `None` if the word must not be divided.
fn core(word: &str) -> Option<(usize, &str)> {
    let from = word.find(char::is_alphabetic)?;
    let last = word.rfind(char::is_alphabetic)?;
    let to = last + word[last..].chars().next().map_or(0, char::len_utf8);
    let core = &word[from..to];
    if word.contains(|c: char| c.is_numeric() || c == '@') {
        return None;
    }
    let latin = core.chars().all(|c| c.is_alphabetic() && u32::from(c) < 0x250);
    (latin && core.chars().count() >= MIN_WORD_LETTERS).then_some((from, core))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divided(word: &str, language: &str) -> String {
        let mut out = word.to_owned();
        for at in points(word, language).into_iter().rev() {
            out.insert(at, '-');
        }
        out
    }

    #[test]
    fn german_and_english_words_are_divided_by_their_own_rules() {
        assert_eq!(divided("Begeisterung", "de"), "Begeis-te-rung");
        assert_eq!(divided("„Gesprächsblatt“,", "de-DE"), "„Gesprächs-blatt“,");
        assert_eq!(divided("enthusiasm", "en"), "enthu-si-asm");
    }

    #[test]
    fn short_words_addresses_and_other_scripts_stay_whole() {
        for word in [
            "müssen",
            "www.example.org",
            "12.345.678",
            "‹U+0000›",
            "Приветствие",
        ] {
            assert_eq!(divided(word, "de"), word);
        }
        assert_eq!(divided("Begeisterung", "fr"), "Begeisterung");
    }

    #[test]
    fn very_long_words_do_not_panic() {
        assert!(points(&"Donaudampfschifffahrt".repeat(40), "de").len() > 40);
    }
}
