//! Writes a layout as a PDF file.
//!
//! printpdf writes only operations and font dictionaries; it neither shapes nor subsets, and it leaves
//! out silently what it can't write. Its input is therefore checked before, and its warnings count as
//! errors. lopdf then adds the structure, bookmarks, metadata and an identifier, which follow from the content alone, so
//! that the same session gives the same bytes. Every file is PDF/UA-1 and PDF/A-3a.

mod attachment;
mod attributes;
mod filled_form;
mod finish;
mod fonts;
mod form;
mod form_font;
mod images;
mod metadata;
mod objects;
mod ops;
mod outline;
mod pieces;
mod reading;
mod structure;
mod tags;
#[cfg(test)]
mod tests;

pub use attachment::attached_session;
pub use filled_form::{FilledField, filled_fields};
pub use reading::AttachmentFault;

use super::document::Document;
use super::layout::{DocumentLayout, DrawItem, lay_out};
use crate::fonts::Face;
use images::Images;
use ops::PageContent;
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt};
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
    loop {
        match write_layout(document, &lay_out(document)) {
            // the words are set in another face, or named
            Err(HandoutError::Font {
                face: Face::Installed(face),
                ..
            }) => face.refuse(),
            written => return written,
        }
    }
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
    let images = Images::of(layout);
    images.register(&mut pdf);
    let tags = tags::tags(&layout.elements);
    let (width, height) = (layout.area.width, layout.area.height);
    let contents = layout
        .pages
        .iter()
        .map(|page| ops::page(page, height, &tags, &fonts, &images));
    let mut contents: Vec<PageContent> = contents.collect();
    let page = |content: &mut PageContent| {
        PdfPage::new(
            Pt(width).into(),
            Pt(height).into(),
            std::mem::take(&mut content.ops),
        )
    };
    pdf.with_pages(contents.iter_mut().map(page).collect());
    let mut warnings = Vec::new();
    let file = pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    if let Some(warning) = warnings.first() {
        return Err(HandoutError::Writer(warning.msg.clone()));
    }
    finish::finish(file, document, layout, (&tags, &contents))
}

/// Checks that there is a page and that every item has a place on its page.
fn check(layout: &DocumentLayout) -> Result<(), HandoutError> {
    let is_placed = |item: &DrawItem| {
        let bounds = item.bounds();
        item.is_finite() && bounds[0] > -layout.area.width && bounds[3] < 2.0 * layout.area.height
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
