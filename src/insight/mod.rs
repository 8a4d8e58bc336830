//! Figures and findings of one session, for pictures and for the last station.
//!
//! Everything is read from a [`SharedSession`], so that nothing private gets into a figure, and by role, so that
//! each workbook gets the figures it has roles for. High means 6 and more, low 4 and less. Sentences are made
//! elsewhere, in the reader's language.

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
    /// The desire/must map; `None` while no channel has both figures.
    pub map: Option<Map>,
    /// Must before and now: the total first, then the musts in their order.
    pub shifts: Vec<Shift>,
    /// The client's attitude to others.
    pub attitude: Attitude,
    /// Counts of words of must, of must taken back and of want, by station.
    pub balance: WordBalance,
    /// At most five findings, the most important first.
    pub findings: Vec<Finding>,
}

impl Insight {
    /// Returns figures and findings with names in the session's language.
    pub fn of(shared: &SharedSession) -> Self {
        Self::in_language(shared, shared.language())
    }

    /// Returns figures and findings with the workbook's names in another language. Words are still counted by
    /// the rules of the session's language, in which the client wrote.
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
