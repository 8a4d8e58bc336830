//! Waiting a moment for another program, which is about to release a lock or to make a file.

use std::thread;
use std::time::Duration;

/// Calls a function until it returns something, up to so many times and with a pause between.
pub(super) fn until<T>(
    most_tries: u32,
    pause: Duration,
    mut attempt: impl FnMut() -> Option<T>,
) -> Option<T> {
    for number in 0..most_tries {
        if number > 0 {
            thread::sleep(pause);
        }
        if let Some(found) = attempt() {
            return Some(found);
        }
    }
    None
}
