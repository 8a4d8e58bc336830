//! A private answer is found in nothing that leaves the client's own walk.

use serde_json::{Value, json};

use crate::program::{Place, answer, id, whole};

const NEEDLE: &str = "Heunadel";

/// A document that hides the needle in a question, in a row's title, in that row's cells and in what is
/// taken over from it elsewhere.
fn with_needle() -> Value {
    let mut document = whole();
    answer(
        &mut document,
        "must_dump",
        json!({ "text": format!("Das ist eine {NEEDLE}.") }),
    );
    document["own_rows"] =
        json!([{ "question": "musts", "id": "needle", "title": format!("{NEEDLE} posten") }]);
    let answers = document["answers"].as_array_mut().unwrap();
    answers.retain(|answer| {
        let row = answer["row"].as_str();
        row.is_none_or(|row| ["time", "platforms", "blog", "plan"].contains(&row))
            && answer["question"] != "plans"
    });
    let cell = |question, column, text: String| json!({ "question": question, "row": "needle", "column": column, "value": { "text": text } });
    answers.push(cell("musts", "consequence", format!("{NEEDLE} eins")));
    answers.push(cell("wants", "want", format!("Ich will {NEEDLE} zwei")));
    document["marks"] = json!([
        { "question": "must_dump", "mark": "private" },
        { "question": "musts", "row": "needle", "mark": "private" },
    ]);
    document["reactions"] = json!([]);
    document
}

fn contains_needle(bytes: &[u8]) -> bool {
    let needle = NEEDLE.to_lowercase();
    String::from_utf8_lossy(bytes).to_lowercase().contains(&needle)
}

#[test]
fn a_private_answer_is_in_no_list_search_view_or_export() {
    let place = Place::new();
    let document = with_needle();
    place.import(&document);
    let id = id(&document);
    let commands: [&[&str]; 4] = [
        &["list"],
        &["list", "--json"],
        &["show", &id],
        &["show", &id, "--json"],
    ];
    for command in commands {
        assert!(!contains_needle(place.done(command).as_bytes()), "{command:?}");
    }
    for words in [NEEDLE, "heunadel", "Heun", "eins", "zwei"] {
        assert_eq!(
            place.done(&["list", "--json", "--search", words]).trim(),
            "[]",
            "{words}"
        );
    }
    for form in ["json", "csv", "markdown"] {
        let written = place.done(&["export", &id, "--to", "out", "--as", form]);
        assert!(!contains_needle(written.as_bytes()));
        assert!(
            !contains_needle(&std::fs::read(place.path(written.trim())).unwrap()),
            "{form}"
        );
    }
}

/// The words of a session's sheet, without the spaces that setting them moves about.
fn sheet(document: &Value) -> String {
    let place = Place::new();
    place.import(document);
    place.done(&["handout", &id(document), "--to", "a.pdf"]);
    let pdf = lopdf::Document::load(place.path("a.pdf")).unwrap();
    let pages: Vec<u32> = pdf.get_pages().keys().copied().collect();
    let text = pdf.extract_text(&pages).unwrap();
    text.split_whitespace().collect()
}

#[test]
fn a_private_answer_is_on_no_sheet() {
    let mut document = with_needle();
    assert!(!contains_needle(sheet(&document).as_bytes()));
    document["marks"] = json!([]);
    assert!(
        contains_needle(sheet(&document).as_bytes()),
        "without the marks it would be there"
    );
}

/// Writes the client's own copy of a session; gives back where it is.
fn own_copy(place: &Place, id: &str, form: &str) -> std::path::PathBuf {
    let command = ["export", id, "--to", "out", "--as", form, "--with-private"];
    place.path(place.done(&command).trim())
}

#[test]
fn the_clients_own_copy_has_everything() {
    let place = Place::new();
    let document = with_needle();
    place.import(&document);
    for form in ["json", "csv", "markdown"] {
        let copy = own_copy(&place, &id(&document), form);
        assert!(contains_needle(&std::fs::read(copy).unwrap()), "{form}");
    }
}

#[test]
fn the_clients_own_copy_takes_a_workbook_of_ones_own_along() {
    let (place, elsewhere) = (Place::new(), Place::new());
    let own = std::fs::read_to_string("assets/workbooks/follow-up.toml").unwrap();
    let own = own.replace("id = \"follow_up\"", "id = \"of_ones_own\"");
    std::fs::write(place.path("own.toml"), own).unwrap();
    let id = place.done(&["new", "--workbook", "own.toml"]);
    let copy = own_copy(&place, id.trim(), "json");
    elsewhere.done(&["import", copy.to_str().unwrap()]);
    assert!(elsewhere.done(&["list", "--json"]).contains("of_ones_own"));
}

#[test]
fn an_import_leaves_what_is_private_here() {
    let place = Place::new();
    let document = with_needle();
    place.import(&document);
    let mut newer = document.clone();
    newer["marks"] = json!([]);
    newer["own_rows"] = json!([]);
    let foreign = |answer: &Value| answer["row"] == "needle" || answer["question"] == "must_dump";
    newer["answers"]
        .as_array_mut()
        .unwrap()
        .retain(|answer| !foreign(answer));
    answer(&mut newer, "occasion", json!({ "text": "Neu" }));
    newer["session"]["updated_at"] = json!("2027-01-05T10:00:00+01:00");
    place.import(&newer);
    let copy = own_copy(&place, &id(&document), "json");
    let copy = std::fs::read_to_string(copy).unwrap();
    for kept in [
        "eine Heunadel",
        "Heunadel posten",
        "Heunadel eins",
        "Heunadel zwei",
        "Neu",
        "private",
    ] {
        assert!(copy.contains(kept), "{kept}");
    }
}
