//! Parsing of session files, for imports of one file and of many.

use std::path::Path;
use std::sync::Arc;

use crate::exchange::files;
use crate::handout::attached_session;
use crate::insight::FindingId;
use crate::service::error::ServiceError;
use crate::session::{Session, WorkbookPart, read_document};
use crate::workbook::Workbook;

/// First bytes of every PDF.
const PDF_MAGIC: &[u8] = b"%PDF-";

/// Reads and parses a session file, with the workbooks that are known. Returns the session, whose exchanged revision is
/// the one that the file says it was made from, and the size of the file in bytes.
///
/// # Errors
/// If the file can't be read or isn't a sound session document, or if its workbook is unknown.
pub(super) fn parse(path: &Path, known: &[Arc<Workbook>]) -> Result<(Session, usize), ServiceError> {
    let bytes = session_bytes(path)?;
    let malformed = |source| ServiceError::Document {
        path: path.to_owned(),
        source,
    };
    let document = read_document(&bytes).map_err(malformed)?;
    let workbook = workbook_of(&document.workbook, known).ok_or_else(|| ServiceError::UnknownWorkbook {
        path: path.to_owned(),
        id: document.workbook.id.clone(),
        version: document.workbook.version,
    })?;
    let session = document
        .check(&workbook, &|id| FindingId::from_name(id).is_some())
        .map_err(malformed)?;
    Ok((session, bytes.len()))
}

/// Reads a session document, which may travel inside a handout.
///
/// # Errors
/// If the file can't be read, or if it is a PDF without a session.
fn session_bytes(path: &Path) -> Result<Vec<u8>, ServiceError> {
    let bytes = files::read(path).map_err(|fault| ServiceError::refused(path, fault))?;
    if !bytes.starts_with(PDF_MAGIC) {
        return Ok(bytes);
    }
    attached_session(&bytes).map_err(|source| ServiceError::Pdf {
        path: path.to_owned(),
        source,
    })
}

/// Returns the workbook of a document: the one with its digest, the one that it carries along, or, for documents that
/// name none by its content, the first known one with its id and version.
fn workbook_of(part: &WorkbookPart, known: &[Arc<Workbook>]) -> Option<Arc<Workbook>> {
    let carried = || {
        let workbook = Workbook::read(part.source.as_deref()?).ok()?;
        part.fits(&workbook).is_ok().then(|| Arc::new(workbook))
    };
    let mut by_digest = known.iter();
    let mut by_name = known.iter();
    by_digest
        .find(|workbook| part.digest.as_ref() == Some(&workbook.digest))
        .cloned()
        .or_else(carried)
        .or_else(|| {
            by_name
                .find(|workbook| workbook.id == part.id && workbook.version == part.version)
                .cloned()
        })
}
