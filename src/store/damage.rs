//! The mark of a library that was found to be damaged: a small file beside it, since nothing may be written into the library
//! itself. It names the state of the file, so that a backup in its place isn't taken for the damaged one.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::lock::private;
use super::log::State;

/// Marks a library as damaged. Where that can't be written, it is found damaged again.
pub(super) fn mark(library: &Path, state: Option<State>) {
    let mut options = OpenOptions::new();
    let file = private(options.create(true).truncate(true).write(true)).open(path(library));
    if let Ok(mut file) = file {
        let _ = file.write_all(&state.unwrap_or_default());
    }
}

/// Returns `true` if a library in this state is marked as damaged. The mark of another state is removed.
pub(super) fn is_marked(library: &Path, state: State) -> bool {
    let path = path(library);
    match fs::read(&path) {
        Ok(marked) if marked == state || marked == State::default() => true,
        Ok(_) => {
            let _ = fs::remove_file(&path);
            false
        }
        Err(_) => false,
    }
}

fn path(library: &Path) -> PathBuf {
    let mut path = library.as_os_str().to_owned();
    path.push(".damaged");
    PathBuf::from(path)
}
