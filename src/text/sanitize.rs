//! Text of unknown origin, made safe for a terminal, a window, a file name or a single line.
//!
//! Answers may hold anything: control characters, marks that turn the writing direction, line breaks of
//! other systems. Stored text is never changed; the functions here change only copies for output.

use std::borrow::Cow;

/// Characters besides `\n` that end a line in texts from other programs.
const LINE_ENDS: [char; 6] = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

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

/// Returns the text with `\n` for each line end of another kind.
pub fn with_plain_line_ends(text: &str) -> Cow<'_, str> {
    if text.contains(LINE_ENDS) {
        Cow::Owned(text.replace("\r\n", "\n").replace(LINE_ENDS, "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns the text without control characters, in one line: each line end or tab becomes a space.
pub fn one_line(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_control) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(lines(text).replace(['\n', '\t'], " "))
}

/// Returns the text without control characters, except for tabs and its line ends, which become `\n`.
pub fn lines(text: &str) -> Cow<'_, str> {
    let keep = |letter: &char| matches!(letter, '\n' | '\t') || !is_control(*letter);
    if text.chars().all(|letter| keep(&letter)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(with_plain_line_ends(text).chars().filter(keep).collect())
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
        assert!(matches!(lines("a\nb\tc"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_single_line_has_no_breaks_and_obeys_no_control_character() {
        assert_eq!(one_line("a\nb\r\nc\td\u{2028}e"), "a b c d e");
        assert_eq!(
            one_line("Anna\u{b}Bert\u{c}12\u{85}13\u{2029}14"),
            "Anna Bert 12 13 14"
        );
        assert_eq!(one_line("Jörg\u{1b}[31m\u{202e} Müßig\u{61c}"), "Jörg[31m Müßig");
    }

    #[test]
    fn several_lines_keep_only_their_breaks_and_tabs() {
        assert_eq!(lines("a\r\nb\u{7}\tc\u{2067}"), "a\nb\tc");
        assert_eq!(lines("Anna\u{b}Bert\u{85}12\u{2028}13"), "Anna\nBert\n12\n13");
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
