//! Overviews: what is shown of enough people, and what is suppressed for too few.

use super::Overview;
use crate::service::chart::{Chart, ChartData};
use crate::store::{MetricKind, MetricRow, MetricSum, MetricTable, SessionTotal};
use crate::text::{Language, Texts};

fn sum(clients: u32, figure: f64) -> MetricSum {
    let count = f64::from(clients);
    MetricSum {
        clients,
        count: clients,
        sum: count * figure,
        sum_of_squares: count * figure * figure,
    }
}

fn row(kind: MetricKind, subject: &str, year: Option<i16>, figures: MetricSum) -> MetricRow {
    MetricRow {
        kind,
        subject: subject.to_owned(),
        label: subject.trim_start_matches('=').to_owned(),
        year,
        figures,
    }
}

fn table(clients: u32, rows: Vec<MetricRow>) -> MetricTable {
    let total = |year, clients| SessionTotal {
        year,
        sessions: clients,
        clients,
    };
    MetricTable {
        totals: vec![total(None, clients), total(Some(2025), clients)],
        rows,
        shifts: Vec::new(),
    }
}

fn chart<'o>(overview: &'o Overview, name: &str) -> Option<&'o Chart> {
    overview.charts.iter().find(|chart| chart.name == name)
}

fn tallies_of(chart: &Chart) -> Vec<(&str, u32)> {
    match &chart.figure {
        ChartData::Tallies(tallies) => tallies
            .tallies
            .iter()
            .map(|tally| (tally.name.as_str(), tally.number))
            .collect(),
        other => panic!("{other:?}"),
    }
}

fn german(table: &MetricTable) -> Overview {
    Overview::of(table, false, Texts::of(Language::German))
}

#[test]
fn four_people_are_told_nothing_of() {
    let rows = vec![row(MetricKind::Before, "", None, sum(4, 8.0))];
    let overview = german(&table(4, rows));
    assert!(overview.too_few() && overview.charts.is_empty());
    assert_eq!((overview.sessions, overview.clients), (4, 4));
}

#[test]
fn an_answer_of_four_people_is_hidden_and_can_not_be_taken_from_the_difference() {
    let option = |id, clients| row(MetricKind::Decisive, id, None, sum(clients, 1.0));
    let mut rows = vec![option("no", 9), option("yes", 12), option("unsure", 4)];
    rows.extend(rows.clone().into_iter().map(|row| MetricRow {
        year: Some(2025),
        ..row
    }));
    let overview = german(&table(25, rows));
    let chart = chart(&overview, "decisive").unwrap();
    assert_eq!(tallies_of(chart), [("ja", 12)]);
    assert_eq!(chart.hidden, 2);
}

#[test]
fn the_most_common_musts_come_first_in_the_readers_language() {
    let must = |id, clients| row(MetricKind::Must, id, None, sum(clients, 6.0));
    let rows = vec![
        must("blog", 7),
        must("=jeden tag posten", 11),
        must("time", 9),
        must("=geheim", 3),
    ];
    let overview = Overview::of(&table(25, rows), false, Texts::of(Language::English));
    let chart = chart(&overview, "musts").unwrap();
    let numbers: Vec<u32> = tallies_of(chart).into_iter().map(|(_, number)| number).collect();
    assert_eq!(numbers, [11, 9, 7]);
    assert_eq!(tallies_of(chart)[0].0, "jeden tag posten");
    assert!(chart.hidden == 1 && !format!("{overview:?}").contains("geheim"));
}

#[test]
fn the_mean_shift_comes_with_its_spread() {
    let shifts = MetricSum {
        clients: 6,
        count: 6,
        sum: -12.0,
        sum_of_squares: 34.0,
    };
    let mut of = table(6, vec![row(MetricKind::Before, "", None, sum(6, 8.0))]);
    of.shifts = vec![row(MetricKind::Before, "", None, shifts)];
    let overview = german(&of);
    let ChartData::Spreads(spreads) = &chart(&overview, "shift").unwrap().figure else {
        panic!("a shift is a mean");
    };
    let mean = spreads.rows[0].means[1].unwrap();
    assert_eq!(spreads.rows[0].name, "Im Ganzen");
    assert!((mean.mean + 2.0).abs() < 1e-9 && (mean.deviation - 2.0_f64.sqrt()).abs() < 1e-9);
}

#[test]
fn a_shift_does_not_give_away_the_few_who_were_asked_once() {
    for (asked_once, shown) in [(0, true), (3, false), (5, true)] {
        let rows = vec![
            row(MetricKind::Before, "", None, sum(20 + asked_once, 8.0)),
            row(MetricKind::After, "", None, sum(20, 4.0)),
        ];
        let mut of = table(20 + asked_once, rows);
        of.shifts = vec![row(MetricKind::Before, "", None, sum(20, -4.0))];
        assert_eq!(
            chart(&german(&of), "shift").is_some(),
            shown,
            "{asked_once} without a second answer"
        );
    }
}

#[test]
fn numbers_and_means_of_a_filter_are_rounded() {
    let means = MetricSum {
        clients: 8,
        count: 8,
        sum: 50.0,
        sum_of_squares: 330.0,
    };
    let of = table(8, vec![row(MetricKind::Before, "", None, means)]);
    let overview = Overview::of(&of, true, Texts::of(Language::German));
    assert_eq!(
        (overview.sessions, overview.clients, overview.rounded),
        (10, 10, true)
    );
    let ChartData::Spreads(spreads) = &chart(&overview, "before_and_now").unwrap().figure else {
        panic!("pressure is a mean");
    };
    let mean = spreads.rows[0].means[0].unwrap();
    assert_eq!(
        (mean.clients, mean.figures, mean.mean, mean.deviation),
        (10, 10, 6.5, 1.5)
    );
    let few = Overview::of(&table(4, Vec::new()), true, Texts::of(Language::German));
    assert_eq!((few.sessions, few.clients, few.too_few()), (0, 0, true));
    assert_eq!(few.summary(Texts::of(Language::German)), None);
}

#[test]
fn a_year_of_too_few_people_has_no_figure() {
    let desire = |year, clients, figure| row(MetricKind::ChannelDesire, "blog", year, sum(clients, figure));
    let rows = vec![
        desire(None, 25, 5.0),
        desire(Some(2023), 6, 4.0),
        desire(Some(2024), 4, 5.0),
        desire(Some(2025), 7, 6.0),
        desire(Some(2026), 8, 7.0),
    ];
    let mut of = table(25, rows);
    of.totals = [
        (None, 25),
        (Some(2023), 6),
        (Some(2024), 4),
        (Some(2025), 7),
        (Some(2026), 8),
    ]
    .map(|(year, clients)| SessionTotal {
        year,
        sessions: clients,
        clients,
    })
    .into();
    let overview = german(&of);
    let ChartData::Courses(courses) = &chart(&overview, "desire_by_year").unwrap().figure else {
        panic!("years are a course");
    };
    let told: Vec<_> = courses.courses[0]
        .values
        .iter()
        .map(|told| told.map(|told| told.last()))
        .collect();
    assert_eq!(
        told,
        [None, None, Some(6.0), Some(7.0)],
        "2024 could be taken from the difference"
    );
    assert_eq!(
        years_of(&overview),
        ["2025", "2026"],
        "2024 and one more are hidden"
    );
}

fn years_of(overview: &Overview) -> Vec<&str> {
    let years = chart(overview, "years").map(tallies_of).unwrap_or_default();
    years.into_iter().map(|(year, _)| year).collect()
}
