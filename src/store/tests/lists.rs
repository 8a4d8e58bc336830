//! Lists: which sessions pass a filter, and their order.

use crate::consulting::{Change, Filter, MeetingFilter, ReviewState, SessionKey, Sort, SortBy};
use std::collections::BTreeSet;

use jiff::civil::date;

use super::*;

/// Three sessions: two days apart, with a name each, and the middle one with nothing else.
fn three() -> (tempfile::TempDir, Store, [Uuid; 3]) {
    let folder = folder();
    let mut store = library(folder.path());
    let ids = [("Älbers", 8, 2), ("Zach", 0, 0), ("albrecht", 3, 5)];
    let ids = ids.iter().zip([0, 48, 96]).map(|((name, before, after), hours)| {
        let mut session = full();
        let at = moment().timestamp() + jiff::SignedDuration::from_hours(hours);
        session.created_at = moment();
        session.updated_at = Moment::new(at, moment().offset());
        let mut kept = projected(&session);
        kept.shown.listed.name = Some((*name).to_owned());
        kept.shown.listed.pressure_before = Some(*before).filter(|before| *before > 0);
        kept.shown.listed.pressure_after = Some(*after).filter(|after| *after > 0);
        kept.shown.listed.decisive = Some("yes".to_owned()).filter(|_| *before > 3);
        store.add(&kept).unwrap();
        session.id
    });
    let ids: Vec<Uuid> = ids.collect();
    (folder, store, [ids[0], ids[1], ids[2]])
}

fn sorted(store: &Store, filter: &Filter, by: SortBy, descending: bool) -> Vec<Uuid> {
    let keys = store.keys(filter, Sort { by, descending }).unwrap();
    store.rows(&keys).unwrap().iter().map(|row| row.id).collect()
}

fn passing(store: &Store, filter: &Filter) -> Vec<Uuid> {
    sorted(store, filter, SortBy::Changed, false)
}

#[test]
fn names_are_sorted_where_people_look_for_them() {
    let folder = folder();
    let mut store = library(folder.path());
    let names = [
        "Zoe",
        "Łukasz",
        "Œuvre",
        "Mia",
        "Çelik",
        "İpek",
        "Øyvind",
        "\u{200b}Kim",
        "Đorđe",
        "🌱 Ada",
    ];
    for name in names {
        let mut kept = projected(&full());
        kept.session.id = Uuid::now_v7();
        kept.shown.listed.name = Some(name.to_owned());
        store.add(&kept).unwrap();
    }
    let by_name = Sort {
        by: SortBy::Name,
        descending: false,
    };
    let rows = store
        .rows(&store.keys(&Filter::default(), by_name).unwrap())
        .unwrap();
    let sorted: Vec<&str> = rows.iter().filter_map(|row| row.name.as_deref()).collect();
    assert_eq!(
        sorted,
        [
            "Çelik",
            "Đorđe",
            "İpek",
            "\u{200b}Kim",
            "Łukasz",
            "Mia",
            "Œuvre",
            "Øyvind",
            "Zoe",
            "🌱 Ada"
        ]
    );
}

#[test]
fn a_list_is_sorted_by_any_column_with_nothing_last() {
    let (_folder, store, [first, middle, last]) = three();
    let all = Filter::default();
    assert_eq!(sorted(&store, &all, SortBy::Name, false), [first, last, middle]);
    assert_eq!(sorted(&store, &all, SortBy::Name, true), [middle, last, first]);
    assert_eq!(sorted(&store, &all, SortBy::Before, false), [last, first, middle]);
    assert_eq!(sorted(&store, &all, SortBy::Before, true), [first, last, middle]);
    assert_eq!(sorted(&store, &all, SortBy::Shift, false), [first, last, middle]);
    assert_eq!(store.keys(&all, Sort::default()).unwrap().len(), 3);
    assert_eq!(store.list(&all).unwrap()[0].id, last);
    for by in SortBy::ALL {
        for descending in [false, true] {
            assert_eq!(sorted(&store, &all, by, descending).len(), 3, "{by:?}");
        }
        assert_eq!(SortBy::from_name(by.name()), Some(by));
    }
}

#[test]
fn filters_combine() {
    let (_folder, mut store, [first, middle, last]) = three();
    let state = ReviewState::Read;
    for session in [first, middle] {
        store.change(&Change::Review { session, state }).unwrap();
    }
    let tags: BTreeSet<String> = ["Handwerk".to_owned()].into();
    let change = Change::Tags {
        session: middle,
        tags,
    };
    store.change(&change).unwrap();
    let read = Filter {
        states: [state].into(),
        ..Filter::default()
    };
    assert_eq!(passing(&store, &read), [first, middle]);
    let decisive = Some("yes".to_owned());
    assert_eq!(
        passing(
            &store,
            &Filter {
                decisive,
                ..read.clone()
            }
        ),
        [first]
    );
    let tag = Some("Handwerk".to_owned());
    assert_eq!(
        passing(
            &store,
            &Filter {
                tag: tag.clone(),
                ..read.clone()
            }
        ),
        [middle]
    );
    let both: BTreeSet<_> = ReviewState::ALL.into();
    let any = Filter {
        states: both,
        workbook: Some("networking".to_owned()),
        ..Filter::default()
    };
    assert_eq!(passing(&store, &any), [first, middle, last]);
    let workbook = Some("nobody".to_owned());
    assert!(passing(&store, &Filter { workbook, ..any }).is_empty());
    let search = Some("strasse".to_owned());
    assert_eq!(passing(&store, &Filter { search, tag, ..read }), [middle]);
}

#[test]
fn a_period_has_both_its_days_in_it() {
    let (_folder, store, [first, middle, last]) = three();
    let of = |from, to| Filter {
        from,
        to,
        ..Filter::default()
    };
    let days = [22, 24, 26].map(|day| Some(date(2026, 11, day)));
    assert_eq!(passing(&store, &of(days[0], days[1])), [first, middle]);
    assert_eq!(passing(&store, &of(days[1], days[1])), [middle]);
    assert_eq!(passing(&store, &of(Some(date(2026, 11, 25)), None)), [last]);
    assert!(passing(&store, &of(days[2], days[0])).is_empty());
}

#[test]
fn what_is_in_the_trash_is_only_there() {
    let (_folder, mut store, [first, middle, last]) = three();
    let at = Some(moment());
    store.change(&Change::Trash { session: first, at }).unwrap();
    let trash = Filter {
        trashed: true,
        ..Filter::default()
    };
    assert_eq!(passing(&store, &Filter::default()), [middle, last]);
    assert_eq!(passing(&store, &trash), [first]);
    assert_eq!(store.list(&trash).unwrap()[0].trashed_at, at);
    let search = Some("strasse".to_owned());
    let searched = Filter {
        search,
        ..Filter::default()
    };
    assert_eq!(store.hits_ranked(&searched).unwrap().len(), 2);
    assert_eq!(store.hits_first(&searched, 10).unwrap().len(), 2);
}

#[test]
fn a_row_that_is_gone_is_left_out() {
    let (_folder, store, [first, ..]) = three();
    let key = store.key(first).unwrap();
    let rows = store.rows(&[SessionKey(999), key, SessionKey(-1)]).unwrap();
    assert_eq!(rows.len(), 1);
}

#[test]
fn a_list_without_filters_reads_only_an_index() {
    let (_folder, store, _) = three();
    let sql = "EXPLAIN QUERY PLAN SELECT session FROM listed WHERE trashed_at IS NULL ORDER BY updated_at DESC, session DESC";
    let plan: String = store.connection.query_row(sql, [], |row| row.get(3)).unwrap();
    assert!(plan.contains("COVERING INDEX listed_changed"), "{plan}");
}

#[test]
fn workbooks_are_listed_with_their_sessions() {
    let (_folder, store, _) = three();
    let met = store.workbooks().unwrap();
    assert_eq!(met.len(), 1);
    assert_eq!((met[0].workbook.id.as_str(), met[0].sessions), ("networking", 3));
}

/// Five sessions with the days of their meetings, in the order in which they were last changed.
fn with_meetings(days: [Option<&str>; 5]) -> (tempfile::TempDir, Store, Vec<Uuid>) {
    let folder = folder();
    let mut store = library(folder.path());
    let ids = days.iter().zip(0..).map(|(day, hours)| {
        let mut session = full();
        let at = moment().timestamp() + jiff::SignedDuration::from_hours(hours);
        session.updated_at = Moment::new(at, moment().offset());
        let mut kept = projected(&session);
        kept.shown.listed.meeting_day = day.map(|day| day.parse().unwrap());
        store.add(&kept).unwrap();
        session.id
    });
    let ids = ids.collect();
    (folder, store, ids)
}

#[test]
fn near_meetings_come_first_then_past_ones_that_were_not_discussed() {
    let days = [
        Some("2026-11-29"),
        Some("2026-11-22"),
        Some("2026-11-21"),
        None,
        Some("2026-11-30"),
    ];
    let (_folder, mut store, ids) = with_meetings(days);
    let today = date(2026, 11, 22);
    let first = |store: &Store, filter: &Filter| {
        let (keys, groups) = store.keys_meetings_first(filter, today).unwrap();
        let rows = store.rows(&keys).unwrap();
        (rows.iter().map(|row| row.id).collect::<Vec<_>>(), groups)
    };
    let all = Filter::default();
    let (listed, groups) = first(&store, &all);
    let others = [ids[4], ids[3]];
    assert_eq!(listed[..3], [ids[1], ids[0], ids[2]]);
    assert_eq!(listed[3..], others, "a week and a day is not near");
    assert_eq!((groups.near, groups.past, groups.past_total), (2, 1, 1));
    let discussed = ReviewState::Discussed;
    for session in [ids[0], ids[2]] {
        let state = discussed;
        store.change(&Change::Review { session, state }).unwrap();
    }
    let (listed, groups) = first(&store, &all);
    assert_eq!(
        (groups.near, groups.past),
        (2, 0),
        "a meeting that is ahead stays"
    );
    assert_eq!(listed[2..], [ids[4], ids[3], ids[2]]);
    let narrowed = Filter {
        states: [discussed].into(),
        ..Filter::default()
    };
    assert_eq!(first(&store, &narrowed).0, [ids[0], ids[2]]);
    let at = Some(moment());
    let session = ids[1];
    store.change(&Change::Trash { session, at }).unwrap();
    assert_eq!(first(&store, &all).1.near, 1);
}

#[test]
fn meetings_are_filtered_by_their_day_and_past_ones_by_their_state() {
    let days = [
        Some("2026-11-29"),
        Some("2026-11-22"),
        Some("2026-11-21"),
        None,
        Some("2026-11-30"),
    ];
    let (_folder, mut store, ids) = with_meetings(days);
    let today = date(2026, 11, 22);
    let held = |store: &Store, meeting| {
        let filter = Filter {
            meeting: Some(meeting),
            ..Filter::default()
        };
        sorted(store, &filter, SortBy::Meeting, false)
    };
    assert_eq!(held(&store, MeetingFilter::on(today)), [ids[1]]);
    assert_eq!(held(&store, MeetingFilter::near(today)), [ids[1], ids[0]]);
    assert_eq!(held(&store, MeetingFilter::Past(today)), [ids[2]]);
    let (from, to) = (Some(date(2026, 11, 29)), None);
    assert_eq!(held(&store, MeetingFilter::Days { from, to }), [ids[0], ids[4]]);
    let (from, to) = (None, Some(date(2026, 11, 21)));
    assert_eq!(held(&store, MeetingFilter::Days { from, to }), [ids[2]]);
    let (from, to) = (None, None);
    assert_eq!(held(&store, MeetingFilter::Days { from, to }).len(), 4);
    for (state, past) in [
        (ReviewState::Read, 1),
        (ReviewState::Discussed, 0),
        (ReviewState::Filed, 0),
    ] {
        let session = ids[2];
        store.change(&Change::Review { session, state }).unwrap();
        assert_eq!(held(&store, MeetingFilter::Past(today)).len(), past, "{state:?}");
    }
}

#[test]
fn a_list_of_meetings_reads_no_other_sessions() {
    let (_folder, store, _) = with_meetings([None; 5]);
    let today = date(2026, 11, 22);
    for meeting in [MeetingFilter::near(today), MeetingFilter::Past(today)] {
        let filter = Filter {
            meeting: Some(meeting),
            ..Filter::default()
        };
        let (clause, values) = crate::store::filter::passing(&filter);
        let sql =
            format!("EXPLAIN QUERY PLAN SELECT meeting_day, updated_at, session FROM listed WHERE {clause}");
        let mut select = store.connection.prepare(&sql).unwrap();
        let plan = select.query_map(rusqlite::params_from_iter(values), |row| row.get::<_, String>(3));
        let plan: Vec<String> = plan.unwrap().map(Result::unwrap).collect();
        assert!(
            plan[0].contains("USING COVERING INDEX listed_meeting"),
            "{plan:?}"
        );
    }
}
