//! Safe display of text of unknown origin.
//!
//! Control characters and overrides of the writing direction are drawn as a visible sign; other direction marks, which
//! change nothing here, are drawn as nothing. Each character is replaced by one character, so that cursor positions in a
//! field stay right.

use std::borrow::Cow;

/// Character that is drawn in place of a control character.
pub const REPLACEMENT_SIGN: char = '¤';

/// Character that is drawn as nothing, and wherever a typeface is missing too.
const NOTHING: char = '\u{200b}';

/// Returns the text as it may be drawn.
pub fn displayable(text: &str) -> Cow<'_, str> {
    if text.chars().any(|c| drawn(c) != c) {
        Cow::Owned(text.chars().map(drawn).collect())
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

/// Returns what is drawn for a character.
fn drawn(c: char) -> char {
    match c {
        '\n' | '\t' => c,
        '\u{200e}'
        | '\u{200f}'
        | '\u{61c}'
        | '\u{202a}'..='\u{202c}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => NOTHING,
        '\u{202d}' | '\u{202e}' | '\u{2028}' | '\u{2029}' => REPLACEMENT_SIGN,
        _ if c.is_control() => REPLACEMENT_SIGN,
        _ => c,
    }
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
    fn marks_of_direction_and_byte_order_are_drawn_as_nothing() {
        let text = "\u{feff}\u{202a}+49\u{202c}\u{200e}\u{61c}";
        assert_eq!(displayable(text).replace(NOTHING, ""), "+49");
        assert_eq!(displayable(text).chars().count(), text.chars().count());
    }

    #[test]
    fn a_line_has_no_breaks() {
        assert_eq!(shown_in_a_line("a\nb\tc"), "a b c");
    }
}
