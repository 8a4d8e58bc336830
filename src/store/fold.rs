//! The form of a text in the search index: folded, with each sign and emoji as a word of its own.
//!
//! A text is indexed twice: with `ü` as `u`, and its words with umlauts a second time with `ue`. Signs become pairs of
//! private characters, which the engine takes for letters. Private characters of the text itself are bullets of other
//! programs, and part words.

use crate::text::fold::{folded, umlaut, written_out};
use crate::text::sanitize::is_invisible;

/// First of the private characters that stand for the upper bits of a sign, and first of those for its lower bits.
const CODES: [u32; 2] = [0xe000, 0xe800];
/// Number of bits of a sign that its second character stands for.
const LOWER_BITS: u32 = 10;

/// Returns a text as it is indexed.
pub(super) fn indexed(text: &str) -> String {
    with_signs(&folded(text))
}

/// Returns the indexed forms of the words that contain umlauts, with these written out, separated by spaces.
pub(super) fn variants(text: &str) -> String {
    let visible: String = text.chars().filter(|letter| !is_invisible(*letter)).collect();
    let words = visible.split(|letter| !continues_word(letter));
    let words = words.filter(|word| has_umlaut(word));
    words
        .map(|word| with_signs(&written_out(word)))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Returns the words of an indexed text.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter| !is_word_letter(letter))
        .filter(|word| !word.is_empty())
}

/// Returns `true` for letters and digits of an indexed text, and for the characters that stand for signs.
pub(super) fn is_word_letter(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '\u{e000}'..='\u{ebff}')
}

/// Returns the words of a text as it was typed: signs are words, and invisible characters don't part words.
pub(super) fn typed_words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for part in text.split(|letter| !continues_word(letter) && !is_sign(letter)) {
        let mut rest = part;
        while let Some((at, sign)) = rest.char_indices().find(|(_, letter)| is_sign(*letter)) {
            let (before, behind) = rest.split_at(at);
            let (sign, behind) = behind.split_at(sign.len_utf8());
            words.extend([before, sign]);
            rest = behind;
        }
        words.push(rest);
    }
    words.retain(|word| self::words(&indexed(word)).next().is_some());
    words
}

/// Returns `true` for signs that people search for, emoji included; punctuation is none.
fn is_sign(letter: char) -> bool {
    match letter {
        '¢'..='¥' | '§' | '©' | '®' | '°' | '±' | '×' | '÷' | '\u{1f000}'..='\u{1faff}' => true,
        '\u{20a0}'..='\u{20cf}' | '\u{2100}'..='\u{2bff}' => !letter.is_alphanumeric(),
        _ => false,
    }
}

fn continues_word(letter: char) -> bool {
    let mark = unicode_normalization::char::is_combining_mark(letter);
    (letter.is_alphanumeric() || mark || is_invisible(letter)) && !is_sign(letter)
}

fn has_umlaut(word: &str) -> bool {
    let behind = word.chars().skip(1).map(Some).chain([None]);
    word.chars()
        .zip(behind)
        .any(|(letter, behind)| umlaut(letter, behind).is_some())
}

fn with_signs(folded: &str) -> String {
    let mut indexed = String::with_capacity(folded.len());
    for letter in folded.chars() {
        match letter {
            '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => indexed.push(' '),
            _ if is_sign(letter) => push_sign(letter, &mut indexed),
            _ => indexed.push(letter),
        }
    }
    indexed
}

fn push_sign(sign: char, indexed: &mut String) {
    let (upper, lower) = (
        u32::from(sign) >> LOWER_BITS,
        u32::from(sign) & ((1 << LOWER_BITS) - 1),
    );
    let pair = [CODES[0] + upper, CODES[1] + lower];
    indexed.push(' ');
    indexed.extend(pair.into_iter().filter_map(char::from_u32));
    indexed.push(' ');
}

#[cfg(test)]
mod tests {
    use super::{indexed, typed_words, variants, words};

    #[test]
    fn umlauts_are_written_out_beside() {
        assert_eq!(variants("Frau Müßig und Herr Möller"), "muessig moeller");
        assert_eq!(variants("Mu\u{308}ller"), "mueller");
        assert_eq!(variants("Redaktions\u{ad}pläne"), "redaktionsplaene");
        assert_eq!(variants("kein Umlaut"), "");
    }

    #[test]
    fn signs_are_words_wherever_they_stand() {
        let sign = indexed("🌱");
        let [only] = words(&sign).collect::<Vec<_>>()[..] else {
            panic!("one word");
        };
        let text = indexed("Plan🌱🌱ung 5€");
        let found: Vec<&str> = words(&text).collect();
        assert_eq!(found[..4], ["plan", only, only, "ung"]);
        assert_eq!(found.len(), 6);
        assert_ne!(only, found[5]);
    }

    #[test]
    fn bullets_of_other_programs_part_words() {
        let text = indexed("\u{f0b7}Plan \u{e000}x");
        assert_eq!(words(&text).collect::<Vec<_>>(), ["plan", "x"]);
    }

    #[test]
    fn typed_words_are_parted_at_signs_and_punctuation() {
        assert_eq!(
            typed_words("Mu\u{308}ller: ja👍\u{fe0f}nein, 5 €"),
            ["Mu\u{308}ller", "ja", "👍", "\u{fe0f}nein", "5", "€"]
        );
        assert_eq!(typed_words("👩\u{200d}🚒"), ["👩", "🚒"]);
        assert_eq!(typed_words("* ^ ( ) \u{200b} …"), Vec::<&str>::new());
    }
}
