//! Lists: which sessions pass a filter, and their order.

use crate::consulting::{Change, Filter, ReviewState, SessionKey, Sort, SortBy};
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
