//! Which keys the list requests, and when.
//!
//! A search is requested twice: the first hits at once, all of them by rank a moment after the last letter, so
//! that typing never waits for a word that occurs in every session.

use std::time::{Duration, Instant};

use crate::app::model::{ListQuery, Now};
use crate::consulting::{Filter, MeetingFilter, Sort, SortBy};
use crate::service::{KeyOrder, Request, has_search_terms};

/// Pause in typing after which all hits are ranked.
const RANK_DELAY: Duration = Duration::from_millis(150);

impl ListQuery {
    /// Returns the words that are searched for; an opening quote alone searches for nothing yet.
    pub(super) fn words(&self) -> Option<String> {
        let words = self.search.trim();
        has_search_terms(words).then(|| words.to_owned())
    }

    /// Returns `true` if anything is searched for.
    pub(super) fn searches(&self) -> bool {
        self.words().is_some()
    }

    /// Returns the filters and the search together.
    pub(super) fn full_filter(&self) -> Filter {
        Filter {
            search: self.words(),
            ..self.filter.clone()
        }
    }

    /// Returns `true` if not all sessions inside or outside the trash are listed.
    pub(super) fn is_narrowed(&self) -> bool {
        let all = Filter {
            trashed: self.filter.trashed,
            ..Filter::default()
        };
        self.full_filter() != all
    }

    /// Returns the order; `None` is by rank. Without one chosen, meetings that are filtered by are in order: the next
    /// one first, or of those that are over the latest.
    pub(super) fn order(&self) -> Option<Sort> {
        if self.sort.is_some() || self.searches() {
            return self.sort;
        }
        Some(self.filter.meeting.map_or_else(Sort::default, |meeting| Sort {
            by: SortBy::Meeting,
            descending: matches!(meeting, MeetingFilter::Past(_)),
        }))
    }

    /// Returns `true` if sessions whose meeting is near, or over and not discussed, stand above all others.
    fn has_meetings_first(&self) -> bool {
        let lists_all = !self.searches() && !self.filter.trashed && self.filter.meeting.is_none();
        lists_all && self.order() == Some(Sort::default())
    }

    /// Returns the query with other words, by rank again.
    pub(super) fn with_search(&self, search: String) -> Self {
        let mut query = Self {
            search,
            ..self.clone()
        };
        if query.searches() {
            query.sort = None;
        }
        query
    }

    /// Returns the query with other filters.
    pub(super) fn with_filter(&self, filter: Filter) -> Self {
        Self {
            filter,
            ..self.clone()
        }
    }

    /// Returns the query that lists all sessions again.
    pub(super) fn widened(&self) -> Self {
        Self {
            sort: self.sort,
            ..Self::default()
        }
    }

    /// Returns the query sorted by a column, or the other way round if it is sorted by it already.
    pub(super) fn sorted_by(&self, by: SortBy) -> Self {
        let descending = match self.order() {
            Some(sort) if sort.by == by => !sort.descending,
            _ => starts_descending(by),
        };
        Self {
            sort: Some(Sort { by, descending }),
            ..self.clone()
        }
    }
}

/// Returns `true` for days and figures, which begin with the last or greatest; words begin with A.
fn starts_descending(by: SortBy) -> bool {
    !matches!(
        by,
        SortBy::Name | SortBy::Organisation | SortBy::Decisive | SortBy::Review | SortBy::Tags
    )
}

/// The time at which all hits are requested by rank.
#[derive(Debug, Default)]
pub(super) struct RankTimer(Option<Instant>);

impl RankTimer {
    /// Returns the request to send at once.
    pub fn first(&mut self, query: &ListQuery, now: Now) -> Request {
        let sort = query.order();
        self.0 = sort.is_none().then(|| now.instant + RANK_DELAY);
        let order = match sort {
            _ if query.has_meetings_first() => KeyOrder::MeetingsFirst { today: now.today },
            Some(sort) => KeyOrder::Sorted(sort),
            None => KeyOrder::FirstHits,
        };
        Request::LoadKeys {
            filter: query.full_filter(),
            order,
        }
    }

    /// Returns the request for all hits by rank once it is due.
    pub fn ranked(&mut self, query: &ListQuery, now: Instant) -> Option<Request> {
        self.0.take_if(|due| *due <= now)?;
        Some(Request::LoadKeys {
            filter: query.full_filter(),
            order: KeyOrder::Ranked,
        })
    }

    /// Returns when all hits are requested by rank.
    pub fn due(&self) -> Option<Instant> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Moment;

    fn now() -> Now {
        Now::new(Instant::now(), Moment::now())
    }

    fn order(query: &ListQuery) -> KeyOrder {
        match RankTimer::default().first(query, now()) {
            Request::LoadKeys { order, .. } => order,
            other => panic!("{other:?}"),
        }
    }

    fn searching(words: &str) -> ListQuery {
        ListQuery::default().with_search(words.to_owned())
    }

    #[test]
    fn hits_come_by_rank_until_a_column_is_chosen() {
        let (mut timer, now) = (RankTimer::default(), now());
        let query = searching(" plan ");
        assert!(
            matches!(timer.first(&query, now), Request::LoadKeys { filter, order: KeyOrder::FirstHits }
            if filter.search.as_deref() == Some("plan"))
        );
        let query = query.sorted_by(SortBy::Name);
        assert!(
            matches!(timer.first(&query, now), Request::LoadKeys { order: KeyOrder::Sorted(sort), .. }
            if sort.by == SortBy::Name && !sort.descending)
        );
        assert!(timer.ranked(&query, now.instant + RANK_DELAY).is_none());
    }

    #[test]
    fn meetings_come_first_in_the_usual_order_alone() {
        let (all, today) = (ListQuery::default(), now().today);
        let meetings_first = KeyOrder::MeetingsFirst { today };
        assert_eq!(order(&all), meetings_first);
        let changed = all.sorted_by(SortBy::Name).sorted_by(SortBy::Changed);
        assert_eq!(order(&changed), meetings_first, "the same order, chosen");
        let filter = |change: &dyn Fn(&mut Filter)| {
            let mut filter = Filter::default();
            change(&mut filter);
            order(&all.with_filter(filter))
        };
        let tagged = filter(&|filter| filter.tag = Some("eilig".to_owned()));
        assert_eq!(tagged, meetings_first);
        let (by, descending) = (SortBy::Changed, false);
        let ascending = KeyOrder::Sorted(Sort { by, descending });
        assert_eq!(order(&changed.sorted_by(SortBy::Changed)), ascending);
        let trashed = filter(&|filter| filter.trashed = true);
        assert_eq!(trashed, KeyOrder::Sorted(Sort::default()));
        let (by, descending) = (SortBy::Meeting, true);
        let past = filter(&|filter| filter.meeting = Some(MeetingFilter::Past(today)));
        assert_eq!(past, KeyOrder::Sorted(Sort { by, descending }));
        let near = filter(&|filter| filter.meeting = Some(MeetingFilter::near(today)));
        let descending = false;
        assert_eq!(near, KeyOrder::Sorted(Sort { by, descending }));
        assert_eq!(order(&searching("plan")), KeyOrder::FirstHits);
    }

    #[test]
    fn a_quote_alone_searches_for_nothing_and_lists_all() {
        for (words, searches) in [
            ("\"", false),
            ("„ ", false),
            ("*-(", false),
            ("\u{200b}", false),
            ("🌱", true),
            ("\"a", true),
            ("1", true),
        ] {
            assert_eq!(searching(words).searches(), searches, "{words}");
        }
    }

    #[test]
    fn all_hits_are_ranked_after_a_pause_and_once() {
        let (mut timer, start) = (RankTimer::default(), now());
        let (query, now) = (searching("plan"), start.instant);
        timer.first(&query, start);
        assert!(timer.ranked(&query, now).is_none());
        assert_eq!(timer.due(), Some(now + RANK_DELAY));
        assert!(matches!(
            timer.ranked(&query, now + RANK_DELAY),
            Some(Request::LoadKeys {
                order: KeyOrder::Ranked,
                ..
            })
        ));
        assert!(timer.ranked(&query, now + RANK_DELAY).is_none());
    }

    #[test]
    fn the_same_column_again_turns_the_order() {
        let query = ListQuery::default().sorted_by(SortBy::Meeting);
        assert!(query.order().unwrap().descending);
        assert!(!query.sorted_by(SortBy::Meeting).order().unwrap().descending);
    }
}
