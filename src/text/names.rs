//! Words of people as part of a file's name.

use unicode_normalization::UnicodeNormalization;

/// Longer names are cut: some systems stop at 255 bytes for the whole path's last part.
const MAX_NAME_BYTES: usize = 80;

/// Without what file systems refuse, hide or misread.
pub fn safe_name(name: &str) -> String {
    let harmless = |c: char| {
        let refused = c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
        let unseen = matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        if refused || unseen || c.is_whitespace() {
            ' '
        } else {
            c
        }
    };
    let text: String = name.nfc().map(harmless).collect();
    let mut short = text.split_whitespace().collect::<Vec<_>>().join(" ");
    while short.len() > MAX_NAME_BYTES {
        short.pop();
    }
    short.trim_matches(['.', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_letters_and_lose_what_systems_refuse() {
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
