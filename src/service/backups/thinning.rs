//! Which backups are no longer needed: days become weeks, weeks months.
//!
//! The rule counts days, weeks and months that have a backup, and asks no clock: one that was wrong for a while, forwards
//! or back, and a long time without a backup, cost nothing.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::session::Moment;

/// Number of days with a backup, before the last one, of which one is kept.
const KEPT_DAYS: usize = 7;
/// Number of weeks with a backup of which one is kept.
const KEPT_WEEKS: usize = 5;
/// Number of months with a backup of which one is kept.
const KEPT_MONTHS: usize = 12;

/// Returns the indexes of the backups that are no longer needed, given when each was made. All of the last day stay; of
/// earlier days, of weeks and of months the last one.
pub(super) fn expendable(made: &[Moment]) -> BTreeSet<usize> {
    let mut newest_first: Vec<usize> = (0..made.len()).collect();
    newest_first.sort_by_key(|at| std::cmp::Reverse(made.get(*at).copied()));
    let days: Vec<(usize, Date)> = newest_first
        .into_iter()
        .filter_map(|at| Some((at, made.get(at)?.date())))
        .collect();
    let Some((_, last)) = days.first().copied() else {
        return BTreeSet::new();
    };
    let of_last_day = days.iter().filter(|(_, day)| *day == last).map(|(at, _)| *at);
    let mut needed: BTreeSet<usize> = of_last_day.collect();
    let week = |day: Date| (day.iso_week_date().year(), day.iso_week_date().week());
    needed.extend(firsts(&days, KEPT_DAYS + 1, |day| day));
    needed.extend(firsts(&days, KEPT_WEEKS, week));
    needed.extend(firsts(&days, KEPT_MONTHS, |day| (day.year(), day.month())));
    (0..made.len()).filter(|at| !needed.contains(at)).collect()
}

/// Returns the first of each of the first `limit` spans of time.
fn firsts<Span: Ord>(
    days: &[(usize, Date)],
    limit: usize,
    span: impl Fn(Date) -> Span,
) -> impl Iterator<Item = usize> {
    let mut seen = BTreeSet::new();
    let is_first = |(at, day): &(usize, Date)| seen.insert(span(*day)).then_some(*at);
    let firsts: Vec<usize> = days.iter().filter_map(is_first).take(limit).collect();
    firsts.into_iter()
}

#[cfg(test)]
mod tests {
    use jiff::tz::Offset;
    use jiff::{SignedDuration, Timestamp};
    use proptest::prelude::*;

    use super::*;

    fn hours_after(hours: i64) -> Moment {
        let begin: Timestamp = "2026-01-01T12:00:00Z".parse().unwrap();
        Moment::new(begin + SignedDuration::from_hours(hours), Offset::UTC)
    }

    fn remaining(made: &[Moment]) -> Vec<Moment> {
        let gone = expendable(made);
        let remaining = made.iter().enumerate().filter(|(at, _)| !gone.contains(at));
        remaining.map(|(_, at)| *at).collect()
    }

    #[test]
    fn a_year_of_daily_backups_becomes_days_weeks_and_months() {
        let mut made = Vec::new();
        for day in 0..365 {
            made.push(hours_after(24 * day));
            made = remaining(&made);
        }
        let days: Vec<String> = made.iter().map(|at| at.date().to_string()).collect();
        assert!(
            days.ends_with(&["2026-12-29", "2026-12-30", "2026-12-31"].map(str::to_owned)),
            "{days:?}"
        );
        assert!((20..=24).contains(&made.len()), "{days:?}");
        for month in 1..=12 {
            assert!(
                made.iter().any(|at| at.date().month() == month),
                "{month}: {days:?}"
            );
        }
    }

    #[test]
    fn all_of_the_last_day_stay() {
        let made = [0, 1, 2, 3].map(hours_after);
        assert_eq!(remaining(&made), made);
        let next = [0, 1, 2, 3, 24].map(hours_after);
        assert_eq!(remaining(&next), [3, 24].map(hours_after));
    }

    #[test]
    fn a_clock_that_was_a_hundred_years_ahead_costs_no_day() {
        let week: Vec<Moment> = (0..7).map(|day| hours_after(24 * day)).collect();
        let mut made = week.clone();
        made.push(hours_after(24 * 365 * 100));
        assert!(week.iter().all(|at| remaining(&made).contains(at)));
    }

    proptest! {
        #[test]
        fn the_newest_stays_and_thinning_again_takes_nothing(hours in prop::collection::vec(-1_000_000_i64..1_000_000, 1..120)) {
            let made: Vec<Moment> = hours.into_iter().map(hours_after).collect();
            let left = remaining(&made);
            prop_assert_eq!(made.iter().max(), left.iter().max());
            prop_assert!(expendable(&left).is_empty());
            let last_day = left.iter().max().unwrap().date();
            let of_last_day = left.iter().filter(|at| at.date() == last_day).count();
            prop_assert!(left.len() <= of_last_day + KEPT_DAYS + KEPT_WEEKS + KEPT_MONTHS);
        }

        #[test]
        fn the_last_eight_days_with_a_backup_keep_one(days in prop::collection::btree_set(0_i64..4000, 1..60)) {
            let made: Vec<Moment> = days.iter().map(|day| hours_after(24 * day)).collect();
            let left = remaining(&made);
            for day in days.iter().rev().take(KEPT_DAYS + 1) {
                prop_assert!(left.contains(&hours_after(24 * day)));
            }
        }
    }
}
