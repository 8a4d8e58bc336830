//! New ids.

use std::panic::AssertUnwindSafe;
use std::sync::Mutex;

use uuid::{ContextV7, Timestamp, Uuid};

use super::moment::Moment;

/// Keeps ids of the same moment in the order in which they were made.
static CONTEXT: Mutex<AssertUnwindSafe<ContextV7>> = Mutex::new(AssertUnwindSafe(ContextV7::new()));

/// Returns a new UUIDv7 for a moment; one before 1970 counts as the beginning of that year.
pub fn new_id(at: Moment) -> Uuid {
    let millis = u64::try_from(at.timestamp().as_millisecond()).unwrap_or(0);
    let nanos = u32::try_from(millis % 1000 * 1_000_000).unwrap_or(0);
    Uuid::new_v7(Timestamp::from_unix(&CONTEXT, millis / 1000, nanos))
}

#[cfg(test)]
mod tests {
    use super::new_id;

    #[test]
    fn ids_are_made_at_any_time_and_keep_their_order() {
        for time in [
            "-009999-01-02T01:59:59Z",
            "1969-12-31T12:00:00Z",
            "2026-11-26T10:00:00Z",
            "9999-12-30T22:00:00Z",
        ] {
            let at = time.parse().unwrap();
            let ids: Vec<_> = std::iter::repeat_with(|| new_id(at)).take(5).collect();
            assert!(ids.is_sorted() && ids[0] != ids[1], "{time}");
            assert_eq!(ids[0].get_version_num(), 7);
        }
    }
}
