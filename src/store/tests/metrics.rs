//! Figures: added up by kind, subject and year, and of how many people.

use super::*;
use crate::consulting::{Change, Client, Filter};
use crate::session::{ChangedParts, WalkState};

/// The figures of the sessions that pass a filter.
pub fn metrics_of(store: &Store, filter: &Filter) -> MetricTable {
    store.figures(filter, &|| false).unwrap().unwrap()
}

fn figure(kind: MetricKind, subject: &str, value: f64) -> Metric {
    Metric {
        kind,
        subject: subject.to_owned(),
        label: subject.to_uppercase(),
        value,
    }
}

fn with(store: &mut Store, year: i16, figures: Vec<Metric>) -> Uuid {
    let mut kept = projected(&full());
    kept.session.id = Uuid::now_v7();
    kept.session.created_at = format!("{year}-01-01T00:30:00+01:00").parse().unwrap();
    kept.shown.figures = figures;
    store.add(&kept).unwrap();
    kept.session.id
}

fn row<'t>(rows: &'t [MetricRow], kind: MetricKind, subject: &str, year: Option<i16>) -> &'t MetricSum {
    let row = rows
        .iter()
        .find(|row| (row.kind, row.subject.as_str(), row.year) == (kind, subject, year));
    &row.unwrap().figures
}

#[test]
fn figures_are_added_up_by_year_and_person() {
    use MetricKind::{Must, MustNow};
    let folder = folder();
    let mut store = library(folder.path());
    let values = [(2024, 8.0, Some(2.0)), (2025, 6.0, Some(6.0)), (2025, 4.0, None)];
    let ids = values.map(|(year, must, now)| {
        let now = now.map(|now| figure(MustNow, "time", now));
        let figures = [Some(figure(Must, "time", must)), now];
        with(&mut store, year, figures.into_iter().flatten().collect())
    });
    let table = metrics_of(&store, &Filter::default());
    let sum = row(&table.rows, Must, "time", None);
    assert_eq!(
        (sum.clients, sum.count, sum.sum, sum.sum_of_squares),
        (3, 3, 18.0, 116.0)
    );
    assert_eq!((sum.mean(), sum.spread()), (Some(6.0), Some(2.0)));
    assert_eq!(row(&table.rows, Must, "time", Some(2025)).sum, 10.0);
    let shift = row(&table.shifts, Must, "time", None);
    assert_eq!((shift.count, shift.sum, shift.sum_of_squares), (2, -6.0, 36.0));
    let totals: Vec<_> = table
        .totals
        .iter()
        .map(|total| (total.year, total.sessions))
        .collect();
    assert_eq!(totals, [(None, 3), (Some(2024), 1), (Some(2025), 2)]);
    let client = Client {
        id: Uuid::now_v7(),
        name: "A".to_owned(),
        organisation: String::new(),
        contact: String::new(),
        notes: String::new(),
        pseudonym: String::new(),
        created_at: moment(),
        updated_at: moment(),
    };
    let mut changes = vec![Change::PutClient(client.clone())];
    changes.extend(ids[..2].iter().map(|id| Change::Assign {
        session: *id,
        client: Some(client.id),
    }));
    store.change(&Change::All(changes)).unwrap();
    let table = metrics_of(&store, &Filter::default());
    assert_eq!(row(&table.rows, Must, "time", None).clients, 2);
    let of_client = Filter {
        client: Some(client.id),
        ..Filter::default()
    };
    let table = metrics_of(&store, &of_client);
    assert_eq!((table.totals[0].sessions, table.totals[0].clients), (2, 1));
}

#[test]
fn a_subject_nobody_has_any_more_is_forgotten() {
    let folder = folder();
    let mut store = library(folder.path());
    let figures = vec![
        figure(MetricKind::Must, "=geheim", 8.0),
        figure(MetricKind::Before, "", 3.0),
    ];
    let id = with(&mut store, 2026, figures);
    let session = store.load(id).unwrap();
    let mut shown = shown("x");
    shown.figures = vec![figure(MetricKind::Before, "", 4.0)];
    store
        .save(
            &session,
            SavedState::of(&session),
            &ChangedParts::default(),
            &WalkState::default(),
            &shown,
            false,
        )
        .unwrap();
    let table = metrics_of(&store, &Filter::default());
    assert!(
        table
            .rows
            .iter()
            .all(|row| row.kind == MetricKind::Before && row.figures.sum == 4.0)
    );
    let subjects: i64 = store
        .connection
        .query_row("SELECT count(*) FROM subject", [], |row| row.get(0))
        .unwrap();
    assert_eq!(subjects, 1);
}

#[test]
fn nothing_adds_up_to_nothing() {
    let folder = folder();
    let store = library(folder.path());
    assert_eq!(metrics_of(&store, &Filter::default()), MetricTable::default());
    assert_eq!(
        (MetricSum::default().mean(), MetricSum::default().spread()),
        (None, None)
    );
}

#[test]
fn adding_up_ends_soon_after_it_is_cancelled() {
    let folder = folder();
    let mut store = library(folder.path());
    let subjects = ["time", "blog", "plan"].map(|subject| figure(MetricKind::Must, subject, 1.0));
    with(&mut store, 2025, subjects.to_vec());
    for cancelled_at in 0..4 {
        let asked = std::cell::Cell::new(0);
        let is_cancelled = || asked.replace(asked.get() + 1) == cancelled_at;
        assert_eq!(store.figures(&Filter::default(), &is_cancelled).unwrap(), None);
        assert_eq!(asked.get(), cancelled_at + 1, "it is not asked again");
    }
}
