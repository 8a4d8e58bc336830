//! Tests of this module.

use proptest::prelude::*;

use super::{courses, spreads, tallies};
use crate::insight::{
    Distribution, Distributions, Frequencies, Frequency, Mean, Series, SeriesValue, TimePoint, TimeSeries,
};
use crate::picture::ruler::Fine;
use crate::picture::tests::assert_orderly;
use crate::picture::{Picture, Shape};
use crate::text::{Language, Texts};

fn stops(days: &[u32]) -> Vec<TimePoint> {
    let mut day = 0;
    let stop = |gap: &u32| {
        day += gap;
        TimePoint {
            name: format!("{day}. Mai 2025"),
            short: format!("Mai {day}"),
            at: f64::from(day),
        }
    };
    days.iter().map(stop).collect()
}

/// A value at a point in time, and perhaps an earlier one of the same session.
type Now = Option<(u8, Option<u8>)>;

fn time_series(names: Vec<(String, Vec<Now>)>, days: &[u32]) -> TimeSeries {
    let value = |value: Now| {
        value.and_then(|(now, before)| SeriesValue::twice(before.map(f64::from), Some(f64::from(now))))
    };
    let course = |(name, values): (String, Vec<Now>)| Series {
        name,
        values: values.into_iter().map(value).take(days.len()).collect(),
    };
    TimeSeries {
        stops: stops(days),
        least: 0.0,
        most: 10.0,
        courses: names.into_iter().map(course).collect(),
    }
}

fn words_in(picture: &Picture) -> Vec<&str> {
    let words = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    words.collect()
}

fn german() -> &'static Texts {
    Texts::of(Language::German)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 2, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn time_series_hide_none_of_their_labels(
        rows in prop::collection::vec(
            ("[A-Za-zäöü ]{0,60}", prop::collection::vec(prop::option::of((0_u8..=10, prop::option::of(0_u8..=10))), 12)),
            1..6,
        ),
        days in prop::collection::vec(0_u32..400, 1..12),
        width in 300.0_f32..900.0,
        text in 9.0_f32..18.0,
    ) {
        if let Some(picture) = courses(&time_series(rows, &days), width, &Fine(text), german()) {
            assert_orderly(&picture, &Fine(text));
        }
    }

    #[test]
    fn frequencies_hide_none_of_their_labels(
        counts in prop::collection::vec(("[A-Za-zäöü ]{1,80}", 0_u32..100_000), 1..9),
        width in 300.0_f32..900.0,
        text in 9.0_f32..18.0,
    ) {
        let tallies_of = Frequencies {
            of: 100_000,
            tallies: counts.into_iter().map(|(name, number)| Frequency { name, number }).collect(),
        };
        let picture = tallies(&tallies_of, width, &Fine(text), german()).unwrap();
        assert_orderly(&picture, &Fine(text));
    }

    #[test]
    fn means_hide_none_of_their_labels(
        rows in prop::collection::vec(("[A-Za-zäöü ]{1,80}", 0.0_f64..10.0, 0.0_f64..5.0, any::<bool>()), 1..9),
        width in 360.0_f32..900.0,
        text in 9.0_f32..18.0,
    ) {
        let row = |(name, mean, deviation, both): (String, f64, f64, bool)| {
            let mean = Mean { clients: 1234, figures: 1300, mean, deviation };
            Distribution { name, means: [both.then_some(mean), Some(mean)] }
        };
        let of = Distributions {
            least: 0.0,
            most: 10.0,
            ways: ["Lust".to_owned(), "Müssen".to_owned()],
            rows: rows.into_iter().map(row).collect(),
        };
        let picture = spreads(&of, width, &Fine(text), german()).unwrap();
        assert_orderly(&picture, &Fine(text));
    }
}

#[test]
fn a_single_series_is_described_by_its_first_and_last_value() {
    let of = time_series(
        vec![(
            "Müssen im Ganzen".to_owned(),
            vec![Some((6, Some(8))), None, Some((3, Some(7)))],
        )],
        &[0, 10, 20],
    );
    let picture = courses(&of, 600.0, &Fine(14.0), german()).unwrap();
    assert_eq!(
        picture.sentence,
        "Müssen im Ganzen: 8 (0. Mai 2025), zuletzt 3 (30. Mai 2025)."
    );
    assert_eq!(
        picture.details,
        ["Müssen im Ganzen: 0. Mai 2025: 8 → 6, 30. Mai 2025: 7 → 3."]
    );
    assert!(words_in(&picture).contains(&"8 → 6") && words_in(&picture).contains(&"7 → 3"));
}

#[test]
fn several_series_are_described_by_one_sentence() {
    let rows = [(8, 3), (8, 2), (6, 6), (2, 4)]
        .map(|(one, two)| ("Blog".to_owned(), vec![Some((one, None)), Some((two, None))]));
    let picture = courses(&time_series(rows.into(), &[0, 10]), 600.0, &Fine(14.0), german()).unwrap();
    assert_eq!(
        picture.sentence,
        "Von 0. Mai 2025 bis 10. Mai 2025: zweimal weniger, einmal gleich viel und einmal mehr."
    );
}

#[test]
fn a_series_without_values_has_no_strip() {
    let rows = vec![
        ("Blog".to_owned(), vec![None, None]),
        ("XING".to_owned(), vec![Some((3, None)), None]),
    ];
    let picture = courses(&time_series(rows, &[0, 10]), 600.0, &Fine(14.0), german()).unwrap();
    assert!(!words_in(&picture).contains(&"Blog") && words_in(&picture).contains(&"XING"));
    assert_eq!(
        courses(
            &time_series(vec![("Blog".to_owned(), vec![None])], &[0]),
            600.0,
            &Fine(14.0),
            german()
        ),
        None
    );
}

#[test]
fn the_sentence_names_the_most_frequent_item() {
    let tally = |name: &str, number| Frequency {
        name: name.to_owned(),
        number,
    };
    let of = Frequencies {
        of: 40,
        tallies: vec![tally("ja", 16), tally("nein", 12)],
    };
    let picture = tallies(&of, 500.0, &Fine(14.0), german()).unwrap();
    assert_eq!(picture.sentence, "Am häufigsten: ja, 16 von 40.");
    assert_eq!(picture.details, ["ja: 16 (40 %).", "nein: 12 (30 %)."]);
}

#[test]
fn a_scale_on_both_sides_of_zero_shows_zero() {
    let mean = Mean::of(8, 8, -16.0, 64.0);
    let of = Distributions {
        least: -10.0,
        most: 10.0,
        ways: [String::new(), String::new()],
        rows: vec![Distribution {
            name: "Blog".to_owned(),
            means: [None, mean],
        }],
    };
    let picture = spreads(&of, 500.0, &Fine(14.0), german()).unwrap();
    assert!(
        ["−10", "0", "+10"]
            .iter()
            .all(|end| words_in(&picture).contains(end))
    );
    assert_eq!(picture.details, ["Blog: −2 ± 2,1 (n = 8)."]);
}
