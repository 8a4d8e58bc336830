//! Safe display of text of unknown origin.
//!
//! Control characters and direction marks are drawn as a visible sign. Each character is replaced by one
//! character, so that cursor positions in a field stay right.

use std::borrow::Cow;

/// Character that is drawn in place of a control character.
pub const REPLACEMENT_SIGN: char = '¤';

/// Returns the text as it may be drawn.
pub fn displayable(text: &str) -> Cow<'_, str> {
    if text.chars().any(acts) {
        Cow::Owned(
            text.chars()
                .map(|c| if acts(c) { REPLACEMENT_SIGN } else { c })
                .collect(),
        )
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns the text as it may be drawn in one line: line breaks and tabs become spaces.
pub fn shown_in_a_line(text: &str) -> Cow<'_, str> {
    if text.contains(['\n', '\t']) {
        Cow::Owned(displayable(text).replace(['\n', '\t'], " "))
    } else {
        displayable(text)
    }
}

fn acts(c: char) -> bool {
    let turns_direction =
        matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let breaks_lines = matches!(c, '\u{2028}' | '\u{2029}');
    turns_direction || breaks_lines || (c.is_control() && c != '\n' && c != '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_not_copied() {
        assert!(matches!(displayable("Müßig, „oft“ 👩‍🚒\n\tja"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_acts_becomes_a_sign_of_the_same_length() {
        let text = "a\u{0}b\u{202E}c\r\nd\u{7f}";
        assert_eq!(displayable(text), "a¤b¤c¤\nd¤");
        assert_eq!(displayable(text).chars().count(), text.chars().count());
    }

    #[test]
    fn a_line_has_no_breaks() {
        assert_eq!(shown_in_a_line("a\nb\tc"), "a b c");
    }
}
