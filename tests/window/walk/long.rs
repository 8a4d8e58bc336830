//! Texts near the limit of an answer, and pastes beyond it.

use egui::accesskit::Role;
use funkenbuch::session::{Cell, Edit, MAX_TEXT_BYTES, Mark, Value};

use super::person::Person;

const WORKBOOK: &str = r#"
format = 1
id = "lang"
version = 1
languages = ["de"]
title.de = "Lang"
[[station]]
id = "nur"
title.de = "Nur eine"
heading.de = "Nur eine Station"
[[station.item]]
id = "text"
form = "prose"
prompt.de = "Was gibt es zu erzählen?"
"#;

const PROMPT: &str = "Was gibt es zu erzählen?";
const TOO_LONG: &str = "So viel Text fasst eine Antwort nicht";
/// Bytes that the text lacks to the limit.
const BYTES_LEFT: usize = 200;

fn person(text: String) -> Person {
    // what is private is in no list and no search, so that saving it is quick
    let edits = vec![
        Edit::SetMark {
            place: cell().place(),
            mark: Some(Mark::Private),
        },
        Edit::SetCell {
            cell: cell(),
            value: Some(Value::Text(text)),
        },
    ];
    Person::with_workbook(WORKBOOK, edits, [1180.0, 780.0])
}

fn cell() -> Cell {
    Cell::plain("text")
}

/// Returns a text of umlauts in paragraphs, just below the limit.
fn near_limit(sentence: &str) -> String {
    let paragraph = format!("{}\n\n", sentence.repeat(40));
    let mut text = paragraph.repeat(MAX_TEXT_BYTES / paragraph.len() + 1);
    text.truncate(text.floor_char_boundary(MAX_TEXT_BYTES - BYTES_LEFT));
    text
}

fn refuses_a_paste_and_takes_a_letter(sentence: &str, pasted: usize) {
    let text = near_limit(sentence);
    let mut person = person(text.clone());
    person.presses("Teil 1 bearbeiten");
    person.pastes(Role::MultilineTextInput, PROMPT, "q".repeat(pasted));
    person.sees_within(TOO_LONG);
    person.writes("x");
    person.presses("Teil schließen");
    let person = person.comes_back();
    let session = person.stored();
    let stored = session.value(&cell()).and_then(Value::text).unwrap_or_default();
    assert_eq!(stored.len(), text.len() + 1);
    assert!(stored.replacen('x', "", 1) == text, "all else is as it was");
}

#[test]
fn a_refused_paste_into_a_section_loses_nothing() {
    refuses_a_paste_and_takes_a_letter("Grüße über Öl und Äpfel, ", 800);
}

#[test]
fn a_refused_paste_that_ends_within_a_letter_does_no_harm() {
    refuses_a_paste_and_takes_a_letter("ä", 301);
}

#[test]
fn a_paste_beyond_the_limit_is_refused_as_a_whole() {
    let mut person = person("Vorher.".to_owned());
    person.sees(PROMPT);
    person.pastes(
        Role::MultilineTextInput,
        PROMPT,
        "Wort ".repeat(MAX_TEXT_BYTES / 5 + 50_000),
    );
    person.sees_within(TOO_LONG);
    person.writes(" Nachher.");
    let expected = Value::Text("Vorher. Nachher.".to_owned());
    person.stores_value(&cell(), Some(&expected));
}

#[test]
fn a_very_long_text_is_turned_part_by_part_without_a_scroll_bar_of_its_own() {
    let mut person = person("Zeile\n".repeat(30_000));
    person.sees_within("Teil 1 von");
    person.presses("Nächster Teil");
    person.sees_within("Teil 2 von");
    person.presses("Teil 2 bearbeiten");
    person.types(Role::MultilineTextInput, PROMPT, "Hier: ");
    person.presses("Teil schließen");
    person.sees_within("Teil 2 von");
    let is_it = |text: &str| text.find("Hier: ").is_some_and(|at| at > 30_000);
    person.stores("the word in the second part", |session| {
        session.value(&cell()).and_then(Value::text).is_some_and(is_it)
    });
}
