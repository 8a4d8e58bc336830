//! The commands: everything the program does without a window.
//!
//! Exit codes: 0 done, 1 refused or failed (with a sentence on the error stream that says what happened
//! and what to do), 2 wrong usage. Without a command the window opens.

mod aggregate;
mod argument;
mod arguments;
mod backups;
mod charts;
mod commands;
mod consulting;
mod file_argument;
mod filter;
mod hand_back;
mod handout_arguments;
mod handouts;
mod integrity;
mod listing;
mod mirror;
mod opening;
mod output;
mod passphrase;
mod privacy;
mod privacy_arguments;
mod protection;
mod transfer;
mod usage;
mod versions;

use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::ArgMatches;

use crate::service::{self, FileKind, HandOverMarker, Settings, file_kind};
use crate::session::Moment;
use crate::text::{Language, Texts};
use output::{CliError, Output};

/// Result of reading the command line.
pub enum Invocation {
    /// A command was carried out and ended with this code.
    Done(ExitCode),
    /// The window is to be opened.
    Window {
        /// Path of the library; `None` for the default one.
        library: Option<PathBuf>,
        /// Settings, with the language given on the command line.
        settings: Box<Settings>,
        /// A session or workbook to open in it.
        file: Option<PathBuf>,
        /// Names the library in which the laptop is handed over.
        marker: HandOverMarker,
    },
}

/// Carries out the command of these arguments, the first of which is the program's name.
pub fn run(arguments: impl Iterator<Item = OsString>) -> Invocation {
    service::start_log(current_moment);
    let given: Vec<OsString> = arguments.collect();
    let mut arguments = given.clone();
    let mut settings = Settings::load();
    if let Some(language) = given_language(&arguments) {
        settings.language = language;
    }
    let file = file_argument::take_file(&mut arguments);
    let texts = Texts::of(settings.language);
    let matches = match arguments::read(&arguments, texts, current_moment().date()) {
        Ok(matches) => matches,
        Err(error) => return Invocation::Done(usage::print_usage(&error, texts)),
    };
    match matches.subcommand() {
        None => {
            passphrase::leave_behind(&given);
            window(arguments::library(&matches), file, settings)
        }
        Some((name, matches)) => Invocation::Done(carry_out(name, matches, &settings)),
    }
}

/// Returns the request for a window, or reports why the file can't be opened in it.
fn window(library: Option<PathBuf>, file: Option<PathBuf>, settings: Settings) -> Invocation {
    let kind = file.as_deref().map(file_kind).transpose();
    let (library, file) = match kind {
        Ok(Some(FileKind::Library)) => (file, None),
        Ok(_) => (library, file),
        Err(error) => {
            output::print_error(&error, Texts::of(settings.language));
            return Invocation::Done(ExitCode::FAILURE);
        }
    };
    Invocation::Window {
        library,
        settings: Box::new(settings.with_logo()),
        file,
        marker: HandOverMarker::of_user(),
    }
}

/// Returns the current moment, for everything that a command does.
fn current_moment() -> Moment {
    Moment::now()
}

/// Returns the current instant, for waits that no clock shortens.
fn current_instant() -> Instant {
    Instant::now()
}

/// Waits.
fn pause(time: Duration) {
    std::thread::sleep(time);
}

/// Carries out a command and reports on the error stream why it failed.
fn carry_out(name: &str, matches: &ArgMatches, settings: &Settings) -> ExitCode {
    let texts = Texts::of(settings.language);
    log::info!("command {name}");
    let mut output = Output::new();
    let result = commands::carry_out(name, matches, settings, &mut output).and_then(|code| {
        output.flush()?;
        Ok(code)
    });
    match result {
        Ok(code) => code,
        Err(CliError::PipeClosed) => ExitCode::SUCCESS,
        Err(CliError::Refused(error)) => {
            output::print_error(&error, texts);
            ExitCode::FAILURE
        }
        Err(CliError::Ended(sentence)) => {
            output::print_sentence(&sentence);
            ExitCode::FAILURE
        }
        Err(CliError::Unwritable(kind)) => {
            output::print_sentence(match kind {
                ErrorKind::StorageFull | ErrorKind::QuotaExceeded => texts.cli_unwritable_full(),
                _ => texts.cli_unwritable(),
            });
            ExitCode::FAILURE
        }
    }
}

/// Returns the language given with `--language`. It is looked up before the arguments are parsed, since help and
/// usage errors are printed in it. After `mirror` the option names the language of the text, not this one.
fn given_language(arguments: &[OsString]) -> Option<Language> {
    let words: Vec<&str> = arguments
        .iter()
        .skip(1)
        .filter_map(|word| word.to_str())
        .collect();
    let command = words.iter().position(|word| arguments::COMMANDS.contains(word));
    let end = command.filter(|index| words[*index] == "mirror");
    let words = &words[..end.unwrap_or(words.len())];
    let separate = words
        .iter()
        .position(|word| *word == "--language")
        .and_then(|index| words.get(index + 1).copied());
    let joined = words.iter().find_map(|word| word.strip_prefix("--language="));
    separate.or(joined).and_then(Language::from_tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(words: &[&str]) -> Option<Language> {
        let words: Vec<OsString> = std::iter::once(&"funkenbuch")
            .chain(words)
            .map(OsString::from)
            .collect();
        given_language(&words)
    }

    #[test]
    fn the_language_may_stand_before_or_after_the_command() {
        assert_eq!(given(&["--language", "en", "list"]), Some(Language::English));
        assert_eq!(given(&["list", "--language=en"]), Some(Language::English));
        assert_eq!(given(&["list"]), None);
    }

    #[test]
    fn with_mirror_it_is_the_texts_language() {
        assert_eq!(given(&["mirror", "--language", "en"]), None);
        assert_eq!(
            given(&["--language", "en", "mirror", "--language", "de"]),
            Some(Language::English)
        );
    }
}
