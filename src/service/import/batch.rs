//! Importing many session files: a thread reads and parses batches of files while the batch before is written.
//!
//! The new sessions of a batch are written in one transaction, all others one by one.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};

use super::one::exchanged;
use super::parse::{ParsedSession, parse};
use super::{ImportOutcome, ImportedFile};
use crate::service::error::ServiceError;
use crate::service::library::{Library, with_projection};
use crate::session::Moment;
use crate::store::ProjectedSession;
use crate::workbook::Workbook;

/// Called with what became of each file; breaks to stop after the current batch.
pub type OnFile<'f> = dyn FnMut(&Path, Result<ImportedFile, ServiceError>) -> ControlFlow<()> + 'f;

/// Number of files in a batch at most.
const IMPORT_BATCH_FILES: usize = 40;

/// Size of the files after which a batch is complete. Writing so much takes a fraction of the time in which typed
/// words have to be saved.
const IMPORT_BATCH_BYTES: usize = 192 << 10;

/// Number of batches that are read ahead.
const IMPORT_BATCHES_AHEAD: usize = 2;

/// A file with its session, if it could be read and parsed.
pub(super) struct ParsedFile {
    path: PathBuf,
    session: Result<ParsedContent, ServiceError>,
}

/// Content that was read from a file.
enum ParsedContent {
    /// A session document.
    Session(Box<ProjectedSession>),
    /// A form, which is looked at once all before it are written.
    Form(Box<ParsedSession>),
}

/// Starts to read and parse files in their order. The thread ends when the receiver is dropped.
pub(super) fn start_reading(
    files: Vec<PathBuf>,
    known: Vec<Arc<Workbook>>,
    at: Moment,
) -> Receiver<Vec<ParsedFile>> {
    let (send, batches) = mpsc::sync_channel(IMPORT_BATCHES_AHEAD);
    std::thread::spawn(move || {
        let mut files = files.into_iter();
        loop {
            let batch = next_batch(&mut files, &known, at);
            if batch.is_empty() || send.send(batch).is_err() {
                return;
            }
        }
    });
    batches
}

fn next_batch(
    files: &mut impl Iterator<Item = PathBuf>,
    known: &[Arc<Workbook>],
    at: Moment,
) -> Vec<ParsedFile> {
    let (mut batch, mut size) = (Vec::new(), 0);
    while size < IMPORT_BATCH_BYTES && batch.len() < IMPORT_BATCH_FILES {
        let Some(path) = files.next() else { break };
        let parsed = parse_file(&path, known, at);
        size += parsed.as_ref().map_or(0, |(_, bytes)| *bytes);
        let session = parsed.map(|(session, _)| session);
        batch.push(ParsedFile { path, session });
    }
    batch
}

/// Parses a file; a panic costs that file alone.
fn parse_file(
    path: &Path,
    known: &[Arc<Workbook>],
    at: Moment,
) -> Result<(ParsedContent, usize), ServiceError> {
    let parsed = catch_unwind(AssertUnwindSafe(|| {
        let parsed = parse(path, known, at)?;
        let bytes = parsed.bytes;
        let content = match parsed.is_form {
            true => ParsedContent::Form(Box::new(parsed)),
            false => ParsedContent::Session(Box::new(with_projection(parsed.session))),
        };
        Ok((content, bytes))
    }));
    parsed.unwrap_or(Err(ServiceError::Panicked { request: "job" }))
}

impl Library {
    /// Writes a batch of parsed files.
    pub(super) fn import_batch(
        &mut self,
        batch: Vec<ParsedFile>,
        (replace, at): (bool, Moment),
        on_file: &mut OnFile<'_>,
    ) -> ControlFlow<()> {
        let mut new: Vec<(PathBuf, ProjectedSession)> = Vec::with_capacity(batch.len());
        for ParsedFile { path, session } in batch {
            match session {
                Ok(ParsedContent::Form(parsed)) => {
                    self.add_together(std::mem::take(&mut new), on_file)?;
                    on_file(&path, self.import_form(&path, *parsed, replace, at))?;
                }
                Ok(ParsedContent::Session(mut projected)) if self.is_new(&projected, &new) => {
                    projected.session = exchanged(projected.session);
                    new.push((path, *projected));
                }
                Ok(ParsedContent::Session(projected)) => {
                    self.add_together(std::mem::take(&mut new), on_file)?;
                    on_file(
                        &path,
                        self.import_over(&path, projected.session, &[], replace, at),
                    )?;
                }
                Err(error) => {
                    self.add_together(std::mem::take(&mut new), on_file)?;
                    on_file(&path, self.import_again(&path, (replace, at), error))?;
                }
            }
        }
        self.add_together(new, on_file)
    }

    /// A workbook that was unknown when the file was parsed may have come with a file before it.
    fn import_again(
        &mut self,
        path: &Path,
        (replace, at): (bool, Moment),
        error: ServiceError,
    ) -> Result<ImportedFile, ServiceError> {
        match error {
            ServiceError::UnknownWorkbook { .. } => self.import(path, replace, at),
            other => Err(other),
        }
    }

    fn is_new(&self, projected: &ProjectedSession, waiting: &[(PathBuf, ProjectedSession)]) -> bool {
        let id = projected.session.id;
        let waits = waiting.iter().any(|(_, waiting)| waiting.session.id == id);
        !waits && self.store.has(id).is_ok_and(|exists| !exists)
    }

    /// Adds new sessions in one transaction; if that fails, each alone, so that one doesn't exclude the others.
    fn add_together(
        &mut self,
        new: Vec<(PathBuf, ProjectedSession)>,
        on_file: &mut OnFile<'_>,
    ) -> ControlFlow<()> {
        let (paths, new): (Vec<PathBuf>, Vec<ProjectedSession>) = new.into_iter().unzip();
        let together = self.store.add_all(&new).is_ok();
        let mut flow = ControlFlow::Continue(());
        for (path, projected) in paths.iter().zip(&new) {
            let added = if together {
                Ok(())
            } else {
                self.store.add(projected)
            };
            let outcome = added
                .map(|()| ImportOutcome::New.into())
                .map_err(|source| self.fault(source));
            if on_file(path, outcome).is_break() {
                flow = ControlFlow::Break(());
                if !together {
                    break;
                }
            }
        }
        flow
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consulting::Filter;
    use crate::service::{FileExport, FileFormat};
    use crate::store::Access;

    fn library(folder: &Path, name: &str) -> Library {
        Library::open(&folder.join(name), Access::Write).unwrap()
    }

    /// Files of so many sessions.
    fn files(folder: &Path, count: u64) -> Vec<PathBuf> {
        let mut library = library(folder, "made.funkenbuch");
        library.sample(count, 1).unwrap();
        let how = FileExport {
            form: FileFormat::Json,
            with_private: true,
            replace: false,
        };
        let rows = library.sessions(&Filter::default()).unwrap();
        let files = rows
            .iter()
            .map(|row| library.export(row.id, &folder.join("files"), how));
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
        let mut library = library(folder.path(), "l.funkenbuch");
        let mut told = Vec::new();
        library
            .import_many(paths.clone(), false, Moment::now(), &mut |path, outcome| {
                told.push((path.to_owned(), outcome.ok().map(|file| file.outcome)));
                ControlFlow::Continue(())
            })
            .unwrap();
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
        assert_eq!(library.sessions(&Filter::default()).unwrap().len(), 12);
    }

    #[test]
    fn reading_in_can_be_stopped() {
        let folder = tempfile::tempdir().unwrap();
        let paths = files(folder.path(), 3);
        let mut library = library(folder.path(), "l.funkenbuch");
        let mut told = 0;
        let again = [paths.clone(), paths].concat();
        library
            .import_many(again, false, Moment::now(), &mut |_, _| {
                told += 1;
                ControlFlow::Break(())
            })
            .unwrap();
        assert_eq!(told, 3);
        assert_eq!(library.sessions(&Filter::default()).unwrap().len(), 3);
    }
}
