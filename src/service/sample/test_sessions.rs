//! Small sessions in the built-in workbook that the library's tests fill cell by cell.

use uuid::Uuid;

use crate::session::{Answer, Cell, Location, Mark, Moment, OwnRow, Session, SharedSession, Value};
use crate::workbook::builtin;

/// A session that is filled cell by cell.
pub(in crate::service) struct Example(pub(in crate::service) Session);

impl Example {
    pub(in crate::service) fn new() -> Self {
        Self(Session::begin(
            builtin(),
            "de",
            moment("2026-11-22T14:03:00+01:00"),
        ))
    }

    pub(in crate::service) fn set(mut self, cell: Cell, value: Value) -> Self {
        let answer = Answer {
            value,
            changed_at: self.0.created_at,
            library: Uuid::nil(),
        };
        self.0.answers.insert(cell, answer);
        self
    }

    pub(in crate::service) fn plain(self, question: &str, value: Value) -> Self {
        self.set(Cell::plain(question), value)
    }

    pub(in crate::service) fn at(self, table: &str, row: &str, column: &str, value: Value) -> Self {
        self.set(Cell::of_table(table, row, column), value)
    }

    pub(in crate::service) fn own(mut self, table: &str, row: &str, title: &str) -> Self {
        let row = OwnRow {
            id: row.into(),
            title: title.to_owned(),
        };
        self.0.own_rows.entry(table.into()).or_default().push(row);
        self
    }

    pub(in crate::service) fn discuss(self, place: Location) -> Self {
        self.mark(place, Mark::Discuss)
    }

    pub(in crate::service) fn private(self, place: Location) -> Self {
        self.mark(place, Mark::Private)
    }

    fn mark(mut self, place: Location, mark: Mark) -> Self {
        self.0.marks.insert(place, mark);
        self
    }

    pub(in crate::service) fn shared(&self) -> SharedSession {
        SharedSession::of(&self.0)
    }
}

pub(in crate::service) fn moment(text: &str) -> Moment {
    text.parse().expect("an example's times are times")
}

pub(in crate::service) fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

pub(in crate::service) fn choice(option: &str) -> Value {
    Value::Choice {
        option: option.into(),
        other: None,
    }
}
