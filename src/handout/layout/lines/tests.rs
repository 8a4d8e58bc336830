//! Lines broken at every width, and what they must keep.

use super::super::line::clamp;
use super::*;

fn set(text: &str, measure: f32) -> Vec<String> {
    let runs = [source(text)];
    let lines = break_lines(&mut WordShaper::default(), &runs, 10.0, measure);
    assert!(lines.iter().all(|l| l.width() <= measure + EPSILON), "{lines:?}");
    let text = |l: &TextLine| {
        l.runs(&runs, 10.0, 0.0, 0.0)
            .iter()
            .map(|r| r.text.clone())
            .collect::<String>()
    };
    lines.iter().map(text).collect()
}

fn source(text: &str) -> StyledText {
    let language = Arc::from("de");
    StyledText {
        text: text.into(),
        face: Face::Text,
        tone: Tone::Ink,
        language,
        foreign: false,
    }
}

#[test]
fn a_wrapped_line_ends_with_its_space() {
    assert_eq!(set("eins zwei drei", 45.0), ["eins zwei ", "drei"]);
}

#[test]
fn a_long_word_is_divided_with_a_soft_hyphen() {
    assert_eq!(set("die Begeisterung", 70.0), ["die Begeiste\u{ad}", "rung"]);
}

#[test]
fn typed_line_ends_and_inner_spaces_stay() {
    assert_eq!(set("a  b\n\nc\td", 200.0), ["a  b", "", "c\td"]);
}

#[test]
fn an_unbreakable_word_is_cut_between_letters() {
    let lines = set("https://example.org/abcdefghijklmnopqrstuvwxyz0123456789", 80.0);
    assert!(lines.len() > 2);
    assert_eq!(
        lines.concat(),
        "https://example.org/abcdefghijklmnopqrstuvwxyz0123456789"
    );
}

#[test]
fn a_measure_narrower_than_a_letter_still_ends() {
    let runs = [source("abc")];
    let lines = break_lines(&mut WordShaper::default(), &runs, 10.0, 1.0);
    assert_eq!(lines.len(), 3);
}

#[test]
fn non_breaking_spaces_are_kept_and_never_broken_at() {
    assert_eq!(set("um 9\u{a0}Uhr", 30.0), ["um ", "9\u{a0}Uhr"]);
}

#[test]
fn a_thousand_spaces_do_not_leave_the_line() {
    let lines = set(&format!("a{}b", " ".repeat(1000)), 100.0);
    assert_eq!(lines, ["a ", "b"]);
}

#[test]
fn a_clamped_text_ends_with_where_it_goes_on() {
    let mut shaper = WordShaper::default();
    let mut runs = vec![source("eins zwei drei vier fünf sechs sieben acht neun zehn")];
    let mut lines = break_lines(&mut shaper, &runs, 10.0, 80.0);
    clamp(
        &mut shaper,
        &mut lines,
        2,
        &mut runs,
        vec![source(" … Seite 2")],
        (10.0, 80.0),
    );
    let text: Vec<String> = lines
        .iter()
        .map(|l| {
            l.runs(&runs, 10.0, 0.0, 0.0)
                .iter()
                .map(|r| r.text.clone())
                .collect()
        })
        .collect();
    assert_eq!(text.len(), 2);
    assert!(text[1].ends_with(" … Seite 2"), "{text:?}");
    assert!(lines[1].width() <= 80.0);
}
