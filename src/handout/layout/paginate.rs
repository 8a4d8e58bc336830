//! Places strips on pages, once it is decided where pages end.

use super::page::{AnchorPlace, DrawItem, NOWHERE, OutlineEntry, Page, PlacedBlock, join};
use super::page_ends::{PageStart, filled_height, page_starts};
use super::ruled::writing_line;
use super::strip::{Strip, StripItem, gap};
use super::style::{PageArea, WRITING_LINE_HEIGHT};
use std::collections::HashMap;

/// Number of blocks among which a strip looks for the earlier part of its element.
const RECENT_BLOCKS: usize = 24;

/// The pages with the places of headings and anchors.
#[derive(Debug, Default)]
pub(super) struct Pages {
    pub(super) pages: Vec<Page>,
    pub(super) outline: Vec<OutlineEntry>,
    pub(super) anchors: HashMap<String, AnchorPlace>,
    area: PageArea,
    /// The height reached on the last page.
    y: f32,
    /// What is left of the space between strips.
    space: f32,
    /// The last strip of that page; `None` at its top.
    last: Option<Strip>,
}

/// Places strips on as many pages as they need.
pub(super) fn paginate(strips: Vec<Strip>, area: PageArea) -> Pages {
    let starts = page_starts(strips.iter(), area);
    let mut starts = starts.into_iter().peekable();
    let mut pages = Pages {
        area,
        ..Pages::default()
    };
    for (index, strip) in strips.into_iter().enumerate() {
        if let Some(start) = starts.next_if(|start| start.strip == index) {
            pages.begin_page(start);
        }
        pages.put(strip);
    }
    if pages.pages.is_empty() {
        pages.pages.push(Page::default());
    }
    pages
}

impl Pages {
    fn begin_page(&mut self, start: PageStart) {
        self.pages.push(Page::default());
        self.y = self.area.top;
        self.space = start.space;
        self.last = None;
    }

    fn put(&mut self, mut strip: Strip) {
        let repeated_head = strip
            .repeat
            .clone()
            .filter(|_| self.last.is_none() && self.pages.len() > 1);
        self.y += self.space * gap(self.last.as_ref(), &strip);
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
        strip.height = filled_height(self.y, strip.height, self.area);
        let Some(part) = strip.parts.first_mut() else {
            return;
        };
        let [x, _, right, _] = part.items.first().map_or(NOWHERE, DrawItem::bounds);
        let count = (strip.height / WRITING_LINE_HEIGHT).round() as usize;
        part.items = (1..=count)
            .map(|i| writing_line(x, right - x, i as f32 * WRITING_LINE_HEIGHT))
            .collect();
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
