//! Writes documents as a PDF file.
//!
//! printpdf writes only operations and font dictionaries; it neither shapes nor subsets, and it leaves
//! out silently what it can't write. Its input is therefore checked before, and its warnings count as
//! errors. Structure, bookmarks, metadata and an identifier are added as objects of lopdf. They follow from the content
//! alone, so that the same session gives the same bytes. A document is written as soon as it is laid out; what several
//! have in common, such as the typefaces, comes at the end. Every file is PDF/UA-1 and PDF/A-3a.

mod attachment;
mod attributes;
mod contents;
mod entries;
mod file;
mod filled_form;
mod finish;
mod fonts;
mod form;
mod form_font;
mod images;
mod links;
mod metadata;
mod object_group;
mod objects;
mod ops;
mod outline;
mod packer;
mod pages;
mod part;
mod pieces;
mod reading;
mod resources;
mod stream_packer;
mod structure;
mod tags;
#[cfg(test)]
mod tests;

pub use attachment::attached_session;
pub use file::PdfFile;
pub use filled_form::{FilledField, filled_fields};
pub use reading::AttachmentFault;

use super::document::Document;
use crate::fonts::Face;
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
/// As [`PdfFile::add`].
pub fn write_pdf(document: &Document) -> Result<Vec<u8>, HandoutError> {
    let mut file = PdfFile::of_one();
    file.add(document)?;
    let mut bytes = file.take();
    bytes.extend(file.finish(document)?);
    Ok(bytes)
}
