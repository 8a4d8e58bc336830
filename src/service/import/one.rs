//! Importing one session file: all of it or nothing.

use std::cmp::Ordering;
use std::path::Path;

use super::form::is_correction;
use super::parse::{ParsedSession, parse};
use super::unread::UnreadWords;
use crate::consulting::{Change, VersionReason};
use crate::handout::AttachmentFault;
use crate::service::error::ServiceError;
use crate::service::library::{Library, with_projection};
use crate::session::{Moment, Session, same_content};
use crate::store::Additions;

/// Outcome of importing a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportedFile {
    /// What became of its session.
    pub outcome: ImportOutcome,
    /// The number of fields of a form that could not be understood and are notes now.
    pub noted: usize,
}

impl From<ImportOutcome> for ImportedFile {
    fn from(outcome: ImportOutcome) -> Self {
        Self { outcome, noted: 0 }
    }
}

/// Outcome of importing a session.
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
    /// Imports a session file. Without `replace` a copy here is only replaced by one that was made from it, or where
    /// nothing was edited here since it came.
    ///
    /// # Errors
    /// If the file can't be read or isn't a sound session document, if its workbook is unknown, if the copy here has other
    /// edits or is in the trash, or if the library can't be written; in each case nothing has changed.
    pub fn import(&mut self, path: &Path, replace: bool, at: Moment) -> Result<ImportedFile, ServiceError> {
        let parsed = parse(path, &self.workbooks_for_import(), at)?;
        if parsed.is_form {
            return self.import_form(path, parsed, replace, at);
        }
        self.import_session(path, parsed.session, &[], replace, at)
    }

    fn import_session(
        &mut self,
        path: &Path,
        session: Session,
        unread: &[UnreadWords],
        replace: bool,
        at: Moment,
    ) -> Result<ImportedFile, ServiceError> {
        if self.wrap(self.store.has(session.id))? {
            return self.import_over(path, session, unread, replace, at);
        }
        let changes = self.words_as_notes(&session, unread, at)?;
        let additions = Additions {
            changes: &changes,
            ..Additions::default()
        };
        let added = self
            .store
            .add_with(&with_projection(exchanged(session)), &additions);
        added.map_err(|source| self.fault(source))?;
        Ok(ImportedFile {
            outcome: ImportOutcome::New,
            noted: changes.len(),
        })
    }

    /// Imports a form. Answers that could not be understood are stored as notes with the session. A form that shares little
    /// with the session stored under the same name may be somebody else's: it replaces nothing unless that is requested.
    pub(super) fn import_form(
        &mut self,
        path: &Path,
        parsed: ParsedSession,
        replace: bool,
        at: Moment,
    ) -> Result<ImportedFile, ServiceError> {
        let ParsedSession { session, unread, .. } = parsed;
        if !replace && self.wrap(self.store.has(session.id))? {
            let ours = self.session(session.id)?;
            if !is_correction(&session, &ours) {
                return Err(ServiceError::Pdf {
                    path: path.to_owned(),
                    source: AttachmentFault::OtherForm,
                });
            }
        }
        self.import_session(path, session, &unread, replace, at)
    }

    /// Imports a session that the library has already.
    pub(super) fn import_over(
        &mut self,
        path: &Path,
        mut session: Session,
        unread: &[UnreadWords],
        replace: bool,
        at: Moment,
    ) -> Result<ImportedFile, ServiceError> {
        let ours = match self.session(session.id) {
            // what is left of a copy that can't be read is archived
            Err(ServiceError::UnreadableSession { .. }) if replace => {
                return self.replace(session, unread, at);
            }
            ours => ours?,
        };
        let trashed = self.wrap(self.store.is_trashed(session.id))?;
        if trashed && !replace {
            let path = path.to_owned();
            return Err(ServiceError::InTrash { path });
        }
        session.keep_private_of(&ours);
        if same_content(&ours, &session) && !trashed {
            return self.note_exchange(&ours, unread, at);
        }
        if !replace && !supersedes(&session, &ours) {
            return Err(ServiceError::Diverged {
                path: path.to_owned(),
                ours: ours.updated_at,
                theirs: session.updated_at,
            });
        }
        self.replace(session, unread, at)
    }

    fn replace(
        &mut self,
        session: Session,
        unread: &[UnreadWords],
        at: Moment,
    ) -> Result<ImportedFile, ServiceError> {
        let changes = self.words_as_notes(&session, unread, at)?;
        let additions = Additions {
            changes: &changes,
            ..Additions::default()
        };
        let occasion = (at, VersionReason::Import);
        let replaced = self
            .store
            .replace_with(&with_projection(exchanged(session)), occasion, &additions);
        replaced.map_err(|source| self.fault(source))?;
        Ok(ImportedFile {
            outcome: ImportOutcome::Replaced,
            noted: changes.len(),
        })
    }

    /// Notes that another copy has the same content, so that its later edits replace nothing that was edited here. A form
    /// that was sent again may differ in what could not be understood alone.
    fn note_exchange(
        &mut self,
        ours: &Session,
        unread: &[UnreadWords],
        at: Moment,
    ) -> Result<ImportedFile, ServiceError> {
        let changes = self.words_as_notes(ours, unread, at)?;
        let noted = changes.len();
        if noted > 0 {
            self.apply_change(&Change::All(changes))?;
        }
        if ours.exchanged_revision != Some(ours.revision) {
            let set = self.store.set_base(ours.id, ours.revision);
            set.map_err(|source| self.fault(source))?;
        }
        Ok(ImportedFile {
            outcome: ImportOutcome::Same,
            noted,
        })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consulting::Filter;
    use crate::session::Location;
    use crate::store::{Access, alter};
    use crate::workbook::builtin;

    const NO_NOTES: &str =
        "CREATE TRIGGER no_notes BEFORE INSERT ON note BEGIN SELECT RAISE(ABORT, 'full'); END";

    fn now() -> Moment {
        "2026-11-26T10:00:00+01:00".parse().unwrap()
    }

    fn form(session: &Session, unread: &[&str]) -> ParsedSession {
        let unread = unread.iter().map(|text| UnreadWords {
            place: Some(Location::question("occasion")),
            text: (*text).to_owned(),
        });
        ParsedSession {
            session: session.clone(),
            bytes: 0,
            is_form: true,
            unread: unread.collect(),
        }
    }

    fn import(
        library: &mut Library,
        session: &Session,
        unread: &[&str],
    ) -> Result<(ImportOutcome, usize), ServiceError> {
        let imported = library.import_form(Path::new("f.pdf"), form(session, unread), false, now())?;
        Ok((imported.outcome, imported.noted))
    }

    #[test]
    fn a_form_is_stored_with_its_notes_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("l.funkenbuch");
        Library::open(&path, Access::Write).unwrap().close().unwrap();
        alter(&path, NO_NOTES);
        let mut library = Library::open(&path, Access::Write).unwrap();
        let session = Session::begin(builtin(), "de", now());
        assert!(import(&mut library, &session, &["bald"]).is_err());
        assert_eq!(library.sessions(&Filter::default()).unwrap(), []);
        library.close().unwrap();
        alter(&path, "DROP TRIGGER no_notes");
        let mut library = Library::open(&path, Access::Write).unwrap();
        assert_eq!(
            import(&mut library, &session, &["bald"]).unwrap(),
            (ImportOutcome::New, 1)
        );
        assert_eq!(library.notes(session.id).unwrap()[0].text, "bald");
    }

    #[test]
    fn a_form_that_only_differs_in_what_is_not_understood_gives_a_further_note() {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        let session = Session::begin(builtin(), "de", now());
        let mut told = Vec::new();
        for unread in [&["bald"][..], &["bald"], &["bald", "Mittwoch"]] {
            told.push(import(&mut library, &session, unread).unwrap());
        }
        use ImportOutcome::{New, Same};
        assert_eq!(told, [(New, 1), (Same, 0), (Same, 1)]);
        assert_eq!(library.notes(session.id).unwrap().len(), 2);
    }
}
