//! Pages as printpdf writes them.

use super::super::layout::style::PageArea;
use super::HandoutError;
use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream};
use printpdf::{Op, PdfDocument, PdfPage, PdfSaveOptions, Pt};

/// Returns a page of some size and its content, from the operations that draw it.
///
/// # Errors
/// `Writer` if printpdf leaves something out.
pub(super) fn written_page(ops: Vec<Op>, area: PageArea) -> Result<(Dictionary, Stream), HandoutError> {
    let (width, height) = (Pt(area.width).into(), Pt(area.height).into());
    let mut pdf = PdfDocument::new("");
    pdf.with_pages(vec![PdfPage::new(width, height, ops)]);
    let mut file = written(&pdf)?;
    let page = file.page_iter().next().unwrap_or_default();
    take_page(&mut file, page).ok_or_else(|| HandoutError::Writer("a page has no content".to_owned()))
}

fn take_page(file: &mut File, page: ObjectId) -> Option<(Dictionary, Stream)> {
    let Object::Dictionary(page) = file.objects.remove(&page)? else {
        return None;
    };
    let content = page.get(b"Contents").and_then(Object::as_reference).ok()?;
    match file.objects.remove(&content)? {
        Object::Stream(content) => Some((page, content)),
        _ => None,
    }
}

/// Returns what printpdf makes of a document.
///
/// # Errors
/// `Writer` if it leaves something out.
pub(super) fn written(pdf: &PdfDocument) -> Result<File, HandoutError> {
    let mut warnings = Vec::new();
    let options = PdfSaveOptions {
        // it would leave out operations that it has no name for
        secure: false,
        ..PdfSaveOptions::default()
    };
    let file = pdf.to_lopdf_document(&options, &mut warnings);
    match warnings.first() {
        Some(warning) => Err(HandoutError::Writer(warning.msg.clone())),
        None => Ok(file),
    }
}
