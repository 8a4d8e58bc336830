//! Believable made-up sessions, for trying things out and for measuring.
//!
//! The same seed gives the same sessions down to their ids and times, so that asking for them again adds
//! nothing. What the people in them say stands in word lists of our own under `assets/samples/`.

mod chance;
mod fill;
mod words;

use jiff::Timestamp;
use jiff::tz::Offset;
use uuid::{Builder, Uuid};

use super::error::DeskError;
use super::library::{Desk, kept};
use crate::session::{Moment, Session};
use crate::workbook::builtin;
use chance::Chance;

/// The samples begin on 12 January 2026 at nine; each later one a good day after the one before,
/// and after three hundred days from the beginning again.
const BEGIN: i64 = 1_768_204_800;
/// How many are written in one go.
const PORTION: u64 = 100;

impl Desk {
    /// Adds so many made-up sessions, without those that are there already; gives back how many were added.
    ///
    /// # Errors
    /// If the library can't be written.
    pub fn sample(&mut self, count: u64, seed: u64) -> Result<u64, DeskError> {
        let mut added = 0;
        for from in (0..count).step_by(PORTION as usize) {
            added += self.sample_portion(from..count.min(from + PORTION), seed)?;
        }
        Ok(added)
    }

    fn sample_portion(&mut self, numbers: std::ops::Range<u64>, seed: u64) -> Result<u64, DeskError> {
        let mut portion = Vec::new();
        for number in numbers {
            let session = session(number, seed);
            if !self.store.has(session.id).map_err(|what| self.fault(what))? {
                portion.push(kept(session));
            }
        }
        self.store.add_all(&portion).map_err(|what| self.fault(what))?;
        Ok(portion.len() as u64)
    }
}

/// The made-up session of a number.
fn session(number: u64, seed: u64) -> Session {
    let mut chance =
        Chance::new(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ number.wrapping_mul(0xd1b5_4a32_d192_ed03));
    let seconds = number.wrapping_mul(31 * 3600) % (300 * 86_400) + chance.below(7200);
    let begun = moment(BEGIN + i64::try_from(seconds).unwrap_or(0), &mut chance);
    let language = if chance.percent(65) { "de" } else { "en" };
    let mut session = Session::begin(builtin(), language, begun);
    session.id = id(begun, &mut chance);
    fill::fill(&mut session, &mut chance);
    session
}

/// With the offset of Berlin or London, more or less.
fn moment(seconds: i64, chance: &mut Chance) -> Moment {
    let at = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
    Moment::new(at, Offset::constant(if chance.percent(70) { 1 } else { 0 }))
}

fn id(begun: Moment, chance: &mut Chance) -> Uuid {
    let millis = u64::try_from(begun.timestamp().as_millisecond()).unwrap_or(0);
    let random = (u128::from(chance.next()) << 64 | u128::from(chance.next())).to_be_bytes();
    let mut ten = [0; 10];
    ten.copy_from_slice(&random[..10]);
    Builder::from_unix_timestamp_millis(millis, &ten).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{SharedSession, Status, Visible};

    #[test]
    fn the_same_seed_makes_the_same_sessions() {
        assert_eq!(session(3, 7), session(3, 7));
        assert_ne!(session(3, 7).id, session(3, 8).id);
        assert_ne!(session(3, 7).id, session(4, 7).id);
    }

    #[test]
    fn samples_visit_all_stations_in_both_languages_and_some_stay_unfinished() {
        let sessions: Vec<Session> = (0..60).map(|number| session(number, 1)).collect();
        let answered = |station: &crate::workbook::Station| {
            sessions.iter().any(|session| {
                let shared = SharedSession::of(session);
                station.questions().any(|question| {
                    shared
                        .answers()
                        .iter()
                        .any(|(cell, _)| cell.question == question.id)
                })
            })
        };
        assert!(builtin().stations.iter().all(answered));
        for language in ["de", "en"] {
            assert!(sessions.iter().any(|session| session.language == language));
        }
        for status in [Status::Open, Status::Finished] {
            assert!(sessions.iter().any(|session| session.status == status));
        }
        let lengths: Vec<usize> = sessions.iter().map(|session| session.answers.len()).collect();
        assert!(lengths.iter().max() > lengths.iter().min().map(|least| least * 2).as_ref());
    }

    #[test]
    fn samples_hold_only_answers_that_are_asked_for() {
        for number in 0..20 {
            let session = session(number, 2);
            let visible = Visible::of(&session);
            assert!(session.answers.keys().all(|cell| visible.cell_shown(cell)));
        }
    }

    #[test]
    fn repeating_adds_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::open(&folder.path().join("l.funkenbuch"), crate::store::Access::Write).unwrap();
        assert_eq!(desk.sample(5, 1).unwrap(), 5);
        assert_eq!(desk.sample(5, 1).unwrap(), 0);
        assert_eq!(desk.sample(7, 1).unwrap(), 2);
    }
}
