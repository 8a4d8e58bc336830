//! The options of `clients`, `erase` and `erased`.

use clap::builder::PossibleValuesParser;
use clap::{ArgGroup, Command};
use jiff::civil::Date;

use super::argument::{flag, option, path_parser, positional, session};
use super::filter::Unclear;
use crate::consulting::ConsentKind;
use crate::text::dates::DayMode;
use crate::text::{Texts, dates};

/// Adds the options of `clients`: with `--add` a consent note is added to one record, otherwise records are listed.
pub(super) fn clients(command: Command, texts: &Texts, today: Date) -> Command {
    let day = |id, help| {
        let parse =
            move |typed: &str| dates::parse_date(typed, today, DayMode::BackUntil).ok_or(Unclear::Day);
        option(id, texts.filter_word_day(), help, texts)
            .value_parser(parse)
            .requires("add")
    };
    let kinds = PossibleValuesParser::new(ConsentKind::ALL.map(ConsentKind::name));
    let add = option("add", texts.cli_word_kind(), texts.clients_add(), texts);
    let wording = option(
        "wording",
        texts.cli_word_text(),
        texts.clients_add_wording(),
        texts,
    );
    command
        .arg(positional(
            "client",
            texts.filter_word_client(),
            texts.clients_which(),
            texts,
        ))
        .arg(
            add.value_parser(kinds)
                .hide_possible_values(true)
                .requires("client")
                .conflicts_with("json"),
        )
        .arg(wording.allow_hyphen_values(true).requires("add"))
        .arg(day("on", texts.clients_add_on()))
        .arg(day("withdrawn", texts.clients_add_withdrawn()))
        .arg(flag("json", texts.cli_json(), texts))
}

/// Adds the options of `erase`. One of the ways to say what is erased is required.
pub(super) fn erase(command: Command, texts: &Texts) -> Command {
    let client = option("client", texts.filter_word_client(), texts.erase_client(), texts);
    command
        .arg(session(texts).required(false).num_args(1..))
        .arg(client)
        .arg(flag("trash", texts.erase_trash(), texts))
        .arg(flag("rest", texts.erase_rest(), texts))
        .group(
            ArgGroup::new("which")
                .args(["session", "client", "trash", "rest"])
                .required(true),
        )
        .arg(flag("yes", texts.erase_yes(), texts))
}

/// Adds the options of `erased`.
pub(super) fn erased(command: Command, texts: &Texts) -> Command {
    let to = option("to", texts.cli_word_file(), texts.erase_records_to(), texts);
    command
        .arg(to.value_parser(path_parser()).conflicts_with("json"))
        .arg(flag("replace", texts.cli_replace(), texts))
        .arg(flag("json", texts.cli_json(), texts))
}
