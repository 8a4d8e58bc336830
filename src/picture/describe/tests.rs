//! Tests of this module.

use super::{before_and_now, map, word_balance};
use crate::insight::{
    Attitude, Bar, Insight, Map, MapMark, Shift, ShiftSubject, StationBalance, WordBalance,
};
use crate::mirror::Balance;
use crate::session::Cell;
use crate::text::{Language, Texts};

fn texts(language: Language) -> &'static Texts {
    Texts::of(language)
}

fn mark(name: &str, must: u8, desire: u8, hours: Option<f64>) -> MapMark {
    let (row, name) = (name.into(), name.to_owned());
    MapMark {
        row,
        name,
        must,
        desire,
        hours,
        cells: Vec::new(),
    }
}

fn map_sentence(marks: &[MapMark], language: Language) -> String {
    map(
        &Map {
            marks: marks.to_vec(),
        },
        marks.len(),
        texts(language),
    )
    .0
}

fn shift(before: u8, now: Option<u8>) -> Shift {
    Shift {
        of: ShiftSubject::Must("Blog".to_owned()),
        before,
        now,
        cells: Vec::new(),
    }
}

#[test]
fn the_map_names_what_is_highest_and_where_the_hours_go() {
    let marks = [
        mark("Treffen", 1, 10, Some(4.0)),
        mark("TikTok", 9, 1, Some(0.0)),
        mark("Blog", 5, 5, Some(8.0)),
    ];
    assert_eq!(
        map_sentence(&marks, Language::German),
        "Am meisten Lust haben Sie hier: Treffen. Am meisten Müssen steckt hier: TikTok. \
         Zwölf Stunden in der Woche verteilen sich auf zwei Orte."
    );
    assert_eq!(
        map_sentence(&marks, Language::English),
        "Your appetite is greatest here: Treffen. The must is strongest here: TikTok. \
         Twelve hours a week are spread across two places."
    );
}

#[test]
fn ties_are_all_named_until_there_are_too_many() {
    let marks: Vec<MapMark> = ["A", "B", "C", "D", "E"]
        .map(|name| mark(name, 7, 3, None))
        .into();
    let but_one = |most: usize| {
        let mut marks = marks[..=most].to_vec();
        marks[most] = mark("Z", 1, 3, None);
        map_sentence(&marks, Language::German)
    };
    assert!(but_one(2).contains("Am meisten Müssen steckt hier: A und B."));
    let all: Vec<MapMark> = marks.iter().cloned().chain([mark("Z", 1, 3, None)]).collect();
    assert!(map_sentence(&all, Language::German).contains("hier: A, B, C und noch zwei."));
}

#[test]
fn equal_and_zero_figures_have_their_own_sentences() {
    let even = [mark("A", 0, 5, Some(1.0)), mark("B", 0, 5, None)];
    assert_eq!(
        map_sentence(&even, Language::German),
        "Lust haben Sie auf alle gleich viel, 5 von 10. Müssen steckt in keinem davon. \
         Eine Stunde in der Woche gilt einem Ort."
    );
    assert_eq!(
        map_sentence(&even, Language::English),
        "You have the same appetite for all of these places, 5 out of 10. None of them is a must. \
         One hour a week goes to one place."
    );
}

#[test]
fn a_single_place_is_described_by_both_figures() {
    let sentence = map_sentence(&[mark("Blog", 3, 7, Some(2.5))], Language::German);
    assert_eq!(
        sentence,
        "Auf der Karte steht bisher ein Ort: Blog, Lust 7 und Müssen 3 von 10. \
         2,5 Stunden in der Woche gelten einem Ort."
    );
}

#[test]
fn less_equal_and_more_are_counted_in_one_sentence() {
    let shifts = [
        shift(8, Some(3)),
        shift(8, Some(2)),
        shift(6, Some(6)),
        shift(2, Some(4)),
        shift(1, None),
    ];
    assert_eq!(
        before_and_now(&shifts, texts(Language::German)).0,
        "Müssen vorher und jetzt: zweimal weniger, einmal gleich viel, einmal mehr und einmal noch offen."
    );
    assert_eq!(
        before_and_now(&shifts, texts(Language::English)).0,
        "Must before and now: less in two cases, the same in one case, more in one case and not answered yet in one case."
    );
}

#[test]
fn a_single_dumbbell_is_described_by_its_figures() {
    let sentence = |shift: Shift| before_and_now(&[shift], texts(Language::German)).0;
    assert_eq!(sentence(shift(8, Some(3))), "Blog: vorher 8, jetzt 3.");
    assert_eq!(sentence(shift(8, None)), "Blog: vorher 8, jetzt noch offen.");
    let of = |of| Shift {
        of,
        ..shift(8, Some(3))
    };
    assert_eq!(sentence(of(ShiftSubject::This)), "Vorher 8, jetzt 3.");
    assert_eq!(sentence(of(ShiftSubject::Whole)), "Im Ganzen: vorher 8, jetzt 3.");
}

#[test]
fn without_second_figures_only_the_first_ones_are_counted() {
    let sentence = before_and_now(&[shift(8, None), shift(2, None)], texts(Language::German)).0;
    assert_eq!(
        sentence,
        "Von zwei Dingen ist notiert, wie viel Müssen vorher darin steckte; das Jetzt ist noch offen."
    );
}

#[test]
fn the_attitude_sentence_mentions_only_the_highest_bars() {
    let bar = |label: &str, value| Bar {
        label: label.to_owned(),
        value,
        cell: Cell::plain("x"),
    };
    let sentence = |bars: Vec<Bar>| {
        let attitude = Attitude {
            bars,
            ..Attitude::default()
        };
        super::attitude(&attitude, texts(Language::German)).0
    };
    assert_eq!(
        sentence(vec![bar("Ich teile.", 8), bar("Ich denke an andere.", 2)]),
        "Am ehesten Ihre Art, mit 8 von 10: „Ich teile“."
    );
    assert_eq!(
        sentence(vec![bar("Eins.", 5), bar("Zwei.", 5)]),
        "Beide Sätze liegen bei 5 von 10."
    );
    assert_eq!(sentence(vec![bar("Eins.", 5)]), "„Eins“ liegt bei 5 von 10.");
}

#[test]
fn kinds_of_words_that_do_not_occur_are_not_listed() {
    let balance = |strong, want, words| {
        let total = Balance {
            strong,
            soft: 0,
            freed: 0,
            want,
            words,
        };
        let station = StationBalance {
            station: "musts".into(),
            title: "Müssen".to_owned(),
            balance: total,
        };
        word_balance(
            &WordBalance {
                stations: vec![station],
                total,
            },
            texts(Language::German),
        )
        .0
    };
    assert_eq!(
        balance(4, 1, 61),
        "In Ihren Texten (61 Wörter) stehen: 4 × müssen und 1 × wollen."
    );
    assert_eq!(
        balance(0, 0, 1),
        "In Ihren Texten (ein Wort) steht weder ein Müssen noch ein Wollen."
    );
}

#[test]
fn every_finding_has_its_sentence_and_opener_in_both_languages() {
    use crate::insight::{Argument, Finding, FindingId};
    use crate::picture::{finding_opener, finding_sentence};
    let names = ["must", "channel"].map(|name| (name, Argument::Text("Zeit am Tag".to_owned())));
    let figures = [
        ("pressure", 8.0),
        ("desire", 1.0),
        ("before", 6.0),
        ("now", 7.0),
        ("wanted", 2.5),
    ];
    let counts = [("without", 2.0), ("all", 3.0)];
    let figures: Vec<_> = figures
        .iter()
        .chain(&counts)
        .map(|(name, value)| (*name, Argument::Number(*value)))
        .collect();
    for who in [vec![], vec!["mein Vater".to_owned()]] {
        let mut arguments = vec![("who", Argument::Texts(who))];
        arguments.extend(names.iter().cloned().chain(figures.iter().cloned()));
        for (id, language) in FindingId::ALL
            .iter()
            .flat_map(|id| Language::ALL.map(|language| (*id, language)))
        {
            let (cells, arguments) = (Vec::new(), arguments.clone());
            let finding = Finding {
                id,
                about: None,
                cells,
                arguments,
                fits: None,
            };
            for sentence in [
                finding_sentence(&finding, texts(language)),
                finding_opener(&finding, texts(language)),
            ] {
                assert!(
                    sentence.contains(' ') && !sentence.contains(['{', '$']),
                    "{sentence}"
                );
                assert!(
                    language == Language::English || !sentence.contains("2.5"),
                    "{sentence}"
                );
            }
        }
    }
}

#[test]
fn a_finding_names_the_wish_and_the_hours_of_the_session() {
    use crate::picture::finding_sentence;
    use crate::session::{Answer, Moment, Session, SharedSession, Value};
    let now: Moment = "2026-11-22T14:03:00+01:00".parse().unwrap();
    let mut session = Session::begin(crate::workbook::builtin(), "de", now);
    let cells = [
        (Cell::plain("hours_wanted"), Value::Number(2.5)),
        (
            Cell::of_table("channels", "blog", "uses"),
            Value::Choice {
                option: "yes".into(),
                other: None,
            },
        ),
        (Cell::of_table("channels", "blog", "hours"), Value::Number(12.0)),
    ];
    for (cell, value) in cells {
        session.answers.insert(
            cell,
            Answer {
                value,
                changed_at: now,
                library: session.id,
            },
        );
    }
    let insight = Insight::of(&SharedSession::of(&session));
    assert_eq!(
        finding_sentence(&insight.findings[0], texts(Language::German)),
        "Sie möchten 2,5 Stunden in der Woche geben, zurzeit sind es 12. Was geht als Erstes?"
    );
}
