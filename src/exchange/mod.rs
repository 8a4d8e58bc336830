//! Reading and writing files that are exchanged with others.
//!
//! The session document (JSON) is written by `session`; this folder adds the forms for people: tables, texts in
//! Markdown and charts.

mod answer_table;
mod chart_table;
pub mod csv_writer;
pub mod drawing;
mod extract;
pub mod files;
mod markdown;
mod markup;
pub mod notes;

pub use answer_table::{answer_lines, write_csv};
pub use chart_table::write_table;
pub use extract::SessionExtract;
pub use markdown::{write_markdown, write_plain_text};
