//! Distributes strips over pages.
//!
//! A page takes groups of strips that belong together as long as they fit. A group higher than a page is
//! split: first between blocks that should stay together, and only if that does not help between lines
//! that must stay together.

use super::page::{AnchorPlace, DrawItem, NOWHERE, OutlineEntry, Page, PlacedBlock, join};
use super::ruled::writing_line;
use super::strip::{PageBreak, Strip, StripItem, gap, keep_headings, stack_height};
use super::style::{PageArea, WRITING_LINE_HEIGHT};
use std::collections::HashMap;

/// Number of blocks among which a strip looks for the earlier part of its element.
const RECENT_BLOCKS: usize = 24;
/// Rounding error allowed at the end of a page, in points.
const HEIGHT_TOLERANCE: f32 = 0.01;

/// The pages with the places of headings and anchors.
#[derive(Debug, Default)]
pub(super) struct Pages {
    pub(super) pages: Vec<Page>,
    pub(super) outline: Vec<OutlineEntry>,
    pub(super) anchors: HashMap<String, AnchorPlace>,
    area: PageArea,
    /// The height reached on the last page.
    y: f32,
    /// The last strip of that page; `None` at its top.
    last: Option<Strip>,
}

/// Places strips on as many pages as they need.
pub(super) fn paginate(mut strips: Vec<Strip>, area: PageArea) -> Pages {
    keep_headings(&mut strips);
    let mut pages = Pages {
        y: area.top,
        area,
        ..Pages::default()
    };
    pages.pages.push(Page::default());
    pages.place(strips, PageBreak::Allowed);
    pages
}

impl Pages {
    /// Returns the numbers of the pages with anchors, from 1.
    pub(super) fn page_numbers(self) -> HashMap<String, usize> {
        self.anchors
            .into_iter()
            .map(|(name, place)| (name, place.page + 1))
            .collect()
    }

    /// Places strips. Pages end only where [`Strip::before`] is at most `level`, unless a group is too high.
    fn place(&mut self, strips: Vec<Strip>, level: PageBreak) {
        for group in groups(strips, level) {
            if group.first().is_some_and(|s| s.break_before == PageBreak::Forced) && !self.at_top() {
                self.begin_page();
            }
            if self.fits(&group) {
                group.into_iter().for_each(|strip| self.put(strip));
                continue;
            }
            let head = group
                .first()
                .and_then(|s| s.repeat.as_ref())
                .map_or(0.0, |r| r.height);
            if stack_height(&group) + head <= self.area.text_height() {
                self.begin_page();
                group.into_iter().for_each(|strip| self.put(strip));
            } else if level < PageBreak::Avoided {
                let next = if level < PageBreak::Discouraged {
                    PageBreak::Discouraged
                } else {
                    PageBreak::Avoided
                };
                self.place(group, next);
            } else {
                self.begin_page();
                group.into_iter().for_each(|strip| self.put(strip));
            }
        }
    }

    fn at_top(&self) -> bool {
        self.last.is_none()
    }

    fn fits(&self, group: &[Strip]) -> bool {
        let Some(first) = group.first() else { return true };
        self.y + gap(self.last.as_ref(), first) + stack_height(group) <= self.area.bottom + HEIGHT_TOLERANCE
    }

    fn begin_page(&mut self) {
        if !self.at_top() {
            self.pages.push(Page::default());
            self.y = self.area.top;
            self.last = None;
        }
    }

    fn put(&mut self, mut strip: Strip) {
        let repeated_head = strip
            .repeat
            .clone()
            .filter(|_| self.at_top() && self.pages.len() > 1);
        self.y += gap(self.last.as_ref(), &strip);
        if let Some(head) = repeated_head {
            self.draw(head.parts.clone());
            self.y += head.height;
        }
        if strip.fills {
            self.fill(&mut strip);
        }
        self.draw(std::mem::take(&mut strip.parts));
        self.record(&strip);
        self.y += strip.height;
        self.last = Some(strip);
    }

    /// Adds ruled lines up to the end of the page.
    fn fill(&self, strip: &mut Strip) {
        let lines = ((self.area.bottom - self.y) / WRITING_LINE_HEIGHT).floor();
        let Some(part) = strip
            .parts
            .first_mut()
            .filter(|_| lines * WRITING_LINE_HEIGHT > strip.height)
        else {
            return;
        };
        let [x, _, right, _] = part.items.first().map_or(NOWHERE, DrawItem::bounds);
        let count = lines as usize;
        part.items = (1..=count)
            .map(|i| writing_line(x, right - x, i as f32 * WRITING_LINE_HEIGHT))
            .collect();
        strip.height = lines * WRITING_LINE_HEIGHT;
    }

    fn draw(&mut self, parts: Vec<StripItem>) {
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

    /// Records the anchors and headings of a strip.
    fn record(&mut self, strip: &Strip) {
        let page = self.pages.len() - 1;
        for anchor in &strip.anchors {
            self.anchors
                .insert(anchor.clone(), AnchorPlace { page, y: self.y });
        }
        for (level, title, y) in &strip.headings {
            self.outline.push(OutlineEntry {
                level: *level,
                title: title.clone(),
                page,
                y: self.y + y,
            });
        }
    }
}

/// Groups strips between which no page may end at this `level`.
fn groups(strips: Vec<Strip>, level: PageBreak) -> Vec<Vec<Strip>> {
    let mut groups: Vec<Vec<Strip>> = Vec::new();
    for strip in strips {
        match groups.last_mut() {
            Some(group) if strip.break_before > level => group.push(strip),
            _ => groups.push(vec![strip]),
        }
    }
    groups
}
