//! Folding of texts for searches: "Mueller", "Muller" and "müller" all find "Müller".
//!
//! A text is stored folded in two ways: `ü` as `u`, and words with umlauts a second time with `ue`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Returns the text in small letters, without marks on letters, with `ß` as `ss`.
pub fn folded(text: &str) -> String {
    text.nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(lowercase)
        .collect()
}

/// Returns a name folded, with single spaces: names that are equal then are one name.
pub fn folded_name(name: &str) -> String {
    folded(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the folded words that contain umlauts, with these written out, separated by spaces.
pub(super) fn variants(text: &str) -> String {
    let composed: String = text.nfc().collect();
    let words = composed.split(|letter: char| !letter.is_alphanumeric());
    let with_umlauts = words.filter(|word| word.contains(is_umlaut));
    with_umlauts
        .map(|word| folded(&written_out(word)))
        .collect::<Vec<_>>()
        .join(" ")
}

fn lowercase(letter: char) -> impl Iterator<Item = char> {
    let (first, second) = match letter {
        'ß' | 'ẞ' => (Some('s'), Some('s')),
        'æ' | 'Æ' => (Some('a'), Some('e')),
        'ø' | 'Ø' => (Some('o'), None),
        _ => (None, None),
    };
    let plain = first.is_none().then(|| letter.to_lowercase());
    first.into_iter().chain(second).chain(plain.into_iter().flatten())
}

fn is_umlaut(letter: char) -> bool {
    matches!(letter, 'ä' | 'ö' | 'ü' | 'Ä' | 'Ö' | 'Ü')
}

fn written_out(word: &str) -> String {
    let mut out = String::with_capacity(word.len() + 2);
    for letter in word.chars() {
        match letter {
            'ä' | 'Ä' => out.push_str("ae"),
            'ö' | 'Ö' => out.push_str("oe"),
            'ü' | 'Ü' => out.push_str("ue"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{folded, variants};

    #[test]
    fn marks_case_and_sharp_s_are_folded() {
        assert_eq!(folded("Jörg MÜSSIG, Straße"), "jorg mussig, strasse");
        assert_eq!(folded("Jo\u{308}rg"), "jorg");
    }

    #[test]
    fn umlauts_are_written_out_beside() {
        assert_eq!(variants("Frau Müßig und Herr Möller"), "muessig moeller");
        assert_eq!(variants("Mu\u{308}ller"), "mueller");
        assert_eq!(variants("kein Umlaut"), "");
    }
}
