//! Days and times as each language writes them, and days read as people type them.

use jiff::civil::{Date, Weekday};
use jiff::{ToSpan, Zoned};

use super::Language;

const GERMAN_MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const GERMAN_DAYS: [&str; 7] = [
    "Montag",
    "Dienstag",
    "Mittwoch",
    "Donnerstag",
    "Freitag",
    "Samstag",
    "Sonntag",
];
const ENGLISH_DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// The months' names, from January.
pub fn months(language: Language) -> [&'static str; 12] {
    match language {
        Language::German => GERMAN_MONTHS,
        Language::English => ENGLISH_MONTHS,
    }
}

/// The weekdays' names, from Monday.
pub fn weekdays(language: Language) -> [&'static str; 7] {
    match language {
        Language::German => GERMAN_DAYS,
        Language::English => ENGLISH_DAYS,
    }
}

/// The weekdays' short names, from Monday: Mo, Di …
pub fn weekdays_short(language: Language) -> [&'static str; 7] {
    weekdays(language).map(|day| &day[..2])
}

/// A day in full: „3. Dezember 2026“, “3 December 2026”.
pub fn date_long(day: Date, language: Language) -> String {
    let month = month_name(day, language);
    match language {
        Language::German => format!("{}. {month} {}", day.day(), day.year()),
        Language::English => format!("{} {month} {}", day.day(), day.year()),
    }
}

/// A day without its year: „3. Dezember“, “3 December”.
pub fn day_and_month(day: Date, language: Language) -> String {
    let month = month_name(day, language);
    match language {
        Language::German => format!("{}. {month}", day.day()),
        Language::English => format!("{} {month}", day.day()),
    }
}

/// A day where there is little room: „3. Dez.“, “3 Dec”; with its year unless that is the present one.
pub fn day_short(day: Date, today: Date, language: Language) -> String {
    let month = month_short(day, language);
    let short = match language {
        Language::German => format!("{}. {month}", day.day()),
        Language::English => format!("{} {month}", day.day()),
    };
    if day.year() == today.year() {
        short
    } else {
        format!("{short} {}", day.year())
    }
}

/// As the months are shortened in print: the short ones not at all.
fn month_short(day: Date, language: Language) -> String {
    let name = month_name(day, language);
    let letters = |count| name.chars().take(count).collect::<String>();
    match (language, day.month()) {
        (Language::German, 3 | 5 | 6 | 7) => name.to_owned(),
        (Language::German, 9) => format!("{}.", letters(4)),
        (Language::German, _) => format!("{}.", letters(3)),
        (Language::English, _) => letters(3),
    }
}

/// A day in figures: 03.12.2026, or 03/12/2026 as in Britain.
pub fn date_short(day: Date, language: Language) -> String {
    let (d, m, y) = (day.day(), day.month(), day.year());
    match language {
        Language::German => format!("{d:02}.{m:02}.{y}"),
        Language::English => format!("{d:02}/{m:02}/{y}"),
    }
}

/// The time on the wall: 14:03.
pub fn time(moment: &Zoned) -> String {
    format!("{:02}:{:02}", moment.hour(), moment.minute())
}

/// Both in figures: 03.12.2026 14:03.
pub fn short_with_time(moment: &Zoned, language: Language) -> String {
    format!("{} {}", date_short(moment.date(), language), time(moment))
}

/// Days in full, with the time where two moments fall on one day: „3. Dezember 2026, 14:03“.
pub fn distinct_labels(moments: &[Zoned], language: Language) -> Vec<String> {
    let told = |moment: &Zoned| {
        let day = date_long(moment.date(), language);
        let shared = moments.iter().filter(|other| other.date() == moment.date());
        if shared.count() > 1 {
            format!("{day}, {}", time(moment))
        } else {
            day
        }
    };
    moments.iter().map(told).collect()
}

fn month_name(day: Date, language: Language) -> &'static str {
    months(language)[usize::from(day.month().unsigned_abs()) - 1]
}

/// Reads a day as people type it: „3.12.“, „3. Dezember“, „3 Dec 2026“, „December 3“, ISO, „morgen“, „Freitag“.
///
/// Names of months and days are read in both languages. A day without a year is the next such day from
/// `today` on; a weekday is the next one after today. A slash parts day and month as in Britain. `None`
/// if it is no day, or none that the calendar has.
pub fn parse_date(typed: &str, today: Date) -> Option<Date> {
    let typed = typed.trim().to_lowercase();
    if typed.chars().count() > 60 {
        return None;
    }
    relative(&typed, today)
        .or_else(|| iso(&typed))
        .or_else(|| in_parts(&typed, today))
}

fn relative(typed: &str, today: Date) -> Option<Date> {
    let ahead = match typed {
        "heute" | "today" => 0,
        "morgen" | "tomorrow" => 1,
        "übermorgen" | "uebermorgen" => 2,
        _ => return next_weekday(typed, today),
    };
    today.checked_add(ahead.days()).ok()
}

fn next_weekday(typed: &str, today: Date) -> Option<Date> {
    let names = typed.trim_start_matches("nächsten ").trim_start_matches("next ");
    let position = |days: [&str; 7]| days.iter().position(|day| day.to_lowercase() == names);
    let position = position(GERMAN_DAYS).or_else(|| position(ENGLISH_DAYS))?;
    let weekday = Weekday::from_monday_zero_offset(i8::try_from(position).ok()?).ok()?;
    today.nth_weekday(1, weekday).ok()
}

fn iso(typed: &str) -> Option<Date> {
    let mut parts = typed.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    (parts.next().is_none() && year.len() == 4).then_some(())?;
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Day, month and perhaps year, in figures or with the month's name before or after the day.
fn in_parts(typed: &str, today: Date) -> Option<Date> {
    let spaced = typed.replace(['.', ',', '/'], " ");
    let parts: Vec<&str> = spaced.split_whitespace().collect();
    let (day, month, year) = match parts.as_slice() {
        [day, month] => (*day, *month, None),
        [day, month, year] => (*day, *month, Some(*year)),
        _ => return None,
    };
    let (day, month) = match (figure(day), month_of(month)) {
        (Some(day), Some(month)) => (day, month),
        _ => (figure(month)?, named_month(day)?),
    };
    match year {
        Some(year) => Date::new(full_year(year)?, month, day).ok(),
        None => next_such_day(day, month, today),
    }
}

/// A day of the month, with an English ending if any (3rd).
fn figure(text: &str) -> Option<i8> {
    let digits = text.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
    let ending = &text[digits.len()..];
    matches!(ending, "" | "st" | "nd" | "rd" | "th")
        .then(|| digits.parse().ok())
        .flatten()
}

fn month_of(text: &str) -> Option<i8> {
    text.parse().ok().or_else(|| named_month(text))
}

/// A month by its name in either language, or by at least its first three letters.
fn named_month(text: &str) -> Option<i8> {
    let text = text.replace("mrz", "märz").replace("maerz", "märz");
    if text.chars().count() < 3 {
        return None;
    }
    let find = |months: [&str; 12]| {
        months
            .iter()
            .position(|month| month.to_lowercase().starts_with(&text))
    };
    let position = find(GERMAN_MONTHS).or_else(|| find(ENGLISH_MONTHS))?;
    i8::try_from(position + 1).ok()
}

fn full_year(text: &str) -> Option<i16> {
    let year: i16 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// The next such day from today on; 29 February may be some years ahead.
fn next_such_day(day: i8, month: i8, today: Date) -> Option<Date> {
    let days = (0..=8).filter_map(|ahead| Date::new(today.year() + ahead, month, day).ok());
    days.into_iter().find(|candidate| *candidate >= today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    const TODAY: Date = date(2026, 11, 23);

    #[test]
    fn a_day_is_read_in_every_usual_form() {
        let typed = [
            "3.12.",
            "3.12",
            "3.12.26",
            "03.12.2026",
            "3. Dezember",
            "3. Dez. 2026",
            "3 December",
            "December 3",
            "Dec 3, 2026",
            "3rd December 2026",
            "2026-12-03",
            " 3.12.2026 ",
            "3/12/2026",
        ];
        for typed in typed {
            assert_eq!(parse_date(typed, TODAY), Some(date(2026, 12, 3)), "{typed}");
        }
    }

    #[test]
    fn a_short_day_has_its_year_only_where_it_is_another() {
        let short = |day, language| day_short(day, TODAY, language);
        assert_eq!(short(date(2026, 12, 3), Language::German), "3. Dez.");
        assert_eq!(short(date(2026, 9, 30), Language::German), "30. Sept.");
        assert_eq!(short(date(2025, 5, 1), Language::German), "1. Mai 2025");
        assert_eq!(short(date(2025, 5, 1), Language::English), "1 May 2025");
    }

    #[test]
    fn two_moments_of_one_day_are_told_apart_by_the_time() {
        let moment = |day: i8, hour| date(2026, 12, day).at(hour, 3, 0, 0).in_tz("UTC").unwrap();
        let told = distinct_labels(&[moment(3, 9), moment(3, 14), moment(4, 9)], Language::German);
        let expected = [
            "3. Dezember 2026, 09:03",
            "3. Dezember 2026, 14:03",
            "4. Dezember 2026",
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn words_for_days_are_read_from_today() {
        assert_eq!(parse_date("heute", TODAY), Some(TODAY));
        assert_eq!(parse_date("Übermorgen", TODAY), Some(date(2026, 11, 25)));
        assert_eq!(parse_date("Freitag", TODAY), Some(date(2026, 11, 27)));
        assert_eq!(parse_date("Monday", TODAY), Some(date(2026, 11, 30)));
    }

    #[test]
    fn a_day_without_a_year_is_the_next_one() {
        assert_eq!(parse_date("22.11.", TODAY), Some(date(2027, 11, 22)));
        assert_eq!(parse_date("29. Februar", TODAY), Some(date(2028, 2, 29)));
    }

    #[test]
    fn what_the_calendar_does_not_have_is_no_day() {
        for typed in [
            "31.2.",
            "30.02.2026",
            "0.1.",
            "1.13.2026",
            "3.",
            "Dezember",
            "2026-02-30",
            "x",
            "3.12.026",
        ] {
            assert_eq!(parse_date(typed, TODAY), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(days in 0..73_000i32) {
            let day = date(1926, 1, 1).checked_add(days.days()).unwrap();
            for language in Language::ALL {
                prop_assert_eq!(parse_date(&date_long(day, language), TODAY), Some(day));
                prop_assert_eq!(parse_date(&date_short(day, language), TODAY), Some(day));
            }
            prop_assert_eq!(parse_date(&day.to_string(), TODAY), Some(day));
        }

        #[test]
        fn no_text_makes_the_reader_stumble(typed in "\\PC{0,40}") {
            let _ = parse_date(&typed, TODAY);
        }
    }
}
