//! How moments and names stand in columns: a moment is two whole numbers, „no row" is an empty text.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::Offset;
use uuid::Uuid;

use super::error::StoreError;
use crate::consulting::ReviewState;
use crate::session::{Location, Mark, Moment, Status};
use crate::workbook::{QuestionId, RowId};

/// A moment's two columns: milliseconds of UTC and the offset in seconds.
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

/// A column that holds a UUID.
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

/// Anything unknown is taken for private: the careful side.
pub(super) fn mark(name: &str) -> Mark {
    if name == "discuss" {
        Mark::Discuss
    } else {
        Mark::Private
    }
}

/// A whole number that SQLite keeps signed.
pub(super) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The same back.
pub(super) fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

/// Days since 1970.
pub(super) fn day_number(day: Date) -> i64 {
    day.duration_since(date(1970, 1, 1)).as_hours() / 24
}

/// How far a review is, as a number that sorts.
pub(super) fn review_number(state: ReviewState) -> i64 {
    ReviewState::ALL
        .into_iter()
        .zip(0..)
        .find(|(one, _)| *one == state)
        .map_or(0, |(_, number)| number)
}

/// The same back.
pub(super) fn review(number: u8) -> ReviewState {
    ReviewState::ALL
        .get(usize::from(number))
        .copied()
        .unwrap_or_default()
}

/// A place's two columns; none: both are empty.
pub(super) fn place_columns(place: Option<&Location>) -> (&str, &str) {
    let row = place.and_then(|place| place.row.as_ref());
    (
        place.map_or("", |place| place.question.as_str()),
        row.map_or("", RowId::as_str),
    )
}

/// The place of two columns.
pub(super) fn place(question: &str, row: &str) -> Option<Location> {
    let row = Some(row).filter(|row| !row.is_empty()).map(RowId::from);
    (!question.is_empty()).then(|| Location {
        question: QuestionId::from(question),
        row,
    })
}
