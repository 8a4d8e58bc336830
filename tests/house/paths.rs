//! Paths in a source, made absolute.

use crate::code::module_of;
use crate::source::Source;

/// An absolute path and the token it begins at: `crate::session::Cell` is `["session", "Cell"]`.
pub(crate) struct Named {
    pub(crate) at: usize,
    pub(crate) path: Vec<String>,
}

/// Returns every path that begins with `crate`, `super`, `self` or the name of the crate.
pub(crate) fn named(source: &Source) -> Vec<Named> {
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
            "crate" | "super" | "self" | "funkenbuch" if begins_path(source, at) => {
                follow(source, at, module.clone(), &mut found);
            }
            _ => {}
        }
    }
    found
}

/// Returns every path that a `pub use` or `pub(…) use` of a file exports.
pub(crate) fn public_uses(source: &Source) -> Vec<Vec<String>> {
    let keywords = (1..source.len())
        .filter(|at| source.token(*at) == "use" && matches!(source.token(at - 1), "pub" | ")"));
    keywords
        .flat_map(|at| paths_of_use(source, at))
        .map(|named| named.path)
        .collect()
}

/// Returns every path of a `use` item, also those that begin with a child module or another crate.
pub(crate) fn paths_of_use(source: &Source, keyword: usize) -> Vec<Named> {
    let mut found = Vec::new();
    follow(source, keyword + 1, module_of(&source.path), &mut found);
    found
}

/// Returns `true` unless the token is inside a path, if it is followed by `::` or is all of a `use`.
fn begins_path(source: &Source, at: usize) -> bool {
    let continues = is_joint(source, at + 1);
    let whole = at > 0 && source.token(at - 1) == "use";
    let inside =
        at > 1 && is_joint(source, at - 2) && !matches!(source.token(at - 3), "use" | "(" | "{" | ",");
    (continues || whole) && !inside
}

/// Returns `true` if `::` begins here.
pub(crate) fn is_joint(source: &Source, at: usize) -> bool {
    source.reads(at, &[":", ":"])
}

/// Returns `true` if `::` ends before this token.
pub(crate) fn follows_joint(source: &Source, at: usize) -> bool {
    at > 1 && is_joint(source, at - 2)
}

/// Follows a path, into the braces of a `use` if there are any; returns the index after it.
fn follow(source: &Source, start: usize, mut base: Vec<String>, found: &mut Vec<Named>) -> usize {
    let mut at = start;
    loop {
        match source.token(at) {
            "crate" | "funkenbuch" => base.clear(),
            "super" => drop(base.pop()),
            "self" => {}
            "{" => return follow_group(source, at, &base, found),
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

/// Follows each path in the braces of a `use`; returns the index after the braces.
fn follow_group(source: &Source, open: usize, base: &[String], found: &mut Vec<Named>) -> usize {
    let mut at = open + 1;
    while !matches!(source.token(at), "}" | "") {
        at = follow(source, at, base.to_vec(), found);
        if source.token(at) == "as" {
            at += 2;
        }
        if source.token(at) == "," {
            at += 1;
        }
    }
    at + 1
}
