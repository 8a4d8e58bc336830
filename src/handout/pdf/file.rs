//! A PDF in the making: documents are written one after another, and none of them is kept.

use super::super::document::Document;
use super::super::layout::{DocumentLayout, DrawItem, lay_out};
use super::super::parallel;
use super::contents::FileContents;
use super::fonts::Fonts;
use super::images::Images;
use super::objects::{name, number, place, text};
use super::ops::PageContent;
use super::outline::{self, Bookmark};
use super::packer::Packer;
use super::pages::written_page;
use super::part::FilePart;
use super::{HandoutError, attachment, finish, form, ops, structure, tags};
use crate::fonts::Face;
use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream};

/// A PDF to which documents are added.
///
/// What is written can be taken away at any time, so that only the typefaces, the bookmarks and the places of objects
/// stay in memory until the end.
pub struct PdfFile {
    packer: Packer,
    contents: FileContents,
}

impl PdfFile {
    /// Returns a file for one document.
    pub fn of_one() -> Self {
        Self::new(false)
    }

    /// Returns a file for several documents, each of which is a part with a bookmark of its own.
    pub fn of_several() -> Self {
        Self::new(true)
    }

    fn new(in_parts: bool) -> Self {
        let mut packer = Packer::new();
        let contents = FileContents {
            page_tree: packer.reserve(),
            resources: packer.reserve(),
            structure: packer.reserve(),
            fonts: Fonts::default(),
            images: Images::default(),
            pages: Vec::new(),
            bookmarks: Vec::new(),
            nodes: Vec::new(),
            parents: Vec::new(),
            next_key: 0,
            attachments: Vec::new(),
            form: None,
            in_parts,
        };
        Self { packer, contents }
    }

    /// Returns `true` if no document was added.
    pub fn is_empty(&self) -> bool {
        self.contents.pages.is_empty()
    }

    /// Lays a document out and writes it.
    ///
    /// # Errors
    /// `Empty` for a document without blocks, `Misplaced` if an item has no place on its page, `Font` and `Writer` if
    /// it can't be written. The file is as before, then, and takes other documents.
    pub fn add(&mut self, document: &Document) -> Result<(), HandoutError> {
        self.add_laid_out(document, &lay_out(document))
    }

    /// Writes a document that is laid out already.
    ///
    /// # Errors
    /// As [`Self::add`].
    pub fn add_laid_out(&mut self, document: &Document, layout: &DocumentLayout) -> Result<(), HandoutError> {
        if document.blocks.is_empty() {
            return Err(HandoutError::Empty);
        }
        let mut added = self.add_layout(document, layout);
        while let Err(HandoutError::Font {
            face: Face::Installed(face),
            ..
        }) = added
        {
            // the words are set in another face, or named
            face.refuse();
            added = self.add_layout(document, &lay_out(document));
        }
        added
    }

    /// Returns the bytes that were written since the last time.
    pub fn take(&mut self) -> Vec<u8> {
        self.packer.take()
    }

    /// Completes the file with the title, language, author and day of `cover`, and returns its last bytes.
    ///
    /// # Errors
    /// `Empty` without documents, `Font` and `Writer` if it can't be completed.
    pub fn finish(self, cover: &Document) -> Result<Vec<u8>, HandoutError> {
        if self.is_empty() {
            return Err(HandoutError::Empty);
        }
        let mut end = self.packer.next_objects();
        let ends = finish::add(&mut end, self.contents, cover)?;
        self.packer.finish(end, ends)
    }

    fn add_layout(&mut self, document: &Document, layout: &DocumentLayout) -> Result<(), HandoutError> {
        check(layout)?;
        let mut fonts = self.contents.fonts.clone();
        fonts.collect(layout)?;
        let mut images = self.contents.images.clone();
        images.collect(layout);
        let tags = tags::tags(&layout.elements);
        let drawn = parallel::map(layout.pages.iter().collect(), |page| {
            let mut content = ops::page(page, layout.area.height, &tags, &fonts, &images);
            let ops = std::mem::take(&mut content.ops);
            written_page(ops, layout.area).map(|written| (content, written))
        });
        let drawn: Result<Vec<_>, HandoutError> = drawn.into_iter().collect();
        let (contents, drawn): (Vec<PageContent>, Vec<_>) = drawn?.into_iter().unzip();
        (self.contents.fonts, self.contents.images) = (fonts, images);
        let mut objects = self.packer.next_objects();
        let pages = self.add_pages(&mut objects, drawn);
        let widgets = form::reserve(&mut objects, &contents);
        let part = FilePart {
            layout,
            tags: &tags,
            contents: &contents,
            pages: &pages,
            widgets: &widgets,
            first_key: self.contents.next_key,
        };
        self.add_structure(&mut objects, document, &part);
        self.contents.form = form::add(&mut objects, &part).or(self.contents.form);
        let bookmarks = outline::add(&mut objects, self.bookmarks(document, &part));
        self.contents.bookmarks.extend(bookmarks);
        if let Some(given) = &document.attachment {
            let file = attachment::add(&mut objects, given, document.changed);
            self.contents.attachments.push((given.name.clone(), file));
        }
        self.contents.next_key = part.next_key();
        self.contents.pages.extend(pages);
        self.packer.add(objects)
    }

    /// Adds pages; their links follow the structure.
    fn add_pages(&self, objects: &mut File, drawn: Vec<(Dictionary, Stream)>) -> Vec<ObjectId> {
        let mut add = |(index, (mut page, content)): (usize, (Dictionary, Stream))| {
            let content = objects.add_object(content);
            page.set("Contents", Object::Reference(content));
            page.set("Parent", Object::Reference(self.contents.page_tree));
            page.set("Resources", Object::Reference(self.contents.resources));
            page.set("StructParents", number(self.contents.next_key + index));
            page.set("Tabs", name("S"));
            objects.add_object(page)
        };
        drawn.into_iter().enumerate().map(&mut add).collect()
    }

    fn add_structure(&mut self, objects: &mut File, document: &Document, part: &FilePart<'_>) {
        let above = match self.contents.in_parts {
            true => objects.new_object_id(),
            false => self.contents.structure,
        };
        let mut parents = Vec::new();
        let nodes = structure::add(objects, part, above, &mut parents);
        let keys = [part.first_key, part.next_key().saturating_sub(1)];
        let leaf = Dictionary::from_iter([
            ("Limits", Object::Array(keys.map(number).to_vec())),
            ("Nums", Object::Array(parents)),
        ]);
        let leaf = objects.add_object(leaf);
        self.contents.parents.push(Object::Reference(leaf));
        if !self.contents.in_parts {
            self.contents.nodes = nodes;
            return;
        }
        let node = Dictionary::from_iter([
            ("Type", name("StructElem")),
            ("S", name("Part")),
            ("P", Object::Reference(self.contents.structure)),
            ("Lang", text(&document.language)),
            ("K", Object::Array(nodes)),
        ]);
        objects.set_object(above, node);
        self.contents.nodes.push(Object::Reference(above));
    }

    /// Returns the bookmarks of a document: its headings, below the document itself if there are several.
    fn bookmarks(&self, document: &Document, part: &FilePart<'_>) -> Vec<Bookmark> {
        let area = part.layout.area;
        let bookmark = |level, title: &str, page: usize, y| Bookmark {
            level,
            title: text(title),
            place: part.pages.get(page).map(|page| place(*page, area.height, y)),
        };
        let label = document.label.replace('\u{a0}', " ");
        let whole = self.contents.in_parts.then(|| bookmark(0, &label, 0, 0.0));
        let headings = part.layout.outline.iter();
        let headings = headings.map(|entry| bookmark(entry.level, &entry.title, entry.page, entry.y));
        whole.into_iter().chain(headings).collect()
    }
}

/// Checks that there is a page and that every item has a place on its page.
fn check(layout: &DocumentLayout) -> Result<(), HandoutError> {
    let is_placed = |item: &DrawItem| {
        let bounds = item.bounds();
        item.is_finite() && bounds[0] > -layout.area.width && bounds[3] < 2.0 * layout.area.height
    };
    let misplaced = layout
        .pages
        .iter()
        .position(|p| !p.blocks.iter().flat_map(|b| &b.items).all(is_placed));
    match misplaced {
        Some(page) => Err(HandoutError::Misplaced { page: page + 1 }),
        None if layout.pages.is_empty() => Err(HandoutError::Empty),
        None => Ok(()),
    }
}
