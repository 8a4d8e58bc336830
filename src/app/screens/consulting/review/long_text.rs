//! Very long texts, shown in parts, so that no frame has to lay out all of them.

use std::collections::HashMap;
use std::ops::Range;

use egui::Ui;
use uuid::Uuid;

use crate::app::screens::shared::part_turner::part_turner_ui;
use crate::mirror::{self, Highlight, MirrorLanguage};
use crate::service::review::stations::LONG_TEXT_MIN_BYTES;
use crate::session::Cell;
use crate::text::Texts;

/// A text that may be long.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum LongText {
    /// An answer.
    Answer(Cell),
    /// A note.
    Note(Uuid),
}

/// The open parts of texts, and the mirror's marks in them.
#[derive(Default)]
pub(super) struct LongTexts {
    open: HashMap<LongText, usize>,
    marks: HashMap<(LongText, usize), Vec<Highlight>>,
}

impl LongTexts {
    /// Returns the part of a text that is open.
    pub(super) fn open(&self, key: &LongText) -> usize {
        self.open.get(key).copied().unwrap_or(0)
    }

    /// Returns the marks of a part, which are found once.
    pub(super) fn marks(
        &mut self,
        key: &LongText,
        part: usize,
        words: &str,
        rules: Option<MirrorLanguage>,
    ) -> &[Highlight] {
        let find = || rules.map_or_else(Vec::new, |rules| mirror::marks(words, rules));
        self.marks.entry((key.clone(), part)).or_insert_with(find)
    }

    /// Paints the buttons that lead through the parts of a text that has several.
    pub(super) fn turn_ui(&mut self, ui: &mut Ui, key: &LongText, prose: &str, texts: &Texts) {
        let count = ranges(prose).len();
        if count < 2 {
            return;
        }
        let part = part_turner_ui(ui, self.open(key), count, texts);
        self.open.insert(key.clone(), part);
    }
}

/// Returns a part of a text; the last one if there are fewer.
pub(super) fn range(text: &str, part: usize) -> Range<usize> {
    let mut ranges = ranges(text);
    let last = ranges.len().saturating_sub(1);
    if ranges.is_empty() {
        return 0..0;
    }
    ranges.swap_remove(part.min(last))
}

/// Returns the parts of a text, each ending after a line or a word if it has any.
fn ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    while text.len() - start > LONG_TEXT_MIN_BYTES {
        let longest = text.floor_char_boundary(start + LONG_TEXT_MIN_BYTES);
        let piece = &text[start..longest];
        let end = piece.rfind('\n').or_else(|| piece.rfind(' '));
        let end = end.map_or(longest, |end| start + end + 1);
        ranges.push(start..end);
        start = end;
    }
    if start < text.len() {
        ranges.push(start..text.len());
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_joined_are_the_text() {
        for text in [
            String::new(),
            "ä".repeat(50_000),
            "Zeile\n".repeat(30_000),
            "Wort ".repeat(30_000),
            "😀".repeat(40_000),
        ] {
            let parts = ranges(&text);
            let joined: String = parts.iter().map(|part| &text[part.clone()]).collect();
            assert_eq!(joined, text);
            assert!(
                parts
                    .iter()
                    .all(|part| !part.is_empty() && part.len() <= LONG_TEXT_MIN_BYTES)
            );
        }
    }

    #[test]
    fn a_part_beyond_the_last_is_the_last() {
        let text = "Wort ".repeat(10_000);
        assert_eq!(range(&text, 99), range(&text, 3));
        assert_eq!(range(&text, 3).end, text.len());
        assert_eq!(range("", 2), 0..0);
    }
}
