//! The parts of a date: day, month and year in their usual orders.

use jiff::civil::Date;

use super::tokens::{Number, Token};
use super::words::Word;

/// Years that a day written as eight digits can have.
const EIGHT_DIGIT_YEARS: std::ops::Range<i16> = 1900..2200;
/// Greatest number of years ahead that a two-digit year can mean; all others have passed.
const MAX_YEARS_AHEAD: i16 = 20;

/// A date as it was written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum CalendarDate {
    Day(Date),
    DayOfYear {
        day: i8,
        month: i8,
    },
    /// The first day of a month of a year.
    Month(Date),
    MonthOfYear(i8),
    Year(i16),
}

/// Reads a date; `None` for anything else and for days that the calendar does not have.
pub(super) fn read(tokens: &[Token], today: Date) -> Option<CalendarDate> {
    let (parts, separator) = split(tokens)?;
    let day = |year, month, day| Date::new(year, month, day).ok().map(CalendarDate::Day);
    match parts.as_slice() {
        [Part::Number(number)] if number.digits == 8 => eight_digits(*number).map(CalendarDate::Day),
        [Part::Number(number)] => full_year(*number).map(CalendarDate::Year),
        [Part::Month(month)] => Some(CalendarDate::MonthOfYear(*month)),
        [month, Part::Number(year)] | [Part::Number(year), month] if year.digits == 4 => {
            let first = Date::new(full_year(*year)?, month.month()?, 1);
            first.ok().map(CalendarDate::Month)
        }
        // "2-3" is rather a range than a day
        [Part::Number(_), Part::Number(_)] if separator == Some('-') => None,
        [first, second] => {
            let (day, month) = day_and_month(*first, *second)?;
            Some(CalendarDate::DayOfYear { day, month })
        }
        [Part::Number(year), month, last] if year.digits == 4 => {
            day(full_year(*year)?, month.month()?, last.day()?)
        }
        [first, second, Part::Number(year)] => {
            let (of_month, month) = day_and_month(*first, *second)?;
            day(short_or_full_year(*year, today)?, month, of_month)
        }
        _ => None,
    }
}

/// A part of a date.
#[derive(Clone, Copy, Debug)]
enum Part {
    Number(Number),
    /// A month by its name.
    Month(i8),
}

impl Part {
    fn day(self) -> Option<i8> {
        match self {
            Part::Number(number) if number.digits <= 2 => i8::try_from(number.value).ok(),
            _ => None,
        }
    }

    fn month(self) -> Option<i8> {
        match self {
            Part::Month(month) => Some(month),
            Part::Number(_) => self.day(),
        }
    }
}

/// Splits a date into its parts and the separator between all of them, if there is one.
fn split(tokens: &[Token]) -> Option<(Vec<Part>, Option<char>)> {
    let separator = tokens.iter().find_map(|token| match token {
        Token::Separator(separator) => Some(*separator),
        _ => None,
    });
    let mut parts = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let belongs_between = separator.is_some() && index % 2 == 1;
        match token {
            Token::Separator(_)
                if belongs_between && Some(token) == separator.map(Token::Separator).as_ref() => {}
            Token::Number(number) if !belongs_between => parts.push(Part::Number(*number)),
            Token::Word(Word::Month(month)) if !belongs_between => parts.push(Part::Month(*month)),
            _ => return None,
        }
    }
    let is_complete = separator.is_none() || tokens.len() % 2 == 1;
    is_complete.then_some((parts, separator))
}

/// Reads a day and a month in this order, or a month's name before the day.
fn day_and_month(first: Part, second: Part) -> Option<(i8, i8)> {
    match first {
        Part::Month(month) => Some((second.day()?, month)),
        Part::Number(_) => Some((first.day()?, second.month()?)),
    }
}

/// Reads eight digits with the year first, or with the day first where that makes no day.
fn eight_digits(number: Number) -> Option<Date> {
    let day = |year: i32, month: i32, day: i32| {
        let year = i16::try_from(year).ok();
        let year = year.filter(|year| EIGHT_DIGIT_YEARS.contains(year))?;
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    let value = number.value;
    let year_first = day(value / 10_000, value / 100 % 100, value % 100);
    year_first.or_else(|| day(value % 10_000, value / 10_000 % 100, value / 1_000_000))
}

/// Reads a year of four digits.
fn full_year(number: Number) -> Option<i16> {
    (number.digits == 4).then(|| i16::try_from(number.value).ok())?
}

/// Reads a year of four digits, or of two: the last such year that lies at most 20 years ahead.
fn short_or_full_year(number: Number, today: Date) -> Option<i16> {
    if number.digits != 2 {
        return full_year(number);
    }
    let latest = today.year().checked_add(MAX_YEARS_AHEAD)?;
    let year = i16::try_from(number.value).ok()?;
    Some(latest - (latest - year).rem_euclid(100))
}
