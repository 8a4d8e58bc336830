//! Data that the build packs, so that the program is smaller.

use flate2::read::ZlibDecoder;
use std::io::Read as _;

/// Returns what the build packed.
///
/// # Panics
/// If something else was packed, or by other means.
pub(crate) fn unpacked(packed: &[u8]) -> Vec<u8> {
    let mut data = Vec::new();
    let read = ZlibDecoder::new(packed).read_to_end(&mut data);
    read.expect("the build packed it");
    data
}
