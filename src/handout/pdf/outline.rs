//! The bookmarks, nested as the headings are.

use super::super::layout::{DocumentLayout, OutlineEntry};
use super::objects::{name, place, text};
use lopdf::{Dictionary, Document as File, Object, ObjectId};

/// Adds the headings as bookmarks in levels; `None` without headings.
pub(super) fn add(file: &mut File, layout: &DocumentLayout) -> Option<ObjectId> {
    let entries = layout.outline.as_slice();
    if entries.is_empty() {
        return None;
    }
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    let (parents, children) = levels(entries);
    let height = layout.area.height;
    let bookmarks = entries.iter().map(|entry| bookmark(entry, &pages, height));
    let mut items: Vec<Dictionary> = bookmarks.collect();
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
fn bookmark(entry: &OutlineEntry, pages: &[ObjectId], height: f32) -> Dictionary {
    let mut item = Dictionary::from_iter([("Title", text(&entry.title))]);
    if let Some(page) = pages.get(entry.page) {
        item.set("Dest", place(*page, height, entry.y));
    }
    item
}

/// Returns the parent of each entry, which is the last one before it with a smaller level, and the children of the
/// root and of each entry.
fn levels(entries: &[OutlineEntry]) -> (Vec<Option<usize>>, Vec<Vec<usize>>) {
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
