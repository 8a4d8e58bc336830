//! Writes a layout down as a PDF file.
//!
//! printpdf serves as a writer of operations and font dictionaries only; it neither shapes nor
//! subsets, and it is silent about what it cannot do. So everything is checked before it gets it,
//! and its warnings count as errors. The file is then finished on lopdf: language, title, outline,
//! dates and an identifier that follow from the content, so that the same session gives the same
//! bytes.

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

/// Why a handout could not be written.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum HandoutError {
    /// There is nothing to print.
    #[error("the document has no content")]
    Empty,
    /// A measure in the document is not a number.
    #[error("something on page {page} has no place")]
    Misplaced {
        /// The page, from 1.
        page: usize,
    },
    /// A typeface could not be reduced to the letters used.
    #[error("the typeface {face:?} could not be embedded: {reason}")]
    Font {
        /// The typeface.
        face: Face,
        /// What went wrong.
        reason: String,
    },
    /// The file could not be put together.
    #[error("the file could not be put together: {0}")]
    Writer(String),
}

/// Lays a document out and writes it as a PDF.
pub fn write_pdf(document: &Document) -> Result<Vec<u8>, HandoutError> {
    if document.blocks.is_empty() {
        return Err(HandoutError::Empty);
    }
    write_layout(document, &lay_out(document))
}

/// Writes a layout that was made of `document`.
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
        return Err(HandoutError::Writer(format!("{warning:?}")));
    }
    finish::finish(file, document, layout)
}

/// Everything has a place on its page, and there is a page.
fn check(layout: &DocumentLayout) -> Result<(), HandoutError> {
    let sane = |item: &DrawItem| {
        let bounds = item.bounds();
        item.is_finite() && bounds[0] > -paper::WIDTH && bounds[3] < 2.0 * paper::HEIGHT
    };
    let wrong = layout
        .pages
        .iter()
        .position(|p| !p.blocks.iter().flat_map(|b| &b.items).all(sane));
    match wrong {
        Some(page) => Err(HandoutError::Misplaced { page: page + 1 }),
        None if layout.pages.is_empty() => Err(HandoutError::Empty),
        None => Ok(()),
    }
}
