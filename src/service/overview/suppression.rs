//! Suppression of small groups.

/// Number of people below which nothing is shown of a group.
pub const MIN_GROUP_SIZE: u32 = 5;

/// Returns which groups of a whole may be shown beside it, by their numbers of people. Groups below [`MIN_GROUP_SIZE`] are
/// suppressed, and further ones until all that are suppressed together reach it: otherwise the difference to the whole
/// would reveal them.
pub(super) fn suppress_small_groups(clients: &[u32]) -> Vec<bool> {
    let mut shown: Vec<bool> = clients.iter().map(|clients| *clients >= MIN_GROUP_SIZE).collect();
    loop {
        let hidden = || shown.iter().zip(clients).filter(|(shown, _)| !**shown);
        let sum: u32 = hidden().map(|(_, clients)| *clients).sum();
        if sum == 0 || sum >= MIN_GROUP_SIZE {
            return shown;
        }
        let left = shown
            .iter()
            .zip(clients)
            .enumerate()
            .filter(|(_, (shown, _))| **shown);
        let Some((smallest, _)) = left.min_by_key(|(_, (_, clients))| **clients) else {
            return shown;
        };
        shown[smallest] = false;
    }
}

#[cfg(test)]
mod tests {
    use super::suppress_small_groups;

    #[test]
    fn groups_of_fewer_than_five_are_hidden() {
        assert_eq!(suppress_small_groups(&[5, 30, 12]), [true, true, true]);
        assert_eq!(suppress_small_groups(&[3, 4, 12]), [false, false, true]);
    }

    #[test]
    fn nobody_can_be_taken_from_the_difference() {
        assert_eq!(suppress_small_groups(&[30, 3, 12]), [true, false, false]);
        assert_eq!(suppress_small_groups(&[4]), [false]);
    }

    #[test]
    fn a_group_of_nobody_tells_nothing() {
        assert_eq!(suppress_small_groups(&[30, 0]), [true, false]);
    }
}
