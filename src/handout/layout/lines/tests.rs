//! Lines at various widths.

use super::*;
use crate::fonts::Face;
use crate::handout::layout::clamp::clamp;

/// Returns the texts of the lines.
fn lines_of(text: &str, measure: f32) -> Vec<String> {
    let sources = [StyledText::plain(text)];
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
    let sources = [StyledText::plain("abc")];
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
fn the_end_of_a_clamped_text_from_right_to_left_stands_apart_at_its_left() {
    let mut shaper = WordShaper::default();
    let mut sources = vec![StyledText::plain("שלום עולם וברוכים הבאים")];
    let mut lines = break_lines(&mut shaper, &sources, 10.0, 80.0);
    let more = vec![StyledText::plain(" … weiter")];
    clamp(&mut shaper, &mut lines, 1, &mut sources, more, (10.0, 80.0));
    let runs = lines[0].glyph_runs(&sources, 10.0, 0.0, 0.0);
    let bounds = |part: &str| {
        let run = runs.iter().find(|run| run.text.contains(part));
        let run = run.unwrap_or_else(|| panic!("no {part} in {runs:?}"));
        (run.x + run.width().min(0.0), run.x + run.width().max(0.0))
    };
    let (word, dots, text) = (bounds("weiter"), bounds("…"), bounds("שלום"));
    assert!(
        word.1 + 1.0 < dots.0 && dots.1 + 1.0 < text.0,
        "{word:?} {dots:?} {text:?}"
    );
}

#[test]
fn a_word_wider_than_many_lines_fills_each_of_them() {
    let mut shaper = WordShaper::default();
    let sources = [StyledText::plain(&"x".repeat(2000))];
    let lines = break_lines(&mut shaper, &sources, 10.0, 400.0);
    let before = &lines[..lines.len() - 1];
    assert!(before.iter().all(|line| line.width > 0.8 * 400.0));
}

#[test]
fn a_clamped_text_ends_with_a_reference_to_the_rest() {
    let mut shaper = WordShaper::default();
    let mut sources = vec![StyledText::plain(
        "eins zwei drei vier fünf sechs sieben acht neun zehn",
    )];
    let mut lines = break_lines(&mut shaper, &sources, 10.0, 80.0);
    clamp(
        &mut shaper,
        &mut lines,
        2,
        &mut sources,
        vec![StyledText::plain(" … Seite 2")],
        (10.0, 80.0),
    );
    let text: Vec<String> = lines.iter().map(|line| text_of(line, &sources)).collect();
    assert_eq!(text.len(), 2);
    assert!(text[1].ends_with(" … Seite 2"), "{text:?}");
    assert!(lines[1].width <= 80.0);
}

/// Returns the sum of squared holes of all lines but the last.
fn raggedness(text: &str, measure: f32) -> f32 {
    let sources = [StyledText::plain(text)];
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
    let mut sources = vec![StyledText::plain(
        "eine Veröffentlichungsgenehmigung der Geschäftsführung",
    )];
    let measure = 90.0;
    let mut lines = break_lines(&mut shaper, &sources, 10.0, measure);
    assert!(lines[0].divided, "{lines:?}");
    clamp(
        &mut shaper,
        &mut lines,
        1,
        &mut sources,
        vec![StyledText::plain(" …")],
        (10.0, measure),
    );
    assert_eq!(text_of(&lines[0], &sources), "eine …");
}

/// A line's text, and the byte in it, the left and the right end of each glyph.
struct Places(String, Vec<(usize, f32, f32)>);

fn places(text: &str) -> Places {
    let sources = [StyledText::plain(text)];
    let lines = break_lines(&mut WordShaper::default(), &sources, 10.0, 2000.0);
    assert_eq!(lines.len(), 1);
    let mut places = Places(String::new(), Vec::new());
    for run in lines[0].glyph_runs(&sources, 10.0, lines[0].indent(2000.0), 0.0) {
        let mut pen = run.x;
        for glyph in &run.glyphs {
            let end = pen + glyph.advance / 100.0;
            let byte = places.0.len() + glyph.start as usize;
            places.1.push((byte, pen.min(end), pen.max(end)));
            pen = end;
        }
        places.0.push_str(&run.text);
    }
    places
}

impl Places {
    /// Returns the left end of a word.
    fn left_of(&self, word: &str) -> f32 {
        let at = self.0.find(word).expect("the word is on the line");
        let within = |place: &&(usize, f32, f32)| (at..at + word.len()).contains(&place.0);
        let lefts = self.1.iter().filter(within).map(|place| place.1);
        lefts.fold(f32::INFINITY, f32::min)
    }
}

#[test]
fn hebrew_within_german_runs_to_the_left_and_its_text_keeps_its_order() {
    let places = places("Wort שלום עולם (Friede) 12");
    assert_eq!(places.0, "Wort שלום עולם (Friede) 12");
    let [german, first, second, after] =
        ["Wort", "שלום", "עולם", "(Friede)"].map(|word| places.left_of(word));
    assert!(german < second && second < first && first < after);
}

#[test]
fn a_hebrew_paragraph_begins_at_the_right_with_numbers_from_left_to_right() {
    let places = places("שלום 2026 Berlin עולם");
    let [first, number, city, last] = ["שלום", "2026", "Berlin", "עולם"].map(|word| places.left_of(word));
    assert!(last < city && city < number && number < first);
    assert!(places.left_of("20") < places.left_of("26"));
    let right = places.1.iter().map(|place| place.2).fold(0.0, f32::max);
    assert!((right - 2000.0).abs() < 0.5, "{right}");
}

#[test]
fn a_wrapped_hebrew_line_ends_at_the_left_with_its_space_beyond_the_edge() {
    let text = "שלום עולם ".repeat(20);
    let sources = [StyledText::plain(text.trim())];
    let lines = break_lines(&mut WordShaper::default(), &sources, 10.0, 300.0);
    assert!(lines.len() > 1);
    for line in &lines {
        let runs = line.glyph_runs(&sources, 10.0, line.indent(300.0), 0.0);
        let words = runs.iter().filter(|run| !run.text.trim().is_empty());
        for run in words {
            let (start, end) = (run.x, run.x + run.width());
            assert!(start.max(end) < 300.1 && start.min(end) > -3.0, "{run:?}");
        }
    }
}

#[test]
fn spaces_at_the_end_and_tabs_run_as_their_paragraph_does() {
    for text in ["\tשלום", "שלום Berlin ", "Wort שלום ", "שלום\tשלום"] {
        let Places(whole, glyphs) = places(text);
        assert_eq!(whole.trim_end(), text.trim_end());
        // the name of a letter without a face has glyphs that take no room
        let ends = glyphs.iter().map(|glyph| (glyph.1, glyph.2));
        let mut ends: Vec<(f32, f32)> = ends.filter(|(left, right)| left < right).collect();
        ends.sort_by(|a, b| a.0.total_cmp(&b.0));
        assert!(
            ends.windows(2).all(|pair| pair[0].1 < pair[1].1 + 0.1),
            "{text:?} {ends:?}"
        );
        assert!(ends.iter().all(|end| end.1 < 2000.1), "{text:?} {ends:?}");
    }
}

#[test]
fn names_of_letters_without_a_face_may_be_broken() {
    let lines = lines_of(&"\u{16e40}".repeat(40), 200.0);
    assert_eq!(lines.concat(), "\u{16e40}".repeat(40));
}
