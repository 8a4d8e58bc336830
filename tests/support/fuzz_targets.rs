//! What has to hold of any bytes that reach the program from outside. The fuzz targets in `fuzz/` search for bytes for which
//! it doesn't; the tests replay those that they found.

use std::cell::RefCell;
use std::sync::Arc;

use funkenbuch::consulting::Filter;
use funkenbuch::mirror::{MirrorLanguage, balance, marks};
use funkenbuch::service::{Access, Library};
use funkenbuch::session::{
    Moment, Session, SharedSession, read_document, same_content, write_whole_document,
};
use funkenbuch::workbook::{Workbook, builtins};

/// A session document is refused, or comes back as it was when it is written and read again.
pub fn document(bytes: &[u8]) {
    let Some(session) = session_of(bytes) else { return };
    let again = session_of(write_whole_document(&session, false).as_bytes());
    let again = again.unwrap_or_else(|| panic!("a document that was read can't be read again"));
    assert!(
        same_content(&session, &again),
        "a document changes when it is written and read again"
    );
}

fn session_of(bytes: &[u8]) -> Option<Session> {
    let document = read_document(bytes).ok()?;
    let known = builtins()
        .iter()
        .find(|workbook| document.workbook.fits(workbook).is_ok())?;
    document.check(&Arc::clone(known), &|_| true).ok()
}

/// A workbook is refused with at least one fault, or a session can begin with it and be shared.
pub fn workbook(bytes: &[u8]) {
    match Workbook::read_bytes(bytes) {
        Err(faults) => assert!(!faults.is_empty(), "refused without a reason"),
        Ok(workbook) => {
            let language = workbook
                .languages
                .first()
                .cloned()
                .unwrap_or_else(|| panic!("a workbook without a language"));
            let session = Session::begin(Arc::new(workbook), &language, Moment::now());
            let shared = SharedSession::of(&session);
            assert!(shared.answers().is_empty(), "a session that begins holds answers");
            write_whole_document(&session, true);
        }
    }
}

/// The marks of a text are in order, don't overlap, lie on letters, and are what is counted.
pub fn mirror(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for language in [MirrorLanguage::German, MirrorLanguage::English] {
        let marks = marks(&text, language);
        let mut end = 0;
        for mark in &marks {
            assert!(
                mark.range.start >= end && mark.range.end > mark.range.start,
                "marks out of order"
            );
            assert!(text.get(mark.range.clone()).is_some(), "a mark inside a letter");
            end = mark.range.end;
        }
        let counted = balance(&text, language);
        assert!(
            counted.strong + counted.soft <= marks.len(),
            "counted what isn't marked"
        );
    }
}

/// A search finds some sessions or none; it never fails, however it is written, and each hit can show its place.
pub fn query(bytes: &[u8]) {
    thread_local! {
        static SAMPLE: RefCell<Option<(tempfile::TempDir, Library)>> = const { RefCell::new(None) };
    }
    let search = String::from_utf8_lossy(bytes).into_owned();
    SAMPLE.with_borrow_mut(|sample| {
        let (_, library) = sample.get_or_insert_with(sample_library);
        let filter = Filter {
            search: Some(search.clone()),
            ..Filter::default()
        };
        let hits = library
            .hits_first(&filter, 20)
            .expect("a sound library of its own");
        let ranked = library.hits_ranked(&filter).expect("a sound library of its own");
        assert!(hits.len() <= ranked.len(), "more first hits than hits");
        assert_eq!(
            library
                .snippets(&hits, &search)
                .expect("a sound library of its own")
                .len(),
            hits.len()
        );
    });
}

fn sample_library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().expect("a sound library of its own");
    let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write)
        .expect("a sound library of its own");
    library.sample(5, 3).expect("a sound library of its own");
    (folder, library)
}
