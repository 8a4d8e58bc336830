//! Files on disk: read up to a limit, written whole or not at all, and never over the open library.

mod fault;
mod leftovers;
mod protected;
#[cfg(test)]
mod tests;
mod writer;

pub use fault::FileFault;
pub use leftovers::remove_leftovers;
pub use protected::is_same_file;
pub use writer::{AtomicFile, FileWriter};

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::Path;

/// Size of the largest file that is read, in bytes.
pub const MAX_FILE_BYTES: u64 = 64 << 20;

/// Checks that a path leads to a regular file: opening a pipe would wait for its other end, and a device replaced by a
/// file is gone for everybody.
fn check_regular(metadata: &Metadata) -> Result<(), FileFault> {
    if metadata.is_dir() {
        Err(FileFault::IsFolder)
    } else if metadata.is_file() {
        Ok(())
    } else {
        Err(FileFault::NoRegularFile)
    }
}

/// Returns the content of a file, which may hold at most [`MAX_FILE_BYTES`].
///
/// # Errors
/// `IsFolder`, `NoRegularFile`, `TooLarge`, or the fault that the system reports.
pub fn read(path: &Path) -> Result<Vec<u8>, FileFault> {
    let fault = |error: io::Error| FileFault::from(&error);
    let metadata = path.metadata().map_err(fault)?;
    check_regular(&metadata)?;
    if metadata.len() > MAX_FILE_BYTES {
        return Err(FileFault::TooLarge);
    }
    // the file may have grown since its length was read
    read_to_end(File::open(path).map_err(fault)?)
}

/// Returns what can be read of an input, which may hold at most [`MAX_FILE_BYTES`].
///
/// # Errors
/// `TooLarge`, or the fault that the system reports.
pub fn read_to_end(input: impl Read) -> Result<Vec<u8>, FileFault> {
    let mut bytes = Vec::new();
    let read = input.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes);
    read.map_err(|error| FileFault::from(&error))?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        Err(FileFault::TooLarge)
    } else {
        Ok(bytes)
    }
}
