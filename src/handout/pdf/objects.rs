//! Values as PDF writes them.

use crate::session::Moment;
use lopdf::content::{Content, Operation};
use lopdf::{Object, ObjectId, StringFormat};

/// Returns an object, which is no stream, as it stands in a file, with a blank behind it.
///
/// # Errors
/// Whatever lopdf reports.
pub(super) fn encoded(object: Object) -> lopdf::Result<Vec<u8>> {
    // lopdf writes single objects only as what an operation on a page works on
    let operations = [Operation::new("", vec![object])];
    Content { operations }.encode()
}

/// Returns a text string as PDF has it outside of pages: ASCII or UTF-16.
pub(super) fn text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Literal)
}

/// Returns a name.
pub(super) fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// Returns a count or index as a number.
pub(super) fn number(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Returns a moment as PDF writes it: `D:20261122140300+01'00'`.
pub(super) fn date(moment: Moment) -> Object {
    let local = moment.local().strftime("%Y%m%d%H%M%S").to_string();
    let minutes = moment.offset().seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let distance = minutes.unsigned_abs();
    text(&format!(
        "D:{local}{sign}{:02}'{:02}'",
        distance / 60,
        distance % 60
    ))
}

/// Returns the place on a page of some height that a bookmark or link leads to; `y` counts from the top.
pub(super) fn place(page: ObjectId, height: f32, y: f32) -> Object {
    let top = Object::Real((height - y).round());
    let place = [
        Object::Reference(page),
        name("XYZ"),
        Object::Null,
        top,
        Object::Null,
    ];
    Object::Array(place.to_vec())
}

/// Returns a rectangle from left, top, right and bottom as the layout counts them, on a page of some height.
pub(super) fn rectangle([left, top, right, bottom]: [f32; 4], height: f32) -> Object {
    let corners = [left, height - bottom, right, height - top];
    Object::Array(corners.map(length).to_vec())
}

/// Returns a length in points.
pub(super) fn length(points: f32) -> Object {
    Object::Real(round(points))
}

/// Rounds to a hundredth of a point, which is finer than any printer.
pub(super) fn round(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}
