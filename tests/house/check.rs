//! A rule of the architecture, and what breaks it.

use std::fmt::Write as _;

/// A violation without a line number, and where it was found.
pub(crate) struct Violation {
    pub(crate) entry: String,
    pub(crate) place: String,
}

/// A rule of the architecture.
pub(crate) struct Check {
    /// What the rule forbids.
    pub(crate) about: &'static str,
    /// Finds the violations in the crate.
    pub(crate) find: fn() -> Vec<Violation>,
}

impl Check {
    /// Fails if there are violations in the crate.
    pub(crate) fn assert(&self) {
        let report = report(&(self.find)());
        assert!(report.is_empty(), "\n{}\n{report}", self.about);
    }
}

/// Returns violations as lines, in order.
fn report(found: &[Violation]) -> String {
    let mut found: Vec<&Violation> = found.iter().collect();
    found.sort_by_key(|violation| (&violation.entry, &violation.place));
    found.iter().fold(String::new(), |mut report, violation| {
        let _ = writeln!(report, "{} ({})", violation.entry, violation.place);
        report
    })
}

/// Returns a made-up violation.
fn violation(entry: &str) -> Violation {
    Violation {
        entry: entry.to_owned(),
        place: "src/a.rs:7".to_owned(),
    }
}

#[test]
fn violations_are_reported_in_order_with_their_places() {
    assert_eq!(
        report(&["b", "a"].map(violation)),
        "a (src/a.rs:7)\nb (src/a.rs:7)\n"
    );
    assert_eq!(report(&[]), "");
}

#[test]
#[should_panic(expected = "Made-up names.\na (src/a.rs:7)")]
fn a_violation_fails() {
    let check = Check {
        about: "Made-up names.",
        find: || vec![violation("a")],
    };
    check.assert();
}
