//! A document on its way into a file.

use super::super::layout::DocumentLayout;
use super::ops::PageContent;
use super::tags::Tag;
use lopdf::ObjectId;

/// A document whose structure and fields are being written.
pub(super) struct FilePart<'a> {
    pub(super) layout: &'a DocumentLayout,
    /// The tag of each element.
    pub(super) tags: &'a [Tag],
    /// What is drawn on each page.
    pub(super) contents: &'a [PageContent],
    pub(super) pages: &'a [ObjectId],
    /// The fields of all pages, in order.
    pub(super) widgets: &'a [ObjectId],
    /// The key of its first page in the parent tree, where pages come first, then links, then fields.
    pub(super) first_key: usize,
}

impl FilePart<'_> {
    /// Returns the key of its first link.
    pub(super) fn link_key(&self) -> usize {
        self.first_key + self.contents.len()
    }

    /// Returns the key of its first field.
    pub(super) fn widget_key(&self) -> usize {
        let links: usize = self.contents.iter().map(|content| content.links.len()).sum();
        self.link_key() + links
    }

    /// Returns the first key behind its own.
    pub(super) fn next_key(&self) -> usize {
        self.widget_key() + self.widgets.len()
    }
}
