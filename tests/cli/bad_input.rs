//! Files that are no sound session are refused with a sentence, and nothing has changed.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::program::{Place, id, whole};

fn bad_documents() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = files
        .filter(|file| file.file_name().unwrap() != "whole.json")
        .collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    files
}

/// The library's bytes after a session was brought in.
fn filled(place: &Place) -> Vec<u8> {
    place.import(&whole());
    std::fs::read(place.library()).unwrap()
}

#[test]
fn bad_documents_are_refused_in_both_languages_and_change_nothing() {
    let place = Place::new();
    let before = filled(&place);
    let files = bad_documents();
    assert!(files.len() > 60);
    for file in &files {
        for language in ["de", "en"] {
            let name = file.file_name().unwrap().to_str().unwrap();
            let sentence = place.refused(&["import", "--language", language, file.to_str().unwrap()]);
            let told = sentence.lines().next().unwrap();
            assert!(
                told.contains(name) && told.len() > name.len() + 20,
                "{name}: {sentence}"
            );
            assert!(
                !told.contains("fault-") && !told.contains("document-"),
                "{name}: {sentence}"
            );
        }
    }
    assert!(std::fs::read(place.library()).unwrap() == before);
}

#[test]
fn numbers_in_a_refusal_have_the_sign_of_its_language() {
    let place = Place::new();
    let files = bad_documents();
    let file = files
        .iter()
        .find(|file| file.ends_with("number-off-step.json"))
        .unwrap();
    let refused = |language| place.refused(&["import", "--language", language, file.to_str().unwrap()]);
    let german = refused("de");
    assert!(german.contains("2,3") && german.contains("0,5"), "{german}");
    let english = refused("en");
    assert!(english.contains("2.3") && english.contains("0.5"), "{english}");
}

#[test]
fn two_hundred_thousand_brackets_are_refused() {
    let place = Place::new();
    let before = filled(&place);
    std::fs::write(place.path("deep.json"), "[".repeat(200_000)).unwrap();
    std::fs::write(place.path("objects.json"), "{\"a\":".repeat(200_000)).unwrap();
    place.refused(&["import", "deep.json"]);
    place.refused(&["import", "objects.json"]);
    assert!(std::fs::read(place.library()).unwrap() == before);
}

#[test]
fn a_file_that_is_too_large_is_refused_without_being_read() {
    let place = Place::new();
    let before = filled(&place);
    let file = std::fs::File::create(place.path("large.json")).unwrap();
    file.set_len(65 << 20).unwrap();
    assert!(place.refused(&["import", "large.json"]).contains("64 MB"));
    assert!(std::fs::read(place.library()).unwrap() == before);
}

#[test]
fn a_folder_and_a_missing_file_are_refused() {
    let place = Place::new();
    filled(&place);
    assert!(place.refused(&["import", "home"]).contains("Ordner"));
    assert!(
        place
            .refused(&["import", "nowhere.json"])
            .contains("nowhere.json")
    );
}

#[test]
fn a_document_of_an_unknown_workbook_is_refused() {
    let place = Place::new();
    let mut document = whole();
    document["workbook"] = json!({ "id": "gardening", "version": 1 });
    std::fs::write(place.path("d.json"), document.to_string()).unwrap();
    let sentence = place.refused(&["import", "d.json"]);
    assert!(sentence.contains("gardening"), "{sentence}");
}

#[test]
fn a_text_that_is_no_utf8_is_refused_by_the_mirror() {
    let place = Place::new();
    let ended = place.run_with(&["mirror"], b"m\xfc\xdfte");
    assert_eq!(ended.code, 1);
    assert!(ended.err.contains("UTF-8"), "{}", ended.err);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_neither_a_library_nor_a_document_nor_a_target() {
    let place = Place::new();
    place.import(&whole());
    let made = std::process::Command::new("mkfifo")
        .arg(place.path("pipe.json"))
        .status()
        .unwrap();
    assert!(made.success());
    std::fs::create_dir(place.path("folder")).unwrap();
    std::fs::rename(place.path("pipe.json"), place.path("folder/pipe.json")).unwrap();
    let pipe = "folder/pipe.json";
    for command in [
        &["import", pipe][..],
        &["import", "folder"],
        &["mirror", pipe],
        &["check", pipe],
        &["new", "--workbook", pipe],
        &["--library", pipe, "list"],
        &["--library", pipe, "new"],
        &["handout", &id(&whole()), "--to", pipe, "--replace"],
    ] {
        let sentence = place.refused(command);
        assert!(sentence.contains("pipe.json"), "{command:?}: {sentence}");
    }
}

#[test]
fn an_input_that_is_too_long_for_the_mirror_is_refused() {
    let place = Place::new();
    let ended = place.run_with(
        &["mirror", "-"],
        "ich muss ".repeat((64 << 20) / 9 + 9).as_bytes(),
    );
    assert_eq!((ended.code, ended.out.as_str()), (1, ""));
    assert!(ended.err.contains("64 MB"), "{}", ended.err);
}

#[cfg(unix)]
#[test]
fn escape_sequences_in_names_do_not_reach_the_terminal() {
    let place = Place::new();
    let name = "a\u{1b}[31m\u{202e}\nb.json";
    std::fs::write(place.path(name), "{").unwrap();
    for command in [
        &["import", name][..],
        &["--library", name, "list"],
        &[name, "x"],
        &["list", "--from", name],
        &["show", name],
        &["notes", "--at", name],
        &["new", "--workbook", name],
    ] {
        let ended = place.run(command);
        assert_ne!(ended.code, 0, "{command:?}");
        let shown = ended.err.replace('\n', "");
        assert!(
            !shown.contains(|letter: char| letter.is_control() || letter == '\u{202e}'),
            "{command:?}: {shown:?}"
        );
    }
}
