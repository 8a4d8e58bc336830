//! Made-up people and the days of their visits: ten years, some people two or three times.
//!
//! Of five sessions in a row the fourth and the fifth belong to the person of the first if that one returns, so that a
//! session's person and day depend on its number only.

use jiff::Timestamp;
use jiff::tz::Offset;
use uuid::{Builder, Uuid};

use super::chance::Chance;
use super::words::list;
use crate::session::Moment;

/// The first second of the samples: 2 November 2016 at nine.
const FIRST_SECOND: i64 = 1_478_073_600;
/// Days over which first visits are spread.
const PERIOD_DAYS: f64 = 3645.0;
/// Day from which on a first visit is too late for a second one.
const RETURN_PERIOD_DAYS: i64 = 3270;
/// Days between two visits: the fewest, and the number of days added by chance.
const RETURN_GAP_DAYS: (u64, u64) = (60, 110);
/// Fractional parts of its multiples are spread evenly, however many there are.
const GOLDEN_RATIO: f64 = 0.618_033_988_749_894_9;

/// A person, at one of their visits.
pub(super) struct Visitor {
    /// Its client record's id, the same at each visit.
    pub(super) id: Uuid,
    /// Whether the person came more than once.
    pub(super) returns: bool,
    /// The tag of their language.
    pub(super) language: &'static str,
    /// The name, if the lists hold any.
    pub(super) name: String,
    /// The organisation.
    pub(super) organisation: String,
    /// Time at which the session was begun.
    pub(super) begun: Moment,
}

/// Returns the person of a session.
pub(super) fn visitor(number: u64, seed: u64) -> Visitor {
    let (first, visit) = match number % 5 {
        late @ 3.. => (number - late, late - 2),
        _ => (number, 0),
    };
    let returns = |first: u64| {
        first.is_multiple_of(5) && day_of(first) < RETURN_PERIOD_DAYS && chance(first, seed, 1).percent(70)
    };
    let first = if returns(first) || visit == 0 {
        first
    } else {
        number
    };
    let visit = if first == number { 0 } else { visit };
    let mut chance = chance(first, seed, 2);
    let language = if chance.percent(65) { "de" } else { "en" };
    let hour = |chance: &mut Chance| i64::try_from(chance.below(9 * 3600)).unwrap_or(0);
    let came = FIRST_SECOND + day_of(first) * 86_400 + hour(&mut chance);
    let mut at = came;
    for _ in 0..visit {
        let days = RETURN_GAP_DAYS.0 + chance.below(RETURN_GAP_DAYS.1);
        at += i64::try_from(days).unwrap_or(0) * 86_400;
    }
    let mut of_name = self::chance(first, seed, 3);
    Visitor {
        id: id(came, &mut self::chance(first, seed, 4)),
        returns: returns(first),
        language,
        name: name(language, &mut of_name),
        organisation: of_name
            .one(list(language, "organisation"))
            .cloned()
            .unwrap_or_default(),
        begun: moment(at, &mut chance),
    }
}

/// Returns a generator for a number, seed and purpose.
pub(super) fn chance(number: u64, seed: u64, purpose: u64) -> Chance {
    let mixed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ number.wrapping_mul(0xd1b5_4a32_d192_ed03);
    Chance::new(mixed ^ purpose.wrapping_mul(0x8cb9_2ba7_2f3d_8dd7))
}

/// Returns the day, counted from the beginning of the samples.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "a day within ten years, of a number far below 2^53"
)]
fn day_of(first: u64) -> i64 {
    ((first as f64 * GOLDEN_RATIO).fract() * PERIOD_DAYS) as i64
}

/// Returns the first name of one entry with the last name of another, so that few names occur twice.
fn name(language: &str, chance: &mut Chance) -> String {
    let names = list(language, "name");
    let first = chance.one(names).map_or("", String::as_str);
    let last = chance.one(names).map_or("", String::as_str);
    match (first.rsplit_once(' '), last.rsplit_once(' ')) {
        (Some((first, _)), Some((_, last))) if last.chars().all(char::is_alphabetic) => {
            format!("{first} {last}")
        }
        _ => first.to_owned(),
    }
}

/// Returns the moment of a second, with roughly the offset of Berlin or London.
fn moment(seconds: i64, chance: &mut Chance) -> Moment {
    let at = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
    Moment::new(at, Offset::constant(if chance.percent(70) { 1 } else { 0 }))
}

/// Returns an id that sorts by time and is the same in each run.
pub(super) fn id(seconds: i64, chance: &mut Chance) -> Uuid {
    let millis = u64::try_from(seconds).unwrap_or(0) * 1000;
    let random = (u128::from(chance.next()) << 64 | u128::from(chance.next())).to_be_bytes();
    let mut ten = [0; 10];
    ten.copy_from_slice(&random[..10]);
    Builder::from_unix_timestamp_millis(millis, &ten).into_uuid()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::visitor;

    #[test]
    fn people_come_over_ten_years_and_some_of_them_again() {
        for count in [50, 3000] {
            let all: Vec<_> = (0..count).map(|number| visitor(number, 1)).collect();
            let years: BTreeMap<i16, usize> = all.iter().fold(BTreeMap::new(), |mut years, one| {
                *years.entry(one.begun.local().year()).or_default() += 1;
                years
            });
            assert!(years.len() >= 9, "{years:?}");
            let people: BTreeSet<_> = all.iter().map(|one| one.id).collect();
            let again = all.len() - people.len();
            assert!(again * 5 > all.len() && again * 2 < all.len(), "{again}");
        }
    }

    #[test]
    fn somebody_who_comes_again_is_the_same_and_comes_later() {
        let (first, second, third) = (0..500)
            .map(|block| {
                (
                    visitor(block * 5, 1),
                    visitor(block * 5 + 3, 1),
                    visitor(block * 5 + 4, 1),
                )
            })
            .find(|(first, ..)| first.returns)
            .unwrap();
        assert_eq!((first.id, &first.name), (second.id, &second.name));
        assert_eq!(third.id, first.id);
        assert!(first.begun < second.begun && second.begun < third.begun);
    }
}
