//! The file name offered for a sheet.

use super::HandoutOptions;
use super::teller::Teller;
use crate::session::SharedSession;
use unicode_normalization::UnicodeNormalization;

/// Longer names are cut: some systems stop at 255 bytes for the whole path's last part.
const LONGEST: usize = 80;

/// „Gesprächsblatt Jörg Müßig 2026-12-03.pdf": title, client and day, in characters every system takes.
pub fn file_name(shared: &SharedSession, options: &HandoutOptions) -> String {
    let teller = Teller::new(shared, options.language);
    let name = shared
        .by_role(crate::workbook::Role::ClientName)
        .map(|_| teller.name());
    let day = teller
        .meeting_day()
        .unwrap_or_else(|| shared.session().updated_at.local().date());
    let parts = [
        Some(teller.texts.handout_title().to_owned()),
        name.map(safe),
        Some(day.to_string()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|p| !p.is_empty()).collect();
    format!("{}.pdf", parts.join(" "))
}

/// Without what file systems refuse, hide or misread.
fn safe(name: &str) -> String {
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
    while short.len() > LONGEST {
        short.pop();
    }
    short.trim_matches(['.', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_letters_and_lose_what_systems_refuse() {
        assert_eq!(safe("Jörg Müßig"), "Jörg Müßig");
        assert_eq!(safe("../a/b\\c:d*e?\0\u{202e}"), "a b c d e");
        assert_eq!(safe("  Mu\u{308}ller\n& Töchter. "), "Müller & Töchter");
    }

    #[test]
    fn long_names_are_cut_between_letters() {
        let name = safe(&"Ü".repeat(300));
        assert!(name.len() <= LONGEST && name.chars().all(|c| c == 'Ü'));
    }
}
