//! What is filled in in a form, by whatever program.
//!
//! Programs write text in several encodings, put a field and its place on the page into one object or into two, and set
//! the value of a cross, its appearance, or both. All of that means the same here.

use super::attachment::{AttachmentFault, entry, open, resolved, unpacked};
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
    let Some(form) = entry(&file, catalog, b"AcroForm") else {
        return Ok(None);
    };
    let Some(fields) = list(&file, form, b"Fields").filter(|fields| !fields.is_empty()) else {
        return Ok(None);
    };
    let root = |dictionary| node(&file, dictionary, None);
    let mut open: Vec<Node<'_>> = fields.into_iter().rev().map(root).collect();
    let (mut found, mut seen, mut bytes) = (Vec::new(), 0, 0);
    while let Some(node) = open.pop() {
        seen += 1;
        if seen > MAX_FIELDS || bytes > MAX_VALUES_BYTES {
            return Err(AttachmentFault::TooLarge);
        }
        let kids = list(&file, node.dictionary, b"Kids").unwrap_or_default();
        let (fields, places): (Vec<_>, Vec<_>) = kids.into_iter().partition(|kid| kid.has(b"T"));
        if node.depth < MAX_FIELD_DEPTH {
            open.extend(fields.iter().rev().map(|kid| self::node(&file, kid, Some(&node))));
        }
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

/// Returns the dictionaries of a list.
fn list<'a>(file: &'a File, of: &'a Dictionary, key: &[u8]) -> Option<Vec<&'a Dictionary>> {
    let list = resolved(file, of.get(key).ok()?).as_array().ok()?;
    let dictionaries = list
        .iter()
        .filter_map(|entry| resolved(file, entry).as_dict().ok());
    Some(dictionaries.take(MAX_FIELDS).collect())
}

/// Returns what is filled in in a field with its places; `None` if nothing is.
fn value(file: &File, node: &Node<'_>, places: &[&Dictionary]) -> Result<Option<String>, AttachmentFault> {
    let value = node.dictionary.get(b"V").ok().map(|value| resolved(file, value));
    let value = match value {
        Some(Object::Stream(stream)) => {
            let bytes = unpacked(stream, MAX_VALUE_BYTES, AttachmentFault::Damaged)?;
            Some(decoded(&bytes))
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

/// Returns the words of a string or name; empty for anything else.
fn words(object: &Object) -> String {
    match object {
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
mod tests {
    use super::*;
    use crate::handout::document::{Block, BlockKind, Document, Field, FieldKind, FieldOption, FormStyle};
    use crate::handout::write_pdf;
    use lopdf::{ObjectId, Stream, StringFormat};

    fn option(value: &str) -> FieldOption {
        FieldOption {
            value: value.into(),
            label: value.into(),
            words: None,
        }
    }

    fn form() -> File {
        let text = FieldKind::Text {
            lines: 1,
            ems: None,
            unit: String::new(),
        };
        let kinds = [
            ("words", text),
            ("one", FieldKind::One(vec![option("yes"), option("no")])),
            ("any", FieldKind::Any(vec![option("any:a"), option("any:b")])),
        ];
        let field = |(name, kind): (&str, FieldKind)| {
            Block::new(BlockKind::Field(Field {
                name: name.into(),
                description: name.into(),
                kind,
            }))
        };
        let document = Document {
            title: "Probe".into(),
            language: "de".into(),
            form: Some(FormStyle {
                fillable: true,
                large: false,
            }),
            blocks: kinds.map(field).to_vec(),
            ..Document::default()
        };
        File::load_mem(&write_pdf(&document).unwrap()).unwrap()
    }

    fn field(file: &File, name: &str) -> ObjectId {
        let named = |object: &Object| {
            let dictionary = object.as_dict().ok()?;
            Some(words(dictionary.get(b"T").ok()?))
        };
        let found = file
            .objects
            .iter()
            .find(|(_, object)| named(object).as_deref() == Some(name));
        *found.unwrap().0
    }

    fn set(file: &mut File, name: &str, key: &str, value: Object) {
        let id = field(file, name);
        let field = file.get_object_mut(id).and_then(Object::as_dict_mut).unwrap();
        field.set(key, value);
    }

    fn read(file: &mut File) -> Vec<(String, String)> {
        let mut bytes = Vec::new();
        file.save_to(&mut bytes).unwrap();
        let fields = filled_fields(&bytes).unwrap().unwrap();
        fields
            .into_iter()
            .map(|field| (field.name, field.value))
            .collect()
    }

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn an_empty_form_has_nothing_filled_in_and_a_sheet_is_none() {
        assert_eq!(read(&mut form()), []);
        let sheet = Document {
            blocks: vec![Block::heading(1, "Blatt")],
            ..Document::default()
        };
        assert_eq!(filled_fields(&write_pdf(&sheet).unwrap()), Ok(None));
    }

    #[test]
    fn text_is_read_in_each_encoding() {
        let utf16: Vec<u8> = "Müßig – „ja“ 😀"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        let little: Vec<u8> = "Müßig".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let texts: [(Vec<u8>, &str); 5] = [
            ([&[0xFE, 0xFF][..], &utf16].concat(), "Müßig – „ja“ 😀"),
            ([&[0xFF, 0xFE][..], &little].concat(), "Müßig"),
            (
                [&[0xEF, 0xBB, 0xBF][..], "Müßig €".as_bytes()].concat(),
                "Müßig €",
            ),
            // the encoding of PDF: M ü ß, an em dash and a euro sign
            (vec![b'M', 0xFC, 0xDF, 0x84, 0xA0], "Müß—€"),
            ("Müßig".as_bytes().to_vec(), "Müßig"),
        ];
        for (bytes, expected) in texts {
            for format in [StringFormat::Literal, StringFormat::Hexadecimal] {
                let mut file = form();
                set(&mut file, "words", "V", Object::String(bytes.clone(), format));
                assert_eq!(read(&mut file), [pair("words", expected)]);
            }
        }
    }

    #[test]
    fn a_cross_counts_by_its_value_or_by_what_is_seen() {
        let mut file = form();
        set(&mut file, "one", "V", Object::Name(b"no".to_vec()));
        set(&mut file, "any:a", "AS", Object::Name(b"yes".to_vec()));
        set(&mut file, "any:b", "V", Object::string_literal("yes"));
        assert_eq!(
            read(&mut file),
            [pair("one", "no"), pair("any:a", "yes"), pair("any:b", "yes")]
        );
    }

    #[test]
    fn a_text_may_stand_in_a_stream_and_a_field_below_others() {
        let mut file = form();
        let stream = Stream::new(Dictionary::new(), "Lang".as_bytes().to_vec());
        let id = file.add_object(stream);
        set(&mut file, "words", "V", Object::Reference(id));
        let kid = Dictionary::from_iter([
            ("T", Object::string_literal("kid")),
            ("V", Object::string_literal("x")),
        ]);
        let kid = file.add_object(kid);
        set(
            &mut file,
            "one",
            "Kids",
            Object::Array(vec![Object::Reference(kid)]),
        );
        assert_eq!(read(&mut file), [pair("words", "Lang"), pair("one.kid", "x")]);
    }

    #[test]
    fn a_text_in_a_stream_may_be_too_large_or_damaged() {
        let packed = |content: Vec<u8>| {
            let mut stream = Stream::new(Dictionary::new(), content);
            stream.compress().unwrap();
            stream
        };
        let mut damaged = packed(vec![b'a'; 400]);
        damaged.dict.set("Filter", Object::Name(b"Unknown".to_vec()));
        let too_large = packed(vec![b'a'; MAX_VALUE_BYTES + 1]);
        for (stream, fault) in [
            (too_large, AttachmentFault::TooLarge),
            (damaged, AttachmentFault::Damaged),
        ] {
            let mut file = form();
            let id = file.add_object(stream);
            set(&mut file, "words", "V", Object::Reference(id));
            let mut bytes = Vec::new();
            file.save_to(&mut bytes).unwrap();
            assert_eq!(filled_fields(&bytes), Err(fault));
        }
    }

    #[test]
    fn fields_that_hold_themselves_come_to_an_end() {
        let mut file = form();
        let id = field(&file, "one");
        set(
            &mut file,
            "one",
            "Kids",
            Object::Array(vec![Object::Reference(id); 3]),
        );
        let mut bytes = Vec::new();
        file.save_to(&mut bytes).unwrap();
        assert_eq!(filled_fields(&bytes), Err(AttachmentFault::TooLarge));
    }
}
