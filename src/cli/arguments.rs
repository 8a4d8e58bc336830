//! Commands and options of the command line, with help in the language of the interface.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, Error, value_parser};
use jiff::civil::Date;

use super::argument::{flag, folder, number, option, path_parser, paths, positional, session};
use super::{handout_arguments, privacy_arguments};
use crate::consulting::SortBy;
use crate::text::{Language, Texts};

/// Greatest number of made-up sessions at a time: a library of that many is larger than any that is used.
const MAX_SAMPLES: u64 = 1_000_000;

/// Names of the commands.
pub(super) const COMMANDS: [&str; 28] = [
    "new",
    "list",
    "show",
    "versions",
    "bring-back",
    "notes",
    "agenda",
    "clients",
    "compare",
    "overview",
    "import",
    "export",
    "copy",
    "handout",
    "print",
    "mirror",
    "sample",
    "backup",
    "backups",
    "restore",
    "check",
    "rescue",
    "protect",
    "unprotect",
    "change-passphrase",
    "erase",
    "erased",
    "hand-back",
];

/// Returns the definition of the command line. Days without a year are relative to `today`.
fn command(texts: &Texts, today: Date) -> Command {
    with_help_template(Command::new("funkenbuch"), texts)
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
        .subcommands(subcommands(texts, today))
}

/// Reads the command line.
///
/// # Errors
/// If it asks for help, or can't be understood or carried out.
pub(super) fn read(arguments: &[OsString], texts: &Texts, today: Date) -> Result<ArgMatches, Error> {
    let matches = command(texts, today).try_get_matches_from(arguments)?;
    if let Some(("handout" | "print", matches)) = matches.subcommand() {
        handout_arguments::check(matches)?;
    }
    Ok(matches)
}

/// Returns the library given with `--library`.
pub(super) fn library(matches: &ArgMatches) -> Option<PathBuf> {
    matches.get_one::<PathBuf>("library").cloned()
}

fn subcommands(texts: &Texts, today: Date) -> Vec<Command> {
    let about = [
        texts.cli_new(),
        texts.cli_list(),
        texts.cli_show(),
        texts.versions_about(),
        texts.versions_bring_back_about(),
        texts.consulting_notes(),
        texts.consulting_agenda(),
        texts.clients_about(),
        texts.compare_about(),
        texts.overview_about(),
        texts.cli_import(),
        texts.cli_export(),
        texts.consulting_copy(),
        texts.cli_handout(),
        texts.print_cli(),
        texts.cli_mirror(),
        texts.cli_sample(),
        texts.backups_cli_backup(),
        texts.backups_cli_backups(),
        texts.backups_cli_restore(),
        texts.workbooks_cli_check(),
        texts.integrity_cli_rescue(),
        texts.protection_protect_about(),
        texts.protection_unprotect_about(),
        texts.protection_change_about(),
        texts.erase_about(),
        texts.erase_records_about(),
        texts.handback_about(),
    ];
    let commands = COMMANDS.iter().zip(about);
    commands
        .map(|(name, about)| {
            let command = with_help_template(Command::new(*name), texts)
                .about(about)
                .arg(help_arg(texts));
            with_arguments(command, name, texts, today)
        })
        .collect()
}

fn with_arguments(command: Command, name: &str, texts: &Texts, today: Date) -> Command {
    match name {
        "list" => list(command, texts, today),
        "new" => new(command, texts),
        "check" => check(command, texts),
        "rescue" => rescue(command, texts),
        "show" => command
            .arg(session(texts))
            .arg(version_option("version", texts.versions_option(), texts))
            .arg(flag("json", texts.cli_json(), texts)),
        "versions" => command
            .arg(session(texts))
            .arg(version_option("compare", texts.versions_compare_option(), texts))
            .arg(flag("json", texts.cli_json(), texts).conflicts_with("compare")),
        "backup" => command.arg(
            option("to", texts.cli_word_folder(), texts.backups_cli_to(), texts).value_parser(path_parser()),
        ),
        "restore" => restore(command, texts),
        "bring-back" => command
            .arg(session(texts))
            .arg(version_option("version", texts.versions_bring_back_option(), texts).required(true)),
        "notes" => notes(command, texts),
        "agenda" => command
            .arg(session(texts))
            .arg(flag("json", texts.cli_json(), texts)),
        "copy" => command
            .arg(
                positional(
                    "session",
                    texts.cli_word_session(),
                    texts.consulting_copy_session(),
                    texts,
                )
                .required(true),
            )
            .arg(folder(texts.consulting_copy_to(), texts)),
        "compare" => with_chart_options(
            command
                .arg(session(texts).num_args(2..))
                .arg(flag("changed", texts.compare_changed(), texts)),
            texts,
        ),
        "overview" => with_chart_options(super::filter::options(command, texts, today), texts),
        "import" => command
            .arg(paths("files", texts.cli_word_file(), texts.cli_import_files(), texts).num_args(1..))
            .arg(flag("replace", texts.cli_import_replace(), texts)),
        "export" => handout_arguments::export(command, texts, today),
        "handout" => handout_arguments::handout(command, texts, today),
        "print" => handout_arguments::print(command, texts),
        "mirror" => mirror(command, texts),
        "sample" => sample(command, texts),
        "hand-back" => command.arg(flag("forgotten", texts.handback_forgotten(), texts)),
        "clients" => privacy_arguments::clients(command, texts, today),
        "erase" => privacy_arguments::erase(command, texts),
        "erased" => privacy_arguments::erased(command, texts),
        _ => command,
    }
}

fn restore(command: Command, texts: &Texts) -> Command {
    let session = option(
        "session",
        texts.cli_word_session(),
        texts.backups_cli_restore_session(),
        texts,
    );
    command
        .arg(paths(
            "file",
            texts.cli_word_file(),
            texts.backups_cli_restore_file(),
            texts,
        ))
        .arg(session.action(ArgAction::Append))
        .arg(flag("all", texts.backups_cli_restore_all(), texts).conflicts_with("session"))
        .arg(flag("replace", texts.backups_cli_restore_replace(), texts).requires("all"))
}

fn version_option(id: &'static str, help: &'static str, texts: &Texts) -> Arg {
    option(id, texts.cli_word_number(), help, texts).value_parser(value_parser!(u32))
}

fn new(command: Command, texts: &Texts) -> Command {
    command
        .arg(option(
            "workbook",
            texts.workbooks_cli_word_workbook(),
            texts.workbooks_cli_workbook(),
            texts,
        ))
        .arg(option(
            "client",
            texts.filter_word_client(),
            texts.workbooks_cli_client(),
            texts,
        ))
}

fn check(command: Command, texts: &Texts) -> Command {
    command
        .arg(
            paths(
                "file",
                texts.cli_word_file(),
                texts.workbooks_cli_check_file(),
                texts,
            )
            .required(false),
        )
        .arg(flag("repair", texts.cli_check_repair(), texts).conflicts_with("file"))
}

fn rescue(command: Command, texts: &Texts) -> Command {
    let (file, to) = (texts.integrity_cli_rescue_file(), texts.integrity_cli_rescue_to());
    let to = option("to", texts.cli_word_file(), to, texts);
    command
        .arg(paths("file", texts.cli_word_file(), file, texts))
        .arg(to.value_parser(path_parser()).required(true))
}

fn mirror(command: Command, texts: &Texts) -> Command {
    command
        .arg(
            paths("file", texts.cli_word_file(), texts.cli_mirror_file(), texts)
                .required(false)
                .default_value("-")
                .hide_default_value(true),
        )
        .arg(flag("json", texts.cli_json(), texts))
        .arg(language_arg(texts.cli_mirror_language(), texts).global(false))
}

fn sample(command: Command, texts: &Texts) -> Command {
    command
        .arg(
            number("count", texts.cli_word_count(), texts.cli_sample_count(), texts)
                .value_parser(value_parser!(u64).range(..=MAX_SAMPLES))
                .required(true),
        )
        .arg(
            number("seed", texts.cli_word_number(), texts.cli_sample_seed(), texts)
                .long("seed")
                .default_value("1")
                .hide_default_value(true)
                .help_heading(texts.cli_options()),
        )
}

/// Adds the options of commands that show charts.
fn with_chart_options(command: Command, texts: &Texts) -> Command {
    command
        .arg(flag("json", texts.cli_json(), texts))
        .arg(option("to", texts.cli_word_folder(), texts.charts_to(), texts).value_parser(path_parser()))
        .arg(flag("replace", texts.cli_replace(), texts))
}

fn list(command: Command, texts: &Texts, today: Date) -> Command {
    let columns = PossibleValuesParser::new(SortBy::ALL.map(SortBy::name));
    super::filter::options(command, texts, today)
        .arg(
            option(
                "sort",
                texts.consulting_word_column(),
                texts.consulting_sort(),
                texts,
            )
            .value_parser(columns)
            .hide_possible_values(true),
        )
        .arg(flag("descending", texts.consulting_descending(), texts).requires("sort"))
        .arg(flag("json", texts.cli_json(), texts))
}

fn notes(command: Command, texts: &Texts) -> Command {
    command
        .arg(session(texts))
        .arg(
            option("add", texts.cli_word_text(), texts.consulting_notes_add(), texts)
                .allow_hyphen_values(true)
                .conflicts_with("json"),
        )
        .arg(
            option(
                "at",
                texts.consulting_word_place(),
                texts.consulting_notes_at(),
                texts,
            )
            .requires("add"),
        )
        .arg(flag("for-meeting", texts.consulting_notes_for_meeting(), texts).requires("add"))
        .arg(flag("json", texts.cli_json(), texts))
}

fn with_help_template(command: Command, texts: &Texts) -> Command {
    command.disable_help_flag(true).help_template(format!(
        "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}",
        texts.cli_usage()
    ))
}

fn library_arg(texts: &Texts) -> Arg {
    option("library", texts.cli_word_file(), texts.cli_library(), texts)
        .value_parser(path_parser())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound_in_both_languages() {
        for language in Language::ALL {
            command(Texts::of(language), jiff::civil::date(2026, 11, 26)).debug_assert();
        }
    }
}
