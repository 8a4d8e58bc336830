//! Lays a document out: blocks become pages of placed glyphs and shapes.
//!
//! Text is cleaned, shaped word by word and broken into lines; lines and pictures are stacked as slabs,
//! and the slabs are distributed over pages. A reference to a page (`handout-go-on`) needs the number of
//! a page that isn't laid out yet, so a document with references is laid out again once pages are known.

pub mod clean;
mod column_widths;
mod figure;
mod flow;
mod hyphen;
mod line;
mod lines;
mod look_alike;
pub mod page;
mod paginate;
mod running_foot;
pub(super) mod shape;
mod slab;
pub mod style;
mod table;
mod words;

pub use page::{
    Artifact, DocumentLayout, DrawItem, Element, ElementKind, Glyph, GlyphRun, OutlineEntry, Page, Paint,
    PlacedBlock,
};

use super::document::Document;
use flow::{Flow, Frame};
use paginate::{Pages, paginate};
use shape::WordShaper;
use slab::Elements;
use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Arc;
use style::paper;

/// Number of times a document is laid out at most. Page numbers settle at the second time, unless a
/// longer number pushes a line onto the next page.
const MAX_LAYOUT_PASSES: usize = 4;

/// Lays a document out on A4.
pub fn lay_out(document: &Document) -> DocumentLayout {
    let mut shaper = WordShaper::default();
    let mut known = HashMap::new();
    let (mut elements, mut pages, mut has_references) = lay_out_once(document, &mut shaper, &known);
    for _ in 1..MAX_LAYOUT_PASSES {
        if !has_references || pages.anchors == known {
            break;
        }
        known = pages.anchors;
        (elements, pages, has_references) = lay_out_once(document, &mut shaper, &known);
    }
    running_foot::add(
        &document.foot,
        &document.language,
        &mut shaper,
        &mut elements,
        &mut pages.pages,
    );
    DocumentLayout {
        pages: pages.pages,
        elements: elements.0,
        outline: pages.outline,
    }
}

/// Lays a document out with the page numbers known so far. Also returns whether it refers to pages.
fn lay_out_once(
    document: &Document,
    shaper: &mut WordShaper,
    known: &HashMap<String, usize>,
) -> (Elements, Pages, bool) {
    let mut flow = Flow {
        shaper,
        elements: Elements::default(),
        language: Arc::from(document.language.as_str()),
        pages: known,
        has_references: Cell::new(false),
        page_height: paper::BOTTOM - paper::TOP,
    };
    let frame = Frame {
        x: paper::LEFT,
        width: paper::RIGHT - paper::LEFT,
        parent: None,
        tight: 0,
        sheet: false,
    };
    let slabs = flow.blocks(&document.blocks, frame);
    (flow.elements, paginate(slabs), flow.has_references.get())
}
