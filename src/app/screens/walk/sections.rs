//! Texts too long to be laid out at every keystroke: shown in sections that are only read, one of
//! which can be opened for writing. Nothing is cut and nothing is refused; the sections are joined again
//! at each change exactly as they were parted.

use std::ops::Range;

use egui::{ScrollArea, Ui};

use super::answer::{FieldLabel, commit_on_blur, text_value};
use super::context::PageContext;
use crate::app::kit::{AccessibleName, Button, TextArea, text};
use crate::session::{Cell, Value};

/// A text longer than this (in bytes) is shown in sections.
const LONG: usize = 64 * 1024;
/// A section is at most this long (in bytes).
const SECTION: usize = 32 * 1024;
/// The height of the scrolling text.
const HEIGHT: f32 = 420.0;

/// Which section of which text is open for writing, and what is being typed into it.
#[derive(Default)]
pub(super) struct Sections {
    open: Option<OpenSection>,
    parted: Option<(Cell, usize, Vec<Range<usize>>)>,
}

/// The section that is open for writing: it goes from `start` up to `suffix_len` bytes before the end of the text.
struct OpenSection {
    cell: Cell,
    start: usize,
    suffix_len: usize,
}

impl OpenSection {
    /// Returns the text before the section, the section, and the text behind it; `None` if the text has become shorter.
    fn split<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str, &'t str)> {
        let end = text.len().checked_sub(self.suffix_len)?;
        Some((
            text.get(..self.start)?,
            text.get(self.start..end)?,
            text.get(end..)?,
        ))
    }
}

/// Whether a cell's text is too long for one field, or one of its sections is open for writing.
pub(super) fn is_long(asking: &PageContext<'_>, cell: &Cell) -> bool {
    let open = asking
        .state
        .long
        .open
        .as_ref()
        .is_some_and(|open| open.cell == *cell);
    open || held(asking, cell).len() > LONG
}

fn held<'a>(asking: &PageContext<'a>, cell: &Cell) -> &'a str {
    asking
        .session
        .value(cell)
        .and_then(Value::text)
        .unwrap_or_default()
}

/// The sections of a text.
pub(super) fn long_text_ui(ui: &mut Ui, asking: &mut PageContext<'_>, cell: &Cell, setting: FieldLabel<'_>) {
    text::small(ui, asking.texts.walk_long_text());
    if asking
        .state
        .long
        .open
        .as_ref()
        .is_some_and(|open| open.cell == *cell)
    {
        section_ui(ui, asking, cell, setting);
        return;
    }
    let whole = held(asking, cell);
    let ranges = parted(asking, cell, whole);
    let width = ui.available_width();
    ScrollArea::vertical()
        .id_salt((cell, "long"))
        .max_height(HEIGHT)
        .show_rows(ui, HEIGHT, ranges.len(), |ui, shown| {
            ui.set_width(width);
            for index in shown {
                let range = ranges[index].clone();
                ui.push_id(index, |ui| read_ui(ui, asking, cell, whole, index, range));
            }
        });
}

fn parted(asking: &mut PageContext<'_>, cell: &Cell, whole: &str) -> Vec<Range<usize>> {
    match &asking.state.long.parted {
        Some((of, length, ranges)) if of == cell && *length == whole.len() => ranges.clone(),
        _ => {
            let ranges = sections(whole);
            asking.state.long.parted = Some((cell.clone(), whole.len(), ranges.clone()));
            ranges
        }
    }
}

fn read_ui(
    ui: &mut Ui,
    asking: &mut PageContext<'_>,
    cell: &Cell,
    whole: &str,
    index: usize,
    range: Range<usize>,
) {
    ui.set_height(HEIGHT);
    let name = asking.texts.walk_long_edit_part(index + 1);
    if ui
        .add(
            Button::secondary(asking.texts.walk_long_edit())
                .compact()
                .named(&name),
        )
        .clicked()
    {
        asking.state.long.open = Some(OpenSection {
            cell: cell.clone(),
            start: range.start,
            suffix_len: whole.len() - range.end,
        });
    }
    ScrollArea::vertical()
        .id_salt("section")
        .show(ui, |ui| text::body(ui, &whole[range]));
}

fn section_ui(ui: &mut Ui, asking: &mut PageContext<'_>, cell: &Cell, setting: FieldLabel<'_>) {
    let whole = held(asking, cell);
    let close = ui
        .add(Button::secondary(asking.texts.walk_long_done()).compact())
        .clicked();
    let split = asking.state.long.open.as_ref().and_then(|open| open.split(whole));
    let Some((before, section, after)) = split else {
        asking.state.long.close();
        return;
    };
    let mut text = section.to_owned();
    let response = TextArea::new((cell, "section"), AccessibleName::hidden(setting.name), &mut text)
        .rows(12)
        .show(ui)
        .response;
    if response.changed() {
        asking.set(cell, text_value(format!("{before}{text}{after}")));
    }
    commit_on_blur(asking, &response);
    if close {
        asking.state.long.close();
    }
}

impl Sections {
    /// Closes the open section.
    pub(super) fn close(&mut self) {
        self.open = None;
        self.parted = None;
    }
}

/// Parts a text into sections of at most [`SECTION`] bytes, after a line where there is one.
fn sections(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let mut end = (start + SECTION).min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        if end < text.len() {
            end = text[start..end].rfind('\n').map_or(end, |line| start + line + 1);
        }
        ranges.push(start..end);
        start = end;
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::{SECTION, sections};

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
                    .all(|range| range.len() <= SECTION && !range.is_empty())
            );
        }
    }
}
