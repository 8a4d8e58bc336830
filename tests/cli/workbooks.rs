//! A consultant's own workbook: checked, begun with, refused.

use std::fs;

use crate::program::Place;

const SMALL: &str = "format = 1\nid = \"small\"\nversion = 1\nlanguages = [\"de\"]\ntitle.de = \"Klein\"\n\n\
    [[station]]\nid = \"one\"\ntitle.de = \"Eins\"\nheading.de = \"Eins\"\n\n\
    [[station.item]]\nid = \"word\"\nform = \"line\"\nprompt.de = \"Ein Wort?\"\n";

#[test]
fn a_sound_file_is_told_so_and_sessions_begin_with_it() {
    let place = Place::new();
    fs::write(place.path("small.toml"), SMALL).unwrap();
    assert_eq!(
        place.done(&["check", "small.toml"]),
        "„small.toml“ ist in Ordnung: Klein, Version 1 (small).\n"
    );
    assert!(!place.library().exists(), "a file alone is looked through");
    place.done(&["new", "--workbook", "small.toml"]);
    place.done(&["new", "--workbook", "small"]);
    place.done(&["new", "--workbook", "follow_up"]);
    assert_eq!(place.json(&["list", "--json"]).as_array().unwrap().len(), 3);
}

#[test]
fn a_fault_is_told_with_its_line() {
    let place = Place::new();
    fs::write(place.path("small.toml"), SMALL.replace("\"line\"", "\"lime\"")).unwrap();
    let told = place.refused(&["check", "small.toml"]);
    assert!(told.contains("\nZeile 14: „lime“ ist bei „form“"), "{told}");
    place.refused(&["new", "--workbook", "small.toml"]);
    place.refused(&["new", "--workbook", "nowhere"]);
}

#[test]
fn other_content_needs_a_higher_version() {
    let place = Place::new();
    fs::write(place.path("small.toml"), SMALL).unwrap();
    place.done(&["new", "--workbook", "small.toml"]);
    let changed = SMALL.replace("Ein Wort?", "Welches Wort?");
    fs::write(place.path("small.toml"), &changed).unwrap();
    let told = place.refused(&["new", "--workbook", "small.toml"]);
    assert!(told.contains("bitte die Version erhöhen"), "{told}");
    fs::write(
        place.path("small.toml"),
        changed.replace("version = 1", "version = 2"),
    )
    .unwrap();
    place.done(&["new", "--workbook", "small.toml"]);
}

#[test]
fn any_workbook_can_be_printed_to_be_filled_in() {
    let place = Place::new();
    fs::write(place.path("small.toml"), SMALL).unwrap();
    place.done(&["new"]);
    for (workbook, style, file) in [
        ("follow_up", None, "a.pdf"),
        ("follow_up", Some("--large"), "b.pdf"),
        ("small.toml", None, "c.pdf"),
    ] {
        let mut arguments = vec!["handout", "--kind", "blank", "--workbook", workbook, "--to", file];
        arguments.extend(style);
        place.done(&arguments);
        assert!(fs::read(place.path(file)).unwrap().starts_with(b"%PDF-"));
    }
    place.refused(&[
        "handout",
        "--kind",
        "blank",
        "--workbook",
        "nowhere",
        "--to",
        "d.pdf",
    ]);
}

#[test]
fn a_workbook_to_be_filled_in_is_no_handout_of_a_session() {
    let place = Place::new();
    let id = place.done(&["new"]);
    for arguments in [
        vec!["handout", id.trim(), "--kind", "blank", "--to", "a.pdf"],
        vec!["handout", id.trim(), "--large", "--to", "a.pdf"],
        vec!["handout", "--workbook", "follow_up", "--large", "--to", "a.pdf"],
    ] {
        assert_eq!(place.run(&arguments).code, 2, "{arguments:?}");
        assert!(!place.path("a.pdf").exists());
    }
}
