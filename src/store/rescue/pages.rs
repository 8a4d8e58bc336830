//! The pages of a damaged library, read without SQLite: from the file, or from its log where that is newer.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use crate::store::error::StoreError;
use crate::store::key::{Key, MAGIC, PAGE_BYTES};
use crate::store::log;

/// Sizes that a page can have.
const PAGE_SIZES: std::ops::RangeInclusive<usize> = 512..=65_536;
const LOG_HEAD_BYTES: usize = 32;
const FRAME_HEAD_BYTES: usize = 24;
/// Number at the beginning of a log, but for its last bit, which says how its checksums are computed.
const LOG_MAGIC: u32 = 0x377f_0682;

/// The pages of a damaged library.
pub(super) struct DamagedPages {
    file: File,
    log: Option<File>,
    /// Offsets in the log at which the newest versions of pages begin.
    logged: HashMap<u32, u64>,
    key: Option<Key>,
    size: usize,
    usable: usize,
    count: u32,
}

impl DamagedPages {
    /// Opens the pages of the library at a path.
    ///
    /// # Errors
    /// If the file can't be read.
    pub(super) fn open(path: &Path, key: Option<&Key>) -> Result<Self, StoreError> {
        let mut file = File::open(path)?;
        let mut head = [0; 100];
        let whole_head = file.read_exact(&mut head).is_ok();
        let size = match u16::from_be_bytes([head[16], head[17]]) {
            _ if key.is_some() || !whole_head || !head.starts_with(MAGIC) => PAGE_BYTES,
            1 => 1 << 16,
            size => usize::from(size),
        };
        let size = match PAGE_SIZES.contains(&size) && size.is_power_of_two() {
            true => size,
            // the usual one
            false => PAGE_BYTES,
        };
        let mut pages = Self {
            count: u32::try_from(file.metadata()?.len() / size as u64).unwrap_or(u32::MAX),
            log: File::open(log::path(path)).ok(),
            file,
            logged: HashMap::new(),
            key: key.cloned(),
            size,
            usable: size,
        };
        if let Some(logged) = pages.read_log() {
            pages.count = pages.count.max(logged.keys().copied().max().unwrap_or(0));
            pages.logged = logged;
        }
        pages.usable = pages.usable_size();
        Ok(pages)
    }

    fn usable_size(&mut self) -> usize {
        let first = self.read(1).ok().flatten();
        let first = first.filter(|page| page.starts_with(MAGIC));
        let reserved = first.map(|page| usize::from(page[20]));
        match (reserved, &self.key) {
            (Some(reserved), _) if self.size - reserved >= 480 => self.size - reserved,
            (_, Some(_)) => self.size - 80,
            _ => self.size,
        }
    }

    /// Returns the number of pages.
    pub(super) fn count(&self) -> u32 {
        self.count
    }

    /// Returns the number of bytes of a page that hold data.
    pub(super) fn usable(&self) -> usize {
        self.usable
    }

    /// Reads a page, decrypted; `None` if there is no such page or its seal is broken.
    pub(super) fn read(&mut self, number: u32) -> Result<Option<Vec<u8>>, StoreError> {
        if number == 0 || number > self.count {
            return Ok(None);
        }
        let mut page = vec![0; self.size];
        let read = match (self.logged.get(&number), &mut self.log) {
            (Some(start), Some(log)) => read_at(log, *start, &mut page),
            _ => read_at(
                &mut self.file,
                u64::from(number - 1) * self.size as u64,
                &mut page,
            ),
        };
        // a part of the disk that can't be read costs its pages
        let opened = read.is_ok()
            && self
                .key
                .as_ref()
                .is_none_or(|key| key.open_page(number, &mut page));
        Ok(opened.then_some(page))
    }

    /// Returns where in the log the newest version of each page begins, up to the last transaction that was completed.
    fn read_log(&mut self) -> Option<HashMap<u32, u64>> {
        let log = self.log.as_mut()?;
        let mut head = [0; LOG_HEAD_BYTES];
        read_at(log, 0, &mut head).ok()?;
        let magic = word(&head, 0);
        if magic & !1 != LOG_MAGIC || word(&head, 8) as usize != self.size {
            return None;
        }
        let mut sums = Sums::new(magic & 1 == 1);
        sums.add(&head[..24]);
        let (mut logged, mut pending) = (HashMap::new(), Vec::new());
        let mut frame = vec![0; FRAME_HEAD_BYTES + self.size];
        let mut start = LOG_HEAD_BYTES as u64;
        while sums.matches(&head[24..32]) || start > LOG_HEAD_BYTES as u64 {
            if read_at(log, start, &mut frame).is_err() || frame[8..16] != head[16..24] {
                break;
            }
            sums.add(&frame[..8]);
            sums.add(&frame[FRAME_HEAD_BYTES..]);
            if !sums.matches(&frame[16..24]) {
                break;
            }
            pending.push((word(&frame, 0), start + FRAME_HEAD_BYTES as u64));
            if word(&frame, 4) != 0 {
                logged.extend(pending.drain(..));
            }
            start += frame.len() as u64;
        }
        Some(logged)
    }
}

fn read_at(file: &mut File, start: u64, buffer: &mut [u8]) -> io::Result<()> {
    file.seek(SeekFrom::Start(start))?;
    file.read_exact(buffer)
}

/// Returns the big-endian number at an offset; 0 behind the end.
fn word(bytes: &[u8], at: usize) -> u32 {
    let word = bytes.get(at..).and_then(|rest| rest.first_chunk());
    word.map_or(0, |word| u32::from_be_bytes(*word))
}

/// The checksums of a log, each of which goes on from the one before.
struct Sums {
    big_endian: bool,
    sums: [u32; 2],
}

impl Sums {
    fn new(big_endian: bool) -> Self {
        Self {
            big_endian,
            sums: [0; 2],
        }
    }

    fn add(&mut self, bytes: &[u8]) {
        let number = |bytes: &[u8]| match (<[u8; 4]>::try_from(bytes), self.big_endian) {
            (Ok(bytes), true) => u32::from_be_bytes(bytes),
            (Ok(bytes), false) => u32::from_le_bytes(bytes),
            (Err(_), _) => 0,
        };
        let [mut first, mut second] = self.sums;
        for pair in bytes.chunks_exact(8) {
            first = first.wrapping_add(number(&pair[..4])).wrapping_add(second);
            second = second.wrapping_add(number(&pair[4..])).wrapping_add(first);
        }
        self.sums = [first, second];
    }

    fn matches(&self, stored: &[u8]) -> bool {
        [word(stored, 0), word(stored, 4)] == self.sums
    }
}
