//! The desire/must map: where each channel stands between wanting and having to.

use super::lens::Lens;
use crate::session::{Cell, Row};
use crate::workbook::{Role, RowId};

/// All channels that have both figures, in the workbook's order. Never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// The channels.
    pub marks: Vec<MapMark>,
}

/// One channel on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapMark {
    /// The row it comes from.
    pub row: RowId,
    /// Its name, short if the workbook has a short one.
    pub name: String,
    /// How much must there is in it, 0 to 10.
    pub must: u8,
    /// How much desire there is for it, 0 to 10.
    pub desire: u8,
    /// Hours a week, if the client named them. Unknown is not zero.
    pub hours: Option<f64>,
    /// The answers it comes from.
    pub cells: Vec<Cell>,
}

/// The quarters of the map. A figure of exactly 5 belongs to no side, so a mark may be in none.
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
    /// The quarter it is in, if it is in one.
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
    /// The map of a session; none while no channel has both figures.
    pub(super) fn of(lens: &Lens<'_>) -> Option<Map> {
        let marks: Vec<MapMark> = lens
            .rows(Role::Channels)
            .iter()
            .filter_map(|row| MapMark::of(lens, row))
            .collect();
        (!marks.is_empty()).then_some(Map { marks })
    }

    /// The hours of all channels together; none while no hours are named.
    pub fn hours(&self) -> Option<f64> {
        let named: Vec<f64> = self.marks.iter().filter_map(|mark| mark.hours).collect();
        (!named.is_empty()).then(|| named.iter().sum())
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
