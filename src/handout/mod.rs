//! A session as pages.
//!
//! Three steps that know nothing of each other's insides: a [`document`] says what stands there,
//! [`layout`] where it stands, and [`pdf`] writes it down. A further kind of handout costs only its
//! document; a preview can paint the layout without a file.

pub mod document;
pub mod layout;
mod meeting;
pub mod pdf;

pub use document::Document;
pub use meeting::{HandoutOptions, file_name, meeting_sheet};
pub use pdf::{HandoutError, write_pdf};
