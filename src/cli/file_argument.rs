//! A file as the only argument, as file managers hand it over: its path, or a `file:` URL.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::arguments::COMMANDS;
use crate::service::expand_home;

/// Options that may stand beside a file, each with a value.
const OPTIONS: [&str; 2] = ["--library", "--language"];

/// Takes the file to open out of the arguments, if it is all that stands there beside options of the whole program. A
/// name counts if something of that name is there or if it has a dot or a slash in it, as no command has.
pub(super) fn take_file(arguments: &mut Vec<OsString>) -> Option<PathBuf> {
    let index = only_name(arguments)?;
    let argument = arguments.get(index)?;
    let text = argument.to_string_lossy();
    if COMMANDS.contains(&text.as_ref()) {
        return None;
    }
    let looks_like_file = text.contains(['.', '/', std::path::MAIN_SEPARATOR, '~']);
    if !looks_like_file && Path::new(argument).symlink_metadata().is_err() {
        return None;
    }
    let url = text.strip_prefix("file:").and_then(path_of_url);
    let path = url.unwrap_or_else(|| expand_home(Path::new(argument)));
    arguments.remove(index);
    Some(std::path::absolute(&path).unwrap_or(path))
}

/// Returns the place of the only argument that is no option; `None` if there are others, or options that belong to a
/// command.
fn only_name(arguments: &[OsString]) -> Option<usize> {
    let mut names = Vec::new();
    let mut rest = arguments.iter().enumerate().skip(1);
    while let Some((index, argument)) = rest.next() {
        let text = argument.to_string_lossy();
        if OPTIONS.contains(&text.as_ref()) {
            rest.next();
        } else if !OPTIONS
            .iter()
            .any(|option| text.starts_with(&format!("{option}=")))
        {
            names.push((index, text.starts_with('-')));
        }
    }
    match names[..] {
        [(index, false)] => Some(index),
        _ => None,
    }
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

    fn file(arguments: &[&str]) -> Option<PathBuf> {
        let program = std::iter::once(&"funkenbuch");
        let mut arguments: Vec<OsString> = program.chain(arguments).map(OsString::from).collect();
        let before = arguments.len();
        let file = take_file(&mut arguments);
        assert_eq!(arguments.len(), before - usize::from(file.is_some()));
        file
    }

    #[test]
    fn a_file_as_the_only_argument_is_opened() {
        let path = |path| Some(std::path::absolute(path).unwrap());
        for name in ["lib.funkenbuch", "a b/LIB.Funkenbuch", "Kopie.json", "a/b", "src"] {
            assert_eq!(file(&[name]), path(name), "{name}");
        }
        assert_eq!(file(&["~/x.json"]), Some(expand_home(Path::new("~/x.json"))));
    }

    #[test]
    fn options_of_the_whole_program_may_stand_beside_a_file() {
        let path = Some(std::path::absolute("a.json").unwrap());
        for arguments in [
            &["--library", "l.funkenbuch", "a.json"][..],
            &["a.json", "--library=l.funkenbuch"],
            &["--language", "en", "a.json", "--library", "l.funkenbuch"],
        ] {
            assert_eq!(file(arguments), path, "{arguments:?}");
        }
        assert_eq!(file(&["--library", "l.funkenbuch"]), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_url_is_a_path() {
        let path = |path| Some(PathBuf::from(path));
        assert_eq!(file(&["file:///a/Meine%20%C3%84.x"]), path("/a/Meine Ä.x"));
        assert_eq!(file(&["file://localhost/a.x"]), path("/a.x"));
        assert_eq!(file(&["file:/a.x"]), path("/a.x"));
        for url in [
            "file://elsewhere/a.x",
            "file:///a%2",
            "file:///a%zz",
            "file:///a%00",
            "file:a.x",
        ] {
            assert_eq!(path_of_url(url.strip_prefix("file:").unwrap()), None, "{url}");
        }
    }

    #[test]
    fn commands_options_and_misspelled_commands_are_no_file() {
        for arguments in [
            &["list"][..],
            &["lsit"],
            &["--help"],
            &[],
            &["--json", "lib.funkenbuch"],
            &["import", "a.json"],
            &["a.json", "b.json"],
        ] {
            assert_eq!(file(arguments), None, "{arguments:?}");
        }
    }
}
