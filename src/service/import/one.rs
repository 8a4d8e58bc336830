//! Importing one session file: all of it or nothing.

use std::path::Path;

use super::parse::parse;
use crate::service::error::ServiceError;
use crate::service::library::{Library, with_projection};
use crate::session::{Moment, Session, same_content};

/// The outcome of an imported file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportOutcome {
    /// The library did not know the session.
    New,
    /// The library has the session with the same content; nothing happened.
    Same,
    /// It replaced an older copy, which is archived.
    Replaced,
}

impl Library {
    /// Imports a session file. A copy that was changed here since it was last exchanged is only replaced with
    /// `replace`.
    ///
    /// # Errors
    /// If the file can't be read or isn't a sound session document, if its workbook is unknown, if the
    /// copy here was changed, or if the library can't be written; in each case nothing has changed.
    pub fn import(&mut self, path: &Path, replace: bool, at: Moment) -> Result<ImportOutcome, ServiceError> {
        let find = |id: &str, version| {
            let found = self.store.workbook(id, version);
            found.map_err(|source| self.fault(source))
        };
        let (session, _) = parse(path, &find)?;
        if self.wrap(self.store.has(session.id))? {
            return self.import_over(path, session, replace, at);
        }
        let added = self.store.add(&with_projection(session));
        added.map_err(|source| self.fault(source))?;
        Ok(ImportOutcome::New)
    }

    /// Imports a session that the library has already.
    pub(super) fn import_over(
        &mut self,
        path: &Path,
        mut session: Session,
        replace: bool,
        at: Moment,
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
        let replaced = self.store.replace(&with_projection(session), at);
        replaced.map_err(|source| self.fault(source))?;
        Ok(ImportOutcome::Replaced)
    }
}
