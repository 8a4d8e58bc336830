//! No import cycles among the modules of a folder.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Check, Violation};
use crate::code::{made_up, module_of, sources_without_tests};
use crate::paths::{Named, named, public_uses};
use crate::source::Source;

/// Modules that may use each other: what flows on a page contains tables, lists, columns and sheets, and they blocks in turn.
const RECURSIVE: (&str, [&str; 8]) = (
    "handout/layout",
    [
        "block_layout",
        "card",
        "columns",
        "field",
        "figure",
        "list",
        "sheet",
        "table",
    ],
);

/// The check of import cycles.
pub(crate) const CHECK: Check = Check {
    about: "Imports that belong to a cycle among the modules of a folder.",
    find: || violations(sources_without_tests()),
};

/// The modules of a crate and the names that they export from their children.
struct Tree {
    modules: BTreeSet<Vec<String>>,
    /// The child from which a module re-exports a name.
    exports: BTreeMap<Vec<String>, String>,
}

/// The imports among the modules of one folder: from, to, and where.
type Imports = BTreeMap<(String, String), String>;

/// Returns the imports that belong to a cycle.
fn violations(sources: &[Source]) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (folder, imports) in imports(sources) {
        for ((from, to), place) in &imports {
            if reaches(&imports, to, from) && !is_recursive(&folder, from, to) {
                violations.push(Violation {
                    entry: format!("{folder}: {from} -> {to}"),
                    place: place.clone(),
                });
            }
        }
    }
    violations
}

/// Returns `true` for an import among the modules that are recursive by nature.
fn is_recursive(folder: &str, from: &str, to: &str) -> bool {
    folder == RECURSIVE.0 && RECURSIVE.1.contains(&from) && RECURSIVE.1.contains(&to)
}

/// Returns the imports among siblings, by folder.
fn imports(sources: &[Source]) -> BTreeMap<String, Imports> {
    let tree = Tree::of(sources);
    let mut folders: BTreeMap<String, Imports> = BTreeMap::new();
    for source in sources {
        let own = module_of(&source.path);
        for Named { at, path } in named(source) {
            let shared = own.iter().zip(&path).take_while(|(a, b)| a == b).count();
            let (Some(from), Some(to)) = (own.get(shared), tree.child(&path, shared)) else {
                continue;
            };
            if *from != to {
                let imports = folders.entry(own[..shared].join("/")).or_default();
                imports
                    .entry((from.clone(), to))
                    .or_insert_with(|| source.place(at));
            }
        }
    }
    folders
}

impl Tree {
    /// Collects modules and re-exports.
    fn of(sources: &[Source]) -> Tree {
        let mut tree = Tree {
            modules: BTreeSet::new(),
            exports: BTreeMap::new(),
        };
        for source in sources {
            let module = module_of(&source.path);
            tree.modules
                .extend((1..=module.len()).map(|length| module[..length].to_vec()));
        }
        for source in sources {
            tree.add_exports(source);
        }
        tree
    }

    /// Collects the names that a module re-exports from its children.
    fn add_exports(&mut self, source: &Source) {
        let module = module_of(&source.path);
        for path in public_uses(source) {
            let below = path.len() > module.len() + 1 && path.starts_with(&module);
            if below && self.modules.contains(&path[..=module.len()]) {
                let mut name = module.clone();
                name.extend(path.last().cloned());
                self.exports.insert(name, path[module.len()].clone());
            }
        }
    }

    /// Returns the module at `depth` of a path; `None` if the path ends before or names no module there.
    fn child(&self, path: &[String], depth: usize) -> Option<String> {
        let name = path.get(..=depth)?;
        if self.modules.contains(name) {
            return name.last().cloned();
        }
        self.exports.get(name).cloned()
    }
}

/// Returns `true` if a module imports another, directly or through others.
fn reaches(imports: &Imports, from: &str, to: &str) -> bool {
    let (mut open, mut seen) = (vec![from], BTreeSet::new());
    while let Some(module) = open.pop() {
        if module == to {
            return true;
        }
        if seen.insert(module) {
            let next = imports.keys().filter(|(from, _)| from == module);
            open.extend(next.map(|(_, to)| to.as_str()));
        }
    }
    false
}

#[test]
fn siblings_import_each_other_in_no_cycle() {
    CHECK.assert();
}

/// Returns the entries for made-up files.
fn entries(files: &[(&str, &str)]) -> Vec<String> {
    let violations = violations(&made_up(files));
    violations.into_iter().map(|violation| violation.entry).collect()
}

#[test]
fn cycles_are_found_at_each_level() {
    let files = [
        ("src/a/mod.rs", "mod b; mod c; pub use b::Shown;"),
        ("src/a/b.rs", "use super::c::C; pub struct Shown;"),
        ("src/a/c/mod.rs", "use crate::a::d;"),
        ("src/a/c/deep.rs", "fn f() { super::super::d::f() }"),
        ("src/a/d.rs", "fn f(shown: super::Shown) {}"),
        ("src/e.rs", "use crate::g::{self, G};"),
        ("src/g.rs", "use {crate::e::E};"),
    ];
    let expected = [": e -> g", ": g -> e", "a: b -> c", "a: c -> d", "a: d -> b"];
    assert_eq!(entries(&files), expected);
}

#[test]
fn imports_in_one_direction_are_no_cycle() {
    let files = [
        ("src/a/mod.rs", "mod b; mod c; use b::B; pub struct Own;"),
        (
            "src/a/b.rs",
            "use super::{Own, c::C}; use crate::a::c; // use super::d::D",
        ),
        ("src/a/c.rs", "use super::Own; use super::d; use self::inner::X;"),
        ("src/a/d.rs", "use crate::a::Own;"),
        ("src/handout/layout/block_layout.rs", "use super::table::T;"),
        ("src/handout/layout/table.rs", "use super::figure::F;"),
        ("src/handout/layout/figure.rs", "use super::block_layout::F;"),
    ];
    assert_eq!(entries(&files), [""; 0]);
}

#[test]
fn the_recursive_modules_may_not_draw_in_others() {
    let files = [
        ("src/handout/layout/block_layout.rs", "use super::table::T;"),
        ("src/handout/layout/table.rs", "use super::page::P;"),
        ("src/handout/layout/page.rs", "use super::block_layout::F;"),
    ];
    let expected = [
        "handout/layout: page -> block_layout",
        "handout/layout: table -> page",
    ];
    assert_eq!(entries(&files), expected);
}
