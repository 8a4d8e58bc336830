//! Conversions between values and columns: a moment is two integers, an absent row an empty text.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::Offset;
use uuid::Uuid;

use super::error::StoreError;
use crate::consulting::ReviewState;
use crate::session::{Location, Mark, Moment, Status};
use crate::workbook::{QuestionId, RowId};

/// Returns a moment's two columns: milliseconds since 1970 in UTC, and the offset in seconds.
pub(super) fn moment_columns(moment: Moment) -> (i64, i32) {
    (moment.timestamp().as_millisecond(), moment.offset().seconds())
}

/// Returns the moment of two columns; every moment that [`moment_columns`] wrote can be read.
pub(super) fn moment(at: i64, offset: i32) -> Result<Moment, StoreError> {
    // `from_millisecond` refuses the last second of the range that a timestamp can have
    let nanoseconds = i32::try_from(at.rem_euclid(1000) * 1_000_000).unwrap_or(0);
    let at = Timestamp::new(at.div_euclid(1000), nanoseconds).map_err(|_| malformed("time"))?;
    let offset = Offset::from_seconds(offset).map_err(|_| malformed("offset"))?;
    Ok(Moment::new(at, offset))
}

/// Returns the UUID in a column.
pub(super) fn uuid(text: &str) -> Result<Uuid, StoreError> {
    Uuid::parse_str(text).map_err(|_| malformed("id"))
}

/// Returns the error for a malformed stored value.
pub(super) fn malformed(what: &str) -> StoreError {
    StoreError::Malformed(what.to_owned())
}

pub(super) fn status_name(status: Status) -> &'static str {
    match status {
        Status::Open => "open",
        Status::Finished => "finished",
    }
}

pub(super) fn status(name: &str) -> Status {
    if name == "finished" {
        Status::Finished
    } else {
        Status::Open
    }
}

pub(super) fn mark_name(mark: Mark) -> &'static str {
    match mark {
        Mark::Discuss => "discuss",
        Mark::Private => "private",
    }
}

/// Returns the mark of a name. An unknown mark counts as private, so that nothing leaks.
pub(super) fn mark(name: &str) -> Mark {
    if name == "discuss" {
        Mark::Discuss
    } else {
        Mark::Private
    }
}

/// Returns a number as SQLite stores it, signed.
pub(super) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Returns a number that [`signed`] wrote; 0 for a negative one.
pub(super) fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

/// Returns the number of days since 1970.
pub(super) fn day_number(day: Date) -> i64 {
    day.duration_since(date(1970, 1, 1)).as_hours() / 24
}

/// Returns a number for a review state, by which lists are sorted.
pub(super) fn review_number(state: ReviewState) -> i64 {
    ReviewState::ALL
        .into_iter()
        .zip(0..)
        .find(|(one, _)| *one == state)
        .map_or(0, |(_, number)| number)
}

/// Returns the review state of a number; the first state for an unknown number.
pub(super) fn review(number: u8) -> ReviewState {
    ReviewState::ALL
        .get(usize::from(number))
        .copied()
        .unwrap_or_default()
}

/// Returns a location's two columns, both empty without a location.
pub(super) fn location_columns(location: Option<&Location>) -> (&str, &str) {
    let row = location.and_then(|location| location.row.as_ref());
    (
        location.map_or("", |location| location.question.as_str()),
        row.map_or("", RowId::as_str),
    )
}

/// Returns the location of two columns; `None` if there is no question.
pub(super) fn location(question: &str, row: &str) -> Option<Location> {
    let row = Some(row).filter(|row| !row.is_empty()).map(RowId::from);
    (!question.is_empty()).then(|| Location {
        question: QuestionId::from(question),
        row,
    })
}
