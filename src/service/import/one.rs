//! Reading session files into the library: all of a file or nothing.

use std::path::Path;
use std::sync::Arc;

use crate::exchange::files;
use crate::insight::FindingId;
use crate::service::error::ServiceError;
use crate::service::library::{Library, with_projection};
use crate::session::{Moment, Session, SessionDocument, read_document, same_content};
use crate::workbook::{self, Workbook};

/// What became of a file that was read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportOutcome {
    /// The library hadn't met the session.
    New,
    /// It is there already, word for word; nothing happened.
    Same,
    /// It took the place of an older copy, which the library keeps out of sight.
    Replaced,
}

impl Library {
    /// The session of a file, as it was exchanged.
    fn read_file(&self, path: &Path) -> Result<Session, ServiceError> {
        let bytes = files::read(path).map_err(|fault| ServiceError::File {
            path: path.to_owned(),
            fault,
        })?;
        let mut session = self.read(path, &bytes)?;
        session.exchanged_revision = Some(session.revision);
        Ok(session)
    }

    /// Reads a session file into the library. A copy that was changed here since it was last exchanged is
    /// only replaced if that is wanted.
    ///
    /// # Errors
    /// If the file can't be read or isn't a sound session document, if its workbook is unknown, if the
    /// copy here was changed, or if the library can't be written; in each case nothing has changed.
    pub fn import(&mut self, path: &Path, replace: bool) -> Result<ImportOutcome, ServiceError> {
        let session = self.read_file(path)?;
        if !self.store.has(session.id).map_err(|what| self.fault(what))? {
            self.store
                .add(&with_projection(session))
                .map_err(|what| self.fault(what))?;
            return Ok(ImportOutcome::New);
        }
        self.import_over(path, session, replace)
    }

    fn import_over(
        &mut self,
        path: &Path,
        mut session: Session,
        replace: bool,
    ) -> Result<ImportOutcome, ServiceError> {
        let ours = self.session(session.id)?;
        session.keep_private_of(&ours);
        if same_content(&ours, &session) {
            return Ok(ImportOutcome::Same);
        }
        let untouched = ours.exchanged_revision == Some(ours.revision);
        let older = session.updated_at < ours.updated_at;
        if !replace && (older || !untouched) {
            let (ours, theirs) = (ours.updated_at, session.updated_at);
            return Err(ServiceError::Diverged {
                path: path.to_owned(),
                ours,
                theirs,
            });
        }
        let replaced = self.store.replace(&with_projection(session), Moment::now());
        replaced.map_err(|what| self.fault(what))?;
        Ok(ImportOutcome::Replaced)
    }

    fn read(&self, path: &Path, bytes: &[u8]) -> Result<Session, ServiceError> {
        let faulty = |fault| ServiceError::Document {
            path: path.to_owned(),
            fault,
        };
        let document = read_document(bytes).map_err(faulty)?;
        let workbook = self.workbook_of(path, &document)?;
        document
            .check(&workbook, &|id| FindingId::from_name(id).is_some())
            .map_err(faulty)
    }

    /// The workbook that a document belongs to: one the library has met, the built-in one, or the one it
    /// carries along.
    fn workbook_of(&self, path: &Path, document: &SessionDocument) -> Result<Arc<Workbook>, ServiceError> {
        let part = &document.workbook;
        let met = self
            .store
            .workbook(&part.id, part.version)
            .map_err(|what| self.fault(what))?;
        let builtin = || {
            let known = workbook::builtins().iter();
            let mut known = known.filter(|known| known.id == part.id && known.version == part.version);
            known.next().cloned()
        };
        let carried = || {
            part.source
                .as_deref()
                .and_then(|source| Workbook::read(source).ok())
                .filter(|workbook| part.fits(workbook).is_ok())
                .map(Arc::new)
        };
        met.or_else(builtin)
            .or_else(carried)
            .ok_or_else(|| ServiceError::UnknownWorkbook {
                path: path.to_owned(),
                id: part.id.clone(),
                version: part.version,
            })
    }
}
