//! What a file that has no head of a library looks like by its pages: whether it is a protected library, or a plain one
//! whose head is damaged.

use std::path::Path;

use super::error::StoreError;
use super::key::PAGE_BYTES;
use super::pages::Pages;
use super::schema;

/// Number of pages that are looked at to see whether a file is encrypted.
const SAMPLED_PAGES: u64 = 16;
/// Number of pages at the beginning of a library among which its tables are described.
const SCHEMA_PAGES: u32 = 64;
/// Definition of a library's first table, as SQLite stores it.
const FIRST_TABLE: &[u8] = b"CREATE TABLE session (";
/// Offset at which the first page of a library says whose it is.
const APPLICATION_OFFSET: usize = 68;
/// Number of different bytes that a page of random ones has at least.
const MIN_RANDOM_VALUES: usize = 230;
/// Number of times that the most frequent byte of a page of random ones stands there at most.
const MAX_RANDOM_USES: u32 = 60;

/// Likely kind of a file without the head of a library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileLook {
    /// It looks encrypted: some pages look random, and at most as many look like SQLite's. That holds for compressed files
    /// too, but neither for texts nor for anything that SQLite writes.
    Encrypted,
    /// It has pages of a plain library.
    Library,
    /// Anything else.
    Other,
}

/// Returns what a file without the head of a library looks like.
pub(super) fn look(path: &Path) -> Result<FileLook, StoreError> {
    let mut pages = Pages::open(path)?;
    let mut page = [0; PAGE_BYTES];
    let (mut random, mut trees) = (0, 0);
    for number in pages.sample(SAMPLED_PAGES) {
        if pages.read(number, &mut page)? {
            random += u32::from(looks_random(&page));
            trees += u32::from(looks_like_tree(&page));
        }
    }
    if random > 0 && random >= trees {
        return Ok(FileLook::Encrypted);
    }
    Ok(match trees > 0 && is_library(&mut pages)? {
        true => FileLook::Library,
        false => FileLook::Other,
    })
}

/// Returns `true` if a page begins as those do in which SQLite keeps rows: with its kind, the number of cells, and where they
/// begin.
fn looks_like_tree(page: &[u8; PAGE_BYTES]) -> bool {
    let [kind, _, _, high, low, start_high, start_low, ..] = *page;
    let cells = usize::from(u16::from_be_bytes([high, low]));
    let start = usize::from(u16::from_be_bytes([start_high, start_low]));
    matches!(kind, 2 | 5 | 10 | 13) && cells > 0 && 8 + 2 * cells <= start && start <= PAGE_BYTES
}

/// Returns `true` if the pages are those of a plain library, whatever became of its head.
fn is_library(pages: &mut Pages) -> Result<bool, StoreError> {
    let mut page = [0; PAGE_BYTES];
    let application = schema::APPLICATION_ID.to_be_bytes();
    for number in 1..=SCHEMA_PAGES {
        if !pages.read(number, &mut page)? {
            break;
        }
        let is_ours = number == 1 && page[APPLICATION_OFFSET..].starts_with(&application);
        if is_ours || page.windows(FIRST_TABLE.len()).any(|bytes| bytes == FIRST_TABLE) {
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
