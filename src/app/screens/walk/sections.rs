//! Texts that are too long to be laid out at every keystroke: shown section by section, one of which can be opened for
//! writing.

use std::ops::Range;

use egui::Ui;

use super::context::PageContext;
use super::field::{FieldLabel, cell_text, commit_on_blur, text_value};
use super::page_view::OpenSection;
use crate::app::kit::{AccessibleName, Button, TextArea, read_only, text};
use crate::app::screens::shared::part_turner::part_turner_ui;
use crate::session::Cell;

/// Length from which a text is shown in sections.
const LONG_TEXT_MIN_BYTES: usize = 64 * 1024;
/// Greatest length of a section when it is opened.
const MAX_SECTION_BYTES: usize = 32 * 1024;
/// Rows of an empty section that is open for writing.
const SECTION_ROWS: usize = 12;

/// Returns `true` if a cell's text is too long for one field, or one of its sections is open for writing.
pub(super) fn is_long(cx: &PageContext<'_>, cell: &Cell) -> bool {
    cx.state.sections.is_open(cell) || cell_text(cx.session, cell).len() > LONG_TEXT_MIN_BYTES
}

/// Shows the open section of a text, or one of its sections to be read.
pub(super) fn long_text_ui(ui: &mut Ui, cx: &mut PageContext<'_>, cell: &Cell, label: FieldLabel<'_>) {
    text::small(ui, cx.texts.walk_long_text());
    if cx.state.sections.is_open(cell) {
        section_ui(ui, cx, cell, label);
        return;
    }
    let whole = cell_text(cx.session, cell);
    let ranges = ranges(cx, cell, whole);
    let shown = cx.state.sections.shown.get(cell).copied().unwrap_or(0);
    let shown = part_turner_ui(ui, shown, ranges.len(), cx.texts);
    cx.state.sections.shown.insert(cell.clone(), shown);
    if let Some(range) = ranges.get(shown) {
        read_ui(ui, cx, cell, whole, shown, range);
    }
}

/// Returns the sections of a text, computed again only where it has changed.
fn ranges(cx: &mut PageContext<'_>, cell: &Cell, whole: &str) -> Vec<Range<usize>> {
    let fits = |ranges: &[Range<usize>]| {
        let end = ranges.last().map_or(0, |last| last.end);
        end == whole.len() && ranges.iter().all(|range| whole.is_char_boundary(range.start))
    };
    match &cx.state.sections.ranges {
        Some((of, ranges)) if of == cell && fits(ranges) => ranges.clone(),
        _ => {
            let ranges = sections(whole);
            cx.state.sections.ranges = Some((cell.clone(), ranges.clone()));
            ranges
        }
    }
}

fn read_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    cell: &Cell,
    whole: &str,
    index: usize,
    range: &Range<usize>,
) {
    let name = cx.texts.walk_long_edit_part(index + 1);
    let edit = Button::secondary(cx.texts.walk_long_edit())
        .compact()
        .named(&name);
    if read_only::inputs_ui(ui, |ui| ui.add(edit)).clicked() {
        cx.state.sections.open = Some(OpenSection {
            cell: cell.clone(),
            start: range.start,
            suffix_len: whole.len().saturating_sub(range.end),
        });
    }
    text::body(ui, whole.get(range.clone()).unwrap_or_default());
}

fn section_ui(ui: &mut Ui, cx: &mut PageContext<'_>, cell: &Cell, label: FieldLabel<'_>) {
    let whole = cell_text(cx.session, cell);
    let close = ui
        .add(Button::secondary(cx.texts.walk_long_done()).compact())
        .clicked();
    let split = cx.state.sections.open.as_ref().and_then(|open| open.split(whole));
    let Some([before, section, after]) = split else {
        cx.state.sections.close();
        return;
    };
    let mut text = section.to_owned();
    let response = TextArea::new((cell, "section"), AccessibleName::hidden(label.name), &mut text)
        .rows(SECTION_ROWS)
        .show(ui)
        .response;
    if response.changed() {
        cx.set(cell, text_value(format!("{before}{text}{after}")));
    }
    commit_on_blur(cx, &response);
    if close {
        cx.state.sections.close();
    }
}

/// Splits a text into sections of at most [`MAX_SECTION_BYTES`], after a line break where there is one.
fn sections(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let end = text.floor_char_boundary(start + MAX_SECTION_BYTES);
        let section = text.get(start..end).unwrap_or_default();
        let line_end = section.rfind('\n').filter(|_| end < text.len());
        let end = line_end.map_or(end, |index| start + index + 1);
        ranges.push(start..end);
        start = end;
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::{MAX_SECTION_BYTES, sections};

    #[test]
    fn sections_joined_are_the_text() {
        for text in [
            String::new(),
            "ä".repeat(50_000),
            "Zeile\n".repeat(30_000),
            "😀".repeat(40_000),
        ] {
            let joined: String = sections(&text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(joined, text);
            assert!(
                sections(&text)
                    .iter()
                    .all(|range| range.len() <= MAX_SECTION_BYTES && !range.is_empty())
            );
        }
    }
}
