//! Texts of clients within a document that may have markup.

mod escape;
#[cfg(test)]
mod tests;

use self::escape::{Position, escaped};
use crate::text::sanitize::{is_bidi_control, with_plain_line_ends};

/// Markup of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Markup {
    /// CommonMark; every reader shows the lines that were typed.
    Markdown,
    /// Text without markup, which shows its source.
    Plain,
}

impl Markup {
    /// Returns a text as a block quote.
    pub(super) fn quote(self, text: &str) -> String {
        format!("> {}", self.paragraphs(text, "> "))
    }

    /// Returns a text as one or more paragraphs.
    pub(super) fn paragraph(self, text: &str) -> String {
        self.paragraphs(text, "")
    }

    /// Returns a text that follows a label in a list item whose content is indented by `indent`.
    pub(super) fn list_item(self, text: &str, indent: &str) -> String {
        let lines = self.lines(text);
        if self == Self::Plain {
            return lines.join(&format!("\n{indent}"));
        }
        // blank lines become line breaks: as paragraphs they would spread out the whole list
        let positions = std::iter::once(Position::WithinLine).chain(std::iter::repeat(Position::LineStart));
        let lines = lines
            .iter()
            .zip(positions)
            .map(|(line, position)| escaped(line, position));
        lines.collect::<Vec<_>>().join(&format!("\\\n{indent}"))
    }

    /// Returns a text in a single line, for a heading or the middle of a line.
    pub(super) fn inline(self, text: &str) -> String {
        let line = self.lines(text).join(" ");
        match self {
            Self::Markdown => escaped(line.trim(), Position::WithinLine),
            Self::Plain => line.trim().to_owned(),
        }
    }

    /// Returns the result of [`Markup::inline`], which must not be empty, emphasised where there is markup.
    pub(super) fn strong(self, inline: &str) -> String {
        match self {
            Self::Markdown => format!("**{inline}**"),
            Self::Plain => inline.to_owned(),
        }
    }

    /// Returns the lines of a text. Without markup it is read in a terminal, which obeys marks that turn the writing
    /// direction.
    fn lines(self, text: &str) -> Vec<String> {
        match self {
            Self::Markdown => lines(text),
            Self::Plain => lines(&text.replace(is_bidi_control, "")),
        }
    }

    /// Returns the lines of a text, all but the first after a prefix.
    fn paragraphs(self, text: &str, prefix: &str) -> String {
        let lines = self.lines(text);
        if self == Self::Plain {
            return lines.join(&format!("\n{prefix}"));
        }
        let paragraph = |lines: &[String]| {
            let lines = lines.iter().map(|line| escaped(line, Position::LineStart));
            lines.collect::<Vec<_>>().join(&format!("\\\n{prefix}"))
        };
        let paragraphs = split_paragraphs(&lines).into_iter().map(paragraph);
        paragraphs
            .collect::<Vec<_>>()
            .join(&format!("\n{prefix}\n{prefix}"))
    }
}

/// Returns the lines of a text, without control characters, white space at their ends, and blank lines at the
/// beginning and end of the text.
fn lines(text: &str) -> Vec<String> {
    let text = with_plain_line_ends(text);
    let printable = |letter: &char| *letter == '\t' || !letter.is_control();
    let mut lines: Vec<String> = text
        .split('\n')
        .map(|line| line.chars().filter(printable).collect::<String>())
        .map(|line| line.trim_end().to_owned())
        .collect();
    let end = lines
        .iter()
        .rposition(|line| !line.is_empty())
        .map_or(0, |last| last + 1);
    lines.truncate(end);
    let start = lines.iter().take_while(|line| line.is_empty()).count();
    lines.split_off(start)
}

/// Splits lines where a single blank line stands. Several stay within a paragraph, which can show all of them.
fn split_paragraphs(lines: &[String]) -> Vec<&[String]> {
    let mut paragraphs = Vec::new();
    let mut start = 0;
    for (index, window) in lines.windows(3).enumerate() {
        if matches!(window, [before, blank, after] if blank.is_empty() && !before.is_empty() && !after.is_empty())
        {
            paragraphs.extend(lines.get(start..=index));
            start = index + 2;
        }
    }
    paragraphs.extend(lines.get(start..));
    paragraphs
}
