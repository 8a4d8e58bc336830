//! Which tag each element of a layout gets in the structure tree.
//!
//! Headings are counted by how deep they stand rather than by their style, so that no level is left out. An element
//! without content isn't in the tree, except for cells: a table's rows all have the same number of them.

use super::super::layout::{Artifact, Element, ElementKind};

/// The tag of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// Content, with the name of its structure type.
    Content(&'static str),
    /// A field of a form; what is drawn there is decoration.
    Widget,
    /// Not part of the content.
    Artifact(Artifact),
}

/// The headings under which an element stands.
#[derive(Default)]
pub(super) struct Depth(Vec<u8>);

impl Depth {
    /// Enters a heading of a style's level and returns how deep it stands, from 1.
    pub(super) fn enter(&mut self, level: u8) -> usize {
        while self.0.last().is_some_and(|last| *last >= level) {
            self.0.pop();
        }
        self.0.push(level);
        self.0.len()
    }
}

/// Returns the tag of each element.
pub(super) fn tags(elements: &[Element]) -> Vec<Tag> {
    let mut depth = Depth::default();
    elements
        .iter()
        .map(|element| tag(&element.tag, &mut depth))
        .collect()
}

fn tag(kind: &ElementKind, depth: &mut Depth) -> Tag {
    Tag::Content(match kind {
        ElementKind::Heading(level) => heading(depth.enter(*level)),
        ElementKind::Paragraph => "P",
        ElementKind::List { .. } | ElementKind::Options => "L",
        ElementKind::Field { form: Some(_), .. } => return Tag::Widget,
        ElementKind::Field { .. } => "Form",
        ElementKind::ListItem => "LI",
        ElementKind::Label => "Lbl",
        ElementKind::ListBody => "LBody",
        ElementKind::Table => "Table",
        ElementKind::Row => "TR",
        ElementKind::HeadCell(_) => "TH",
        ElementKind::Cell => "TD",
        ElementKind::Figure(_) => "Figure",
        ElementKind::Artifact(kind) => return Tag::Artifact(*kind),
    })
}

fn heading(depth: usize) -> &'static str {
    match depth {
        0 | 1 => "H1",
        2 => "H2",
        3 => "H3",
        4 => "H4",
        5 => "H5",
        _ => "H6",
    }
}

impl Tag {
    /// Returns the structure type; `None` for what isn't part of the content.
    pub(super) fn structure_type(self) -> Option<&'static str> {
        match self {
            Tag::Content(name) => Some(name),
            Tag::Widget => Some("Form"),
            Tag::Artifact(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_leave_no_level_out() {
        let headings = [1, 3, 3, 2, 4, 1, 2, 3].map(|level| Element {
            tag: ElementKind::Heading(level),
            parent: None,
            cell: None,
        });
        let names = ["H1", "H2", "H2", "H2", "H3", "H1", "H2", "H3"];
        assert_eq!(tags(&headings), names.map(Tag::Content));
    }
}
