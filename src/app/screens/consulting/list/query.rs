//! What the list is asked: the words sought, the filters, the order; and when the answer is asked for.
//!
//! A search is answered twice: the hits changed last at once, all of them by rank a moment after the
//! last letter, so that typing never waits for a word that stands in every session.

use std::time::{Duration, Instant};

use crate::consulting::{Filter, Sort, SortBy};
use crate::service::{KeyOrder, Request};

/// So long after the last letter all hits are ranked.
const RANK_DELAY: Duration = Duration::from_millis(150);

/// What the list is asked.
#[derive(Default)]
pub(super) struct ListQuery {
    /// What stands in the search field.
    pub sought: String,
    /// The filters, without the search.
    pub filter: Filter,
    sort: Option<Sort>,
    ranked_at: Option<Instant>,
}

impl ListQuery {
    /// Whether anything is sought.
    pub fn seeks(&self) -> bool {
        self.words().is_some()
    }

    /// The words that are sought; the quote in which a phrase is going to stand seeks nothing yet.
    pub fn words(&self) -> Option<String> {
        let words = self.sought.trim();
        let says = words.chars().any(char::is_alphanumeric);
        says.then(|| words.to_owned())
    }

    /// The filters and the search together.
    pub fn whole(&self) -> Filter {
        Filter {
            search: self.words(),
            ..self.filter.clone()
        }
    }

    /// The order; none is by rank.
    pub fn sort(&self) -> Option<Sort> {
        match self.sort {
            None if !self.seeks() => Some(Sort::default()),
            sort => sort,
        }
    }

    /// Sorts by a column, or the other way round if it is sorted by it already.
    pub fn sort_by(&mut self, by: SortBy) {
        let descending = match self.sort() {
            Some(sort) if sort.by == by => !sort.descending,
            _ => starts_descending(by),
        };
        self.sort = Some(Sort { by, descending });
    }

    /// Something else is sought: the best comes first again.
    pub fn seeks_anew(&mut self) {
        if self.seeks() {
            self.sort = None;
        }
    }

    /// Returns the request to send at once.
    pub fn first(&mut self, now: Instant) -> Request {
        self.ranked_at = None;
        let filter = self.whole();
        match self.sort() {
            Some(sort) => Request::LoadKeys {
                filter,
                order: KeyOrder::Sorted(sort),
            },
            None => {
                self.ranked_at = Some(now + RANK_DELAY);
                Request::LoadKeys {
                    filter,
                    order: KeyOrder::FirstHits,
                }
            }
        }
    }

    /// Returns the request for all hits by rank if nothing was typed for a moment.
    pub fn ranked(&mut self, now: Instant) -> Option<Request> {
        self.ranked_at.filter(|due| *due <= now)?;
        self.ranked_at = None;
        Some(Request::LoadKeys {
            filter: self.whole(),
            order: KeyOrder::Ranked,
        })
    }

    /// Returns when all hits are requested by rank.
    pub fn ranked_at(&self) -> Option<Instant> {
        self.ranked_at
    }
}

/// Days and figures begin with what is last or most, words with A.
fn starts_descending(by: SortBy) -> bool {
    !matches!(
        by,
        SortBy::Name | SortBy::Organisation | SortBy::Decisive | SortBy::Review | SortBy::Tags
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hits_come_by_rank_until_a_column_is_chosen() {
        let (mut question, now) = (ListQuery::default(), Instant::now());
        assert!(
            matches!(question.first(now), Request::LoadKeys { order: KeyOrder::Sorted(sort), .. } if sort == Sort::default())
        );
        question.sought = " plan ".to_owned();
        question.seeks_anew();
        assert!(
            matches!(question.first(now), Request::LoadKeys { filter, order: KeyOrder::FirstHits }
            if filter.search.as_deref() == Some("plan"))
        );
        question.sort_by(SortBy::Name);
        assert!(
            matches!(question.first(now), Request::LoadKeys { order: KeyOrder::Sorted(sort), .. }
            if sort.by == SortBy::Name && !sort.descending)
        );
        assert!(question.ranked(now + RANK_DELAY).is_none());
    }

    #[test]
    fn a_quote_alone_seeks_nothing_and_lists_all() {
        let mut question = ListQuery::default();
        for (sought, seeks) in [
            ("\"", false),
            ("„ ", false),
            ("*-(", false),
            ("\"a", true),
            ("1", true),
        ] {
            question.sought = sought.to_owned();
            assert_eq!(question.seeks(), seeks, "{sought}");
        }
    }

    #[test]
    fn all_hits_are_ranked_after_a_pause_and_once() {
        let (mut question, now) = (ListQuery::default(), Instant::now());
        question.sought = "plan".to_owned();
        question.first(now);
        assert!(question.ranked(now).is_none());
        assert_eq!(question.ranked_at(), Some(now + RANK_DELAY));
        assert!(matches!(
            question.ranked(now + RANK_DELAY),
            Some(Request::LoadKeys {
                order: KeyOrder::Ranked,
                ..
            })
        ));
        assert!(question.ranked(now + RANK_DELAY).is_none());
    }

    #[test]
    fn the_same_column_again_turns_the_order() {
        let mut question = ListQuery::default();
        question.sort_by(SortBy::Meeting);
        assert!(question.sort().unwrap().descending);
        question.sort_by(SortBy::Meeting);
        assert!(!question.sort().unwrap().descending);
    }
}
