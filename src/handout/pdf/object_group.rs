//! Objects that are packed together, each written once.

use super::HandoutError;
use super::objects::{encoded, name, number};
use lopdf::{Dictionary, Object, ObjectId, Stream};

/// Greatest number of objects that are packed together.
const MAX_GROUP_OBJECTS: usize = 200;

/// A group of objects, none of which is a stream.
pub(super) struct ObjectGroup(Vec<(ObjectId, Object)>);

impl ObjectGroup {
    /// Returns objects in as few groups as they need, which are equally large.
    pub(super) fn of_all(objects: Vec<(ObjectId, Object)>) -> Vec<Self> {
        let groups = objects.len().div_ceil(MAX_GROUP_OBJECTS);
        let size = objects.len().div_ceil(groups.max(1));
        let mut rest = objects.into_iter();
        let group = |_| Self(rest.by_ref().take(size).collect());
        (0..groups).map(group).collect()
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
