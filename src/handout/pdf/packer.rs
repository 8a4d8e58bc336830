//! Writes objects as bytes of a file, in groups that are packed, so that none has to be kept.

use super::super::parallel;
use super::HandoutError;
use super::object_group::ObjectGroup;
use super::objects::{encoded, name, number};
use super::stream_packer::StreamPacker;
use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream, StringFormat};
use sha2::{Digest, Sha256};
use std::cmp::Reverse;

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

/// What becomes a stream of the file.
enum Unpacked {
    Stream(Stream),
    Group(ObjectGroup),
}

impl Unpacked {
    fn packed(self, packer: &mut StreamPacker) -> Result<Stream, HandoutError> {
        let mut stream = match self {
            Unpacked::Stream(stream) => stream,
            Unpacked::Group(group) => group.into_stream()?,
        };
        packer.pack(&mut stream)?;
        Ok(stream)
    }
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
    /// A packer for each thread.
    packers: Vec<StreamPacker>,
}

impl Packer {
    pub(super) fn new() -> Self {
        Self {
            bytes: HEAD.to_vec(),
            taken: 0,
            digest: Sha256::new(),
            places: Vec::new(),
            packers: parallel::states(),
        }
    }

    /// Returns a packer for each thread, for streams that are packed before they are added.
    pub(super) fn stream_packers(&mut self) -> &mut [StreamPacker] {
        &mut self.packers
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
        let streams = self.streams_of(file);
        self.write_streams(streams)
    }

    /// Returns the bytes that were written since the last time.
    pub(super) fn take(&mut self) -> Vec<u8> {
        self.digest.update(&self.bytes);
        self.taken += self.bytes.len() as u64;
        std::mem::take(&mut self.bytes)
    }

    /// Completes the file with its last objects and returns its last bytes. Its identifier follows from everything in it.
    ///
    /// # Errors
    /// `Writer` if lopdf refuses an object.
    pub(super) fn finish(
        mut self,
        last: File,
        [catalog, info]: [ObjectId; 2],
    ) -> Result<Vec<u8>, HandoutError> {
        self.add(last)?;
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
        self.write_streams(vec![(table, Unpacked::Stream(places))])?;
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

    /// Returns the streams among objects, and the groups of the others. What takes long to pack comes first.
    fn streams_of(&mut self, file: File) -> Vec<(ObjectId, Unpacked)> {
        let count = usize::try_from(file.max_id).unwrap_or(usize::MAX);
        self.places.resize(self.places.len().max(count), Place::Nowhere);
        let (mut streams, mut others) = (Vec::new(), Vec::new());
        for (id, object) in file.objects {
            match object {
                Object::Stream(stream) => streams.push((id, stream)),
                other => others.push((id, other)),
            }
        }
        streams.sort_by_key(|(_, stream)| Reverse(stream.content.len()));
        let groups = ObjectGroup::of_all(others);
        let groups: Vec<_> = groups.into_iter().map(|group| self.numbered(group)).collect();
        let streams = streams
            .into_iter()
            .map(|(id, stream)| (id, Unpacked::Stream(stream)));
        groups.into_iter().chain(streams).collect()
    }

    /// Gives a group a number, and its objects their places in it.
    fn numbered(&mut self, group: ObjectGroup) -> (ObjectId, Unpacked) {
        let id = self.reserve();
        for (index, object) in (0..).zip(group.ids()) {
            self.set_place(object, Place::In(id.0, index));
        }
        (id, Unpacked::Group(group))
    }

    fn write_streams(&mut self, streams: Vec<(ObjectId, Unpacked)>) -> Result<(), HandoutError> {
        let packed = parallel::map_with(&mut self.packers, streams, |packer, (id, unpacked)| {
            unpacked.packed(packer).map(|stream| (id, stream))
        });
        for packed in packed {
            let (id, stream) = packed?;
            self.write_stream(id, stream)?;
        }
        Ok(())
    }

    fn write_stream(&mut self, id: ObjectId, stream: Stream) -> Result<(), HandoutError> {
        self.set_place(id, Place::At(self.position()));
        let head = encoded(Object::Dictionary(stream.dict))?;
        self.bytes.extend(format!("{} 0 obj\n", id.0).into_bytes());
        let rest: [&[u8]; 4] = [&head, b"stream\n", &stream.content, b"\nendstream\nendobj\n"];
        rest.into_iter().for_each(|part| self.bytes.extend(part));
        Ok(())
    }
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
