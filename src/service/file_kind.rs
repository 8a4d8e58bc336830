//! The kind of a file that a person opens with the program, in a file manager or on the command line.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::error::ServiceError;
use crate::exchange::files::FileFault;

/// First bytes of every SQLite file.
const LIBRARY_MAGIC: &[u8] = b"SQLite format 3\0";

/// A kind of file that the program opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A library, whatever its name.
    Library,
    /// A session document, or a handout that includes a session.
    Session,
    /// A workbook.
    Workbook,
}

/// Returns the kind of a file by its first bytes and its ending.
///
/// # Errors
/// If there is no such file, if it can't be read, or if it is none of these kinds.
pub fn file_kind(path: &Path) -> Result<FileKind, ServiceError> {
    let refused = |error| ServiceError::file(path, &error);
    let metadata = path.metadata().map_err(refused)?;
    if metadata.is_dir() {
        return Err(ServiceError::refused(path, FileFault::IsFolder));
    }
    // opening a pipe would wait for somebody to write into it
    if metadata.is_file() && is_library(path).map_err(refused)? {
        return Ok(FileKind::Library);
    }
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref().filter(|_| metadata.is_file()) {
        Some("funkenbuch") => Ok(FileKind::Library),
        Some("json" | "pdf") => Ok(FileKind::Session),
        Some("toml") => Ok(FileKind::Workbook),
        _ => Err(ServiceError::refused(path, FileFault::UnknownKind)),
    }
}

fn is_library(path: &Path) -> io::Result<bool> {
    let mut head = Vec::new();
    File::open(path)?
        .take(LIBRARY_MAGIC.len() as u64)
        .read_to_end(&mut head)?;
    Ok(head == LIBRARY_MAGIC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_first_bytes_or_its_ending() {
        let folder = tempfile::tempdir().unwrap();
        let kind = |name: &str, content: &[u8]| {
            let path = folder.path().join(name);
            std::fs::write(&path, content).unwrap();
            file_kind(&path).ok()
        };
        assert_eq!(
            kind("library.db", b"SQLite format 3\0..."),
            Some(FileKind::Library)
        );
        assert_eq!(kind("empty.Funkenbuch", b""), Some(FileKind::Library));
        assert_eq!(kind("Kopie.JSON", b"{}"), Some(FileKind::Session));
        assert_eq!(kind("buch.toml", b"id = 'x'"), Some(FileKind::Workbook));
        assert_eq!(kind("blatt.pdf", b"%PDF"), Some(FileKind::Session));
        assert_eq!(kind("brief.odt", b"PK"), None);
        assert_eq!(kind("json", b"{}"), None);
    }

    #[test]
    fn the_reason_is_told_where_nothing_can_be_opened() {
        let folder = tempfile::tempdir().unwrap();
        let fault = |path: &Path| match file_kind(path) {
            Err(ServiceError::File { source, .. }) => Some(source),
            _ => None,
        };
        assert_eq!(fault(folder.path()), Some(FileFault::IsFolder));
        assert_eq!(fault(&folder.path().join("a.json")), Some(FileFault::Missing));
        #[cfg(unix)]
        assert_eq!(fault(Path::new("/dev/null")), Some(FileFault::UnknownKind));
    }
}
