//! What the pictures across sessions say, without a word on what would be good or bad.

use std::cmp::Ordering;

use super::courses::figure;
use super::spreads::figure as mean_figure;
use super::tallies::percent;
use crate::insight::{Distributions, Frequencies, Series, TimeSeries};
use crate::picture::describe::count;
use crate::text::Texts;
use crate::text::numbers::{list, number};

/// How often less, the same and more; and every figure with its day.
pub(super) fn courses(courses: &TimeSeries, texts: &Texts) -> (String, Vec<String>) {
    let told: Vec<&Series> = courses
        .courses
        .iter()
        .filter(|course| course.values.iter().any(Option::is_some))
        .collect();
    let details = told.iter().map(|course| detail(course, courses, texts)).collect();
    let (Some(first), Some(last)) = (courses.stops.first(), courses.stops.last()) else {
        return (String::new(), details);
    };
    if let [only] = told.as_slice()
        && let Some([one, two]) = only.ends()
    {
        let [from, to] = [one.1.first(), two.1.last()].map(|value| number(value, texts.language()));
        let [first, last] = [one.0, two.0].map(|stop| courses.stops[stop].name.as_str());
        let sentence = texts.across_course_one(only.name.as_str(), from, first, to, last);
        return (sentence, details);
    }
    let parts = parts(&told, texts);
    let sentence = match (parts.is_empty(), courses.stops.len()) {
        (true, 1) => texts.across_course_once(first.name.as_str()),
        (true, _) => texts.across_course_open().to_owned(),
        _ => texts.across_course_told(
            first.name.as_str(),
            last.name.as_str(),
            list(&parts, texts.language()),
        ),
    };
    (sentence, details)
}

/// „zweimal weniger“, „einmal gleich viel“, „einmal mehr“.
fn parts(told: &[&Series], texts: &Texts) -> Vec<String> {
    let turned: Vec<Ordering> = told
        .iter()
        .filter_map(|course| {
            let [(_, first), (_, last)] = course.ends()?;
            last.last().partial_cmp(&first.first())
        })
        .collect();
    let ways = [
        (
            Ordering::Less,
            Texts::picture_shift_less as fn(&Texts, usize, String) -> String,
        ),
        (Ordering::Equal, Texts::picture_shift_same),
        (Ordering::Greater, Texts::picture_shift_more),
    ];
    let counted = ways.map(|(way, tell)| (turned.iter().filter(|turn| **turn == way).count(), tell));
    let there = counted.into_iter().filter(|(times, _)| *times > 0);
    there
        .map(|(times, tell)| tell(texts, times, count(times, texts)))
        .collect()
}

fn detail(course: &Series, courses: &TimeSeries, texts: &Texts) -> String {
    let told = course.values.iter().zip(&courses.stops);
    let parts = told.filter_map(|(told, stop)| {
        told.map(|told| texts.across_course_at(stop.name.as_str(), figure(told, texts)))
    });
    texts.across_course_detail(course.name.as_str(), parts.collect::<Vec<_>>().join(", "))
}

/// What is most frequent.
pub(super) fn tallies(tallies: &Frequencies, texts: &Texts) -> (String, Vec<String>) {
    let details = tallies.tallies.iter().map(|tally| {
        texts.across_tally_detail(
            tally.name.as_str(),
            tally.number,
            percent(tally.number, tallies.of),
        )
    });
    let details = details.collect();
    let Some(most) = tallies.tallies.iter().map(|tally| tally.number).max() else {
        return (String::new(), details);
    };
    let with = tallies.tallies.iter().filter(|tally| tally.number == most);
    let names: Vec<&str> = with.map(|tally| tally.name.as_str()).collect();
    let names = list(&names, texts.language());
    (texts.across_tally_told(names, most, tallies.of), details)
}

/// Where the mean is highest.
pub(super) fn spreads(spreads: &Distributions, texts: &Texts) -> (String, Vec<String>) {
    let mut details = Vec::new();
    for row in &spreads.rows {
        for (way, mean) in row.means.iter().enumerate() {
            let Some(mean) = mean else { continue };
            let name = match spreads.ways[way].as_str() {
                "" => row.name.clone(),
                way => format!("{}, {way}", row.name),
            };
            details.push(texts.across_spread_detail(name, mean_figure(*mean, texts)));
        }
    }
    (texts.across_spread_told().to_owned(), details)
}
