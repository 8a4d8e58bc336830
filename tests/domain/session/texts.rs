//! Each fault of a document has a sentence in each language.

use funkenbuch::session::DocumentCode;
use funkenbuch::text::{FluentValue, Language, Texts};

/// Arguments of all sentences.
const ARGUMENTS: [&str; 14] = [
    "place", "limit", "line", "column", "field", "given", "known", "expected", "question", "row", "option",
    "least", "most", "step",
];

#[test]
fn each_fault_has_a_sentence_in_each_language() {
    let mut arguments: Vec<(&str, FluentValue<'_>)> = ARGUMENTS
        .iter()
        .map(|name| (*name, FluentValue::from("12")))
        .collect();
    arguments.push(("finding", FluentValue::from("12")));
    for language in Language::ALL {
        let texts = Texts::of(language);
        for code in DocumentCode::ALL {
            let id = format!("document-{}", code.name());
            let sentence = texts
                .message(&id, &arguments)
                .unwrap_or_else(|| panic!("no text for {id}"));
            assert!(
                !sentence.contains("{$") && sentence.ends_with(['.', '}']) || sentence.contains("\"."),
                "{id}: {sentence}"
            );
        }
    }
}
