//! The sources of the crate as the checks see them, and the module that each file is.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::source::{self, Source};

/// Returns every source below `src`.
pub(crate) fn sources() -> &'static [Source] {
    static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();
    SOURCES.get_or_init(|| source::all(&["src"]))
}

/// Returns every source below `src` without test files and test modules.
pub(crate) fn sources_without_tests() -> &'static [Source] {
    static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();
    SOURCES.get_or_init(|| without_tests(sources()))
}

/// Removes test files, files declared by `#[cfg(test)] mod name;`, and items marked `#[cfg(test)]`.
pub(crate) fn without_tests(sources: &[Source]) -> Vec<Source> {
    let test_modules: BTreeSet<Vec<String>> = sources.iter().flat_map(declared_test_modules).collect();
    sources
        .iter()
        .filter(|source| !source.is_test_file() && !test_modules.contains(&module_of(&source.path)))
        .map(Source::without_tests)
        .collect()
}

/// Returns the modules that a file declares by `#[cfg(test)] mod name;`.
fn declared_test_modules(source: &Source) -> Vec<Vec<String>> {
    let mut modules = Vec::new();
    for at in 0..source.len() {
        if !source.reads(at, &["#", "[", "cfg", "(", "test", ")", "]"]) {
            continue;
        }
        let item = at + 7;
        if let Some(keyword) = (item..source.after_item(item)).find(|at| source.token(*at) == "mod") {
            let mut module = module_of(&source.path);
            module.push(source.token(keyword + 1).to_owned());
            modules.push(module);
        }
    }
    modules
}

/// Returns the module that a file is: `src/app/kit/mod.rs` is `["app", "kit"]`.
pub(crate) fn module_of(path: &str) -> Vec<String> {
    let below = path.strip_prefix("src/").unwrap_or(path).trim_end_matches(".rs");
    let mut parts: Vec<String> = below.split('/').map(str::to_owned).collect();
    if matches!(parts.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        parts.pop();
    }
    parts
}

/// Returns `true` if a file is one of these modules, written as `app/kit`, or lies below one.
pub(crate) fn lies_in(path: &str, modules: &[&str]) -> bool {
    let own = module_of(path).join("/");
    modules
        .iter()
        .any(|module| own == *module || own.starts_with(&format!("{module}/")))
}

/// Parses made-up files for a self-test.
pub(crate) fn made_up(files: &[(&str, &str)]) -> Vec<Source> {
    files.iter().map(|(path, text)| Source::of(path, text)).collect()
}

#[test]
fn test_code_is_removed() {
    let sources = made_up(&[
        (
            "src/a/mod.rs",
            "#[cfg(test)]\npub mod examples;\n#[cfg(test)]\nmod tests { struct A; }\nstruct B;",
        ),
        ("src/a/examples.rs", "struct C;"),
        ("src/a/tests.rs", "struct D;"),
        ("src/a/tests/deep.rs", "struct E;"),
    ]);
    let kept = without_tests(&sources);
    assert_eq!(kept.len(), 1);
    assert!(kept[0].reads(0, &["struct", "B", ";"]));
    assert_eq!(kept[0].line(0), 5);
}

#[test]
fn files_are_found_in_modules() {
    assert!(lies_in("src/app/kit/mod.rs", &["app/kit"]));
    assert!(lies_in("src/app/kit/date/calendar.rs", &["app/kit"]));
    assert!(lies_in("src/app/window.rs", &["app/kit", "app/window"]));
    assert!(!lies_in("src/app/kitchen.rs", &["app/kit"]));
    assert!(!lies_in("src/app/mod.rs", &["app/kit"]));
}
