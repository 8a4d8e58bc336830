//! Help, version and usage errors.

use std::error::Error as _;
use std::io::Write;
use std::process::ExitCode;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::filter::Unclear;
use super::output::print_sentence;
use crate::text::Texts;

/// Prints help or version, or what is wrong with the usage. Returns the exit code.
pub(super) fn print_usage(error: &Error, texts: &Texts) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let help = error
            .render()
            .to_string()
            .replace("[OPTIONS]", texts.cli_usage_options());
        // a closed pipe: nobody reads the help any more
        let _ = std::io::stdout().write_all(help.as_bytes());
        return ExitCode::SUCCESS;
    }
    print_sentence(&sentence(error, texts));
    print_sentence(texts.cli_see_help());
    ExitCode::from(2)
}

fn sentence(error: &Error, texts: &Texts) -> String {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            texts.cli_unknown_command(context(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => texts.cli_unknown_argument(argument),
        // the group of everything that selects sessions is too long for a sentence
        ErrorKind::MissingRequiredArgument if argument.contains("|--all|") => {
            texts.cli_missing_sessions().to_owned()
        }
        ErrorKind::MissingRequiredArgument | ErrorKind::TooFewValues => {
            texts.cli_missing_argument(argument.trim_end_matches("..."))
        }
        ErrorKind::ValueValidation if unclear(error) == Some(Unclear::Day) => texts.cli_unclear_day(value),
        ErrorKind::ValueValidation if unclear(error) == Some(Unclear::Meeting) => {
            texts.cli_unclear_meeting(value)
        }
        ErrorKind::ValueValidation if unclear(error) == Some(Unclear::Search) => {
            texts.cli_empty_search(value)
        }
        ErrorKind::InvalidValue if value.is_empty() => texts.cli_missing_value(argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match context(error, ContextKind::ValidValue)
        {
            known if known.is_empty() => texts.cli_bad_value().argument(argument).value(value),
            known => texts
                .cli_unknown_value()
                .argument(argument)
                .known(known)
                .value(value),
        },
        ErrorKind::ArgumentConflict => match context(error, ContextKind::PriorArg) {
            prior if prior.is_empty() || prior == argument => texts.cli_twice(argument),
            prior => texts.cli_conflict().argument(argument).prior(prior),
        },
        _ => texts.cli_misunderstood().to_owned(),
    }
}

/// Returns what the given value was not understood as.
fn unclear(error: &Error) -> Option<Unclear> {
    error.source()?.downcast_ref().copied()
}

fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
