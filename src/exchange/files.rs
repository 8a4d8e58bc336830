//! Files on disk: read only as far as is sensible, written whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The largest file that is read.
pub const LARGEST: u64 = 64 << 20;

/// What can be wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// It isn't there, or its folder isn't.
    #[error("no such file or folder")]
    Missing,
    /// It is there already.
    #[error("is there already")]
    Exists,
    /// It is a folder.
    #[error("is a folder")]
    IsFolder,
    /// It is larger than is sensible.
    #[error("too large")]
    TooLarge,
    /// It may not be read or written.
    #[error("no permission")]
    NoPermission,
    /// No space is left.
    #[error("disk full")]
    Full,
    /// It is no UTF-8 text from this byte on.
    #[error("no text from byte {0} on")]
    NotText(usize),
    /// Anything else the system says.
    #[error("{0}")]
    Other(String),
}

impl From<&io::Error> for FileFault {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing,
            io::ErrorKind::AlreadyExists => Self::Exists,
            io::ErrorKind::IsADirectory => Self::IsFolder,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::NoPermission,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// The whole file, if it isn't too large; never reads further than it may be long.
pub fn read(path: &Path) -> Result<Vec<u8>, FileFault> {
    let fault = |error: io::Error| FileFault::from(&error);
    let file = File::open(path).map_err(fault)?;
    let about = file.metadata().map_err(fault)?;
    if about.is_dir() {
        return Err(FileFault::IsFolder);
    }
    if about.len() > LARGEST {
        return Err(FileFault::TooLarge);
    }
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(fault)?;
    if bytes.len() as u64 > LARGEST {
        Err(FileFault::TooLarge)
    } else {
        Ok(bytes)
    }
}

/// Writes a file whole: beside its place first, then moved there. One that is there is only replaced
/// when asked.
pub fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), FileFault> {
    if path.is_dir() {
        return Err(FileFault::IsFolder);
    }
    if !replace && path.symlink_metadata().is_ok() {
        return Err(FileFault::Exists);
    }
    let beside = beside(path);
    let written = write_through(&beside, bytes).and_then(|()| put_in_place(&beside, path, replace));
    if written.is_err() {
        // it may never have come into being; what matters is the first error
        let _ = fs::remove_file(&beside);
    }
    written.map_err(|error| FileFault::from(&error))
}

/// A file that is written bit by bit beside its place and moved there when it is whole. One that isn't
/// finished leaves nothing behind.
#[derive(Debug)]
pub struct AtomicFile {
    to: PathBuf,
    beside: PathBuf,
    file: io::BufWriter<File>,
    replace: bool,
    whole: bool,
}

impl AtomicFile {
    /// Begins a file. One that is there is only replaced when asked.
    pub fn begin(path: &Path, replace: bool) -> Result<Self, FileFault> {
        if path.is_dir() {
            return Err(FileFault::IsFolder);
        }
        if !replace && path.symlink_metadata().is_ok() {
            return Err(FileFault::Exists);
        }
        let beside = beside(path);
        let file = OpenOptions::new().write(true).create_new(true).open(&beside);
        Ok(Self {
            to: path.to_owned(),
            file: io::BufWriter::new(file.map_err(|error| FileFault::from(&error))?),
            beside,
            replace,
            whole: false,
        })
    }

    /// Goes on.
    pub fn add(&mut self, bytes: &[u8]) -> Result<(), FileFault> {
        self.file
            .write_all(bytes)
            .map_err(|error| FileFault::from(&error))
    }

    /// Puts it in its place.
    pub fn finish(mut self) -> Result<PathBuf, FileFault> {
        let flushed = self.file.flush().and_then(|()| self.file.get_ref().sync_all());
        let placed = flushed.and_then(|()| put_in_place(&self.beside, &self.to, self.replace));
        placed.map_err(|error| FileFault::from(&error))?;
        self.whole = true;
        Ok(self.to.clone())
    }
}

impl Drop for AtomicFile {
    fn drop(&mut self) {
        if !self.whole {
            // what can't be removed is at least hidden and says by its name that it is a part
            let _ = fs::remove_file(&self.beside);
        }
    }
}

fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.part", uuid::Uuid::new_v4().simple()))
}

fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn put_in_place(from: &Path, to: &Path, replace: bool) -> io::Result<()> {
    if replace {
        return fs::rename(from, to);
    }
    // a link is refused if somebody made a file there meanwhile; not every file system knows links
    match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        Err(_) => fs::rename(from, to),
    }
}

#[cfg(test)]
mod tests {
    use super::{AtomicFile, FileFault, read, write};

    #[test]
    fn a_file_that_is_there_is_only_replaced_when_asked() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.json");
        write(&file, b"one", false).unwrap();
        assert_eq!(write(&file, b"two", false), Err(FileFault::Exists));
        assert_eq!(read(&file).unwrap(), b"one");
        write(&file, b"two", true).unwrap();
        assert_eq!(read(&file).unwrap(), b"two");
    }

    #[test]
    fn nothing_is_left_beside_a_file() {
        let folder = tempfile::tempdir().unwrap();
        write(&folder.path().join("a.json"), b"one", false).unwrap();
        assert_eq!(write(folder.path(), b"x", true), Err(FileFault::IsFolder));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_grows_is_there_when_it_is_whole_and_leaves_nothing_otherwise() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        let mut growing = AtomicFile::begin(&path, false).unwrap();
        growing.add(b"eins").unwrap();
        drop(growing);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        let mut growing = AtomicFile::begin(&path, false).unwrap();
        growing.add(b"eins").unwrap();
        growing.add(b"zwei").unwrap();
        assert!(!path.exists());
        assert_eq!(growing.finish(), Ok(path.clone()));
        assert_eq!(read(&path).unwrap(), b"einszwei");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        assert_eq!(AtomicFile::begin(&path, false).err(), Some(FileFault::Exists));
    }

    #[test]
    fn a_missing_folder_is_said() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(
            write(&folder.path().join("no/a.json"), b"x", false),
            Err(FileFault::Missing)
        );
        assert_eq!(read(&folder.path().join("no.json")), Err(FileFault::Missing));
    }

    #[test]
    fn a_file_that_is_too_large_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large");
        std::fs::File::create(&path)
            .unwrap()
            .set_len(super::LARGEST + 1)
            .unwrap();
        assert_eq!(read(&path), Err(FileFault::TooLarge));
    }
}
