//! Reading session files into a library.

mod batch;
mod form;
mod job;
mod one;
mod parse;
mod unread;

pub use batch::OnFile;
pub use job::{ImportJob, ImportOrder};
pub use one::{ImportOutcome, ImportedFile};
