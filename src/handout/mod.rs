//! A session on paper.
//!
//! Three steps, each independent of the others' internals: [`document`] holds the content, [`layout`]
//! gives it places on pages, and [`pdf`] writes the file. A further kind of handout needs only its own
//! document; a preview can paint the layout without a file.

mod deletion_sheet;
pub mod document;
mod emergency;
pub mod layout;
mod meeting;
pub mod pdf;

pub use deletion_sheet::{DeletionEntry, DeletionSheet};
pub use document::Document;
pub use emergency::EmergencySheet;
pub use meeting::{HandoutOptions, file_name, meeting_sheet};
pub use pdf::{HandoutError, write_pdf};
