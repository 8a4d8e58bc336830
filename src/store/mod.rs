//! The library file: one SQLite file that keeps every session, the workbooks they belong to, and what
//! lists and searches need of them.
//!
//! One program writes and holds a lock beside the file; others read. A file that can't be used is left
//! exactly as it was found: it may be the only copy of what somebody told in confidence. Nothing here
//! knows what is private: the desk computes what may be listed and searched, and the store keeps that
//! in the same transaction as the answers it comes from.

mod access;
mod columns;
mod consult;
mod dirty;
mod error;
mod figures;
mod filter;
mod find;
mod fold;
mod health;
mod hits;
mod index;
mod list;
mod load;
mod lock;
mod looked;
mod open;
mod parts;
mod query;
mod save;
mod schema;
mod values;
mod walk;
mod workbooks;

pub use access::Access;
pub use consult::{AgendaItem, Change, Client, Note, ReviewState, Source};
pub use dirty::Dirty;
pub use error::StoreError;
pub use figures::{Figure, FigureKind, FigureRow, FigureTable, ShiftRow, Sum, Total};
pub use filter::{Filter, Key, Sort, SortBy};
pub use find::Named;
pub use fold::folded;
pub use list::{ListRow, Listed};
pub use looked::{FoundIn, Looked};
pub use open::Store;
pub use save::{Kept, Shown};
pub use walk::{Spot, WalkState};
pub use workbooks::WorkbookMet;

#[cfg(test)]
mod tests;
#[cfg(test)]
pub use tests::fixture;
