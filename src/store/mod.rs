//! The library file: one SQLite file that keeps every session, the workbooks they belong to, and what
//! lists and searches need of them.
//!
//! One program writes and holds a lock beside the file; others read. A file that can't be used is left
//! exactly as it was found: it may be the only copy of what somebody told in confidence. Nothing here
//! knows what is private: the desk computes what may be listed and searched, and the store keeps that
//! in the same transaction as the answers it comes from.

mod access;
mod archive;
mod check;
mod columns;
mod consulting;
mod error;
mod filter;
mod find;
mod fold;
mod health;
mod index;
mod list;
mod load;
mod lock;
mod log;
mod metrics;
mod open;
mod opened_file;
mod query;
mod save;
mod schema;
mod search;
mod search_matcher;
mod session_rows;
mod tags;
#[cfg(test)]
mod tests;
mod transaction;
mod values;
mod walk;
mod workbooks;

pub use access::Access;
pub use archive::ArchivedVersion;
pub use error::StoreError;
pub use find::IdMatch;
pub use fold::folded;
pub use list::ListFields;
pub use metrics::{Metric, MetricKind, MetricRow, MetricSum, MetricTable, SessionTotal, ShiftRow};
pub use open::Store;
pub use save::{ProjectedSession, Projection, SavedState};
pub use search_matcher::{SearchMatch, SearchMatcher};

#[cfg(test)]
pub use tests::{archived_texts, fixture};
