//! No item has one of the names that say nothing about it.

use crate::check::{Check, Violation};
use crate::code::{made_up, sources};
use crate::items::items;
use crate::source::Source;

/// Names that no item has.
const VAGUE: &[&str] = &[
    "told", "kept", "said", "asked", "taking", "looked", "few", "meant", "teller",
];

/// The check of vague names.
pub(crate) const CHECK: Check = Check {
    about: "Items with a vague name.",
    find: || violations(sources()),
};

/// Returns the items with a vague name.
fn violations(sources: &[Source]) -> Vec<Violation> {
    let mut violations = Vec::new();
    for source in sources {
        for item in items(source)
            .iter()
            .filter(|item| VAGUE.contains(&item.name.as_str()))
        {
            violations.push(Violation {
                entry: format!("{} in {}", item.name, source.path),
                place: source.place(item.at),
            });
        }
    }
    violations
}

#[test]
fn no_item_has_a_vague_name() {
    CHECK.assert();
}

#[test]
fn vague_names_are_found() {
    let text = "mod few; pub struct A { pub told: u8, taking: u8 } enum E { kept, B { said: u8 } }
        fn asked() { fn looked() {} } const meant: u8 = 1; trait teller {} type told = u8;";
    let violations = violations(&made_up(&[("src/a.rs", text)]));
    let mut found: Vec<&str> = violations
        .iter()
        .map(|violation| violation.entry.as_str())
        .collect();
    found.sort_unstable();
    let mut expected: Vec<String> = VAGUE.iter().map(|name| format!("{name} in src/a.rs")).collect();
    expected.push("told in src/a.rs".to_owned());
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn other_names_and_local_variables_are_allowed() {
    let text = "struct Told { told_at: u8 } fn told_apart(asked: u8) { let kept = said(taking); }
        // fn told()\nconst A: &str = \"fn told()\"; fn f() { Told { told: 1 }; }";
    assert!(violations(&made_up(&[("src/a.rs", text)])).is_empty());
}
