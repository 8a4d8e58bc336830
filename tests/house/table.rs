//! Which folder of `src` may name which, and which folder may name which crate.
//!
//! Test files may also name what stands below the modules they test, since their examples are made of it:
//! a test of a picture begins with a session.

use crate::check::{Check, Violation};
use crate::code::{lies_in, module_of, sources};
use crate::paths::{Named, follows_joint, is_joint, named};
use crate::source::{self, Source};

/// The folders that each folder may name.
const TABLE: [(&str, &[&str]); 16] = [
    ("packed", &[]),
    ("text", &["packed"]),
    ("fonts", &["packed"]),
    ("mirror", &[]),
    ("workbook", &[]),
    ("session", &["workbook"]),
    ("consulting", &["session", "workbook"]),
    ("wording", &["session", "workbook", "mirror", "text"]),
    ("insight", &["session", "workbook", "mirror"]),
    ("picture", &["insight", "text"]),
    ("store", &["consulting", "session", "workbook", "text"]),
    (
        "handout",
        &[
            "picture", "insight", "wording", "session", "workbook", "mirror", "text", "fonts",
        ],
    ),
    (
        "exchange",
        &[
            "picture", "insight", "wording", "session", "workbook", "text", "fonts",
        ],
    ),
    (
        "service",
        &[
            "text",
            "fonts",
            "mirror",
            "workbook",
            "session",
            "consulting",
            "wording",
            "insight",
            "picture",
            "store",
            "handout",
            "exchange",
        ],
    ),
    // of `handout` only the names it exports, none of its modules
    (
        "app",
        &[
            "text",
            "fonts",
            "mirror",
            "workbook",
            "session",
            "consulting",
            "wording",
            "insight",
            "picture",
            "handout",
            "service",
        ],
    ),
    ("cli", &["service", "handout", "consulting", "session", "text"]),
];

/// Folders of the table that do not exist yet.
const NOT_YET: &[&str] = &[];

/// The folders that `src/main.rs` may name.
const DOORS: &[&str] = &["app", "cli"];

/// Crates that only one folder may name, so that each can be exchanged in one place. Within `app`,
/// `restricted.rs` is stricter.
const CRATES: [(&str, &str); 12] = [
    ("eframe", "app"),
    ("egui", "app"),
    ("egui_extras", "app"),
    ("epaint", "app"),
    ("ecolor", "app"),
    ("emath", "app"),
    ("accesskit", "app"),
    ("rfd", "app"),
    ("printpdf", "handout/pdf"),
    ("lopdf", "handout/pdf"),
    ("rusqlite", "store"),
    ("clap", "cli"),
];

/// The check of folders and crates.
pub(crate) const CHECK: Check = Check {
    about: "Folders and crates named by a folder that may not name them.",
    find: || {
        let insides = insides_of_handout();
        sources()
            .iter()
            .flat_map(|source| violations(source, &insides))
            .collect()
    },
};

/// Returns the folders that a row allows, and for test files those below them in turn.
fn allowed_for(own: &str, tests: bool) -> Vec<&'static str> {
    let row = TABLE
        .iter()
        .find(|row| row.0 == own)
        .map(|row| row.1)
        .unwrap_or_default();
    let mut allowed = row.to_vec();
    if tests {
        allowed.extend(row.iter().flat_map(|below| allowed_for(below, true)));
    }
    allowed
}

/// Returns the modules inside `handout`; `app` uses only the names that `handout` itself exports.
fn insides_of_handout() -> Vec<String> {
    let sources = source::all(&["src/handout"]);
    let insides = sources
        .iter()
        .filter_map(|source| module_of(&source.path).into_iter().nth(1));
    insides.collect()
}

/// Returns the folders and crates that a file names although its row does not allow it.
fn violations(source: &Source, insides: &[String]) -> Vec<Violation> {
    let own = module_of(&source.path).first().cloned();
    let allowed = own
        .as_deref()
        .map_or_else(|| DOORS.to_vec(), |own| allowed_for(own, source.is_test_file()));
    let mut violations = Vec::new();
    for Named { at, mut path } in named(source) {
        if path.is_empty() {
            path.push("the whole crate".to_owned());
        }
        let module = path[0].as_str();
        let home = own.as_deref() == Some(module);
        let inside = module == "handout" && path.get(1).is_some_and(|name| insides.contains(name));
        if !(home || allowed.contains(&module)) || (inside && own.as_deref() == Some("app")) {
            violations.push(Violation {
                entry: format!("{} names {}", source.path, path.join("::")),
                place: source.place(at),
            });
        }
    }
    violations.extend(foreign(source));
    violations
}

/// Returns the crates that a file names although only another folder may.
fn foreign(source: &Source) -> Vec<Violation> {
    let mut violations = Vec::new();
    for at in 0..source.len() {
        let Some((name, home)) = CRATES.iter().find(|row| row.0 == source.token(at)) else {
            continue;
        };
        let in_path = is_joint(source, at + 1) && !follows_joint(source, at);
        let used = at > 0 && source.token(at - 1) == "use";
        if (in_path || used) && !lies_in(&source.path, &[home]) {
            violations.push(Violation {
                entry: format!("{} names {name}, which only {home} may", source.path),
                place: source.place(at),
            });
        }
    }
    violations
}

#[test]
fn every_folder_names_only_what_its_row_allows() {
    CHECK.assert();
}

#[test]
fn the_workbook_can_be_built_alone() {
    let sources = source::all(&["src/workbook"]);
    let mut complaints = Vec::new();
    for source in &sources {
        for at in 0..source.len() {
            if matches!(source.token(at), "crate" | "funkenbuch") && is_joint(source, at + 1) {
                complaints.push(source.place(at));
            }
        }
    }
    assert!(!sources.is_empty());
    assert!(
        complaints.is_empty(),
        "build.rs has no such crate:\n{}\n",
        complaints.join("\n")
    );
}

#[test]
fn every_folder_has_its_row() {
    let mut folders: Vec<String> = sources()
        .iter()
        .filter_map(|source| module_of(&source.path).into_iter().next())
        .collect();
    folders.extend(NOT_YET.iter().map(|&folder| folder.to_owned()));
    folders.sort();
    let mut rows: Vec<&str> = TABLE.iter().map(|row| row.0).collect();
    rows.sort_unstable();
    for folder in NOT_YET {
        let exists = !source::all(&[&format!("src/{folder}")]).is_empty();
        assert!(!exists, "src/{folder} exists: remove it from NOT_YET");
    }
    folders.dedup();
    assert_eq!(folders, rows);
}

/// Returns the number of violations in a made-up file.
fn count(path: &str, text: &str) -> usize {
    violations(&Source::of(path, text), &["pdf".to_owned()]).len()
}

#[test]
fn every_form_of_a_forbidden_path_is_found() {
    let across = [
        ("src/mirror/mod.rs", "use crate::session::Cell;"),
        ("src/mirror/deep/mod.rs", "use super::super::session::Cell;"),
        ("src/mirror/mod.rs", "use super::{mirror::Mark, text::Texts};"),
        (
            "src/mirror/mod.rs",
            "use {crate::{mirror::Mark, text::{self, Texts}}, std::fmt};",
        ),
        ("src/mirror/mod.rs", "mod tests { use super::super::store; }"),
        (
            "src/mirror/mod.rs",
            "fn f() { println!(\"{}\", crate::service::name()) }",
        ),
        ("src/mirror/mod.rs", "use crate as everything;"),
        ("src/mirror/mod.rs", "use crate::*;"),
        ("src/picture/map/mod.rs", "use crate::session::Cell;"),
        ("src/picture/tests.rs", "use crate::store::ListRow;"),
        ("src/app/screens/list.rs", "use crate::store::ListRow;"),
        ("src/app/screens/list.rs", "use crate::handout::pdf::write;"),
        ("src/session/mod.rs", "use egui::Ui;"),
        ("src/service/mod.rs", "fn f() -> rusqlite::Result<()> { Ok(()) }"),
        ("src/cli/mod.rs", "use funkenbuch::exchange::write_csv;"),
        ("src/cli/mod.rs", "use crate::store::Access;"),
        ("src/consulting/mod.rs", "use crate::store::Access;"),
        ("src/main.rs", "fn main() { funkenbuch::store::open() }"),
    ];
    for (path, text) in across {
        assert!(count(path, text) > 0, "{path}: {text}");
    }
}

#[test]
fn allowed_paths_are_no_violations() {
    let allowed = [
        (
            "src/session/mod.rs",
            "use crate::workbook::{Form, Role as R}; pub(crate) fn f() {}",
        ),
        (
            "src/mirror/german/mod.rs",
            "use super::{fold::fold, super::mirror::Mark}; use self::x::y;",
        ),
        (
            "src/mirror/mod.rs",
            "// use crate::store\nconst A: &str = \"crate::store::B\";",
        ),
        (
            "src/mirror/mod.rs",
            "mod tests { use super::Mark; use super::super::mirror; }",
        ),
        (
            "src/app/mod.rs",
            "use egui; use crate::{service::Library, handout::Kind};",
        ),
        (
            "src/store/mod.rs",
            "use rusqlite::Connection; use self::schema::rusqlite;",
        ),
        ("src/picture/tests.rs", "use crate::session::Session;"),
        (
            "src/cli/mod.rs",
            "use funkenbuch::{text::Texts, service::Library};",
        ),
    ];
    for (path, text) in allowed {
        assert_eq!(count(path, text), 0, "{path}: {text}");
    }
}
