//! Description of the desire/must map.

use super::{count, names};
use crate::insight::{Map, MapMark};
use crate::text::Texts;
use crate::text::numbers::number;

/// Returns the sentences, and a line for each of the first `drawn` channels.
pub(in crate::picture) fn map(map: &Map, drawn: usize, texts: &Texts) -> (String, Vec<String>) {
    let details = map
        .marks
        .iter()
        .take(drawn)
        .map(|mark| detail(mark, texts))
        .collect();
    let mut sentences = match map.marks.as_slice() {
        [] => return (texts.picture_map_empty().to_owned(), Vec::new()),
        [only] => vec![
            texts
                .picture_map_single()
                .desire(only.desire)
                .must(only.must)
                .name(only.name.as_str()),
        ],
        marks => vec![desire(marks, texts), must(marks, texts)],
    };
    sentences.extend(hours(map, texts));
    if drawn < map.marks.len() {
        sentences.push(texts.picture_map_drawn().all(map.marks.len()).drawn(drawn));
    }
    (sentences.join(" "), details)
}

/// Returns the highest figure and the names of the channels that have it.
fn highest(marks: &[MapMark], figure: impl Fn(&MapMark) -> u8) -> (u8, Vec<String>) {
    let highest = marks.iter().map(&figure).max().unwrap_or(0);
    let channels = marks.iter().filter(|mark| figure(mark) == highest);
    (highest, channels.map(|mark| mark.name.clone()).collect())
}

fn desire(marks: &[MapMark], texts: &Texts) -> String {
    match highest(marks, |mark| mark.desire) {
        (0, _) => texts.picture_map_no_desire().to_owned(),
        (value, channels) if channels.len() == marks.len() => texts.picture_map_even_desire(value),
        (_, channels) => texts.picture_map_most_desire(names(&channels, texts)),
    }
}

fn must(marks: &[MapMark], texts: &Texts) -> String {
    match highest(marks, |mark| mark.must) {
        (0, _) => texts.picture_map_no_must().to_owned(),
        (value, channels) if channels.len() == marks.len() => texts.picture_map_even_must(value),
        (_, channels) => texts.picture_map_most_must(names(&channels, texts)),
    }
}

/// Returns a sentence on the sum of hours and the number of places; `None` without hours.
fn hours(map: &Map, texts: &Texts) -> Option<String> {
    let hours = map.hours().filter(|hours| *hours > 0.0)?;
    let places = map
        .marks
        .iter()
        .filter(|mark| mark.hours.is_some_and(|hours| hours > 0.0))
        .count();
    let figure = number(hours, texts.language());
    Some(match places {
        1 => texts.picture_map_hours_one_place().figure(figure).hours(hours),
        places => texts
            .picture_map_hours()
            .figure(figure)
            .hours(hours)
            .places(count(places, texts)),
    })
}

fn detail(mark: &MapMark, texts: &Texts) -> String {
    let name = mark.name.as_str();
    match mark.hours {
        None => texts
            .picture_map_detail()
            .desire(mark.desire)
            .must(mark.must)
            .name(name),
        Some(hours) => {
            let figure = number(hours, texts.language());
            texts
                .picture_map_detail_hours()
                .desire(mark.desire)
                .figure(figure)
                .hours(hours)
                .must(mark.must)
                .name(name)
        }
    }
}
