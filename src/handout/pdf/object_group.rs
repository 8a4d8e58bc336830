//! Objects that are packed together, each written once.

use super::HandoutError;
use super::objects::{encoded, name, number};
use lopdf::{Dictionary, Object, ObjectId, Stream};

/// Number of objects that are packed together.
const MAX_GROUP_OBJECTS: usize = 200;

/// A group of objects, none of which is a stream.
#[derive(Default)]
pub(super) struct ObjectGroup(Vec<(ObjectId, Object)>);

impl ObjectGroup {
    /// Returns `true` if no object was added.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns `true` if no more objects are to be added.
    pub(super) fn is_full(&self) -> bool {
        self.0.len() >= MAX_GROUP_OBJECTS
    }

    /// Adds an object.
    pub(super) fn add(&mut self, id: ObjectId, object: Object) {
        self.0.push((id, object));
    }

    /// Returns the objects in the order in which they stand in the group.
    pub(super) fn ids(&self) -> impl Iterator<Item = ObjectId> {
        self.0.iter().map(|(id, _)| *id)
    }

    /// Returns the group as a stream that isn't packed yet: first where each object starts, then all of them.
    ///
    /// # Errors
    /// `Writer` if lopdf refuses an object.
    pub(super) fn into_stream(self) -> Result<Stream, HandoutError> {
        let count = self.0.len();
        let (mut table, mut objects) = (String::new(), Vec::new());
        for ((id, _), object) in self.0 {
            table.push_str(&format!("{id} {} ", objects.len()));
            objects.extend(encoded(object)?);
        }
        let entries = [
            ("Type", name("ObjStm")),
            ("N", number(count)),
            ("First", number(table.len())),
        ];
        let content = [table.into_bytes(), objects].concat();
        Ok(Stream::new(Dictionary::from_iter(entries), content))
    }
}
