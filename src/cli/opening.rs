//! Opening the library of a command, with the passphrase of a protected one.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::output::{CliError, print_error};
use super::{arguments, passphrase};
use crate::service::{self, Access, Key, Library, Passphrase, ServiceError};
use crate::text::Texts;

/// Number of times a passphrase is asked for.
const MAX_TRIES: u32 = 3;

/// Opens the library to be written. It is created if it does not exist.
pub(super) fn writable_library(matches: &ArgMatches, texts: &Texts) -> Result<Library, CliError> {
    Ok(with_passphrase(matches, texts)?.0)
}

/// Opens a plain library to be written. It is created if it does not exist.
pub(super) fn plain_library(matches: &ArgMatches) -> Result<Library, CliError> {
    Ok(check_library(Library::open(&path(matches), Access::Write)?)?)
}

/// Refuses a library that was named and does not exist: whoever mistyped its name would believe that it is protected.
pub(super) fn check_named(matches: &ArgMatches) -> Result<(), CliError> {
    match arguments::library(matches) {
        Some(path) if !path.exists() => Ok(Library::open_to_read(&path, None).map(drop)?),
        _ => Ok(()),
    }
}

/// Opens the library to be written; returns also the passphrase of a protected one.
pub(super) fn with_passphrase(
    matches: &ArgMatches,
    texts: &Texts,
) -> Result<(Library, Option<Passphrase>), CliError> {
    let (library, passphrase) = opened(&path(matches), Access::Write, texts)?;
    Ok((check_library(library)?, passphrase))
}

/// Opens the library for reading. The default one is created if it does not exist.
pub(super) fn readable_library(matches: &ArgMatches, texts: &Texts) -> Result<Library, CliError> {
    let path = path(matches);
    let access = match arguments::library(matches).is_none() && !path.exists() {
        true => Access::Write,
        false => Access::Read,
    };
    let library = opened(&path, access, texts)?.0;
    if let Some(error) = library.unread_log() {
        print_error(&error, texts);
    }
    Ok(check_library(library)?)
}

/// Opens a library again that was opened for reading, to be written.
pub(super) fn reopened_to_write(library: Library) -> Result<Library, CliError> {
    let (path, key) = (library.path(), library.file_key().cloned());
    drop(library);
    let library = Library::open_with_key(&path, Access::Write, key.as_ref())?;
    Ok(check_library(library)?)
}

/// Asks for the passphrase of a protected library; returns `None` for a plain one.
pub(super) fn passphrase_of(path: &Path, texts: &Texts) -> Result<Option<Passphrase>, CliError> {
    match service::is_protected(path)? {
        true => Ok(Some(key(path, texts)?.1)),
        false => Ok(None),
    }
}

/// Opens a library to be written, also one in which the laptop is handed over.
pub(super) fn handed_over_library(path: &Path, texts: &Texts) -> Result<Library, CliError> {
    Ok(opened(path, Access::Write, texts)?.0)
}

/// Checks that a library is not the one in which the laptop is handed over.
fn check_library(library: Library) -> Result<Library, ServiceError> {
    match library.hand_over()? {
        Some(_) => Err(ServiceError::HandedOver),
        None => Ok(library),
    }
}

pub(super) fn path(matches: &ArgMatches) -> PathBuf {
    arguments::library(matches).unwrap_or_else(service::default_library)
}

/// Opens a library. One that is created is protected by the passphrase in the environment, if there is one.
fn opened(path: &Path, access: Access, texts: &Texts) -> Result<(Library, Option<Passphrase>), CliError> {
    let is_new = access == Access::Write && path.metadata().map_or(true, |file| file.len() == 0);
    if let Some(given) = is_new
        .then(|| passphrase::given_for_new(texts))
        .transpose()?
        .flatten()
    {
        return Ok((Library::open_protected(path, access, &given)?, Some(given)));
    }
    let plain = match access {
        Access::Read => Library::open_to_read(path, None),
        Access::Write => Library::open(path, access),
    };
    match plain {
        Err(error) if error.is_protected() => unlocked(path, access, texts),
        other => Ok((other?, None)),
    }
}

fn unlocked(path: &Path, access: Access, texts: &Texts) -> Result<(Library, Option<Passphrase>), CliError> {
    let (key, passphrase) = key(path, texts)?;
    let library: Result<Library, ServiceError> = match access {
        Access::Read => Library::open_to_read(path, Some(&key)),
        Access::Write => Library::open_with_key(path, access, Some(&key)),
    };
    Ok((library?, Some(passphrase)))
}

/// Asks for the passphrase of a protected library; returns its key.
pub(super) fn key(path: &Path, texts: &Texts) -> Result<(Key, Passphrase), CliError> {
    let mut tries = MAX_TRIES;
    loop {
        let (words, typed) = passphrase::current(path, texts)?;
        match Library::unlock(path, &words) {
            Ok(key) => return Ok((key, words)),
            Err(error) if error.is_wrong_passphrase() && typed && tries > 1 => print_error(&error, texts),
            Err(error) => return Err(error.into()),
        }
        tries -= 1;
    }
}
