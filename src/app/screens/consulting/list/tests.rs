//! The list's data, without a window.

use std::collections::BTreeSet;
use std::time::Instant;

use super::model::ListModel;
use crate::app::model::Now;
use crate::app::outbox::{Effect, Outbox};
use crate::consulting::{MeetingGroups, SessionKey};
use crate::service::{Event, Request, ServiceError, SessionRef, Ticket};
use crate::session::Moment;
use crate::text::{Language, Texts};

fn now() -> Now {
    Now::new(Instant::now(), Moment::now())
}

#[derive(Default)]
struct Fixture {
    list: ListModel,
    outbox: Outbox,
}

impl Fixture {
    /// Sends what the list needs and returns the requests.
    fn requests(&mut self) -> Vec<(Ticket, Request)> {
        self.list.loads(&mut self.outbox, now());
        let sent = self.outbox.take().into_iter();
        let requests = sent.filter_map(|effect| match effect {
            Effect::Send(ticket, request) => Some((ticket, request)),
            _ => None,
        });
        requests.collect()
    }

    /// Answers the request for keys.
    fn answer(&mut self, keys: Vec<SessionKey>) {
        let is_for_keys = |request: &Request| matches!(request, Request::LoadKeys { .. });
        let mut sent = self.requests().into_iter();
        let (ticket, _) = sent.rfind(|(_, request)| is_for_keys(request)).unwrap();
        let complete = true;
        let event = Event::KeysLoaded {
            keys,
            complete,
            meetings: MeetingGroups::default(),
        };
        assert!(self.list.receive(ticket, event).is_none());
    }

    fn search(&mut self, words: &str) {
        let query = self.list.query.with_search(words.to_owned());
        self.list.set_query(query);
    }
}

fn keys(count: i64) -> Vec<SessionKey> {
    (0..count).map(SessionKey).collect()
}

#[test]
fn an_action_is_about_nothing_until_a_row_is_marked_or_sessions_are_selected() {
    let mut fixture = Fixture::default();
    fixture.answer(keys(3));
    assert!(fixture.list.action_keys().is_empty());
    fixture.list.set_current(1);
    assert_eq!(fixture.list.action_keys(), [SessionKey(1)]);
    fixture.list.set_selection([SessionKey(2), SessionKey(0)].into());
    assert_eq!(fixture.list.action_keys(), [SessionKey(0), SessionKey(2)]);
}

#[test]
fn the_current_row_stays_at_its_session_and_another_query_begins_at_the_top() {
    let mut fixture = Fixture::default();
    fixture.answer(keys(5));
    fixture.list.set_current(3);
    fixture.list.outdate();
    fixture.answer(keys(5).split_off(2));
    assert_eq!(
        (fixture.list.current, fixture.list.action_keys()),
        (1, vec![SessionKey(3)])
    );
    fixture.search("plan");
    fixture.answer(keys(5));
    assert_eq!((fixture.list.current, fixture.list.marked), (0, false));
}

#[test]
fn a_marked_row_stays_at_its_session_at_the_top_too_and_no_row_inherits_the_mark() {
    let mut fixture = Fixture::default();
    fixture.answer(keys(3));
    fixture.list.set_current(0);
    fixture.list.outdate();
    fixture.answer(vec![SessionKey(7), SessionKey(0), SessionKey(1)]);
    assert_eq!(
        fixture.list.action_keys(),
        [SessionKey(0)],
        "not the one that came"
    );
    fixture.list.outdate();
    fixture.answer(vec![SessionKey(7), SessionKey(1)]);
    assert!(fixture.list.action_keys().is_empty(), "nobody chose the next one");
    assert!(!fixture.list.can_act());
    let candidates = fixture.list.export_candidates(Texts::of(Language::German));
    assert!(candidates.keys.is_empty());
}

#[test]
fn enter_in_an_empty_search_opens_no_row_that_was_not_gone_to() {
    let mut fixture = Fixture::default();
    fixture.answer(keys(3));
    fixture.list.set_visible(0..3);
    fixture.requests();
    assert_eq!(fixture.list.open_best_hit(), None);
    assert!(!fixture.list.can_open(), "nor later");
}

#[test]
fn enter_waits_for_the_new_list_and_opens_its_best_hit() {
    let mut fixture = Fixture::default();
    fixture.answer(keys(5));
    fixture.search("plan");
    fixture.requests();
    assert!(
        fixture.list.open_best_hit().is_none(),
        "the old list is no answer"
    );
    fixture.list.outdate();
    fixture.answer(vec![SessionKey(4)]);
    assert!(!fixture.list.can_open(), "its row says where to begin");
    fixture.list.set_visible(0..1);
    let (ticket, _) = fixture.requests().remove(0);
    let (keys, rows) = (vec![SessionKey(4)], Vec::new());
    assert!(
        fixture
            .list
            .receive(ticket, Event::RowsLoaded { keys, rows })
            .is_none()
    );
    assert!(fixture.list.can_open());
    assert_eq!(
        fixture.list.open_best_hit(),
        Some((SessionRef::Key(SessionKey(4)), None))
    );
    assert!(!fixture.list.can_open());
}

#[test]
fn one_unreadable_session_leaves_the_other_rows_of_its_page_alone() {
    let mut fixture = Fixture::default();
    fixture.search("plan");
    fixture.answer(keys(20));
    fixture.list.set_visible(0..10);
    let bad = SessionKey(7);
    let mut loaded = BTreeSet::new();
    for _ in 0..10 {
        for (ticket, request) in fixture.requests() {
            let Request::LoadRows { keys, search } = request else {
                continue;
            };
            if search.is_some() && keys.contains(&bad) {
                let error = ServiceError::Panicked { request: "load" };
                assert!(fixture.list.fail_rows(ticket, &error));
            } else {
                loaded.extend(keys);
            }
        }
    }
    assert_eq!(loaded.len(), 20, "also its row, without the occurrence");
    let unreadable = keys(20)
        .into_iter()
        .filter(|key| fixture.list.rows.is_unreadable(*key));
    assert_eq!(unreadable.collect::<Vec<_>>(), [bad]);
}

#[test]
fn what_cannot_be_read_for_a_search_that_was_left_is_nothing_to_tell() {
    let mut fixture = Fixture::default();
    fixture.search("pla");
    fixture.answer(keys(3));
    fixture.list.set_visible(0..3);
    let (ticket, _) = fixture.requests().remove(0);
    fixture.search("plan");
    fixture.answer(keys(3));
    let error = ServiceError::Panicked { request: "load" };
    assert!(
        fixture.list.fail_rows(ticket, &error),
        "these rows aren't wanted any more"
    );
    assert!(!fixture.list.fail_rows(ticket, &error));
}

/// Returns how many rows each request is for.
fn requested_rows(sent: Vec<(Ticket, Request)>) -> Vec<usize> {
    let keys = sent.into_iter().filter_map(|(_, request)| match request {
        Request::LoadRows { keys, .. } => Some(keys.len()),
        _ => None,
    });
    keys.collect()
}

#[test]
fn a_search_waits_for_no_rows_of_the_list_that_it_replaces_and_loads_its_own_once() {
    let mut fixture = Fixture::default();
    fixture.answer(keys(40));
    fixture.list.set_visible(0..8);
    assert_eq!(requested_rows(fixture.requests()), [8, 24], "those in view first");
    for words in ["p", "pl", "plan"] {
        fixture.search(words);
        assert!(requested_rows(fixture.requests()).is_empty(), "{words}");
    }
    fixture.search("plane");
    fixture.answer(keys(12));
    assert_eq!(requested_rows(fixture.requests()), [8, 4]);
    // all hits follow the first ones, while the rows of those are on their way
    fixture.list.rows.set_keys(keys(12), true);
    assert!(requested_rows(fixture.requests()).is_empty());
}
