//! Ids as people see them.

use uuid::Uuid;

/// Number of characters that are shown of an id, counted from its end.
const SHOWN_ID_CHARS: usize = 8;

/// Returns the end of an id, as lists and file names show it; enough to name a session or client.
pub fn short_id(id: Uuid) -> String {
    let mut id = id.to_string();
    id.split_off(id.len() - SHOWN_ID_CHARS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_shown_by_its_end() {
        let id = "0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b".parse().unwrap();
        assert_eq!(short_id(id), "9e0f1a2b");
    }
}
