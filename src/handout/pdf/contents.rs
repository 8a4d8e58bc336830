//! What is known of a file's documents until it is completed.

use super::super::layout::DocumentLayout;
use super::HandoutError;
use super::fonts::Fonts;
use super::images::Images;
use super::outline::TopBookmark;
use lopdf::{Object, ObjectId};

/// Everything that the documents of a file share or that is listed for all of them.
pub(super) struct FileContents {
    pub(super) fonts: Fonts,
    pub(super) images: Images,
    /// The root of the pages.
    pub(super) page_tree: ObjectId,
    /// What all pages draw with.
    pub(super) resources: ObjectId,
    /// The node above the whole structure.
    pub(super) structure: ObjectId,
    pub(super) pages: Vec<ObjectId>,
    /// The bookmarks at the top; those below are written.
    pub(super) bookmarks: Vec<TopBookmark>,
    /// The nodes below that of the structure.
    pub(super) nodes: Vec<Object>,
    /// The leaves of the parent tree, one for each document.
    pub(super) parents: Vec<Object>,
    /// The next key in the parent tree.
    pub(super) next_key: usize,
    /// The attached files by their names.
    pub(super) attachments: Vec<(String, ObjectId)>,
    pub(super) form: Option<ObjectId>,
    /// Whether each document is a part of its own, with a bookmark above its headings.
    pub(super) in_parts: bool,
}

impl FileContents {
    /// Returns the typefaces and images of the file with those of a layout.
    ///
    /// # Errors
    /// As [`Fonts::collect`].
    pub(super) fn resources_with(&self, layout: &DocumentLayout) -> Result<(Fonts, Images), HandoutError> {
        let (mut fonts, mut images) = (self.fonts.clone(), self.images.clone());
        fonts.collect(layout)?;
        images.collect(layout);
        Ok((fonts, images))
    }
}
