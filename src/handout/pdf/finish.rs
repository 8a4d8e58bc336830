//! Finishes the file that printpdf begins: language, title, outline, dates, identifier.
//!
//! Nothing here depends on the clock or on chance, so that the same document gives the same bytes.

use super::super::document::{Document, Moment};
use super::super::layout::style::paper;
use super::super::layout::{DocumentLayout, OutlineEntry};
use super::HandoutError;
use lopdf::{Dictionary, Document as File, Object, ObjectId, SaveOptions, StringFormat};
use sha2::{Digest, Sha256};

/// Completes and serialises the file.
pub(super) fn finish(
    mut file: File,
    document: &Document,
    layout: &DocumentLayout,
) -> Result<Vec<u8>, HandoutError> {
    let failed = |error: lopdf::Error| HandoutError::Writer(error.to_string());
    file.version = "1.7".into();
    let outline = outline(&mut file, &layout.outline);
    inform(&mut file, document);
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
    identify(&mut file);
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(9);
    let mut bytes = Vec::with_capacity(64 << 10);
    file.save_with_options(&mut bytes, options.build())
        .map_err(|e| HandoutError::Writer(e.to_string()))?;
    Ok(bytes)
}

/// Text as PDF wants it outside of pages.
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

/// Title, author, program and dates.
fn inform(file: &mut File, document: &Document) {
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

/// `D:20261122140300+01'00'`
fn date(moment: Moment) -> String {
    let Moment {
        date: (year, month, day),
        time: (hour, minute, second),
        offset,
    } = moment;
    let sign = if offset < 0 { '-' } else { '+' };
    let away = offset.unsigned_abs();
    format!(
        "D:{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}{sign}{:02}'{:02}'",
        away / 60,
        away % 60
    )
}

/// An identifier that follows from everything in the file.
fn identify(file: &mut File) {
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

/// Adds an object to a digest: its kind, then all it holds. A stream counts by its dictionary here.
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

/// The headings as bookmarks, deeper ones below their own.
fn outline(file: &mut File, entries: &[OutlineEntry]) -> Option<ObjectId> {
    if entries.is_empty() {
        return None;
    }
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    let parents = parents(entries);
    for (i, entry) in entries.iter().enumerate() {
        let mut item = Dictionary::new();
        item.set("Title", text(&entry.title));
        item.set("Parent", Object::Reference(parents[i].map_or(root, |p| ids[p])));
        if let Some(page) = pages.get(entry.page) {
            let top = Object::Real((paper::HEIGHT - entry.y).round());
            item.set(
                "Dest",
                vec![
                    Object::Reference(*page),
                    name("XYZ"),
                    Object::Null,
                    top,
                    Object::Null,
                ],
            );
        }
        let siblings: Vec<usize> = (0..entries.len()).filter(|s| parents[*s] == parents[i]).collect();
        let at = siblings.binary_search(&i).unwrap_or(0);
        if at > 0 {
            item.set("Prev", Object::Reference(ids[siblings[at - 1]]));
        }
        if let Some(next) = siblings.get(at + 1) {
            item.set("Next", Object::Reference(ids[*next]));
        }
        hold_children(&mut item, Some(i), &parents, &ids);
        file.set_object(ids[i], item);
    }
    let mut outlines = Dictionary::from_iter([("Type", name("Outlines"))]);
    hold_children(&mut outlines, None, &parents, &ids);
    file.set_object(root, outlines);
    Some(root)
}

/// Which entry each one belongs under: the last before it of a smaller level.
fn parents(entries: &[OutlineEntry]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(entries.len());
    for (i, entry) in entries.iter().enumerate() {
        while open.last().is_some_and(|o| entries[*o].level >= entry.level) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(i);
    }
    parents
}

/// First, last and number of an outline item's children.
fn hold_children(item: &mut Dictionary, of: Option<usize>, parents: &[Option<usize>], ids: &[ObjectId]) {
    let children: Vec<usize> = (0..ids.len()).filter(|c| parents[*c] == of).collect();
    if let (Some(first), Some(last)) = (children.first(), children.last()) {
        item.set("First", Object::Reference(ids[*first]));
        item.set("Last", Object::Reference(ids[*last]));
        let count = i64::try_from(children.len()).unwrap_or(0);
        // below the top level branches start closed
        item.set(
            "Count",
            Object::Integer(if of.is_some() { -count } else { count }),
        );
    }
}
