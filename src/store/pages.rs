//! Reading single pages of a file.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use super::key::PAGE_BYTES;

/// The pages of a file that may be a protected library.
pub(super) struct Pages {
    file: File,
    count: u32,
}

impl Pages {
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let count = file.metadata()?.len() / PAGE_BYTES as u64;
        Ok(Self {
            file,
            count: u32::try_from(count).unwrap_or(u32::MAX),
        })
    }

    /// Returns the numbers of at most so many pages, spread over the whole file.
    pub(super) fn sample(&self, at_most: u64) -> impl Iterator<Item = u32> + use<> {
        let count = u64::from(self.count);
        let number = count.min(at_most);
        // no larger than `count`
        (0..number).map(move |index| (index * count / number + 1) as u32)
    }

    /// Reads a page. Returns `false` if the file is shorter.
    pub(super) fn read(&mut self, number: u32, page: &mut [u8; PAGE_BYTES]) -> io::Result<bool> {
        if number > self.count {
            return Ok(false);
        }
        let start = u64::from(number.saturating_sub(1)) * PAGE_BYTES as u64;
        self.file.seek(SeekFrom::Start(start))?;
        self.file.read_exact(page)?;
        Ok(true)
    }
}
