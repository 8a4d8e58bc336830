//! What is imported comes out again; the same again changes nothing; newer and older copies.

use serde_json::{Value, json};

use crate::program::{Place, answer, id, whole};

/// What a document says, in an order of its own and without what only libraries know.
fn said(document: &Value) -> Value {
    let sorted = |list: &Value| {
        let mut items: Vec<String> = list
            .as_array()
            .into_iter()
            .flatten()
            .map(|item| {
                let mut item = item.clone();
                if let Some(fields) = item.as_object_mut() {
                    fields.remove("changed_at");
                    fields.remove("library");
                }
                item.to_string()
            })
            .collect();
        items.sort();
        items
    };
    json!({
        "id": document["session"]["id"],
        "language": document["session"]["language"],
        "status": document["session"]["status"],
        "created_at": document["session"]["created_at"],
        "updated_at": document["session"]["updated_at"],
        "own_rows": document["own_rows"],
        "answers": sorted(&document["answers"]),
        "marks": sorted(&document["marks"]),
        "reactions": sorted(&document["reactions"]),
    })
}

/// The whole document without private marks.
fn shared() -> Value {
    let mut document = whole();
    if let Some(marks) = document["marks"].as_array_mut() {
        marks.retain(|mark| mark["mark"] != "private");
    }
    document
}

#[test]
fn export_gives_back_what_was_imported() {
    let place = Place::new();
    let document = shared();
    place.import(&document);
    let shown = place.json(&["show", "--json", &id(&document)]);
    assert_eq!(said(&shown), said(&document));
    let written = place.done(&["export", &id(&document), "--to", "out", "--as", "json"]);
    let exported: Value =
        serde_json::from_slice(&std::fs::read(place.path(written.trim())).unwrap()).unwrap();
    assert_eq!(exported, shown);
}

#[test]
fn an_exported_session_can_be_imported_elsewhere() {
    let place = Place::new();
    let document = shared();
    place.import(&document);
    let written = place.done(&["export", &id(&document), "--to", "out", "--as", "json"]);
    place.done(&["--library", "other.funkenbuch", "import", written.trim()]);
    let there = place.json(&["show", "--library", "other.funkenbuch", "--json", &id(&document)]);
    assert_eq!(said(&there), said(&document));
}

#[test]
fn the_same_again_changes_nothing() {
    let place = Place::new();
    place.import(&whole());
    let before = std::fs::read(place.library()).unwrap();
    assert_eq!(
        place.done(&["import", "document.json"]),
        "document.json: schon da\n"
    );
    assert_eq!(std::fs::read(place.library()).unwrap(), before);
}

#[test]
fn a_newer_copy_replaces_and_an_older_one_is_refused() {
    let place = Place::new();
    let older = shared();
    let mut newer = older.clone();
    answer(&mut newer, "occasion", json!({ "text": "Inzwischen neu" }));
    newer["session"]["updated_at"] = json!("2027-01-05T10:00:00+01:00");
    std::fs::write(place.path("older.json"), older.to_string()).unwrap();
    std::fs::write(place.path("newer.json"), newer.to_string()).unwrap();
    place.done(&["import", "older.json"]);
    assert!(place.done(&["import", "newer.json"]).contains("ersetzt"));
    let sentence = place.refused(&["import", "older.json"]);
    assert!(
        sentence.contains("older.json") && sentence.contains("5. Januar 2027"),
        "{sentence}"
    );
    assert_eq!(said(&place.json(&["show", "--json", &id(&newer)])), said(&newer));
    place.done(&["import", "--replace", "older.json"]);
    assert_eq!(said(&place.json(&["show", "--json", &id(&newer)])), said(&older));
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let place = Place::new();
    std::fs::write(place.path("bad.json"), "{").unwrap();
    std::fs::write(place.path("good.json"), whole().to_string()).unwrap();
    let ended = place.run(&["import", "missing.json", "bad.json", "good.json"]);
    assert_eq!(ended.code, 1);
    assert_eq!(
        ended.out,
        "missing.json: nicht importiert\nbad.json: nicht importiert\ngood.json: neu\n"
    );
    assert_eq!(place.json(&["list", "--json"]).as_array().unwrap().len(), 1);
}

#[test]
fn an_existing_file_is_only_replaced_when_asked() {
    let place = Place::new();
    let document = whole();
    place.import(&document);
    for form in ["json", "csv", "markdown"] {
        let command = ["export", &id(&document), "--to", "out", "--as", form];
        let written = place.done(&command);
        let file = place.path(written.trim());
        std::fs::write(&file, "mine").unwrap();
        assert!(place.refused(&command).contains("--replace"));
        assert_eq!(std::fs::read(&file).unwrap(), b"mine");
        place.done(&[&command[..], &["--replace"]].concat());
        assert_ne!(std::fs::read(&file).unwrap(), b"mine");
    }
    let command = ["handout", &id(&document), "--to", "a.pdf"];
    place.done(&command);
    assert!(place.refused(&command).contains("a.pdf"));
}

#[test]
fn strange_texts_are_kept_byte_for_byte_and_shown_safely() {
    let place = Place::new();
    let mut document = shared();
    let strange = "NUL \u{0} Glocke \u{7} rot \u{1b}[31m bidi \u{202e}abc\u{202c} lose \u{301} 👩‍👩‍👧‍👦 e\u{301} \u{feff}Ende";
    answer(&mut document, "occasion", json!({ "text": strange }));
    place.import(&document);
    let shown = place.json(&["show", "--json", &id(&document)]);
    let kept = shown["answers"]
        .as_array()
        .unwrap()
        .iter()
        .find(|answer| answer["question"] == "occasion")
        .unwrap();
    assert_eq!(kept["value"]["text"], strange);
    let text = place.done(&["show", &id(&document)]);
    assert!(!text.contains(['\u{0}', '\u{7}', '\u{1b}', '\u{202e}']));
    assert!(text.contains("👩‍👩‍👧‍👦"));
    place.done(&["handout", &id(&document), "--to", "a.pdf"]);
}

#[test]
fn tabs_and_line_ends_of_other_programs_part_words_wherever_they_are_shown() {
    let place = Place::new();
    let mut document = shared();
    answer(
        &mut document,
        "occasion",
        json!({ "text": "Anna\t12\nBert\u{b}13\u{85}Carla" }),
    );
    place.import(&document);
    let text = place.done(&["show", &id(&document)]);
    assert!(text.contains("> Anna\t12\n> Bert\n> 13\n> Carla\n"), "{text}");
    let written = place.done(&["export", &id(&document), "--to", "out", "--as", "csv"]);
    let table = std::fs::read_to_string(place.path(written.trim())).unwrap();
    assert!(table.contains("Anna\t12\nBert\n13\nCarla"), "{table}");
}

#[test]
fn a_text_of_four_megabytes_is_kept() {
    let place = Place::new();
    let mut document = shared();
    let long = "Müßig geht es weiter. ".repeat(4 * 1024 * 1024 / 25);
    answer(&mut document, "occasion", json!({ "text": long }));
    place.import(&document);
    assert_eq!(
        said(&place.json(&["show", "--json", &id(&document)])),
        said(&document)
    );
}

#[test]
fn a_table_for_spreadsheets_holds_no_formula() {
    let place = Place::new();
    let mut document = shared();
    answer(
        &mut document,
        "occasion",
        json!({ "text": "=HYPERLINK(\"http://x\";\"y\")" }),
    );
    place.import(&document);
    let written = place.done(&["export", &id(&document), "--to", "out", "--as", "csv"]);
    let text = std::fs::read_to_string(place.path(written.trim())).unwrap();
    assert!(text.starts_with("\u{feff}Station;Frage;Zeile;Spalte;Antwort\r\n"));
    assert!(text.contains("\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\""));
}

#[test]
fn samples_are_the_same_for_the_same_seed() {
    let [one, two] = [Place::new(), Place::new()];
    for place in [&one, &two] {
        place.done(&["sample", "12", "--seed", "7"]);
    }
    assert_eq!(one.done(&["list", "--json"]), two.done(&["list", "--json"]));
    assert_eq!(
        one.done(&["sample", "12", "--seed", "7"]),
        "Alle diese Sitzungen sind schon da.\n"
    );
    assert!(one.done(&["check"]).contains("12 Sitzungen"));
    let too_many = one.run(&["sample", "1000001"]);
    assert_eq!(too_many.code, 2);
    assert!(too_many.err.contains("1000001"), "{}", too_many.err);
}

#[test]
fn a_handout_gives_the_session_back_without_what_is_private() {
    let place = Place::new();
    let document = whole();
    place.import(&document);
    let there = |command: &[&str]| {
        let mut all = vec!["--library", "other.funkenbuch"];
        all.extend(command);
        place.done(&all)
    };
    for kind in ["meeting", "answers", "followup"] {
        let pdf = format!("{kind}.pdf");
        place.done(&["handout", &id(&document), "--kind", kind, "--to", &pdf]);
        there(&["import", &pdf]);
        let shown = place.json(&["show", "--library", "other.funkenbuch", "--json", &id(&document)]);
        assert_eq!(shown, place.json(&["show", "--json", &id(&document)]), "{kind}");
    }
    place.done(&["handout", &id(&document), "--brief", "--to", "brief.pdf"]);
    let unchanged = place.done(&["import", "brief.pdf"]);
    assert!(unchanged.contains("schon da"), "{unchanged}");
}

#[test]
fn a_pdf_without_a_session_is_refused_with_its_own_sentence() {
    let place = Place::new();
    place.import(&whole());
    let alone = [
        "handout",
        &id(&whole()),
        "--to",
        "alone.pdf",
        "--without-attachment",
    ];
    place.done(&alone);
    std::fs::write(place.path("damaged.pdf"), "%PDF-1.7 und nichts").unwrap();
    for (file, sentence) in [
        ("alone.pdf", "In „alone.pdf“ steckt keine Sitzung."),
        ("damaged.pdf", "„damaged.pdf“ lässt sich nicht als PDF lesen"),
    ] {
        let refused = place.refused(&["import", file]);
        assert!(refused.contains(sentence), "{refused}");
    }
}

#[test]
fn a_handout_without_the_full_name_carries_no_session() {
    let place = Place::new();
    let session = id(&whole());
    place.import(&whole());
    for (file, how) in [
        ("none.pdf", &["--name", "none"][..]),
        ("other.pdf", &["--pseudonym", "Frau Weide", "--paper", "letter"]),
    ] {
        place.done(&[&["handout", &session, "--to", file], how].concat());
        let refused = place.refused(&["import", file]);
        assert!(refused.contains("steckt keine Sitzung"), "{refused}");
    }
    let pdf = |name: &str| String::from_utf8_lossy(&std::fs::read(place.path(name)).unwrap()).into_owned();
    // metadata can be read without unpacking
    assert!(pdf("other.pdf").contains("Gesprächsblatt Frau Weide"));
    assert!(pdf("none.pdf").contains(">Gesprächsblatt<"));
}
