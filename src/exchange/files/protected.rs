//! Identity of files, whatever path leads to them.

use std::fs;
use std::path::{Path, PathBuf};

/// Endings of the files that a library consists of, the library file itself first.
const LIBRARY_ENDINGS: [&str; 7] = ["", "-wal", "-shm", "-journal", ".lock", ".new", ".damaged"];
/// Number of symbolic links that are followed from one path, as on Linux.
const MAX_LINKS: usize = 40;

/// Returns the paths of all files that belong to the library at a path, also of those that don't exist now.
pub(super) fn library_files(library: &Path) -> Vec<PathBuf> {
    let library = std::path::absolute(library).unwrap_or_else(|_| library.to_owned());
    let library = resolve_links(library);
    let with_ending = |ending: &str| {
        let mut path = library.clone().into_os_string();
        path.push(ending);
        PathBuf::from(path)
    };
    LIBRARY_ENDINGS.map(with_ending).to_vec()
}

/// Follows symbolic links in the last component of a path, also to a file that doesn't exist.
pub(super) fn resolve_links(mut path: PathBuf) -> PathBuf {
    for _ in 0..MAX_LINKS {
        let Ok(target) = fs::read_link(&path) else { break };
        path = path.parent().unwrap_or(Path::new("")).join(target);
    }
    path
}

/// Returns `true` if two paths lead to the same file or to the same name in the same folder.
///
/// Names are compared without case: where a file system ignores case, a file that doesn't exist yet would
/// otherwise escape the comparison.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    let same = |one: Option<FileId>, other: Option<FileId>| one.is_some() && one == other;
    if one == other || same(file_id(one), file_id(other)) {
        return true;
    }
    let (one, other) = (&resolve_links(one.to_owned()), &resolve_links(other.to_owned()));
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().to_lowercase());
    name(one) == name(other) && same(folder_id(one), folder_id(other))
}

/// Device and inode. They come from `stat`: opening the library and closing it again would drop SQLite's locks.
#[cfg(unix)]
type FileId = (u64, u64);

#[cfg(unix)]
fn file_id(path: &Path) -> Option<FileId> {
    use std::os::unix::fs::MetadataExt;
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.dev(), metadata.ino()))
}

/// The canonical path. A hard link has another one; replacing that leaves the library as it is.
#[cfg(not(unix))]
type FileId = PathBuf;

#[cfg(not(unix))]
fn file_id(path: &Path) -> Option<FileId> {
    path.canonicalize().ok()
}

fn folder_id(path: &Path) -> Option<FileId> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    file_id(folder.unwrap_or(Path::new(".")))
}
