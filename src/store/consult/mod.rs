//! What a consultant adds to sessions: review states, tags, notes, agendas, client records, the trash.
//!
//! Nothing here touches what a client wrote. Everything changes through [`Change`], which gives back its
//! inverse, so that all of it can be taken back.

mod agenda;
mod change;
mod client;
mod note;
mod review;

pub use agenda::{AgendaItem, Source};
pub use change::Change;
pub use client::Client;
pub use note::Note;
pub use review::ReviewState;
