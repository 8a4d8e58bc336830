//! The commands: what the program does without a window.
//!
//! Exit codes: 0 done, 1 refused or failed (with a sentence on the error stream that says what happened
//! and what to do), 2 wrong usage. Without a command the window opens.

mod aggregate;
mod arguments;
mod charts;
mod commands;
mod consulting;
mod filter;
mod listing;
mod mirror;
mod output;
mod transfer;
mod usage;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;

use crate::service::{Settings, advice};
use crate::session::Moment;
use crate::text::{Language, Texts};
use output::{CliError, Output};

/// What the command line asks for.
pub enum Invocation {
    /// A command was carried out; this is how it ended.
    Done(ExitCode),
    /// The window, with this library and these settings.
    Window {
        /// The library; `None` is the usual one.
        library: Option<PathBuf>,
        /// The settings, with the language that was asked for.
        settings: Settings,
    },
}

/// Carries out the command of these arguments (the program's name first).
pub fn run(arguments: impl Iterator<Item = OsString>) -> Invocation {
    let arguments: Vec<OsString> = arguments.collect();
    let mut settings = Settings::load();
    if let Some(language) = wanted_language(&arguments) {
        settings.language = language;
    }
    let texts = Texts::of(settings.language);
    let matches = match arguments::command(texts).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => return Invocation::Done(usage::print_usage(&error, texts)),
    };
    match matches.subcommand() {
        None => Invocation::Window {
            library: arguments::library(&matches),
            settings,
        },
        Some((name, matches)) => Invocation::Done(carried_out(name, matches, &settings)),
    }
}

/// Returns the current moment, for everything that a command does.
fn current_moment() -> Moment {
    Moment::now()
}

fn carried_out(name: &str, matches: &ArgMatches, settings: &Settings) -> ExitCode {
    let texts = Texts::of(settings.language);
    let mut output = Output::new();
    let ended = commands::carry_out(name, matches, settings, &mut output).and_then(|ended| {
        output.flush()?;
        Ok(ended)
    });
    match ended {
        Ok(ended) => ended,
        Err(CliError::PipeClosed) => ExitCode::SUCCESS,
        Err(CliError::Said(error)) => {
            output::print_advice(&advice(&error, texts));
            ExitCode::FAILURE
        }
        Err(CliError::Unwritable(reason)) => {
            output::complain_plainly(&texts.cli_unwritable(reason));
            ExitCode::FAILURE
        }
    }
}

/// The language that was asked for, looked up before anything is understood, since even the help and the
/// complaint about a wrong usage are told in it. With `mirror` it is the text's language alone.
fn wanted_language(arguments: &[OsString]) -> Option<Language> {
    let words: Vec<&str> = arguments
        .iter()
        .skip(1)
        .filter_map(|word| word.to_str())
        .collect();
    let command = words.iter().position(|word| arguments::COMMANDS.contains(word));
    let mirrors = command.is_some_and(|at| words[at] == "mirror");
    let end = if mirrors {
        command.unwrap_or(0)
    } else {
        words.len()
    };
    let words = &words[..end];
    let apart = words
        .iter()
        .position(|word| *word == "--language")
        .and_then(|at| words.get(at + 1).copied());
    let joined = words.iter().find_map(|word| word.strip_prefix("--language="));
    apart.or(joined).and_then(Language::from_tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(words: &[&str]) -> Option<Language> {
        let words: Vec<OsString> = std::iter::once(&"funkenbuch")
            .chain(words)
            .map(OsString::from)
            .collect();
        wanted_language(&words)
    }

    #[test]
    fn the_language_may_stand_before_or_after_the_command() {
        assert_eq!(wanted(&["--language", "en", "list"]), Some(Language::English));
        assert_eq!(wanted(&["list", "--language=en"]), Some(Language::English));
        assert_eq!(wanted(&["list"]), None);
    }

    #[test]
    fn with_mirror_it_is_the_texts_language() {
        assert_eq!(wanted(&["mirror", "--language", "en"]), None);
        assert_eq!(
            wanted(&["--language", "en", "mirror", "--language", "de"]),
            Some(Language::English)
        );
    }
}
