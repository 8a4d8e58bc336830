//! Items of a source: functions, types, variants, fields, constants, modules.

use crate::source::Source;

/// The kind of an item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    Function,
    Type,
    Variant,
    Field,
    Constant,
    Module,
}

/// Where an item can be named.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Visibility {
    Private,
    /// `pub(super)`, `pub(crate)`, `pub(in …)`.
    Restricted,
    Public,
}

/// An item and the token that is its name.
pub(crate) struct Item {
    pub(crate) kind: Kind,
    pub(crate) name: String,
    /// Determined for types only; `Private` for other items.
    pub(crate) visibility: Visibility,
    pub(crate) at: usize,
}

/// Returns all items of a source, nested ones included.
pub(crate) fn items(source: &Source) -> Vec<Item> {
    let mut found = Vec::new();
    for at in 0..source.len() {
        let kind = match source.token(at) {
            "fn" => Kind::Function,
            "struct" | "enum" | "trait" | "type" => Kind::Type,
            "const" if is_generic_parameter(source, at) => continue,
            "const" | "static" => Kind::Constant,
            "mod" => Kind::Module,
            _ => continue,
        };
        let name = at + 1 + usize::from(source.token(at + 1) == "mut");
        if !is_name(source.token(name)) {
            continue;
        }
        found.push(item(source, kind, name));
        match source.token(at) {
            "struct" => members(source, name, Kind::Field, &mut found),
            "enum" => members(source, name, Kind::Variant, &mut found),
            _ => {}
        }
    }
    found
}

/// Returns the item whose name stands at `at`.
fn item(source: &Source, kind: Kind, at: usize) -> Item {
    let visibility = match kind {
        Kind::Type => visibility(source, at - 1),
        _ => Visibility::Private,
    };
    Item {
        kind,
        name: source.token(at).to_owned(),
        visibility,
        at,
    }
}

/// Returns `true` for a name, `false` for a sign, a number, a keyword such as `fn`, or `_`.
fn is_name(token: &str) -> bool {
    let begins = token.starts_with(|first: char| first.is_alphabetic() || first == '_');
    begins && !matches!(token, "_" | "fn" | "unsafe" | "extern" | "async" | "move")
}

/// Returns `true` for the `const` of a generic parameter such as `<const N: usize>`.
fn is_generic_parameter(source: &Source, at: usize) -> bool {
    at > 0 && matches!(source.token(at - 1), "<" | ",")
}

/// Returns the visibility of a type from the tokens before its keyword.
fn visibility(source: &Source, keyword: usize) -> Visibility {
    let before = keyword.wrapping_sub(1);
    if source.token(before) == "pub" {
        return Visibility::Public;
    }
    let open = (0..keyword).rev().find(|at| source.token(*at) == "(");
    let restricted =
        source.token(before) == ")" && open.is_some_and(|open| open > 0 && source.token(open - 1) == "pub");
    if restricted {
        Visibility::Restricted
    } else {
        Visibility::Private
    }
}

/// Adds the fields of a struct or the variants of an enum; a tuple struct has no named ones.
fn members(source: &Source, name: usize, kind: Kind, found: &mut Vec<Item>) {
    let mut at = name + 1;
    loop {
        match source.token(at) {
            "{" => return members_in_braces(source, at, kind, found),
            "(" | "[" => at = source.after_bracket(at),
            ";" | "" => return,
            _ => at += 1,
        }
    }
}

/// Adds the fields or variants between braces, and the fields of the variants.
fn members_in_braces(source: &Source, open: usize, kind: Kind, found: &mut Vec<Item>) {
    let end = source.after_bracket(open) - 1;
    let mut at = open + 1;
    while at < end {
        at = after_attributes_and_visibility(source, at);
        if is_name(source.token(at)) {
            found.push(item(source, kind, at));
        }
        if kind == Kind::Variant && source.token(at + 1) == "{" {
            members_in_braces(source, at + 1, Kind::Field, found);
        }
        at = after_member(source, at, end);
    }
}

/// Returns the index after `#[…]`, `pub` and `pub(…)`.
fn after_attributes_and_visibility(source: &Source, mut at: usize) -> usize {
    loop {
        if source.reads(at, &["#", "["]) || source.reads(at, &["pub", "("]) {
            at = source.after_bracket(at + 1);
        } else if source.token(at) == "pub" {
            at += 1;
        } else {
            return at;
        }
    }
}

/// Returns the index after the comma that ends a field or variant; a comma between `<` and `>` does not.
fn after_member(source: &Source, mut at: usize, end: usize) -> usize {
    let mut angles = 0i32;
    while at < end {
        match source.token(at) {
            "," if angles == 0 => return at + 1,
            "(" | "[" | "{" => at = source.after_bracket(at) - 1,
            "<" => angles += 1,
            ">" if source.token(at - 1) != "-" => angles -= 1,
            _ => {}
        }
        at += 1;
    }
    end
}

mod tests {
    use super::*;

    /// Returns the names of one kind of items in a made-up source.
    fn names(text: &str, kind: Kind) -> Vec<String> {
        let items = items(&Source::of("src/a.rs", text));
        let of_kind = items.into_iter().filter(|item| item.kind == kind);
        of_kind.map(|item| item.name).collect()
    }

    #[test]
    fn items_of_each_kind_are_found() {
        let text = "mod a; pub mod b { const C: u8 = 1; static mut D: u8 = 2; }
            pub struct S<const N: usize, T: Fn(u8) -> u8> { #[serde(default)] pub e: HashMap<K, V>,
                pub(super) f: fn(u8) -> Vec<u8>, g: [u8; 2] }
            struct P(u8, pub u8); enum E { #[a] H, I(u8, u8), J { k: u8, l: Vec<u8> }, M = 3 }
            trait R { type O; const Q: u8; fn t(self); }
            impl R for P { type O = u8; fn t(self) { fn u() {} let v: fn(u8) = w; } }
            const fn x() {} const _: () = (); macro_rules! y { () => { struct $z; } }";
        assert_eq!(names(text, Kind::Module), ["a", "b"]);
        assert_eq!(names(text, Kind::Constant), ["C", "D", "Q"]);
        assert_eq!(names(text, Kind::Type), ["S", "P", "E", "R", "O", "O"]);
        assert_eq!(names(text, Kind::Field), ["e", "f", "g", "k", "l"]);
        assert_eq!(names(text, Kind::Variant), ["H", "I", "J", "M"]);
        assert_eq!(names(text, Kind::Function), ["t", "t", "u", "x"]);
    }

    #[test]
    fn the_visibility_of_types_is_read() {
        let text = "struct A; pub enum B {} pub(super) trait C {} pub(in crate::x) type D = u8;
            fn e(f: u8) {} #[derive(Debug)] struct F;";
        let found = items(&Source::of("src/a.rs", text));
        let types = found.iter().filter(|item| item.kind == Kind::Type);
        let visibilities: Vec<Visibility> = types.map(|item| item.visibility).collect();
        use Visibility::{Private, Public, Restricted};
        assert_eq!(visibilities, [Private, Public, Restricted, Restricted, Private]);
    }
}
