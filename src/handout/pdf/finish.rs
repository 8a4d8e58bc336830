//! Completes a file, so that it is PDF/UA-1 and PDF/A-3a: typefaces, structure, bookmarks, metadata, colours.
//!
//! Nothing here depends on the clock or on chance, so that the same document gives the same bytes. `clauses.md` says
//! which clause of PDF/UA-1 is held where.

use super::super::document::Document;
use super::contents::FileContents;
use super::objects::{name, number, text};
use super::{HandoutError, attachment, metadata, outline, resources};
use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream};

/// The profile of the colours on the page.
const SRGB_PROFILE: &[u8] = include_bytes!("../../../assets/colour/sRGB-v2-magic.icc");
/// The name of those colours.
const SRGB_NAME: &str = "sRGB IEC61966-2.1";

/// Adds what is still missing to the file's last objects, and returns the catalog and the properties.
///
/// # Errors
/// `Font` if a typeface can't be reduced.
pub(super) fn add(
    end: &mut File,
    mut file: FileContents,
    cover: &Document,
) -> Result<[ObjectId; 2], HandoutError> {
    if file.in_parts {
        resources::add(end, file.resources, &file.fonts, &file.images)?;
    }
    let pages = file.pages.iter().map(|page| Object::Reference(*page)).collect();
    let pages = Dictionary::from_iter([
        ("Type", name("Pages")),
        ("Count", number(file.pages.len())),
        ("Kids", Object::Array(pages)),
    ]);
    end.set_object(file.page_tree, pages);
    let structure = add_structure(end, &mut file);
    let outline = outline::add_top(end, file.bookmarks);
    let info = end.add_object(metadata::info(cover));
    let metadata = end.add_object(metadata::xmp(cover));
    let intent = output_intent(end);
    let mut catalog = Dictionary::from_iter([
        ("Type", name("Catalog")),
        ("Pages", Object::Reference(file.page_tree)),
        ("StructTreeRoot", Object::Reference(structure)),
        ("Metadata", Object::Reference(metadata)),
        ("OutputIntents", Object::Array(vec![Object::Reference(intent)])),
    ]);
    describe(&mut catalog, cover);
    if let Some(outline) = outline {
        catalog.set("Outlines", Object::Reference(outline));
    }
    if file.in_parts {
        catalog.set("PageMode", name("UseOutlines"));
    }
    if let Some(form) = file.form {
        catalog.set("AcroForm", Object::Reference(form));
    }
    attachment::list(&mut catalog, file.attachments);
    Ok([end.add_object(catalog), info])
}

/// Writes the node above the whole structure and returns the root of the tree.
fn add_structure(end: &mut File, file: &mut FileContents) -> ObjectId {
    let root = end.new_object_id();
    let document = Dictionary::from_iter([
        ("Type", name("StructElem")),
        ("S", name("Document")),
        ("P", Object::Reference(root)),
        ("K", Object::Array(std::mem::take(&mut file.nodes))),
    ]);
    end.set_object(file.structure, document);
    let parents = Object::Array(std::mem::take(&mut file.parents));
    let parents = end.add_object(Dictionary::from_iter([("Kids", parents)]));
    let entries = [
        ("Type", name("StructTreeRoot")),
        ("K", Object::Reference(file.structure)),
        ("ParentTree", Object::Reference(parents)),
        ("ParentTreeNextKey", number(file.next_key)),
    ];
    end.set_object(root, Dictionary::from_iter(entries));
    root
}

/// Sets what a reader shows and needs to know at once.
fn describe(catalog: &mut Dictionary, document: &Document) {
    let flag = |key: &str| Dictionary::from_iter([(key, Object::Boolean(true))]);
    catalog.set("Lang", text(&document.language));
    catalog.set("MarkInfo", flag("Marked"));
    catalog.set("ViewerPreferences", flag("DisplayDocTitle"));
    catalog.set("PageLayout", name("OneColumn"));
}

/// Adds the meaning of the colours.
fn output_intent(file: &mut File) -> ObjectId {
    let profile = Dictionary::from_iter([("N", number(3))]);
    let profile = file.add_object(Stream::new(profile, SRGB_PROFILE.to_vec()));
    file.add_object(Dictionary::from_iter([
        ("Type", name("OutputIntent")),
        ("S", name("GTS_PDFA1")),
        ("OutputConditionIdentifier", text(SRGB_NAME)),
        ("Info", text(SRGB_NAME)),
        ("DestOutputProfile", Object::Reference(profile)),
    ]))
}
