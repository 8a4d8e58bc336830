//! The name of a numeric or `Duration` constant has at least two words, a subject and a unit or a role:
//! `MAX_NAME_BYTES`, not `LONGEST`.

use crate::check::{Check, Violation};
use crate::code::{lies_in, made_up, sources_without_tests};
use crate::items::{Item, Kind, items};
use crate::source::Source;

/// Folders in which the rule holds.
const FOLDERS: &[&str] = &["store", "consulting", "exchange", "service", "app", "cli"];

/// Types of the constants to which the rule applies.
const TYPES: &[&str] = &[
    "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64",
    "Duration",
];

/// The check of names of constants.
pub(crate) const CHECK: Check = Check {
    about: "Numeric and `Duration` constants whose name has one word.",
    find: || violations(sources_without_tests()),
};

/// Returns the numeric and `Duration` constants whose name has one word.
fn violations(sources: &[Source]) -> Vec<Violation> {
    let mut violations = Vec::new();
    for source in sources.iter().filter(|source| lies_in(&source.path, FOLDERS)) {
        let constants = items(source)
            .into_iter()
            .filter(|item| item.kind == Kind::Constant);
        for constant in constants.filter(|item| !item.name.contains('_') && is_quantity(source, item)) {
            violations.push(Violation {
                entry: format!("{} in {}", constant.name, source.path),
                place: source.place(constant.at),
            });
        }
    }
    violations
}

/// Returns `true` if the type of a constant is a number or a `Duration`.
fn is_quantity(source: &Source, constant: &Item) -> bool {
    let value = (constant.at..source.len()).find(|at| matches!(source.token(*at), "=" | ";"));
    value.is_some_and(|value| {
        let type_begins = constant.at + 2;
        let path = (type_begins..value - 1).all(|at| !matches!(source.token(at), "[" | "&" | "<" | "("));
        path && TYPES.contains(&source.token(value - 1))
    })
}

#[test]
fn names_of_quantities_have_two_words() {
    CHECK.assert();
}

/// Returns the entries for a made-up file.
fn entries(path: &str, text: &str) -> Vec<String> {
    let violations = violations(&made_up(&[(path, text)]));
    violations.into_iter().map(|violation| violation.entry).collect()
}

#[test]
fn names_of_one_word_are_found() {
    let path = "src/store/save.rs";
    let text =
        "const LONGEST: usize = 5; pub(super) const PAUSE: std::time::Duration = Duration::from_secs(1);
        impl A { pub const HEIGHT: f32 = 4.0; } fn f() { const MOST: u8 = 1; } static STEP: i64 = 2;
        trait T { const WIDTH: u32; }";
    let expected = ["LONGEST", "PAUSE", "HEIGHT", "MOST", "STEP", "WIDTH"];
    assert_eq!(
        entries(path, text),
        expected.map(|name| format!("{name} in {path}"))
    );
}

#[test]
fn other_constants_are_no_quantities() {
    let text = "const MAX_BYTES: usize = 5; const NAME: &str = \"a\"; const ALL: [u8; 2] = [1, 2];
        const SIZES: &[f32] = &[1.0]; const PAIR: (u8, u8) = (1, 2); const F: fn(u8) -> Shape = g;
        struct S<const N: usize>; const fn f(a: usize) -> usize { a } const INK: Color32 = Color32::RED;";
    assert_eq!(entries("src/app/kit/mod.rs", text), [""; 0]);
    assert_eq!(entries("src/mirror/mod.rs", "const LONGEST: usize = 5;"), [""; 0]);
}
