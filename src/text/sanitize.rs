//! Text of unknown origin, made safe for a terminal, a window, a file name or a single line.
//!
//! Answers may hold anything: control characters, marks that turn the writing direction, line breaks of
//! other systems. Stored text is never changed; the functions here change only copies for output.

use std::borrow::Cow;

/// Returns `true` for the marks that turn the writing direction.
pub fn is_bidi_control(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Returns `true` for characters that act instead of being shown: control characters, line breaks and tabs
/// included, Unicode's line and paragraph separators, and the marks of [`is_bidi_control`].
pub fn is_control(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}') || is_bidi_control(letter)
}

/// Returns `true` for characters without a shape of their own: the marks of [`is_bidi_control`], soft hyphens,
/// zero-width spaces and joiners, invisible operators, fillers, annotations, tags and the byte order mark.
pub fn is_invisible(letter: char) -> bool {
    is_bidi_control(letter)
        || matches!(
            letter,
            '\u{ad}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200d}'
        )
        || matches!(
            letter,
            '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        )
        || matches!(letter, '\u{fff9}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e007f}')
}

/// Returns the text without control characters, in one line: each line break or tab becomes a space.
pub fn one_line(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_control) {
        return Cow::Borrowed(text);
    }
    let spaced = text.replace("\r\n", " ");
    let keep = |letter: char| match letter {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        other => (!is_control(other)).then_some(other),
    };
    Cow::Owned(spaced.chars().filter_map(keep).collect())
}

/// Returns the text without control characters, except for its line breaks (`\n`).
pub fn lines(text: &str) -> Cow<'_, str> {
    let keep = |letter: &char| *letter == '\n' || !is_control(*letter);
    if text.chars().all(|letter| keep(&letter)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(keep).collect())
}

/// Returns at most the first `max_chars` characters, followed by `…` if there are more.
pub fn truncate(text: &str, max_chars: usize) -> Cow<'_, str> {
    match text.char_indices().nth(max_chars) {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or(text))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_is_not_copied() {
        let text = "Müßig, „oft“ 👩‍🚒";
        for sanitize in [one_line, lines] {
            assert!(matches!(sanitize(text), Cow::Borrowed(same) if same == text));
        }
        assert!(matches!(lines("a\nb"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_single_line_has_no_breaks_and_obeys_no_control_character() {
        assert_eq!(one_line("a\nb\r\nc\td\u{2028}e"), "a b c d e");
        assert_eq!(one_line("Jörg\u{1b}[31m\u{202e} Müßig\u{61c}"), "Jörg[31m Müßig");
    }

    #[test]
    fn several_lines_keep_only_their_breaks() {
        assert_eq!(lines("a\r\nb\u{7}\tc\u{2067}"), "a\nbc");
    }

    #[test]
    fn a_truncated_text_ends_in_an_ellipsis() {
        assert_eq!(truncate(&"ü".repeat(60), 48), format!("{}…", "ü".repeat(48)));
        assert_eq!(truncate("üüü", 3), "üüü");
        assert_eq!(truncate("", 0), "");
    }

    #[test]
    fn zero_width_characters_are_invisible() {
        for letter in [
            '\u{200b}', '\u{200d}', '\u{2060}', '\u{feff}', '\u{202e}', '\u{2066}', '\u{61c}', '\u{ad}',
        ] {
            assert!(is_invisible(letter), "{letter:?}");
        }
        assert!(!is_invisible('a') && !is_invisible(' '));
    }
}
