//! Overwriting a file that loses its name, so that the disk doesn't keep its words.
//!
//! On a disk with spinning plates that is the end of them. A solid-state disk, and a file system that copies on write,
//! may keep the old blocks until it needs them; only encrypting the whole disk helps there.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, Write};
use std::path::Path;

use super::error::StoreError;
use super::key::MAGIC;

/// Number of bytes that are written at a time.
const BLOCK_BYTES: usize = 1 << 20;

/// An open file that has lost its name or is about to.
#[derive(Debug)]
pub struct NamelessFile {
    file: File,
    /// Whether its content must stay, since it has another name, or may get its own back in a crash.
    stays: bool,
}

impl NamelessFile {
    /// Opens a file before its name goes.
    pub(super) fn open(path: &Path) -> Result<Self, StoreError> {
        let file = OpenOptions::new().read(true).write(true).open(path)?;
        let stays = is_linked(&file)?;
        Ok(Self { file, stays })
    }

    /// Returns `true` if it begins like a plain library.
    pub(super) fn is_plain(&self) -> Result<bool, StoreError> {
        let mut head = [0; MAGIC.len()];
        let read = (&self.file).read_exact(&mut head).is_ok();
        (&self.file).rewind()?;
        Ok(read && head == *MAGIC)
    }

    /// Leaves the content as it is.
    pub(super) fn keep(&mut self) {
        self.stays = true;
    }

    /// Overwrites the whole file, unless its content must stay; waits until that is on disk.
    ///
    /// # Errors
    /// If that fails; a part may be overwritten.
    pub fn overwrite(mut self) -> io::Result<()> {
        if self.stays {
            return Ok(());
        }
        let block = vec![0; BLOCK_BYTES];
        let mut left = self.file.metadata()?.len();
        self.file.rewind()?;
        while left > 0 {
            let length = BLOCK_BYTES.min(usize::try_from(left).unwrap_or(BLOCK_BYTES));
            self.file.write_all(block.get(..length).unwrap_or_default())?;
            left -= length as u64;
        }
        self.file.sync_all()
    }
}

#[cfg(unix)]
fn is_linked(file: &File) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    Ok(file.metadata()?.nlink() > 1)
}

#[cfg(not(unix))]
fn is_linked(_: &File) -> io::Result<bool> {
    Ok(false)
}
