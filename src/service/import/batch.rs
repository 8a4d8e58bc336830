//! Reading many session files into the library: while some are written, the next are read.
//!
//! New sessions are written together, some hundreds in one transaction. Whatever else a file is (there
//! already, newer, older, broken) is left to reading it in alone, so that both ways say the same of it.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};

use super::ImportOutcome;
use crate::exchange::files;
use crate::insight::FindingId;
use crate::service::error::ServiceError;
use crate::service::library::{Library, with_projection};
use crate::session::read_document;
use crate::store::ProjectedSession;
use crate::workbook::{self, Workbook};

/// Is told what became of each file, and says whether to go on.
pub type Tell<'t> = dyn FnMut(&Path, Result<ImportOutcome, ServiceError>) -> ControlFlow<()> + 't;

/// So many files are read and written in one go.
const IMPORT_BATCH_FILES: usize = 250;

/// A file, and its session if that is a sound one of a known workbook.
type Ready<'p> = (&'p Path, Option<ProjectedSession>);

impl Library {
    /// Reads many session files into the library, in their order. Of each is told what became of it once that
    /// is so, and whoever is told says whether to go on; what is written by then is still told. A file that is
    /// refused doesn't stop the others.
    pub fn import_many(&mut self, paths: &[PathBuf], replace: bool, tell: &mut Tell<'_>) {
        let known = self.known();
        std::thread::scope(|scope| {
            let (send, ready) = mpsc::sync_channel(1);
            scope.spawn(move || {
                for portion in paths.chunks(IMPORT_BATCH_FILES) {
                    let read = portion
                        .iter()
                        .map(|path| (path.as_path(), prepared(path, &known)));
                    if send.send(read.collect::<Vec<Ready<'_>>>()).is_err() {
                        // nobody wants any more
                        return;
                    }
                }
            });
            for portion in ready {
                if self.import_portion(portion, replace, tell).is_break() {
                    return;
                }
            }
        });
    }

    fn known(&self) -> Vec<Arc<Workbook>> {
        let met = self.workbooks().unwrap_or_default();
        let met = met.into_iter().map(|met| met.workbook);
        met.chain(workbook::builtins().iter().cloned()).collect()
    }

    /// New sessions are written together; everything else is read in one by one, after what comes before.
    fn import_portion(
        &mut self,
        portion: Vec<Ready<'_>>,
        replace: bool,
        tell: &mut Tell<'_>,
    ) -> ControlFlow<()> {
        let mut new: Vec<(&Path, ProjectedSession)> = Vec::with_capacity(portion.len());
        for (path, kept) in portion {
            match kept.filter(|kept| self.is_new(kept, &new)) {
                Some(kept) => new.push((path, kept)),
                None => {
                    self.write_together(std::mem::take(&mut new), tell)?;
                    tell(path, self.import(path, replace))?;
                }
            }
        }
        self.write_together(new, tell)
    }

    fn is_new(&self, kept: &ProjectedSession, waiting: &[(&Path, ProjectedSession)]) -> bool {
        let id = kept.session.id;
        let waits = waiting.iter().any(|(_, waiting)| waiting.session.id == id);
        !waits && self.store.has(id).is_ok_and(|there| !there)
    }

    /// If they can't be written together, each is tried alone, so that one doesn't take the others with it.
    fn write_together(
        &mut self,
        new: Vec<(&Path, ProjectedSession)>,
        tell: &mut Tell<'_>,
    ) -> ControlFlow<()> {
        let (paths, new): (Vec<&Path>, Vec<ProjectedSession>) = new.into_iter().unzip();
        let together = self.store.add_all(&new).is_ok();
        let mut go_on = ControlFlow::Continue(());
        for (path, kept) in paths.into_iter().zip(&new) {
            let alone = if together { Ok(()) } else { self.store.add(kept) };
            let outcome = alone
                .map(|()| ImportOutcome::New)
                .map_err(|what| self.fault(what));
            if tell(path, outcome).is_break() {
                go_on = ControlFlow::Break(());
            }
        }
        go_on
    }
}

fn prepared(path: &Path, known: &[Arc<Workbook>]) -> Option<ProjectedSession> {
    let document = read_document(&files::read(path).ok()?).ok()?;
    let part = &document.workbook;
    let workbook = known
        .iter()
        .find(|known| known.id == part.id && known.version == part.version)?;
    let mut session = document
        .check(workbook, &|id| FindingId::from_name(id).is_some())
        .ok()?;
    session.exchanged_revision = Some(session.revision);
    Some(with_projection(session))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consulting::Filter;
    use crate::service::{FileExport, FileFormat};
    use crate::store::Access;

    fn desk(folder: &Path, name: &str) -> Library {
        Library::open(&folder.join(name), Access::Write).unwrap()
    }

    /// Files of so many sessions.
    fn files(folder: &Path, count: u64) -> Vec<PathBuf> {
        let mut desk = desk(folder, "made.funkenbuch");
        desk.sample(count, 1).unwrap();
        let how = FileExport {
            form: FileFormat::Json,
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
        assert_eq!(
            of(&paths[0]),
            [Some(ImportOutcome::New), Some(ImportOutcome::Same)]
        );
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
