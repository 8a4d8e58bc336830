//! A check and its list of violations that are still allowed. A list may only shrink: a check fails on a
//! violation that is not in its list, and on an entry of its list that no longer occurs.

use std::collections::{BTreeMap, BTreeSet};

/// A violation as the lists write it, without a line number, and where it was found.
pub(crate) struct Violation {
    pub(crate) entry: String,
    pub(crate) place: String,
}

/// A rule of the architecture.
pub(crate) struct Check {
    /// The name of its list in `allowed.rs`.
    pub(crate) list: &'static str,
    /// What the list contains; its documentation in `allowed.rs`.
    pub(crate) about: &'static str,
    /// Finds the violations in the crate.
    pub(crate) find: fn() -> Vec<Violation>,
    /// The violations that are still allowed.
    pub(crate) allowed: &'static [&'static str],
}

impl Check {
    /// Fails if the violations in the crate are not exactly those that are allowed.
    pub(crate) fn assert(&self) {
        let report = report(&(self.find)(), self.allowed);
        assert!(
            report.is_empty(),
            "\n{} in tests/house/allowed.rs:\n{report}",
            self.list
        );
    }
}

/// Returns what differs between violations and a list, as lines to paste and lines to delete; nothing
/// if they are the same. What occurs twice stands in the list twice.
fn report(found: &[Violation], allowed: &[&str]) -> String {
    let found = by_entry(found);
    let count = |entry: &str| allowed.iter().filter(|allowed| **allowed == entry).count();
    let mut report = String::new();
    for (entry, places) in &found {
        let new = places.len().saturating_sub(count(entry));
        report += &format!("new:   {} // {}\n", line(entry), places.join(", ")).repeat(new);
    }
    for entry in allowed.iter().collect::<BTreeSet<_>>() {
        let occurrences = found.get(entry).map_or(0, Vec::len);
        let stale = count(entry).saturating_sub(occurrences);
        report += &format!("stale: {}\n", line(entry)).repeat(stale);
    }
    report
}

/// Groups the places of violations by entry, in order.
fn by_entry(found: &[Violation]) -> BTreeMap<&str, Vec<&str>> {
    let mut entries: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for violation in found {
        entries
            .entry(&violation.entry)
            .or_default()
            .push(&violation.place);
    }
    entries
}

/// Returns a line of a list.
fn line(entry: &str) -> String {
    format!("\"{}\",", entry.escape_debug())
}

/// The documentation on top of `allowed.rs`.
const HEAD: &str = "\
//! Violations that are still allowed, one list for each check.
//!
//! The lists only shrink: delete the entries that a test reports as stale. After files have moved or names
//! have changed, `REWRITE_ALLOWED=1 cargo test --test layers lists && cargo fmt` writes this file
//! anew; compare the number of entries to see whether a list has grown.
";

/// Returns the text of `allowed.rs` with these entries for each check, before formatting.
pub(crate) fn file_of_lists(checks: Vec<(&Check, Vec<String>)>) -> String {
    let mut text = HEAD.to_owned();
    for (check, mut entries) in checks {
        entries.sort();
        let lines: String = entries
            .iter()
            .map(|entry| format!("    {}\n", line(entry)))
            .collect();
        let begin = if lines.is_empty() { "" } else { "\n" };
        text += &format!(
            "\n/// {}\npub(crate) const {}: &[&str] = &[{begin}{lines}];\n",
            check.about, check.list
        );
    }
    text
}

/// Returns a made-up violation.
fn violation(entry: &str) -> Violation {
    Violation {
        entry: entry.to_owned(),
        place: "src/a.rs:7".to_owned(),
    }
}

#[test]
fn new_and_stale_entries_are_reported() {
    let found = ["a", "b", "b", "c\""].map(violation);
    assert_eq!(report(&found, &["a", "b", "b", "c\""]), "");
    let expected =
        "new:   \"b\", // src/a.rs:7, src/a.rs:7\nnew:   \"c\\\"\", // src/a.rs:7\nstale: \"d\",\n";
    assert_eq!(report(&found, &["a", "b", "d"]), expected);
    assert_eq!(report(&found, &["a", "a", "b", "b", "c\""]), "stale: \"a\",\n");
    assert_eq!(report(&[], &[]), "");
    assert_eq!(report(&[], &["a"]), "stale: \"a\",\n");
}

#[test]
#[should_panic(expected = "MADE_UP in tests/house/allowed.rs")]
fn a_new_violation_fails() {
    let check = Check {
        list: "MADE_UP",
        about: "",
        find: || vec![violation("a")],
        allowed: &[],
    };
    check.assert();
}

#[test]
#[should_panic(expected = "stale: \"a\"")]
fn a_stale_entry_fails() {
    let check = Check {
        list: "MADE_UP",
        about: "",
        find: Vec::new,
        allowed: &["a"],
    };
    check.assert();
}

#[test]
fn the_file_of_lists_is_sorted() {
    let check = Check {
        list: "MADE_UP",
        about: "Made-up entries.",
        find: Vec::new,
        allowed: &[],
    };
    let lists = vec![
        (&check, ["b\"", "a"].map(str::to_owned).to_vec()),
        (&check, Vec::new()),
    ];
    let text = file_of_lists(lists);
    let expected = "
/// Made-up entries.
pub(crate) const MADE_UP: &[&str] = &[
    \"a\",
    \"b\\\"\",
];

/// Made-up entries.
pub(crate) const MADE_UP: &[&str] = &[];
";
    assert_eq!(text.strip_prefix(HEAD), Some(expected));
}
