//! Reading many session files in, or all of a folder, bit by bit.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::ImportOutcome;
use crate::service::error::ServiceError;
use crate::service::export::{JobProgress, NOTES_FILE_SUFFIX};
use crate::service::library::Library;

/// So many files are read in one step: everything else that is asked of the desk waits for it.
const PORTION: usize = 500;

/// Folders within folders are looked into so far down.
const DEEPEST: usize = 16;

/// Session files on their way into the library.
#[derive(Debug)]
pub struct ImportJob {
    files: Vec<PathBuf>,
    done: usize,
    replace: bool,
}

impl ImportJob {
    /// Of files and folders; of a folder all session files in it and in its folders are meant.
    ///
    /// # Errors
    /// If a folder can't be read or holds no session file.
    pub fn of(paths: &[PathBuf], replace: bool) -> Result<Self, ServiceError> {
        let mut files = Vec::new();
        for path in paths {
            if path.is_dir() {
                let before = files.len();
                look_into(path, DEEPEST, &mut files)?;
                if files.len() == before {
                    return Err(ServiceError::NothingToImport { path: path.clone() });
                }
                files[before..].sort();
            } else {
                files.push(path.clone());
            }
        }
        Ok(Self {
            files,
            done: 0,
            replace,
        })
    }

    /// How far it is.
    pub fn progress(&self) -> JobProgress {
        JobProgress {
            done: self.done,
            of: self.files.len(),
        }
    }

    /// Reads the next files in; of each is told what became of it. Says to go on as long as some are left.
    pub fn step(
        &mut self,
        desk: &mut Library,
        tell: &mut dyn FnMut(&Path, Result<ImportOutcome, ServiceError>),
    ) -> ControlFlow<()> {
        let left = &self.files[self.done..];
        let portion = &left[..left.len().min(PORTION)];
        desk.import_many(portion, self.replace, &mut |path: &Path, outcome| {
            tell(path, outcome);
            ControlFlow::Continue(())
        });
        self.done += portion.len();
        if self.done < self.files.len() {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
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
        let mut desk = Library::open(&at("l.funkenbuch"), Access::Write).unwrap();
        let mut importing = ImportJob::of(&[at("in")], false).unwrap();
        assert_eq!(importing.progress(), JobProgress { done: 0, of: 5 });
        let (mut new, mut refused) = (0, Vec::new());
        let ended = importing.step(&mut desk, &mut |path, outcome| match outcome {
            Ok(_) => new += 1,
            Err(_) => refused.push(path.to_owned()),
        });
        assert!(ended.is_break());
        assert_eq!((new, refused), (4, vec![at("in/broken.JSON")]));
    }

    #[test]
    fn a_folder_without_sessions_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let refused = ImportJob::of(&[folder.path().to_owned()], false);
        assert!(matches!(refused, Err(ServiceError::NothingToImport { path }) if path == folder.path()));
    }
}
