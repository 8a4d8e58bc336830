//! Writing files atomically.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::check_regular;
use super::fault::FileFault;
use super::protected::{is_same_file, library_files, resolve_links};

/// The right to write files; every file that this program writes for people goes through one.
///
/// It knows the files of the open library and refuses to write over them.
#[derive(Clone, Debug)]
pub struct FileWriter {
    protected: Vec<PathBuf>,
}

impl FileWriter {
    /// Returns a writer that protects the library at a path.
    pub fn protecting_library(library: &Path) -> Self {
        Self {
            protected: library_files(library),
        }
    }

    /// Returns a writer that protects nothing, for files whose place the program chooses.
    pub fn unprotected() -> Self {
        Self {
            protected: Vec::new(),
        }
    }

    /// Returns `true` if a path leads to a file of the library.
    pub fn protects(&self, path: &Path) -> bool {
        self.protected.iter().any(|file| is_same_file(file, path))
    }

    /// Writes a whole file, see [`FileWriter::begin`].
    ///
    /// # Errors
    /// As [`FileWriter::begin`] and [`AtomicFile::add`].
    pub fn write(&self, path: &Path, bytes: &[u8], replace: bool) -> Result<(), FileFault> {
        let mut file = self.begin(path, replace)?;
        file.add(bytes)?;
        file.finish().map(drop)
    }

    /// Begins a file that appears at its path once it is finished.
    ///
    /// A symbolic link stays; the file it leads to is written. On Unix new files can be read by their owner
    /// only, and replaced files retain their mode.
    ///
    /// # Errors
    /// `Library` if the file belongs to the library, `IsFolder`, `NoRegularFile`, `Exists` unless `replace` is set, or the
    /// fault that the system reports.
    pub fn begin(&self, path: &Path, replace: bool) -> Result<AtomicFile, FileFault> {
        if self.protects(path) {
            return Err(FileFault::Library);
        }
        let target = resolve_links(path.to_owned());
        check_target(path, replace)?;
        let temporary = temporary_path(&target);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options
            .open(&temporary)
            .map_err(|error| FileFault::from(&error))?;
        // shows other programs that it is no leftover, where the file system has locks
        let _ = file.try_lock();
        Ok(AtomicFile {
            path: path.to_owned(),
            target,
            temporary,
            file: io::BufWriter::new(file),
            replace,
            finished: false,
        })
    }
}

/// A file that is written step by step under a temporary name in its folder. Dropping it unfinished removes
/// what was written.
#[derive(Debug)]
pub struct AtomicFile {
    path: PathBuf,
    target: PathBuf,
    temporary: PathBuf,
    file: io::BufWriter<File>,
    replace: bool,
    finished: bool,
}

impl AtomicFile {
    /// Appends bytes.
    ///
    /// # Errors
    /// The fault that the system reports.
    pub fn add(&mut self, bytes: &[u8]) -> Result<(), FileFault> {
        self.file
            .write_all(bytes)
            .map_err(|error| FileFault::from(&error))
    }

    /// Moves the file to its path and returns that.
    ///
    /// # Errors
    /// `Exists` if the file was made by another program meanwhile and must not be replaced, or the fault that
    /// the system reports.
    pub fn finish(mut self) -> Result<PathBuf, FileFault> {
        let moved = self.flush().and_then(|()| self.move_to_target());
        moved.map_err(|error| FileFault::from(&error))?;
        self.finished = true;
        Ok(self.path.clone())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()?;
        #[cfg(unix)]
        retain_mode(&self.target, self.file.get_ref());
        self.file.get_ref().sync_all()
    }

    fn move_to_target(&self) -> io::Result<()> {
        if self.replace {
            return fs::rename(&self.temporary, &self.target);
        }
        // unlike renaming, a hard link fails if the target exists; not every file system supports it
        match fs::hard_link(&self.temporary, &self.target) {
            Ok(()) => fs::remove_file(&self.temporary),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
            Err(_) => fs::rename(&self.temporary, &self.target),
        }
    }
}

impl Drop for AtomicFile {
    fn drop(&mut self) {
        if !self.finished {
            // a file that can't be removed is hidden, and its name says that it is a part
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

fn check_target(path: &Path, replace: bool) -> Result<(), FileFault> {
    match fs::metadata(path) {
        Ok(metadata) => check_regular(&metadata).and(if replace { Ok(()) } else { Err(FileFault::Exists) }),
        // a link to a file that doesn't exist
        Err(_) if !replace && path.is_symlink() => Err(FileFault::Exists),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(FileFault::from(&error)),
    }
}

/// Returns an unused path in the same folder. It is short, so that it fits wherever the target's name fits,
/// and reveals nothing of that name, which often is a client's.
fn temporary_path(target: &Path) -> PathBuf {
    let (_, unique) = uuid::Uuid::new_v4().as_u64_pair();
    target.with_file_name(format!(".{unique:016x}.part"))
}

#[cfg(unix)]
fn retain_mode(target: &Path, file: &File) {
    use std::os::unix::fs::PermissionsExt;
    if let Ok(metadata) = fs::metadata(target) {
        let permissions = fs::Permissions::from_mode(metadata.permissions().mode() & 0o777);
        // where the mode can't be set, the file stays private
        let _ = file.set_permissions(permissions);
    }
}
