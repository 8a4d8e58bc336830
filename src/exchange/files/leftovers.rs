//! Temporary files and folders that a killed program left behind.

use std::fs::{self, DirEntry, File};
use std::path::Path;

/// Lengths of the hexadecimal numbers in temporary names: of files, and of folders.
const NUMBER_DIGITS: [usize; 2] = [16, 32];

/// Endings of files beside an unfinished library.
const BESIDE: [&str; 4] = ["-wal", "-shm", "-journal", ".lock"];

/// Removes what earlier runs of the program left unfinished in a folder: entries with a name as this program gives them
/// that no running program has locked. What can't be removed stays; it is hidden, and its name reveals nothing.
pub fn remove_leftovers(folder: &Path) {
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let is_left = |entry: &DirEntry| {
        let name = entry.file_name();
        name.to_str()
            .is_some_and(|name| is_temporary(name) || is_left_beside(&entry.path(), name))
    };
    for entry in entries.filter(is_left) {
        let path = entry.path();
        let Ok(file) = File::open(&path) else { continue };
        if file.try_lock().is_err() {
            continue;
        }
        let _ = match entry.file_type() {
            Ok(kind) if kind.is_dir() => fs::remove_dir_all(&path),
            Ok(kind) if kind.is_file() => fs::remove_file(&path),
            _ => Ok(()),
        };
    }
}

/// Returns `true` for what SQLite makes beside a library that is unfinished, once that is gone.
fn is_left_beside(path: &Path, name: &str) -> bool {
    let unfinished = ["-wal", "-shm"]
        .iter()
        .find_map(|ending| name.strip_suffix(ending));
    unfinished.is_some_and(|name| is_temporary(name) && !path.with_file_name(name).exists())
}

fn is_temporary(name: &str) -> bool {
    let name = BESIDE
        .iter()
        .find_map(|suffix| name.strip_suffix(suffix))
        .unwrap_or(name);
    let number = name.strip_prefix('.').and_then(|rest| rest.strip_suffix(".part"));
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    number.is_some_and(|number| NUMBER_DIGITS.contains(&number.len()) && number.bytes().all(is_digit))
}
