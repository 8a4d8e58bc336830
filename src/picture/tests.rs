//! Tests of this module.

use proptest::prelude::*;

use super::ruler::Fine;
use super::{Area, Measure, Picture, Shape, Tone, attitude, before_and_now, word_balance};
use crate::insight::{Attitude, Bar, Shift, ShiftSubject, StationBalance, WordBalance};
use crate::mirror::Balance;
use crate::session::Cell;
use crate::text::{Language, Texts};

/// Asserts that all texts lie inside a picture and cover neither each other nor marks.
pub(super) fn assert_orderly(picture: &Picture, measure: &dyn Measure) {
    let whole = Area::new(0.0, 0.0, picture.size).grown(0.1);
    let words: Vec<Area> = picture
        .shapes
        .iter()
        .filter_map(|shape| shape.text_area(measure))
        .collect();
    for (index, area) in words.iter().enumerate() {
        assert!(
            whole.contains(area),
            "a text leaves the picture: {area:?} of {:?}",
            picture.size
        );
        let clear = |other: &Area| !area.grown(-0.1).overlaps(&other.grown(-0.1));
        assert!(words[index + 1..].iter().all(clear), "texts overlap");
    }
    for shape in &picture.shapes {
        if let Shape::Circle { center, radius, .. } = shape {
            let free = |area: &Area| area.nearest(*center).distance(*center) >= radius - 0.1;
            assert!(words.iter().all(free), "a mark covers a text");
        }
    }
}

fn shifts() -> impl Strategy<Value = Vec<Shift>> {
    let shift = ("[a-zäöü ]{0,60}", 0_u8..=10, prop::option::of(0_u8..=10));
    let shift = shift.prop_map(|(label, before, now)| Shift {
        of: ShiftSubject::Must(label),
        before,
        now,
        cells: Vec::new(),
    });
    prop::collection::vec(shift, 1..8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 2, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn dumbbells_cover_none_of_their_texts(
        shifts in shifts(),
        width in 300.0_f32..600.0,
        text in 9.0_f32..18.0,
        german: bool,
    ) {
        let language = if german { Language::German } else { Language::English };
        let picture = before_and_now(&shifts, width, &Fine(text), Texts::of(language)).unwrap();
        assert_orderly(&picture, &Fine(text));
    }

    #[test]
    fn bars_cover_none_of_their_texts(
        values in prop::collection::vec(("[A-Za-zäöü ]{1,120}", 0_u8..=10), 1..6),
        width in 300.0_f32..600.0,
        text in 9.0_f32..18.0,
    ) {
        let bars = values.into_iter().map(|(label, value)| Bar { label, value, cell: Cell::plain("x") });
        let (low, high) = ("kenne ich kaum von mir".to_owned(), "ganz meine Art".to_owned());
        let bars = Attitude { low, high, bars: bars.collect() };
        let picture = attitude(&bars, width, &Fine(text), Texts::of(Language::German)).unwrap();
        assert_orderly(&picture, &Fine(text));
    }

    #[test]
    fn the_columns_of_the_word_balance_do_not_overlap(
        counts in prop::collection::vec(("[A-Za-zäöü ]{1,60}", 0_usize..2000, 0_usize..200), 1..10),
        width in 300.0_f32..600.0,
        text in 9.0_f32..18.0,
        german: bool,
    ) {
        let language = if german { Language::German } else { Language::English };
        let stations = counts.into_iter().map(|(title, strong, want)| {
            let balance = Balance { strong, want, words: 1, ..Balance::default() };
            StationBalance { station: "x".into(), title, balance }
        });
        let balance = WordBalance { stations: stations.collect(), total: Balance::default() };
        let picture = word_balance(&balance, width, &Fine(text), Texts::of(language)).unwrap();
        assert_orderly(&picture, &Fine(text));
    }
}

#[test]
fn less_equal_and_more_are_drawn_in_the_same_ink() {
    let shift = |before, now| Shift {
        of: ShiftSubject::Must("x".to_owned()),
        before,
        now: Some(now),
        cells: Vec::new(),
    };
    let tones = |shift: Shift| -> Vec<Tone> {
        let picture = before_and_now(&[shift], 400.0, &Fine(14.0), Texts::of(Language::German)).unwrap();
        let fills = picture.shapes.iter().filter_map(|shape| match shape {
            Shape::Circle { fill, .. } => *fill,
            _ => None,
        });
        fills.collect()
    };
    assert_eq!(tones(shift(8, 3)), [Tone::Paper, Tone::Ink]);
    assert_eq!(tones(shift(3, 8)), tones(shift(8, 3)));
    assert_eq!(tones(shift(5, 5)), tones(shift(8, 3)));
}

#[test]
fn without_figures_there_is_no_picture() {
    let texts = Texts::of(Language::German);
    assert_eq!(before_and_now(&[], 400.0, &Fine(14.0), texts), None);
    assert_eq!(attitude(&Attitude::default(), 400.0, &Fine(14.0), texts), None);
    assert_eq!(
        word_balance(&WordBalance::default(), 400.0, &Fine(14.0), texts),
        None
    );
}
