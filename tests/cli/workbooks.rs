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

#[test]
fn what_a_kind_has_nothing_for_is_refused_in_both_languages() {
    let place = Place::new();
    let id = place.done(&["new"]);
    let blank = "handout --kind blank --workbook follow_up --to a.pdf";
    for (given, option, kind) in [
        ("handout ID --to a.pdf --kind answers", "--large", "answers"),
        ("handout ID --to a.pdf", "--fillable", "meeting"),
        ("handout --all --to a --kind consultant", "--large", "consultant"),
        ("handout ID --to a.pdf --kind answers", "--brief", "answers"),
        ("print ID --kind followup", "--brief", "followup"),
        (blank, "--brief", "blank"),
        (blank, "--all", "blank"),
        (blank, "--state new", "blank"),
        (blank, "--name none", "blank"),
    ] {
        let given = format!("{given} {option}").replace("ID", id.trim());
        let option = option.split(' ').next().unwrap();
        for (language, sentence) in [
            (
                "de",
                format!("„{option}“ und „--kind {kind}“ gehen nicht zusammen."),
            ),
            (
                "en",
                format!("“{option}” and “--kind {kind}” can’t be used together."),
            ),
        ] {
            let words: Vec<&str> = given.split(' ').chain(["--language", language]).collect();
            let ended = place.run(&words);
            assert_eq!(ended.code, 2, "{given}");
            assert!(ended.err.starts_with(&sentence), "{given}: {}", ended.err);
            assert!(!place.path("a.pdf").exists() && !place.path("a").exists());
        }
    }
    place.done(&[
        "handout",
        id.trim(),
        "--kind",
        "meeting",
        "--brief",
        "--to",
        "a.pdf",
    ]);
}

#[test]
fn a_built_in_workbook_and_one_of_a_file_are_put_on_paper_without_a_library() {
    let place = Place::new();
    fs::write(place.path("small.toml"), SMALL).unwrap();
    for (workbook, file) in [("networking", "a.pdf"), ("small.toml", "b.pdf")] {
        let arguments = ["handout", "--kind", "blank", "--workbook", workbook, "--to", file];
        place.done(&[&arguments[..], &["--library", "nowhere.funkenbuch"]].concat());
        assert!(fs::read(place.path(file)).unwrap().starts_with(b"%PDF-"));
    }
    place.done(&[
        "handout",
        "--kind",
        "blank",
        "--workbook",
        "networking",
        "--to",
        "c.pdf",
    ]);
    assert!(!place.path("nowhere.funkenbuch").exists() && !place.library().exists());
    let own = [
        "handout",
        "--kind",
        "blank",
        "--workbook",
        "small",
        "--to",
        "d.pdf",
    ];
    place.refused(&[&own[..], &["--library", "nowhere.funkenbuch"]].concat());
}

#[test]
fn a_workbook_is_never_put_in_the_place_of_the_library() {
    let place = Place::new();
    place.done(&["new"]);
    let library = place.library().display().to_string();
    place.refused(&[
        "handout",
        "--kind",
        "blank",
        "--workbook",
        "networking",
        "--to",
        &library,
        "--replace",
    ]);
    assert_eq!(place.json(&["list", "--json"]).as_array().unwrap().len(), 1);
}
