//! The workbooks a session can be begun with: those the program brings along, and those the library has met.
//!
//! A file of the consultant's is read and checked as a whole. Only a sound one is kept in the library, and
//! sessions begin with the copy kept there; what is wrong with another is told fault by fault.

use std::path::Path;
use std::sync::Arc;

use uuid::Uuid;

use super::error::ServiceError;
use super::library::{Library, with_projection};
use super::mirror::read_file;
use super::open_session::OpenSession;
use crate::consulting::Change;
use crate::session::{Moment, Session, WalkState};
use crate::store::StoreError;
use crate::workbook::{Workbook, builtin, builtins};

/// A workbook that sessions can begin with.
#[derive(Clone, Debug)]
pub struct KnownWorkbook {
    /// The workbook, in its newest version.
    pub workbook: Arc<Workbook>,
    /// How many sessions outside the trash belong to any of its versions.
    pub sessions: u32,
    /// Whether the program brings it along.
    pub builtin: bool,
}

/// A workbook from a file.
///
/// # Errors
/// If the file can't be read, or with everything that is wrong with it.
pub fn read_workbook(path: &Path) -> Result<Arc<Workbook>, ServiceError> {
    let faulty = |faults| ServiceError::Workbook {
        path: path.to_owned(),
        faults,
    };
    let workbook = Workbook::read_bytes(&read_file(path)?).map_err(faulty)?;
    Ok(Arc::new(workbook))
}

/// A session to look at a workbook with: it belongs to no library and is never saved.
pub fn preview_session(workbook: Arc<Workbook>, language: &str, at: Moment) -> OpenSession {
    OpenSession::preview(Session::begin(workbook, language, at))
}

impl Library {
    /// Begins a session of the usual workbook; it is in the library at once.
    ///
    /// # Errors
    /// If the library can't be written.
    pub fn begin(&mut self, language: &str) -> Result<OpenSession, ServiceError> {
        self.begin_of(builtin(), language)
    }

    /// Begins a session of the workbook with this digest, a built-in one or one the library has met.
    ///
    /// # Errors
    /// If there is no such workbook, or the library can't be written.
    pub fn begin_with(&mut self, digest: &str, language: &str) -> Result<OpenSession, ServiceError> {
        let workbook = self.workbook_with(digest)?;
        self.begin_of(workbook, language)
    }

    /// Begins a session of the usual workbook, or of the one with this digest; where a client record is named, it
    /// belongs to that from the start.
    ///
    /// # Errors
    /// If there is no such record or workbook, or the library can't be written.
    pub fn begin_session(
        &mut self,
        client: Option<Uuid>,
        digest: Option<&str>,
        language: &str,
    ) -> Result<OpenSession, ServiceError> {
        if let Some(id) = client
            && self.client(id)?.is_none()
        {
            let given = id.to_string();
            return Err(ServiceError::NoSuchClient { given });
        }
        let open = match digest {
            Some(digest) => self.begin_with(digest, language)?,
            None => self.begin(language)?,
        };
        if client.is_some() {
            let session = open.session().id;
            self.apply_change(&Change::Assign { session, client })?;
        }
        Ok(open)
    }

    /// A workbook that knows no such language is asked in its own first one.
    fn begin_of(&mut self, workbook: Arc<Workbook>, language: &str) -> Result<OpenSession, ServiceError> {
        let known = workbook.languages.iter().any(|tag| tag == language);
        let own = workbook.languages.first().filter(|_| !known).cloned();
        let language = own.unwrap_or_else(|| language.to_owned());
        let kept = with_projection(Session::begin(workbook, &language, Moment::now()));
        self.store.add(&kept).map_err(|source| self.fault(source))?;
        let walk = WalkState::default();
        Ok(OpenSession::new(kept.session, walk, self.library_id()))
    }

    /// The workbooks that sessions can begin with, each in its newest version, the program's own first.
    ///
    /// # Errors
    /// If the library can't be read.
    pub fn known_workbooks(&self) -> Result<Vec<KnownWorkbook>, ServiceError> {
        let mut known: Vec<KnownWorkbook> = Vec::new();
        for workbook in builtins() {
            meet(&mut known, workbook, 0, true);
        }
        for met in self.store.workbooks().map_err(|source| self.fault(source))? {
            meet(&mut known, &met.workbook, met.sessions, false);
        }
        Ok(known)
    }

    /// The newest version of the workbook of that name.
    ///
    /// # Errors
    /// If there is none.
    pub fn known_workbook(&self, id: &str) -> Result<Arc<Workbook>, ServiceError> {
        let known = self.known_workbooks()?;
        let names: Vec<String> = known.iter().map(|one| one.workbook.id.clone()).collect();
        let found = known.into_iter().find(|one| one.workbook.id == id);
        found
            .map(|one| one.workbook)
            .ok_or_else(|| ServiceError::NoSuchWorkbook {
                given: id.to_owned(),
                known: names,
            })
    }

    /// The workbook of that name, or of that file, which is kept: what looks like a file is one.
    ///
    /// # Errors
    /// If there is none, or the file isn't sound.
    pub fn workbook_named(&mut self, given: &str) -> Result<Arc<Workbook>, ServiceError> {
        let path = Path::new(given);
        let is_file = path.extension().is_some() || path.components().count() > 1;
        if !is_file {
            return self.known_workbook(given);
        }
        let workbook = read_workbook(path)?;
        self.add_workbook(&workbook)?;
        Ok(workbook)
    }

    /// Keeps a workbook in the library, so that sessions can begin with it.
    ///
    /// # Errors
    /// If the library or the program has one with the same name and version but other content.
    pub fn add_workbook(&mut self, workbook: &Workbook) -> Result<(), ServiceError> {
        let same = |other: &&Arc<Workbook>| other.id == workbook.id && other.version == workbook.version;
        if let Some(ours) = builtins().iter().find(same)
            && ours.digest != workbook.digest
        {
            return Err(self.fault(StoreError::OtherWorkbook {
                id: workbook.id.clone(),
                version: workbook.version,
            }));
        }
        self.store
            .keep_workbook(workbook)
            .map_err(|source| self.fault(source))
    }

    fn workbook_with(&self, digest: &str) -> Result<Arc<Workbook>, ServiceError> {
        match builtins().iter().find(|workbook| workbook.digest == digest) {
            Some(workbook) => Ok(Arc::clone(workbook)),
            None => self
                .store
                .workbook_with(digest)
                .map_err(|source| self.fault(source)),
        }
    }
}

/// Whether every copy of the program has this workbook.
pub(super) fn is_built_in(workbook: &Workbook) -> bool {
    builtins().iter().any(|known| known.digest == workbook.digest)
}

/// Adds a version of a workbook to those that are known.
fn meet(known: &mut Vec<KnownWorkbook>, workbook: &Arc<Workbook>, sessions: u32, builtin: bool) {
    let there = known.iter_mut().find(|one| one.workbook.id == workbook.id);
    let Some(there) = there else {
        known.push(KnownWorkbook {
            workbook: Arc::clone(workbook),
            sessions,
            builtin,
        });
        return;
    };
    there.sessions += sessions;
    if workbook.version > there.workbook.version {
        there.workbook = Arc::clone(workbook);
        there.builtin = builtin;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Cell, Edit, Value};
    use crate::store::Access;

    #[test]
    fn a_session_is_begun_with_any_built_in_workbook() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
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
        let mut desk = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        let open = desk.begin_with(&builtins()[1].digest, "fr").unwrap();
        assert_eq!(open.session().language, "de");
    }

    #[test]
    fn a_workbook_nobody_has_met_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        assert!(desk.begin_with("0000", "de").is_err());
        assert_eq!(desk.sessions(&crate::consulting::Filter::default()).unwrap(), []);
    }

    /// A file of the least that a workbook can be.
    fn small(version: u32, prompt: &str) -> String {
        format!(
            "format = 1\nid = \"small\"\nversion = {version}\nlanguages = [\"de\"]\ntitle.de = \"Klein\"\n\n\
             [[station]]\nid = \"one\"\ntitle.de = \"Eins\"\nheading.de = \"Eins\"\n\n\
             [[station.item]]\nid = \"word\"\nform = \"line\"\nprompt.de = \"{prompt}\"\n"
        )
    }

    fn workbook(version: u32, prompt: &str) -> Arc<Workbook> {
        Arc::new(Workbook::read(&small(version, prompt)).unwrap())
    }

    #[test]
    fn the_newest_version_of_each_workbook_is_offered() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        for (version, prompt) in [(2, "Ein neues Wort?"), (1, "Ein Wort?")] {
            let workbook = workbook(version, prompt);
            desk.add_workbook(&workbook).unwrap();
            desk.begin_with(&workbook.digest, "de").unwrap();
        }
        let known = desk.known_workbooks().unwrap();
        let names: Vec<_> = known
            .iter()
            .map(|one| (one.workbook.id.as_str(), one.workbook.version, one.sessions))
            .collect();
        assert_eq!(
            names,
            [("networking", 1, 0), ("follow_up", 1, 0), ("small", 2, 2)]
        );
        assert_eq!(desk.known_workbook("small").unwrap().version, 2);
        assert!(matches!(
            desk.known_workbook("smal"),
            Err(ServiceError::NoSuchWorkbook { .. })
        ));
    }

    #[test]
    fn other_content_under_a_known_version_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        desk.add_workbook(&workbook(1, "Ein Wort?")).unwrap();
        desk.add_workbook(&workbook(1, "Ein Wort?")).unwrap();
        let changed = desk.add_workbook(&workbook(1, "Welches Wort?"));
        let other = |error: &ServiceError| {
            matches!(
                error,
                ServiceError::Library {
                    source: StoreError::OtherWorkbook { .. },
                    ..
                }
            )
        };
        assert!(changed.is_err_and(|error| other(&error)));
        // the program's own need not have been met by the library
        let source = builtin().source.replacen("Ankommen", "Willkommen", 5);
        let changed = desk.add_workbook(&Workbook::read(&source).unwrap());
        assert!(changed.is_err_and(|error| other(&error)));
        assert_eq!(desk.known_workbooks().unwrap().len(), 3);
    }

    #[test]
    fn a_session_to_look_at_a_workbook_never_asks_to_be_saved() {
        let mut open = preview_session(workbook(1, "Ein Wort?"), "en", Moment::now());
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
}
