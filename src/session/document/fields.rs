//! Fields of a JSON object, taken one by one. Those left at the end are unknown, and every refusal has its
//! path.

use jiff::civil::Date;
use uuid::Uuid;

use super::fault::{DocumentCode as Code, DocumentFault};
use super::limits::MAX_CELLS;
use super::tree::Node;
use crate::session::Moment;
use crate::session::check::MAX_TEXT_BYTES;

/// An object whose fields are taken.
pub(super) struct Fields {
    path: String,
    fields: Vec<(String, Node)>,
}

impl Fields {
    /// Returns the fields of the object at a path.
    pub(super) fn of(node: Node, path: String) -> Result<Self, DocumentFault> {
        match node {
            Node::Object(fields) => Ok(Self { path, fields }),
            _ => Err(wrong_type(path, "object")),
        }
    }

    /// Returns the path of a field.
    pub(super) fn place(&self, name: &str) -> String {
        if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        }
    }

    /// Returns the path of the object itself.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// Takes an optional field.
    pub(super) fn take(&mut self, name: &str) -> Option<Node> {
        let at = self.fields.iter().position(|(field, _)| field == name)?;
        Some(self.fields.remove(at).1)
    }

    /// Takes a required field.
    pub(super) fn need(&mut self, name: &str) -> Result<Node, DocumentFault> {
        let fault = || DocumentFault::new(Code::MissingField, self.place(name)).with("field", name);
        let at = self
            .fields
            .iter()
            .position(|(field, _)| field == name)
            .ok_or_else(fault)?;
        Ok(self.fields.remove(at).1)
    }

    /// Takes a required text.
    pub(super) fn need_text(&mut self, name: &str) -> Result<String, DocumentFault> {
        let node = self.need(name)?;
        text(node, self.place(name))
    }

    /// Takes an optional text.
    pub(super) fn take_text(&mut self, name: &str) -> Result<Option<String>, DocumentFault> {
        let place = self.place(name);
        self.take(name).map(|node| text(node, place)).transpose()
    }

    /// Takes an optional whole number, 0 or more.
    pub(super) fn take_count(&mut self, name: &str) -> Result<Option<u64>, DocumentFault> {
        let place = self.place(name);
        self.take(name).map(|node| count(&node, place)).transpose()
    }

    /// Takes a required object.
    pub(super) fn need_object(&mut self, name: &str) -> Result<Fields, DocumentFault> {
        let node = self.need(name)?;
        Fields::of(node, self.place(name))
    }

    /// Takes an optional UUID.
    pub(super) fn take_uuid(&mut self, name: &str) -> Result<Option<Uuid>, DocumentFault> {
        let place = self.place(name);
        self.take_text(name)?
            .map(|given| uuid(&given, &place))
            .transpose()
    }

    /// Takes a required UUID.
    pub(super) fn need_uuid(&mut self, name: &str) -> Result<Uuid, DocumentFault> {
        let given = self.need_text(name)?;
        uuid(&given, &self.place(name))
    }

    /// Takes an optional time.
    pub(super) fn take_moment(&mut self, name: &str) -> Result<Option<Moment>, DocumentFault> {
        let place = self.place(name);
        self.take_text(name)?
            .map(|given| moment(&given, &place))
            .transpose()
    }

    /// Takes a required time.
    pub(super) fn need_moment(&mut self, name: &str) -> Result<Moment, DocumentFault> {
        let given = self.need_text(name)?;
        moment(&given, &self.place(name))
    }

    /// Takes a required word out of a fixed set.
    pub(super) fn need_word<T: Copy>(&mut self, name: &str, words: &[(&str, T)]) -> Result<T, DocumentFault> {
        let given = self.need_text(name)?;
        let found = words.iter().find(|(word, _)| *word == given);
        found.map(|(_, meaning)| *meaning).ok_or_else(|| {
            let expected: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            DocumentFault::new(Code::UnknownWord, self.place(name))
                .with("given", &given)
                .with("expected", expected.join(", "))
        })
    }

    /// Takes a required list of objects.
    pub(super) fn need_list<T>(
        &mut self,
        name: &str,
        read: impl Fn(Fields) -> Result<T, DocumentFault>,
    ) -> Result<Vec<T>, DocumentFault> {
        let node = self.need(name)?;
        let place = self.place(name);
        let nodes = list(node, &place)?;
        let each = nodes.into_iter().enumerate();
        each.map(|(at, node)| read(Fields::of(node, format!("{place}[{at}]"))?))
            .collect()
    }

    /// Takes an optional list of objects.
    pub(super) fn take_list<T>(
        &mut self,
        name: &str,
        read: impl Fn(Fields) -> Result<T, DocumentFault>,
    ) -> Result<Vec<T>, DocumentFault> {
        if self.fields.iter().any(|(field, _)| field == name) {
            self.need_list(name, read)
        } else {
            Ok(Vec::new())
        }
    }

    /// Refuses fields that weren't taken.
    pub(super) fn finish(self) -> Result<(), DocumentFault> {
        match self.fields.first() {
            None => Ok(()),
            Some((field, _)) => {
                let place = self.place(&DocumentFault::shown(field));
                Err(DocumentFault::new(Code::UnknownField, place).with("field", field))
            }
        }
    }
}

/// Returns the fault of a value that isn't of the expected JSON type.
pub(super) fn wrong_type(place: impl Into<String>, expected: &str) -> DocumentFault {
    DocumentFault::new(Code::WrongType, place).with("expected", expected)
}

/// Returns a text within the limit.
pub(super) fn text(node: Node, place: String) -> Result<String, DocumentFault> {
    match node {
        Node::Text(text) if text.len() > MAX_TEXT_BYTES => {
            Err(DocumentFault::new(Code::TextTooLong, place).with("limit", MAX_TEXT_BYTES >> 20))
        }
        Node::Text(text) => Ok(text),
        _ => Err(wrong_type(place, "text")),
    }
}

/// Returns the elements of a list within the limit.
pub(super) fn list(node: Node, place: &str) -> Result<Vec<Node>, DocumentFault> {
    match node {
        Node::List(nodes) if nodes.len() > MAX_CELLS => {
            Err(DocumentFault::new(Code::TooMany, place).with("limit", MAX_CELLS))
        }
        Node::List(nodes) => Ok(nodes),
        _ => Err(wrong_type(place, "list")),
    }
}

/// Returns a boolean.
pub(super) fn truth(node: &Node, place: String) -> Result<bool, DocumentFault> {
    match node {
        Node::Bool(truth) => Ok(*truth),
        _ => Err(wrong_type(place, "truth")),
    }
}

fn count(node: &Node, place: String) -> Result<u64, DocumentFault> {
    match node {
        Node::Number(number) => number.as_u64().ok_or_else(|| wrong_type(place, "count")),
        _ => Err(wrong_type(place, "count")),
    }
}

/// Parses a UUID in the usual form with hyphens; the nil and max UUIDs are refused.
fn uuid(given: &str, place: &str) -> Result<Uuid, DocumentFault> {
    let fault = || DocumentFault::new(Code::BadId, place).with("given", given);
    let id = Uuid::try_parse(given).map_err(|_| fault())?;
    let usual = given.len() == 36 && !id.is_nil() && !id.is_max();
    usual.then_some(id).ok_or_else(fault)
}

/// Parses a time like `2026-11-22T14:03:00+01:00`, and no other form. Times that a clock can't have are refused.
fn moment(given: &str, place: &str) -> Result<Moment, DocumentFault> {
    let fault = || DocumentFault::new(Code::BadTime, place).with("given", given);
    let plain = given.as_bytes().get(10) == Some(&b'T') && !given.contains('[');
    let moment: Moment = given.parse().map_err(|_| fault())?;
    let whole_minutes = moment.offset().seconds() % 60 == 0;
    (plain && whole_minutes && moment.is_in_range())
        .then_some(moment)
        .ok_or_else(fault)
}

/// Parses a date like `2026-12-03`.
pub(super) fn date(given: &str, place: &str) -> Result<Date, DocumentFault> {
    let fault = || DocumentFault::new(Code::BadDate, place).with("given", given);
    let bytes = given.as_bytes();
    let usual = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let day: Date = given.parse().map_err(|_| fault())?;
    usual.then_some(day).ok_or_else(fault)
}
