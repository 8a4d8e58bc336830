//! What the window and the service exchange: requests, replies and writes. Types only.
//!
//! Each request carries a [`Ticket`]; the reply to it carries the same one. Replies to requests come in the
//! order of the requests, with the progress of jobs between them.

mod event;
mod file_content;
mod job;
mod request;
mod write;

pub use event::Event;
pub use file_content::FileContent;
pub use job::Job;
pub use request::{Request, RescueOrder};
pub use write::{KeptVersion, Write};

/// The number of a request; its reply carries the same one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub u64);

/// A reply of the service.
#[derive(Debug)]
pub struct Reply {
    /// The request it answers; `None` for what the service reports by itself.
    pub ticket: Option<Ticket>,
    /// The event.
    pub event: Event,
}
