//! Calendar days as people type them.

mod calendar_date;
mod reader;
mod tokens;
mod words;

#[cfg(test)]
mod tests;

use jiff::civil::Date;

use reader::DayReader;

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
/// - A year of two digits is the one that lies at most 20 years ahead.
/// - A weekday beside a day has to be right, or the day is refused. Looking back, it also finds the next
///   such day where the last one falls on another weekday.
/// - A month with its year ("Dezember 2026", "12/2026") stands for its first or last day by `mode`. Looking
///   back, so do a month or a year alone and "letzte Woche"; looking ahead, these are no day.
///
/// `None` for anything else and for days that the calendar does not have.
pub fn parse_date(typed: &str, today: Date, mode: DayMode) -> Option<Date> {
    let tokens = tokens::read(typed)?;
    let period = DayReader { today, mode }.period(&tokens)?;
    Some(match mode {
        DayMode::Ahead | DayMode::BackFrom => period.first,
        DayMode::BackUntil => period.last,
    })
}

/// A typed day, or a longer period that stands for one of its ends.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Period {
    first: Date,
    last: Date,
}

impl Period {
    fn day(day: Date) -> Self {
        Period {
            first: day,
            last: day,
        }
    }

    fn month(first: Date) -> Self {
        Period {
            first,
            last: first.last_of_month(),
        }
    }

    fn year(day: Date) -> Self {
        Period {
            first: day.first_of_year(),
            last: day.last_of_year(),
        }
    }

    /// Returns the day if the period is only one.
    fn single_day(self) -> Option<Date> {
        (self.first == self.last).then_some(self.first)
    }
}
