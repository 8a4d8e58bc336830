//! The filter options, shared by all commands for many sessions.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use jiff::civil::Date;

use super::output::CliError;
use crate::consulting::{Filter, ReviewState};
use crate::service::{Library, has_search_terms};
use crate::text::dates::DayMode;
use crate::text::{Texts, dates};

/// Names of the filter options.
pub(super) const OPTIONS: [&str; 9] = [
    "search", "state", "tag", "from", "until", "workbook", "decisive", "client", "trash",
];

/// Text given as a day that is none.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct UnclearDay(String);

/// Text given as a search that has nothing to search for.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct EmptySearch(String);

/// Adds the filter options. Without any of them all sessions outside the trash are selected.
pub(super) fn options(command: Command, texts: &Texts, today: Date) -> Command {
    let option = |id: &'static str, value: &'static str, help: &'static str| {
        Arg::new(id)
            .long(id)
            .value_name(value)
            .help(help)
            .help_heading(texts.filter_heading())
    };
    let day = |id, mode, help| {
        let parse = move |typed: &str| {
            dates::parse_date(typed, today, mode).ok_or_else(|| UnclearDay(typed.to_owned()))
        };
        option(id, texts.filter_word_day(), help).value_parser(parse)
    };
    command
        .arg(option("search", texts.cli_word_text(), texts.cli_list_search()).value_parser(search))
        .arg(
            option("state", texts.filter_word_state(), texts.filter_state())
                .value_parser(PossibleValuesParser::new(ReviewState::ALL.map(ReviewState::name)))
                .value_delimiter(',')
                .action(ArgAction::Append)
                .hide_possible_values(true),
        )
        .arg(option("tag", texts.filter_word_tag(), texts.filter_tag()))
        .arg(day("from", DayMode::BackFrom, texts.filter_from()))
        .arg(day("until", DayMode::BackUntil, texts.filter_until()))
        .arg(option(
            "workbook",
            texts.filter_word_id(),
            texts.filter_workbook(),
        ))
        .arg(option(
            "decisive",
            texts.filter_word_id(),
            texts.filter_decisive(),
        ))
        .arg(option(
            "client",
            texts.filter_word_client(),
            texts.filter_client(),
        ))
        .arg(
            Arg::new("trash")
                .long("trash")
                .help(texts.filter_trash())
                .help_heading(texts.filter_heading())
                .action(ArgAction::SetTrue),
        )
}

fn search(typed: &str) -> Result<String, EmptySearch> {
    let given = typed.to_owned();
    if has_search_terms(typed) {
        Ok(given)
    } else {
        Err(EmptySearch(given))
    }
}

/// Returns the filter that the options describe.
pub(super) fn filter(matches: &ArgMatches, library: &Library) -> Result<Filter, CliError> {
    let word = |id| matches.get_one::<String>(id).cloned();
    let states = matches.get_many::<String>("state").into_iter().flatten();
    let client = word("client")
        .map(|part| library.client_named(&part))
        .transpose()?;
    Ok(Filter {
        search: word("search").filter(|words| !words.trim().is_empty()),
        states: states.filter_map(|name| ReviewState::from_name(name)).collect(),
        tag: word("tag"),
        from: matches.get_one("from").copied(),
        to: matches.get_one("until").copied(),
        workbook: word("workbook"),
        decisive: word("decisive"),
        client,
        trashed: matches.get_flag("trash"),
    })
}
