//! The pages of a file that may be a protected library, and whether they look encrypted.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use super::error::StoreError;
use super::key::PAGE_BYTES;

/// Number of pages that are looked at to see whether a file is encrypted.
const SAMPLED_PAGES: u64 = 16;
/// Number of different bytes that a page of random ones has at least.
const MIN_RANDOM_VALUES: usize = 230;
/// Number of times that the most frequent byte of a page of random ones stands there at most.
const MAX_RANDOM_USES: u32 = 60;

/// Returns `true` if a file looks encrypted: at least one of its pages looks random. That holds for compressed files
/// too, but neither for texts nor for anything that SQLite writes.
pub(super) fn looks_encrypted(path: &Path) -> Result<bool, StoreError> {
    let mut pages = Pages::open(path)?;
    let mut page = [0; PAGE_BYTES];
    for number in pages.sample(SAMPLED_PAGES) {
        if pages.read(number, &mut page)? && looks_random(&page) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn looks_random(page: &[u8; PAGE_BYTES]) -> bool {
    let mut uses = [0_u32; 256];
    for byte in page {
        uses[usize::from(*byte)] += 1;
    }
    let values = uses.iter().filter(|uses| **uses > 0).count();
    values >= MIN_RANDOM_VALUES && uses.iter().all(|uses| *uses <= MAX_RANDOM_USES)
}

/// The pages of a file that may be a protected library.
pub(super) struct Pages {
    file: File,
    count: u32,
}

impl Pages {
    pub(super) fn open(path: &Path) -> Result<Self, StoreError> {
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
