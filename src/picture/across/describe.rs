//! Descriptions of the pictures across sessions, without any judgement.

use std::cmp::Ordering;

use crate::insight::{Distributions, Frequencies, Mean, Series, SeriesValue, TimeSeries};
use crate::picture::describe::change_counts;
use crate::text::Texts;
use crate::text::numbers::{list, number};

/// Returns a value as text, such as "8 → 3" where it was asked twice.
pub(super) fn value_text(value: SeriesValue, texts: &Texts) -> String {
    let text = |value| number(value, texts.language());
    match (value.before(), value.now()) {
        (Some(before), Some(now)) => texts.aggregate_figures().before(text(before)).now(text(now)),
        _ => text(value.last()),
    }
}

/// Returns a mean as text, such as "6,2 ± 1,8 (n = 23)".
pub(super) fn mean_text(mean: Mean, texts: &Texts) -> String {
    let text = |value: f64| number((value * 10.0).round() / 10.0, texts.language()).replace('-', "−");
    texts
        .aggregate_mean()
        .clients(mean.clients)
        .deviation(text(mean.deviation))
        .mean(text(mean.mean))
}

/// Returns a share in whole percent.
pub(super) fn percent(part: u32, whole: u32) -> u32 {
    (f64::from(part) * 100.0 / f64::from(whole.max(1))).round() as u32
}

/// Returns a sentence that counts series with a lower, equal and higher last value, and a line for each series.
pub(super) fn courses(courses: &TimeSeries, texts: &Texts) -> (String, Vec<String>) {
    let with_values: Vec<&Series> = courses
        .courses
        .iter()
        .filter(|course| course.values.iter().any(Option::is_some))
        .collect();
    let details = with_values
        .iter()
        .map(|course| series_detail(course, courses, texts))
        .collect();
    let (Some(first), Some(last)) = (courses.stops.first(), courses.stops.last()) else {
        return (String::new(), details);
    };
    if let [only] = with_values.as_slice()
        && let Some([start, end]) = only.ends()
    {
        let [from, to] = [start.1.first(), end.1.last()].map(|value| number(value, texts.language()));
        let [first, last] = [start.0, end.0].map(|stop| courses.stops[stop].name.as_str());
        let sentence = texts
            .aggregate_course_one()
            .first(first)
            .from(from)
            .last(last)
            .name(only.name.as_str())
            .to(to);
        return (sentence, details);
    }
    let changes = changes(&with_values, texts);
    let sentence = match (changes.is_empty(), courses.stops.len()) {
        (true, 1) => texts.aggregate_course_once(first.name.as_str()),
        (true, _) => texts.aggregate_course_open().to_owned(),
        _ => texts
            .aggregate_course_told()
            .first(first.name.as_str())
            .last(last.name.as_str())
            .parts(list(&changes, texts.language())),
    };
    (sentence, details)
}

/// Returns how often a series ends lower than it begins, equal, and higher, where that occurs.
fn changes(series: &[&Series], texts: &Texts) -> Vec<String> {
    let changes: Vec<Ordering> = series
        .iter()
        .filter_map(|series| {
            let [(_, first), (_, last)] = series.ends()?;
            last.last().partial_cmp(&first.first())
        })
        .collect();
    change_counts(&changes, texts)
}

fn series_detail(series: &Series, courses: &TimeSeries, texts: &Texts) -> String {
    let values = series.values.iter().zip(&courses.stops);
    let values = values.filter_map(|(value, stop)| {
        value.map(|value| {
            texts
                .aggregate_course_at()
                .day(stop.name.as_str())
                .figure(value_text(value, texts))
        })
    });
    texts
        .aggregate_course_detail()
        .name(series.name.as_str())
        .parts(values.collect::<Vec<_>>().join(", "))
}

/// Returns a sentence that names the most frequent items, and a line for each item.
pub(super) fn tallies(tallies: &Frequencies, texts: &Texts) -> (String, Vec<String>) {
    let details = tallies.tallies.iter().map(|tally| {
        texts
            .aggregate_tally_detail()
            .name(tally.name.as_str())
            .number(tally.number)
            .percent(percent(tally.number, tallies.of))
    });
    let details = details.collect();
    let Some(most) = tallies.tallies.iter().map(|tally| tally.number).max() else {
        return (String::new(), details);
    };
    let most_frequent = tallies.tallies.iter().filter(|tally| tally.number == most);
    let names: Vec<&str> = most_frequent.map(|tally| tally.name.as_str()).collect();
    let names = list(&names, texts.language());
    (
        texts
            .aggregate_tally_told()
            .names(names)
            .number(most)
            .of(tallies.of),
        details,
    )
}

/// Returns a sentence that explains the picture, and a line for each mean.
pub(super) fn spreads(spreads: &Distributions, texts: &Texts) -> (String, Vec<String>) {
    let mut details = Vec::new();
    for row in &spreads.rows {
        for (mean, way) in row.means.iter().zip(&spreads.ways) {
            let Some(mean) = mean else { continue };
            let name = match way.as_str() {
                "" => row.name.clone(),
                way => format!("{}, {way}", row.name),
            };
            details.push(
                texts
                    .aggregate_spread_detail()
                    .figure(mean_text(*mean, texts))
                    .name(name),
            );
        }
    }
    (texts.aggregate_spread_told().to_owned(), details)
}
