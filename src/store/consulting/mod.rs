//! What a consultant adds to sessions: review states, tags, notes, agendas, client records, the trash.
//!
//! Nothing here touches what a client wrote. Everything changes through [`Change`], which gives back its
//! inverse, so that all of it can be taken back.

mod agenda;
mod apply;
mod clients;
mod notes;
