//! What can be said on the command line, told in the interface's language.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::desk::As;
use crate::desk::text::{Language, Texts};

/// The commands.
pub(super) const COMMANDS: [&str; 11] = [
    "new", "list", "show", "compare", "overview", "import", "export", "handout", "mirror", "sample", "check",
];

/// The program's command line.
pub(super) fn command(texts: &Texts) -> Command {
    dressed(Command::new("funkenbuch"), texts)
        .about(texts.cli_about())
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(texts.cli_commands())
        .subcommand_value_name(texts.cli_command())
        .arg(library_arg(texts))
        .arg(language_arg(texts.cli_language(), texts))
        .arg(help_arg(texts))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .help(texts.cli_version())
                .help_heading(texts.cli_options())
                .action(ArgAction::Version),
        )
        .subcommands(subcommands(texts))
}

/// The library that was named.
pub(super) fn library(matches: &ArgMatches) -> Option<PathBuf> {
    matches.get_one::<PathBuf>("library").cloned()
}

fn subcommands(texts: &Texts) -> Vec<Command> {
    let about = [
        texts.cli_new(),
        texts.cli_list(),
        texts.cli_show(),
        texts.compare_about(),
        texts.overview_about(),
        texts.cli_import(),
        texts.cli_export(),
        texts.cli_handout(),
        texts.cli_mirror(),
        texts.cli_sample(),
        texts.cli_check(),
    ];
    let commands = COMMANDS.iter().zip(about);
    commands
        .map(|(name, about)| {
            let command = dressed(Command::new(*name), texts)
                .about(about)
                .arg(help_arg(texts));
            with_arguments(command, name, texts)
        })
        .collect()
}

fn with_arguments(command: Command, name: &str, texts: &Texts) -> Command {
    match name {
        "list" => command
            .arg(option(
                "search",
                texts.cli_word_text(),
                texts.cli_list_search(),
                texts,
            ))
            .arg(flag("json", texts.cli_json(), texts)),
        "show" => command
            .arg(session(texts))
            .arg(flag("json", texts.cli_json(), texts)),
        "compare" => figures(
            command
                .arg(session(texts).num_args(2..))
                .arg(flag("changed", texts.compare_changed(), texts)),
            texts,
        ),
        "overview" => figures(super::filter::options(command, texts), texts),
        "import" => command
            .arg(paths("files", texts.cli_word_file(), texts.cli_import_files(), texts).num_args(1..))
            .arg(flag("replace", texts.cli_import_replace(), texts)),
        "export" => export(command, texts),
        "handout" => handout(command, texts),
        "mirror" => command
            .arg(
                paths("file", texts.cli_word_file(), texts.cli_mirror_file(), texts)
                    .required(false)
                    .default_value("-")
                    .hide_default_value(true),
            )
            .arg(flag("json", texts.cli_json(), texts))
            .arg(language_arg(texts.cli_mirror_language(), texts).global(false)),
        "sample" => command
            .arg(number("count", texts.cli_word_count(), texts.cli_sample_count(), texts).required(true))
            .arg(
                number("seed", texts.cli_word_number(), texts.cli_sample_seed(), texts)
                    .long("seed")
                    .default_value("1")
                    .hide_default_value(true)
                    .help_heading(texts.cli_options()),
            ),
        _ => command,
    }
}

/// What every command has that tells figures.
fn figures(command: Command, texts: &Texts) -> Command {
    command
        .arg(flag("json", texts.cli_json(), texts))
        .arg(
            option("to", texts.cli_word_folder(), texts.charts_to(), texts)
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(flag("replace", texts.cli_replace(), texts))
}

fn export(command: Command, texts: &Texts) -> Command {
    let forms = PossibleValuesParser::new(As::ALL.map(As::name));
    let form = option("as", texts.cli_word_form(), texts.cli_export_as(), texts);
    command
        .arg(session(texts).num_args(1..))
        .arg(
            option("to", texts.cli_word_folder(), texts.cli_export_to(), texts)
                .value_parser(value_parser!(PathBuf))
                .required(true),
        )
        .arg(form.value_parser(forms).hide_possible_values(true).required(true))
        .arg(flag("with-private", texts.cli_export_private(), texts))
        .arg(flag("replace", texts.cli_replace(), texts))
}

fn handout(command: Command, texts: &Texts) -> Command {
    let kind = option("kind", texts.cli_word_kind(), texts.cli_handout_kind(), texts);
    command
        .arg(session(texts))
        .arg(
            option("to", texts.cli_word_pdf(), texts.cli_handout_to(), texts)
                .value_parser(value_parser!(PathBuf))
                .required(true),
        )
        .arg(
            kind.value_parser(PossibleValuesParser::new(["meeting"]))
                .hide_possible_values(true)
                .hide_default_value(true)
                .default_value("meeting"),
        )
        .arg(flag("replace", texts.cli_replace(), texts))
}

fn dressed(command: Command, texts: &Texts) -> Command {
    command.disable_help_flag(true).help_template(format!(
        "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}",
        texts.cli_usage()
    ))
}

fn library_arg(texts: &Texts) -> Arg {
    option("library", texts.cli_word_file(), texts.cli_library(), texts)
        .value_parser(value_parser!(PathBuf))
        .global(true)
}

fn language_arg(help: &'static str, texts: &Texts) -> Arg {
    Arg::new("language")
        .long("language")
        .value_name("de|en")
        .help(help)
        .help_heading(texts.cli_options())
        .value_parser(PossibleValuesParser::new(Language::ALL.map(Language::tag)))
        .hide_possible_values(true)
        .global(true)
}

fn help_arg(texts: &Texts) -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .help(texts.cli_help())
        .help_heading(texts.cli_options())
        .action(ArgAction::Help)
}

fn session(texts: &Texts) -> Arg {
    positional("session", texts.cli_word_session(), texts.cli_session(), texts).required(true)
}

fn positional(id: &'static str, value: &'static str, help: &'static str, texts: &Texts) -> Arg {
    Arg::new(id)
        .value_name(value)
        .help(help)
        .help_heading(texts.cli_arguments())
}

fn paths(id: &'static str, value: &'static str, help: &'static str, texts: &Texts) -> Arg {
    positional(id, value, help, texts)
        .value_parser(value_parser!(PathBuf))
        .required(true)
}

fn number(id: &'static str, value: &'static str, help: &'static str, texts: &Texts) -> Arg {
    positional(id, value, help, texts).value_parser(value_parser!(u64))
}

fn option(id: &'static str, value: &'static str, help: &'static str, texts: &Texts) -> Arg {
    positional(id, value, help, texts)
        .long(id)
        .help_heading(texts.cli_options())
}

fn flag(id: &'static str, help: &'static str, texts: &Texts) -> Arg {
    Arg::new(id)
        .long(id)
        .help(help)
        .help_heading(texts.cli_options())
        .action(ArgAction::SetTrue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound_in_both_languages() {
        for language in Language::ALL {
            command(Texts::of(language)).debug_assert();
        }
    }
}
