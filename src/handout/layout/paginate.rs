//! Distributes slabs over pages.
//!
//! A page takes groups of slabs that belong together as long as they fit. A group higher than a page is
//! split: first between blocks that should stay together, and only if that does not help between lines
//! that must stay together.

use super::flow::writing_line;
use super::page::{DrawItem, NOWHERE, OutlineEntry, Page, PlacedBlock, join};
use super::slab::{PageEnd, Slab, SlabItem, gap, keep_headings, stack_height};
use super::style::{WRITING_LINE_HEIGHT, paper};
use std::collections::HashMap;

/// Number of blocks among which a slab looks for the earlier part of its element.
const RECENT_BLOCKS: usize = 24;
/// Rounding error allowed at the end of a page, in points.
const HEIGHT_TOLERANCE: f32 = 0.01;

/// The pages with the places of headings and the page numbers of anchors.
#[derive(Debug, Default)]
pub(super) struct Pages {
    pub(super) pages: Vec<Page>,
    pub(super) outline: Vec<OutlineEntry>,
    pub(super) anchors: HashMap<String, usize>,
    /// The height reached on the last page.
    y: f32,
    /// The last slab of that page; `None` at its top.
    last: Option<Slab>,
}

/// Places slabs on as many pages as they need.
pub(super) fn paginate(mut slabs: Vec<Slab>) -> Pages {
    keep_headings(&mut slabs);
    let mut pages = Pages {
        y: paper::TOP,
        ..Pages::default()
    };
    pages.pages.push(Page::default());
    pages.place(slabs, PageEnd::Fine);
    pages
}

impl Pages {
    /// Places slabs. Pages end only where [`Slab::before`] is at most `level`, unless a group is too high.
    fn place(&mut self, slabs: Vec<Slab>, level: PageEnd) {
        for group in groups(slabs, level) {
            if group.first().is_some_and(|s| s.before == PageEnd::Forced) && !self.at_top() {
                self.begin_page();
            }
            if self.fits(&group) {
                group.into_iter().for_each(|slab| self.put(slab));
                continue;
            }
            let head = group
                .first()
                .and_then(|s| s.repeat.as_ref())
                .map_or(0.0, |r| r.height);
            if stack_height(&group) + head <= paper::BOTTOM - paper::TOP {
                self.begin_page();
                group.into_iter().for_each(|slab| self.put(slab));
            } else if level < PageEnd::Bad {
                let next = if level < PageEnd::Unwanted {
                    PageEnd::Unwanted
                } else {
                    PageEnd::Bad
                };
                self.place(group, next);
            } else {
                self.begin_page();
                group.into_iter().for_each(|slab| self.put(slab));
            }
        }
    }

    fn at_top(&self) -> bool {
        self.last.is_none()
    }

    fn fits(&self, group: &[Slab]) -> bool {
        let Some(first) = group.first() else { return true };
        self.y + gap(self.last.as_ref(), first) + stack_height(group) <= paper::BOTTOM + HEIGHT_TOLERANCE
    }

    fn begin_page(&mut self) {
        if !self.at_top() {
            self.pages.push(Page::default());
            self.y = paper::TOP;
            self.last = None;
        }
    }

    fn put(&mut self, mut slab: Slab) {
        let repeated_head = slab
            .repeat
            .clone()
            .filter(|_| self.at_top() && self.pages.len() > 1);
        self.y += gap(self.last.as_ref(), &slab);
        if let Some(head) = repeated_head {
            self.draw(head.parts.clone());
            self.y += head.height;
        }
        if slab.fills {
            self.fill(&mut slab);
        }
        self.draw(std::mem::take(&mut slab.parts));
        self.record(&slab);
        self.y += slab.height;
        self.last = Some(slab);
    }

    /// Adds ruled lines up to the end of the page.
    fn fill(&self, slab: &mut Slab) {
        let lines = ((paper::BOTTOM - self.y) / WRITING_LINE_HEIGHT).floor();
        let Some(part) = slab
            .parts
            .first_mut()
            .filter(|_| lines * WRITING_LINE_HEIGHT > slab.height)
        else {
            return;
        };
        let [x, _, right, _] = part.items.first().map_or(NOWHERE, DrawItem::bounds);
        let count = lines as usize;
        part.items = (1..=count)
            .map(|i| writing_line(x, right - x, i as f32 * WRITING_LINE_HEIGHT))
            .collect();
        slab.height = lines * WRITING_LINE_HEIGHT;
    }

    fn draw(&mut self, parts: Vec<SlabItem>) {
        let y = self.y;
        let Some(page) = self.pages.last_mut() else { return };
        for part in parts {
            let mut items = part.items;
            items.iter_mut().for_each(|item| item.shift(0.0, y));
            let bounds = items.iter().map(DrawItem::bounds).fold(NOWHERE, join);
            let block = page
                .blocks
                .iter_mut()
                .rev()
                .take(RECENT_BLOCKS)
                .find(|b| b.element == part.element);
            match block {
                Some(block) => {
                    block.bounds = join(block.bounds, bounds);
                    block.items.append(&mut items);
                }
                None => page.blocks.push(PlacedBlock {
                    element: part.element,
                    bounds,
                    items,
                }),
            }
        }
    }

    /// Records the anchors and headings of a slab.
    fn record(&mut self, slab: &Slab) {
        let page = self.pages.len() - 1;
        for anchor in &slab.anchors {
            self.anchors.insert(anchor.clone(), page + 1);
        }
        for (level, title, y) in &slab.headings {
            self.outline.push(OutlineEntry {
                level: *level,
                title: title.clone(),
                page,
                y: self.y + y,
            });
        }
    }
}

/// Groups slabs between which no page may end at this `level`.
fn groups(slabs: Vec<Slab>, level: PageEnd) -> Vec<Vec<Slab>> {
    let mut groups: Vec<Vec<Slab>> = Vec::new();
    for slab in slabs {
        match groups.last_mut() {
            Some(group) if slab.before > level => group.push(slab),
            _ => groups.push(vec![slab]),
        }
    }
    groups
}
