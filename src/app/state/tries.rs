//! Wrong passphrases: each one more makes the next try wait longer.

use std::time::{Duration, Instant};

/// Number of wrong tries without a wait: typing errors.
const FREE_TRIES: u32 = 3;

/// Longest wait before the next try.
const MAX_WAIT: Duration = Duration::from_secs(60);

/// The wrong tries since the last right one. Time is monotonic, so that setting the clock shortens nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tries {
    wrong: u32,
    /// When the next try is allowed.
    until: Option<Instant>,
}

impl Tries {
    /// Counts a wrong try.
    pub fn count_wrong(&mut self, now: Instant) {
        self.wrong += 1;
        self.until = (self.wrong >= FREE_TRIES).then(|| now + wait(self.wrong - FREE_TRIES));
    }

    /// Forgets the wrong tries after a right one.
    pub fn reset(&mut self) {
        *self = Self::default();
    }

    /// Returns when the next try is allowed; `None` if it is allowed now.
    pub fn next_allowed(&self, now: Instant) -> Option<Instant> {
        self.until.filter(|until| *until > now)
    }
}

/// Returns two seconds, doubled for each try more.
fn wait(further: u32) -> Duration {
    let doubled = 2_u64.saturating_pow(further.saturating_add(1));
    Duration::from_secs(doubled).min(MAX_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_tries_wait_longer_and_longer_until_one_is_right() {
        let mut tries = Tries::default();
        let start = Instant::now();
        let mut now = start;
        let mut waits = Vec::new();
        for _ in 0..9 {
            tries.count_wrong(now);
            let next = tries.next_allowed(now).unwrap_or(now);
            waits.push((next - now).as_secs());
            now = next;
            assert_eq!(tries.next_allowed(now), None);
        }
        assert_eq!(waits, [0, 0, 2, 4, 8, 16, 32, 60, 60]);
        tries.reset();
        tries.count_wrong(now);
        assert_eq!(tries.next_allowed(now), None);
    }
}
