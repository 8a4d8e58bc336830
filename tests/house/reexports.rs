//! The service re-exports nothing of the store but what the window has to give it.

use crate::check::{Check, Violation};
use crate::code::{lies_in, made_up, sources_without_tests};
use crate::paths::paths_of_use;
use crate::source::Source;

/// The types of the store that the service re-exports.
const EXPORTED: [&str; 3] = ["Access", "Key", "Passphrase"];

/// The check of re-exports.
pub(crate) const CHECK: Check = Check {
    about: "Names of the store that the service re-exports.",
    find: || violations(sources_without_tests()),
};

/// Returns the names of the store that files of the service re-export by `pub use`.
fn violations(sources: &[Source]) -> Vec<Violation> {
    let service = sources
        .iter()
        .filter(|source| lies_in(&source.path, &["service"]));
    service.flat_map(exports_of_store).collect()
}

/// Returns the names of the store that a file re-exports by `pub use`.
fn exports_of_store(source: &Source) -> Vec<Violation> {
    let keywords = (0..source.len()).filter(|at| source.reads(*at, &["pub", "use"]));
    let exports = keywords.flat_map(|at| paths_of_use(source, at + 1));
    exports
        .filter(|export| export.path.first().is_some_and(|folder| folder == "store"))
        .filter(|export| {
            export
                .path
                .last()
                .is_some_and(|name| !EXPORTED.contains(&name.as_str()))
        })
        .map(|export| Violation {
            entry: format!("{} re-exports {}", source.path, export.path.join("::")),
            place: source.place(export.at),
        })
        .collect()
}

#[test]
fn the_service_reexports_little_of_the_store() {
    CHECK.assert();
}

/// Returns the entries for a made-up file.
fn entries(path: &str, text: &str) -> Vec<String> {
    let violations = violations(&made_up(&[(path, text)]));
    violations.into_iter().map(|violation| violation.entry).collect()
}

#[test]
fn reexports_of_the_store_are_found() {
    let path = "src/service/mod.rs";
    let text = "pub use crate::store::{Access, Filter as F, query::Query}; pub use super::store::Note;
        pub use crate::store::*; pub use crate::store;";
    let expected = [
        "store::Filter",
        "store::query::Query",
        "store::Note",
        "store::*",
        "store",
    ];
    let expected = expected.map(|name| format!("{path} re-exports {name}"));
    assert_eq!(entries(path, text), expected);
}

#[test]
fn other_uses_are_no_reexports() {
    let text = "use crate::store::Filter; pub use crate::store::Access; pub use library::Library;
        pub use crate::consulting::Note; pub fn f() { crate::store::open() }";
    assert_eq!(entries("src/service/mod.rs", text), [""; 0]);
    assert_eq!(
        entries("src/store/mod.rs", "pub use crate::store::Filter;"),
        [""; 0]
    );
}
