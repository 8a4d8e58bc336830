//! Tests of this module.

use proptest::prelude::*;

use super::{Frame, clusters, map, names};
use crate::insight::{Map, MapMark};
use crate::picture::ruler::{Crude, Fine};
use crate::picture::shape::{Area, Measure, Picture, Point, Shape, Size, TextStyle, Tone};
use crate::text::{Language, Texts};

fn mark(name: &str, must: u8, desire: u8, hours: Option<f64>) -> MapMark {
    MapMark {
        row: name.into(),
        name: name.to_owned(),
        must,
        desire,
        hours,
        cells: Vec::new(),
    }
}

fn drawn(marks: Vec<MapMark>, size: Size, measure: &dyn Measure, language: Language) -> Picture {
    map(&Map { marks }, size, measure, Texts::of(language))
}

/// Returns `true` if two areas are separate; edges may touch through rounding.
fn are_separate(one: &Area, other: &Area) -> bool {
    !one.grown(-0.05).overlaps(&other.grown(-0.05))
}

/// Returns the areas of texts in a tone: channels' names are in ink, quarters and axes in secondary ink.
fn texts(picture: &Picture, measure: &dyn Measure, wanted: Tone) -> Vec<Area> {
    let shapes = picture.shapes.iter();
    let of_tone = shapes.filter(|shape| matches!(shape, Shape::Text { tone, .. } if *tone == wanted));
    of_tone.filter_map(|shape| shape.text_area(measure)).collect()
}

fn discs(picture: &Picture) -> Vec<(Point, f32)> {
    let discs = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Circle { center, radius, .. } => Some((*center, *radius)),
        _ => None,
    });
    discs.collect()
}

/// Asserts that nothing on the map covers anything else.
fn nothing_hides(picture: &Picture, measure: &dyn Measure, language: Language) {
    let whole = Area::new(0.0, 0.0, picture.size).grown(0.1);
    let ground = Frame::of(picture.size, measure, Texts::of(language)).ground;
    let names = texts(picture, measure, Tone::Ink);
    let words = texts(picture, measure, Tone::Secondary);
    for (index, name) in names.iter().enumerate() {
        assert!(ground.grown(0.1).contains(name), "a name leaves the frame");
        for other in names[index + 1..].iter().chain(&words) {
            assert!(
                are_separate(name, other),
                "a name hides another: {name:?} {other:?}"
            );
        }
    }
    for (index, word) in words.iter().enumerate() {
        assert!(whole.contains(word), "a word leaves the picture: {word:?}");
        assert!(
            words[index + 1..].iter().all(|other| are_separate(word, other)),
            "words hide each other"
        );
    }
    for (index, (center, radius)) in discs(picture).iter().enumerate() {
        let covers = |area: &&Area| area.nearest(*center).distance(*center) < radius - 0.05;
        assert!(
            !names.iter().chain(&words).any(|area| covers(&area)),
            "a mark hides words"
        );
        let square = Area::new(
            center.x - radius,
            center.y - radius,
            Size::new(radius * 2.0, radius * 2.0),
        );
        assert!(ground.contains(&square), "a mark leaves the frame");
        for (other, size) in &discs(picture)[index + 1..] {
            assert!(
                center.distance(*other) >= radius + size - 0.05,
                "marks hide each other"
            );
        }
    }
}

fn channels() -> Vec<MapMark> {
    vec![
        mark("LinkedIn", 7, 3, Some(2.5)),
        mark("XING", 2, 0, None),
        mark("Instagram", 4, 8, Some(3.0)),
        mark("TikTok", 9, 1, Some(0.0)),
        mark("Facebook", 6, 2, Some(1.5)),
        mark("YouTube", 8, 4, None),
        mark("eigenes Blog", 5, 5, Some(1.0)),
        mark("Newsletter", 6, 4, Some(0.5)),
        mark("Treffen", 1, 10, Some(4.0)),
    ]
}

#[test]
fn all_of_the_usual_channels_have_their_whole_names() {
    for (size, text) in [
        (300.0, 12.0),
        (360.0, 14.0),
        (480.0, 16.0),
        (600.0, 18.0),
        (230.0, 9.0),
    ] {
        let picture = drawn(
            channels(),
            Size::new(size, size * 0.85),
            &Fine(text),
            Language::German,
        );
        nothing_hides(&picture, &Fine(text), Language::German);
        for mark in channels() {
            let named = |shape: &Shape| matches!(shape, Shape::Text { text, .. } if *text == mark.name);
            assert!(picture.shapes.iter().any(named), "{} at {size}", mark.name);
        }
    }
}

#[test]
fn a_name_keeps_a_distance_from_the_name_of_its_quarter() {
    let marks = || {
        vec![
            mark("Instagram", 8, 10, None),
            mark("Facebook", 10, 10, Some(4.0)),
            mark("YouTube", 2, 8, Some(2.0)),
            mark("eigenes Blog", 10, 2, None),
            mark("Newsletter", 7, 7, None),
            mark("Treffen", 8, 9, None),
            mark("Gemeindeblatt", 1, 3, None),
            mark("Stammtisch der Selbstständigen", 8, 9, None),
        ]
    };
    for text in (16..24).map(|half| half as f32 / 2.0) {
        let measure = Fine(text);
        let picture = drawn(marks(), Size::new(330.0, 150.0), &measure, Language::German);
        let words = texts(&picture, &measure, Tone::Secondary);
        for name in texts(&picture, &measure, Tone::Ink) {
            let around = Area {
                left: name.left - 0.3 * text,
                right: name.right + 0.3 * text,
                ..name
            };
            assert!(
                words.iter().all(|word| are_separate(&around, word)),
                "{name:?} with {text}"
            );
        }
    }
}

#[test]
fn twenty_channels_with_equal_figures_can_be_counted_and_are_named() {
    for (must, desire) in [(5, 5), (0, 0), (10, 10), (0, 10), (10, 0), (7, 2)] {
        let marks = (0..20).map(|index| mark(&format!("Kanal {index}"), must, desire, Some(2.0)));
        let measure = Fine(14.0);
        let picture = drawn(
            marks.collect(),
            Size::new(420.0, 380.0),
            &measure,
            Language::German,
        );
        nothing_hides(&picture, &measure, Language::German);
        assert_eq!(discs(&picture).len(), 20);
        assert_eq!(
            texts(&picture, &measure, Tone::Ink).len(),
            20,
            "at {must}, {desire}"
        );
    }
}

#[test]
fn more_hours_make_a_larger_mark_and_none_a_visible_one() {
    let marks = vec![
        mark("a", 1, 1, Some(0.0)),
        mark("b", 5, 5, None),
        mark("c", 9, 9, Some(6.0)),
    ];
    let picture = drawn(marks, Size::new(400.0, 400.0), &Fine(14.0), Language::English);
    let sizes: Vec<f32> = discs(&picture).iter().map(|(_, radius)| *radius).collect();
    assert!(
        1.0 < sizes[0] && sizes[0] <= sizes[1] && sizes[1] < sizes[2],
        "{sizes:?}"
    );
}

#[test]
fn a_mark_lies_at_its_figures() {
    let marks = vec![
        mark("low", 0, 0, None),
        mark("high", 10, 10, None),
        mark("mid", 5, 5, None),
    ];
    let picture = drawn(marks, Size::new(400.0, 400.0), &Fine(14.0), Language::German);
    let [low, high, mid] = [0, 1, 2].map(|index| discs(&picture)[index].0);
    assert!(low.x < mid.x && mid.x < high.x && low.y > mid.y && mid.y > high.y);
    assert!(((low.x + high.x) / 2.0 - mid.x).abs() < 0.01);
}

#[test]
fn a_very_long_name_is_shortened_in_the_picture_and_whole_in_the_details() {
    let long = "Mitgliederzeitschrift der Kreishandwerkerschaft Nordoberpfalz mit Beilage für Auszubildende";
    let picture = drawn(
        vec![mark(long, 6, 3, None)],
        Size::new(360.0, 320.0),
        &Fine(16.0),
        Language::German,
    );
    nothing_hides(&picture, &Fine(16.0), Language::German);
    let shortened = |shape: &Shape| matches!(shape, Shape::Text { text, .. } if text.ends_with('…'));
    assert!(picture.shapes.iter().any(shortened));
    assert!(picture.details[0].contains(long));
}

#[test]
fn the_same_figures_give_the_same_picture() {
    let size = Size::new(400.0, 360.0);
    let once = drawn(channels(), size, &Fine(15.0), Language::German);
    assert_eq!(once, drawn(channels(), size, &Fine(15.0), Language::German));
}

fn any_mark() -> impl Strategy<Value = MapMark> {
    let hours = prop_oneof![
        Just(None),
        (0_u8..160).prop_map(|halves| Some(f64::from(halves) / 2.0))
    ];
    ("[A-Za-zäöüß ]{0,40}", 0_u8..=10, 0_u8..=10, hours)
        .prop_map(|(name, must, desire, hours)| mark(&name, must, desire, hours))
}

/// Up to twenty channels, scattered or all in one spot.
fn any_marks() -> impl Strategy<Value = Vec<MapMark>> {
    let spot = prop_oneof![2 => Just(None), 1 => (0_u8..=10, 0_u8..=10).prop_map(Some)];
    (prop::collection::vec(any_mark(), 1..=20), spot).prop_map(|(mut marks, spot)| {
        if let Some((must, desire)) = spot {
            for mark in &mut marks {
                (mark.must, mark.desire) = (must, desire);
            }
        }
        marks
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 5, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_covers_anything_else(
        marks in any_marks(),
        width in 300.0_f32..600.0,
        height in 300.0_f32..600.0,
        text in 9.0_f32..18.0,
        crude: bool,
        german: bool,
    ) {
        let language = if german { Language::German } else { Language::English };
        let (one, other) = (Crude(text), Fine(text));
        let measure: &dyn Measure = if crude { &one } else { &other };
        let picture = drawn(marks, Size::new(width, height), measure, language);
        nothing_hides(&picture, measure, language);
    }

    #[test]
    fn twenty_scattered_channels_are_all_named(
        figures in prop::collection::vec((0_u8..=10, 0_u8..=10), 20),
    ) {
        let marks: Vec<MapMark> = figures
            .iter()
            .enumerate()
            .map(|(index, (must, desire))| mark(&format!("Kanal {index}"), *must, *desire, Some(2.0)))
            .collect();
        let measure = Fine(14.0);
        let (size, german) = (Size::new(440.0, 400.0), Texts::of(Language::German));
        let frame = Frame::of(size, &measure, german);
        let clusters = clusters::of(&marks, &frame, measure.height(TextStyle::Label));
        let placed = names::placed(&marks, &clusters, &frame, &measure, german);
        prop_assert_eq!(placed.len(), clusters.len());
    }
}

#[test]
fn a_map_of_thousands_draws_the_first_and_says_so() {
    let many = |count: usize| {
        (0..count).map(|i| mark(&format!("Ort {i}"), (i % 11) as u8, (i / 11 % 11) as u8, None))
    };
    let size = Size::new(400.0, 300.0);
    let picture = drawn(many(5000).collect(), size, &Crude(12.0), Language::German);
    let discs = picture
        .shapes
        .iter()
        .filter(|shape| matches!(shape, Shape::Circle { .. }));
    assert_eq!((discs.count(), picture.details.len()), (60, 60));
    assert!(
        picture
            .sentence
            .ends_with("Eingezeichnet sind die ersten 60 von 5.000 Orten."),
        "{}",
        picture.sentence
    );
    let all = drawn(many(60).collect(), size, &Crude(12.0), Language::German);
    assert!(!all.sentence.contains("Eingezeichnet"));
}
