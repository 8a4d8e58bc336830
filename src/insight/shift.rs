//! Before and now: how much must there was in a thing, and how much there is after the client has
//! put it in their own words. Less, the same and more are equally good results.

use super::lens::Lens;
use crate::session::Cell;
use crate::workbook::Role;

/// What was asked about twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShiftSubject {
    /// All of it, at the start and at the end.
    Whole,
    /// One must by its name, short if the workbook has a short one.
    Must(String),
    /// What stands right beside it.
    This,
}

/// One thing that was asked twice.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// What was asked about.
    pub of: ShiftSubject,
    /// The first figure, 0 to 10.
    pub before: u8,
    /// The second figure, if the client has set it.
    pub now: Option<u8>,
    /// The answers it comes from: the first figure's, then the second's.
    pub cells: Vec<Cell>,
}

/// Everything that was asked twice: the whole first, then the musts in their order.
pub(super) fn of(lens: &Lens<'_>) -> Vec<Shift> {
    let musts = lens.rows(Role::Musts).iter().filter_map(|row| {
        let (before, cell) = lens.figure(&row.id, Role::MustPressure)?;
        let now = lens.figure(&row.id, Role::WantPressureNow);
        Some(shift(ShiftSubject::Must(lens.name(row)), (before, cell), now))
    });
    whole(lens).into_iter().chain(musts).collect()
}

/// The question that was asked at the start and at the end of it all.
fn whole(lens: &Lens<'_>) -> Option<Shift> {
    let figure = |role| {
        let (cell, value) = lens.plain(role)?;
        Some((value.scale()?, cell))
    };
    let before = figure(Role::PressureBefore)?;
    Some(shift(ShiftSubject::Whole, before, figure(Role::PressureAfter)))
}

fn shift(of: ShiftSubject, (before, cell): (u8, Cell), now: Option<(u8, Cell)>) -> Shift {
    let mut cells = vec![cell];
    let now = now.map(|(figure, cell)| {
        cells.push(cell);
        figure
    });
    Shift {
        of,
        before,
        now,
        cells,
    }
}
