//! What a consultant adds to sessions: review states, tags, notes, agendas, client records, the trash.
//!
//! Nothing here touches what a client wrote. Everything changes through [`Change`], which gives back its
//! inverse, so that all of it can be taken back.

mod agenda;
mod carry;
mod change;
mod client;
mod clients;
mod note;
mod notes;
mod points;
mod review;
pub(super) mod tags;

pub use agenda::{AgendaItem, Source};
pub use change::Change;
pub use client::Client;
pub use note::Note;
pub use review::ReviewState;
