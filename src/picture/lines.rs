//! Texts broken into lines, or shortened with an ellipsis, to fit a measured width.

use unicode_segmentation::UnicodeSegmentation;

use super::shape::{Measure, TextStyle};

/// Returns a text, or as much of its beginning as fits a width, with an ellipsis.
pub(super) fn shortened(text: &str, width: f32, style: TextStyle, measure: &dyn Measure) -> String {
    if measure.width(text, style) <= width {
        return text.to_owned();
    }
    let ends: Vec<usize> = text.grapheme_indices(true).map(|(start, _)| start).collect();
    let beginning = |end: usize| with_ellipsis(text.get(..end).unwrap_or_default());
    let fitting = ends.partition_point(|end| measure.width(&beginning(*end), style) <= width);
    beginning(ends.get(fitting.saturating_sub(1)).copied().unwrap_or_default())
}

fn with_ellipsis(beginning: &str) -> String {
    let trimmed = beginning.trim_end_matches(|c: char| c.is_whitespace() || c == '-' || c == ',');
    format!("{trimmed}…")
}

/// Returns a text in at most `max_lines` lines that fit a width. Words that are too long are shortened, and so is
/// the last line if more text is left.
pub fn wrapped(
    text: &str,
    width: f32,
    max_lines: usize,
    style: TextStyle,
    measure: &dyn Measure,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if measure.width(&format!("{line} {word}"), style) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > max_lines {
        let rest = lines.split_off(max_lines.saturating_sub(1)).join(" ");
        lines.push(rest);
    }
    lines
        .iter()
        .map(|line| shortened(line, width, style, measure))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::ruler::Crude;
    use super::*;

    /// A measure by which each letter is ten units wide.
    const TEN_WIDE: Crude = Crude(10.0 / 0.55);

    #[test]
    fn a_text_that_fits_is_unchanged() {
        assert_eq!(shortened("Treffen", 70.5, TextStyle::Label, &TEN_WIDE), "Treffen");
    }

    #[test]
    fn a_shortened_text_fits_and_leaves_no_space_before_its_ellipsis() {
        assert_eq!(
            shortened("eigenes Blog", 90.5, TextStyle::Label, &TEN_WIDE),
            "eigenes…"
        );
    }

    #[test]
    fn a_shortened_text_ends_between_letters() {
        let family = "👩‍👩‍👧 zu Hause";
        assert!(["…", "👩‍👩‍👧…"].contains(&shortened(family, 65.0, TextStyle::Label, &TEN_WIDE).as_str()));
    }

    #[test]
    fn the_last_line_is_shortened_if_more_text_is_left() {
        let lines = wrapped(
            "Seite meiner Schwester liken",
            130.5,
            2,
            TextStyle::Label,
            &TEN_WIDE,
        );
        assert_eq!(lines, ["Seite meiner", "Schwester li…"]);
        assert_eq!(
            wrapped("", 100.0, 2, TextStyle::Label, &TEN_WIDE),
            Vec::<String>::new()
        );
    }
}
