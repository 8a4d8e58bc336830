//! Text that has to fit: broken into lines, or shortened with an ellipsis, by measured widths.

use unicode_segmentation::UnicodeSegmentation;

use super::shape::{Measure, TextStyle};

/// The text, or as much of its beginning as fits into a width, with an ellipsis.
pub(super) fn shortened(text: &str, width: f32, style: TextStyle, measure: &dyn Measure) -> String {
    if measure.width(text, style) <= width {
        return text.to_owned();
    }
    let ends: Vec<usize> = text.grapheme_indices(true).map(|(start, _)| start).collect();
    let fits = ends.partition_point(|end| measure.width(&with_ellipsis(&text[..*end]), style) <= width);
    with_ellipsis(&text[..ends[fits.saturating_sub(1)]])
}

fn with_ellipsis(beginning: &str) -> String {
    let kept = beginning.trim_end_matches(|c: char| c.is_whitespace() || c == '-' || c == ',');
    format!("{kept}…")
}

/// The text in lines no wider than a width, at most so many; a word that is too long and whatever
/// is left over after the last line are shortened.
pub(super) fn wrapped(
    text: &str,
    width: f32,
    most: usize,
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
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
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

    /// Letters ten wide.
    const TEN: Crude = Crude(10.0 / 0.55);

    #[test]
    fn a_text_that_fits_is_left_alone() {
        assert_eq!(shortened("Treffen", 70.5, TextStyle::Label, &TEN), "Treffen");
    }

    #[test]
    fn a_shortened_text_fits_and_leaves_no_space_before_its_ellipsis() {
        assert_eq!(
            shortened("eigenes Blog", 90.5, TextStyle::Label, &TEN),
            "eigenes…"
        );
    }

    #[test]
    fn letters_are_never_torn_apart() {
        let family = "👩‍👩‍👧 zu Hause";
        assert!(["…", "👩‍👩‍👧…"].contains(&shortened(family, 65.0, TextStyle::Label, &TEN).as_str()));
    }

    #[test]
    fn lines_keep_every_word_that_fits_and_shorten_the_last() {
        let lines = wrapped("Seite meiner Schwester liken", 130.5, 2, TextStyle::Label, &TEN);
        assert_eq!(lines, ["Seite meiner", "Schwester li…"]);
        assert_eq!(
            wrapped("", 100.0, 2, TextStyle::Label, &TEN),
            Vec::<String>::new()
        );
    }
}
