//! The session document, the file format of import, export and attachments.
//!
//! Bytes become a [`SessionDocument`] (JSON within limits, without unknown fields), which becomes a session
//! after checks against its workbook. Each step returns everything or a [`DocumentFault`].

mod check;
mod fault;
mod fields;
mod limits;
mod parts;
mod read;
mod tree;
mod write;

pub use fault::{DocumentCode, DocumentFault};
pub use limits::{MAX_CELLS, MAX_DOCUMENT_BYTES};
pub use parts::{
    AnswerPart, MarkPart, OwnRowPart, PlacePart, ReactionPart, SessionDocument, SessionPart, WorkbookPart,
};
pub use read::read_document;
pub use write::{write_document, write_whole_document};
