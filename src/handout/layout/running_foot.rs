//! The foot of each page.

use super::super::document::{Document, ParagraphRole, Span};
use super::block_layout::BlockLayout;
use super::clamp::clamp;
use super::line_cache::LineCache;
use super::lines::break_lines;
use super::page::{Artifact, DrawItem, ElementKind, NOWHERE, Page, PlacedBlock, join};
use super::shape::WordShaper;
use super::strip::Elements;
use super::style::{self, PageArea, Typography};
use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Arc;

/// What stands between the parts of a foot.
const SEPARATOR: &str = " · ";

/// Adds the foot to each page: the page number at the right, then the words at the left in the room that
/// remains.
pub(super) fn add(
    document: &Document,
    area: PageArea,
    shaper: &mut WordShaper,
    elements: &mut Elements,
    pages: &mut [Page],
) {
    let count = pages.len();
    let known = HashMap::new();
    let mut layout = BlockLayout {
        shaper,
        line_cache: LineCache::default(),
        elements: Elements::default(),
        language: Arc::from(document.language.as_str()),
        pages: &known,
        has_references: Cell::new(false),
        page_height: 0.0,
        typography: Typography::of(document),
        fillable: false,
        spare_height: 0.0,
        tightness: 0,
        tabular: false,
    };
    let left = spans(&document.foot.parts);
    for (i, page) in pages.iter_mut().enumerate() {
        let number = format!("{}{}{count}", i + 1, document.foot.of);
        let items = items_of(&mut layout, area, number, &left);
        page.blocks.push(PlacedBlock {
            element: elements.add(ElementKind::Artifact(Artifact::Foot), None, None),
            bounds: items.iter().map(DrawItem::bounds).fold(NOWHERE, join),
            items,
        });
    }
}

/// Returns the parts of a foot, each with a direction of its own: a name may run from right to left.
fn spans(parts: &[String]) -> Vec<Span> {
    let part = |part: &String| [Span::new(part.replace('\n', " ")).isolated()];
    let parts: Vec<[Span; 1]> = parts.iter().map(part).collect();
    parts.join(&Span::new(SEPARATOR))
}

fn items_of(layout: &mut BlockLayout<'_>, area: PageArea, number: String, left: &[Span]) -> Vec<DrawItem> {
    let style = layout.typography.of_role(ParagraphRole::Label);
    let mut items = Vec::new();
    let mut room = area.text_width();
    let number = [Span::new(number)];
    for (spans, at_right) in [(number.as_slice(), true), (left, false)] {
        let mut sources = layout.sources(spans, &style);
        let mut lines = break_lines(layout.shaper, &sources, style.size, room);
        let more = layout.sources(&[Span::new(" …")], &style);
        clamp(
            layout.shaper,
            &mut lines,
            1,
            &mut sources,
            more,
            (style.size, room),
        );
        let Some(line) = lines.first() else { continue };
        let x = if at_right {
            area.right - line.width
        } else {
            area.left
        };
        let runs = line.glyph_runs(&sources, style.size, x, area.foot);
        items.extend(runs.into_iter().map(DrawItem::Glyphs));
        room -= line.width + style::GUTTER_WIDTH;
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_the_separator_in_it_is_one_part() {
        let spans = spans(&["Praxis · שלום\nKim".to_owned(), "2026".to_owned()]);
        let expected = [
            Span::new("Praxis · שלום Kim").isolated(),
            Span::new(SEPARATOR),
            Span::new("2026").isolated(),
        ];
        assert_eq!(spans, expected);
    }
}
