//! File names made from words that people typed.

use unicode_normalization::UnicodeNormalization;

use super::sanitize::{is_control, is_invisible};

/// Longest name in bytes; many file systems allow 255 for a name with its suffixes.
const MAX_NAME_BYTES: usize = 80;

/// Returns the text as the name of a file, without characters that file systems refuse, hide or misread.
pub fn safe_name(text: &str) -> String {
    let spaced = |letter: char| {
        let refused = matches!(letter, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
        if refused || is_control(letter) || is_invisible(letter) {
            ' '
        } else {
            letter
        }
    };
    let spaced: String = text.nfc().map(spaced).collect();
    let mut name = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    while name.len() > MAX_NAME_BYTES {
        name.pop();
    }
    name.trim_matches(['.', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_retains_its_letters_and_loses_what_systems_refuse() {
        assert_eq!(safe_name("Jörg Müßig"), "Jörg Müßig");
        assert_eq!(safe_name("../a/b\\c:d*e?\0\u{202e}"), "a b c d e");
        assert_eq!(safe_name("  Mu\u{308}ller\n& Töchter. "), "Müller & Töchter");
    }

    #[test]
    fn long_names_are_cut_between_letters() {
        let name = safe_name(&"Ü".repeat(300));
        assert!(name.len() <= MAX_NAME_BYTES && name.chars().all(|c| c == 'Ü'));
    }
}
