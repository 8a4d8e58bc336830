//! Where a command gets a passphrase from: the environment, or the terminal. Never from an argument, which other
//! programs can see.

use std::ffi::OsString;
use std::path::Path;

use super::output::{CliError, print_sentence};
use crate::service::{NEW_PASSPHRASE_VARIABLE, PASSPHRASE_VARIABLE, Passphrase, Rating, Strength};
use crate::text::Texts;
use crate::text::sanitize::one_line;

/// The variable with the code of a hand-over.
pub(super) const CODE_VARIABLE: &str = "FUNKENBUCH_CODE";

/// The variable with a client's own word.
pub(super) const WORD_VARIABLE: &str = "FUNKENBUCH_WORD";

/// Returns the passphrase that the environment gives for the library.
pub(super) fn given(texts: &Texts) -> Result<Option<Passphrase>, CliError> {
    in_environment(PASSPHRASE_VARIABLE, texts)
}

/// Returns the passphrase that the environment gives for a library that is made just now.
pub(super) fn given_for_new(texts: &Texts) -> Result<Option<Passphrase>, CliError> {
    given(texts)?.map(|new| typeable(new, texts)).transpose()
}

/// Returns the passphrase of a protected library, and whether it was typed just now.
pub(super) fn current(library: &Path, texts: &Texts) -> Result<(Passphrase, bool), CliError> {
    match given(texts)? {
        Some(passphrase) => Ok((passphrase, false)),
        None => Ok((
            ask(&texts.protection_ask(shown(library)), PASSPHRASE_VARIABLE, texts)?,
            true,
        )),
    }
}

/// Returns a new passphrase, which is asked for twice. A weak one is taken with a warning.
pub(super) fn new(library: &Path, texts: &Texts) -> Result<Passphrase, CliError> {
    let new = match in_environment(NEW_PASSPHRASE_VARIABLE, texts)? {
        Some(new) => new,
        None => ask_twice(library, texts)?,
    };
    let new = typeable(new, texts)?;
    if Rating::of(&new, &[]).strength < Strength::Good && !new.is_empty() {
        print_sentence(texts.protection_weak());
    }
    Ok(new)
}

fn ask_twice(library: &Path, texts: &Texts) -> Result<Passphrase, CliError> {
    let ask = |question: &str| ask(question, NEW_PASSPHRASE_VARIABLE, texts);
    let new = ask(&texts.protection_ask_new(shown(library)))?;
    if new.is_empty() || new == ask(texts.protection_ask_again())? {
        Ok(new)
    } else {
        Err(CliError::Ended(texts.protection_differ().to_owned()))
    }
}

/// Returns the secret in a variable; without it, asks for one on the terminal.
pub(super) fn secret(variable: &str, question: &str, texts: &Texts) -> Result<Passphrase, CliError> {
    match in_environment(variable, texts)? {
        Some(secret) => Ok(secret),
        None => ask(question, variable, texts),
    }
}

/// Asks on the terminal, also where input and output are redirected.
fn ask(question: &str, variable: &str, texts: &Texts) -> Result<Passphrase, CliError> {
    let typed = rpassword::prompt_password(format!("{question} "));
    let typed = typed.map_err(|_| CliError::Ended(texts.protection_no_terminal(variable)))?;
    Ok(Passphrase::new(typed))
}

/// Returns the passphrase in a variable. A line break at its end doesn't belong to it, as on the terminal; an empty one
/// counts as none.
///
/// # Errors
/// If it isn't UTF-8: without it, a new library would be made that isn't protected.
fn in_environment(variable: &str, texts: &Texts) -> Result<Option<Passphrase>, CliError> {
    let Some(words) = std::env::var_os(variable) else {
        return Ok(None);
    };
    let words = words.into_string();
    let mut words = words.map_err(|_| CliError::Ended(texts.protection_no_text(variable)))?;
    let typed = words.trim_end_matches(['\r', '\n']).len();
    words.truncate(typed);
    Ok((!words.is_empty()).then(|| Passphrase::new(words)))
}

/// Refuses a new passphrase that nobody could type into the window.
fn typeable(new: Passphrase, texts: &Texts) -> Result<Passphrase, CliError> {
    match new.has_control_characters() {
        true => Err(CliError::Ended(texts.protection_not_typeable().to_owned())),
        false => Ok(new),
    }
}

/// Starts the program again without the variables, if there are any: the window doesn't use them, and the programs that
/// it starts for dialogs and finished files would inherit them. Returns if there are none, or if that fails.
#[cfg(unix)]
pub(super) fn leave_behind(arguments: &[OsString]) {
    use std::os::unix::process::CommandExt;
    let variables = [
        PASSPHRASE_VARIABLE,
        NEW_PASSPHRASE_VARIABLE,
        CODE_VARIABLE,
        WORD_VARIABLE,
    ];
    if variables
        .iter()
        .all(|variable| std::env::var_os(variable).is_none())
    {
        return;
    }
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let mut again = std::process::Command::new(program);
    again.args(arguments.iter().skip(1));
    for variable in variables {
        again.env_remove(variable);
    }
    let error = again.exec();
    log::warn!("passphrases stay in the environment: {:?}", error.kind());
}

/// Elsewhere a program can't be replaced by itself, and dialogs are no programs of their own.
#[cfg(not(unix))]
pub(super) fn leave_behind(_: &[OsString]) {}

fn shown(path: &Path) -> String {
    one_line(&path.display().to_string()).into_owned()
}
