//! Parsing of session files, for imports of one file and of many.

use std::path::Path;
use std::sync::Arc;

use super::form::filled;
use super::unread::UnreadWords;
use crate::exchange::files;
use crate::handout::{AttachmentFault, FilledField, attached_session, filled_fields};
use crate::insight::FindingId;
use crate::service::error::ServiceError;
use crate::session::{Moment, Session, WorkbookPart, read_document};
use crate::workbook::Workbook;

/// A session file that was read.
#[derive(Debug)]
pub(super) struct ParsedSession {
    /// The session.
    pub(super) session: Session,
    /// The size of its document, in bytes.
    pub(super) bytes: usize,
    /// Whether it was filled in as a form.
    pub(super) is_form: bool,
    /// What could not be understood in the form.
    pub(super) unread: Vec<UnreadWords>,
}

/// A session document, with what is filled in in the form that carries it.
struct SessionBytes {
    bytes: Vec<u8>,
    form: Option<Vec<FilledField>>,
}

/// First bytes of every PDF.
const PDF_MAGIC: &[u8] = b"%PDF-";

/// Reads and parses a session file, with the workbooks that are known. The session's exchanged revision is the one that
/// the file says it was made from. What is said in a filled-in form is said at `at`.
///
/// # Errors
/// If the file can't be read or isn't a sound session document, or if its workbook is unknown.
pub(super) fn parse(path: &Path, known: &[Arc<Workbook>], at: Moment) -> Result<ParsedSession, ServiceError> {
    let SessionBytes { bytes, form } = session_bytes(path)?;
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
    let mut parsed = ParsedSession {
        session,
        bytes: bytes.len(),
        is_form: form.is_some(),
        unread: Vec::new(),
    };
    // a handout may have got a form from elsewhere, such as a field to sign in
    parsed.is_form &= parsed.session.answers.is_empty();
    if let Some(fields) = form.filter(|_| parsed.is_form) {
        let blank = || ServiceError::Pdf {
            path: path.to_owned(),
            source: AttachmentFault::Blank,
        };
        let filled = filled(parsed.session, fields, at).ok_or_else(blank)?;
        (parsed.session, parsed.unread) = (filled.session, filled.unread);
    }
    Ok(parsed)
}

/// Reads a session document, which may travel inside a handout.
///
/// # Errors
/// If the file can't be read, or if it is a PDF without a session.
fn session_bytes(path: &Path) -> Result<SessionBytes, ServiceError> {
    let bytes = files::read(path).map_err(|fault| ServiceError::refused(path, fault))?;
    if !bytes.starts_with(PDF_MAGIC) {
        return Ok(SessionBytes { bytes, form: None });
    }
    let fault = |source| ServiceError::Pdf {
        path: path.to_owned(),
        source,
    };
    Ok(SessionBytes {
        form: filled_fields(&bytes).map_err(fault)?,
        bytes: attached_session(&bytes).map_err(fault)?,
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
