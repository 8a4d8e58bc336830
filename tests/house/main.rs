//! Checks the rules of the house on the project's own sources. The architecture below `src`: which folder
//! may name which, import cycles, names of types, constants and other items, and where egui, threads and the
//! clock may be used. What no lint covers (`rules.rs`): lengths, reasons, licences.
//!
//! Each check of the architecture has its own file and a list in `allowed.rs` of violations that are still
//! allowed; `check.rs` compares the two.

mod allowed;
mod check;
mod code;
mod constants;
mod cycles;
mod debug_text;
mod item_names;
mod items;
mod paths;
mod reexports;
mod restricted;
mod rules;
mod source;
mod table;
mod type_names;

use std::fs;
use std::path::Path;

use check::{Check, file_of_lists};

/// The checks, in the order of their lists.
const CHECKS: [Check; 8] = [
    table::CHECK,
    cycles::CHECK,
    type_names::CHECK,
    restricted::CHECK,
    reexports::CHECK,
    constants::CHECK,
    item_names::CHECK,
    debug_text::CHECK,
];

/// Returns the file of lists with the violations that occur now.
fn lists_of_today() -> String {
    let entries = |check: &Check| {
        (check.find)()
            .into_iter()
            .map(|violation| violation.entry)
            .collect()
    };
    file_of_lists(CHECKS.iter().map(|check| (check, entries(check))).collect())
}

/// Returns the file of lists with the entries it has.
fn lists_as_compiled() -> String {
    let entries = |check: &Check| check.allowed.iter().map(|entry| (*entry).to_owned()).collect();
    file_of_lists(CHECKS.iter().map(|check| (check, entries(check))).collect())
}

/// Removes white space and commas, which formatting may change.
fn unformatted(text: &str) -> String {
    text.replace(|sign: char| sign.is_whitespace() || sign == ',', "")
}

/// Fails if `allowed.rs` is not sorted or contains an entry twice. With `REWRITE_ALLOWED` in the
/// environment, writes the file anew instead.
#[test]
fn lists_are_sorted() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/house/allowed.rs");
    if std::env::var_os("REWRITE_ALLOWED").is_some() {
        fs::write(&path, lists_of_today()).expect("the file can be written");
        return;
    }
    let written = fs::read_to_string(&path).expect("the file can be read");
    assert_eq!(unformatted(&written), unformatted(&lists_as_compiled()));
}
