//! JSON as a tree.
//!
//! A tree makes it possible to name the path of each fault, and to check the version before unknown fields: a
//! newer document has fields that this program doesn't know.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Number;
use serde_json::error::Category;

use super::fault::{DocumentCode as Code, DocumentFault};

/// Beginning of the error message for a duplicate field; no message of serde begins like this.
const DUPLICATE_FIELD_PREFIX: &str = "field twice: ";

/// A JSON value. Objects retain the order of their fields.
#[derive(Debug)]
pub(super) enum Node {
    Null,
    Bool(bool),
    Number(Number),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

/// Parses a text.
pub(super) fn parse(text: &str) -> Result<Node, DocumentFault> {
    let mut json = serde_json::Deserializer::from_str(text);
    let node = serde_path_to_error::deserialize(&mut json)
        .map_err(|error| fault(error.inner(), &error.path().to_string()))?;
    json.end().map_err(|error| fault(&error, ""))?;
    Ok(node)
}

fn fault(error: &serde_json::Error, path: &str) -> DocumentFault {
    let detail = error.to_string();
    if let Some(field) = detail.strip_prefix(DUPLICATE_FIELD_PREFIX) {
        // serde appends the line, and the path ends in the field itself or in its object
        let field = field.rsplit_once(" at line").map_or(field, |(field, _)| field);
        let object = path.strip_suffix(field).unwrap_or(path).trim_end_matches('.');
        let shown = DocumentFault::shown(field);
        let place = if object.is_empty() {
            shown
        } else {
            format!("{object}.{shown}")
        };
        return DocumentFault::new(Code::DuplicateField, place).with("field", field);
    }
    let code = match error.classify() {
        Category::Eof => Code::Truncated,
        Category::Syntax | Category::Data | Category::Io => Code::NotJson,
    };
    let detail = detail
        .rsplit_once(" at line")
        .map_or(detail.as_str(), |(detail, _)| detail);
    DocumentFault::new(code, "")
        .with("line", error.line())
        .with("column", error.column())
        .with("detail", detail)
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Number(value.into()))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Node, E> {
        let number = Number::from_f64(value).ok_or_else(|| E::custom("no finite number"))?;
        Ok(Node::Number(number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Node, E> {
        Ok(Node::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element()? {
            nodes.push(node);
        }
        Ok(Node::List(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut fields: Vec<(String, Node)> = Vec::new();
        let mut names = std::collections::HashSet::new();
        while let Some(name) = map.next_key::<String>()? {
            if !names.insert(name.clone()) {
                return Err(de::Error::custom(format_args!("{DUPLICATE_FIELD_PREFIX}{name}")));
            }
            fields.push((name, map.next_value()?));
        }
        Ok(Node::Object(fields))
    }
}
