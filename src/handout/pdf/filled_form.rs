//! What is filled in in a form, by whatever program.
//!
//! Programs write text in several encodings, put a field and its place on the page into one object or into two, and set
//! the value of a cross, its appearance, or both. All of that means the same here.

use super::reading::{AttachmentFault, open, present, resolved, unpacked};
use lopdf::{Dictionary, Document as File, Object, decode_text_string};

/// Number of fields and places that are looked at.
const MAX_FIELDS: usize = 100_000;
/// Depth to which fields may hold others.
const MAX_FIELD_DEPTH: usize = 16;
/// Size to which a value that is packed may unpack, in bytes.
const MAX_VALUE_BYTES: usize = 8 << 20;
/// Size of all values together, in bytes.
const MAX_VALUES_BYTES: usize = 64 << 20;

/// A field in which something is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledField {
    /// Its whole name.
    pub name: String,
    /// The text, or the value that is crossed.
    pub value: String,
}

/// A node among the fields, with what it has from those above.
struct Node<'a> {
    dictionary: &'a Dictionary,
    name: String,
    /// Whether it is filled in by crosses.
    is_button: bool,
    depth: usize,
}

/// Returns the fields of a form in which something is filled in, in their order; `None` for a PDF without a form.
///
/// # Errors
/// If the file can't be opened, or holds more than any form does.
pub fn filled_fields(pdf: &[u8]) -> Result<Option<Vec<FilledField>>, AttachmentFault> {
    let file = open(pdf)?;
    let catalog = file.catalog().map_err(|_| AttachmentFault::Damaged)?;
    let form = catalog.get(b"AcroForm").ok();
    let Some(form) = form.map(|form| present(&file, form)).transpose()?.flatten() else {
        return Ok(None);
    };
    let form = form.as_dict().map_err(|_| AttachmentFault::Damaged)?;
    let fields = list(&file, form, b"Fields")?;
    if fields.is_empty() {
        return Ok(None);
    }
    let root = |dictionary| node(&file, dictionary, None);
    let mut open: Vec<Node<'_>> = fields.into_iter().rev().map(root).collect();
    let (mut found, mut seen, mut bytes) = (Vec::new(), 0, 0);
    while let Some(node) = open.pop() {
        seen += 1;
        if seen > MAX_FIELDS || bytes > MAX_VALUES_BYTES {
            return Err(AttachmentFault::TooLarge);
        }
        let kids = list(&file, node.dictionary, b"Kids")?;
        let (fields, places): (Vec<_>, Vec<_>) = kids.into_iter().partition(|kid| kid.has(b"T"));
        if node.depth >= MAX_FIELD_DEPTH && !fields.is_empty() {
            return Err(AttachmentFault::TooLarge);
        }
        open.extend(fields.iter().rev().map(|kid| self::node(&file, kid, Some(&node))));
        if fields.is_empty()
            && let Some(value) = value(&file, &node, &places)?
        {
            bytes += value.len();
            let name = node.name;
            found.push(FilledField { name, value });
        }
    }
    Ok(Some(found))
}

fn node<'a>(file: &'a File, dictionary: &'a Dictionary, parent: Option<&Node<'_>>) -> Node<'a> {
    let own = dictionary.get(b"T").ok().map(|name| words(resolved(file, name)));
    let above = parent.map_or("", |parent| parent.name.as_str());
    let name = match own {
        Some(own) if above.is_empty() => own,
        Some(own) => format!("{above}.{own}"),
        None => above.to_owned(),
    };
    let kind = dictionary.get(b"FT").ok();
    let kind = kind.and_then(|kind| resolved(file, kind).as_name().ok());
    Node {
        dictionary,
        name,
        is_button: kind.map_or_else(
            || parent.is_some_and(|parent| parent.is_button),
            |kind| kind == b"Btn",
        ),
        depth: parent.map_or(0, |parent| parent.depth + 1),
    }
}

/// Returns the dictionaries of a list; none without the list.
///
/// # Errors
/// `Damaged` if the list or a part of it can't be read.
fn list<'a>(file: &'a File, of: &'a Dictionary, key: &[u8]) -> Result<Vec<&'a Dictionary>, AttachmentFault> {
    let list = of.get(key).ok().map(|list| present(file, list));
    let Some(list) = list.transpose()?.flatten() else {
        return Ok(Vec::new());
    };
    let entries = list.as_array().map_err(|_| AttachmentFault::Damaged)?;
    // one more than are allowed, so that it is noticed
    let entries = entries.iter().take(MAX_FIELDS + 1);
    let known = entries.filter_map(|entry| present(file, entry).transpose());
    let dictionaries = known.map(|entry| entry?.as_dict().map_err(|_| AttachmentFault::Damaged));
    dictionaries.collect()
}

/// Returns what is filled in in a field with its places; `None` if nothing is.
///
/// # Errors
/// `Damaged` if it can't be read, and `TooLarge`.
fn value(file: &File, node: &Node<'_>, places: &[&Dictionary]) -> Result<Option<String>, AttachmentFault> {
    let value = node.dictionary.get(b"V").ok();
    let value = match value.map(|value| present(file, value)).transpose()?.flatten() {
        Some(Object::Stream(stream)) => {
            let bytes = unpacked(stream, MAX_VALUE_BYTES, AttachmentFault::Damaged)?;
            Some(decoded(&bytes))
        }
        Some(Object::Array(parts)) => {
            let parts = parts.iter().map(|part| words(resolved(file, part)));
            Some(parts.collect::<Vec<_>>().join("\n"))
        }
        Some(object) => Some(words(object)),
        None => None,
    };
    let value = value.filter(|value| !value.trim().is_empty());
    if !node.is_button {
        return Ok(value);
    }
    let crossed = value.filter(|value| value != "Off");
    // some programs change only what is seen
    let seen = || {
        let states = std::iter::once(node.dictionary).chain(places.iter().copied());
        let states = states.filter_map(|place| resolved(file, place.get(b"AS").ok()?).as_name().ok());
        let mut states = states.filter(|state| *state != b"Off");
        states
            .next()
            .map(|state| String::from_utf8_lossy(state).into_owned())
    };
    Ok(crossed.or_else(seen))
}

/// Returns the words of a string or name, or the digits of a number; empty for anything else, such as a signature.
fn words(object: &Object) -> String {
    match object {
        Object::Integer(number) => number.to_string(),
        Object::Real(number) => number.to_string(),
        Object::String(bytes, _) => decoded(bytes),
        Object::Name(name) => String::from_utf8_lossy(name).into_owned(),
        _ => String::new(),
    }
}

/// Decodes a text: UTF-16 or UTF-8 by its mark, UTF-8 without one if it can be nothing else, or the encoding of PDF.
fn decoded(bytes: &[u8]) -> String {
    let wide = |unit: fn([u8; 2]) -> u16, rest: &[u8]| {
        let units = rest.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        String::from_utf16_lossy(&units.collect::<Vec<u16>>())
    };
    match bytes {
        [0xFE, 0xFF, rest @ ..] => wide(u16::from_be_bytes, rest),
        [0xFF, 0xFE, rest @ ..] => wide(u16::from_le_bytes, rest),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => {
                let object = Object::string_literal(bytes);
                let latin = || bytes.iter().map(|byte| char::from(*byte)).collect();
                decode_text_string(&object).unwrap_or_else(|_| latin())
            }
        },
    }
}

#[cfg(test)]
mod tests;
