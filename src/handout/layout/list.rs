//! Lists: each item has its number or a dash beside its first line.

use super::super::document::{Block, BlockKind, CellRef, ParagraphRole, Span};
use super::block_layout::{BlockLayout, Frame};
use super::lines::break_lines;
use super::page::{DrawItem, ElementKind};
use super::strip::{Strip, StripItem};
use super::style;

/// Returns the strips of a list.
pub(super) fn strips(
    layout: &mut BlockLayout<'_>,
    numbered: bool,
    items: &[Vec<Block>],
    cell: Option<&CellRef>,
    frame: Frame,
) -> Vec<Strip> {
    let list = layout
        .elements
        .add(ElementKind::List { numbered }, frame.parent, cell);
    let mut strips = Vec::new();
    for (i, item) in items.iter().enumerate() {
        let element = layout.elements.add(ElementKind::ListItem, Some(list), None);
        let label = if numbered {
            format!("{}.", i + 1)
        } else {
            "–".to_owned()
        };
        let label = label_beside(layout, &label, role_of_first(item), element, frame);
        strips.append(&mut item_strips(layout, item, label, element, frame));
    }
    if let Some(last) = strips.last_mut() {
        last.below = frame.space(6.0);
    }
    strips
}

fn item_strips(
    layout: &mut BlockLayout<'_>,
    item: &[Block],
    label: StripItem,
    element: usize,
    frame: Frame,
) -> Vec<Strip> {
    let body = layout.elements.add(ElementKind::ListBody, Some(element), None);
    let indent = layout.typography.distance(style::LIST_INDENT);
    let inner = Frame {
        parent: Some(body),
        ..frame.indented(indent)
    };
    let mut strips = layout.blocks(item, inner);
    if let Some(first) = strips.first_mut() {
        first.parts.splice(0..0, [label]);
    }
    for strip in &mut strips {
        strip.below = strip.below.min(2.5);
    }
    strips
}

/// Returns the label of an item whose first words have some role, on one line with them.
fn label_beside(
    layout: &mut BlockLayout<'_>,
    text: &str,
    role: ParagraphRole,
    item: usize,
    frame: Frame,
) -> StripItem {
    let style = layout.typography.of_role(role);
    let element = layout.elements.add(ElementKind::Label, Some(item), None);
    let sources = layout.sources(&[Span::new(format!("{text} "))], &style);
    let lines = break_lines(layout.shaper, &sources, style.size, f32::INFINITY);
    let runs = lines
        .iter()
        .flat_map(|line| line.glyph_runs(&sources, style.size, frame.x, style.baseline()));
    StripItem {
        element,
        items: runs.map(DrawItem::Glyphs).collect(),
    }
}

/// Returns the role of the words with which blocks begin.
fn role_of_first(blocks: &[Block]) -> ParagraphRole {
    match blocks.first().map(|block| &block.kind) {
        Some(BlockKind::Paragraph(paragraph)) => paragraph.role,
        _ => ParagraphRole::Body,
    }
}

#[cfg(test)]
mod tests {
    use super::super::lay_out;
    use super::*;
    use crate::handout::document::Document;

    #[test]
    fn a_label_stands_on_the_line_of_the_words_beside_it() {
        for role in [ParagraphRole::Body, ParagraphRole::Small] {
            let items = vec![vec![Block::text(role, "Wort")]];
            let list = BlockKind::List {
                numbered: true,
                items,
            };
            let document = Document {
                language: "de".to_owned(),
                blocks: vec![Block::new(list)],
                ..Document::default()
            };
            let layout = lay_out(&document);
            let items = layout.pages[0].blocks.iter().flat_map(|block| &block.items);
            let lines: Vec<(String, f32)> = items
                .filter_map(|item| match item {
                    DrawItem::Glyphs(run) => Some((run.text.clone(), run.y)),
                    _ => None,
                })
                .take(2)
                .collect();
            assert_eq!((lines[0].0.as_str(), lines[1].0.as_str()), ("1.", "Wort"));
            assert_eq!(lines[0].1, lines[1].1, "{role:?}");
        }
    }
}
