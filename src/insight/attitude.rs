//! Attitude: how the client deals with others, each answer a bar. No total, no norm.

use super::lens::Lens;
use crate::session::Cell;
use crate::workbook::{Form, Role};

/// All answered rows of the attitude table. Empty while nothing is answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attitude {
    /// The words at 0.
    pub low: String,
    /// The words at 10.
    pub high: String,
    /// The rows, in the workbook's order.
    pub bars: Vec<Bar>,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it says.
    pub label: String,
    /// How much the client agrees, 0 to 10.
    pub value: u8,
    /// The answer it comes from.
    pub cell: Cell,
}

impl Attitude {
    /// The answered rows of a session.
    pub(super) fn of(lens: &Lens<'_>) -> Self {
        let Some(Form::Scale { low, high }) = lens.form(Role::AttitudeAgrees) else {
            return Self::default();
        };
        let bars = lens.rows(Role::Attitude).iter().filter_map(|row| {
            let (value, cell) = lens.figure(&row.id, Role::AttitudeAgrees)?;
            let label = row.title(lens.tag).to_owned();
            Some(Bar { label, value, cell })
        });
        let word = |text: &crate::workbook::Text| text.get(lens.tag).to_owned();
        Self {
            low: word(low),
            high: word(high),
            bars: bars.collect(),
        }
    }
}
