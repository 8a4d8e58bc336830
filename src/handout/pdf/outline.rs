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

/// A bookmark that stands at the top, with its number in the file; which ones stand beside it is known at the end.
pub(super) type TopBookmark = (ObjectId, Dictionary);

/// Adds bookmarks in levels but for those at the top, which are returned.
pub(super) fn add(file: &mut File, bookmarks: Vec<Bookmark>) -> Vec<TopBookmark> {
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| file.new_object_id()).collect();
    let (parents, children) = levels(&bookmarks);
    let mut items: Vec<Dictionary> = bookmarks.into_iter().map(item).collect();
    let mut top = Vec::new();
    for siblings in &children {
        for pair in siblings.windows(2) {
            items[pair[0]].set("Next", Object::Reference(ids[pair[1]]));
            items[pair[1]].set("Prev", Object::Reference(ids[pair[0]]));
        }
    }
    for (i, mut item) in items.into_iter().enumerate() {
        // below the top level branches start closed
        set_children(&mut item, &children[i], |child| ids[*child], -1);
        match parents[i] {
            Some(parent) => {
                item.set("Parent", Object::Reference(ids[parent]));
                file.set_object(ids[i], item);
            }
            None => top.push((ids[i], item)),
        }
    }
    top
}

/// Adds the bookmarks at the top, and returns what they stand below; `None` without any.
pub(super) fn add_top(file: &mut File, mut bookmarks: Vec<TopBookmark>) -> Option<ObjectId> {
    if bookmarks.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let mut outlines = Dictionary::from_iter([("Type", name("Outlines"))]);
    set_children(&mut outlines, &bookmarks, |(id, _)| *id, 1);
    for i in 1..bookmarks.len() {
        let (before, here) = (bookmarks[i - 1].0, bookmarks[i].0);
        bookmarks[i - 1].1.set("Next", Object::Reference(here));
        bookmarks[i].1.set("Prev", Object::Reference(before));
    }
    for (id, mut item) in bookmarks {
        item.set("Parent", Object::Reference(root));
        file.set_object(id, item);
    }
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

/// Returns the parent of each entry, which is the last one before it with a smaller level, and the children of each.
fn levels(entries: &[Bookmark]) -> (Vec<Option<usize>>, Vec<Vec<usize>>) {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(entries.len());
    let mut children = vec![Vec::new(); entries.len()];
    for (i, entry) in entries.iter().enumerate() {
        while open
            .last()
            .is_some_and(|last| entries[*last].level >= entry.level)
        {
            open.pop();
        }
        let parent = open.last().copied();
        parents.push(parent);
        if let Some(parent) = parent {
            children[parent].push(i);
        }
        open.push(i);
    }
    (parents, children)
}

/// Sets first, last and number of an outline item's children; a negative `sign` closes the branch.
fn set_children<T>(item: &mut Dictionary, children: &[T], id: impl Fn(&T) -> ObjectId, sign: i64) {
    if let (Some(first), Some(last)) = (children.first(), children.last()) {
        item.set("First", Object::Reference(id(first)));
        item.set("Last", Object::Reference(id(last)));
        let count = i64::try_from(children.len()).unwrap_or(0);
        item.set("Count", Object::Integer(sign * count));
    }
}
