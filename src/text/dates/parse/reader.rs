//! Which day is meant, seen from today.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::calendar_date::{self, CalendarDate};
use super::tokens::{Number, Token};
use super::words::{Unit, Word};
use super::{DayMode, Period};

/// Reads tokens as a day, relative to today.
pub(super) struct DayReader {
    pub(super) today: Date,
    pub(super) mode: DayMode,
}

impl DayReader {
    /// Returns the day or the period that the tokens name.
    pub(super) fn period(&self, tokens: &[Token]) -> Option<Period> {
        if let Some((distance, from)) = split_distance(tokens) {
            return self.at_distance(&distance, from);
        }
        match *tokens {
            [Token::Word(Word::Near(days))] => self.at_distance(&days.days(), &[]),
            [Token::Word(Word::Nth(nth)), Token::Word(Word::Unit(unit))] => self.nth_unit(nth, unit),
            [Token::Word(Word::Nth(nth)), Token::Word(Word::Weekday(weekday))] if nth != 0 => {
                self.nth_weekday(nth, weekday)
            }
            [Token::Word(Word::Weekday(weekday))]
            | [Token::Word(Word::Nth(0)), Token::Word(Word::Weekday(weekday))] => {
                self.nth_weekday(if self.is_ahead() { 1 } else { -1 }, weekday)
            }
            [Token::Word(Word::Weekday(weekday)), ref day @ ..]
            | [ref day @ .., Token::Word(Word::Weekday(weekday))] => self.day_on(weekday, day),
            _ => self.date(calendar_date::read(tokens, self.today)?, None),
        }
    }

    /// Returns the day at a distance from the day that the tokens name, or from today without any.
    fn at_distance(&self, distance: &Span, from: &[Token]) -> Option<Period> {
        let from = match from {
            [] => self.today,
            from => self.period(from)?.single_day()?,
        };
        from.checked_add(*distance).ok().map(Period::day)
    }

    fn nth_weekday(&self, nth: i32, weekday: Weekday) -> Option<Period> {
        self.today.nth_weekday(nth, weekday).ok().map(Period::day)
    }

    /// Returns the day that the tokens name if it falls on a weekday.
    fn day_on(&self, weekday: Weekday, tokens: &[Token]) -> Option<Period> {
        let has_weekday = |token: &Token| matches!(token, Token::Word(Word::Weekday(_)));
        if tokens.iter().any(has_weekday) {
            return None;
        }
        if let Some(date) = calendar_date::read(tokens, self.today) {
            return self.date(date, Some(weekday));
        }
        let period = self.period(tokens)?;
        period.single_day().filter(|day| day.weekday() == weekday)?;
        Some(period)
    }

    /// Returns this, the next or the last week, month or year. Looking ahead that is no day.
    fn nth_unit(&self, nth: i32, unit: Unit) -> Option<Period> {
        let day = self.today.checked_add(unit.times(nth)).ok()?;
        if self.is_ahead() {
            return None;
        }
        match unit {
            Unit::Day | Unit::Fortnight => None,
            Unit::Week => {
                let monday = day
                    .checked_sub(day.weekday().to_monday_zero_offset().days())
                    .ok()?;
                let last = monday.checked_add(6.days()).ok()?;
                Some(Period { first: monday, last })
            }
            Unit::Month => Some(Period::month(day.first_of_month())),
            Unit::Year => Some(Period::year(day)),
        }
    }

    /// Returns the period of a date, which has to fall on the weekday if there is one.
    fn date(&self, date: CalendarDate, weekday: Option<Weekday>) -> Option<Period> {
        let fits = |day: &Date| weekday.is_none_or(|weekday| day.weekday() == weekday);
        match date {
            CalendarDate::Day(day) => Some(day).filter(fits).map(Period::day),
            CalendarDate::DayOfYear { day, month } => {
                let preferred = self.such_day(day, month, self.is_ahead()).filter(fits);
                let next = || self.such_day(day, month, true).filter(fits);
                preferred.or_else(next).map(Period::day)
            }
            _ if weekday.is_some() => None,
            CalendarDate::Month(first) => Some(Period::month(first)),
            CalendarDate::MonthOfYear(_) | CalendarDate::Year(_) if self.is_ahead() => None,
            CalendarDate::MonthOfYear(month) => self.such_day(1, month, false).map(Period::month),
            CalendarDate::Year(year) => Date::new(year, 1, 1).ok().map(Period::year),
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

    fn is_ahead(&self) -> bool {
        self.mode == DayMode::Ahead
    }
}

/// Splits a distance off, as in "in 2 Wochen", "a week ago", "Freitag in 2 Wochen" or "2 days after 3 Dec".
/// Returns it with the tokens of the day that it is counted from; none means today.
fn split_distance(tokens: &[Token]) -> Option<(Span, &[Token])> {
    use Token::Word as W;
    use Word::{After, Ago, Before, In};
    let times = |unit: &Unit, count: i32, word: &Word| {
        let sign = if matches!(word, In | After) { 1 } else { -1 };
        unit.times(sign * count)
    };
    match tokens {
        [from @ .., W(word @ (In | Before)), count, W(Word::Unit(unit))] => {
            Some((times(unit, count_of(*count)?, word), from))
        }
        [count, W(Word::Unit(unit)), W(word @ Ago)] => Some((times(unit, count_of(*count)?, word), &[])),
        [count, W(Word::Unit(unit)), W(word @ (After | Before)), from @ ..] if !from.is_empty() => {
            Some((times(unit, count_of(*count)?, word), from))
        }
        // "Friday week" is the Friday after the next one
        [
            from @ W(Word::Weekday(_) | Word::Near(_)),
            W(Word::Unit(unit @ Unit::Week)),
        ] => Some((unit.times(1), std::slice::from_ref(from))),
        [W(Word::Unit(unit)), W(word @ (After | Before)), from @ ..] if !from.is_empty() => {
            Some((times(unit, 1, word), from))
        }
        _ => None,
    }
}

/// Returns a count of up to four digits, or one that is written out.
fn count_of(token: Token) -> Option<i32> {
    match token {
        Token::Number(Number { value, digits: ..=4 }) | Token::Word(Word::Count(value)) => Some(value),
        _ => None,
    }
}
