//! The desire/must map, which places each channel between wanting and having to.

use super::lens::Lens;
use crate::session::{Cell, Row};
use crate::workbook::{Role, RowId};

/// All channels that have both figures, in the workbook's order; at least one.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// The channels.
    pub marks: Vec<MapMark>,
}

/// One channel on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapMark {
    /// The row of the channel.
    pub row: RowId,
    /// The name, short if the workbook has a short one.
    pub name: String,
    /// The amount of must, 0 to 10.
    pub must: u8,
    /// The amount of desire, 0 to 10.
    pub desire: u8,
    /// Hours a week; `None` without an answer.
    pub hours: Option<f64>,
    /// The cells of the answers.
    pub cells: Vec<Cell>,
}

/// A quarter of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quarter {
    /// Desire above, must below the middle.
    Free,
    /// Both above the middle.
    Both,
    /// Must above, desire below the middle.
    Demanded,
    /// Both below the middle.
    Resting,
}

impl MapMark {
    /// Returns the quarter of the mark; `None` if one of its figures is exactly 5, which belongs to no side.
    pub fn quarter(&self) -> Option<Quarter> {
        match (self.must, self.desire) {
            (5, _) | (_, 5) => None,
            (0..5, 6..) => Some(Quarter::Free),
            (6.., 6..) => Some(Quarter::Both),
            (6.., 0..5) => Some(Quarter::Demanded),
            (0..5, 0..5) => Some(Quarter::Resting),
        }
    }
}

impl Map {
    /// Returns the map of a session; `None` while no channel has both figures.
    pub(super) fn of(lens: &Lens<'_>) -> Option<Map> {
        let marks: Vec<MapMark> = lens
            .rows(Role::Channels)
            .iter()
            .filter_map(|row| MapMark::of(lens, row))
            .collect();
        (!marks.is_empty()).then_some(Map { marks })
    }

    /// Returns the sum of the hours of all channels; `None` without any answer.
    pub fn hours(&self) -> Option<f64> {
        self.marks
            .iter()
            .filter_map(|mark| mark.hours)
            .reduce(|sum, hours| sum + hours)
    }
}

impl MapMark {
    fn of(lens: &Lens<'_>, row: &Row) -> Option<Self> {
        let (must, must_cell) = lens.figure(&row.id, Role::ChannelPressure)?;
        let (desire, desire_cell) = lens.figure(&row.id, Role::ChannelDesire)?;
        let mut cells = vec![desire_cell, must_cell];
        let hours = lens.number(&row.id, Role::ChannelHours).map(|(hours, cell)| {
            cells.push(cell);
            hours
        });
        let (row, name) = (row.id.clone(), lens.name(row));
        Some(Self {
            row,
            name,
            must,
            desire,
            hours,
            cells,
        })
    }
}
