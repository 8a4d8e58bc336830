//! Checks the project's rules that no lint covers: length of files and functions, no `unwrap` outside
//! tests, reasons for lint exceptions, licences of typefaces, comments on dependencies.

use std::path::{Path, PathBuf};

use crate::source::{self, Source};

/// Folders and files with Rust code.
const CODE: &[&str] = &["src", "build", "build.rs", "tests", "benches"];
/// Largest number of lines in a file without a stated reason.
const MAX_FILE_LINES: usize = 400;
/// Largest number of lines in a function.
const MAX_FUNCTION_LINES: usize = 60;
/// Beginning of the line that states why a file is longer; stands among its first 30 lines.
const LENGTH_REASON: &str = "//! Long because:";

/// Returns a complaint if a file is too long and states no reason.
fn too_long(source: &Source) -> Option<String> {
    let lines = source.text.lines().count();
    let excused = source
        .text
        .lines()
        .take(30)
        .any(|line| line.starts_with(LENGTH_REASON));
    (lines > MAX_FILE_LINES && !excused).then(|| format!("{} has {lines} lines", source.path))
}

/// Returns a complaint for each function that is too long.
fn long_functions(source: &Source) -> Vec<String> {
    let starts = (0..source.len()).filter(|at| source.token(*at) == "fn" && source.token(at + 1) != "(");
    let lengths = starts.map(|at| (at, source.line(source.after_item(at) - 1) + 1 - source.line(at)));
    let long = lengths.filter(|(_, lines)| *lines > MAX_FUNCTION_LINES);
    long.map(|(at, lines)| format!("{}: {} has {lines} lines", source.place(at), source.token(at + 1)))
        .collect()
}

/// Returns a complaint for each `.unwrap()` outside items that are compiled only for tests.
fn unwraps(source: &Source) -> Vec<String> {
    let source = source.without_tests();
    (0..source.len())
        .filter(|at| source.reads(*at, &[".", "unwrap", "(", ")"]))
        .map(|at| format!("{}: unwrap", source.place(at)))
        .collect()
}

/// Returns a complaint for each `allow(…)` and `expect(…)` attribute without a reason.
fn unreasoned_exceptions(source: &Source) -> Vec<String> {
    let mut complaints = Vec::new();
    for at in 0..source.len() {
        let open = if source.reads(at, &["#", "!", "["]) {
            at + 2
        } else {
            at + 1
        };
        if source.token(at) != "#" || source.token(open) != "[" {
            continue;
        }
        let inside: Vec<&str> = (open..source.after_bracket(open))
            .map(|at| source.token(at))
            .collect();
        let excepts = inside
            .windows(2)
            .any(|pair| matches!(pair, ["allow" | "expect", "("]));
        if excepts && !inside.contains(&"reason") {
            complaints.push(format!("{}: a lint exception without a reason", source.place(at)));
        }
    }
    complaints
}

/// Fails with the complaints, one a line, unless there are none.
fn assert_none(complaints: Vec<String>) {
    let lines: String = complaints.into_iter().map(|complaint| complaint + "\n").collect();
    assert!(lines.is_empty(), "\n{lines}");
}

#[test]
fn no_file_is_long_without_a_reason() {
    assert_none(source::all(CODE).iter().filter_map(too_long).collect());
}

#[test]
fn no_function_is_long() {
    assert_none(source::all(CODE).iter().flat_map(long_functions).collect());
}

#[test]
fn only_tests_unwrap() {
    let sources = source::all(&["src", "build", "build.rs"]);
    let sources = sources.iter().filter(|source| !source.is_test_file());
    assert_none(sources.flat_map(unwraps).collect());
}

#[test]
fn every_lint_exception_has_a_reason() {
    assert_none(source::all(CODE).iter().flat_map(unreasoned_exceptions).collect());
}

#[test]
fn every_file_begins_with_documentation() {
    let sources = source::all(&["src", "build", "build.rs", "tests", "benches"]);
    let silent = sources.iter().filter(|source| !source.text.starts_with("//! "));
    assert_none(
        silent
            .map(|source| format!("{} has no documentation on top", source.path))
            .collect(),
    );
}

#[test]
fn every_typeface_has_a_licence_file() {
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    let folders: Vec<PathBuf> = fonts
        .read_dir()
        .expect("the typefaces are bundled")
        .map(|entry| entry.expect("it can be read").path())
        .collect();
    assert!(!folders.is_empty());
    let licensed = |folder: &Path| {
        let mut names = folder
            .read_dir()
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.file_name());
        names.any(|name| name.to_string_lossy().starts_with("LICEN"))
    };
    let without = folders.iter().filter(|folder| !licensed(folder));
    assert_none(without.map(|folder| folder.display().to_string()).collect());
}

/// Returns the dependency lines of a manifest that have no comment above them.
fn undocumented_dependencies(manifest: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    let (mut in_dependencies, mut above) = (false, "");
    for line in manifest.lines() {
        if line.starts_with('[') {
            in_dependencies = line.ends_with("dependencies]");
        } else if in_dependencies && !line.is_empty() && !line.starts_with('#') && !above.starts_with("# ") {
            complaints.push(line.to_owned());
        }
        above = line;
    }
    complaints
}

#[test]
fn every_dependency_has_a_comment() {
    let manifest = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
    assert_none(undocumented_dependencies(
        &manifest.expect("the manifest can be read"),
    ));
}

#[test]
fn the_rules_find_violations() {
    let long = format!("fn f() -> [u8; 2] {{\n{}}}", "let a = \"}\";\n".repeat(70));
    assert_eq!(long_functions(&Source::of("src/a.rs", &long)).len(), 1);
    assert!(too_long(&Source::of("src/a.rs", &"// line\n".repeat(401))).is_some());
    assert!(
        too_long(&Source::of(
            "src/a.rs",
            &format!("{LENGTH_REASON} data\n{}", "// line\n".repeat(401))
        ))
        .is_none()
    );
    let unwrapped = "fn f() { x.unwrap(); }\n#[cfg(test)]\nmod tests { fn g() { y.unwrap(); } }";
    assert_eq!(unwraps(&Source::of("src/a.rs", unwrapped)).len(), 1);
    let silent = "#[allow(dead_code)]\nfn f() {}\n#[expect(dead_code, reason = \"shown later\")]\nfn g() {}";
    assert_eq!(unreasoned_exceptions(&Source::of("src/a.rs", silent)).len(), 1);
    assert_eq!(
        undocumented_dependencies("[dependencies]\n# why\na = \"1\"\nb = \"1\"\n"),
        ["b = \"1\""]
    );
}
