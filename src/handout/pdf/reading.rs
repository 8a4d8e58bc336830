//! Reading a PDF that comes from anywhere: it may be locked, damaged, somebody else's, or made to use up memory. What is
//! damaged is never taken for something that isn't there.

use lopdf::xref::XrefEntry;
use lopdf::{Dictionary, Document as File, LoadOptions, Object, ObjectId, Stream};
use thiserror::Error;

/// Size to which a packed group of objects may unpack, in bytes.
const MAX_GROUP_BYTES: usize = 4 << 20;
/// Number of packed groups of objects that a file may have.
const MAX_GROUPS: usize = 2_000;
/// Number of bytes that may follow what is packed: a line end.
const MAX_BYTES_AFTER: usize = 2;

/// The reason why no session can be taken out of a PDF.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum AttachmentFault {
    /// The file needs a password.
    #[error("encrypted")]
    Encrypted,
    /// The file can't be read as a PDF.
    #[error("not a sound PDF")]
    Damaged,
    /// The file would unpack to more than any handout has.
    #[error("unpacks to too much")]
    TooLarge,
    /// Nothing is attached.
    #[error("nothing attached")]
    Missing,
    /// Files are attached, but no session of this program.
    #[error("other files attached")]
    Foreign,
    /// More than one session is attached.
    #[error("several sessions attached")]
    Several,
    /// It is a form in which nothing is filled in.
    #[error("nothing filled in")]
    Blank,
    /// It is a form with little of what came before under the same name in a copy of it.
    #[error("another form of that name")]
    OtherForm,
    /// The attached session can't be unpacked.
    #[error("attached session damaged")]
    Broken,
}

/// Opens a PDF that comes from anywhere, within limits.
///
/// # Errors
/// If it is locked, damaged or too large.
pub(super) fn open(pdf: &[u8]) -> Result<File, AttachmentFault> {
    if contains(pdf, b"/Encrypt") {
        return Err(AttachmentFault::Encrypted);
    }
    if pdf.windows(7).filter(|bytes| bytes == b"/ObjStm").count() > MAX_GROUPS {
        return Err(AttachmentFault::TooLarge);
    }
    File::load_mem_with_options(pdf, LoadOptions::with_max_decompressed_size(MAX_GROUP_BYTES))
        .map_err(|error| fault(&error, AttachmentFault::Damaged))
}

/// Returns `TooLarge` if the error is that of a limit, otherwise `other`.
fn fault(error: &lopdf::Error, other: AttachmentFault) -> AttachmentFault {
    match error {
        lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => {
            AttachmentFault::TooLarge
        }
        _ => other,
    }
}

/// Returns the object that a reference leads to; any other object as it is.
pub(super) fn resolved<'a>(file: &'a File, object: &'a Object) -> &'a Object {
    file.dereference(object).map_or(object, |(_, object)| object)
}

/// Returns a dictionary that stands in another one.
pub(super) fn entry<'a>(file: &'a File, dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
    resolved(file, dictionary.get(key).ok()?).as_dict().ok()
}

/// Returns the object that a reference leads to; `None` where the file has none.
///
/// # Errors
/// `Damaged` if the file has it, but it can't be read.
pub(super) fn present<'a>(file: &'a File, object: &'a Object) -> Result<Option<&'a Object>, AttachmentFault> {
    match resolved(file, object) {
        Object::Reference(id) if is_listed(file, *id) => Err(AttachmentFault::Damaged),
        Object::Reference(_) | Object::Null => Ok(None),
        object => Ok(Some(object)),
    }
}

fn is_listed(file: &File, (number, generation): ObjectId) -> bool {
    match file.reference_table.get(number) {
        Some(XrefEntry::Normal {
            generation: listed, ..
        }) => *listed == generation,
        Some(XrefEntry::Compressed { .. }) => generation == 0,
        _ => false,
    }
}

/// Returns what a stream holds, of so many bytes at most.
///
/// # Errors
/// `TooLarge` if it would unpack to more, and `damaged` if it can't be unpacked whole, or is packed in a way that doesn't
/// tell whether it is whole.
pub(super) fn unpacked(
    stream: &Stream,
    max_bytes: usize,
    damaged: AttachmentFault,
) -> Result<Vec<u8>, AttachmentFault> {
    if !stream.dict.has(b"Filter") {
        return Ok(stream.content.clone());
    }
    let filters = stream.filters().map_err(|error| fault(&error, damaged))?;
    let Some((last, before)) = filters.split_last() else {
        return Ok(stream.content.clone());
    };
    if *last != b"FlateDecode" || before.len() > 1 {
        return Err(damaged);
    }
    let undo = |filter: &[u8], content: &[u8]| {
        let undone = step(filter, content, max_bytes);
        undone.map_err(|error| fault(&error, damaged))
    };
    let packed = match before {
        [first] => undo(first, &stream.content)?,
        _ => stream.content.clone(),
    };
    let plain = undo(last, &packed)?;
    if !is_whole(&packed, &plain) {
        return Err(damaged);
    }
    match stream.dict.has(b"DecodeParms") {
        true => {
            let content = stream.decompressed_content_with_limit(max_bytes);
            content.map_err(|error| fault(&error, damaged))
        }
        false => Ok(plain),
    }
}

/// Undoes one step of packing.
fn step(filter: &[u8], content: &[u8], max_bytes: usize) -> lopdf::Result<Vec<u8>> {
    let dictionary = Dictionary::from_iter([("Filter", Object::Name(filter.to_vec()))]);
    Stream::new(dictionary, content.to_vec()).decompressed_content_with_limit(max_bytes)
}

/// Returns `true` if packed bytes end with the checksum of what they unpacked to. lopdf returns what it could unpack of
/// damaged ones, be it nothing.
fn is_whole(packed: &[u8], plain: &[u8]) -> bool {
    let checksum = adler32(plain).to_be_bytes();
    let mut ends = (0..=MAX_BYTES_AFTER).filter_map(|after| packed.get(..packed.len().checked_sub(after)?));
    ends.any(|packed| packed.ends_with(&checksum))
}

/// Returns the checksum that zlib writes behind what it packs.
fn adler32(bytes: &[u8]) -> u32 {
    let sums = bytes.iter().fold((1_u32, 0_u32), |(one, all), byte| {
        let one = (one + u32::from(*byte)) % 65_521;
        (one, (all + one) % 65_521)
    });
    (sums.1 << 16) | sums.0
}

/// Returns `true` if bytes have others among them.
pub(super) fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
