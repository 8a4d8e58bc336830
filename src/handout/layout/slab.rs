//! The unit of pagination: a slab is as high as a line, a table's row or a picture, and stays whole.
//!
//! Blocks become a stack of slabs; the only question left to pagination is between which two of them
//! a page may end.

use super::super::document::CellRef;
use super::page::{Artifact, DrawItem, Element, Tag};
use std::rc::Rc;

/// A strip of the column that is never cut.
#[derive(Clone, Debug, Default)]
pub(super) struct Slab {
    /// At least so much space above, unless it begins a page.
    pub(super) gap: f32,
    /// At least so much space below.
    pub(super) below: f32,
    /// Its height.
    pub(super) height: f32,
    /// What is drawn; y counts from the slab's top.
    pub(super) parts: Vec<SlabItem>,
    /// Whether a page may end above it.
    pub(super) before: PageEnd,
    /// Names that can be referred to.
    pub(super) anchors: Vec<String>,
    /// Headings that begin here: level, text, y from the slab's top.
    pub(super) headings: Vec<(u8, String, f32)>,
    /// Whether it ends something that must not stand alone at a page's foot.
    pub(super) heads: bool,
    /// Drawn above it if it begins a page: the head of its table.
    pub(super) repeat: Option<Rc<Slab>>,
    /// Ruled lines that fill the page, at least as high as `height`.
    pub(super) fills: bool,
}

/// Items of one element.
#[derive(Clone, Debug)]
pub(super) struct SlabItem {
    pub(super) element: usize,
    pub(super) items: Vec<DrawItem>,
}

/// Whether a page may end above a slab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PageEnd {
    /// It has to.
    Forced,
    /// It may.
    #[default]
    Fine,
    /// Only if what belongs together is higher than a page.
    Unwanted,
    /// Only if nothing else helps: it would leave a heading or a line alone.
    Bad,
}

/// The elements met so far.
#[derive(Debug, Default)]
pub(super) struct Elements(pub(super) Vec<Element>);

impl Elements {
    pub(super) fn add(&mut self, tag: Tag, parent: Option<usize>, cell: Option<&CellRef>) -> usize {
        self.0.push(Element {
            tag,
            parent,
            cell: cell.cloned(),
        });
        self.0.len() - 1
    }

    pub(super) fn decoration(&mut self) -> usize {
        self.add(Tag::Artifact(Artifact::Decoration), None, None)
    }
}

impl Slab {
    /// Adds items to an element's part.
    pub(super) fn draw(&mut self, element: usize, items: Vec<DrawItem>) {
        match self.parts.iter_mut().find(|p| p.element == element) {
            Some(part) => part.items.extend(items),
            None => self.parts.push(SlabItem { element, items }),
        }
    }

    /// Whether a reader sees nothing of it: an empty line.
    fn is_blank(&self) -> bool {
        let mut items = self.parts.iter().flat_map(|p| &p.items);
        items.all(|item| matches!(item, DrawItem::Glyphs(run) if run.text.trim().is_empty()))
    }

    /// Takes over everything of another slab, moved down by `dy`.
    pub(super) fn absorb(&mut self, other: Slab, dy: f32) {
        for mut part in other.parts {
            part.items.iter_mut().for_each(|item| item.shift(0.0, dy));
            self.draw(part.element, part.items);
        }
        self.anchors.extend(other.anchors);
        self.headings.extend(
            other
                .headings
                .into_iter()
                .map(|(level, text, y)| (level, text, y + dy)),
        );
        self.height = self.height.max(dy + other.height);
    }
}

/// The space between two neighbours: the larger wish, not the sum.
pub(super) fn gap(above: Option<&Slab>, slab: &Slab) -> f32 {
    above.map_or(0.0, |above| above.below.max(slab.gap))
}

/// The height of slabs standing on each other, from the first one's top.
pub(super) fn stack_height(slabs: &[Slab]) -> f32 {
    let gaps: f32 = slabs.windows(2).map(|w| gap(Some(&w[0]), &w[1])).sum();
    gaps + slabs.iter().map(|s| s.height).sum::<f32>()
}

/// One slab of many, as high as they are.
pub(super) fn merged(slabs: Vec<Slab>) -> Slab {
    let mut whole = Slab::default();
    let mut y = 0.0;
    let mut below = None;
    for slab in slabs {
        y += below.map_or(0.0, |b: f32| b.max(slab.gap));
        below = Some(slab.below);
        let height = slab.height;
        whole.absorb(slab, y);
        y += height;
    }
    whole.height = y;
    whole
}

/// Keeps slabs on one page unless they are higher than one.
pub(super) fn keep_together(slabs: &mut [Slab]) {
    for slab in slabs.iter_mut().skip(1) {
        slab.before = slab.before.max(PageEnd::Unwanted);
    }
}

/// Keeps every heading with the first thing a reader sees below it, past empty lines.
pub(super) fn keep_headings(slabs: &mut [Slab]) {
    let mut waits = false;
    for slab in slabs {
        if waits && slab.before != PageEnd::Forced {
            slab.before = PageEnd::Bad;
        }
        waits = slab.heads || (waits && slab.is_blank());
    }
}
