//! The name of a `pub` type is unique among the `pub` types of the crate. The name of any type that is
//! visible outside its file is unique in its top folder.

use crate::check::{Check, Violation};
use crate::code::{made_up, module_of, sources_without_tests, without_tests};
use crate::items::{Visibility, items};
use crate::source::Source;

/// The check of type names.
pub(crate) const CHECK: Check = Check {
    about: "Types whose name another type has, too.",
    find: || violations(sources_without_tests()),
};

/// A type that is visible outside its file.
struct Type {
    name: String,
    public: bool,
    file: String,
    /// The first folder of its path.
    folder: String,
    place: String,
}

impl Type {
    /// Returns `true` if the two may not have the same name.
    fn must_differ_from(&self, other: &Type) -> bool {
        (self.public && other.public) || self.folder == other.folder
    }
}

/// Returns the types that share their name with another although they may not.
fn violations(sources: &[Source]) -> Vec<Violation> {
    let types: Vec<Type> = sources.iter().flat_map(visible_types).collect();
    let mut violations = Vec::new();
    for (index, own) in types.iter().enumerate() {
        let mut others = types
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index)
            .map(|(_, other)| other);
        if others.any(|other| own.name == other.name && own.must_differ_from(other)) {
            violations.push(Violation {
                entry: format!("{} in {}", own.name, own.file),
                place: own.place.clone(),
            });
        }
    }
    violations
}

/// Returns the types of a file that are visible outside it.
fn visible_types(source: &Source) -> Vec<Type> {
    let visible = items(source)
        .into_iter()
        .filter(|item| item.visibility != Visibility::Private);
    visible
        .map(|item| Type {
            public: item.visibility == Visibility::Public,
            file: source.path.clone(),
            folder: module_of(&source.path).into_iter().next().unwrap_or_default(),
            place: source.place(item.at),
            name: item.name,
        })
        .collect()
}

#[test]
fn names_of_visible_types_are_unique() {
    CHECK.assert();
}

/// Returns the entries for made-up files.
fn entries(files: &[(&str, &str)]) -> Vec<String> {
    let violations = violations(&made_up(files));
    violations.into_iter().map(|violation| violation.entry).collect()
}

#[test]
fn equal_names_are_found() {
    let files = [
        ("src/a/mod.rs", "pub struct Kind; pub(super) struct Row;"),
        ("src/a/b.rs", "pub(crate) enum Row {} struct Kind;"),
        (
            "src/c/mod.rs",
            "pub trait Kind {} pub(in crate::c) type Cell = u8; pub struct Text;",
        ),
        ("src/c/d.rs", "pub struct Cell;"),
        ("src/e.rs", "pub struct One; pub mod inner { pub struct One; }"),
    ];
    let expected = [
        "Kind in src/a/mod.rs",
        "Row in src/a/mod.rs",
        "Row in src/a/b.rs",
        "Kind in src/c/mod.rs",
        "Cell in src/c/mod.rs",
        "Cell in src/c/d.rs",
        "One in src/e.rs",
        "One in src/e.rs",
    ];
    assert_eq!(entries(&files), expected);
}

#[test]
fn private_and_distant_names_may_be_equal() {
    let files = [
        (
            "src/a/mod.rs",
            "pub struct Kind; struct Row; impl Iterator for Kind { type Item = u8; }",
        ),
        (
            "src/a/b.rs",
            "struct Kind; pub(super) struct Row; impl Iterator for Row { type Item = u8; }",
        ),
        ("src/c/mod.rs", "pub(super) enum Kind {} pub(crate) struct Row;"),
    ];
    assert_eq!(entries(&files), [""; 0]);
    let tests = made_up(&[
        (
            "src/a/mod.rs",
            "pub struct Kind; #[cfg(test)] mod tests { pub struct Kind; }",
        ),
        ("src/a/tests.rs", "pub struct Kind;"),
    ]);
    assert!(violations(&without_tests(&tests)).is_empty());
}
