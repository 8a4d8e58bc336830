//! Must before and now, that is, before and after clients put it in their own words. Less, equal and more are
//! equally good results.

use super::lens::Lens;
use crate::session::Cell;
use crate::workbook::Role;

/// The subject of a question that is asked twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShiftSubject {
    /// Must in total, at the start and at the end.
    Whole,
    /// One must by its name, short if the workbook has a short one.
    Must(String),
    /// The row beside which the shift is shown.
    This,
}

/// The answers to a question that is asked twice.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// The subject.
    pub of: ShiftSubject,
    /// The first figure, 0 to 10.
    pub before: u8,
    /// The second figure, 0 to 10; `None` without an answer.
    pub now: Option<u8>,
    /// The cells of the first and the second figure.
    pub cells: Vec<Cell>,
}

/// Returns all shifts with a first figure: the total first, then the musts in their order.
pub(super) fn of(lens: &Lens<'_>) -> Vec<Shift> {
    let musts = lens.rows(Role::Musts).iter().filter_map(|row| {
        let (before, cell) = lens.figure(&row.id, Role::MustPressure)?;
        let now = lens.figure(&row.id, Role::WantPressureNow);
        Some(shift(ShiftSubject::Must(lens.name(row)), (before, cell), now))
    });
    total(lens).into_iter().chain(musts).collect()
}

/// Returns the shift of must in total.
fn total(lens: &Lens<'_>) -> Option<Shift> {
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
