//! Pages as printpdf writes them.

use super::super::layout::style::PageArea;
use super::super::parallel;
use super::HandoutError;
use super::stream_packer::StreamPacker;
use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream};
use printpdf::{Op, PdfDocument, PdfPage, PdfSaveOptions, Pt};

/// The dictionaries of pages, and their packed contents.
pub(super) type WrittenPages = Vec<(Dictionary, Stream)>;

/// Returns pages of some size from the operations that draw them, and what `first` returns, which this thread does
/// while others begin with the pages.
///
/// # Errors
/// `Writer` if printpdf leaves something out.
pub(super) fn written_pages<F>(
    pages: Vec<Vec<Op>>,
    area: PageArea,
    packers: &mut [StreamPacker],
    first: impl FnOnce() -> F,
) -> (Result<WrittenPages, HandoutError>, F) {
    let step = |packer: &mut StreamPacker, ops| {
        let (page, mut content) = written_page(ops, area)?;
        packer.pack(&mut content)?;
        Ok((page, content))
    };
    let (written, first) = parallel::map_beside(packers, pages, step, first);
    (written.into_iter().collect(), first)
}

fn written_page(ops: Vec<Op>, area: PageArea) -> Result<(Dictionary, Stream), HandoutError> {
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
