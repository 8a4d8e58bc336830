//! A PDF in the making: documents are written one after another, and none of them is kept.

use super::super::document::Document;
use super::super::layout::{DocumentLayout, DrawItem, lay_out};
use super::super::parallel;
use super::contents::FileContents;
use super::entries::Entries;
use super::fonts::Fonts;
use super::images::Images;
use super::objects::{name, number};
use super::ops::PageContent;
use super::packer::Packer;
use super::pages::written_pages;
use super::part::FilePart;
use super::tags::Tag;
use super::{HandoutError, finish, form, ops, resources, tags};
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
        let (fonts, images) = self.contents.resources_with(layout)?;
        let tags = tags::tags(&layout.elements);
        let mut objects = self.packer.next_objects();
        let mut drawn = self.draw(&mut objects, layout, &tags, (&fonts, &images))?;
        let ops: Vec<_> = drawn
            .iter_mut()
            .map(|page| std::mem::take(&mut page.ops))
            .collect();
        let pages: Vec<ObjectId> = drawn.iter().map(|_| objects.new_object_id()).collect();
        let widgets = form::reserve(&mut objects, &drawn);
        let part = FilePart {
            layout,
            tags: &tags,
            contents: &drawn,
            pages: &pages,
            widgets: &widgets,
            first_key: self.contents.next_key,
        };
        let contents = &self.contents;
        let packers = self.packer.stream_packers();
        let mut annotations = vec![Vec::new(); pages.len()];
        let (written, entries) = written_pages(ops, layout.area, packers, || {
            Entries::write(&mut objects, contents, document, &part, &mut annotations)
        });
        add_pages(&mut objects, &part, written?, annotations, contents);
        self.contents.next_key = part.next_key();
        self.contents.pages.extend(&pages);
        entries.add_to(&mut self.contents);
        (self.contents.fonts, self.contents.images) = (fonts, images);
        self.packer.add(objects)
    }

    /// Draws pages, and adds what they draw with if no other document will need it.
    fn draw(
        &self,
        objects: &mut File,
        layout: &DocumentLayout,
        tags: &[Tag],
        (fonts, images): (&Fonts, &Images),
    ) -> Result<Vec<PageContent>, HandoutError> {
        let (drawn, added) = parallel::map_beside(
            &mut parallel::states::<()>(),
            layout.pages.iter().collect(),
            |(), page| ops::page(page, layout.area.height, tags, fonts, images),
            || match self.contents.in_parts {
                true => Ok(()),
                false => resources::add(objects, self.contents.resources, fonts, images),
            },
        );
        added.map(|()| drawn)
    }
}

/// Adds pages, each with its content, links and fields.
fn add_pages(
    objects: &mut File,
    part: &FilePart<'_>,
    written: Vec<(Dictionary, Stream)>,
    annotations: Vec<Vec<Object>>,
    contents: &FileContents,
) {
    let pages = part.pages.iter().zip(written).zip(annotations).enumerate();
    for (index, ((id, (mut page, content)), annotations)) in pages {
        let content = objects.add_object(content);
        page.set("Contents", Object::Reference(content));
        page.set("Parent", Object::Reference(contents.page_tree));
        page.set("Resources", Object::Reference(contents.resources));
        page.set("StructParents", number(part.first_key + index));
        page.set("Tabs", name("S"));
        page.set("Annots", Object::Array(annotations));
        objects.set_object(*id, page);
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
