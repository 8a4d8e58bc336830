//! Libraries that an older program left.

use super::*;
use crate::consulting::Filter;
use crate::store::{MetricKind, alter, fixture};

#[test]
fn the_index_of_an_older_program_is_rebuilt_also_before_reading() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.funkenbuch");
    fixture(&path, 5);
    alter(
        &path,
        "UPDATE client SET notes = 'Łódź, Redaktions\u{ad}plan';
        UPDATE listed SET computed = 1, name_folded = 'łukasz';
        UPDATE searched SET noted = 'łodz, redaktions\u{ad}plan';",
    );
    let library = Library::open_to_read(&path, None).unwrap();
    assert_eq!(library.access(), Access::Read);
    for words in ["lodz", "Łódź", "redaktionsplan"] {
        let search = Filter {
            search: Some(words.to_owned()),
            ..Filter::default()
        };
        assert_eq!(library.hits_ranked(&search).unwrap().len(), 1, "{words}");
    }
    drop(library);
    let writable = Library::open(&path, Access::Write).unwrap();
    alter(&path, "UPDATE listed SET computed = 1");
    let library = Library::open_to_read(&path, None).unwrap();
    assert_eq!(library.sessions(&Filter::default()).unwrap().len(), 1);
    drop(writable);
}

#[test]
fn projections_of_a_library_of_version_1_are_rebuilt() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.funkenbuch");
    fixture(&path, 1);
    let library = Library::open(&path, Access::Write).unwrap();
    let search = |words: &str| Filter {
        search: Some(words.to_owned()),
        ..Filter::default()
    };
    assert_eq!(library.hits_ranked(&search("nul")).unwrap().len(), 1);
    assert!(library.hits_ranked(&search("strasse")).unwrap().is_empty());
    let figures = library.figures(&Filter::default()).unwrap();
    let before = figures
        .rows
        .iter()
        .find(|row| row.kind == MetricKind::Before)
        .unwrap();
    assert_eq!((before.figures.count, before.figures.sum), (1, 8.0));
    assert!(library.store.outdated(PROJECTION_VERSION, 1).unwrap().is_empty());
}
