//! Figures and findings of one session: what the pictures draw and what the last station has to say.
//!
//! Everything here is read from a [`SharedSession`], so nothing private can get into a figure, and by
//! role, so any workbook gets what it carries roles for. High means 6 and more, low 4 and less; a
//! figure of exactly 5 belongs to no side. No sentences: a finding is an id, its arguments and the
//! answers it rests on, told elsewhere in the reader's language.

mod across;
mod attitude;
mod balance;
mod finding;
mod lens;
mod map;
mod rules;
mod shift;
#[cfg(test)]
mod tests;

pub use across::{
    Distribution, Distributions, Frequencies, Frequency, Mean, Series, SeriesValue, TimePoint, TimeSeries,
};
pub use attitude::{Attitude, Bar};
pub use balance::{StationBalance, WordBalance};
pub use finding::{Argument, Finding, FindingId};
pub use map::{Map, MapMark, Quarter};
pub use shift::{Shift, ShiftSubject};

use self::lens::Lens;
use crate::session::SharedSession;

/// All figures and findings of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Insight {
    /// The desire/must map; none while no channel has both figures.
    pub map: Option<Map>,
    /// Must before and now: the whole first, then the musts in their order.
    pub shifts: Vec<Shift>,
    /// How the client deals with others.
    pub attitude: Attitude,
    /// Words of must, of must taken back and of want, by station.
    pub balance: WordBalance,
    /// At most five findings, the most important first.
    pub findings: Vec<Finding>,
}

impl Insight {
    /// Figures and findings with names in the session's language.
    pub fn of(shared: &SharedSession) -> Self {
        Self::in_language(shared, shared.language())
    }

    /// The same with the workbook's names in another language. The words are counted by the rules of
    /// the session's language all the same: the client's texts stay what they are.
    pub fn in_language(shared: &SharedSession, tag: &str) -> Self {
        let lens = Lens::new(shared, tag);
        Self {
            map: Map::of(&lens),
            shifts: shift::of(&lens),
            attitude: Attitude::of(&lens),
            balance: WordBalance::of(&lens),
            findings: rules::findings(&lens),
        }
    }
}
