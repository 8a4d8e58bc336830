//! Workbooks that sessions can begin with: the built-in ones and those of the library.
//!
//! A workbook file is checked completely; a sound one is stored in the library, and sessions begin with the stored copy.

use std::path::Path;
use std::sync::Arc;

use super::error::ServiceError;
use super::library::Library;
use super::mirror::read_file;
use crate::consulting::Retention;
use crate::workbook::{Workbook, builtins};

/// A workbook that sessions can begin with.
#[derive(Clone, Debug)]
pub struct KnownWorkbook {
    /// The workbook, in its newest version.
    pub workbook: Arc<Workbook>,
    /// Number of sessions outside the trash with any of its versions.
    pub sessions: u32,
    /// Whether it is built in.
    pub builtin: bool,
    /// For how long its sessions are wanted; `None` is without limit.
    pub retention: Option<Retention>,
}

/// Reads a workbook file.
///
/// # Errors
/// If the file can't be read, or [`ServiceError::Workbook`] with all its faults.
pub fn read_workbook(path: &Path) -> Result<Arc<Workbook>, ServiceError> {
    let faulty = |faults| ServiceError::Workbook {
        path: path.to_owned(),
        faults,
    };
    let workbook = Workbook::read_bytes(&read_file(path)?).map_err(faulty)?;
    Ok(Arc::new(workbook))
}

/// Returns the workbook of a file, or the built-in one with an id; `None` if only a library may have one with that id.
///
/// # Errors
/// If the file can't be read or isn't sound.
pub fn workbook_without_library(given: &str) -> Result<Option<Arc<Workbook>>, ServiceError> {
    match workbook_file(given) {
        Some(path) => read_workbook(path).map(Some),
        None => Ok(builtins().iter().find(|known| known.id == given).map(Arc::clone)),
    }
}

impl Library {
    /// Returns the workbooks that sessions can begin with, each in its newest version, the built-in ones first.
    ///
    /// # Errors
    /// If the library can't be read.
    pub fn known_workbooks(&self) -> Result<Vec<KnownWorkbook>, ServiceError> {
        let mut known: Vec<KnownWorkbook> = Vec::new();
        for workbook in builtins() {
            meet(&mut known, workbook, 0, true);
        }
        for met in self.wrap(self.store.workbooks())? {
            meet(&mut known, &met.workbook, met.sessions, false);
        }
        for one in &mut known {
            one.retention = self.wrap(self.store.retention(&one.workbook.id))?;
        }
        Ok(known)
    }

    /// Returns the newest version of the workbook with an id.
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

    /// Returns the workbook with an id, or of a file, which is added; a text with an extension or a folder names a file.
    ///
    /// # Errors
    /// If there is none, or the file isn't sound.
    pub fn workbook_named(&mut self, given: &str) -> Result<Arc<Workbook>, ServiceError> {
        let Some(path) = workbook_file(given) else {
            return self.known_workbook(given);
        };
        let workbook = read_workbook(path)?;
        self.add_workbook(&workbook)?;
        Ok(workbook)
    }

    /// Adds a workbook to the library, so that sessions can begin with it.
    ///
    /// # Errors
    /// [`ServiceError::ReservedWorkbook`] if it has the id of a built-in one, [`ServiceError::OtherWorkbook`] if the
    /// library has one with the same id and version but other content.
    pub fn add_workbook(&mut self, workbook: &Workbook) -> Result<(), ServiceError> {
        let id = workbook.id.clone();
        if is_reserved(&id) && !is_built_in(workbook) {
            return Err(ServiceError::ReservedWorkbook { id });
        }
        let stored = self.workbooks()?;
        let mut same = stored
            .iter()
            .map(|used| &used.workbook)
            .filter(|stored| stored.id == id && stored.version == workbook.version);
        if same.any(|stored| stored.digest != workbook.digest) {
            let version = workbook.version;
            return Err(ServiceError::OtherWorkbook { id, version });
        }
        self.store
            .keep_workbook(workbook)
            .map_err(|source| self.fault(source))
    }

    pub(super) fn workbook_with(&self, digest: &str) -> Result<Arc<Workbook>, ServiceError> {
        match builtins().iter().find(|workbook| workbook.digest == digest) {
            Some(workbook) => Ok(Arc::clone(workbook)),
            None => self.wrap(self.store.workbook_with(digest)),
        }
    }
}

/// Returns the path if a workbook is given as a file: a text with an extension or a folder.
fn workbook_file(given: &str) -> Option<&Path> {
    let path = Path::new(given);
    (path.extension().is_some() || path.components().count() > 1).then_some(path)
}

/// Whether every copy of the program has this workbook.
pub(super) fn is_built_in(workbook: &Workbook) -> bool {
    builtins().iter().any(|known| known.digest == workbook.digest)
}

/// Whether an id belongs to a built-in workbook, so that no other may be begun under it.
fn is_reserved(id: &str) -> bool {
    builtins().iter().any(|known| known.id == id)
}

/// Adds a version of a workbook to those that are known. A built-in one is never displaced.
fn meet(known: &mut Vec<KnownWorkbook>, workbook: &Arc<Workbook>, sessions: u32, builtin: bool) {
    let there = known.iter_mut().find(|one| one.workbook.id == workbook.id);
    let Some(there) = there else {
        known.push(KnownWorkbook {
            workbook: Arc::clone(workbook),
            sessions,
            builtin,
            retention: None,
        });
        return;
    };
    // a foreign one under a built-in one's id serves only its own sessions
    if there.builtin && workbook.title != there.workbook.title {
        return;
    }
    there.sessions += sessions;
    if !there.builtin && workbook.version > there.workbook.version {
        there.workbook = Arc::clone(workbook);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Moment;
    use crate::store::Access;
    use crate::workbook::builtin;

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
        let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        for (version, prompt) in [(2, "Ein neues Wort?"), (1, "Ein Wort?")] {
            let workbook = workbook(version, prompt);
            library.add_workbook(&workbook).unwrap();
            library.begin_with(&workbook.digest, "de", Moment::now()).unwrap();
        }
        let known = library.known_workbooks().unwrap();
        let names: Vec<_> = known
            .iter()
            .map(|one| (one.workbook.id.as_str(), one.workbook.version, one.sessions))
            .collect();
        assert_eq!(
            names,
            [("networking", 1, 0), ("follow_up", 1, 0), ("small", 2, 2)]
        );
        assert_eq!(library.known_workbook("small").unwrap().version, 2);
        assert!(matches!(
            library.known_workbook("smal"),
            Err(ServiceError::NoSuchWorkbook { .. })
        ));
    }

    #[test]
    fn other_content_under_a_known_version_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        library.add_workbook(&workbook(1, "Ein Wort?")).unwrap();
        library.add_workbook(&workbook(1, "Ein Wort?")).unwrap();
        let changed = library.add_workbook(&workbook(1, "Welches Wort?"));
        assert!(matches!(
            changed,
            Err(ServiceError::OtherWorkbook { version: 1, .. })
        ));
        assert_eq!(library.known_workbooks().unwrap().len(), 3);
    }

    #[test]
    fn the_ids_of_built_in_workbooks_are_reserved() {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        library.add_workbook(&builtin()).unwrap();
        for (version, name) in [(1, "Willkommen"), (2, "Ankommen")] {
            let source = builtin().source.replacen("Ankommen", name, 5);
            let source = source.replacen("version = 1", &format!("version = {version}"), 1);
            let added = library.add_workbook(&Workbook::read(&source).unwrap());
            assert!(matches!(added, Err(ServiceError::ReservedWorkbook { id }) if id == "networking"));
        }
        assert_eq!(library.known_workbooks().unwrap().len(), 2);
    }

    #[test]
    fn sessions_of_a_foreign_workbook_are_not_counted_as_of_the_built_in_one() {
        let own = (builtin(), 3);
        let title = builtin().title_for("de").to_owned();
        let foreign = builtin().source.replace(&title, "Falsches Networking");
        let foreign = (Arc::new(Workbook::read(&foreign).unwrap()), 1);
        let mut known = Vec::new();
        meet(&mut known, &own.0, 0, true);
        for (workbook, sessions) in [own, foreign] {
            meet(&mut known, &workbook, sessions, false);
        }
        assert_eq!((known.len(), known[0].sessions), (1, 3));
    }
}
