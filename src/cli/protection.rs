//! What protects the library: `protect`, `unprotect` and `change-passphrase`.

use std::process::ExitCode;

use clap::ArgMatches;

use super::current_moment;
use super::opening::{check_named, plain_library, with_passphrase};
use super::output::{CliError, Output, close, print_error};
use super::passphrase;
use crate::service::{Library, Passphrase, ProtectionChange, Settings};
use crate::text::Texts;

/// Protects a plain library with a new passphrase.
pub(super) fn protect(
    matches: &ArgMatches,
    settings: &Settings,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let texts = Texts::of(settings.language);
    check_named(matches)?;
    let library = plain_library(matches)?;
    let new = passphrase::new(&library.path(), texts)?;
    change(library, &ProtectionChange::Protect { new }, settings)?;
    output.line(texts.protection_protected())?;
    output.line(texts.protection_remember())?;
    Ok(ExitCode::SUCCESS)
}

/// Takes the protection off.
pub(super) fn unprotect(
    matches: &ArgMatches,
    settings: &Settings,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let texts = Texts::of(settings.language);
    check_named(matches)?;
    let (library, current) = with_passphrase(matches, texts)?;
    let current = current.unwrap_or_else(no_passphrase);
    change(library, &ProtectionChange::Unprotect { current }, settings)?;
    output.line(texts.protection_unprotected())?;
    Ok(ExitCode::SUCCESS)
}

/// Gives a protected library another passphrase.
pub(super) fn change_passphrase(
    matches: &ArgMatches,
    settings: &Settings,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let texts = Texts::of(settings.language);
    check_named(matches)?;
    let (library, current) = with_passphrase(matches, texts)?;
    let new = match &current {
        Some(_) => passphrase::new(&library.path(), texts)?,
        None => no_passphrase(),
    };
    let current = current.unwrap_or_else(no_passphrase);
    change(
        library,
        &ProtectionChange::ChangePassphrase { current, new },
        settings,
    )?;
    output.line(texts.protection_changed())?;
    output.line(texts.protection_remember())?;
    Ok(ExitCode::SUCCESS)
}

/// Returns what stands for the passphrase of a plain library, whose change is refused.
fn no_passphrase() -> Passphrase {
    Passphrase::new(String::new())
}

fn change(mut library: Library, change: &ProtectionChange, settings: &Settings) -> Result<(), CliError> {
    let texts = Texts::of(settings.language);
    library.change_protection(change)?;
    if library.has_plain_backups() {
        // they are protected with it, those in the chosen folder too
        let chosen = settings.backups.folder.as_deref();
        let task = library.backup_task(chosen, current_moment())?;
        task.run(|made| {
            if let Err(error) = made {
                print_error(&error, texts);
            }
        });
    }
    Ok(close(library, texts)?)
}
