//! Completes the file that printpdf begins: language, title, outline, dates, identifier.
//!
//! Nothing here depends on the clock or on chance, so that the same document gives the same bytes.

use super::super::document::Document;
use super::super::layout::style::paper;
use super::super::layout::{DocumentLayout, OutlineEntry};
use super::HandoutError;
use crate::session::Moment;
use lopdf::{Dictionary, Document as File, Object, ObjectId, SaveOptions, StringFormat};
use sha2::{Digest, Sha256};

/// Completes the file and returns its bytes.
///
/// # Errors
/// `Writer` if lopdf refuses the file.
pub(super) fn finish(
    mut file: File,
    document: &Document,
    layout: &DocumentLayout,
) -> Result<Vec<u8>, HandoutError> {
    let failed = |error: lopdf::Error| HandoutError::Writer(error.to_string());
    file.version = "1.7".into();
    let outline = outline(&mut file, &layout.outline);
    set_properties(&mut file, document);
    let catalog = file.catalog_mut().map_err(failed)?;
    catalog.set("Lang", text(&document.language));
    catalog.set(
        "ViewerPreferences",
        Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]),
    );
    catalog.set("PageLayout", name("OneColumn"));
    if let Some(outline) = outline {
        catalog.set("Outlines", Object::Reference(outline));
    }
    file.compress();
    set_identifier(&mut file);
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(9);
    let mut bytes = Vec::with_capacity(64 << 10);
    file.save_with_options(&mut bytes, options.build())
        .map_err(|error| HandoutError::Writer(error.to_string()))?;
    Ok(bytes)
}

/// Returns a text string as PDF has it outside of pages: ASCII or UTF-16.
fn text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Literal)
}

fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// Sets title, author, program and dates.
fn set_properties(file: &mut File, document: &Document) {
    let mut info = Dictionary::new();
    info.set("Title", text(&document.title));
    if let Some(author) = &document.author {
        info.set("Author", text(author));
    }
    info.set("Creator", text(concat!("Funkenbuch ", env!("CARGO_PKG_VERSION"))));
    info.set("Producer", text("printpdf, lopdf"));
    if let Some(moment) = document.changed {
        info.set("CreationDate", text(&date(moment)));
        info.set("ModDate", text(&date(moment)));
    }
    match file.trailer.get(b"Info").and_then(Object::as_reference) {
        Ok(id) => file.set_object(id, info),
        Err(_) => {
            let id = file.add_object(info);
            file.trailer.set("Info", Object::Reference(id));
        }
    }
}

/// Returns a moment as PDF writes it: `D:20261122140300+01'00'`.
fn date(moment: Moment) -> String {
    let local = moment.local().strftime("%Y%m%d%H%M%S").to_string();
    let minutes = moment.offset().seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let distance = minutes.unsigned_abs();
    format!("D:{local}{sign}{:02}'{:02}'", distance / 60, distance % 60)
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

/// Adds the headings as bookmarks in levels; `None` without headings.
fn outline(file: &mut File, entries: &[OutlineEntry]) -> Option<ObjectId> {
    if entries.is_empty() {
        return None;
    }
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    let (parents, children) = levels(entries);
    let mut items: Vec<Dictionary> = entries.iter().map(|entry| bookmark(entry, &pages)).collect();
    for siblings in &children {
        for pair in siblings.windows(2) {
            items[pair[0]].set("Next", Object::Reference(ids[pair[1]]));
            items[pair[1]].set("Prev", Object::Reference(ids[pair[0]]));
        }
    }
    for (i, mut item) in items.into_iter().enumerate() {
        item.set(
            "Parent",
            Object::Reference(parents[i].map_or(root, |parent| ids[parent])),
        );
        // below the top level branches start closed
        set_children(&mut item, &children[i + 1], &ids, -1);
        file.set_object(ids[i], item);
    }
    let mut outlines = Dictionary::from_iter([("Type", name("Outlines"))]);
    set_children(&mut outlines, &children[0], &ids, 1);
    file.set_object(root, outlines);
    Some(root)
}

/// Returns a bookmark's title and place.
fn bookmark(entry: &OutlineEntry, pages: &[ObjectId]) -> Dictionary {
    let mut item = Dictionary::new();
    item.set("Title", text(&entry.title));
    if let Some(page) = pages.get(entry.page) {
        let top = Object::Real((paper::HEIGHT - entry.y).round());
        let place = [
            Object::Reference(*page),
            name("XYZ"),
            Object::Null,
            top,
            Object::Null,
        ];
        item.set("Dest", place.to_vec());
    }
    item
}

/// Returns the parent of each entry, which is the last one before it with a smaller level, and the children of the
/// root and of each entry.
fn levels(entries: &[OutlineEntry]) -> (Vec<Option<usize>>, Vec<Vec<usize>>) {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(entries.len());
    let mut children = vec![Vec::new(); entries.len() + 1];
    for (i, entry) in entries.iter().enumerate() {
        while open
            .last()
            .is_some_and(|last| entries[*last].level >= entry.level)
        {
            open.pop();
        }
        let parent = open.last().copied();
        parents.push(parent);
        children[parent.map_or(0, |parent| parent + 1)].push(i);
        open.push(i);
    }
    (parents, children)
}

/// Sets first, last and number of an outline item's children; a negative `sign` closes the branch.
fn set_children(item: &mut Dictionary, children: &[usize], ids: &[ObjectId], sign: i64) {
    if let (Some(first), Some(last)) = (children.first(), children.last()) {
        item.set("First", Object::Reference(ids[*first]));
        item.set("Last", Object::Reference(ids[*last]));
        item.set(
            "Count",
            Object::Integer(sign * i64::try_from(children.len()).unwrap_or(0)),
        );
    }
}
