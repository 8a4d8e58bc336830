//! File names made from words that people typed.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::sanitize::{is_control, is_invisible};

/// Longest name in bytes; many file systems allow 255 for a name with its suffixes.
const MAX_NAME_BYTES: usize = 80;

/// Returns the text as the name of a file, without characters that file systems refuse, hide or misread.
pub fn safe_name(text: &str) -> String {
    let visible = text.chars().filter(|letter| !is_invisible(*letter));
    let refused = |letter| matches!(letter, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let spaced: String = visible
        .nfc()
        .map(|letter| {
            if refused(letter) || is_control(letter) {
                ' '
            } else {
                letter
            }
        })
        .collect();
    let name = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    shortened(&name).trim_matches(['.', ' ']).to_owned()
}

/// Returns the longest beginning of a name that may be used and ends with a whole letter, as people see them.
fn shortened(name: &str) -> &str {
    let ends = name.grapheme_indices(true).map(|(at, letter)| at + letter.len());
    let end = ends.take_while(|end| *end <= MAX_NAME_BYTES).last();
    name.get(..end.unwrap_or(0)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_retains_its_letters_and_loses_what_systems_refuse() {
        assert_eq!(safe_name("Jörg Müßig"), "Jörg Müßig");
        assert_eq!(safe_name("../a/b\\c:d*e?\0\u{202e}"), "a b c d e");
        assert_eq!(
            safe_name("Redaktions\u{ad}plan\u{200b} \u{202e}neu"),
            "Redaktionsplan neu"
        );
        assert_eq!(safe_name("  Mu\u{308}ller\n& Töchter. "), "Müller & Töchter");
    }

    #[test]
    fn long_names_are_cut_between_letters() {
        let name = safe_name(&"Ü".repeat(300));
        assert!(name.len() <= MAX_NAME_BYTES && name.chars().all(|c| c == 'Ü'));
        for letter in ["x\u{302}", "कि", "👍🏽", "🇩🇪", "각\u{11a8}"] {
            let name = safe_name(&format!("ab{}", letter.repeat(60)));
            assert_eq!(
                name,
                format!("ab{}", letter.repeat((MAX_NAME_BYTES - 2) / letter.len()))
            );
        }
    }
}
