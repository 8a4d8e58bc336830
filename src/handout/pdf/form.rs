//! The form: fields with names and descriptions, each with its places on the pages and how they look.
//!
//! What a field looks like while it is empty stands on the page; a place has an appearance only for what is filled in.
//! Nothing has to be made by the reader of the file, which PDF/A wouldn't allow.

use super::super::layout::{ElementKind, FieldRole, FormField};
use super::form_font::{self, FORM_FONT};
use super::objects::{length, name, number, rectangle, text};
use super::ops::{PageContent, Widget};
use super::part::FilePart;
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream};
use std::collections::{BTreeMap, HashMap};

/// Flag of a text field of several lines.
const MULTILINE: usize = 1 << 12;
/// Flag of radio buttons.
const RADIO: usize = 1 << 15;
/// Width of the strokes of a cross, as a share of its box.
const STROKE_SHARE: f32 = 0.13;
/// Distance of a cross from the edge of its box, as a share of it.
const MARGIN_SHARE: f32 = 0.16;

/// Reserves an annotation for each field on each page.
pub(super) fn reserve(file: &mut File, contents: &[PageContent]) -> Vec<ObjectId> {
    let count = contents.iter().map(|content| content.widgets.len()).sum();
    (0..count).map(|_| file.new_object_id()).collect()
}

/// A place of a field.
struct Place<'a> {
    annotation: ObjectId,
    page: ObjectId,
    /// The number of its page among those of the document.
    page_index: usize,
    role: FieldRole,
    form: &'a FormField,
    bounds: [f32; 4],
    /// Its key in the tree that leads to the structure.
    key: usize,
}

/// Writes the form and returns it; `None` for a document without fields. Adds to the annotations of each page.
pub(super) fn add(file: &mut File, part: &FilePart<'_>, annotations: &mut [Vec<Object>]) -> Option<ObjectId> {
    if part.widgets.is_empty() {
        return None;
    }
    let places = places(part);
    for place in &places {
        if let Some(annotations) = annotations.get_mut(place.page_index) {
            annotations.push(Object::Reference(place.annotation));
        }
    }
    let mut order: Vec<&str> = Vec::new();
    let mut by_name: HashMap<&str, Vec<&Place<'_>>> = HashMap::new();
    for place in &places {
        let name = place.form.name.as_str();
        let same = by_name.entry(name).or_default();
        if same.is_empty() {
            order.push(name);
        }
        same.push(place);
    }
    let mut writer = Writer {
        height: part.layout.area.height,
        empty: file.add_object(picture((1.0, 1.0), b"/Tx BMC EMC".to_vec())),
        crosses: BTreeMap::new(),
        file,
    };
    let fields = order.iter().filter_map(|name| by_name.get(name));
    let fields: Vec<Object> = fields
        .map(|places| Object::Reference(writer.field(places)))
        .collect();
    Some(writer.form(fields))
}

fn places<'a>(part: &FilePart<'a>) -> Vec<Place<'a>> {
    let first_key = part.widget_key();
    let pages = part.contents.iter().enumerate();
    let on_pages = pages.flat_map(|(page, content)| content.widgets.iter().map(move |widget| (page, widget)));
    let numbered = on_pages.zip(part.widgets).enumerate();
    let place = |(index, ((page_index, widget), annotation)): (usize, ((usize, &Widget), &ObjectId))| {
        let ElementKind::Field {
            role,
            form: Some(form),
            ..
        } = &part.layout.elements.get(widget.element)?.tag
        else {
            return None;
        };
        Some(Place {
            annotation: *annotation,
            page: *part.pages.get(page_index)?,
            page_index,
            role: *role,
            form,
            bounds: widget.bounds,
            key: first_key + index,
        })
    };
    numbered.filter_map(place).collect()
}

/// Writes fields.
struct Writer<'a> {
    file: &'a mut File,
    height: f32,
    /// The appearance of what is empty.
    empty: ObjectId,
    /// The appearances of crosses, by the size of their boxes in hundredths of a point.
    crosses: BTreeMap<(i32, i32), ObjectId>,
}

impl Writer<'_> {
    /// Writes the form itself.
    fn form(&mut self, fields: Vec<Object>) -> ObjectId {
        let font = form_font::add(self.file);
        let fonts = Dictionary::from_iter([(FORM_FONT, Object::Reference(font))]);
        let resources = Dictionary::from_iter([("Font", Object::Dictionary(fonts))]);
        self.file.add_object(Dictionary::from_iter([
            ("Fields", Object::Array(fields)),
            ("DR", Object::Dictionary(resources)),
            ("DA", text(&appearance(10))),
        ]))
    }

    /// Writes a field with its places and returns it. A field with one place is that place.
    fn field(&mut self, places: &[&Place<'_>]) -> ObjectId {
        let Some(first) = places.first() else {
            return self.file.new_object_id();
        };
        let mut field = Dictionary::from_iter([
            ("T", text(&first.form.name)),
            ("TU", text(&first.form.description)),
        ]);
        match first.role {
            FieldRole::Text => {
                field.set("FT", name("Tx"));
                field.set("DA", text(&appearance(first.form.size)));
                if first.form.multiline {
                    field.set("Ff", number(MULTILINE));
                }
            }
            FieldRole::Check | FieldRole::Radio => {
                field.set("FT", name("Btn"));
                if first.role == FieldRole::Radio {
                    field.set("Ff", number(RADIO));
                }
                field.set("V", name("Off"));
            }
        }
        if let ([only], false) = (places, first.role == FieldRole::Radio) {
            let place = self.place(only);
            field.extend(&place);
            self.file.set_object(only.annotation, field);
            return only.annotation;
        }
        let id = self.file.new_object_id();
        for place in places {
            let mut kid = self.place(place);
            kid.set("Parent", Object::Reference(id));
            self.file.set_object(place.annotation, kid);
        }
        let kids = places
            .iter()
            .map(|place| Object::Reference(place.annotation))
            .collect();
        field.set("Kids", Object::Array(kids));
        self.file.set_object(id, field);
        id
    }

    /// Returns a place on a page.
    fn place(&mut self, place: &Place<'_>) -> Dictionary {
        let mut widget = Dictionary::from_iter([
            ("Type", name("Annot")),
            ("Subtype", name("Widget")),
            ("Rect", rectangle(place.bounds, self.height)),
            // printed as on the screen
            ("F", number(4)),
            ("P", Object::Reference(place.page)),
            ("StructParent", number(place.key)),
        ]);
        let empty = Object::Reference(self.empty);
        let normal = match place.role {
            FieldRole::Text => empty,
            FieldRole::Check | FieldRole::Radio => {
                widget.set("AS", name("Off"));
                // what other programs take if they draw the mark themselves
                widget.set("MK", Dictionary::from_iter([("CA", text("8"))]));
                let cross = Object::Reference(self.cross(place.bounds));
                let states = [("Off", empty), (place.form.value.as_str(), cross)];
                Object::Dictionary(Dictionary::from_iter(states))
            }
        };
        widget.set("AP", Dictionary::from_iter([("N", normal)]));
        widget
    }

    /// Returns the appearance of a cross in a box.
    fn cross(&mut self, [left, top, right, bottom]: [f32; 4]) -> ObjectId {
        let (width, height) = (right - left, bottom - top);
        let size = ((width * 100.0).round() as i32, (height * 100.0).round() as i32);
        if let Some(id) = self.crosses.get(&size) {
            return *id;
        }
        let id = self
            .file
            .add_object(picture((width, height), strokes(width, height)));
        self.crosses.insert(size, id);
        id
    }
}

/// Returns the default appearance of text of some size.
fn appearance(size: u8) -> String {
    format!("/{FORM_FONT} {size} Tf 0 g")
}

/// Returns a drawing of some size.
fn picture((width, height): (f32, f32), content: Vec<u8>) -> Stream {
    let corner = [0.0, 0.0, width, height].map(length);
    let entries = [
        ("Type", name("XObject")),
        ("Subtype", name("Form")),
        ("BBox", Object::Array(corner.to_vec())),
        ("Resources", Object::Dictionary(Dictionary::new())),
    ];
    Stream::new(Dictionary::from_iter(entries), content)
}

/// Returns the strokes of a cross.
fn strokes(width: f32, height: f32) -> Vec<u8> {
    let (x, y) = (width * MARGIN_SHARE, height * MARGIN_SHARE);
    let real = |values: &[f32]| values.iter().map(|value| Object::Real(*value)).collect();
    let operation = |operator: &str, values: &[f32]| Operation::new(operator, real(values));
    let operations = vec![
        operation("w", &[width * STROKE_SHARE]),
        Operation::new("J", vec![number(1)]),
        operation("m", &[x, y]),
        operation("l", &[width - x, height - y]),
        operation("m", &[x, height - y]),
        operation("l", &[width - x, y]),
        operation("S", &[]),
    ];
    Content { operations }.encode().unwrap_or_default()
}
