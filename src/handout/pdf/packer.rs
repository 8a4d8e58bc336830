//! Writes objects as bytes of a file, a group of them packed at a time, so that none has to be kept.

use super::HandoutError;
use super::objects::{name, number};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document as File, Object, ObjectId, ObjectStream, Stream, StringFormat};
use sha2::{Digest, Sha256};
use std::io::{self, Write};

/// Thoroughness with which streams are packed, from 0 to 9. Above 6, much more searching saves hardly any bytes.
const COMPRESSION_LEVEL: u32 = 6;
/// Number of bytes that packing a stream has to save, for what says that it is packed.
const MIN_BYTES_SAVED: usize = 20;
/// Number of objects that are packed together.
const MAX_GROUP_OBJECTS: usize = 200;
/// The version, and bytes by which programs know that the file is not text.
const HEAD: &[u8] = b"%PDF-1.7\n%\xBB\xAD\xC0\xDE\n";

/// The place of an object.
#[derive(Clone, Copy)]
enum Place {
    /// There is no such object.
    Nowhere,
    /// The byte at which it starts.
    At(u64),
    /// The number of its group, and its index in that.
    In(u32, u16),
}

/// A file in the making.
pub(super) struct Packer {
    /// What is written and not taken yet.
    bytes: Vec<u8>,
    /// The number of bytes that were taken.
    taken: u64,
    digest: Sha256,
    /// The place of each object, from number 1.
    places: Vec<Place>,
    group: ObjectStream,
}

impl Packer {
    pub(super) fn new() -> Self {
        Self {
            bytes: HEAD.to_vec(),
            taken: 0,
            digest: Sha256::new(),
            places: Vec::new(),
            group: new_group(),
        }
    }

    /// Returns objects to be added, which are numbered after all that were reserved and added.
    pub(super) fn next_objects(&self) -> File {
        let mut file = File::new();
        file.max_id = self.last_number();
        file
    }

    /// Returns the number of an object that is added later.
    pub(super) fn reserve(&mut self) -> ObjectId {
        self.places.push(Place::Nowhere);
        (self.last_number(), 0)
    }

    /// Writes objects.
    ///
    /// # Errors
    /// `Writer` if lopdf refuses one.
    pub(super) fn add(&mut self, file: File) -> Result<(), HandoutError> {
        let count = usize::try_from(file.max_id).unwrap_or(usize::MAX);
        self.places.resize(self.places.len().max(count), Place::Nowhere);
        for (id, object) in file.objects {
            match object {
                Object::Stream(stream) => self.write_stream(id, stream)?,
                packed => {
                    self.group.add_object(id, packed)?;
                    if self.group.object_count() == MAX_GROUP_OBJECTS {
                        self.write_group()?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Returns the bytes that were written since the last time.
    pub(super) fn take(&mut self) -> Vec<u8> {
        self.digest.update(&self.bytes);
        self.taken += self.bytes.len() as u64;
        std::mem::take(&mut self.bytes)
    }

    /// Completes the file and returns its last bytes. Its identifier follows from everything in it.
    ///
    /// # Errors
    /// `Writer` if lopdf refuses an object.
    pub(super) fn finish(mut self, catalog: ObjectId, info: ObjectId) -> Result<Vec<u8>, HandoutError> {
        self.write_group()?;
        let table = self.reserve();
        let start = self.position();
        self.set_place(table, Place::At(start));
        let mut end = self.take();
        let id = self.digest.clone().finalize()[..16].to_vec();
        let id = Object::String(id, StringFormat::Hexadecimal);
        let entries = [
            ("Type", name("XRef")),
            ("Size", number(self.places.len() + 1)),
            ("W", Object::Array([1, 8, 2].map(number).to_vec())),
            ("Root", Object::Reference(catalog)),
            ("Info", Object::Reference(info)),
            ("ID", Object::Array(vec![id.clone(), id])),
        ];
        let places = Stream::new(Dictionary::from_iter(entries), table_of(&self.places));
        self.write_stream(table, places)?;
        end.append(&mut self.bytes);
        end.extend(format!("startxref\n{start}\n%%EOF\n").into_bytes());
        Ok(end)
    }

    fn last_number(&self) -> u32 {
        u32::try_from(self.places.len()).unwrap_or(u32::MAX)
    }

    fn position(&self) -> u64 {
        self.taken + self.bytes.len() as u64
    }

    fn set_place(&mut self, (number, _): ObjectId, place: Place) {
        let index = usize::try_from(number)
            .ok()
            .and_then(|number| number.checked_sub(1));
        if let Some(known) = index.and_then(|index| self.places.get_mut(index)) {
            *known = place;
        }
    }

    fn write_stream(&mut self, id: ObjectId, mut stream: Stream) -> Result<(), HandoutError> {
        if stream.allows_compression {
            pack(&mut stream).map_err(|error| HandoutError::Writer(error.to_string()))?;
        }
        self.set_place(id, Place::At(self.position()));
        // lopdf writes objects in pages and groups only; on a page a stream's head would look the same
        let operations = vec![Operation::new("stream", vec![Object::Dictionary(stream.dict)])];
        let head = Content { operations }.encode()?;
        self.bytes.extend(format!("{} 0 obj\n", id.0).into_bytes());
        let rest: [&[u8]; 4] = [&head, b"\n", &stream.content, b"\nendstream\nendobj\n"];
        rest.into_iter().for_each(|part| self.bytes.extend(part));
        Ok(())
    }

    /// Writes the open group, if there is anything in it.
    fn write_group(&mut self) -> Result<(), HandoutError> {
        let group = std::mem::replace(&mut self.group, new_group());
        if group.object_count() == 0 {
            return Ok(());
        }
        let id = self.reserve();
        for (index, object) in (0..).zip(group.objects.keys()) {
            self.set_place(*object, Place::In(id.0, index));
        }
        self.write_stream(id, group.to_stream_object()?)
    }
}

/// Packs a stream that isn't yet, if that saves anything.
fn pack(stream: &mut Stream) -> io::Result<()> {
    if stream.dict.has(b"Filter") {
        return Ok(());
    }
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(COMPRESSION_LEVEL));
    encoder.write_all(&stream.content)?;
    let packed = encoder.finish()?;
    if packed.len() + MIN_BYTES_SAVED <= stream.content.len() {
        stream.dict.set("Filter", name("FlateDecode"));
        stream.set_content(packed);
    }
    Ok(())
}

fn new_group() -> ObjectStream {
    ObjectStream::builder()
        .max_objects(MAX_GROUP_OBJECTS)
        .compression_level(COMPRESSION_LEVEL)
        .build()
}

/// Returns the places as the file has them, those of object 0 first, which never exists.
fn table_of(places: &[Place]) -> Vec<u8> {
    let mut table = Vec::with_capacity((places.len() + 1) * 11);
    for place in std::iter::once(&Place::Nowhere).chain(places) {
        let (kind, first, second): (u8, u64, u16) = match *place {
            Place::Nowhere => (0, 0, u16::MAX),
            Place::At(start) => (1, start, 0),
            Place::In(group, index) => (2, group.into(), index),
        };
        table.push(kind);
        table.extend(first.to_be_bytes());
        table.extend(second.to_be_bytes());
    }
    table
}

impl From<lopdf::Error> for HandoutError {
    fn from(error: lopdf::Error) -> Self {
        Self::Writer(error.to_string())
    }
}
