//! The typefaces and images that all pages of a file draw with.

use super::HandoutError;
use super::fonts::Fonts;
use super::images::Images;
use super::pages::written;
use lopdf::{Dictionary, Document as File, Object, ObjectId};
use printpdf::{PdfDocument, PdfPage, Pt};

/// Adds typefaces and images, and as the object `id` what names them on the pages.
///
/// # Errors
/// `Font` if a typeface can't be reduced, `Writer` if printpdf leaves something out.
pub(super) fn add(
    objects: &mut File,
    id: ObjectId,
    fonts: &Fonts,
    images: &Images,
) -> Result<(), HandoutError> {
    let mut pdf = PdfDocument::new("");
    let ops = fonts.register(&mut pdf)?;
    images.register(&mut pdf);
    pdf.with_pages(vec![PdfPage::new(Pt(1.0).into(), Pt(1.0).into(), ops)]);
    let mut made = written(&pdf)?;
    let page = made.page_iter().next().unwrap_or_default();
    let resources = made.get_dictionary(page)?.get(b"Resources")?.clone();
    made.trailer = Dictionary::from_iter([("Root", resources)]);
    made.prune_objects();
    made.renumber_objects_with(objects.max_id + 1);
    let root = made.trailer.get(b"Root")?.as_reference()?;
    let resources = made.objects.remove(&root).unwrap_or(Object::Null);
    objects.max_id = made.max_id;
    objects.objects.extend(made.objects);
    objects.set_object(id, resources);
    Ok(())
}
