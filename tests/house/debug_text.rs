//! No text is made of `Debug` output: it is for errors and tests only.

use crate::check::{Check, Violation};
use crate::code::{made_up, module_of, sources_without_tests};
use crate::source::Source;

/// The check of `Debug` output in `format!`.
pub(crate) const CHECK: Check = Check {
    about: "`Debug` output in `format!`.",
    find: || violations(sources_without_tests()),
};

/// Returns the placeholders with `Debug` output in `format!`, outside files of errors.
fn violations(sources: &[Source]) -> Vec<Violation> {
    let mut violations = Vec::new();
    for source in sources.iter().filter(|source| !is_error_file(&source.path)) {
        for at in (0..source.len()).filter(|at| source.reads(*at, &["format", "!"])) {
            let placeholders = debug_placeholders(source.literal(at + 3)).into_iter();
            violations.extend(placeholders.map(|placeholder| Violation {
                entry: format!("{}: {placeholder}", source.path),
                place: source.place(at),
            }));
        }
    }
    violations
}

/// Returns `true` for `error.rs`, `fault.rs` and files in folders of these names.
fn is_error_file(path: &str) -> bool {
    module_of(path)
        .iter()
        .any(|part| matches!(part.as_str(), "error" | "fault"))
}

/// Returns the placeholders of a format string that end in `?`, such as `{name:?}` and `{:#?}`.
fn debug_placeholders(literal: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = literal;
    while let Some(open) = rest.find('{') {
        rest = &rest[open..];
        let end = match rest.find('}') {
            _ if rest.starts_with("{{") => 2,
            Some(close) => close + 1,
            None => rest.len(),
        };
        let placeholder = &rest[..end];
        if placeholder.ends_with("?}") && placeholder.contains(':') {
            found.push(placeholder);
        }
        rest = &rest[end..];
    }
    found
}

#[test]
fn no_text_is_made_of_debug_output() {
    CHECK.assert();
}

/// Returns the number of violations in a made-up file.
fn count(path: &str, text: &str) -> usize {
    violations(&made_up(&[(path, text)])).len()
}

#[test]
fn debug_output_is_found() {
    let texts = [
        r##"fn f() { format!("{:?}", a) }"##,
        r##"fn f() { format!("{{}} {a:?}") }"##,
        r##"fn f() { format!("{0:>3} {a:#?}", b) }"##,
        r##"fn f() { format![r#"{a:08x?}"#] }"##,
        "fn f() { std::format!(\n    \"{{{a:?}}}\"\n) }",
    ];
    for text in texts {
        assert_eq!(count("src/service/agenda/mod.rs", text), 1, "{text}");
    }
}

#[test]
fn other_texts_and_errors_are_allowed() {
    let texts = [
        r##"fn f() { format!("{} {a:>3} {b}?", c) }"##,
        r##"fn f() { format!("{{a:?}}") }"##,
        r##"fn f() { panic!("{a:?}"); write!(f, "{:?}", a) }"##,
        r##"// format!("{a:?}")"##,
    ];
    for text in texts {
        assert_eq!(count("src/service/agenda/mod.rs", text), 0, "{text}");
    }
    let text = r##"fn f() { format!("{a:?}") }"##;
    assert_eq!(count("src/service/error.rs", text), 0);
    assert_eq!(count("src/session/document/fault.rs", text), 0);
}
