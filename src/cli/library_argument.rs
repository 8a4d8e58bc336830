//! A library as the only argument, as file managers hand it over: its path, or a `file:` URL.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use super::arguments::COMMANDS;

/// File extension of libraries.
const LIBRARY_EXTENSION: &str = "funkenbuch";

/// Returns the library if it is the only argument after the program's name. A path counts if it is there or has a
/// library's extension; everything else, the name of a command first, is read as a command line.
pub(super) fn library_argument(arguments: &[OsString]) -> Option<PathBuf> {
    let [_, argument] = arguments else { return None };
    let text = argument.to_str().unwrap_or_default();
    if text.starts_with('-') || COMMANDS.contains(&text) {
        return None;
    }
    if let Some(path) = text.strip_prefix("file:").and_then(path_of_url) {
        return Some(path);
    }
    let path = Path::new(argument);
    let extension = path.extension().and_then(OsStr::to_str);
    let is_library = extension.is_some_and(|extension| extension.eq_ignore_ascii_case(LIBRARY_EXTENSION));
    (is_library || path.is_file()).then(|| path.to_owned())
}

/// Returns the path of a URL without its `file:`; `None` if it is on another computer or malformed.
fn path_of_url(url: &str) -> Option<PathBuf> {
    let path = match url.strip_prefix("//") {
        Some(rest) => rest.strip_prefix("localhost").unwrap_or(rest),
        None => url,
    };
    if !path.starts_with('/') {
        return None;
    }
    path_from_bytes(percent_decoded(path)?)
}

fn percent_decoded(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, others)) = rest.split_first() {
        if *first == b'%' {
            let (digits, others) = others.split_at_checked(2)?;
            let digits = std::str::from_utf8(digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok().filter(|byte| *byte != 0)?);
            rest = others;
        } else {
            bytes.push(*first);
            rest = others;
        }
    }
    Some(bytes)
}

#[cfg(unix)]
fn path_from_bytes(bytes: Vec<u8>) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt as _;
    Some(OsString::from_vec(bytes).into())
}

/// Elsewhere the path is text, and a drive follows the first slash.
#[cfg(not(unix))]
fn path_from_bytes(bytes: Vec<u8>) -> Option<PathBuf> {
    let text = String::from_utf8(bytes).ok()?;
    Some(text.strip_prefix('/').unwrap_or(&text).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn library(arguments: &[&str]) -> Option<PathBuf> {
        let program = std::iter::once(&"funkenbuch");
        library_argument(&program.chain(arguments).map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn a_library_as_the_only_argument_is_opened() {
        let path = |path| Some(PathBuf::from(path));
        assert_eq!(library(&["lib.funkenbuch"]), path("lib.funkenbuch"));
        assert_eq!(library(&["a b/LIB.Funkenbuch"]), path("a b/LIB.Funkenbuch"));
        assert_eq!(library(&["Cargo.toml"]), path("Cargo.toml"));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_url_is_a_path() {
        let path = |path| Some(PathBuf::from(path));
        assert_eq!(library(&["file:///a/Meine%20%C3%84.x"]), path("/a/Meine Ä.x"));
        assert_eq!(library(&["file://localhost/a.x"]), path("/a.x"));
        assert_eq!(library(&["file:/a.x"]), path("/a.x"));
        for url in [
            "file://elsewhere/a.x",
            "file:///a%2",
            "file:///a%zz",
            "file:///a%00",
            "file:a.x",
        ] {
            assert_eq!(library(&[url]), None, "{url}");
        }
    }

    #[test]
    fn commands_options_and_misspelled_commands_are_no_library() {
        for arguments in [
            &["list"][..],
            &["lsit"],
            &["--help"],
            &[],
            &["--json", "lib.funkenbuch"],
        ] {
            assert_eq!(library(arguments), None, "{arguments:?}");
        }
    }
}
