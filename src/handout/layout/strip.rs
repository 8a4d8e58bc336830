//! The unit of pagination: a strip is a line, a table's row or a picture, and is never cut.
//!
//! Blocks become a stack of strips; pagination only decides between which of them a page ends.

use super::super::document::CellRef;
use super::page::{Artifact, DrawItem, Element, ElementKind};
use std::sync::Arc;

/// A strip of the page that is never cut.
#[derive(Clone, Debug, Default)]
pub(super) struct Strip {
    /// Least space above, unless it begins a page.
    pub(super) gap: f32,
    /// Least space below.
    pub(super) below: f32,
    pub(super) height: f32,
    /// The items by element; y counts from the strip's top.
    pub(super) parts: Vec<StripItem>,
    /// Whether a page may end above it.
    pub(super) break_before: PageBreak,
    /// The anchors of the blocks that begin here.
    pub(super) anchors: Vec<String>,
    /// The headings that begin here: level, text, y from the strip's top.
    pub(super) headings: Vec<(u8, String, f32)>,
    /// Whether it is the end of a heading or label, which must not be the last thing on a page.
    pub(super) keeps_with_next: bool,
    /// Whether no more than its own space stands below it, as below a label, whatever follows.
    pub(super) leads_on: bool,
    /// The head of its table, drawn above it if it begins a page.
    pub(super) repeat: Option<Arc<Strip>>,
    /// Whether it consists of ruled lines that fill the page.
    pub(super) fills: bool,
}

/// Items of one element.
#[derive(Clone, Debug)]
pub(super) struct StripItem {
    pub(super) element: usize,
    pub(super) items: Vec<DrawItem>,
}

/// Whether pages break above a strip.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PageBreak {
    /// The page has to end.
    Forced,
    /// The page may end.
    #[default]
    Allowed,
    /// Only if much of the page would stay empty otherwise.
    Reluctant,
    /// Only if the blocks that belong together are higher than a page.
    Discouraged,
    /// Only if nothing else helps, since a heading or a line would stand alone.
    Avoided,
}

/// The elements created so far.
#[derive(Debug, Default)]
pub(super) struct Elements {
    pub(super) list: Vec<Element>,
}

impl Elements {
    /// Adds an element and returns its index.
    pub(super) fn add(&mut self, tag: ElementKind, parent: Option<usize>, cell: Option<&CellRef>) -> usize {
        self.list.push(Element {
            tag,
            parent,
            cell: cell.cloned(),
        });
        self.list.len() - 1
    }

    /// Adds elements that are numbered by themselves behind all others.
    pub(super) fn append(&mut self, others: Elements) {
        let before = self.list.len();
        self.list.extend(others.list.into_iter().map(|element| Element {
            parent: element.parent.map(|parent| parent + before),
            ..element
        }));
    }

    /// Returns a head for further pages, where it isn't part of the content.
    pub(super) fn repeated(&mut self, head: &Strip) -> Strip {
        let element = self.add(ElementKind::Artifact(Artifact::RepeatedHead), None, None);
        let mut repeated = Strip {
            height: head.height,
            ..Strip::default()
        };
        for part in &head.parts {
            repeated.draw(element, part.items.clone());
        }
        repeated
    }

    /// Adds an element for decoration and returns its index.
    pub(super) fn decoration(&mut self) -> usize {
        self.add(ElementKind::Artifact(Artifact::Decoration), None, None)
    }
}

/// Moves the elements of strips behind as many others.
pub(super) fn renumber(strips: &mut [Strip], before: usize) {
    let move_behind = |strip: &mut Strip| strip.parts.iter_mut().for_each(|part| part.element += before);
    // the rows of a table share its head
    let mut moved: Option<(Arc<Strip>, Arc<Strip>)> = None;
    for strip in strips {
        move_behind(strip);
        let Some(head) = &mut strip.repeat else { continue };
        let known = moved.take().filter(|(old, _)| Arc::ptr_eq(old, head));
        let pair = known.unwrap_or_else(|| {
            let mut new = Strip::clone(head);
            move_behind(&mut new);
            (Arc::clone(head), Arc::new(new))
        });
        *head = Arc::clone(&pair.1);
        moved = Some(pair);
    }
}

/// Returns the space between two strips: the larger of what both need, or only what a label does.
pub(super) fn space_between(below: f32, leads_on: bool, gap: f32) -> f32 {
    if leads_on { below } else { below.max(gap) }
}

impl Strip {
    /// Returns the space below it, given what the next strip needs above.
    fn space_below(&self, gap: f32) -> f32 {
        space_between(self.below, self.leads_on, gap)
    }

    /// Adds items of an element.
    pub(super) fn draw(&mut self, element: usize, items: Vec<DrawItem>) {
        match self.parts.iter_mut().find(|p| p.element == element) {
            Some(part) => part.items.extend(items),
            None => self.parts.push(StripItem { element, items }),
        }
    }

    /// Adds an item of an element before all others.
    pub(super) fn draw_first(&mut self, element: usize, item: DrawItem) {
        let items = vec![item];
        self.parts.insert(0, StripItem { element, items });
    }

    /// Moves each line of text to a right edge.
    pub(super) fn align_right(&mut self, right: f32) {
        for item in self.parts.iter_mut().flat_map(|part| &mut part.items) {
            item.shift(right - visible_end(item), 0.0);
        }
    }

    /// Returns `true` if nothing of it can be seen, as for an empty line.
    pub(super) fn is_blank(&self) -> bool {
        let mut items = self.parts.iter().flat_map(|p| &p.items);
        items.all(|item| matches!(item, DrawItem::Glyphs(run) if run.text.trim().is_empty()))
    }

    /// Takes over the content of another strip, moved down by `dy`.
    pub(super) fn absorb(&mut self, other: Strip, dy: f32) {
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

/// Returns the right end of an item, without the space that a line of text was broken at.
fn visible_end(item: &DrawItem) -> f32 {
    match item {
        // from right to left, the space is at the other end
        DrawItem::Glyphs(run) if run.text.ends_with(' ') && run.width() > 0.0 => {
            let space = run.glyphs.last().map_or(0.0, |glyph| glyph.advance);
            run.x + run.width() - space * run.size / 1000.0
        }
        other => other.bounds()[2],
    }
}

/// Returns the space above a strip. `None` is the top of a page.
pub(super) fn gap(above: Option<&Strip>, strip: &Strip) -> f32 {
    above.map_or(0.0, |above| above.space_below(strip.gap))
}

/// Returns the height of a stack of strips, without the space above and below.
pub(super) fn stack_height(strips: &[Strip]) -> f32 {
    let gaps: f32 = strips.windows(2).map(|pair| gap(Some(&pair[0]), &pair[1])).sum();
    gaps + strips.iter().map(|s| s.height).sum::<f32>()
}

/// Merges a stack of strips into one.
pub(super) fn merged(strips: Vec<Strip>) -> Strip {
    let mut all = Strip::default();
    let mut y = 0.0;
    let mut above: Option<(f32, bool)> = None;
    for strip in strips {
        y += above.map_or(0.0, |(below, leads_on)| space_between(below, leads_on, strip.gap));
        above = Some((strip.below, strip.leads_on));
        let height = strip.height;
        all.absorb(strip, y);
        y += height;
    }
    all.height = y;
    all
}

/// Keeps strips on one page unless they are higher than one.
pub(super) fn keep_together(strips: &mut [Strip]) {
    for strip in strips.iter_mut().skip(1) {
        strip.break_before = strip.break_before.max(PageBreak::Discouraged);
    }
}

/// Keeps a paragraph's first two and last two lines together.
pub(super) fn avoid_widows(strips: &mut [Strip]) {
    let count = strips.len();
    for i in [1, count.saturating_sub(1)] {
        if let Some(strip) = strips.get_mut(i).filter(|_| i > 0) {
            strip.break_before = PageBreak::Avoided;
        }
    }
}
