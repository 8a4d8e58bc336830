//! Bytes that the fuzz targets found worth trying are tried again, so that what once broke something doesn't again.

use std::path::Path;

use crate::fuzz_targets;

/// Feeds each file of a corpus to its target and names the file if that panics.
fn replay(target: &str, feed: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let files: Vec<_> = std::fs::read_dir(folder)
        .expect("the corpus can be read")
        .map(|file| file.expect("the corpus can be read").path())
        .collect();
    assert!(
        files.len() > 20,
        "the corpus of {target} has only {} files",
        files.len()
    );
    for file in files {
        let bytes = std::fs::read(&file).expect("the corpus can be read");
        let fed = std::panic::catch_unwind(|| feed(&bytes));
        assert!(fed.is_ok(), "{}", file.display());
    }
}

#[test]
fn session_documents_of_the_corpus_are_refused_or_come_back_as_they_were() {
    replay("document", fuzz_targets::document);
}

#[test]
fn workbooks_of_the_corpus_are_refused_or_can_be_begun() {
    replay("workbook", fuzz_targets::workbook);
}

#[test]
fn searches_of_the_corpus_never_fail() {
    replay("query", fuzz_targets::query);
}

#[test]
fn marks_in_texts_of_the_corpus_lie_on_letters_and_in_order() {
    replay("mirror", fuzz_targets::mirror);
}
