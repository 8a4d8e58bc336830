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
mod line_cache;
mod lines;
mod list;
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
use super::parallel;
use block_layout::{BlockLayout, Frame};
use line_cache::LineCache;
use page_ends::page_numbers;
use paginate::paginate;
use shape::WordShaper;
use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Arc;
use strip::{Elements, PageBreak, Strip, renumber};
use style::{PageArea, Typography};

/// Number of times a block is laid out at most. Page numbers settle at the second time, unless a
/// longer number pushes a line onto the next page.
const MAX_LAYOUT_PASSES: usize = 4;

/// Lays a document out on its paper.
pub fn lay_out(document: &Document) -> DocumentLayout {
    let mut shapers: Vec<WordShaper> = parallel::states();
    let new = document.blocks.iter().map(|block| (block, Known::default()));
    let mut parts = lay_out_parts(document, new.collect(), &mut shapers, &HashMap::new());
    let mut pages = HashMap::new();
    for _ in 1..MAX_LAYOUT_PASSES {
        begin_pages(document, &mut parts);
        let strips = parts.iter().flat_map(|part| &part.strips);
        let anchors = page_numbers(strips, PageArea::of_document(document));
        if anchors == pages || !parts.iter().any(|part| part.has_references) {
            break;
        }
        pages = anchors;
        lay_out_again(document, &mut parts, &mut shapers, &pages);
    }
    begin_pages(document, &mut parts);
    finish(document, &mut shapers, parts)
}

/// The layout of one of the document's blocks.
struct Part {
    /// Its elements, numbered from 0.
    elements: Elements,
    strips: Vec<Strip>,
    has_references: bool,
    known: Known,
}

/// What is known of a block when it is laid out once more.
#[derive(Default)]
struct Known {
    /// The tightness of its sheet.
    tightness: u8,
    line_cache: LineCache,
}

/// Lays out blocks with the page numbers known so far.
fn lay_out_parts(
    document: &Document,
    blocks: Vec<(&Block, Known)>,
    shapers: &mut [WordShaper],
    pages: &HashMap<String, usize>,
) -> Vec<Part> {
    parallel::map_with(shapers, blocks, |shaper, (block, known)| {
        lay_out_part(document, block, known, shaper, pages)
    })
}

/// Lays out the blocks that refer to pages once more; all others stay.
fn lay_out_again(
    document: &Document,
    parts: &mut [Part],
    shapers: &mut [WordShaper],
    pages: &HashMap<String, usize>,
) {
    let with_blocks = document.blocks.iter().zip(parts.iter_mut());
    let again = with_blocks.filter(|(_, part)| part.has_references);
    let again = again.map(|(block, part)| (block, std::mem::take(&mut part.known)));
    let mut again = lay_out_parts(document, again.collect(), shapers, pages).into_iter();
    for part in parts.iter_mut().filter(|part| part.has_references) {
        if let Some(new) = again.next() {
            *part = new;
        }
    }
}

/// Lets the blocks behind page breaks begin pages.
fn begin_pages(document: &Document, parts: &mut [Part]) {
    let mut begins_page = false;
    for (block, part) in document.blocks.iter().zip(parts) {
        if let Some(first) = part.strips.first_mut()
            && std::mem::take(&mut begins_page)
        {
            first.break_before = PageBreak::Forced;
        }
        begins_page |= block.kind == BlockKind::PageBreak;
    }
}

/// Lays out a block.
fn lay_out_part(
    document: &Document,
    block: &Block,
    known: Known,
    shaper: &mut WordShaper,
    pages: &HashMap<String, usize>,
) -> Part {
    let area = PageArea::of_document(document);
    let mut layout = BlockLayout {
        shaper,
        line_cache: known.line_cache,
        elements: Elements::default(),
        language: Arc::from(document.language.as_str()),
        pages,
        has_references: Cell::new(false),
        page_height: area.text_height(),
        typography: Typography::of(document),
        fillable: document.form.is_some_and(|form| form.fillable),
        spare_height: 0.0,
        tightness: known.tightness,
        tabular: false,
    };
    let frame = Frame {
        x: area.left,
        width: area.text_width(),
        parent: None,
        tight: 0,
        sheet: false,
        measured: false,
        refilled: false,
        given_back: 0,
    };
    Part {
        strips: layout.blocks(std::slice::from_ref(block), frame),
        has_references: layout.has_references.get(),
        elements: layout.elements,
        known: Known {
            tightness: layout.tightness,
            line_cache: layout.line_cache,
        },
    }
}

/// Distributes the blocks over pages and adds the foot to each.
fn finish(document: &Document, shapers: &mut [WordShaper], parts: Vec<Part>) -> DocumentLayout {
    let mut elements = Elements::default();
    let mut strips = Vec::new();
    for mut part in parts {
        renumber(&mut part.strips, elements.list.len());
        elements.append(part.elements);
        strips.append(&mut part.strips);
    }
    let area = PageArea::of_document(document);
    let mut pages = paginate(strips, area);
    if let Some(shaper) = shapers.first_mut() {
        running_foot::add(document, area, shaper, &mut elements, &mut pages.pages);
    }
    DocumentLayout {
        area,
        pages: pages.pages,
        elements: elements.list,
        outline: pages.outline,
        anchors: pages.anchors,
    }
}
