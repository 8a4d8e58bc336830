//! Lines at various widths.

use super::*;
use crate::fonts::Face;
use crate::handout::layout::clamp::clamp;
use crate::picture::Tone;
use std::sync::Arc;

/// Returns the texts of the lines.
fn lines_of(text: &str, measure: f32) -> Vec<String> {
    let sources = [source(text)];
    let lines = break_lines(&mut WordShaper::default(), &sources, 10.0, measure);
    assert!(
        lines.iter().all(|l| l.width <= measure + WIDTH_TOLERANCE),
        "{lines:?}"
    );
    lines.iter().map(|line| text_of(line, &sources)).collect()
}

fn text_of(line: &TextLine, sources: &[StyledText]) -> String {
    let runs = line.glyph_runs(sources, 10.0, 0.0, 0.0);
    runs.iter().map(|run| run.text.as_str()).collect()
}

fn source(text: &str) -> StyledText {
    let language = Arc::from("de");
    StyledText {
        text: text.into(),
        face: Face::Text,
        tone: Tone::Ink,
        language,
        foreign: false,
        link: None,
        undivided: false,
    }
}

#[test]
fn a_wrapped_line_ends_with_its_space() {
    assert_eq!(lines_of("eins zwei drei", 45.0), ["eins zwei ", "drei"]);
}

#[test]
fn a_long_word_is_divided_with_a_soft_hyphen() {
    assert_eq!(lines_of("die Begeisterung", 70.0), ["die Begeiste\u{ad}", "rung"]);
}

#[test]
fn typed_line_ends_and_inner_spaces_stay() {
    assert_eq!(lines_of("a  b\n\nc\td", 200.0), ["a  b", "", "c\td"]);
}

#[test]
fn an_unbreakable_word_is_cut_between_letters() {
    let lines = lines_of("https://example.org/abcdefghijklmnopqrstuvwxyz0123456789", 80.0);
    assert!(lines.len() > 2);
    assert_eq!(
        lines.concat(),
        "https://example.org/abcdefghijklmnopqrstuvwxyz0123456789"
    );
}

#[test]
fn a_measure_narrower_than_a_letter_still_ends() {
    let sources = [source("abc")];
    let lines = break_lines(&mut WordShaper::default(), &sources, 10.0, 1.0);
    assert_eq!(lines.len(), 3);
}

#[test]
fn non_breaking_spaces_are_kept_and_never_broken_at() {
    assert_eq!(lines_of("um 9\u{a0}Uhr", 30.0), ["um ", "9\u{a0}Uhr"]);
}

#[test]
fn a_thousand_spaces_do_not_leave_the_line() {
    let lines = lines_of(&format!("a{}b", " ".repeat(1000)), 100.0);
    assert_eq!(lines, ["a ", "b"]);
}

#[test]
fn a_clamped_text_ends_with_a_reference_to_the_rest() {
    let mut shaper = WordShaper::default();
    let mut sources = vec![source("eins zwei drei vier fünf sechs sieben acht neun zehn")];
    let mut lines = break_lines(&mut shaper, &sources, 10.0, 80.0);
    clamp(
        &mut shaper,
        &mut lines,
        2,
        &mut sources,
        vec![source(" … Seite 2")],
        (10.0, 80.0),
    );
    let text: Vec<String> = lines.iter().map(|line| text_of(line, &sources)).collect();
    assert_eq!(text.len(), 2);
    assert!(text[1].ends_with(" … Seite 2"), "{text:?}");
    assert!(lines[1].width <= 80.0);
}

/// Returns the sum of squared holes of all lines but the last.
fn raggedness(text: &str, measure: f32) -> f32 {
    let sources = [source(text)];
    let lines = break_lines(&mut WordShaper::default(), &sources, 10.0, measure);
    let holes = lines.iter().rev().skip(1).map(|line| measure - line.width);
    holes.map(|hole| hole * hole).sum()
}

#[test]
fn a_line_leaves_a_word_to_the_next_if_that_makes_the_paragraph_even() {
    // letter by letter, the first line would take "bb", and the second would hold "cc" alone
    let em = |text: &str| WordShaper::default().word(Face::Text, text).width / 100.0;
    let measure = em("nnn") + em(" ") + em("nn") + 0.5;
    assert_eq!(lines_of("nnn nn nn nnnnn", measure), ["nnn ", "nn nn ", "nnnnn"]);
    // a word typed with spaces that don't break keeps what a line takes first
    let greedy = "nnn\u{a0}nn nn nnnnn";
    assert!(raggedness("nnn nn nn nnnnn", measure) < raggedness(greedy, measure));
}

#[test]
fn a_whole_paragraph_is_broken_evenly_in_either_language() {
    let text = "Freitags erzählen wir von den Möbelstücken, die ohne Redaktionsplan fertig geworden sind; dafür braucht \
                niemand eine Veröffentlichungsgenehmigung der Geschäftsführerinnen, und gelesen wird es trotzdem.";
    for measure in [110.0_f32, 150.0, 190.0, 240.0, 300.0] {
        let lines = lines_of(text, measure);
        assert_eq!(lines.concat().replace('\u{ad}', ""), text);
        let holes = raggedness(text, measure) / (lines.len() as f32 * measure * measure);
        assert!(holes < 0.03, "{holes} with {measure}: {lines:?}");
        for line in lines {
            let stump = line
                .strip_suffix('\u{ad}')
                .and_then(|line| line.rsplit(' ').next());
            assert!(stump.is_none_or(|stump| stump.chars().count() >= 3), "{line}");
        }
    }
}

#[test]
fn a_cut_text_ends_with_a_whole_word() {
    let mut shaper = WordShaper::default();
    let mut sources = vec![source("eine Veröffentlichungsgenehmigung der Geschäftsführung")];
    let measure = 90.0;
    let mut lines = break_lines(&mut shaper, &sources, 10.0, measure);
    assert!(lines[0].divided, "{lines:?}");
    clamp(
        &mut shaper,
        &mut lines,
        1,
        &mut sources,
        vec![source(" …")],
        (10.0, measure),
    );
    assert_eq!(text_of(&lines[0], &sources), "eine …");
}
