//! What elements say of themselves: the cells that a head names, how a list is numbered, how a place is answered by hand.

use super::super::layout::{ElementKind, FieldRole, HeadScope};
use super::objects::{name, text};
use lopdf::{Dictionary, Object};

/// Returns the attributes of an element; `None` if it has none.
pub(super) fn of(kind: &ElementKind) -> Option<Object> {
    Some(match kind {
        ElementKind::HeadCell(HeadScope::Column) => owned_by("Table", "Scope", name("Column")),
        ElementKind::HeadCell(HeadScope::Row) => owned_by("Table", "Scope", name("Row")),
        ElementKind::List { numbered: true } => owned_by("List", "ListNumbering", name("Decimal")),
        ElementKind::List { numbered: false } => owned_by("List", "ListNumbering", name("Disc")),
        ElementKind::Options => owned_by("List", "ListNumbering", name("None")),
        ElementKind::Field {
            role, description, ..
        } => print_field(*role, description),
        _ => return None,
    })
}

/// Returns an attribute with its owner.
pub(super) fn owned_by(owner: &str, key: &str, value: Object) -> Object {
    Object::Dictionary(Dictionary::from_iter([("O", name(owner)), (key, value)]))
}

/// Returns what a place to answer by hand says of itself.
fn print_field(role: FieldRole, description: &str) -> Object {
    let mut attributes = Dictionary::from_iter([
        ("O", name("PrintField")),
        ("Role", name(role_name(role))),
        ("Desc", text(description)),
    ]);
    if role != FieldRole::Text {
        attributes.set("checked", name("off"));
    }
    Object::Dictionary(attributes)
}

fn role_name(role: FieldRole) -> &'static str {
    match role {
        FieldRole::Text => "tv",
        FieldRole::Check => "cb",
        FieldRole::Radio => "rb",
    }
}
