//! Days and times as each language writes them, and days as people type them.

mod parse;

pub use parse::{DayMode, parse_date};

use jiff::Zoned;
use jiff::civil::Date;

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

/// Returns the months' names, from January.
pub fn months(language: Language) -> [&'static str; 12] {
    match language {
        Language::German => GERMAN_MONTHS,
        Language::English => ENGLISH_MONTHS,
    }
}

/// Returns the weekdays' names, from Monday.
pub fn weekdays(language: Language) -> [&'static str; 7] {
    match language {
        Language::German => GERMAN_DAYS,
        Language::English => ENGLISH_DAYS,
    }
}

/// Returns the weekdays' first two letters, from Monday.
pub fn weekdays_short(language: Language) -> [&'static str; 7] {
    weekdays(language).map(|day| &day[..2])
}

/// Returns a day in full: "3. Dezember 2026", "3 December 2026".
pub fn date_long(day: Date, language: Language) -> String {
    let month = month_name(day, language);
    match language {
        Language::German => format!("{}. {month} {}", day.day(), day.year()),
        Language::English => format!("{} {month} {}", day.day(), day.year()),
    }
}

/// Returns a day without its year: "3. Dezember", "3 December".
pub fn day_and_month(day: Date, language: Language) -> String {
    let month = month_name(day, language);
    match language {
        Language::German => format!("{}. {month}", day.day()),
        Language::English => format!("{} {month}", day.day()),
    }
}

/// Returns a day in short form, with its year unless that is the present one: "3. Dez.", "3 Dec".
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

/// Returns a month's name as it is abbreviated in print; short names are not.
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

/// Returns a day in digits: "03.12.2026", or "03/12/2026" as in Britain.
pub fn date_short(day: Date, language: Language) -> String {
    let (d, m, y) = (day.day(), day.month(), day.year());
    match language {
        Language::German => format!("{d:02}.{m:02}.{y}"),
        Language::English => format!("{d:02}/{m:02}/{y}"),
    }
}

/// Returns the time of day: "14:03".
pub fn time(moment: &Zoned) -> String {
    format!("{:02}:{:02}", moment.hour(), moment.minute())
}

/// Returns day and time in digits: "03.12.2026 14:03".
pub fn short_with_time(moment: &Zoned, language: Language) -> String {
    format!("{} {}", date_short(moment.date(), language), time(moment))
}

/// Returns the days in full, with the time where several moments fall on one day:
/// "3. Dezember 2026, 14:03".
pub fn distinct_labels(moments: &[Zoned], language: Language) -> Vec<String> {
    let label = |moment: &Zoned| {
        let day = date_long(moment.date(), language);
        let shared = moments.iter().filter(|other| other.date() == moment.date());
        if shared.count() > 1 {
            format!("{day}, {}", time(moment))
        } else {
            day
        }
    };
    moments.iter().map(label).collect()
}

fn month_name(day: Date, language: Language) -> &'static str {
    months(language)[usize::from(day.month().unsigned_abs()) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    #[test]
    fn a_short_day_has_its_year_only_where_it_is_another() {
        let short = |day, language| day_short(day, TODAY, language);
        assert_eq!(short(date(2026, 12, 3), Language::German), "3. Dez.");
        assert_eq!(short(date(2026, 9, 30), Language::German), "30. Sept.");
        assert_eq!(short(date(2025, 5, 1), Language::German), "1. Mai 2025");
        assert_eq!(short(date(2025, 5, 1), Language::English), "1 May 2025");
    }

    #[test]
    fn two_moments_of_one_day_differ_by_the_time() {
        let moment = |day: i8, hour| date(2026, 12, day).at(hour, 3, 0, 0).in_tz("UTC").unwrap();
        let labels = distinct_labels(&[moment(3, 9), moment(3, 14), moment(4, 9)], Language::German);
        let expected = [
            "3. Dezember 2026, 09:03",
            "3. Dezember 2026, 14:03",
            "4. Dezember 2026",
        ];
        assert_eq!(labels, expected);
    }
}
