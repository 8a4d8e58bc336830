//! Reading session files into the library: all of a file or nothing.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::DeskError;
use super::library::{Desk, kept};
use crate::exchange::files;
use crate::insight::FindingId;
use crate::session::{Moment, Session, SessionDocument, read_document, same_content};
use crate::store::Kept;
use crate::workbook::{self, Workbook};

/// What became of a file that was read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imported {
    /// The library hadn't met the session.
    New,
    /// It is there already, word for word; nothing happened.
    Same,
    /// It took the place of an older copy, which the library keeps out of sight.
    Replaced,
}

/// Is told what became of each file, and says whether to go on.
pub type Tell<'t> = dyn FnMut(&Path, Result<Imported, DeskError>) -> ControlFlow<()> + 't;

/// So many new sessions are written in one go when many files are read in.
const PORTION: usize = 250;

impl Desk {
    /// Reads many session files into the library, in their order. Of each is told what became of it once that
    /// is so, and whoever is told says whether to go on; what is written by then is still told. A file that is
    /// refused doesn't stop the others.
    pub fn import_many(&mut self, paths: &[PathBuf], replace: bool, tell: &mut Tell<'_>) {
        for portion in paths.chunks(PORTION) {
            if self.import_portion(portion, replace, tell).is_break() {
                return;
            }
        }
    }

    /// New sessions are written together; everything else is read in one by one, after what comes before.
    fn import_portion(&mut self, paths: &[PathBuf], replace: bool, tell: &mut Tell<'_>) -> ControlFlow<()> {
        let mut new: Vec<(&Path, Kept)> = Vec::new();
        for path in paths {
            match self.read_new(path, &new) {
                Ok(Some(session)) => new.push((path, kept(session))),
                told => {
                    self.write_together(std::mem::take(&mut new), tell)?;
                    tell(path, told.and_then(|_| self.import(path, replace)))?;
                }
            }
        }
        self.write_together(new, tell)
    }

    /// The session of a file, if the library and those that wait to be written don't have it.
    fn read_new(&self, path: &Path, waiting: &[(&Path, Kept)]) -> Result<Option<Session>, DeskError> {
        let session = self.read_file(path)?;
        let waits = waiting.iter().any(|(_, kept)| kept.session.id == session.id);
        let there = waits || self.store.has(session.id).map_err(|what| self.fault(what))?;
        Ok((!there).then_some(session))
    }

    /// If they can't be written together, each is tried alone, so that one doesn't take the others with it.
    fn write_together(&mut self, new: Vec<(&Path, Kept)>, tell: &mut Tell<'_>) -> ControlFlow<()> {
        let (paths, new): (Vec<&Path>, Vec<Kept>) = new.into_iter().unzip();
        let together = self.store.add_all(&new).is_ok();
        let mut go_on = ControlFlow::Continue(());
        for (path, kept) in paths.into_iter().zip(&new) {
            let alone = if together { Ok(()) } else { self.store.add(kept) };
            let outcome = alone.map(|()| Imported::New).map_err(|what| self.fault(what));
            if tell(path, outcome).is_break() {
                go_on = ControlFlow::Break(());
            }
        }
        go_on
    }

    /// The session of a file, as it was exchanged.
    fn read_file(&self, path: &Path) -> Result<Session, DeskError> {
        let bytes = files::read(path).map_err(|fault| DeskError::File {
            path: path.to_owned(),
            fault,
        })?;
        let mut session = self.read(path, &bytes)?;
        session.base = Some(session.revision);
        Ok(session)
    }

    /// Reads a session file into the library. A copy that was changed here since it was last exchanged is
    /// only replaced if that is wanted.
    ///
    /// # Errors
    /// If the file can't be read or isn't a sound session document, if its workbook is unknown, if the
    /// copy here was changed, or if the library can't be written; in each case nothing has changed.
    pub fn import(&mut self, path: &Path, replace: bool) -> Result<Imported, DeskError> {
        let session = self.read_file(path)?;
        if !self.store.has(session.id).map_err(|what| self.fault(what))? {
            self.store.add(&kept(session)).map_err(|what| self.fault(what))?;
            return Ok(Imported::New);
        }
        self.import_over(path, session, replace)
    }

    fn import_over(
        &mut self,
        path: &Path,
        mut session: Session,
        replace: bool,
    ) -> Result<Imported, DeskError> {
        let ours = self.session(session.id)?;
        session.keep_private_of(&ours);
        if same_content(&ours, &session) {
            return Ok(Imported::Same);
        }
        let untouched = ours.base == Some(ours.revision);
        let older = session.updated_at < ours.updated_at;
        if !replace && (older || !untouched) {
            let (ours, theirs) = (ours.updated_at, session.updated_at);
            return Err(DeskError::Diverged {
                path: path.to_owned(),
                ours,
                theirs,
            });
        }
        let replaced = self.store.replace(&kept(session), Moment::now());
        replaced.map_err(|what| self.fault(what))?;
        Ok(Imported::Replaced)
    }

    fn read(&self, path: &Path, bytes: &[u8]) -> Result<Session, DeskError> {
        let faulty = |fault| DeskError::Document {
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
    fn workbook_of(&self, path: &Path, document: &SessionDocument) -> Result<Arc<Workbook>, DeskError> {
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
            .ok_or_else(|| DeskError::UnknownWorkbook {
                path: path.to_owned(),
                id: part.id.clone(),
                version: part.version,
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{As, Export};
    use crate::store::{Access, Filter};

    fn desk(folder: &Path, name: &str) -> Desk {
        Desk::open(&folder.join(name), Access::Write).unwrap()
    }

    /// Files of so many sessions.
    fn files(folder: &Path, count: u64) -> Vec<PathBuf> {
        let mut desk = desk(folder, "made.funkenbuch");
        desk.sample(count, 1).unwrap();
        let how = Export {
            form: As::Json,
            with_private: true,
            replace: false,
        };
        let rows = desk.sessions(&Filter::default()).unwrap();
        let files = rows
            .iter()
            .map(|row| desk.export(row.id, &folder.join("files"), how));
        files.collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn many_files_are_read_in_and_each_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let mut paths = files(folder.path(), 12);
        let broken = folder.path().join("broken.json");
        std::fs::write(&broken, "{").unwrap();
        paths.insert(5, broken.clone());
        paths.push(paths[0].clone());
        let mut desk = desk(folder.path(), "l.funkenbuch");
        let mut told = Vec::new();
        desk.import_many(&paths, false, &mut |path, outcome| {
            told.push((path.to_owned(), outcome.ok()));
            ControlFlow::Continue(())
        });
        let of = |path: &PathBuf| {
            told.iter()
                .filter(|one| one.0 == *path)
                .map(|one| one.1)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            told.iter().map(|one| &one.0).collect::<Vec<_>>(),
            paths.iter().collect::<Vec<_>>()
        );
        assert_eq!(of(&broken), [None]);
        assert_eq!(of(&paths[0]), [Some(Imported::New), Some(Imported::Same)]);
        assert_eq!(desk.sessions(&Filter::default()).unwrap().len(), 12);
    }

    #[test]
    fn reading_in_can_be_stopped() {
        let folder = tempfile::tempdir().unwrap();
        let paths = files(folder.path(), 3);
        let mut desk = desk(folder.path(), "l.funkenbuch");
        let mut told = 0;
        let again = [paths.clone(), paths].concat();
        desk.import_many(&again, false, &mut |_, _| {
            told += 1;
            ControlFlow::Break(())
        });
        assert_eq!(told, 3);
        assert_eq!(desk.sessions(&Filter::default()).unwrap().len(), 3);
    }
}
