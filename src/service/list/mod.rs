//! The list of sessions: keys in an order, rows in view, filter options, and changes to many sessions at once.

mod bulk;
mod keys;
mod snippet;

pub use bulk::BulkChange;
pub use keys::{FilterOptions, KeyOrder, LoadedRow, has_search_terms};
pub use snippet::{Snippet, SnippetLocation, SnippetPart};
