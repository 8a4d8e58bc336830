//! Forms as programs write them, sound and damaged.

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
    let sound = packed("Ich schreibe, was ich will. ".repeat(20).into_bytes());
    let damaged = |content: Vec<u8>| {
        let mut stream = sound.clone();
        stream.set_content(content);
        stream
    };
    let mut unknown = sound.clone();
    unknown.dict.set("Filter", Object::Name(b"Unknown".to_vec()));
    let mut flipped = sound.content.clone();
    flipped[10] ^= 1;
    let cut = sound.content[..sound.content.len() - 6].to_vec();
    for (stream, fault) in [
        (packed(vec![b'a'; MAX_VALUE_BYTES + 1]), AttachmentFault::TooLarge),
        (unknown, AttachmentFault::Damaged),
        (damaged(Vec::new()), AttachmentFault::Damaged),
        (damaged(b"no zlib at all".to_vec()), AttachmentFault::Damaged),
        (damaged(flipped), AttachmentFault::Damaged),
        (damaged(cut), AttachmentFault::Damaged),
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
fn a_packed_text_is_read_whole_also_with_a_line_end_behind_it() {
    let text = "Ich schreibe, was ich will. ".repeat(20);
    for after in ["", "\n", "\r\n"] {
        let mut stream = Stream::new(Dictionary::new(), text.clone().into_bytes());
        stream.compress().unwrap();
        stream.set_content([&stream.content[..], after.as_bytes()].concat());
        let mut file = form();
        let id = file.add_object(stream);
        set(&mut file, "words", "V", Object::Reference(id));
        assert_eq!(read(&mut file), [pair("words", &text)]);
    }
}

#[test]
fn a_number_and_a_list_are_words() {
    for (value, expected) in [
        (Object::Integer(7), "7"),
        (Object::Real(2.5), "2.5"),
        (
            Object::Array(vec![Object::string_literal("a"), Object::string_literal("b")]),
            "a\nb",
        ),
    ] {
        let mut file = form();
        set(&mut file, "words", "V", value);
        assert_eq!(read(&mut file), [pair("words", expected)]);
    }
}

/// Returns the bytes of a file in which an object is listed at a place where it isn't.
fn without(mut file: File, lost: ObjectId) -> Vec<u8> {
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    let beginning = format!("\n{} {} obj", lost.0, lost.1);
    let at = bytes
        .windows(beginning.len())
        .position(|bytes| bytes == beginning.as_bytes());
    bytes[at.unwrap() + 1..][..beginning.len() - 1].fill(b'%');
    bytes
}

#[test]
fn a_part_that_is_lost_is_damage_and_one_that_never_was_is_nothing() {
    let mut file = form();
    let value = file.add_object(Object::string_literal("verloren"));
    set(&mut file, "words", "V", Object::Reference(value));
    let field = field(&file, "words");
    for lost in [value, field] {
        let bytes = without(file.clone(), lost);
        assert_eq!(filled_fields(&bytes), Err(AttachmentFault::Damaged), "{lost:?}");
    }
    set(&mut file, "words", "V", Object::Reference((90_000, 0)));
    assert_eq!(read(&mut file), []);
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
