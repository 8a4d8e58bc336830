//! Writes a layout as a PDF file.
//!
//! printpdf writes only operations and font dictionaries; it neither shapes nor subsets, and it leaves
//! out silently what it can't write. Its input is therefore checked before, and its warnings count as
//! errors. lopdf then adds language, title, outline, dates and an identifier, which follow from the content
//! alone, so that the same session gives the same bytes.

mod finish;
mod fonts;
mod ops;
#[cfg(test)]
mod tests;

use super::document::Document;
use super::layout::style::paper;
use super::layout::{DocumentLayout, DrawItem, lay_out};
use crate::fonts::Face;
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};
use thiserror::Error;

/// The reason why a handout can't be written.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum HandoutError {
    /// The document has no blocks.
    #[error("the document has no content")]
    Empty,
    /// A place or length is not a number or far outside the page.
    #[error("something on page {page} has no place")]
    Misplaced {
        /// The page, from 1.
        page: usize,
    },
    /// A typeface can't be reduced to the glyphs used.
    #[error("the typeface {} could not be embedded: {reason}", face.name())]
    Font {
        /// The typeface.
        face: Face,
        /// The reason.
        reason: String,
    },
    /// The file can't be put together.
    #[error("the file could not be put together: {0}")]
    Writer(String),
}

/// Lays a document out and writes it as a PDF.
///
/// # Errors
/// `Empty` for a document without blocks, otherwise as [`write_layout`].
pub fn write_pdf(document: &Document) -> Result<Vec<u8>, HandoutError> {
    if document.blocks.is_empty() {
        return Err(HandoutError::Empty);
    }
    write_layout(document, &lay_out(document))
}

/// Writes the layout of a document as a PDF.
///
/// # Errors
/// `Empty` without pages, `Misplaced` if an item has no place on its page, `Font` and `Writer` if the file
/// can't be made.
pub fn write_layout(document: &Document, layout: &DocumentLayout) -> Result<Vec<u8>, HandoutError> {
    check(layout)?;
    let fonts = fonts::subset(layout)?;
    let mut pdf = PdfDocument::new(&document.title);
    fonts.register(&mut pdf);
    let page = |page| PdfPage::new(Mm(210.0), Mm(297.0), ops::page(page, layout, &fonts));
    pdf.with_pages(layout.pages.iter().map(page).collect());
    let mut warnings = Vec::new();
    let file = pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    if let Some(warning) = warnings.first() {
        return Err(HandoutError::Writer(warning.msg.clone()));
    }
    finish::finish(file, document, layout)
}

/// Checks that there is a page and that every item has a place on its page.
fn check(layout: &DocumentLayout) -> Result<(), HandoutError> {
    let is_placed = |item: &DrawItem| {
        let bounds = item.bounds();
        item.is_finite() && bounds[0] > -paper::WIDTH && bounds[3] < 2.0 * paper::HEIGHT
    };
    let misplaced = layout
        .pages
        .iter()
        .position(|p| !p.blocks.iter().flat_map(|b| &b.items).all(is_placed));
    match misplaced {
        Some(page) => Err(HandoutError::Misplaced { page: page + 1 }),
        None if layout.pages.is_empty() => Err(HandoutError::Empty),
        None => Ok(()),
    }
}
