//! Packs streams.

use super::HandoutError;
use super::objects::name;
use flate2::{Compress, CompressError, Compression, FlushCompress, Status};
use lopdf::Stream;

/// Thoroughness with which streams are packed, from 0 to 9. Level 6 saves a twentieth of the bytes for a twentieth more
/// time, and level 1 takes a fifth more bytes.
const COMPRESSION_LEVEL: u32 = 2;
/// Number of bytes that packing a stream has to save, for what says that it is packed.
const MIN_BYTES_SAVED: usize = 20;

/// A packer for one stream after another: making one takes longer than packing a small stream.
pub(super) struct StreamPacker(Compress);

impl Default for StreamPacker {
    fn default() -> Self {
        Self(Compress::new(Compression::new(COMPRESSION_LEVEL), true))
    }
}

impl StreamPacker {
    /// Packs a stream that isn't yet, if it may be packed and that saves anything.
    ///
    /// # Errors
    /// `Writer` if the packer fails.
    pub(super) fn pack(&mut self, stream: &mut Stream) -> Result<(), HandoutError> {
        if !stream.allows_compression || stream.dict.has(b"Filter") {
            return Ok(());
        }
        let packed = self.packed(&stream.content);
        let packed = packed.map_err(|error| HandoutError::Writer(error.to_string()))?;
        if packed.len() + MIN_BYTES_SAVED <= stream.content.len() {
            stream.dict.set("Filter", name("FlateDecode"));
            stream.set_content(packed);
        }
        Ok(())
    }

    fn packed(&mut self, mut rest: &[u8]) -> Result<Vec<u8>, CompressError> {
        self.0.reset();
        // what can't be packed becomes a little longer
        let mut packed = Vec::with_capacity(rest.len() + rest.len() / 100 + 64);
        loop {
            let before = self.0.total_in();
            let status = self.0.compress_vec(rest, &mut packed, FlushCompress::Finish)?;
            if status == Status::StreamEnd {
                return Ok(packed);
            }
            let read = usize::try_from(self.0.total_in() - before).unwrap_or(usize::MAX);
            rest = rest.get(read..).unwrap_or_default();
            packed.reserve(packed.capacity());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::Dictionary;

    fn packed(packer: &mut StreamPacker, content: &[u8]) -> Stream {
        let mut stream = Stream::new(Dictionary::new(), content.to_vec());
        packer.pack(&mut stream).unwrap();
        stream
    }

    /// Bytes in which hardly anything recurs.
    fn noise(count: usize) -> Vec<u8> {
        let next = |state: &u32| Some(state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223));
        let states = std::iter::successors(Some(7_u32), next);
        states.map(|state| (state >> 24) as u8).take(count).collect()
    }

    #[test]
    fn a_stream_is_packed_the_same_whatever_was_packed_before() {
        let (words, other) = (b"Was will ich wirklich? ".repeat(500), noise(200_000));
        let mut packer = StreamPacker::default();
        let first = packed(&mut packer, &words);
        packed(&mut packer, &other);
        assert_eq!(packed(&mut packer, &words), first);
        assert_eq!(first.decompressed_content().unwrap(), words);
    }

    #[test]
    fn what_packing_makes_longer_stays_as_it_is() {
        let mut packer = StreamPacker::default();
        for content in [noise(100_000), b"short".to_vec(), Vec::new()] {
            let stream = packed(&mut packer, &content);
            assert!(!stream.dict.has(b"Filter"));
            assert_eq!(stream.content, content);
        }
    }
}
