//! The consultant's additions to sessions: review states, tags, notes, agendas, client records and consent notes on
//! them, retention, the trash.
//!
//! The client's answers are never changed here. Everything is changed by a `Change`, which returns its inverse.

mod agenda;
mod apply;
mod clients;
mod consents;
mod notes;
mod retentions;

pub(super) use apply::{apply, remove_client};
