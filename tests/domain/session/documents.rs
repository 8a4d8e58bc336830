//! Documents are read back as they were written.

use funkenbuch::session::{
    Cell, Edit, Location, Session, Value, read_document, same_content, write_whole_document,
};
use funkenbuch::workbook::builtin;
use proptest::prelude::*;

use super::making::{Seed, author, begin, grow};

fn read(text: &str) -> Session {
    let document = read_document(text.as_bytes()).unwrap_or_else(|fault| panic!("{fault}"));
    document
        .check(&builtin(), &|_| true)
        .unwrap_or_else(|fault| panic!("{fault}"))
}

fn full_document() -> String {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents/whole.json");
    std::fs::read_to_string(file).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 2))]

    #[test]
    fn reading_undoes_writing(
        seeds in prop::collection::vec(any::<Seed>(), 0..120),
        words in prop::collection::vec("\\PC{1,12}|[\u{0}-\u{1f}]{1,4}|\u{202e}\u{301}👩‍👩‍👧 ", 1..8),
        revision in any::<u64>(),
        base in any::<Option<u64>>(),
    ) {
        let mut session = begin();
        let text = |place: &Location| words[place.question.as_str().len() % words.len()].clone();
        grow(&mut session, &seeds, &text);
        session.revision = revision;
        session.exchanged_revision = base;
        let written = write_whole_document(&session, false);
        let back = read(&written);
        prop_assert_eq!(&back, &session);
        prop_assert_eq!(write_whole_document(&back, false), written);
    }
}

#[test]
fn every_part_of_the_format_is_read_back_as_it_was() {
    let given: serde_json::Value = serde_json::from_str(&full_document()).unwrap();
    let session = read(&full_document());
    let mut written: serde_json::Value =
        serde_json::from_str(&write_whole_document(&session, false)).unwrap();
    let digest = written["workbook"].as_object_mut().unwrap().remove("digest");
    assert_eq!(digest.unwrap(), builtin().digest);
    assert_eq!(written, given);
}

#[test]
fn answers_stand_in_the_order_of_the_workbook() {
    let mut session = begin();
    for (question, value) in [("my_sentence", "Z"), ("name", "B"), ("occasion", "A")] {
        let value = Some(Value::Text(value.into()));
        session
            .apply(
                Edit::SetCell {
                    cell: Cell::plain(question),
                    value,
                },
                &author(1),
            )
            .unwrap();
    }
    let document = session.whole_document();
    let order: Vec<&str> = document
        .answers
        .iter()
        .map(|answer| answer.question.as_str())
        .collect();
    assert_eq!(order, ["occasion", "name", "my_sentence"]);
}

#[test]
fn strange_text_is_kept_byte_for_byte() {
    let strange =
        "\u{0}\u{7}\u{1b}[31m\u{202e}neke\u{301}\u{301}\u{feff}\u{301}allein 👩‍👩‍👧‍👦 \u{fffd} ?\r\n\tEnde ";
    let mut session = begin();
    let cell = Cell::plain("occasion");
    let value = Some(Value::Text(strange.into()));
    session
        .apply(
            Edit::SetCell {
                cell: cell.clone(),
                value,
            },
            &author(1),
        )
        .unwrap();
    let back = read(&write_whole_document(&session, false));
    assert_eq!(back.value(&cell).and_then(Value::text), Some(strange));
}

#[test]
fn a_document_can_carry_its_workbook() {
    let workbook = builtin();
    let shared = funkenbuch::session::SharedSession::of(&begin());
    let written = funkenbuch::session::write_document(&shared, true);
    let document = read_document(written.as_bytes()).unwrap();
    assert_eq!(document.workbook.source.as_deref(), Some(&*workbook.source));
    let lean = funkenbuch::session::write_document(&shared, false);
    assert_eq!(read_document(lean.as_bytes()).unwrap().workbook.source, None);
}

#[test]
fn times_revisions_and_the_order_of_choices_make_no_other_content() {
    let one = read(&full_document());
    let swapped = full_document()
        .replace(r#"[ "boss", "other" ]"#, r#"[ "other", "boss" ]"#)
        .replace("14:41:30", "15:00:00")
        .replace("\"revision\": 41", "\"revision\": 42");
    let other = read(&swapped);
    assert!(one != other && same_content(&one, &other) && same_content(&other, &one));
}

#[test]
fn any_other_word_mark_row_or_reaction_makes_other_content() {
    let one = read(&full_document());
    for (old, new) in [
        ("Jörg", "Jorg"),
        ("\"scale\": 6", "\"scale\": 7"),
        ("\"open\"", "\"finished\""),
        ("eine Story", "zwei Storys"),
        (
            r#""must_dump", "mark": "discuss""#,
            r#""must_dump", "mark": "private""#,
        ),
        ("\"fits\": true", "\"fits\": false"),
        ("\"language\": \"de\"", "\"language\": \"en\""),
    ] {
        let changed = full_document().replace(old, new);
        assert_ne!(changed, full_document(), "{old} stands in the document");
        assert!(!same_content(&one, &read(&changed)), "{old}");
    }
}

#[test]
fn a_full_document_is_read_and_written_in_no_time_that_grows_with_its_square() {
    let mut rows = String::new();
    let mut answers = String::new();
    for at in 0..25_000 {
        let comma = if at == 0 { "" } else { "," };
        rows += &format!(r#"{comma}{{"question":"musts","id":"r{at}","title":"Muss {at}"}}"#);
        for (question, column, value) in [
            ("musts", "pressure", r#"{"scale":3}"#),
            ("musts", "basis", r#"{"choice":"said"}"#),
            ("wants", "pressure_now", r#"{"scale":2}"#),
            ("wants", "want", r#"{"text":"Ich lasse das."}"#),
        ] {
            let comma = if answers.is_empty() { "" } else { "," };
            answers += &format!(
                r#"{comma}{{"question":"{question}","row":"r{at}","column":"{column}","value":{value}}}"#
            );
        }
    }
    let head = full_document();
    let head = &head[..head.find("\"own_rows\"").unwrap()];
    let text = format!(
        r#"{head} "own_rows": [{rows}], "answers": [{answers}], "marks": [{{"question":"musts","row":"r7","mark":"private"}}] }}"#
    );
    let begun = std::time::Instant::now();
    let session = read(&text);
    let shared = funkenbuch::session::SharedSession::of(&session);
    assert_eq!((session.answers.len(), shared.answers().len()), (100_000, 99_996));
    assert_eq!(shared.document().answers.len(), 99_996);
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}

#[test]
fn a_number_that_another_program_summed_up_lies_exactly_on_its_step() {
    let document = full_document();
    let at = document
        .find("\"number\": ")
        .expect("the document holds a number")
        + "\"number\": ".len();
    let digits = document[at..].find(|sign: char| !sign.is_ascii_digit() && sign != '.');
    let summed = format!(
        "{}2.50000000000004{}",
        &document[..at],
        &document[at + digits.unwrap()..]
    );
    let numbers = |text: &str| -> Vec<f64> {
        let session = read(text);
        session
            .answers
            .values()
            .filter_map(|answer| answer.value.number())
            .collect()
    };
    assert!(numbers(&summed).contains(&2.5), "{:?}", numbers(&summed));
    assert!(
        numbers(&summed)
            .iter()
            .all(|number| (number * 2.0).fract() == 0.0)
    );
}
