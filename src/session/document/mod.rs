//! The session document: what import, export, attachments and later hand-ins carry.
//!
//! Bytes become a [`SessionDocument`] (JSON within bounds, nothing unknown in it), and that becomes a
//! session once it holds against its workbook. Each step gives everything or a [`DocumentFault`].

mod check;
mod fault;
mod fields;
mod limits;
mod parts;
mod read;
mod tree;
mod write;

pub use fault::{DocumentCode, DocumentFault};
pub use limits::{MOST_BYTES, MOST_CELLS};
pub use parts::{
    AnswerPart, MarkPart, OwnRowPart, PlacePart, ReactionPart, SessionDocument, SessionPart, WorkbookPart,
};
pub use read::read_document;
pub use write::{write_document, write_whole_document};
