//! Importing session files and folders of them, in steps.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::batch::{OnFile, ParsedFile, start_reading};
use super::{ImportOutcome, ImportedFile};
use crate::service::error::ServiceError;
use crate::service::export::NOTES_FILE_SUFFIX;
use crate::service::job::{JobProgress, JobReport, RunningJob};
use crate::service::library::Library;
use crate::session::Moment;
use crate::workbook::{self, Workbook};

/// Longest time a step waits for the reader before it looks at the clock.
const READER_WAIT: Duration = Duration::from_millis(20);

/// Depth to which folders are searched.
const MAX_FOLDER_DEPTH: usize = 16;

/// An import as it is requested.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportOrder {
    /// Files and folders; of a folder all session files in it and in its folders.
    pub paths: Vec<PathBuf>,
    /// Whether sessions are replaced that were changed here.
    pub replace: bool,
}

/// An import that runs.
pub struct ImportJob {
    files: Vec<PathBuf>,
    done: usize,
    replace: bool,
    /// The time at which older copies are archived.
    at: Moment,
    reader: Option<Receiver<Vec<ParsedFile>>>,
}

impl Library {
    /// Imports session files in order. Calls `on_file` once for each, refused ones included.
    ///
    /// # Errors
    /// If nothing more can be written to the library.
    pub fn import_many(
        &mut self,
        files: Vec<PathBuf>,
        replace: bool,
        at: Moment,
        on_file: &mut OnFile<'_>,
    ) -> Result<(), ServiceError> {
        ImportJob::new(files, replace, at).finish(self, on_file)
    }

    /// Returns the workbooks that documents may refer to, the built-in ones first.
    pub(super) fn workbooks_for_import(&self) -> Vec<Arc<Workbook>> {
        let stored = self.workbooks().unwrap_or_default().into_iter();
        let stored = stored.map(|used| used.workbook);
        workbook::builtins().iter().cloned().chain(stored).collect()
    }
}

impl ImportJob {
    /// Begins an import of files and folders.
    ///
    /// # Errors
    /// If a folder can't be read or holds no session file.
    pub fn of(paths: &[PathBuf], replace: bool, at: Moment) -> Result<Self, ServiceError> {
        let mut files = Vec::new();
        for path in paths {
            if path.is_dir() {
                let mut found = Vec::new();
                look_into(path, MAX_FOLDER_DEPTH, &mut found)?;
                if found.is_empty() {
                    return Err(ServiceError::NothingToImport { path: path.clone() });
                }
                found.sort();
                files.extend(found);
            } else {
                files.push(path.clone());
            }
        }
        Ok(Self::new(files, replace, at))
    }

    fn new(files: Vec<PathBuf>, replace: bool, at: Moment) -> Self {
        Self {
            files,
            done: 0,
            replace,
            at,
            reader: None,
        }
    }

    /// Imports all that is left. Calls `on_file` once for each file, refused ones included.
    ///
    /// # Errors
    /// If nothing more can be written to the library.
    pub fn finish(mut self, library: &mut Library, on_file: &mut OnFile<'_>) -> Result<(), ServiceError> {
        self.run(library, None, on_file).map(drop)
    }

    /// Imports until an instant, or all that is left. Breaks when nothing is left or `on_file` breaks.
    fn run(
        &mut self,
        library: &mut Library,
        until: Option<Instant>,
        on_file: &mut OnFile<'_>,
    ) -> Result<ControlFlow<()>, ServiceError> {
        let mut refused = None;
        let flow = self.take_batches(library, until, &mut |path, outcome| match outcome {
            Err(error) if error.stops_writing() => {
                refused = Some(error);
                ControlFlow::Break(())
            }
            outcome => on_file(path, outcome),
        });
        refused.map_or(Ok(flow), Err)
    }

    fn take_batches(
        &mut self,
        library: &mut Library,
        until: Option<Instant>,
        on_file: &mut OnFile<'_>,
    ) -> ControlFlow<()> {
        while self.done < self.files.len() {
            let reader = self.reader.get_or_insert_with(|| {
                start_reading(self.files.clone(), library.workbooks_for_import(), self.at)
            });
            match reader.recv_timeout(READER_WAIT) {
                Ok(batch) => {
                    self.done += batch.len();
                    library.import_batch(batch, (self.replace, self.at), on_file)?;
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return self.skip_rest(on_file),
            }
            if until.is_some_and(|until| !until.elapsed().is_zero()) {
                break;
            }
        }
        if self.done < self.files.len() {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }

    /// Reports what is left as not imported, after the reader was lost.
    fn skip_rest(&mut self, on_file: &mut OnFile<'_>) -> ControlFlow<()> {
        let rest = self.files.get(self.done..).unwrap_or_default();
        self.done += rest.len();
        for path in rest {
            on_file(path, Err(ServiceError::Panicked { request: "job" }))?;
        }
        ControlFlow::Break(())
    }
}

impl RunningJob for ImportJob {
    fn step(
        &mut self,
        library: &mut Library,
        until: Instant,
        report: &mut JobReport,
    ) -> Result<ControlFlow<()>, ServiceError> {
        self.run(library, Some(until), &mut |_, outcome| {
            match outcome {
                Ok(ImportedFile { outcome, noted }) => {
                    report.imported.noted += noted;
                    match outcome {
                        ImportOutcome::New => report.imported.new += 1,
                        ImportOutcome::Replaced => report.imported.replaced += 1,
                        ImportOutcome::Same => report.imported.same += 1,
                    }
                }
                Err(error) => report.skip(error),
            }
            ControlFlow::Continue(())
        })
    }

    fn progress(&self) -> JobProgress {
        JobProgress::new(self.done, self.files.len())
    }
}

/// All session files of a folder; links to folders aren't followed, since they can lead in circles.
fn look_into(folder: &Path, deep: usize, files: &mut Vec<PathBuf>) -> Result<(), ServiceError> {
    let fault = |error| ServiceError::file(folder, &error);
    for entry in std::fs::read_dir(folder).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        let kind = entry.file_type().map_err(fault)?;
        let path = entry.path();
        if kind.is_dir() {
            if deep > 0 {
                look_into(&path, deep - 1, files)?;
            }
        } else if is_session_file(&path) {
            files.push(path);
        }
    }
    Ok(())
}

/// By its name; a part of a file that is still being written begins with a dot.
fn is_session_file(path: &Path) -> bool {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    name.ends_with(".json") && !name.ends_with(NOTES_FILE_SUFFIX) && !name.starts_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consulting::Filter;
    use crate::service::{FileExport, FileFormat};
    use crate::store::Access;

    #[test]
    fn a_folder_is_read_in_with_its_folders_and_what_is_no_session_stays() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let mut made = Library::open(&at("made.funkenbuch"), Access::Write).unwrap();
        made.sample(4, 1).unwrap();
        let export = FileExport {
            form: FileFormat::Json,
            with_private: false,
            replace: false,
        };
        for (number, row) in made.sessions(&Filter::default()).unwrap().iter().enumerate() {
            let to = if number == 0 {
                at("in/deeper/still")
            } else {
                at("in")
            };
            made.export(row.id, &to, export).unwrap();
        }
        for other in ["a.notes.json", "b.txt", ".c.json"] {
            std::fs::write(at("in").join(other), "[]").unwrap();
        }
        std::fs::write(at("in/broken.JSON"), "{").unwrap();
        let mut library = Library::open(&at("l.funkenbuch"), Access::Write).unwrap();
        let importing = ImportJob::of(&[at("in")], false, Moment::now()).unwrap();
        assert_eq!(importing.progress(), JobProgress::new(0, 5));
        let (mut new, mut refused) = (0, Vec::new());
        importing
            .finish(&mut library, &mut |path, outcome| {
                match outcome {
                    Ok(_) => new += 1,
                    Err(_) => refused.push(path.to_owned()),
                }
                ControlFlow::Continue(())
            })
            .unwrap();
        assert_eq!((new, refused), (4, vec![at("in/broken.JSON")]));
    }

    #[test]
    fn a_folder_without_sessions_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let refused = ImportJob::of(&[folder.path().to_owned()], false, Moment::now());
        assert!(matches!(refused, Err(ServiceError::NothingToImport { path }) if path == folder.path()));
    }
}
