//! What the desire/must map says.

use super::{count, names};
use crate::insight::{Map, MapMark};
use crate::text::Texts;
use crate::text::numbers::number;

/// The sentence, and a line for each channel.
pub(in crate::picture) fn map(map: &Map, texts: &Texts) -> (String, Vec<String>) {
    let details = map.marks.iter().map(|mark| detail(mark, texts)).collect();
    let mut sentences = match map.marks.as_slice() {
        [] => return (texts.picture_map_empty().to_owned(), Vec::new()),
        [only] => vec![texts.picture_map_single(only.name.as_str(), only.desire, only.must)],
        marks => vec![desire(marks, texts), must(marks, texts)],
    };
    sentences.extend(hours(map, texts));
    (sentences.join(" "), details)
}

/// The highest figure and who has it.
fn most(marks: &[MapMark], figure: impl Fn(&MapMark) -> u8) -> (u8, Vec<String>) {
    let most = marks.iter().map(&figure).max().unwrap_or(0);
    let with = marks.iter().filter(|mark| figure(mark) == most);
    (most, with.map(|mark| mark.name.clone()).collect())
}

fn desire(marks: &[MapMark], texts: &Texts) -> String {
    match most(marks, |mark| mark.desire) {
        (0, _) => texts.picture_map_no_desire().to_owned(),
        (value, with) if with.len() == marks.len() => texts.picture_map_even_desire(value),
        (_, with) => texts.picture_map_most_desire(names(&with, texts)),
    }
}

fn must(marks: &[MapMark], texts: &Texts) -> String {
    match most(marks, |mark| mark.must) {
        (0, _) => texts.picture_map_no_must().to_owned(),
        (value, with) if with.len() == marks.len() => texts.picture_map_even_must(value),
        (_, with) => texts.picture_map_most_must(names(&with, texts)),
    }
}

/// How many hours go to how many places; nothing while no hours are named.
fn hours(map: &Map, texts: &Texts) -> Option<String> {
    let hours = map.hours().filter(|hours| *hours > 0.0)?;
    let places = map
        .marks
        .iter()
        .filter(|mark| mark.hours.is_some_and(|hours| hours > 0.0))
        .count();
    let figure = number(hours, texts.language());
    Some(match places {
        1 => texts.picture_map_hours_one_place(hours, figure),
        places => texts.picture_map_hours(hours, figure, count(places, texts)),
    })
}

fn detail(mark: &MapMark, texts: &Texts) -> String {
    let name = mark.name.as_str();
    match mark.hours {
        None => texts.picture_map_detail(name, mark.desire, mark.must),
        Some(hours) => {
            let figure = number(hours, texts.language());
            texts.picture_map_detail_hours(name, mark.desire, mark.must, hours, figure)
        }
    }
}
