//! What the benches of the consultant's side share.

use std::time::{Duration, Instant};

use funkenbuch::consulting::{Filter, Sort};
use funkenbuch::service::Library;

/// How many rows a window shows.
pub const SHOWN: usize = 40;

/// How often each thing is done; the median counts.
pub const TIMES: usize = 9;

/// Returns the median time of [`TIMES`] runs.
pub fn median(work: impl FnMut()) -> Duration {
    median_of(TIMES, work)
}

/// Returns the median time of a number of runs.
pub fn median_of(times: usize, mut work: impl FnMut()) -> Duration {
    let mut took: Vec<Duration> = (0..times)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    took.sort();
    took[times / 2]
}

/// The order of all, and the rows that are seen.
pub fn first_screen(opened: &Library) {
    let keys = opened
        .keys(&Filter::default(), Sort::default())
        .expect("it is open");
    let rows = opened.rows(&keys[..SHOWN.min(keys.len())]).expect("it is open");
    assert!(!rows.is_empty());
}
