//! Attitude of the client to others, with a bar for each answer; there is no total and no norm.

use super::lens::Lens;
use crate::session::Cell;
use crate::workbook::{Form, Role};

/// All answered rows of the attitude table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attitude {
    /// The text for the lower end of the scale, 0.
    pub low: String,
    /// The text for the upper end of the scale, 10.
    pub high: String,
    /// The rows, in the workbook's order.
    pub bars: Vec<Bar>,
}

/// An answered row of the attitude table.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The statement.
    pub label: String,
    /// The client's agreement, 0 to 10.
    pub value: u8,
    /// The cell of the answer.
    pub cell: Cell,
}

impl Attitude {
    /// Returns the answered rows of a session.
    pub(super) fn of(lens: &Lens<'_>) -> Self {
        let Some(Form::Scale { low, high }) = lens.form(Role::AttitudeAgrees) else {
            return Self::default();
        };
        let bars = lens.rows(Role::Attitude).iter().filter_map(|row| {
            let (value, cell) = lens.figure(&row.id, Role::AttitudeAgrees)?;
            let label = row.title(lens.tag).to_owned();
            Some(Bar { label, value, cell })
        });
        Self {
            low: low.get(lens.tag).to_owned(),
            high: high.get(lens.tag).to_owned(),
            bars: bars.collect(),
        }
    }
}
