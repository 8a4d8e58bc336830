//! The typeface in which other programs write what is filled in.

use super::objects::{name, number};
use crate::fonts::Face;
use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream};

/// The name of the typeface in the form's resources.
pub(super) const FORM_FONT: &str = "Text";
/// The typeface.
const FORM_FACE: Face = Face::Text;
/// The characters of the codes from 128 to 159; `•` stands for codes without one, as readers of PDF have it.
const UPPER_CHARACTERS: &str = "€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ";
/// The first code of the typeface.
const FIRST_CODE: u8 = 32;

/// Adds the typeface as a whole, since nobody knows which letters will be written.
pub(super) fn add(file: &mut File) -> ObjectId {
    let bytes = FORM_FACE.bytes();
    let program = Dictionary::from_iter([("Length1", number(bytes.len()))]);
    let program = file.add_object(Stream::new(program, bytes.to_vec()));
    let metrics = FORM_FACE.metrics();
    let descriptor = file.add_object(Dictionary::from_iter([
        ("Type", name("FontDescriptor")),
        ("FontName", name(FORM_FACE.name())),
        // letters of Latin script, no symbols
        ("Flags", number(32)),
        (
            "FontBBox",
            Object::Array([-200, -300, 1300, 1000].map(Object::Integer).to_vec()),
        ),
        ("ItalicAngle", number(0)),
        ("Ascent", Object::Real(metrics.ascent)),
        ("Descent", Object::Real(-metrics.descent)),
        ("CapHeight", Object::Real(metrics.ascent * 0.7)),
        ("StemV", number(80)),
        ("FontFile2", Object::Reference(program)),
    ]));
    file.add_object(Dictionary::from_iter([
        ("Type", name("Font")),
        ("Subtype", name("TrueType")),
        ("BaseFont", name(FORM_FACE.name())),
        ("FirstChar", number(FIRST_CODE.into())),
        ("LastChar", number(255)),
        ("Widths", Object::Array((FIRST_CODE..=255).map(width).collect())),
        ("Encoding", name("WinAnsiEncoding")),
        ("FontDescriptor", Object::Reference(descriptor)),
    ]))
}

/// Returns the width of a code's character, in thousandths of an em.
fn width(code: u8) -> Object {
    let metrics = FORM_FACE.metrics();
    let glyph = FORM_FACE.glyph(character(code)).unwrap_or(0);
    let width = u32::from(metrics.advance(glyph)) * 1000 / u32::from(metrics.units_per_em);
    Object::Integer(width.into())
}

/// Returns the character of a code in the encoding of the typeface.
fn character(code: u8) -> char {
    match code {
        127 => '•',
        128..=159 => UPPER_CHARACTERS
            .chars()
            .nth(usize::from(code - 128))
            .unwrap_or('•'),
        160 => ' ',
        173 => '-',
        other => char::from(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_character() {
        assert_eq!(UPPER_CHARACTERS.chars().count(), 32);
        for (code, expected) in [
            (65, 'A'),
            (128, '€'),
            (132, '„'),
            (147, '“'),
            (150, '–'),
            (159, 'Ÿ'),
            (228, 'ä'),
        ] {
            assert_eq!(character(code), expected);
            assert!(FORM_FACE.glyph(expected).is_some());
        }
    }
}
