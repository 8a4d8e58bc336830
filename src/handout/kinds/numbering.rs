//! The numbers of stations and questions, the same on every sheet: 3 is the third station, 3.2 its second question.

use crate::handout::document::Span;
use crate::picture::Tone;
use crate::workbook::{QuestionId, Station, StationId, Workbook};

/// Returns the number of a station, from 1.
pub(super) fn station_number(workbook: &Workbook, id: &StationId) -> usize {
    let place = workbook.stations.iter().position(|station| station.id == *id);
    place.map_or(0, |place| place + 1)
}

/// Returns the number of a question, such as `3.2`.
pub(super) fn question_number(workbook: &Workbook, id: &QuestionId) -> String {
    let station = workbook.station_of(id);
    let place = |station: &Station| station.questions().position(|question| question.id == *id);
    let question = station.and_then(place).map_or(0, |place| place + 1);
    let station = station.map_or(0, |station| station_number(workbook, &station.id));
    format!("{station}.{question}")
}

/// Returns a number in front of what it is the number of.
pub(super) fn numbered(number: impl std::fmt::Display) -> Span {
    Span::new(format!("{number}\u{a0}\u{a0}")).toned(Tone::Secondary)
}

/// Returns the letter of a column, from `a`; columns after `z` have two.
pub(super) fn column_letter(column: usize) -> String {
    let letter = |index: usize| char::from(b'a' + u8::try_from(index % 26).unwrap_or(0));
    match column / 26 {
        0 => letter(column).to_string(),
        more => format!("{}{}", letter(more - 1), letter(column)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbook::builtin;

    #[test]
    fn stations_and_questions_are_numbered_in_the_order_of_the_workbook() {
        let workbook = builtin();
        let number = |id: &str| question_number(&workbook, &id.into());
        assert_eq!(
            ["occasion", "must_dump", "finds"].map(number),
            ["1.1", "2.1", "3.2"]
        );
        assert_eq!([0, 25, 26, 52].map(column_letter), ["a", "z", "aa", "ba"]);
    }
}
