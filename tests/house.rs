//! Holds the rules of the house that no lint holds: length of files and functions, no `unwrap` outside
//! tests, reasons for exceptions, licences beside fonts, a word on every dependency.

mod source;

use std::path::{Path, PathBuf};

use source::Source;

const CODE: &[&str] = &["src", "build", "build.rs", "tests", "benches"];
const LONGEST_FILE: usize = 400;
const LONGEST_FUNCTION: usize = 60;
const EXCUSE: &str = "//! Long because:";

/// Index behind the bracket that closes the one at `open`.
fn behind(source: &Source, open: usize) -> usize {
    let mut depth = 0i32;
    for at in open..source.len() {
        match source.token(at) {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    source.len()
}

/// Index behind an item that begins here: behind its first braces, or its semicolon if it has none.
fn behind_item(source: &Source, start: usize) -> usize {
    let mut at = start;
    while at < source.len() {
        match source.token(at) {
            ";" => return at + 1,
            "{" => return behind(source, at),
            "(" | "[" => at = behind(source, at),
            _ => at += 1,
        }
    }
    at
}

fn too_long(source: &Source) -> Option<String> {
    let lines = source.text.lines().count();
    let excused = source.text.lines().take(30).any(|line| line.starts_with(EXCUSE));
    (lines > LONGEST_FILE && !excused).then(|| format!("{} has {lines} lines", source.path))
}

fn long_functions(source: &Source) -> Vec<String> {
    let starts = (0..source.len()).filter(|at| source.token(*at) == "fn" && source.token(at + 1) != "(");
    let lengths = starts.map(|at| (at, source.line(behind_item(source, at) - 1) + 1 - source.line(at)));
    let long = lengths.filter(|(_, lines)| *lines > LONGEST_FUNCTION);
    long.map(|(at, lines)| format!("{}: {} has {lines} lines", source.place(at), source.token(at + 1)))
        .collect()
}

/// Whether a file is read only for tests: `tests.rs`, or below `tests/`.
fn is_test_file(path: &str) -> bool {
    path.starts_with("tests/") || path.contains("/tests/") || path.ends_with("/tests.rs")
}

/// `.unwrap()` outside items that are only built for tests.
fn unwraps(source: &Source) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut at = 0;
    while at < source.len() {
        if source.reads(at, &["#", "[", "cfg", "(", "test", ")", "]"]) {
            at = behind_item(source, at + 7);
            continue;
        }
        if source.reads(at, &[".", "unwrap", "(", ")"]) {
            complaints.push(format!("{}: unwrap", source.place(at)));
        }
        at += 1;
    }
    complaints
}

/// `allow(…)` and `expect(…)` attributes that don't say why.
fn silent_exceptions(source: &Source) -> Vec<String> {
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
        let inside: Vec<&str> = (open..behind(source, open)).map(|at| source.token(at)).collect();
        let excepts = inside
            .windows(2)
            .any(|pair| matches!(pair, ["allow" | "expect", "("]));
        if excepts && !inside.contains(&"reason") {
            complaints.push(format!("{}: an exception without a reason", source.place(at)));
        }
    }
    complaints
}

fn hold(complaints: Vec<String>) {
    let told: String = complaints.into_iter().map(|complaint| complaint + "\n").collect();
    assert!(told.is_empty(), "\n{told}");
}

#[test]
fn no_file_is_long_without_a_reason() {
    hold(source::all(CODE).iter().filter_map(too_long).collect());
}

#[test]
fn no_function_is_long() {
    hold(source::all(CODE).iter().flat_map(long_functions).collect());
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    let sources = source::all(&["src", "build", "build.rs"]);
    let sources = sources.iter().filter(|source| !is_test_file(&source.path));
    hold(sources.flat_map(unwraps).collect());
}

#[test]
fn every_exception_says_why() {
    hold(source::all(CODE).iter().flat_map(silent_exceptions).collect());
}

#[test]
fn every_module_opens_with_prose() {
    let sources = source::all(&["src", "build", "build.rs", "tests", "benches"]);
    let silent = sources.iter().filter(|source| !source.text.starts_with("//! "));
    hold(
        silent
            .map(|source| format!("{} doesn't say what it is for", source.path))
            .collect(),
    );
}

#[test]
fn every_typeface_has_its_licence_beside_it() {
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
    hold(without.map(|folder| folder.display().to_string()).collect());
}

/// Dependency lines that no comment stands above.
fn silent_dependencies(manifest: &str) -> Vec<String> {
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
fn every_dependency_says_what_it_is_for() {
    let manifest = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
    hold(silent_dependencies(&manifest.expect("the manifest is there")));
}

#[test]
fn the_rules_see_what_breaks_them() {
    let long = format!("fn f() -> [u8; 2] {{\n{}}}", "let a = \"}\";\n".repeat(70));
    assert_eq!(long_functions(&Source::of("src/a.rs", &long)).len(), 1);
    assert!(too_long(&Source::of("src/a.rs", &"// line\n".repeat(401))).is_some());
    assert!(
        too_long(&Source::of(
            "src/a.rs",
            &format!("{EXCUSE} data\n{}", "// line\n".repeat(401))
        ))
        .is_none()
    );
    let unwrapped = "fn f() { x.unwrap(); }\n#[cfg(test)]\nmod tests { fn g() { y.unwrap(); } }";
    assert_eq!(unwraps(&Source::of("src/a.rs", unwrapped)).len(), 1);
    let silent = "#[allow(dead_code)]\nfn f() {}\n#[expect(dead_code, reason = \"shown later\")]\nfn g() {}";
    assert_eq!(silent_exceptions(&Source::of("src/a.rs", silent)).len(), 1);
    assert_eq!(
        silent_dependencies("[dependencies]\n# why\na = \"1\"\nb = \"1\"\n"),
        ["b = \"1\""]
    );
}
