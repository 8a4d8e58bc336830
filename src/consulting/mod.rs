//! The consultant's data: notes, agenda, client records, filters, list rows and changes.
//!
//! This is plain data: `store` writes it and `service` works with it.

mod agenda;
mod archived_version;
mod change;
mod client;
mod consent_note;
mod deletion_record;
mod filter;
mod list_row;
mod note;
mod retention;
mod review_state;
mod workbook_use;

pub use agenda::{AgendaItem, AgendaSource};
pub use archived_version::{ArchivedVersion, VersionReason};
pub use change::Change;
pub use client::Client;
pub use consent_note::{ConsentKind, ConsentNote};
pub use deletion_record::{DeletionRecord, DeletionRecords, ErasedPlace};
pub use filter::{Filter, MeetingFilter, MeetingGroups, SessionKey, Sort, SortBy};
pub use list_row::ListRow;
pub use note::Note;
pub use retention::{MAX_RETENTION_MONTHS, Retention, RetentionStart};
pub use review_state::ReviewState;
pub use workbook_use::WorkbookUse;
