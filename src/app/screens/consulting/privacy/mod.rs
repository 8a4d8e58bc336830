//! What the program stores, and what was erased for good.

mod records;
mod stored;

pub use records::DeletionRecordsScreen;
pub use stored::StoredScreen;
