//! Completes the file that printpdf begins, so that it is PDF/UA-1 and PDF/A-3a: structure, bookmarks, metadata,
//! colours, identifier.
//!
//! Nothing here depends on the clock or on chance, so that the same document gives the same bytes. `clauses.md` says
//! which clause of PDF/UA-1 is held where.

use super::super::document::Document;
use super::super::layout::DocumentLayout;
use super::objects::{name, number, text};
use super::ops::PageContent;
use super::tags::Tag;
use super::{HandoutError, attachment, form, metadata, outline, structure};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document as File, Object, ObjectId, SaveOptions, Stream, StringFormat};
use sha2::{Digest, Sha256};
use std::io::{self, Write};

/// The profile of the colours on the page.
const SRGB_PROFILE: &[u8] = include_bytes!("../../../assets/colour/sRGB-v2-magic.icc");
/// The name of those colours.
const SRGB_NAME: &str = "sRGB IEC61966-2.1";

/// How thoroughly streams are packed, from 0 to 9. Above 6 there is much more searching for hardly any bytes less.
const COMPRESSION_LEVEL: u32 = 6;
/// Number of bytes that packing a stream has to save, for what says that it is packed.
const MIN_BYTES_SAVED: usize = 20;

/// Completes the file and returns its bytes.
///
/// # Errors
/// `Writer` if lopdf refuses the file.
pub(super) fn finish(
    mut file: File,
    document: &Document,
    layout: &DocumentLayout,
    (tags, contents): (&[Tag], &[PageContent]),
) -> Result<Vec<u8>, HandoutError> {
    let failed = |error: lopdf::Error| HandoutError::Writer(error.to_string());
    file.version = "1.7".into();
    set_up_pages(&mut file);
    let widgets = form::reserve(&mut file, contents);
    let structure = structure::add(&mut file, layout, tags, contents, &widgets);
    let form = form::add(&mut file, layout, contents, &widgets);
    let outline = outline::add(&mut file, layout);
    metadata::set_info(&mut file, document);
    let metadata = file.add_object(metadata::xmp(document));
    let intent = output_intent(&mut file);
    let attached = document.attachment.as_ref();
    let attached = attached.map(|given| (given, attachment::add(&mut file, given, document.changed)));
    let catalog = file.catalog_mut().map_err(failed)?;
    describe(catalog, document);
    catalog.set("StructTreeRoot", Object::Reference(structure));
    catalog.set("Metadata", Object::Reference(metadata));
    catalog.set("OutputIntents", vec![Object::Reference(intent)]);
    if let Some(outline) = outline {
        catalog.set("Outlines", Object::Reference(outline));
    }
    if let Some(form) = form {
        catalog.set("AcroForm", Object::Reference(form));
    }
    if let Some((given, id)) = attached {
        attachment::list(catalog, given, id);
    }
    compress(&mut file).map_err(|error| HandoutError::Writer(error.to_string()))?;
    set_identifier(&mut file);
    save(&mut file)
}

/// Packs the streams that aren't yet.
fn compress(file: &mut File) -> io::Result<()> {
    let streams = file
        .objects
        .values_mut()
        .filter_map(|object| object.as_stream_mut().ok());
    for stream in streams.filter(|stream| stream.allows_compression && !stream.dict.has(b"Filter")) {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(COMPRESSION_LEVEL));
        encoder.write_all(&stream.content)?;
        let packed = encoder.finish()?;
        if packed.len() + MIN_BYTES_SAVED <= stream.content.len() {
            stream.dict.set("Filter", name("FlateDecode"));
            stream.set_content(packed);
        }
    }
    Ok(())
}

/// Writes the file with its objects packed.
///
/// # Errors
/// `Writer` if lopdf refuses the file.
fn save(file: &mut File) -> Result<Vec<u8>, HandoutError> {
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(COMPRESSION_LEVEL);
    let mut bytes = Vec::with_capacity(64 << 10);
    file.save_with_options(&mut bytes, options.build())
        .map_err(|error| HandoutError::Writer(error.to_string()))?;
    Ok(bytes)
}

/// Sets the order of links by the structure, and where each page stands in the parent tree.
fn set_up_pages(file: &mut File) {
    for (index, page) in file.get_pages().into_values().enumerate() {
        if let Ok(page) = file.get_object_mut(page).and_then(Object::as_dict_mut) {
            page.set("StructParents", number(index));
            page.set("Tabs", name("S"));
        }
    }
}

/// Sets what a reader shows and needs to know at once.
fn describe(catalog: &mut Dictionary, document: &Document) {
    let flag = |key: &str| Dictionary::from_iter([(key, Object::Boolean(true))]);
    catalog.set("Lang", text(&document.language));
    catalog.set("MarkInfo", flag("Marked"));
    catalog.set("ViewerPreferences", flag("DisplayDocTitle"));
    catalog.set("PageLayout", name("OneColumn"));
}

/// Adds the meaning of the colours.
fn output_intent(file: &mut File) -> ObjectId {
    let profile = Dictionary::from_iter([("N", number(3))]);
    let profile = file.add_object(Stream::new(profile, SRGB_PROFILE.to_vec()));
    file.add_object(Dictionary::from_iter([
        ("Type", name("OutputIntent")),
        ("S", name("GTS_PDFA1")),
        ("OutputConditionIdentifier", text(SRGB_NAME)),
        ("Info", text(SRGB_NAME)),
        ("DestOutputProfile", Object::Reference(profile)),
    ]))
}

/// Sets an identifier that follows from everything in the file.
fn set_identifier(file: &mut File) {
    let mut digest = Sha256::new();
    for ((number, _), object) in &file.objects {
        digest.update(number.to_be_bytes());
        match object {
            Object::Stream(stream) => digest.update(&stream.content),
            other => add_to_digest(&mut digest, other),
        }
    }
    let id = digest.finalize()[..16].to_vec();
    let part = Object::String(id, StringFormat::Hexadecimal);
    file.trailer.set("ID", Object::Array(vec![part.clone(), part]));
}

/// Adds an object to a digest: its kind and its content. Of a stream only the dictionary counts here.
fn add_to_digest(digest: &mut Sha256, object: &Object) {
    match object {
        Object::Null => digest.update(b"0"),
        Object::Boolean(value) => digest.update([b'b', u8::from(*value)]),
        Object::Integer(value) => digest.update(value.to_be_bytes()),
        Object::Real(value) => digest.update(value.to_be_bytes()),
        Object::Name(bytes) | Object::String(bytes, _) => {
            digest.update(bytes.len().to_be_bytes());
            digest.update(bytes);
        }
        Object::Array(objects) => {
            digest.update(objects.len().to_be_bytes());
            objects.iter().for_each(|object| add_to_digest(digest, object));
        }
        Object::Dictionary(entries) | Object::Stream(lopdf::Stream { dict: entries, .. }) => {
            digest.update(entries.len().to_be_bytes());
            for (key, object) in entries {
                digest.update(key);
                add_to_digest(digest, object);
            }
        }
        Object::Reference((number, _)) => digest.update(number.to_be_bytes()),
    }
}
