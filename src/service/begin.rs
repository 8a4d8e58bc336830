//! Begins sessions, and previews of workbooks.

use std::sync::Arc;

use uuid::Uuid;

use super::error::ServiceError;
use super::library::{Library, with_projection};
use super::open_session::OpenSession;
use crate::consulting::Change;
use crate::session::{Moment, Session, WalkState};
use crate::workbook::{Workbook, builtin};

/// Begins a session to preview a workbook with: it belongs to no library and is never saved.
pub fn preview_session(workbook: Arc<Workbook>, language: &str, now: Moment) -> OpenSession {
    OpenSession::preview(Session::begin(workbook, language, now))
}

/// Begins a session that is filled in without being kept: it is in memory alone.
pub fn unkept_session(workbook: Arc<Workbook>, language: &str, now: Moment) -> OpenSession {
    OpenSession::unkept(Session::begin(workbook, language, now))
}

impl Library {
    /// Begins a session of the default workbook; it is in the library at once.
    ///
    /// # Errors
    /// If the library can't be written.
    pub fn begin(&mut self, language: &str, now: Moment) -> Result<OpenSession, ServiceError> {
        self.begin_of(builtin(), language, now)
    }

    /// Begins a session of the workbook with a digest, a built-in one or one of the library.
    ///
    /// # Errors
    /// If there is no such workbook, or the library can't be written.
    pub fn begin_with(
        &mut self,
        digest: &str,
        language: &str,
        now: Moment,
    ) -> Result<OpenSession, ServiceError> {
        let workbook = self.workbook_with(digest)?;
        self.begin_of(workbook, language, now)
    }

    /// Begins a session of the workbook with a digest; `None` is the default workbook. It is assigned to the client
    /// record, if there is one.
    ///
    /// # Errors
    /// If there is no such record or workbook, or the library can't be written.
    pub fn begin_session(
        &mut self,
        client: Option<Uuid>,
        digest: Option<&str>,
        language: &str,
        now: Moment,
    ) -> Result<OpenSession, ServiceError> {
        if let Some(id) = client
            && self.client(id)?.is_none()
        {
            let given = id.to_string();
            return Err(ServiceError::NoSuchClient { given });
        }
        let open = match digest {
            Some(digest) => self.begin_with(digest, language, now)?,
            None => self.begin(language, now)?,
        };
        if client.is_some() {
            let session = open.session().id;
            self.apply_change(&Change::Assign { session, client })?;
        }
        Ok(open)
    }

    /// Begins a session of a workbook, in its first language if it does not have the one given.
    fn begin_of(
        &mut self,
        workbook: Arc<Workbook>,
        language: &str,
        now: Moment,
    ) -> Result<OpenSession, ServiceError> {
        let known = workbook.languages.iter().any(|tag| tag == language);
        let own = workbook.languages.first().filter(|_| !known).cloned();
        let language = own.unwrap_or_else(|| language.to_owned());
        let begun = with_projection(Session::begin(workbook, &language, now));
        self.store.add(&begun).map_err(|source| self.fault(source))?;
        let walk = WalkState::default();
        Ok(OpenSession::new(begun.session, walk, self.library_id()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::export::HandoutOrder;
    use crate::session::{Cell, Edit, Value};
    use crate::store::Access;
    use crate::workbook::builtins;

    /// The source of a workbook with one question.
    const SMALL: &str = "format = 1\nid = \"small\"\nversion = 1\nlanguages = [\"de\"]\ntitle.de = \"Klein\"\n\n\
        [[station]]\nid = \"one\"\ntitle.de = \"Eins\"\nheading.de = \"Eins\"\n\n\
        [[station.item]]\nid = \"word\"\nform = \"line\"\nprompt.de = \"Ein Wort?\"\n";

    #[test]
    fn a_session_is_begun_with_any_built_in_workbook() {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        for workbook in builtins() {
            let open = library.begin_with(&workbook.digest, "en", Moment::now()).unwrap();
            let read = library.shared(open.session().id).unwrap();
            assert_eq!(read.workbook().digest, workbook.digest);
            assert_eq!(read.language(), "en");
        }
    }

    #[test]
    fn a_language_the_workbook_lacks_gives_way_to_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        let open = library
            .begin_with(&builtins()[1].digest, "fr", Moment::now())
            .unwrap();
        assert_eq!(open.session().language, "de");
    }

    #[test]
    fn a_workbook_nobody_has_met_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        assert!(library.begin_with("0000", "de", Moment::now()).is_err());
        assert_eq!(
            library.sessions(&crate::consulting::Filter::default()).unwrap(),
            []
        );
    }

    #[test]
    fn a_session_to_look_at_a_workbook_never_asks_to_be_saved() {
        let mut open = preview_session(Arc::new(Workbook::read(SMALL).unwrap()), "en", Moment::now());
        assert_eq!(open.session().language, "de");
        let edit = Edit::SetCell {
            cell: Cell::plain("word"),
            value: Some(Value::Text("Fundstück".to_owned())),
        };
        open.apply(edit, Moment::now()).unwrap();
        assert_eq!(open.session().answers.len(), 1);
        assert!(open.next_undo().is_some());
        assert!(open.take_snapshot().is_none());
    }

    #[test]
    fn a_wrong_clock_stops_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("l.funkenbuch");
        for clock in [
            "1900-01-01T00:00:00Z",
            "1969-12-31T12:00:00Z",
            "9998-12-31T23:59:59Z",
        ] {
            let now: Moment = clock.parse().unwrap();
            let mut library = Library::open(&path, Access::Write).unwrap();
            let mut open = library.begin("de", now).unwrap();
            let id = open.session().id;
            let edit = Edit::SetCell {
                cell: Cell::plain("occasion"),
                value: Some(Value::Text("Anlass".to_owned())),
            };
            open.apply(edit, now).unwrap();
            library.save(&open.take_snapshot().unwrap()).unwrap();
            library.add_note(id, "Nachfragen", None, true, now).unwrap();
            library.sample(1, 1).unwrap();
            let sheet = folder.path().join(format!("{id}.pdf"));
            library
                .write_handout(&HandoutOrder::meeting_sheet(id, ""), &sheet, false)
                .unwrap();
            let document = folder.path().join(format!("{id}.json"));
            std::fs::write(&document, library.document(id).unwrap()).unwrap();
            library.import(&document, false, now).unwrap();
            library.check().unwrap();
            assert!(library.text(id).unwrap().contains("Anlass"), "{clock}");
        }
    }
}
