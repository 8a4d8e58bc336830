//! The workbooks a session can be begun with: those the program brings along, and those the library has met.

use std::sync::Arc;

use super::error::DeskError;
use super::library::{Desk, kept};
use super::open::OpenSession;
use crate::session::{Moment, Session};
use crate::store::WalkState;
use crate::workbook::{Workbook, builtin, builtins};

impl Desk {
    /// Begins a session of the usual workbook; it is in the library at once.
    ///
    /// # Errors
    /// If the library can't be written.
    pub fn begin(&mut self, language: &str) -> Result<OpenSession, DeskError> {
        self.begin_of(builtin(), language)
    }

    /// Begins a session of the workbook with this digest, a built-in one or one the library has met.
    ///
    /// # Errors
    /// If there is no such workbook, or the library can't be written.
    pub fn begin_with(&mut self, digest: &str, language: &str) -> Result<OpenSession, DeskError> {
        let workbook = self.workbook_with(digest)?;
        self.begin_of(workbook, language)
    }

    /// A workbook that knows no such language is asked in its own first one.
    fn begin_of(&mut self, workbook: Arc<Workbook>, language: &str) -> Result<OpenSession, DeskError> {
        let known = workbook.languages.iter().any(|tag| tag == language);
        let own = workbook.languages.first().filter(|_| !known).cloned();
        let language = own.unwrap_or_else(|| language.to_owned());
        let kept = kept(Session::begin(workbook, &language, Moment::now()));
        self.store.add(&kept).map_err(|what| self.fault(what))?;
        let walk = WalkState::default();
        Ok(OpenSession::new(kept.session, walk, self.library_id()))
    }

    fn workbook_with(&self, digest: &str) -> Result<Arc<Workbook>, DeskError> {
        match builtins().iter().find(|workbook| workbook.digest == digest) {
            Some(workbook) => Ok(Arc::clone(workbook)),
            None => self.store.workbook_with(digest).map_err(|what| self.fault(what)),
        }
    }
}

/// Whether every copy of the program has this workbook.
pub(super) fn is_built_in(workbook: &Workbook) -> bool {
    builtins().iter().any(|known| known.digest == workbook.digest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Access;

    #[test]
    fn a_session_is_begun_with_any_built_in_workbook() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        for workbook in builtins() {
            let open = desk.begin_with(&workbook.digest, "en").unwrap();
            let read = desk.shared(open.session().id).unwrap();
            assert_eq!(read.workbook().digest, workbook.digest);
            assert_eq!(read.language(), "en");
        }
    }

    #[test]
    fn a_language_the_workbook_lacks_gives_way_to_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        let open = desk.begin_with(&builtins()[1].digest, "fr").unwrap();
        assert_eq!(open.session().language, "de");
    }

    #[test]
    fn a_workbook_nobody_has_met_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        assert!(desk.begin_with("0000", "de").is_err());
        assert_eq!(desk.sessions(&crate::store::Filter::default()).unwrap(), []);
    }
}
