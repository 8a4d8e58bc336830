//! Kinds of arguments: positional ones, options and flags, each with its help under its heading; and what was given for
//! one.

use std::path::{Path, PathBuf};

use clap::builder::{PathBufValueParser, TypedValueParser};
use clap::{Arg, ArgAction, ArgMatches, value_parser};

use crate::service::expand_home;
use crate::text::Texts;

/// Returns the text given for an argument; empty if there is none.
pub(super) fn word<'m>(matches: &'m ArgMatches, id: &str) -> &'m str {
    matches.get_one::<String>(id).map_or("", String::as_str)
}

/// Returns the path given for an argument; empty if there is none.
pub(super) fn file<'m>(matches: &'m ArgMatches, id: &str) -> &'m Path {
    matches
        .get_one::<PathBuf>(id)
        .map_or(Path::new(""), PathBuf::as_path)
}

/// Returns the argument that names a session.
pub(super) fn session(texts: &Texts) -> Arg {
    positional("session", texts.cli_word_session(), texts.cli_session(), texts).required(true)
}

/// Returns an argument without a name.
pub(super) fn positional(id: &'static str, value: &'static str, help: &'static str, texts: &Texts) -> Arg {
    Arg::new(id)
        .value_name(value)
        .help(help)
        .help_heading(texts.cli_arguments())
}

/// Returns an argument for files and folders.
pub(super) fn paths(id: &'static str, value: &'static str, help: &'static str, texts: &Texts) -> Arg {
    positional(id, value, help, texts)
        .value_parser(path_parser())
        .required(true)
}

/// Returns a parser of paths that reads `~` as the home folder: in `--to=~/x` and inside quotation marks no shell does.
pub(super) fn path_parser() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().map(|path| expand_home(&path))
}

/// Returns an argument for a whole number.
pub(super) fn number(id: &'static str, value: &'static str, help: &'static str, texts: &Texts) -> Arg {
    positional(id, value, help, texts).value_parser(value_parser!(u64))
}

/// Returns an option with a value.
pub(super) fn option(id: &'static str, value: &'static str, help: &'static str, texts: &Texts) -> Arg {
    positional(id, value, help, texts)
        .long(id)
        .help_heading(texts.cli_options())
}

/// Returns an option without a value.
pub(super) fn flag(id: &'static str, help: &'static str, texts: &Texts) -> Arg {
    Arg::new(id)
        .long(id)
        .help(help)
        .help_heading(texts.cli_options())
        .action(ArgAction::SetTrue)
}

/// Returns the option for the folder that files are written into.
pub(super) fn folder(help: &'static str, texts: &Texts) -> Arg {
    option("to", texts.cli_word_folder(), help, texts)
        .value_parser(path_parser())
        .required(true)
}
