//! The marker of a hand-over: it names the library in which the laptop is handed over, so that the program comes up with
//! that one and with no other.

use std::path::{Path, PathBuf};

use super::error::ServiceError;
use super::library::Library;
use super::paths;
use crate::exchange::files::{FileWriter, is_same_file};
use crate::store::Access;

/// The file that names the library in which the laptop is handed over; it holds nothing but that path.
#[derive(Clone, Debug, Default)]
pub struct HandOverMarker(Option<PathBuf>);

impl HandOverMarker {
    /// Returns the marker of the person who is logged in. The default one is nowhere, for tests.
    pub fn of_user() -> Self {
        Self(Some(paths::hand_over_marker()))
    }

    /// Returns the marker at a path.
    pub fn at(path: PathBuf) -> Self {
        Self(Some(path))
    }

    /// Returns the library that is named; `None` if the laptop is not handed over.
    pub fn library(&self) -> Option<PathBuf> {
        let bytes = std::fs::read(self.0.as_ref()?).ok()?;
        path_of(bytes).filter(|path| !path.as_os_str().is_empty())
    }

    /// Returns `true` if the library at a path is the one that is named.
    pub fn names(&self, library: &Path) -> bool {
        self.library().is_some_and(|named| is_same_file(&named, library))
    }

    /// Returns `true` if the laptop is handed over in the library that is named. A marker that nothing is behind any
    /// more is removed; a library that can't be opened counts as handed over.
    pub fn is_in_force(&self) -> bool {
        let Some(path) = self.library() else { return false };
        let hand_over = Library::open(&path, Access::Read).and_then(|library| library.hand_over());
        let is_over = matches!(hand_over, Ok(None));
        if is_over {
            self.clear();
        }
        !is_over
    }

    /// Names a library.
    ///
    /// # Errors
    /// If the file can't be written.
    pub(super) fn set(&self, library: &Path) -> Result<(), ServiceError> {
        let Some(marker) = &self.0 else { return Ok(()) };
        if let Some(folder) = marker.parent() {
            paths::create_folder(folder)?;
        }
        let library = std::path::absolute(library).unwrap_or_else(|_| library.to_owned());
        let bytes = library.as_os_str().as_encoded_bytes();
        let written = FileWriter::unprotected().write(marker, bytes, true);
        written.map_err(|fault| ServiceError::refused(marker, fault))
    }

    /// Names no library any more. One that can't be removed is found to be outdated at the next start.
    pub fn clear(&self) {
        if let Some(marker) = &self.0 {
            let _ = std::fs::remove_file(marker);
        }
    }
}

#[cfg(unix)]
fn path_of(bytes: Vec<u8>) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt;
    Some(std::ffi::OsString::from_vec(bytes).into())
}

#[cfg(not(unix))]
fn path_of(bytes: Vec<u8>) -> Option<PathBuf> {
    String::from_utf8(bytes).ok().map(PathBuf::from)
}
