//! Quality of the mirror: precision and recall for each kind and language on sentences that were labelled by
//! hand.
//!
//! The sentences are in `tests/mirror/de.txt` and `en.txt`, one a line; a label is written into the sentence
//! as `[s|muss]`, with `s` strong, `o` soft, `f` freed, `w` want. A mark is right only if kind and byte range
//! are exactly those of a label.

use funkenbuch::mirror::{Highlight, HighlightKind, MirrorLanguage, marks};

/// Lowest precision and recall that pass.
const FLOOR: f64 = 0.95;

struct Labelled {
    text: String,
    labels: Vec<Highlight>,
}

fn parse(line: &str) -> Labelled {
    let (mut text, mut labels) = (String::new(), Vec::new());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        let (label, after) = after.split_once(']').expect("a label is closed");
        let (kind, marked) = label.split_once('|').expect("a label has a kind");
        text.push_str(before);
        let start = text.len();
        text.push_str(marked);
        labels.push(Highlight {
            range: start..text.len(),
            kind: kind_of(kind),
        });
        rest = after;
    }
    text.push_str(rest);
    Labelled { text, labels }
}

fn kind_of(letter: &str) -> HighlightKind {
    match letter {
        "s" => HighlightKind::Strong,
        "o" => HighlightKind::Soft,
        "f" => HighlightKind::Freed,
        "w" => HighlightKind::Want,
        other => panic!("no such kind of label: {other}"),
    }
}

fn set(file: &str) -> Vec<Labelled> {
    file.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(parse)
        .collect()
}

#[derive(Default, Clone, Copy)]
struct Tally {
    right: usize,
    marked: usize,
    labelled: usize,
}

impl Tally {
    fn precision(self) -> f64 {
        ratio(self.right, self.marked)
    }

    fn recall(self) -> f64 {
        ratio(self.right, self.labelled)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    let exact = |count: usize| f64::from(u32::try_from(count).expect("a labelled set is small"));
    if whole == 0 {
        1.0
    } else {
        exact(part) / exact(whole)
    }
}

fn measure(set: &[Labelled], language: MirrorLanguage, kind: Option<HighlightKind>) -> Tally {
    let mut tally = Tally::default();
    for Labelled { text, labels } in set {
        let of_kind = |mark: &&Highlight| kind.is_none_or(|kind| mark.kind == kind);
        let found = marks(text, language);
        tally.marked += found.iter().filter(of_kind).count();
        tally.labelled += labels.iter().filter(of_kind).count();
        tally.right += found
            .iter()
            .filter(of_kind)
            .filter(|mark| labels.contains(mark))
            .count();
    }
    tally
}

fn show(text: &str, marks: &[Highlight]) -> String {
    let parts: Vec<_> = marks
        .iter()
        .map(|mark| format!("{}|{}", mark.kind.name(), &text[mark.range.clone()]))
        .collect();
    parts.join("  ")
}

fn report(name: &str, set: &[Labelled], language: MirrorLanguage) {
    for Labelled { text, labels } in set {
        let found = marks(text, language);
        if found != *labels {
            println!(
                "{text}\n    labelled: {}\n    found:    {}",
                show(text, labels),
                show(text, &found)
            );
        }
    }
    println!("{name}: {} sentences", set.len());
    for kind in HighlightKind::ALL.map(Some).into_iter().chain([None]) {
        let tally = measure(set, language, kind);
        let (precision, recall) = (tally.precision(), tally.recall());
        println!(
            "  {:7} precision {precision:.3}  recall {recall:.3}  ({} labels)",
            kind.map_or("all", HighlightKind::name),
            tally.labelled
        );
        assert!(
            precision >= FLOOR,
            "{name}: precision of {kind:?} is {precision:.3}"
        );
        assert!(recall >= FLOOR, "{name}: recall of {kind:?} is {recall:.3}");
    }
}

#[test]
fn german_is_marked_as_people_would() {
    let set = set(include_str!("../mirror/de.txt"));
    assert!(set.len() >= 1300);
    report("German", &set, MirrorLanguage::German);
}

#[test]
fn english_is_marked_as_people_would() {
    let set = set(include_str!("../mirror/en.txt"));
    assert!(set.len() >= 900);
    report("English", &set, MirrorLanguage::English);
}
