//! Help, and what is said about a wrong usage.

use std::io::Write;
use std::process::ExitCode;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::output::complain_plainly;
use crate::text::Texts;

/// Prints the help or version that was asked for, or says what is wrong with the usage.
pub(super) fn print_usage(error: &Error, texts: &Texts) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let help = error
            .render()
            .to_string()
            .replace("[OPTIONS]", texts.cli_usage_options());
        // somebody who asked for help and closed the pipe doesn't need it any more
        let _ = std::io::stdout().write_all(help.as_bytes());
        return ExitCode::SUCCESS;
    }
    complain_plainly(&sentence(error, texts));
    complain_plainly(texts.cli_see_help());
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
        ErrorKind::MissingRequiredArgument => texts.cli_missing_argument(argument),
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
        _ => texts.cli_misunderstood(error.to_string().trim_end().to_owned()),
    }
}

fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
