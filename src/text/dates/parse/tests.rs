//! What people type for a day.

use super::super::{date_long, date_short, day_and_month, day_short, weekdays, weekdays_short};
use super::DayMode::{Ahead, BackFrom, BackUntil};
use super::*;
use crate::text::Language;
use jiff::ToSpan;
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
        "3.12. (Do)",
        "3. Dezember, Donnerstag",
        "December 3, Thursday",
        "bis 3.12.",
        "Do., 3. Dez. 2026, 14:00–15:30 Uhr",
        "3.12. 14-16 Uhr",
        "3 Dec 2 pm",
        "3 Dec at 2:30pm",
        "3.12. 14h",
        "3.12. nachmittags",
        "2026-12-03T14:00:00Z",
        "3.Dez.26",
        "3,12,26",
        "3\u{2011}12\u{2011}2026",
        "3\u{a0}Dezember",
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
                ("übernächsten Freitag", date(2026, 12, 4)),
                ("the day before yesterday", date(2026, 11, 23)),
                ("morgen, Donnerstag", date(2026, 11, 26)),
                ("morgen früh", date(2026, 11, 26)),
                ("gestern Abend", date(2026, 11, 24)),
                ("tonight", TODAY),
                ("heute in vierzehn Tagen", date(2026, 12, 9)),
                ("kommenden Freitag in einer Woche", date(2026, 12, 4)),
                ("2 Tage nach dem 24.12.2026", date(2026, 12, 26)),
                ("zwei Wochen vor dem 24.12.2026", date(2026, 12, 10)),
                ("a week from tomorrow", date(2026, 12, 3)),
                ("in ten days", date(2026, 12, 5)),
                ("in a fortnight", date(2026, 12, 9)),
                ("today week", date(2026, 12, 2)),
                ("u\u{308}bermorgen", date(2026, 11, 27)),
                ("1. Ma\u{308}rz 2027", date(2027, 3, 1)),
                ("5. Maerz 2027", date(2027, 3, 5)),
                ("3.12.46", date(2046, 12, 3)),
                ("3.12.47", date(1947, 12, 3)),
                ("3.12.85", date(1985, 12, 3)),
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
        ("Fr", date(2026, 11, 27)),
        ("Fri.", date(2026, 11, 27)),
        ("diesen Freitag", date(2026, 11, 27)),
        ("Freitag in einer Woche", date(2026, 12, 4)),
        ("Friday week", date(2026, 12, 4)),
        ("Freitag, 14 Uhr", date(2026, 11, 27)),
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
}

#[test]
fn a_filter_takes_a_period_for_its_first_or_last_day() {
    let cases = [
        ("Oktober 2026", date(2026, 10, 1), date(2026, 10, 31)),
        ("2/2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("Oktober", date(2026, 10, 1), date(2026, 10, 31)),
        ("November", date(2026, 11, 1), date(2026, 11, 30)),
        ("seit Dezember", date(2025, 12, 1), date(2025, 12, 31)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("letzte Woche", date(2026, 11, 16), date(2026, 11, 22)),
        ("this week", date(2026, 11, 23), date(2026, 11, 29)),
        ("vorigen Monat", date(2026, 10, 1), date(2026, 10, 31)),
        ("letztes Jahr", date(2025, 1, 1), date(2025, 12, 31)),
    ];
    for (typed, first, last) in cases {
        assert_all(BackFrom, &[(typed, first)]);
        assert_all(BackUntil, &[(typed, last)]);
    }
    for typed in ["Dezember", "2026", "nächste Woche", "this week", "nächstes Jahr"] {
        assert_eq!(
            parse_date(typed, TODAY, Ahead),
            None,
            "{typed} is no day of a plan"
        );
    }
}

#[test]
fn what_the_calendar_does_not_have_is_no_day() {
    let typed = [
        "31.2.",
        "30.02.2026",
        "0.1.",
        "1.13.2026",
        "3.",
        "2026-02-30",
        "x",
        "3.12.026",
        "2-3",
        "3-4.12.",
        "20261399",
        "irgendwann",
        "Mitte Dezember",
        "Freitag, 3.12.2026",
        "in 2 Stunden",
        "14:00",
        "in 9999999 Jahren",
        "in 9999 Jahren",
        "",
        "am",
        "Freitag Freitag",
        "Freitag Dezember 2026",
        "+3.12.",
        "Montag, 5.12.",
        "morgen, Freitag",
        "3..12",
        "3…12",
        "3./4.12.",
        "3.12.–5.12.",
        "3/12-2026",
        "3.12. 25 Uhr",
        "3.12.2026.1",
        "zwei Dezember",
        "1e5",
        "Tag",
        "letzten",
        "in",
        "vor",
        "nach dem 3.12.",
        "Ende 2026",
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
