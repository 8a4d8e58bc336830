//! Reading and writing files that come from or go to others.
//!
//! JSON is the session document, which the session itself writes; here are the forms for people: a
//! table for spreadsheets and a text in Markdown.

mod answer_table;
mod chart_table;
pub mod csv_writer;
pub mod drawing;
mod extract;
pub mod files;
mod markdown;
pub mod notes;
mod words;

pub use answer_table::{answer_lines, write_csv};
pub use chart_table::write_table;
pub use extract::SessionExtract;
pub use markdown::write_markdown;
