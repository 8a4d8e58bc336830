//! Folding: spellings that people take for the same become the same, for searching, sorting and comparing names.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, is_combining_mark};

use super::sanitize::is_invisible;

/// Returns the text in small letters, without marks on letters and without invisible characters. Letters that are no
/// letter with a mark become those that people type in their place: `ł` becomes `l`, and `ß` becomes `ss`.
pub fn folded(text: &str) -> String {
    let letters = text
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter) && !is_invisible(*letter));
    letters
        .flat_map(char::to_lowercase)
        .fold(String::with_capacity(text.len()), |mut folded, letter| {
            match replacement(letter) {
                Some(letters) => folded.push_str(letters),
                None => folded.push(letter),
            }
            folded
        })
}

/// Returns the folded text with its umlauts written out, `ü` as `ue`.
pub fn written_out(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| !is_invisible(*letter)).nfc() {
        match umlaut(letter, None) {
            Some(letters) => out.push_str(letters),
            None => out.push(letter),
        }
    }
    folded(&out)
}

/// Returns how an umlaut is written without its marks, as `ue` for `ü`. The mark may be the character behind a letter.
pub fn umlaut(letter: char, behind: Option<char>) -> Option<&'static str> {
    let composed = behind.and_then(|mark| compose(letter, mark));
    match composed.unwrap_or(letter) {
        'ä' | 'Ä' => Some("ae"),
        'ö' | 'Ö' | 'ø' | 'Ø' => Some("oe"),
        'ü' | 'Ü' => Some("ue"),
        'å' | 'Å' => Some("aa"),
        _ => None,
    }
}

/// Returns a name folded, with single spaces: names that are equal then are one name.
pub fn folded_name(name: &str) -> String {
    folded(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns `true` if a text contains a part, in whatever spelling.
pub fn contains_folded(text: &str, part: &str) -> bool {
    folded(text).contains(&folded(part)) || written_out(text).contains(&written_out(part))
}

/// Returns `true` if two names differ at most in case, accents, the spelling of umlauts, and spaces.
pub fn alike(one: &str, other: &str) -> bool {
    let same = |fold: fn(&str) -> String| {
        let (one, other) = (fold(one), fold(other));
        one.split_whitespace().eq(other.split_whitespace())
    };
    same(folded) || same(written_out)
}

/// Returns what people without such a letter on their keyboard type; `None` for letters that stay.
fn replacement(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ɓ' | 'ƀ' => "b",
        'ð' | 'đ' | 'ɖ' | 'ɗ' => "d",
        // as passports transliterate it
        'ə' | 'ǝ' | 'ɛ' => "e",
        'ƒ' => "f",
        'ǥ' | 'ɣ' => "g",
        'ħ' => "h",
        'ı' | 'ɨ' => "i",
        'ȷ' => "j",
        'ĸ' | 'ƙ' => "k",
        'ł' | 'ƚ' => "l",
        'ŋ' | 'ɲ' => "n",
        'ø' | 'ɔ' | 'ɵ' => "o",
        'ŧ' => "t",
        'ʉ' => "u",
        'ƴ' => "y",
        'ƶ' => "z",
        'ς' => "σ",
        'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | 'ʾ' | 'ʿ' => "'",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_case_and_sharp_s_are_folded() {
        assert_eq!(folded("Jörg MÜSSIG, Straße"), "jorg mussig, strasse");
        assert_eq!(folded("Jo\u{308}rg"), "jorg");
        assert_eq!(folded("GROẞ ﬁnden İzmir"), "gross finden izmir");
    }

    #[test]
    fn letters_that_do_not_decompose_are_folded() {
        for (written, typed) in [
            ("Łukasz Đorđević", "lukasz dordevic"),
            ("Kıvanç Œuvre", "kivanc oeuvre"),
            ("Søren Ærø", "soren aero"),
            ("Þórður Guðrún", "thordur gudrun"),
            ("Ħal Għaxaq", "hal ghaxaq"),
            ("Nguyễn Đức Ơn", "nguyen duc on"),
            ("Əliyev, Ŧáhkká, Nŋg", "eliyev, tahkka, nng"),
            ("ΟΔΟΣ οδός", "οδοσ οδοσ"),
        ] {
            assert_eq!(folded(written), typed);
        }
    }

    #[test]
    fn invisible_characters_leave_no_trace() {
        for letter in [
            '\u{ad}',
            '\u{200b}',
            '\u{200c}',
            '\u{200d}',
            '\u{2060}',
            '\u{feff}',
            '\u{202a}',
            '\u{200e}',
            '\u{180e}',
            '\u{34f}',
            '\u{fe0f}',
            '\u{fff9}',
            '\u{e0067}',
        ] {
            assert_eq!(folded(&format!("Plan{letter}ung")), "planung", "{letter:?}");
            assert_eq!(written_out(&format!("Pl{letter}äne")), "plaene", "{letter:?}");
        }
    }

    #[test]
    fn umlauts_are_written_out_however_they_are_composed() {
        assert_eq!(written_out("Mu\u{308}ller, MÜLLER"), "mueller, mueller");
        assert_eq!(written_out("A\u{30a}rhus, Søren"), "aarhus, soeren");
        assert_eq!(umlaut('u', Some('\u{308}')), Some("ue"));
        assert_eq!(umlaut('e', Some('\u{308}')), None);
        assert_eq!(umlaut('u', Some('x')), None);
    }

    #[test]
    fn a_part_is_found_in_any_spelling() {
        for (text, part) in [
            ("Jörg Müßig", "muessig"),
            ("Joerg Muessig", "Jörg"),
            ("Jo\u{308}rg", "jorg"),
            ("Łukasz", "ŁUK"),
            ("Redaktions\u{ad}plan", "onspl"),
        ] {
            assert!(contains_folded(text, part), "{part} in {text}");
        }
        assert!(!contains_folded("Mueller", "muller"));
    }

    #[test]
    fn names_are_alike_in_any_spelling() {
        for name in [
            "jorg  müller",
            "Joerg Mueller",
            " JÖRG MÜLLER ",
            "Jo\u{308}rg Mü\u{ad}ller",
        ] {
            assert!(alike("Jörg Müller", name), "{name}");
        }
        assert!(!alike("Jörg Müller", "Jörg Möller"));
    }
}
