//! Where everything stands: a document becomes pages of placed glyphs and shapes.
//!
//! Text is cleaned and shaped word by word, broken into lines, the lines and pictures stacked as
//! slabs, and the slabs cut into pages. „Weiter auf Seite 3" can only be set once it is known where
//! page 3 begins, so a document with such references may be laid out twice.

pub mod clean;
mod figure;
mod flow;
mod hyphen;
mod line;
pub mod lines;
pub mod page;
mod paginate;
pub mod shape;
mod slab;
pub mod style;
mod table;
mod words;

pub use page::{
    Artifact, DocumentLayout, DrawItem, Element, Glyph, GlyphRun, OutlineEntry, Page, Paint, PlacedBlock, Tag,
};

use super::document::{Document, Foot, ParagraphRole, Span};
use flow::{Flow, Frame};
use line::clamp;
use lines::break_lines;
use paginate::{Pages, paginate};
use shape::WordShaper;
use slab::Elements;
use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Arc;
use style::paper;

/// How often page references are tried; they settle at the second try unless a longer number
/// pushes a line over.
const TRIES: usize = 4;

/// Lays a document out on A4.
pub fn lay_out(document: &Document) -> DocumentLayout {
    let mut shaper = WordShaper::default();
    let mut known = HashMap::new();
    let (mut elements, mut pages, mut asked) = once(document, &mut shaper, &known);
    for _ in 1..TRIES {
        if !asked || pages.anchors == known {
            break;
        }
        known = pages.anchors;
        (elements, pages, asked) = once(document, &mut shaper, &known);
    }
    run_foot(
        &document.foot,
        &document.language,
        &mut shaper,
        &mut elements,
        &mut pages,
    );
    DocumentLayout {
        pages: pages.pages,
        elements: elements.0,
        outline: pages.outline,
    }
}

fn once(
    document: &Document,
    shaper: &mut WordShaper,
    known: &HashMap<String, usize>,
) -> (Elements, Pages, bool) {
    let language = Arc::from(document.language.as_str());
    let page_height = paper::BOTTOM - paper::TOP;
    let asked = Cell::new(false);
    let mut flow = Flow {
        shaper,
        elements: Elements::default(),
        language,
        pages: known,
        asked,
        page_height,
    };
    let frame = Frame {
        x: paper::LEFT,
        width: paper::RIGHT - paper::LEFT,
        parent: None,
        tight: 0,
        sheet: false,
    };
    let slabs = flow.blocks(&document.blocks, frame);
    (flow.elements, paginate(slabs), flow.asked.get())
}

/// Sets the running foot on each page.
fn run_foot(
    foot: &Foot,
    language: &str,
    shaper: &mut WordShaper,
    elements: &mut Elements,
    pages: &mut Pages,
) {
    let style = style::of_role(ParagraphRole::Label);
    let count = pages.pages.len();
    let language = Arc::from(language);
    let (known, asked) = (HashMap::new(), Cell::new(false));
    let flow = Flow {
        shaper,
        elements: Elements::default(),
        language,
        pages: &known,
        asked,
        page_height: 0.0,
    };
    for (i, page) in pages.pages.iter_mut().enumerate() {
        let element = elements.add(Tag::Artifact(Artifact::Foot), None, None);
        let number = format!("{}{}{count}", i + 1, foot.of);
        let mut items = Vec::new();
        let mut room = paper::RIGHT - paper::LEFT;
        for (text, to_right) in [(number.as_str(), true), (foot.left.as_str(), false)] {
            let mut sources = flow.sources(&[Span::new(text.replace('\n', " "))], &style);
            let mut lines = break_lines(flow.shaper, &sources, style.size, room);
            let more = flow.sources(&[Span::new(" …")], &style);
            clamp(flow.shaper, &mut lines, 1, &mut sources, more, (style.size, room));
            let Some(line) = lines.first() else { continue };
            let x = if to_right {
                paper::RIGHT - line.width()
            } else {
                paper::LEFT
            };
            items.extend(
                line.runs(&sources, style.size, x, paper::FOOT)
                    .into_iter()
                    .map(DrawItem::Glyphs),
            );
            room -= line.width() + style::GUTTER;
        }
        let bounds = items.iter().map(DrawItem::bounds).fold(page::NOWHERE, page::join);
        page.blocks.push(PlacedBlock {
            element,
            bounds,
            items,
        });
    }
}
