//! Codes, words and passphrases: from an environment variable, or asked for on the terminal without being shown.

use super::output::CliError;
use crate::service::{Passphrase, ServiceError};

/// The variable with the code of a hand-over.
pub(super) const CODE_VARIABLE: &str = "FUNKENBUCH_CODE";

/// The variable with a client's own word.
pub(super) const WORD_VARIABLE: &str = "FUNKENBUCH_WORD";

/// The variable with the passphrase of a library.
pub(super) const PASSPHRASE_VARIABLE: &str = "FUNKENBUCH_PASSPHRASE";

/// Returns the secret in a variable; without it, asks for one on the terminal.
///
/// # Errors
/// If there is neither.
pub(super) fn ask(variable: &'static str, prompt: &str) -> Result<Passphrase, CliError> {
    let given = std::env::var(variable).ok().filter(|given| !given.is_empty());
    let typed = match given {
        Some(given) => given,
        None => rpassword::prompt_password(prompt).map_err(|_| ServiceError::NoTerminal { variable })?,
    };
    Ok(Passphrase::new(typed))
}
