//! The library file: one SQLite file that stores all sessions, their workbooks, and their projections for lists,
//! searches and overviews.
//!
//! One program writes and holds a lock on the file itself; others read. A file that can't be used stays exactly as it
//! was found, since it may be the only copy of something confidential. The store doesn't know what is private: the
//! service computes the projection of a session, and the store writes it in the same transaction as the answers.

mod access;
mod additions;
mod answer_columns;
mod archive;
mod backup;
mod check;
mod checksum;
mod client_word;
mod columns;
mod connection;
mod consulting;
mod damage;
mod drive;
mod erase;
mod erasures;
mod error;
mod file_id;
mod file_look;
mod filter;
mod find;
mod fold;
mod hand_over;
mod hashed_secret;
mod health;
mod index;
mod key;
mod keyed_copy;
mod leftovers;
mod list;
mod load;
mod lock;
mod log;
mod metrics;
mod modes;
mod open;
mod opened_file;
mod other_logs;
mod overwrite;
mod pages;
mod passphrase;
mod passphrase_since;
mod people;
mod query;
mod reader;
mod rescue;
mod save;
mod schema;
mod sealed;
mod search;
mod search_matcher;
mod swap;
mod tables;
mod tags;
#[cfg(test)]
mod tests;
mod transaction;
mod wait;
mod walk;
mod workbooks;
mod write_parts;

pub use access::Access;
pub use additions::{Additions, EarlierVersion};
pub use backup::{
    BackupSource, OnPages, SessionState, UnfinishedFile, is_plain_copy, look_at_copy, protect_copy,
    replace_closed,
};
pub use client_word::ClientWord;
pub use drive::network as network_drive;
pub use error::StoreError;
pub use find::IdMatch;
pub use hand_over::StoredHandOver;
pub use hashed_secret::HashedSecret;
pub use key::Key;
pub use keyed_copy::{COPIED_PERCENT, CopyOrder, CopyWatch, KeyedCopy};
pub use list::ListFields;
pub use log::with_suffix;
pub use metrics::{Metric, MetricKind, MetricRow, MetricSum, MetricTable, SessionTotal, ShiftRow};
pub use open::{Store, key_or_none};
pub use overwrite::NamelessFile;
pub use passphrase::Passphrase;
pub use rescue::{Loss, Rescue, RescueComparison, Rescued};
pub use save::{ProjectedSession, Projection, SavedState};
pub use search_matcher::SearchMatcher;
pub use tables::TableInfo;

#[cfg(test)]
pub use tests::{alter, archived_texts, fixture};
