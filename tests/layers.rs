//! Holds the house together: a module may name only what its row in the table of layers allows.
//!
//! The table is the one thing to change if the architecture changes; a violation is shown with file and
//! line. Files of tests may also name what stands below the modules they test, since that is what their
//! examples are made of: a picture's test begins with a session.

mod source;

use source::Source;

/// What each module may import of the crate.
const TABLE: [(&str, &[&str]); 13] = [
    ("text", &[]),
    ("fonts", &[]),
    ("mirror", &[]),
    ("workbook", &[]),
    ("session", &["workbook"]),
    ("insight", &["session", "workbook", "mirror"]),
    ("picture", &["insight", "text"]),
    ("store", &["session", "workbook"]),
    (
        "handout",
        &["picture", "insight", "session", "workbook", "text", "fonts"],
    ),
    (
        "exchange",
        &["picture", "insight", "session", "workbook", "text", "fonts"],
    ),
    (
        "desk",
        &[
            "text", "fonts", "mirror", "workbook", "session", "insight", "picture", "store", "handout",
            "exchange",
        ],
    ),
    // of `handout` what it shows to everyone, and none of its insides
    (
        "app",
        &[
            "text", "fonts", "mirror", "workbook", "session", "insight", "picture", "handout", "desk",
        ],
    ),
    ("cli", &["desk"]),
];

/// The program itself only opens the doors of the two ways in.
const DOORS: &[&str] = &["app", "cli", "desk", "text"];

/// Crates that only one folder may name, so that each can be exchanged in one place.
const CRATES: [(&str, &str); 12] = [
    ("eframe", "src/app/"),
    ("egui", "src/app/"),
    ("egui_extras", "src/app/"),
    ("epaint", "src/app/"),
    ("ecolor", "src/app/"),
    ("emath", "src/app/"),
    ("accesskit", "src/app/"),
    ("rfd", "src/app/"),
    ("printpdf", "src/handout/pdf/"),
    ("lopdf", "src/handout/pdf/"),
    ("rusqlite", "src/store/"),
    ("clap", "src/cli/"),
];

/// A path as it stands in a source, made absolute: `crate::session::Cell` is `["session", "Cell"]`.
struct Named {
    at: usize,
    path: Vec<String>,
}

/// The module that a file is: `src/app/kit/mod.rs` is `["app", "kit"]`.
fn module_of(path: &str) -> Vec<String> {
    let below = path.strip_prefix("src/").unwrap_or(path).trim_end_matches(".rs");
    let mut parts: Vec<String> = below.split('/').map(str::to_owned).collect();
    if matches!(parts.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        parts.pop();
    }
    parts
}

/// Every path that begins with `crate`, `super`, `self` or the crate's own name.
fn named(source: &Source) -> Vec<Named> {
    let mut found = Vec::new();
    let mut module = module_of(&source.path);
    let mut depth = 0usize;
    let mut inline: Vec<usize> = Vec::new();
    for at in 0..source.len() {
        match source.token(at) {
            "{" => {
                depth += 1;
                if at >= 2 && source.token(at - 2) == "mod" {
                    inline.push(depth);
                    module.push(source.token(at - 1).to_owned());
                }
            }
            "}" => {
                if inline.last() == Some(&depth) {
                    inline.pop();
                    module.pop();
                }
                depth -= 1;
            }
            "crate" | "super" | "self" | "funkenbuch" if begins_a_path(source, at) => {
                paths(source, at, module.clone(), &mut found);
            }
            _ => {}
        }
    }
    found
}

/// Not in the midst of a path, and either followed by `::` or taken whole by a `use`.
fn begins_a_path(source: &Source, at: usize) -> bool {
    let goes_on = is_joint(source, at + 1);
    let whole = at > 0 && source.token(at - 1) == "use";
    let inside =
        at > 1 && is_joint(source, at - 2) && !matches!(source.token(at - 3), "use" | "(" | "{" | ",");
    (goes_on || whole) && !inside
}

fn is_joint(source: &Source, at: usize) -> bool {
    source.reads(at, &[":", ":"])
}

/// Follows a path, into the braces of a `use` if there are any; gives the index behind it.
fn paths(source: &Source, start: usize, mut base: Vec<String>, found: &mut Vec<Named>) -> usize {
    let mut at = start;
    loop {
        match source.token(at) {
            "crate" | "funkenbuch" => base.clear(),
            "super" => drop(base.pop()),
            "self" => {}
            "{" => return group(source, at, &base, found),
            segment => base.push(segment.to_owned()),
        }
        if !is_joint(source, at + 1) {
            found.push(Named {
                at: start,
                path: base,
            });
            return at + 1;
        }
        at += 3;
    }
}

/// Follows each path in the braces of a `use`.
fn group(source: &Source, open: usize, base: &[String], found: &mut Vec<Named>) -> usize {
    let mut at = open + 1;
    while !matches!(source.token(at), "}" | "") {
        at = paths(source, at, base.to_vec(), found);
        if source.token(at) == "as" {
            at += 2;
        }
        if source.token(at) == "," {
            at += 1;
        }
    }
    at + 1
}

/// What a row allows, and for a file of tests what those modules stand on in turn.
fn allowed(own: &str, tests: bool) -> Vec<&'static str> {
    let row = TABLE
        .iter()
        .find(|row| row.0 == own)
        .map(|row| row.1)
        .unwrap_or_default();
    let mut allowed = row.to_vec();
    if tests {
        allowed.extend(row.iter().flat_map(|below| self::allowed(below, true)));
    }
    allowed
}

/// The modules inside `handout`; what it shows of them to everyone it names itself.
fn insides_of_handout() -> Vec<String> {
    let sources = source::all(&["src/handout"]);
    let insides = sources
        .iter()
        .filter_map(|source| module_of(&source.path).into_iter().nth(1));
    insides.collect()
}

/// What a file names that its row does not allow.
fn violations(source: &Source, insides: &[String]) -> Vec<String> {
    let own = module_of(&source.path).first().cloned();
    let tests = source.path.ends_with("/tests.rs") || source.path.contains("/tests/");
    let allowed = own
        .as_deref()
        .map_or_else(|| DOORS.to_vec(), |own| allowed(own, tests));
    let mut complaints = Vec::new();
    for Named { at, path } in named(source) {
        let module = path.first().map_or("the whole crate", String::as_str);
        let home = own.as_deref() == Some(module);
        let inside = module == "handout" && path.get(1).is_some_and(|name| insides.contains(name));
        if !(home || allowed.contains(&module)) || (inside && own.as_deref() == Some("app")) {
            complaints.push(format!("{} names {}", source.place(at), path.join("::")));
        }
    }
    complaints.extend(foreign(source));
    complaints
}

/// Crates named outside the one folder that may.
fn foreign(source: &Source) -> Vec<String> {
    let mut complaints = Vec::new();
    for at in 0..source.len() {
        let Some((name, home)) = CRATES.iter().find(|row| row.0 == source.token(at)) else {
            continue;
        };
        let in_path = is_joint(source, at + 1) && !(at > 1 && is_joint(source, at - 2));
        let used = at > 0 && source.token(at - 1) == "use";
        if (in_path || used) && !source.path.starts_with(home) {
            complaints.push(format!(
                "{} names {name}, which only {home} may",
                source.place(at)
            ));
        }
    }
    complaints
}

#[test]
fn every_module_names_only_what_its_row_allows() {
    let insides = insides_of_handout();
    let sources = source::all(&["src"]);
    let complaints: Vec<String> = sources
        .iter()
        .flat_map(|source| violations(source, &insides))
        .collect();
    assert!(
        complaints.is_empty(),
        "across the layers:\n{}\n",
        complaints.join("\n")
    );
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
    assert!(
        complaints.is_empty(),
        "build.rs has no such crate:\n{}\n",
        complaints.join("\n")
    );
}

#[test]
fn every_folder_has_its_row() {
    let mut folders: Vec<String> = source::all(&["src"])
        .iter()
        .filter_map(|source| module_of(&source.path).into_iter().next())
        .collect();
    folders.dedup();
    folders.sort();
    let mut rows: Vec<&str> = TABLE.iter().map(|row| row.0).collect();
    rows.sort_unstable();
    assert_eq!(folders, rows);
}

/// What the scanner says of a made-up file.
fn complaints(path: &str, text: &str) -> usize {
    violations(&Source::of(path, text), &["pdf".to_owned()]).len()
}

#[test]
fn the_scanner_sees_every_way_to_reach_across() {
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
            "fn f() { println!(\"{}\", crate::desk::name()) }",
        ),
        ("src/mirror/mod.rs", "use crate as everything;"),
        ("src/mirror/mod.rs", "use crate::*;"),
        ("src/picture/map/mod.rs", "use crate::session::Cell;"),
        ("src/picture/tests.rs", "use crate::store::ListRow;"),
        ("src/app/screens/list.rs", "use crate::store::ListRow;"),
        ("src/app/screens/list.rs", "use crate::handout::pdf::write;"),
        ("src/session/mod.rs", "use eframe::egui::Ui;"),
        ("src/desk/mod.rs", "fn f() -> rusqlite::Result<()> { Ok(()) }"),
        ("src/cli/mod.rs", "use funkenbuch::text::Texts;"),
        ("src/main.rs", "fn main() { funkenbuch::store::open() }"),
    ];
    for (path, text) in across {
        assert!(complaints(path, text) > 0, "{path}: {text}");
    }
}

#[test]
fn the_scanner_lets_pass_what_is_allowed() {
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
            "use eframe::egui; use crate::{desk::Desk, handout::Kind};",
        ),
        (
            "src/store/mod.rs",
            "use rusqlite::Connection; use self::schema::rusqlite;",
        ),
    ];
    for (path, text) in allowed {
        assert_eq!(complaints(path, text), 0, "{path}: {text}");
    }
}
