//! The structure tree: what a screen reader reads, in which order, and what each part is.
//!
//! The elements of the layout are the tree already; each heading with what follows it becomes a section. A passage on a
//! page refers to its element by number, and the parent tree leads back from each passage and each link.

use super::super::layout::{Element, ElementKind};
use super::attributes;
use super::objects::{name, number, place, rectangle, text};
use super::ops::PageContent;
use super::part::FilePart;
use super::tags::Depth;
use lopdf::{Dictionary, Document as File, Object, ObjectId};
use std::sync::Arc;

/// A child of a node in the tree.
enum Kid {
    /// A passage: page and number.
    Passage(usize, usize),
    /// An element.
    Element(usize),
    /// A section.
    Section(usize),
    /// A link: page and its index there.
    Link(usize, usize),
    /// A field of a form: its index among all.
    Widget(usize),
}

/// Writes the structure of a document and its links below a node, and returns that node's children. Adds to the entries
/// of the parent tree, and to the annotations of each page.
pub(super) fn add(
    file: &mut File,
    part: &FilePart<'_>,
    above: ObjectId,
    parents: &mut Vec<Object>,
    annotations: &mut [Vec<Object>],
) -> Vec<Object> {
    let tree = Tree::new(part);
    let mut writer = Writer::new(file, &tree, annotations);
    writer.elements(above);
    writer.sections(above);
    writer.parents(parents);
    let top = tree.sections.first().into_iter().flatten();
    top.map(|kid| writer.kid(kid, None)).collect()
}

/// The tree, before it is written.
struct Tree<'a> {
    part: &'a FilePart<'a>,
    /// Whether each element is in the tree.
    present: Vec<bool>,
    /// The children of each element.
    kids: Vec<Vec<Kid>>,
    /// The language of each element whose words all have one that isn't the document's.
    languages: Vec<Option<Arc<str>>>,
    /// The section in which each element without a parent stands.
    homes: Vec<Option<usize>>,
    /// The children of the document, then those of each section.
    sections: Vec<Vec<Kid>>,
    /// The section in which each section stands; `None` is the document.
    outer: Vec<Option<usize>>,
}

impl<'a> Tree<'a> {
    fn new(part: &'a FilePart<'a>) -> Self {
        let (elements, contents) = (&part.layout.elements, part.contents);
        let mut tree = Tree {
            part,
            present: Vec::new(),
            kids: passages(elements.len(), contents),
            languages: languages(elements.len(), contents),
            homes: vec![None; elements.len()],
            sections: vec![Vec::new()],
            outer: Vec::new(),
        };
        let widgets = contents.iter().flat_map(|content| &content.widgets);
        for (index, widget) in widgets.enumerate() {
            tree.kids[widget.element].push(Kid::Widget(index));
        }
        tree.present = present(elements, &tree.kids);
        tree.nest();
        tree
    }

    /// Puts each element below its parent, or below the section of the heading before it.
    fn nest(&mut self) {
        let mut depth = Depth::default();
        let mut open: Vec<usize> = Vec::new();
        for (index, element) in self.part.layout.elements.iter().enumerate() {
            if !self.present[index] {
                continue;
            }
            if let Some(parent) = element.parent {
                self.kids[parent].push(Kid::Element(index));
                continue;
            }
            if let ElementKind::Heading(level) = element.tag {
                open.truncate(depth.enter(level) - 1);
                let outer = open.last().copied();
                let section = self.outer.len();
                self.outer.push(outer);
                self.sections.push(Vec::new());
                self.sections[outer.map_or(0, |outer| outer + 1)].push(Kid::Section(section));
                open.push(section);
            }
            let home = open.last().copied();
            self.homes[index] = home;
            self.sections[home.map_or(0, |home| home + 1)].push(Kid::Element(index));
        }
    }
}

/// Returns the passages and links of each element.
fn passages(elements: usize, contents: &[PageContent]) -> Vec<Vec<Kid>> {
    let mut kids: Vec<Vec<Kid>> = Vec::new();
    kids.resize_with(elements, Vec::new);
    for (page, content) in contents.iter().enumerate() {
        for (passage, mark) in content.marks.iter().enumerate() {
            let kid = mark
                .link
                .map_or(Kid::Passage(page, passage), |link| Kid::Link(page, link));
            kids[mark.element].push(kid);
        }
    }
    kids
}

/// Returns the language of each element whose words all have one that isn't the document's.
fn languages(elements: usize, contents: &[PageContent]) -> Vec<Option<Arc<str>>> {
    let mut found: Vec<Option<Option<Arc<str>>>> = vec![None; elements];
    let marks = contents.iter().flat_map(|content| &content.marks);
    for mark in marks.filter(|mark| mark.has_letters) {
        let known = found[mark.element].get_or_insert_with(|| mark.language.clone());
        if *known != mark.language {
            *known = None;
        }
    }
    found.into_iter().map(Option::flatten).collect()
}

/// Returns which elements are in the tree: cells, and those that have or hold content.
fn present(elements: &[Element], passages: &[Vec<Kid>]) -> Vec<bool> {
    let mut present: Vec<bool> = passages.iter().map(|kids| !kids.is_empty()).collect();
    for (index, element) in elements.iter().enumerate().rev() {
        let is_cell = matches!(element.tag, ElementKind::Cell | ElementKind::HeadCell(_));
        let is_artifact = matches!(element.tag, ElementKind::Artifact(_));
        present[index] = !is_artifact && (present[index] || is_cell);
        if let Some(parent) = element.parent.filter(|_| present[index]) {
            present[parent] = true;
        }
    }
    present
}

/// Writes the tree's nodes.
struct Writer<'a> {
    file: &'a mut File,
    /// The annotations of each page.
    annotations: &'a mut [Vec<Object>],
    tree: &'a Tree<'a>,
    part: &'a FilePart<'a>,
    elements: Vec<Option<ObjectId>>,
    sections: Vec<ObjectId>,
    /// The node of each link, page by page.
    links: Vec<ObjectId>,
    /// The number of links before each page.
    links_before: Vec<usize>,
}

impl<'a> Writer<'a> {
    fn new(file: &'a mut File, tree: &'a Tree<'a>, annotations: &'a mut [Vec<Object>]) -> Self {
        let mut id = |present: &bool| present.then(|| file.new_object_id());
        let elements = tree.present.iter().map(&mut id).collect();
        let sections = tree.outer.iter().map(|_| file.new_object_id()).collect();
        let mut links = Vec::new();
        let mut links_before = Vec::new();
        for content in tree.part.contents {
            links_before.push(links.len());
            links.extend(content.links.iter().map(|_| file.new_object_id()));
        }
        Writer {
            file,
            annotations,
            tree,
            part: tree.part,
            elements,
            sections,
            links,
            links_before,
        }
    }

    /// Returns the page of a node's first passage, and its children as they stand in the file.
    fn kids(&self, kids: &[Kid]) -> (Option<usize>, Object) {
        let page = kids.iter().find_map(|kid| match kid {
            Kid::Passage(page, _) => Some(*page),
            _ => None,
        });
        let mut list: Vec<Object> = kids.iter().map(|kid| self.kid(kid, page)).collect();
        let kids = match list.len() {
            1 => list.remove(0),
            _ => Object::Array(list),
        };
        (page, kids)
    }

    fn kid(&self, kid: &Kid, node_page: Option<usize>) -> Object {
        match *kid {
            Kid::Passage(page, passage) if Some(page) == node_page => number(passage),
            Kid::Passage(page, passage) => Object::Dictionary(Dictionary::from_iter([
                ("Type", name("MCR")),
                ("Pg", Object::Reference(self.part.pages[page])),
                ("MCID", number(passage)),
            ])),
            Kid::Element(index) => self.elements[index].map_or(Object::Null, Object::Reference),
            Kid::Section(index) => Object::Reference(self.sections[index]),
            Kid::Link(page, link) => Object::Reference(self.links[self.links_before[page] + link]),
            Kid::Widget(index) => reference_to(self.part.widgets[index]),
        }
    }

    /// Returns a node with its structure type, parent and children.
    fn node(&self, kind: &str, parent: ObjectId, kids: &[Kid]) -> Dictionary {
        let (page, kids) = self.kids(kids);
        let mut node = Dictionary::from_iter([
            ("Type", name("StructElem")),
            ("S", name(kind)),
            ("P", Object::Reference(parent)),
            ("K", kids),
        ]);
        if let Some(page) = page {
            node.set("Pg", Object::Reference(self.part.pages[page]));
        }
        node
    }

    /// Writes every element, and the links within it.
    fn elements(&mut self, document: ObjectId) {
        let tree = self.tree;
        for (index, element) in tree.part.layout.elements.iter().enumerate() {
            let (Some(id), Some(kind)) = (self.elements[index], tree.part.tags[index].structure_type())
            else {
                continue;
            };
            let home = tree.homes[index].map_or(document, |section| self.sections[section]);
            let parent = element
                .parent
                .and_then(|parent| self.elements[parent])
                .unwrap_or(home);
            let mut node = self.node(kind, parent, &tree.kids[index]);
            if let Some(language) = &tree.languages[index] {
                node.set("Lang", text(language));
            }
            self.set_attributes(&mut node, index);
            self.file.set_object(id, node);
            for kid in &tree.kids[index] {
                if let Kid::Link(page, link) = kid {
                    self.link(*page, *link, id);
                }
            }
        }
    }

    /// Sets what an element has besides its content.
    fn set_attributes(&self, node: &mut Dictionary, index: usize) {
        match &self.tree.part.layout.elements[index].tag {
            ElementKind::Figure(alternative) => {
                node.set("Alt", text(alternative));
                if let Some(bounds) = self.bounds(index) {
                    let bounds = rectangle(bounds, self.part.layout.area.height);
                    node.set("A", attributes::owned_by("Layout", "BBox", bounds));
                }
            }
            ElementKind::Field {
                description,
                form: Some(_),
                ..
            } => node.set("Alt", text(description)),
            kind => {
                if let Some(attributes) = attributes::of(kind) {
                    node.set("A", attributes);
                }
            }
        }
    }

    /// Returns the bounds of an element on its page.
    fn bounds(&self, index: usize) -> Option<[f32; 4]> {
        let page = self.tree.kids[index].iter().find_map(|kid| match kid {
            Kid::Passage(page, _) => Some(*page),
            _ => None,
        })?;
        let blocks = &self.part.layout.pages[page].blocks;
        blocks
            .iter()
            .find(|block| block.element == index)
            .map(|block| block.bounds)
    }

    /// Writes a link's node and its areas on the page.
    fn link(&mut self, page: usize, index: usize, parent: ObjectId) {
        let content = &self.part.contents[page];
        let number_in_file = self.links_before[page] + index;
        let passages = content
            .marks
            .iter()
            .enumerate()
            .filter(|(_, mark)| mark.link == Some(index));
        let kids: Vec<Kid> = passages.map(|(passage, _)| Kid::Passage(page, passage)).collect();
        let mut node = self.node("Link", parent, &kids);
        let mut kids = vec![node.get(b"K").cloned().unwrap_or(Object::Null)];
        for bounds in &content.links[index].lines {
            let area = self.area(page, index, *bounds, number_in_file);
            let area = self.file.add_object(area);
            if let Some(annotations) = self.annotations.get_mut(page) {
                annotations.push(Object::Reference(area));
            }
            kids.push(reference_to(area));
        }
        node.set("K", kids);
        self.file.set_object(self.links[number_in_file], node);
    }

    /// Returns the area of a link that leads to its anchor.
    fn area(&self, page: usize, index: usize, bounds: [f32; 4], number_in_file: usize) -> Dictionary {
        let link = &self.part.contents[page].links[index];
        let height = self.part.layout.area.height;
        let words = link.text.replace(['\u{a0}', '\u{ad}'], " ");
        let mut area = Dictionary::from_iter([
            ("Type", name("Annot")),
            ("Subtype", name("Link")),
            ("Rect", rectangle(bounds, height)),
            ("Border", Object::Array(vec![number(0), number(0), number(0)])),
            // printed as on the screen
            ("F", number(4)),
            ("Contents", text(words.trim())),
            ("StructParent", number(self.part.link_key() + number_in_file)),
        ]);
        let anchor = self.part.layout.anchors.get(&*link.anchor);
        let target = anchor.and_then(|anchor| Some((*self.part.pages.get(anchor.page)?, anchor.y)));
        let (target, y) = target.unwrap_or((self.part.pages[page], bounds[1]));
        area.set("Dest", place(target, height, y));
        area
    }

    /// Writes every section.
    fn sections(&mut self, document: ObjectId) {
        let tree = self.tree;
        for (index, outer) in tree.outer.iter().enumerate() {
            let parent = outer.map_or(document, |outer| self.sections[outer]);
            let node = self.node("Sect", parent, &tree.sections[index + 1]);
            self.file.set_object(self.sections[index], node);
        }
    }

    /// Adds the entries that lead from passages, links and fields to their nodes.
    fn parents(&mut self, entries: &mut Vec<Object>) {
        let part = self.part;
        for (page, content) in part.contents.iter().enumerate() {
            let owner = |link: Option<usize>, element: usize| match link {
                Some(link) => Some(self.links[self.links_before[page] + link]),
                None => self.elements[element],
            };
            let owners = content.marks.iter().map(|mark| owner(mark.link, mark.element));
            let owners = owners
                .map(|id| id.map_or(Object::Null, Object::Reference))
                .collect();
            let owners = self.file.add_object(Object::Array(owners));
            entries.extend([number(part.first_key + page), Object::Reference(owners)]);
        }
        for (index, link) in self.links.iter().enumerate() {
            entries.extend([number(part.link_key() + index), Object::Reference(*link)]);
        }
        let widgets = part.contents.iter().flat_map(|content| &content.widgets);
        for (index, widget) in widgets.enumerate() {
            let key = number(part.widget_key() + index);
            let node = self.elements[widget.element];
            entries.extend([key, node.map_or(Object::Null, Object::Reference)]);
        }
    }
}

/// Returns a child that is an annotation.
fn reference_to(annotation: ObjectId) -> Object {
    Object::Dictionary(Dictionary::from_iter([
        ("Type", name("OBJR")),
        ("Obj", Object::Reference(annotation)),
    ]))
}
