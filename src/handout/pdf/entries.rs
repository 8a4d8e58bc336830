//! What a document adds to the lists of its file.

use super::super::document::Document;
use super::contents::FileContents;
use super::objects::{name, number, place, text};
use super::outline::{self, Bookmark, TopBookmark};
use super::part::FilePart;
use super::{attachment, form, structure};
use lopdf::{Dictionary, Document as File, Object, ObjectId};

/// The entries of a document in the lists of its file. The objects that they name are written.
pub(super) struct Entries {
    /// The nodes below that of the whole structure.
    nodes: Vec<Object>,
    /// The leaf of the parent tree.
    leaf: Object,
    form: Option<ObjectId>,
    bookmarks: Vec<TopBookmark>,
    /// The attached file by its name.
    attachment: Option<(String, ObjectId)>,
}

impl Entries {
    /// Writes the structure, form, bookmarks and attachment of a document, and returns its entries. Adds its links and
    /// fields to the annotations, a list for each page.
    pub(super) fn write(
        objects: &mut File,
        contents: &FileContents,
        document: &Document,
        part: &FilePart<'_>,
        annotations: &mut [Vec<Object>],
    ) -> Self {
        let (nodes, leaf) = write_structure(objects, contents, document, part, annotations);
        let form = form::add(objects, part, annotations);
        let bookmarks = outline::add(objects, bookmarks(document, part, contents.in_parts));
        let attachment = document.attachment.as_ref().map(|given| {
            let file = attachment::add(objects, given, document.changed);
            (given.name.clone(), file)
        });
        Self {
            nodes,
            leaf,
            form,
            bookmarks,
            attachment,
        }
    }

    /// Adds the entries to the lists.
    pub(super) fn add_to(self, contents: &mut FileContents) {
        contents.nodes.extend(self.nodes);
        contents.parents.push(self.leaf);
        contents.form = self.form.or(contents.form);
        contents.bookmarks.extend(self.bookmarks);
        contents.attachments.extend(self.attachment);
    }
}

/// Writes the structure, and returns the nodes at its top and the leaf of the parent tree.
fn write_structure(
    objects: &mut File,
    contents: &FileContents,
    document: &Document,
    part: &FilePart<'_>,
    annotations: &mut [Vec<Object>],
) -> (Vec<Object>, Object) {
    let above = match contents.in_parts {
        true => objects.new_object_id(),
        false => contents.structure,
    };
    let mut parents = Vec::new();
    let nodes = structure::add(objects, part, above, &mut parents, annotations);
    let keys = [part.first_key, part.next_key().saturating_sub(1)];
    let leaf = Dictionary::from_iter([
        ("Limits", Object::Array(keys.map(number).to_vec())),
        ("Nums", Object::Array(parents)),
    ]);
    let leaf = Object::Reference(objects.add_object(leaf));
    if !contents.in_parts {
        return (nodes, leaf);
    }
    let node = Dictionary::from_iter([
        ("Type", name("StructElem")),
        ("S", name("Part")),
        ("P", Object::Reference(contents.structure)),
        ("Lang", text(&document.language)),
        ("K", Object::Array(nodes)),
    ]);
    objects.set_object(above, node);
    (vec![Object::Reference(above)], leaf)
}

/// Returns the bookmarks of a document: its headings, below the document itself if there are several.
fn bookmarks(document: &Document, part: &FilePart<'_>, in_parts: bool) -> Vec<Bookmark> {
    let area = part.layout.area;
    let bookmark = |level, title: &str, page: usize, y| Bookmark {
        level,
        title: text(title),
        place: part.pages.get(page).map(|page| place(*page, area.height, y)),
    };
    let label = document.label.replace('\u{a0}', " ");
    let whole = in_parts.then(|| bookmark(0, &label, 0, 0.0));
    let headings = part.layout.outline.iter();
    let headings = headings.map(|entry| bookmark(entry.level, &entry.title, entry.page, entry.y));
    whole.into_iter().chain(headings).collect()
}
