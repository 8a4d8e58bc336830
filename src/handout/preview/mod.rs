//! The pages of a handout for a window: what stands where on each, and each as an image.
//!
//! Both come from the layout that the PDF is written from, so that a preview can't differ from the file.

mod draw;

pub use draw::{MAX_SIDE_PIXELS, PageImage};

use super::document::{CellRef, Document};
use super::layout::page::join;
use super::layout::{DocumentLayout, Element, ElementKind, Page, PlacedBlock, lay_out};

/// The pages of a handout.
#[derive(Debug)]
pub struct HandoutPages {
    layout: DocumentLayout,
    pages: Vec<Vec<PagePart>>,
}

/// Something to read on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct PagePart {
    /// Left, top, right, bottom, in points from the upper left corner of the page.
    pub bounds: [f32; 4],
    /// Its words, or the description of a picture.
    pub text: String,
    /// Its kind.
    pub kind: PagePartKind,
    /// The cell of the answer that it shows.
    pub cell: Option<CellRef>,
}

/// The kind of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PagePartKind {
    /// A heading of this level.
    Heading(u8),
    /// Running text.
    Text,
    /// A picture.
    Picture,
}

impl HandoutPages {
    /// Lays a document out.
    pub fn of(document: &Document) -> Self {
        let layout = lay_out(document);
        let parts = |page: &Page| parts(page, &layout.elements);
        let pages = layout.pages.iter().map(parts).collect();
        Self { layout, pages }
    }

    /// Returns the number of pages.
    pub fn count(&self) -> usize {
        self.pages.len()
    }

    /// Returns width and height of each page, in points.
    pub fn size(&self) -> (f32, f32) {
        (self.layout.area.width, self.layout.area.height)
    }

    /// Returns the parts of a page in reading order; none if there is no such page.
    pub fn parts(&self, page: usize) -> &[PagePart] {
        self.pages.get(page).map_or(&[], Vec::as_slice)
    }
}

/// Returns the parts of a page. Neighbours from the same answer are one part, and so are an item and its number.
fn parts(page: &Page, elements: &[Element]) -> Vec<PagePart> {
    let mut parts: Vec<PagePart> = Vec::new();
    let mut label: Option<&PlacedBlock> = None;
    for block in &page.blocks {
        let Some(element) = elements.get(block.element) else {
            continue;
        };
        if element.tag == ElementKind::Label {
            label = Some(block);
            continue;
        }
        let Some(mut part) = part(block, element, elements) else {
            continue;
        };
        if let Some(label) = label.take() {
            part.bounds = join(label.bounds, part.bounds);
            part.text = format!("{} {}", label.text().trim(), part.text);
        }
        match parts.last_mut() {
            Some(last) if part.cell.is_some() && last.cell == part.cell && last.kind == part.kind => {
                last.bounds = join(last.bounds, part.bounds);
                last.text = format!("{}\n{}", last.text, part.text);
            }
            _ => parts.push(part),
        }
    }
    parts
}

/// Returns a block as a part; `None` if there is nothing to read.
fn part(block: &PlacedBlock, element: &Element, elements: &[Element]) -> Option<PagePart> {
    let (kind, text) = match &element.tag {
        ElementKind::Artifact(_) => return None,
        ElementKind::Figure(alternative) => (PagePartKind::Picture, alternative.clone()),
        ElementKind::Heading(level) => (PagePartKind::Heading(*level), block.text()),
        _ => (PagePartKind::Text, block.text()),
    };
    let text = text.trim().to_owned();
    let cell = cell_of(element, elements).cloned();
    (!text.is_empty()).then_some(PagePart {
        bounds: block.bounds,
        text,
        kind,
        cell,
    })
}

/// Returns the cell that an element, or the nearest one around it, comes from.
fn cell_of<'e>(element: &'e Element, elements: &'e [Element]) -> Option<&'e CellRef> {
    let parent = |element: &&'e Element| element.parent.and_then(|parent| elements.get(parent));
    std::iter::successors(Some(element), parent).find_map(|element| element.cell.as_ref())
}
