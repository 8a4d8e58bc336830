//! Ending a hand-over: `hand-back`. Everything else is refused until then.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use clap::ArgMatches;

use super::opening::handed_over_library;
use super::output::{CliError, close, print_sentence};
use super::passphrase::{self, CODE_VARIABLE};
use super::{arguments, current_instant, pause};
use crate::service::{HandOverMarker, Library, SecretKind, ServiceError, advice, default_library};
use crate::text::Texts;

/// Wait that a forgotten code costs.
const FORGOTTEN_WAIT: Duration = Duration::from_secs(600);

/// Checks that the laptop is not handed over.
///
/// # Errors
/// [`ServiceError::HandedOver`] if it is.
pub(super) fn check_not_handed_over() -> Result<(), ServiceError> {
    match HandOverMarker::of_user().is_in_force() {
        true => Err(ServiceError::HandedOver),
        false => Ok(()),
    }
}

/// Takes the laptop back.
pub(super) fn hand_back(matches: &ArgMatches, texts: &Texts) -> Result<ExitCode, CliError> {
    let marker = HandOverMarker::of_user();
    let path = arguments::library(matches).or_else(|| marker.library());
    let path = path.unwrap_or_else(default_library);
    let is_forgotten = matches.get_flag("forgotten");
    if is_forgotten && !path.exists() && marker.library().is_some() {
        // the library is gone, and nothing of it can be seen any more
        wait_for_forgotten(texts);
    } else {
        end(&path, is_forgotten, texts)?;
    }
    if marker.names(&path) {
        marker.clear();
    }
    print_sentence(texts.handback_done());
    Ok(ExitCode::SUCCESS)
}

fn end(path: &Path, is_forgotten: bool, texts: &Texts) -> Result<(), CliError> {
    if !path.exists() {
        return Err(ServiceError::NotHandedOver.into());
    }
    let mut library = match handed_over_library(path, texts) {
        // what takes it back can't be read any more; the file shows nothing before it is rescued or restored
        Err(CliError::Refused(error)) if error.is_damage() && is_forgotten => {
            wait_for_forgotten(texts);
            return Ok(());
        }
        opened => opened?,
    };
    let Some(hand_over) = library.hand_over()? else {
        return Err(ServiceError::NotHandedOver.into());
    };
    match hand_over.ends_with {
        // it has just opened the library
        SecretKind::Passphrase => library.end_hand_over()?,
        _ if is_forgotten => {
            wait_for_forgotten(texts);
            library.end_hand_over()?;
        }
        _ => try_code(&mut library, texts)?,
    }
    close(library, texts)?;
    Ok(())
}

fn wait_for_forgotten(texts: &Texts) {
    print_sentence(&texts.handback_waiting(FORGOTTEN_WAIT.as_secs() / 60));
    pause(FORGOTTEN_WAIT);
}

/// Tries a code, after the wait that earlier wrong ones cost.
fn try_code(library: &mut Library, texts: &Texts) -> Result<(), CliError> {
    let code = passphrase::secret(CODE_VARIABLE, texts.handback_ask_code(), texts)?;
    patiently(texts, || library.take_back(&code, current_instant()))
}

/// Tries a secret, and once more after the wait that earlier wrong ones cost.
pub(super) fn patiently(
    texts: &Texts,
    mut attempt: impl FnMut() -> Result<(), ServiceError>,
) -> Result<(), CliError> {
    match attempt() {
        Err(error @ ServiceError::TooSoon { wait }) => {
            print_sentence(&advice(&error, texts).problem);
            pause(wait);
            Ok(attempt()?)
        }
        tried => Ok(tried?),
    }
}
