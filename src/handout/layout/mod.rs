//! Lays a document out: blocks become pages of placed glyphs and shapes.
//!
//! Text is cleaned, shaped word by word and broken into lines; lines and pictures are stacked as strips,
//! and the strips are distributed over pages. A reference to a page (`handout-go-on`) needs the number of
//! a page that isn't laid out yet, so a block with references is laid out again once pages are known.

mod bidi;
mod block_layout;
mod card;
mod clamp;
pub mod clean;
mod column_widths;
mod columns;
mod drawing;
mod faces;
mod field;
mod figure;
mod hyphen;
mod line;
mod lines;
mod look_alike;
pub mod page;
mod page_ends;
mod paginate;
mod ruled;
mod running_foot;
pub(super) mod shape;
mod sheet;
mod strip;
pub mod style;
mod table;
mod tightness;
mod total_fit;
mod word_parts;
mod words;

pub use page::{
    AnchorPlace, Artifact, DocumentLayout, DrawItem, Element, ElementKind, FieldRole, FormField, Glyph,
    GlyphRun, HeadScope, OutlineEntry, Page, Paint, PlacedBlock,
};

use super::document::{Block, BlockKind, Document};
use block_layout::{BlockLayout, Frame};
use page_ends::page_numbers;
use paginate::paginate;
use shape::WordShaper;
use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Arc;
use strip::{Elements, PageBreak, Strip};
use style::{PageArea, Typography};

/// Number of times a block is laid out at most. Page numbers settle at the second time, unless a
/// longer number pushes a line onto the next page.
const MAX_LAYOUT_PASSES: usize = 4;

/// Lays a document out on its paper.
pub fn lay_out(document: &Document) -> DocumentLayout {
    let mut shaper = WordShaper::default();
    let mut parts = Vec::new();
    lay_out_parts(document, &mut shaper, &HashMap::new(), &mut parts);
    let mut known = HashMap::new();
    for _ in 1..MAX_LAYOUT_PASSES {
        let strips = parts.iter().flat_map(|part| &part.strips);
        let anchors = page_numbers(strips, PageArea::of_document(document));
        if anchors == known || !parts.iter().any(|part| part.has_references) {
            break;
        }
        known = anchors;
        lay_out_parts(document, &mut shaper, &known, &mut parts);
    }
    finish(document, &mut shaper, parts)
}

/// The layout of one of the document's blocks.
struct Part {
    elements: Elements,
    strips: Vec<Strip>,
    has_references: bool,
    tightness: u8,
}

/// Lays out the blocks with the page numbers known so far. Blocks that are laid out already and refer to no page stay.
fn lay_out_parts(
    document: &Document,
    shaper: &mut WordShaper,
    known: &HashMap<String, usize>,
    parts: &mut Vec<Part>,
) {
    let (mut count, mut begins_page) = (0, false);
    for (index, block) in document.blocks.iter().enumerate() {
        let previous = parts.get(index);
        if previous.is_none_or(|part| part.has_references) {
            let tightness = previous.map_or(0, |part| part.tightness);
            let part = lay_out_part(document, (block, begins_page), shaper, known, (count, tightness));
            let same_count = previous.is_none_or(|old| old.elements.list.len() == part.elements.list.len());
            // elements are numbered through the document
            parts.truncate(if same_count { parts.len() } else { index });
            match parts.get_mut(index) {
                Some(old) => *old = part,
                None => parts.push(part),
            }
        }
        begins_page = block.kind == BlockKind::PageBreak || begins_page && parts[index].strips.is_empty();
        count += parts[index].elements.list.len();
    }
}

/// Lays out a block, which may have to begin a page.
fn lay_out_part(
    document: &Document,
    (block, begins_page): (&Block, bool),
    shaper: &mut WordShaper,
    known: &HashMap<String, usize>,
    (before, tightness): (usize, u8),
) -> Part {
    let area = PageArea::of_document(document);
    let mut layout = BlockLayout {
        shaper,
        elements: Elements::after(before),
        language: Arc::from(document.language.as_str()),
        pages: known,
        has_references: Cell::new(false),
        page_height: area.text_height(),
        typography: Typography::of(document),
        fillable: document.form.is_some_and(|form| form.fillable),
        spare_height: 0.0,
        tightness,
        tabular: false,
    };
    let frame = Frame {
        x: area.left,
        width: area.text_width(),
        parent: None,
        tight: 0,
        sheet: false,
        refilled: false,
        given_back: 0,
    };
    let mut strips = layout.blocks(std::slice::from_ref(block), frame);
    if let Some(first) = strips.first_mut().filter(|_| begins_page) {
        first.break_before = PageBreak::Forced;
    }
    Part {
        strips,
        has_references: layout.has_references.get(),
        tightness: layout.tightness,
        elements: layout.elements,
    }
}

/// Distributes the blocks over pages and adds the foot to each.
fn finish(document: &Document, shaper: &mut WordShaper, parts: Vec<Part>) -> DocumentLayout {
    let mut elements = Elements::default();
    let mut strips = Vec::new();
    for mut part in parts {
        elements.list.append(&mut part.elements.list);
        strips.append(&mut part.strips);
    }
    let area = PageArea::of_document(document);
    let mut pages = paginate(strips, area);
    running_foot::add(document, area, shaper, &mut elements, &mut pages.pages);
    DocumentLayout {
        area,
        pages: pages.pages,
        elements: elements.list,
        outline: pages.outline,
        anchors: pages.anchors,
    }
}
