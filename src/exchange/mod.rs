//! Reading and writing files that come from or go to others.
//!
//! JSON is the session document, which the session itself writes; here are the forms for people: a
//! table for spreadsheets and a text in Markdown.

mod copy;
mod csv;
pub mod drawing;
pub mod files;
mod markdown;
pub mod notes;
pub mod sheet;
mod table;
mod words;

pub use copy::Copy;
pub use csv::{answer_lines, write_csv};
pub use markdown::write_markdown;
pub use table::write_table;
