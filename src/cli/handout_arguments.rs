//! Which sessions leave the library and how they are printed: the options of `export`, `handout` and `print`.

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{ArgGroup, ArgMatches, Command, Error, Id, value_parser};
use jiff::civil::Date;

use super::argument::{flag, folder, option, path_parser, session};
use super::filter;
use crate::handout::Paper;
use crate::service::{BLANK_KIND, ExportFormat, HANDOUT_KINDS, MAX_COPIES};
use crate::text::Texts;

/// Options that only a workbook to be filled in has.
const FOR_BLANK: [&str; 2] = ["large", "fillable"];
/// Options that only handouts of sessions have, besides filters.
const FOR_SESSIONS: [&str; 6] = [
    "brief",
    "without-attachment",
    "name",
    "pseudonym",
    "all",
    "one-file",
];

/// Checks that the options of `handout` and `print` can be used with each other.
///
/// # Errors
/// A conflict with the first one that the kind has nothing for, or that contradicts another one.
pub(super) fn check(matches: &ArgMatches) -> Result<(), Error> {
    check_kind(matches)?;
    check_name(matches)
}

/// Refuses a pseudonym beside another name: whoever wants none must not find one on paper.
fn check_name(matches: &ArgMatches) -> Result<(), Error> {
    let name = matches.try_get_one::<String>("name").ok().flatten();
    match name.map(String::as_str) {
        Some(name @ ("none" | "full")) if matches.contains_id("pseudonym") => {
            Err(conflict("--pseudonym", &format!("--name {name}")))
        }
        _ => Ok(()),
    }
}

fn check_kind(matches: &ArgMatches) -> Result<(), Error> {
    let [(usual, _), ..] = HANDOUT_KINDS;
    let kind = matches.get_one::<String>("kind").map_or(usual, String::as_str);
    let is_foreign = |option: &&str| match kind {
        BLANK_KIND => {
            FOR_SESSIONS.contains(option) || filter::OPTIONS.contains(option) && *option != "workbook"
        }
        _ => FOR_BLANK.contains(option) || *option == "brief" && kind != usual,
    };
    let given = matches.ids().map(Id::as_str).filter(is_foreign);
    let mut given = given.filter(|id| matches.value_source(id) == Some(ValueSource::CommandLine));
    match given.next() {
        Some(option) => Err(conflict(&format!("--{option}"), &format!("--kind {kind}"))),
        None => Ok(()),
    }
}

fn conflict(option: &str, prior: &str) -> Error {
    let mut error = Error::new(ErrorKind::ArgumentConflict);
    let both = [(ContextKind::InvalidArg, option), (ContextKind::PriorArg, prior)];
    for (kind, words) in both {
        error.insert(kind, ContextValue::String(words.to_owned()));
    }
    error
}

/// Adds the options of `export`.
pub(super) fn export(command: Command, texts: &Texts, today: Date) -> Command {
    let formats = PossibleValuesParser::new(ExportFormat::ALL.map(|format| format.name()));
    let format = option("as", texts.cli_word_form(), texts.cli_export_as(), texts);
    selecting(command, texts, today)
        .arg(folder(texts.cli_export_to(), texts))
        .arg(
            format
                .value_parser(formats)
                .hide_possible_values(true)
                .required(true),
        )
        .arg(flag("with-private", texts.cli_export_private(), texts))
        .arg(flag("with-notes", texts.consulting_export_notes(), texts))
        .arg(flag("replace", texts.cli_replace(), texts))
}

/// Adds the options of `handout`: of one session or of many, or of a workbook that is to be filled in.
pub(super) fn handout(command: Command, texts: &Texts, today: Date) -> Command {
    let to = option("to", texts.cli_word_pdf(), texts.cli_handout_to(), texts);
    let to = to.value_parser(path_parser()).required(true);
    let command = selecting(command, texts, today).arg(to);
    blank_options(handout_options(command, texts), texts)
        .arg(flag("brief", texts.cli_handout_brief(), texts))
        .arg(flag("without-attachment", texts.cli_handout_alone(), texts))
        .arg(flag("one-file", texts.cli_handout_one_file(), texts))
        .arg(flag("replace", texts.cli_replace(), texts))
}

/// Adds the options of `print`.
pub(super) fn print(command: Command, texts: &Texts) -> Command {
    let printer = option(
        "printer",
        texts.print_cli_word_printer(),
        texts.print_cli_printer(),
        texts,
    );
    let copies = option("copies", texts.cli_word_number(), texts.print_cli_copies(), texts);
    let copies = copies.value_parser(value_parser!(u8).range(1..=i64::from(MAX_COPIES)));
    let kinds = PossibleValuesParser::new(HANDOUT_KINDS.iter().map(|(name, _)| *name));
    handout_options(command.arg(session(texts)), texts)
        .mut_arg("kind", |kind| {
            kind.value_parser(kinds).help(texts.print_cli_kind())
        })
        .arg(flag("brief", texts.cli_handout_brief(), texts))
        .arg(printer)
        .arg(copies)
        .arg(flag("both-sides", texts.print_cli_both_sides(), texts))
}

/// Adds the ways to select sessions: they are named, selected by filters, or all taken; one of these is required.
fn selecting(command: Command, texts: &Texts, today: Date) -> Command {
    let others = filter::OPTIONS.into_iter().chain(["all"]);
    let named = session(texts)
        .required(false)
        .num_args(1..)
        .conflicts_with_all(others.clone());
    filter::options(command.arg(named), texts, today)
        .arg(flag("all", texts.consulting_export_all(), texts))
        .group(
            ArgGroup::new("which")
                .args(others.chain(["session"]))
                .multiple(true)
                .required(true),
        )
}

/// Adds what is printed, on which paper, and the client's name.
fn handout_options(command: Command, texts: &Texts) -> Command {
    let one_of = |id, value, help, names: Vec<&'static str>| {
        let option = option(id, value, help, texts).hide_possible_values(true);
        option.value_parser(PossibleValuesParser::new(names))
    };
    let kinds = HANDOUT_KINDS.iter().map(|(name, _)| *name);
    let kinds = kinds.chain([BLANK_KIND]).collect();
    let papers = Paper::ALL.map(Paper::name).to_vec();
    let names = vec!["full", "none", "pseudonym"];
    command
        .arg(one_of(
            "kind",
            texts.cli_word_kind(),
            texts.cli_handout_kind(),
            kinds,
        ))
        .arg(one_of("paper", "a4|letter", texts.cli_handout_paper(), papers))
        .arg(one_of(
            "name",
            "full|none|pseudonym",
            texts.cli_handout_name(),
            names,
        ))
        .arg(option(
            "pseudonym",
            texts.cli_word_name(),
            texts.cli_handout_pseudonym(),
            texts,
        ))
}

/// Adds what is printed of a workbook that is to be filled in.
fn blank_options(command: Command, texts: &Texts) -> Command {
    command
        .mut_arg("workbook", |workbook| {
            let workbook = workbook.help(texts.cli_handout_workbook());
            workbook.required_if_eq("kind", BLANK_KIND)
        })
        .arg(flag("large", texts.cli_handout_large(), texts))
        .arg(flag("fillable", texts.cli_handout_fillable(), texts))
}
