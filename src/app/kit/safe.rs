//! Text of unknown origin, shown safely.
//!
//! Answers may hold anything: control characters, marks that turn the writing direction, half of a
//! Windows line break. The data stay as they are; what is drawn has a visible sign in each such place.
//! One character stands for one character, so that cursor positions in a field stay true.

use std::borrow::Cow;

/// What is drawn in place of a character that must not act.
pub const REPLACEMENT_SIGN: char = '¤';

/// The text as it may be drawn.
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

/// The text as it may be drawn in one line: line breaks become spaces.
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
