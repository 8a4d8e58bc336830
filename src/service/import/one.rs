//! Importing one session file: all of it or nothing.

use std::cmp::Ordering;
use std::path::Path;

use super::form::is_correction;
use super::parse::{ParsedSession, parse};
use crate::consulting::VersionReason;
use crate::handout::AttachmentFault;
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
    /// It was a form in which not everything could be understood; the rest is kept as notes.
    Noted {
        /// Whether it replaced an older copy, which is archived.
        replaced: bool,
        /// The number of fields that are unread as notes.
        fields: usize,
    },
}

impl Library {
    /// Imports a session file. Without `replace` a copy here is only replaced by one that was made from it, or where
    /// nothing was edited here since it came.
    ///
    /// # Errors
    /// If the file can't be read or isn't a sound session document, if its workbook is unknown, if the copy here has other
    /// edits or is in the trash, or if the library can't be written; in each case nothing has changed.
    pub fn import(&mut self, path: &Path, replace: bool, at: Moment) -> Result<ImportOutcome, ServiceError> {
        let parsed = parse(path, &self.workbooks_for_import(), at)?;
        if parsed.is_form {
            return self.import_form(path, parsed, replace, at);
        }
        self.import_session(path, parsed.session, replace, at)
    }

    fn import_session(
        &mut self,
        path: &Path,
        session: Session,
        replace: bool,
        at: Moment,
    ) -> Result<ImportOutcome, ServiceError> {
        if self.wrap(self.store.has(session.id))? {
            return self.import_over(path, session, replace, at);
        }
        let added = self.store.add(&with_projection(exchanged(session)));
        added.map_err(|source| self.fault(source))?;
        Ok(ImportOutcome::New)
    }

    /// Imports a form. What could not be understood is kept as notes. A form that has little of what came before under the
    /// same name may be somebody else's: it replaces nothing unless that is asked for.
    pub(super) fn import_form(
        &mut self,
        path: &Path,
        parsed: ParsedSession,
        replace: bool,
        at: Moment,
    ) -> Result<ImportOutcome, ServiceError> {
        let ParsedSession { session, unread, .. } = parsed;
        let id = session.id;
        if !replace && self.wrap(self.store.has(id))? {
            let ours = self.session(id)?;
            if !is_correction(&session, &ours) {
                return Err(ServiceError::Pdf {
                    path: path.to_owned(),
                    source: AttachmentFault::OtherForm,
                });
            }
        }
        let outcome = self.import_session(path, session, replace, at)?;
        if outcome == ImportOutcome::Same || unread.is_empty() {
            return Ok(outcome);
        }
        let replaced = outcome == ImportOutcome::Replaced;
        let fields = unread.len();
        let words = unread.into_iter().map(|words| (words.place, words.text));
        self.keep_words(id, words.collect(), at)?;
        Ok(ImportOutcome::Noted { replaced, fields })
    }

    /// Imports a session that the library has already.
    pub(super) fn import_over(
        &mut self,
        path: &Path,
        mut session: Session,
        replace: bool,
        at: Moment,
    ) -> Result<ImportOutcome, ServiceError> {
        let ours = match self.session(session.id) {
            // what is left of a copy that can't be read is archived
            Err(ServiceError::UnreadableSession { .. }) if replace => return self.replace(session, at),
            ours => ours?,
        };
        let trashed = self.wrap(self.store.is_trashed(session.id))?;
        if trashed && !replace {
            let path = path.to_owned();
            return Err(ServiceError::InTrash { path });
        }
        session.keep_private_of(&ours);
        if same_content(&ours, &session) && !trashed {
            return self.note_exchange(&ours);
        }
        if !replace && !supersedes(&session, &ours) {
            return Err(ServiceError::Diverged {
                path: path.to_owned(),
                ours: ours.updated_at,
                theirs: session.updated_at,
            });
        }
        self.replace(session, at)
    }

    fn replace(&mut self, session: Session, at: Moment) -> Result<ImportOutcome, ServiceError> {
        let replaced = self
            .store
            .replace(&with_projection(exchanged(session)), at, VersionReason::Import);
        replaced.map_err(|source| self.fault(source))?;
        Ok(ImportOutcome::Replaced)
    }

    /// Notes that another copy has the same content, so that its later edits replace nothing that was edited here.
    fn note_exchange(&mut self, ours: &Session) -> Result<ImportOutcome, ServiceError> {
        if ours.exchanged_revision != Some(ours.revision) {
            let noted = self.store.set_base(ours.id, ours.revision);
            noted.map_err(|source| self.fault(source))?;
        }
        Ok(ImportOutcome::Same)
    }
}

/// Returns a session as it is stored when it comes from elsewhere.
pub(super) fn exchanged(mut session: Session) -> Session {
    session.exchanged_revision = Some(session.revision);
    session
}

/// Returns `true` if a copy from elsewhere has all edits of the copy here: it was made from it, or nothing was edited
/// here since the last exchange. Revisions decide, since clocks go wrong; dates only where the revisions are equal, as in
/// documents that have none.
fn supersedes(theirs: &Session, ours: &Session) -> bool {
    let unedited = ours.exchanged_revision == Some(ours.revision);
    let made_from_ours = theirs.exchanged_revision.unwrap_or(0) == ours.revision;
    match theirs.revision.cmp(&ours.revision) {
        Ordering::Greater => unedited || made_from_ours,
        Ordering::Equal => unedited && theirs.updated_at >= ours.updated_at,
        Ordering::Less => false,
    }
}
