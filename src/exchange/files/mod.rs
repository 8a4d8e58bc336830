//! Files on disk: read up to a limit, written whole or not at all, and never over the open library.

mod fault;
mod leftovers;
mod protected;
#[cfg(test)]
mod tests;
mod writer;

pub use fault::FileFault;
pub use leftovers::remove_leftovers;
pub use writer::{AtomicFile, FileWriter};

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Size of the largest file that is read, in bytes.
pub const MAX_FILE_BYTES: u64 = 64 << 20;

/// Returns the content of a file, which may hold at most [`MAX_FILE_BYTES`].
///
/// # Errors
/// `IsFolder`, `TooLarge`, or the fault that the system reports.
pub fn read(path: &Path) -> Result<Vec<u8>, FileFault> {
    let fault = |error: io::Error| FileFault::from(&error);
    let file = File::open(path).map_err(fault)?;
    let metadata = file.metadata().map_err(fault)?;
    if metadata.is_dir() {
        return Err(FileFault::IsFolder);
    }
    if metadata.len() > MAX_FILE_BYTES {
        return Err(FileFault::TooLarge);
    }
    let mut bytes = Vec::new();
    // the file may have grown since its length was read
    file.take(MAX_FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(fault)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        Err(FileFault::TooLarge)
    } else {
        Ok(bytes)
    }
}
