//! The filter options, shared by all commands for many sessions.

use clap::builder::PossibleValuesParser;
use clap::{ArgAction, ArgMatches, Command};
use jiff::civil::Date;

use super::argument;
use super::current_moment;
use super::output::CliError;
use crate::consulting::{Filter, MeetingFilter, ReviewState};
use crate::service::{Library, has_search_terms};
use crate::text::dates::DayMode;
use crate::text::{Texts, dates};

/// Names of the filter options.
pub(super) const OPTIONS: [&str; 11] = [
    "search", "state", "tag", "from", "until", "meeting", "workbook", "decisive", "client", "due", "trash",
];

/// Kind of a value that was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Unclear {
    /// It is no day.
    #[error("no day")]
    Day,
    /// It names no meetings.
    #[error("no meetings")]
    Meeting,
    /// It has nothing to search for.
    #[error("nothing to search for")]
    Search,
}

/// Adds the filter options. Without any of them all sessions outside the trash are selected.
pub(super) fn options(command: Command, texts: &Texts, today: Date) -> Command {
    let heading = texts.filter_heading();
    let option = |id, value, help| argument::option(id, value, help, texts).help_heading(heading);
    let flag = |id, help| argument::flag(id, help, texts).help_heading(heading);
    let day = |id, mode, help| {
        let parse = move |typed: &str| dates::parse_date(typed, today, mode).ok_or(Unclear::Day);
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
        .arg(
            option("meeting", texts.filter_word_meeting(), texts.filter_meeting())
                .value_parser(move |typed: &str| meeting(typed, today).ok_or(Unclear::Meeting)),
        )
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
        .arg(flag("due", texts.filter_due()))
        .arg(flag("trash", texts.filter_trash()))
}

fn search(typed: &str) -> Result<String, Unclear> {
    has_search_terms(typed)
        .then(|| typed.to_owned())
        .ok_or(Unclear::Search)
}

/// Returns the filter that the options describe.
pub(super) fn filter(matches: &ArgMatches, library: &Library) -> Result<Filter, CliError> {
    let word = |id| matches.get_one::<String>(id).cloned();
    let states = matches.get_many::<String>("state").into_iter().flatten();
    let client = word("client")
        .map(|part| library.client_named(&part))
        .transpose()?;
    Ok(Filter {
        search: word("search"),
        states: states.filter_map(|name| ReviewState::from_name(name)).collect(),
        tag: word("tag"),
        from: matches.get_one("from").copied(),
        to: matches.get_one("until").copied(),
        meeting: matches.get_one("meeting").copied(),
        workbook: word("workbook"),
        decisive: word("decisive"),
        client,
        due: matches.get_flag("due").then(|| current_moment().date()),
        trashed: matches.get_flag("trash"),
    })
}

/// Returns the meetings that a text names: by a word, a day or month, or a period whose first or last day may be
/// left out.
fn meeting(typed: &str, today: Date) -> Option<MeetingFilter> {
    match typed.trim() {
        "today" => Some(MeetingFilter::on(today)),
        "week" => Some(MeetingFilter::near(today)),
        "past" => Some(MeetingFilter::Past(today)),
        typed => {
            let ends = period_ends(typed).find_map(|(from, to)| period(from, to, today));
            ends.or_else(|| period(typed, typed, today))
        }
    }
}

/// Returns the two ends of a period in every way in which a text can be split: "1.12...3.12." has three full stops.
fn period_ends(typed: &str) -> impl Iterator<Item = (&str, &str)> {
    typed.char_indices().filter_map(|(at, _)| {
        let (from, rest) = typed.split_at_checked(at)?;
        Some((from, rest.strip_prefix("..")?))
    })
}

/// Returns the period between two typed days, of which one may be left out. The first one is the last such day
/// before the other where the next one would come after it.
fn period(from: &str, to: &str, today: Date) -> Option<MeetingFilter> {
    let given = |typed: &str| !typed.trim().is_empty();
    let to = match given(to) {
        true => Some(last_day(to, today)?),
        false => None,
    };
    let from = match given(from) {
        true => Some(first_day(from, to, today)?),
        false => None,
    };
    (from.is_some() || to.is_some()).then_some(MeetingFilter::Days { from, to })
}

fn first_day(typed: &str, to: Option<Date>, today: Date) -> Option<Date> {
    let is_before = |day: &Date| to.is_none_or(|to| *day <= to);
    let next = dates::parse_date(typed, today, DayMode::Ahead).filter(is_before);
    let last = || dates::parse_date(typed, to?, DayMode::BackFrom).filter(is_before);
    next.or_else(last)
}

/// Returns the day that a text names; of a month the last one.
fn last_day(typed: &str, today: Date) -> Option<Date> {
    let day = dates::parse_date(typed, today, DayMode::Ahead)?;
    let end = dates::parse_date(typed, today, DayMode::BackUntil);
    let of_month = end.filter(|end| *end == end.last_of_month() && end.first_of_month() == day);
    Some(of_month.unwrap_or(day))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn meetings_are_named_by_words_days_months_and_periods() {
        let today = date(2026, 11, 25);
        let days = |from, to| Some(MeetingFilter::Days { from, to });
        let (first, third) = (date(2026, 12, 1), date(2026, 12, 3));
        let cases = [
            ("today", days(Some(today), Some(today))),
            ("week", days(Some(today), Some(date(2026, 12, 2)))),
            ("past", Some(MeetingFilter::Past(today))),
            ("heute", days(Some(today), Some(today))),
            ("3.12.", days(Some(third), Some(third))),
            ("Dezember 2026", days(Some(first), Some(date(2026, 12, 31)))),
            ("1.12...3.12.", days(Some(first), Some(third))),
            ("1.12. .. 3.12.", days(Some(first), Some(third))),
            ("2026-12-01..2026-12-03", days(Some(first), Some(third))),
            ("1 Dec..3 Dec", days(Some(first), Some(third))),
            ("1.12...", days(Some(first), None)),
            ("..3.12.", days(None, Some(third))),
            ("1.11...3.12.", days(Some(date(2026, 11, 1)), Some(third))),
            (
                "20.12...5.1.",
                days(Some(date(2026, 12, 20)), Some(date(2027, 1, 5))),
            ),
            ("4.12.2026..3.12.2026", None),
            (
                "gestern..morgen",
                days(Some(date(2026, 11, 24)), Some(date(2026, 11, 26))),
            ),
            ("..", None),
            ("", None),
            ("bald", None),
            ("week..past", None),
        ];
        for (typed, expected) in cases {
            assert_eq!(meeting(typed, today), expected, "{typed}");
        }
    }
}
