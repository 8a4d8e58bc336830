//! Reads a document, without its workbook.

use super::fault::{DocumentCode as Code, DocumentFault};
use super::fields::{self, Fields};
use super::limits;
use super::parts::{
    AnswerPart, FORMAT, FORMAT_VERSION, MARKS, MarkPart, OwnRowPart, PlacePart, ReactionPart, STATUSES,
    SessionDocument, SessionPart, WorkbookPart,
};
use super::tree::{self, Node};
use crate::session::Value;

/// Reads a document.
///
/// # Errors
/// The first fault, with its path.
pub fn read_document(bytes: &[u8]) -> Result<SessionDocument, DocumentFault> {
    let tree = tree::parse(limits::text(bytes)?)?;
    let no_session = |_| DocumentFault::new(Code::NoSession, "");
    let mut fields = Fields::of(tree, String::new()).map_err(no_session)?;
    format(&mut fields)?;
    let document = SessionDocument {
        format: FORMAT,
        format_version: FORMAT_VERSION,
        workbook: workbook(fields.need_object("workbook")?)?,
        session: session(fields.need_object("session")?)?,
        own_rows: fields.take_list("own_rows", own_row)?,
        answers: fields.need_list("answers", answer)?,
        marks: fields.take_list("marks", mark)?,
        reactions: fields.take_list("reactions", reaction)?,
    };
    fields.finish()?;
    Ok(document)
}

/// Checks format and version before everything else.
fn format(fields: &mut Fields) -> Result<(), DocumentFault> {
    match fields.take("format") {
        Some(Node::Text(format)) if format == FORMAT => {}
        _ => return Err(DocumentFault::new(Code::NoSession, "format")),
    }
    let bad = |_| DocumentFault::new(Code::BadVersion, "format_version");
    match fields.take_count("format_version").map_err(bad)? {
        Some(FORMAT_VERSION) => Ok(()),
        Some(given) if given > FORMAT_VERSION => {
            let fault = DocumentFault::new(Code::TooNew, "format_version");
            Err(fault.with("given", given).with("known", FORMAT_VERSION))
        }
        _ => Err(DocumentFault::new(Code::BadVersion, "format_version")),
    }
}

fn workbook(mut fields: Fields) -> Result<WorkbookPart, DocumentFault> {
    let version = fields.need("version")?;
    let place = fields.place("version");
    let version = match version {
        Node::Number(number) => number.as_u64().and_then(|version| u32::try_from(version).ok()),
        _ => None,
    };
    let part = WorkbookPart {
        id: fields.need_text("id")?,
        version: version.ok_or_else(|| fields::wrong_type(place, "count"))?,
        digest: fields.take_text("digest")?,
        source: fields.take_text("source")?,
    };
    fields.finish()?;
    Ok(part)
}

fn session(mut fields: Fields) -> Result<SessionPart, DocumentFault> {
    let part = SessionPart {
        id: fields.need_uuid("id")?,
        language: fields.need_text("language")?,
        status: fields.need_word("status", &STATUSES)?,
        created_at: fields.need_moment("created_at")?,
        updated_at: fields.need_moment("updated_at")?,
        revision: fields.take_count("revision")?.unwrap_or(0),
        base: fields.take_count("base")?,
    };
    fields.finish()?;
    Ok(part)
}

fn own_row(mut fields: Fields) -> Result<OwnRowPart, DocumentFault> {
    let place = fields.place("title");
    let title = fields.take_text("title")?;
    if title.as_deref() == Some("") {
        return Err(DocumentFault::new(Code::EmptyText, place));
    }
    let part = OwnRowPart {
        question: fields.need_text("question")?.into(),
        id: fields.need_text("id")?.into(),
        title: title.unwrap_or_default(),
    };
    fields.finish()?;
    Ok(part)
}

fn answer(mut fields: Fields) -> Result<AnswerPart, DocumentFault> {
    let part = AnswerPart {
        question: fields.need_text("question")?.into(),
        row: fields.take_text("row")?.map(Into::into),
        column: fields.take_text("column")?.map(Into::into),
        value: value(fields.need_object("value")?)?,
        changed_at: fields.take_moment("changed_at")?,
        library: fields.take_uuid("library")?,
    };
    fields.finish()?;
    Ok(part)
}

/// Reads a value: exactly one of the kinds, and `other` only with choices.
fn value(mut fields: Fields) -> Result<Value, DocumentFault> {
    const KINDS: [&str; 6] = ["text", "choice", "choices", "scale", "number", "date"];
    let mut kinds = KINDS
        .into_iter()
        .filter_map(|kind| fields.take(kind).map(|node| (kind, node)))
        .collect::<Vec<_>>();
    let (Some((kind, node)), true) = (kinds.pop(), kinds.is_empty()) else {
        return Err(match kinds.is_empty() {
            true => no_kind(fields),
            false => DocumentFault::new(Code::BadValue, fields.path()),
        });
    };
    let place = fields.place(kind);
    let other = if kind.starts_with("choice") {
        fields.take_text("other")?
    } else {
        None
    };
    fields.finish()?;
    match kind {
        "text" => Ok(Value::Text(fields::text(node, place)?)),
        "choice" => Ok(Value::Choice {
            option: fields::text(node, place)?.into(),
            other,
        }),
        "choices" => options(node, &place).map(|options| Value::Choices { options, other }),
        "scale" => scale(&node, place),
        "number" => number(&node, place),
        _ => fields::date(&fields::text(node, place.clone())?, &place).map(Value::Date),
    }
}

/// Returns the fault of a value without a kind: an unknown field if there is any.
fn no_kind(mut fields: Fields) -> DocumentFault {
    let path = fields.path().to_owned();
    fields.take("other");
    let unknown = fields.finish().err();
    unknown.unwrap_or_else(|| DocumentFault::new(Code::BadValue, path))
}

fn options(node: Node, place: &str) -> Result<Vec<crate::workbook::OptionId>, DocumentFault> {
    let nodes = fields::list(node, place)?.into_iter().enumerate();
    nodes
        .map(|(at, node)| fields::text(node, format!("{place}[{at}]")).map(Into::into))
        .collect()
}

fn scale(node: &Node, place: String) -> Result<Value, DocumentFault> {
    let Node::Number(number) = node else {
        return Err(fields::wrong_type(place, "number"));
    };
    let given = number.as_f64();
    let figure_given = (0..=10).find(|figure| given == Some(f64::from(*figure)));
    match figure_given {
        Some(figure) => Ok(Value::Scale(figure)),
        _ => {
            let off_step = given.is_some_and(|figure| figure.fract() != 0.0);
            let code = if off_step { Code::OffStep } else { Code::OutOfRange };
            let fault = DocumentFault::new(code, place).with("given", number);
            Err(fault.with("least", 0).with("most", 10).with("step", 1))
        }
    }
}

fn number(node: &Node, place: String) -> Result<Value, DocumentFault> {
    match node {
        // adding zero turns -0 into 0
        Node::Number(number) => Ok(Value::Number(number.as_f64().unwrap_or(f64::NAN) + 0.0)),
        _ => Err(fields::wrong_type(place, "number")),
    }
}

fn place(mut fields: Fields) -> Result<(PlacePart, Fields), DocumentFault> {
    let part = PlacePart {
        question: fields.need_text("question")?.into(),
        row: fields.take_text("row")?.map(Into::into),
    };
    Ok((part, fields))
}

fn mark(fields: Fields) -> Result<MarkPart, DocumentFault> {
    let (place, mut fields) = place(fields)?;
    let mark = fields.need_word("mark", &MARKS)?;
    fields.finish()?;
    Ok(MarkPart { place, mark })
}

fn reaction(mut fields: Fields) -> Result<ReactionPart, DocumentFault> {
    let about = match fields.take("about") {
        None => None,
        Some(node) => {
            let (part, rest) = place(Fields::of(node, fields.place("about"))?)?;
            rest.finish()?;
            Some(part)
        }
    };
    let part = ReactionPart {
        finding: fields.need_text("finding")?,
        about,
        fits: fields::truth(&fields.need("fits")?, fields.place("fits"))?,
    };
    fields.finish()?;
    Ok(part)
}
