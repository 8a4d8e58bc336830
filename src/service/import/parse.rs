//! Parsing of session files, for imports of one file and of many.

use std::path::Path;
use std::sync::Arc;

use crate::exchange::files;
use crate::insight::FindingId;
use crate::service::error::ServiceError;
use crate::session::{Session, SessionDocument, read_document};
use crate::workbook::{self, Workbook};

/// Finds a workbook of the library by its id and version.
pub(super) type FindWorkbook<'f> = dyn Fn(&str, u32) -> Result<Option<Arc<Workbook>>, ServiceError> + 'f;

/// Reads and parses a session file. Returns the session as it was exchanged, and the size of the file in bytes.
///
/// # Errors
/// If the file can't be read or isn't a sound session document, or if its workbook is unknown.
pub(super) fn parse(path: &Path, find: &FindWorkbook<'_>) -> Result<(Session, usize), ServiceError> {
    let bytes = files::read(path).map_err(|fault| ServiceError::refused(path, fault))?;
    let malformed = |source| ServiceError::Document {
        path: path.to_owned(),
        source,
    };
    let document = read_document(&bytes).map_err(malformed)?;
    let workbook = workbook_of(path, &document, find)?;
    let mut session = document
        .check(&workbook, &|id| FindingId::from_name(id).is_some())
        .map_err(malformed)?;
    session.exchanged_revision = Some(session.revision);
    Ok((session, bytes.len()))
}

/// Returns the workbook of a document: one of the library, a built-in one, or the one it carries along.
fn workbook_of(
    path: &Path,
    document: &SessionDocument,
    find: &FindWorkbook<'_>,
) -> Result<Arc<Workbook>, ServiceError> {
    let part = &document.workbook;
    let builtin = || {
        let mut builtins = workbook::builtins().iter();
        let same = |known: &&Arc<Workbook>| known.id == part.id && known.version == part.version;
        builtins.find(same).cloned()
    };
    let carried = || {
        let workbook = Workbook::read(part.source.as_deref()?).ok()?;
        part.fits(&workbook).is_ok().then(|| Arc::new(workbook))
    };
    find(&part.id, part.version)?
        .or_else(builtin)
        .or_else(carried)
        .ok_or_else(|| ServiceError::UnknownWorkbook {
            path: path.to_owned(),
            id: part.id.clone(),
            version: part.version,
        })
}
