//! The bookmarks, nested as the headings are.

use super::objects::name;
use lopdf::{Dictionary, Document as File, Object, ObjectId};

/// A bookmark.
pub(super) struct Bookmark {
    /// How deep it stands; those of whole documents are at level 0.
    pub(super) level: u8,
    pub(super) title: Object,
    /// The place that it leads to.
    pub(super) place: Option<Object>,
}

/// Adds bookmarks in levels; `None` without any.
pub(super) fn add(file: &mut File, bookmarks: Vec<Bookmark>) -> Option<ObjectId> {
    if bookmarks.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| file.new_object_id()).collect();
    let (parents, children) = levels(&bookmarks);
    let mut items: Vec<Dictionary> = bookmarks.into_iter().map(item).collect();
    for siblings in &children {
        for pair in siblings.windows(2) {
            items[pair[0]].set("Next", Object::Reference(ids[pair[1]]));
            items[pair[1]].set("Prev", Object::Reference(ids[pair[0]]));
        }
    }
    for (i, mut item) in items.into_iter().enumerate() {
        item.set(
            "Parent",
            Object::Reference(parents[i].map_or(root, |parent| ids[parent])),
        );
        // below the top level branches start closed
        set_children(&mut item, &children[i + 1], &ids, -1);
        file.set_object(ids[i], item);
    }
    let mut outlines = Dictionary::from_iter([("Type", name("Outlines"))]);
    set_children(&mut outlines, &children[0], &ids, 1);
    file.set_object(root, outlines);
    Some(root)
}

/// Returns a bookmark's title and place.
fn item(bookmark: Bookmark) -> Dictionary {
    let mut item = Dictionary::from_iter([("Title", bookmark.title)]);
    if let Some(place) = bookmark.place {
        item.set("Dest", place);
    }
    item
}

/// Returns the parent of each entry, which is the last one before it with a smaller level, and the children of the
/// root and of each entry.
fn levels(entries: &[Bookmark]) -> (Vec<Option<usize>>, Vec<Vec<usize>>) {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(entries.len());
    let mut children = vec![Vec::new(); entries.len() + 1];
    for (i, entry) in entries.iter().enumerate() {
        while open
            .last()
            .is_some_and(|last| entries[*last].level >= entry.level)
        {
            open.pop();
        }
        let parent = open.last().copied();
        parents.push(parent);
        children[parent.map_or(0, |parent| parent + 1)].push(i);
        open.push(i);
    }
    (parents, children)
}

/// Sets first, last and number of an outline item's children; a negative `sign` closes the branch.
fn set_children(item: &mut Dictionary, children: &[usize], ids: &[ObjectId], sign: i64) {
    if let (Some(first), Some(last)) = (children.first(), children.last()) {
        item.set("First", Object::Reference(ids[*first]));
        item.set("Last", Object::Reference(ids[*last]));
        let count = i64::try_from(children.len()).unwrap_or(0);
        item.set("Count", Object::Integer(sign * count));
    }
}
