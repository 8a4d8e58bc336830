//! Calendar days as people type them.
//!
//! Long because: most of it is the table of what people type, as tests.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::{ENGLISH_DAYS, ENGLISH_MONTHS, GERMAN_DAYS, GERMAN_MONTHS};

/// Most characters of a day; longer input is not read at all.
const MAX_DAY_CHARS: usize = 60;

/// Years that a day written as eight digits can have.
const EIGHT_DIGIT_YEARS: std::ops::Range<i16> = 1900..2200;

/// Words before a day that say nothing about which one it is.
const FILLERS: [&str; 8] = ["am", "an", "den", "dem", "der", "on", "the", "of"];

/// Words that make a weekday the next one after today.
const NEXT: [&str; 9] = [
    "nächsten",
    "nächster",
    "nächste",
    "naechsten",
    "kommenden",
    "kommender",
    "kommende",
    "next",
    "coming",
];

/// Words that make a weekday the last one before today.
const LAST: [&str; 11] = [
    "letzten",
    "letzter",
    "letzte",
    "vergangenen",
    "vergangener",
    "vorigen",
    "voriger",
    "last",
    "past",
    "previous",
    "vergangene",
];

/// Which of several days is meant where the year, the week or the day of the month is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayMode {
    /// The next such day, as for a meeting; a month stands for its first day.
    Ahead,
    /// The last such day, as the first day of a period in the past; a month stands for its first day.
    BackFrom,
    /// The last such day, as the last day of a period in the past; a month stands for its last day.
    BackUntil,
}

/// Returns the day that was typed, such as "3.12.", "Fr, 3. Dezember", "3 Dec 2026", "2026-12-03",
/// "gestern", "Freitag", "last Friday" or "in 2 Wochen".
///
/// - Names of months and weekdays are read in both languages; a slash separates day and month as in
///   Britain, and a time after the day is ignored.
/// - A day without a year is the next or last one by `mode`, today included. A weekday alone is the next
///   one after or the last one before today.
/// - A weekday beside a day has to be right, or the day is refused. Looking back, it also finds the next
///   such day where the last one falls on another weekday.
/// - A month with its year ("Dezember 2026", "12/2026") stands for its first or last day by `mode`.
///
/// `None` for anything else and for days that the calendar does not have.
pub fn parse_date(typed: &str, today: Date, mode: DayMode) -> Option<Date> {
    if typed.chars().count() > MAX_DAY_CHARS {
        return None;
    }
    let typed = typed.to_lowercase();
    let mut words: Vec<&str> = typed.split_whitespace().collect();
    remove_time(&mut words);
    remove_fillers(&mut words);
    let reader = DayReader { today, mode };
    reader.by_words(&words).or_else(|| reader.by_date(&words))
}

struct DayReader {
    today: Date,
    mode: DayMode,
}

impl DayReader {
    /// Returns a day that is named by its distance from today.
    fn by_words(&self, words: &[&str]) -> Option<Date> {
        let distance = match words {
            ["heute" | "today"] => 0.days(),
            ["morgen" | "tomorrow"] => 1.day(),
            ["übermorgen" | "uebermorgen"] | ["day", "after", "tomorrow"] => 2.days(),
            ["gestern" | "yesterday"] => (-1).days(),
            ["vorgestern"] | ["day", "before", "yesterday"] => (-2).days(),
            ["in", count, unit] => span(count, unit)?,
            ["vor", count, unit] | [count, unit, "ago"] => -span(count, unit)?,
            [word, name] if NEXT.contains(word) => return self.weekday(name, true),
            [word, name] if LAST.contains(word) => return self.weekday(name, false),
            [name] => return self.weekday(name, self.mode == DayMode::Ahead),
            _ => return None,
        };
        self.today.checked_add(distance).ok()
    }

    /// Returns the next or last day with the full name of a weekday.
    fn weekday(&self, name: &str, is_ahead: bool) -> Option<Date> {
        let weekday = weekday(name, |full| full == name)?;
        let nth = if is_ahead { 1 } else { -1 };
        self.today.nth_weekday(nth, weekday).ok()
    }

    /// Returns a day given by its date, with its weekday or not.
    fn by_date(&self, words: &[&str]) -> Option<Date> {
        let (first, rest) = words.split_first()?;
        let name = first.trim_end_matches([',', '.']);
        let weekday = weekday(name, |full| name.len() >= 2 && full.starts_with(name));
        match weekday {
            Some(_) if !rest.is_empty() => {
                let mut rest = rest.to_vec();
                remove_fillers(&mut rest);
                self.date(&rest, weekday)
            }
            _ => self.date(words, None),
        }
    }

    /// Returns the day of a date, which has to fall on the weekday if there is one.
    fn date(&self, words: &[&str], weekday: Option<Weekday>) -> Option<Date> {
        let fits = |day: &Date| weekday.is_none_or(|weekday| day.weekday() == weekday);
        match date_parts(words)? {
            DateParts::Full(day) => Some(day).filter(fits),
            DateParts::Month(first) if weekday.is_none() => match self.mode {
                DayMode::Ahead | DayMode::BackFrom => Some(first),
                DayMode::BackUntil => Some(first.last_of_month()),
            },
            DateParts::Month(_) => None,
            DateParts::WithoutYear { day, month } => {
                let is_ahead = self.mode == DayMode::Ahead;
                let preferred = self.such_day(day, month, is_ahead).filter(fits);
                let next = || self.such_day(day, month, true).filter(fits);
                preferred.or_else(next)
            }
        }
    }

    /// Returns the next or last such day, today included; 29 February may be some years away.
    fn such_day(&self, day: i8, month: i8, is_ahead: bool) -> Option<Date> {
        let year = |distance: i16| self.today.year() + if is_ahead { distance } else { -distance };
        let mut days = (0..=8).filter_map(|distance| Date::new(year(distance), month, day).ok());
        days.find(|day| {
            if is_ahead {
                *day >= self.today
            } else {
                *day <= self.today
            }
        })
    }
}

/// The parts of a date that were given.
enum DateParts {
    Full(Date),
    WithoutYear {
        day: i8,
        month: i8,
    },
    /// The first day of a month of a year.
    Month(Date),
}

/// Reads the words of a date without its weekday.
fn date_parts(words: &[&str]) -> Option<DateParts> {
    let text = words.join(" ");
    let text = text.trim_matches([',', ' ']);
    let is_numeric = |separator: char| {
        text.chars()
            .all(|sign| sign.is_ascii_digit() || sign == separator)
    };
    let parts: Vec<&str> = match text {
        _ if text.len() == 8 && is_digits(text) => return eight_digits(text).map(DateParts::Full),
        _ if is_numeric('-') => text.split('-').collect(),
        _ if is_numeric('/') => text.split('/').collect(),
        _ => text
            .split(['.', ',', ' '])
            .filter(|part| !part.is_empty())
            .collect(),
    };
    match parts.as_slice() {
        [month, year] if full_year(year).is_some_and(|_| year.len() == 4) => {
            first_of(full_year(year)?, month_of(month)?).map(DateParts::Month)
        }
        [year, month] if year.len() == 4 && is_digits(year) => {
            first_of(full_year(year)?, month.parse().ok()?).map(DateParts::Month)
        }
        // "2-3" is rather a range than a day
        [_, _] if is_numeric('-') => None,
        [first, second] => {
            let (day, month) = day_and_month(first, second)?;
            Some(DateParts::WithoutYear { day, month })
        }
        [year, month, day] if year.len() == 4 && is_digits(year) => {
            full_date(full_year(year)?, month_of(month)?, day_of_month(day)?)
        }
        [first, second, year] => {
            let (day, month) = day_and_month(first, second)?;
            full_date(full_year(year)?, month, day)
        }
        _ => None,
    }
}

fn full_date(year: i16, month: i8, day: i8) -> Option<DateParts> {
    Date::new(year, month, day).ok().map(DateParts::Full)
}

fn first_of(year: i16, month: i8) -> Option<Date> {
    Date::new(year, month, 1).ok()
}

/// Reads eight digits with the year first, or with the day first where that makes no day.
fn eight_digits(text: &str) -> Option<Date> {
    let day = |year: &str, month: &str, day: &str| {
        let year = year
            .parse()
            .ok()
            .filter(|year| EIGHT_DIGIT_YEARS.contains(year))?;
        Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
    };
    let year_first = day(text.get(..4)?, text.get(4..6)?, text.get(6..)?);
    year_first.or_else(|| day(text.get(4..)?, text.get(2..4)?, text.get(..2)?))
}

/// Reads a day and a month in this order, or a month's name before the day.
fn day_and_month(first: &str, second: &str) -> Option<(i8, i8)> {
    match (day_of_month(first), month_of(second)) {
        (Some(day), Some(month)) => Some((day, month)),
        _ => Some((day_of_month(second)?, named_month(first)?)),
    }
}

/// Reads a day of the month, also with an English ending ("3rd").
fn day_of_month(text: &str) -> Option<i8> {
    let digits = text.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
    let ending = text.get(digits.len()..)?;
    let is_number = is_digits(digits) && matches!(ending, "" | "st" | "nd" | "rd" | "th");
    is_number.then(|| digits.parse().ok()).flatten()
}

fn month_of(text: &str) -> Option<i8> {
    if is_digits(text) {
        return text.parse().ok();
    }
    named_month(text)
}

/// Reads a month's name in either language, or at least its first three letters.
fn named_month(text: &str) -> Option<i8> {
    let text = match text {
        "mrz" | "maerz" => "märz",
        "jänner" | "jaenner" => "januar",
        "feber" => "februar",
        text => text,
    };
    if text.chars().count() < 3 {
        return None;
    }
    let starts = |name: &&str| name.to_lowercase().starts_with(text);
    let position = |names: &[&str]| names.iter().position(&starts);
    let position = position(&GERMAN_MONTHS).or_else(|| position(&ENGLISH_MONTHS))?;
    i8::try_from(position + 1).ok()
}

fn full_year(text: &str) -> Option<i16> {
    let year: i16 = is_digits(text).then(|| text.parse().ok()).flatten()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// Returns the first weekday with a lowercase name, in either language, that is accepted.
fn weekday(name: &str, accepts: impl Fn(&str) -> bool) -> Option<Weekday> {
    if name == "sonnabend" {
        return Some(Weekday::Saturday);
    }
    let position = |names: &[&str]| names.iter().position(|full| accepts(&full.to_lowercase()));
    let position = position(&GERMAN_DAYS).or_else(|| position(&ENGLISH_DAYS))?;
    Weekday::from_monday_zero_offset(i8::try_from(position).ok()?).ok()
}

/// Returns a number of days, weeks, months or years.
fn span(count: &str, unit: &str) -> Option<Span> {
    let count = match count {
        "einem" | "einer" | "a" | "an" | "one" => 1,
        "zwei" | "two" => 2,
        "drei" | "three" => 3,
        "vier" | "four" => 4,
        "fünf" | "fuenf" | "five" => 5,
        "sechs" | "six" => 6,
        digits if digits.len() <= 4 && is_digits(digits) => digits.parse::<i32>().ok()?,
        _ => return None,
    };
    match unit {
        "tag" | "tage" | "tagen" | "day" | "days" => Some(count.days()),
        "woche" | "wochen" | "week" | "weeks" => Some(count.weeks()),
        "monat" | "monate" | "monaten" | "month" | "months" => Some(count.months()),
        "jahr" | "jahre" | "jahren" | "year" | "years" => Some(count.years()),
        _ => None,
    }
}

/// Removes a time from the end: "14:00", "um 14:00 Uhr", "at 14:00".
fn remove_time(words: &mut Vec<&str>) {
    let length = match words.as_slice() {
        [before @ .., time, "uhr"] if is_time(time) => before.len(),
        [before @ .., time] if time.contains(':') && is_time(time) => before.len(),
        _ => return,
    };
    words.truncate(length);
    words.pop_if(|word| matches!(*word, "um" | "at"));
}

/// Returns `true` if the text is an hour, with its minutes or not.
fn is_time(text: &str) -> bool {
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "00"));
    let at_most = |text: &str, most: u8| {
        is_digits(text) && text.len() <= 2 && text.parse::<u8>().is_ok_and(|number| number <= most)
    };
    at_most(hour, 24) && minute.len() == 2 && at_most(minute, 59)
}

fn remove_fillers(words: &mut Vec<&str>) {
    words.retain(|word| !FILLERS.contains(word));
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::super::{date_long, date_short, day_and_month, day_short, weekdays, weekdays_short};
    use super::DayMode::{Ahead, BackFrom, BackUntil};
    use super::*;
    use crate::text::Language;
    use jiff::civil::date;
    use proptest::prelude::*;

    /// A Wednesday.
    const TODAY: Date = date(2026, 11, 25);

    const MODES: [DayMode; 3] = [Ahead, BackFrom, BackUntil];

    fn assert_all(mode: DayMode, cases: &[(&str, Date)]) {
        for (typed, day) in cases {
            assert_eq!(parse_date(typed, TODAY, mode), Some(*day), "{typed} {mode:?}");
        }
    }

    #[test]
    fn a_day_is_read_in_every_usual_form() {
        let typed = [
            "3.12.",
            "3.12",
            "3.12.26",
            "03.12.2026",
            "3. 12. 2026",
            "3. Dezember",
            "3. Dez. 2026",
            "3 December",
            "December 3",
            "Dec 3, 2026",
            "3rd December 2026",
            "3rd of December 2026",
            "2026-12-03",
            " 3.12.2026 ",
            "3/12/2026",
            "3/12",
            "3.12.2026 14:00",
            "3.12.2026, 14:00 Uhr",
            "3.12. um 14 Uhr",
            "03-12-2026",
            "2026/12/03",
            "2026.12.03",
            "20261203",
            "03122026",
            "am 3.12.",
            "on 3 December",
            "Donnerstag, 3.12.",
            "Do 3.12.",
            "Do. 3.12.2026",
            "Thu 3 Dec",
            "Thursday, December 3rd",
            "Donnerstag, den 3. Dezember 2026",
            "den 3.12.",
        ];
        for typed in typed {
            assert_eq!(
                parse_date(typed, TODAY, Ahead),
                Some(date(2026, 12, 3)),
                "{typed}"
            );
        }
    }

    #[test]
    fn words_for_days_near_today_mean_the_same_ahead_and_back() {
        for mode in MODES {
            assert_all(
                mode,
                &[
                    ("heute", TODAY),
                    ("Today", TODAY),
                    ("morgen", date(2026, 11, 26)),
                    ("Übermorgen", date(2026, 11, 27)),
                    ("the day after tomorrow", date(2026, 11, 27)),
                    ("gestern", date(2026, 11, 24)),
                    ("yesterday", date(2026, 11, 24)),
                    ("vorgestern", date(2026, 11, 23)),
                    ("in 2 Wochen", date(2026, 12, 9)),
                    ("in zwei Wochen", date(2026, 12, 9)),
                    ("in 2 weeks", date(2026, 12, 9)),
                    ("in einem Monat", date(2026, 12, 25)),
                    ("vor 3 Tagen", date(2026, 11, 22)),
                    ("a week ago", date(2026, 11, 18)),
                    ("kommenden Freitag", date(2026, 11, 27)),
                    ("am nächsten Freitag", date(2026, 11, 27)),
                    ("next Friday", date(2026, 11, 27)),
                    ("letzten Freitag", date(2026, 11, 20)),
                    ("last Friday", date(2026, 11, 20)),
                    ("letzten Mittwoch", date(2026, 11, 18)),
                    ("3.12.26", date(2026, 12, 3)),
                    ("3.12.2025", date(2025, 12, 3)),
                    ("Freitag, 4.12.", date(2026, 12, 4)),
                    ("Fr 4.12.", date(2026, 12, 4)),
                ],
            );
        }
    }

    #[test]
    fn a_meeting_day_is_the_next_such_day() {
        let cases = [
            ("Freitag", date(2026, 11, 27)),
            ("Sonnabend", date(2026, 11, 28)),
            ("am Freitag", date(2026, 11, 27)),
            ("Wednesday", date(2026, 12, 2)),
            ("25.11.", TODAY),
            ("24.11.", date(2027, 11, 24)),
            ("29. Februar", date(2028, 2, 29)),
            ("Dezember 2026", date(2026, 12, 1)),
            ("December 2026", date(2026, 12, 1)),
            ("12/2026", date(2026, 12, 1)),
        ];
        assert_all(Ahead, &cases);
        assert_eq!(
            parse_date("Freitag, 5.12.", TODAY, Ahead),
            None,
            "that was last year"
        );
    }

    #[test]
    fn a_day_of_a_filter_is_the_last_such_day() {
        for mode in [BackFrom, BackUntil] {
            assert_all(
                mode,
                &[
                    ("Freitag", date(2026, 11, 20)),
                    ("Wednesday", date(2026, 11, 18)),
                    ("1.11.", date(2026, 11, 1)),
                    ("1.10.", date(2026, 10, 1)),
                    ("24. Dezember", date(2025, 12, 24)),
                    ("24.12.2026", date(2026, 12, 24)),
                    ("25.11.", TODAY),
                    ("29.2.", date(2024, 2, 29)),
                ],
            );
        }
        assert_all(BackFrom, &[("Oktober 2026", date(2026, 10, 1))]);
        assert_all(
            BackUntil,
            &[
                ("Oktober 2026", date(2026, 10, 31)),
                ("2/2024", date(2024, 2, 29)),
            ],
        );
    }

    #[test]
    fn what_the_calendar_does_not_have_is_no_day() {
        let typed = [
            "31.2.",
            "30.02.2026",
            "0.1.",
            "1.13.2026",
            "3.",
            "Dezember",
            "2026-02-30",
            "x",
            "3.12.026",
            "2-3",
            "3-4.12.",
            "20261399",
            "irgendwann",
            "Mitte Dezember",
            "Freitag, 3.12.2026",
            "Fr",
            "in 2 Stunden",
            "14:00",
            "in 9999999 Jahren",
            "in 9999 Jahren",
            "",
            "am",
            "Freitag Freitag",
            "Freitag Dezember 2026",
            "+3.12.",
            "2026",
            "Montag, 5.12.",
        ];
        for typed in typed {
            for mode in MODES {
                assert_eq!(parse_date(typed, TODAY, mode), None, "{typed} {mode:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn every_written_day_is_read_back(days in 0..73_000i32) {
            let day = date(1926, 1, 1).checked_add(days.days()).unwrap();
            for (language, mode) in Language::ALL.into_iter().flat_map(|language| MODES.map(|mode| (language, mode))) {
                let weekday = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
                let (full, short) = (weekdays(language)[weekday], weekdays_short(language)[weekday]);
                let (long, figures) = (date_long(day, language), date_short(day, language));
                for written in [
                    format!("{full}, {long}"),
                    format!("{short} {figures}"),
                    format!("{figures} 14:03"),
                    format!("{}-{}-{}", day.day(), day.month(), day.year()),
                    day.to_string(),
                    day.to_string().replace('-', ""),
                    long,
                    figures,
                ] {
                    if day.year() < 2200 {
                        prop_assert_eq!(parse_date(&written, TODAY, mode), Some(day), "{}", written);
                    }
                }
            }
        }

        #[test]
        fn days_without_a_year_lie_on_their_side_of_today(days in 0..3000i32, start in 0..3000i32) {
            let today = date(2020, 1, 1).checked_add(start.days()).unwrap();
            let day = date(2020, 1, 1).checked_add(days.days()).unwrap();
            for language in Language::ALL {
                for written in [day_and_month(day, language), day_short(day, day, language)] {
                    let ahead = parse_date(&written, today, Ahead).unwrap();
                    let back = parse_date(&written, today, BackFrom).unwrap();
                    prop_assert!(back <= today && today <= ahead);
                    for found in [ahead, back] {
                        prop_assert_eq!((found.day(), found.month()), (day.day(), day.month()));
                    }
                }
            }
        }

        #[test]
        fn any_text_is_read_or_refused_without_a_panic(typed in "\\PC{0,40}", words in "[0-9a-z./: -]{0,16}") {
            for mode in MODES {
                let _ = parse_date(&typed, TODAY, mode);
                let _ = parse_date(&words, TODAY, mode);
            }
        }
    }
}
