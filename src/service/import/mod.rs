//! Reading session files into a library.

mod batch;
mod job;
mod one;

pub use batch::Tell;
pub use job::ImportJob;
pub use one::ImportOutcome;
