//! Whether two answers are the same.

use crate::session::Value;

/// Whether two sessions say the same in one place: by options and figures, not by how they are worded.
pub(super) fn same(one: &Value, two: &Value) -> bool {
    match (one, two) {
        (Value::Text(one), Value::Text(two)) => one.trim() == two.trim(),
        (Value::Choices { options: a, other: c }, Value::Choices { options: b, other: d }) => {
            c == d && a.len() == b.len() && a.iter().all(|option| b.contains(option))
        }
        _ => one == two,
    }
}
