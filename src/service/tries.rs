//! Wrong tries of codes and words slow the next one down.
//!
//! The wait is measured by a clock that nobody can set, from the last try in this process, or from the first one after a
//! start: a clock that jumps neither shortens it nor makes it last for years.

use std::time::{Duration, Instant};

use super::error::ServiceError;

/// Wait after the first wrong try; each further one doubles it.
const FIRST_WAIT: Duration = Duration::from_secs(1);

/// Longest wait after a wrong try.
const MAX_WAIT: Duration = Duration::from_secs(300);

/// Time at which a secret was last tried.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LastTry(Option<Instant>);

impl LastTry {
    /// Checks that a further try may be made after a number of wrong ones.
    ///
    /// # Errors
    /// [`ServiceError::TooSoon`] with the time that is left.
    pub(super) fn check(&mut self, tries: u32, now: Instant) -> Result<(), ServiceError> {
        let wait = wait_after(tries);
        let since = *self.0.get_or_insert(now);
        match wait.saturating_sub(now.saturating_duration_since(since)) {
            Duration::ZERO => {
                self.0 = Some(now);
                Ok(())
            }
            wait => Err(ServiceError::TooSoon { wait }),
        }
    }
}

/// Returns the wait after a number of wrong tries.
pub(super) fn wait_after(tries: u32) -> Duration {
    match tries.checked_sub(1) {
        None => Duration::ZERO,
        Some(doublings) => FIRST_WAIT
            .saturating_mul(2_u32.saturating_pow(doublings))
            .min(MAX_WAIT),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wrong_try_doubles_the_wait_up_to_minutes() {
        let waits = [0, 1, 2, 3, 9, 10, 1000, u32::MAX].map(|tries| wait_after(tries).as_secs());
        assert_eq!(waits, [0, 1, 2, 4, 256, 300, 300, 300]);
    }

    #[test]
    fn after_a_start_the_whole_wait_begins_anew() {
        let mut last = LastTry::default();
        let start = Instant::now();
        let left = |result: Result<(), ServiceError>| match result {
            Ok(()) => 0,
            Err(ServiceError::TooSoon { wait }) => wait.as_secs(),
            Err(other) => panic!("{other:?}"),
        };
        assert_eq!(left(last.check(4, start)), 8);
        assert_eq!(left(last.check(4, start + Duration::from_secs(5))), 3);
        assert_eq!(left(last.check(4, start + Duration::from_secs(8))), 0);
        assert_eq!(
            left(last.check(5, start + Duration::from_secs(9))),
            15,
            "from the last try on"
        );
        assert_eq!(left(last.check(0, start + Duration::from_secs(9))), 0);
    }
}
