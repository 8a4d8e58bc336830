//! What a session document says, field by field: the same structure as its JSON, with ids, times and
//! values already understood, but not yet held against a workbook.
//!
//! `changed_at` and `library` of an answer stand only where they say more than the session does, so that a
//! document written by hand comes back as it was.

use std::fmt::Display;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use uuid::Uuid;

use super::fault::{DocumentCode as Code, DocumentFault};
use crate::session::{Mark, Moment, Status, Value};
use crate::workbook::{ColumnId, QuestionId, RowId, Workbook};

/// The name of the format.
pub(super) const FORMAT: &str = "funkenbuch-session";
/// The version of the format that is written, and the newest that is read.
pub(super) const FORMAT_VERSION: u64 = 1;

/// A session document.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct SessionDocument {
    pub(super) format: &'static str,
    pub(super) format_version: u64,
    /// The workbook it belongs to.
    pub workbook: WorkbookPart,
    /// The session itself.
    pub session: SessionPart,
    /// The client's rows, each table's in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own_rows: Vec<OwnRowPart>,
    /// The answers, in the workbook's order if we wrote it.
    pub answers: Vec<AnswerPart>,
    /// The marks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<MarkPart>,
    /// What the client said of findings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reactions: Vec<ReactionPart>,
}

/// Which workbook a document belongs to.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct WorkbookPart {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// The digest of its file, if the document says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
    /// The file itself, for a receiver that lacks it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// What a document says of the session as a whole.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct SessionPart {
    /// Its identity.
    #[serde(serialize_with = "text")]
    pub id: Uuid,
    /// The tag of its language.
    pub language: String,
    /// Open or finished.
    #[serde(serialize_with = "status")]
    pub status: Status,
    /// When it was begun.
    #[serde(serialize_with = "text")]
    pub created_at: Moment,
    /// When anything was last changed.
    #[serde(serialize_with = "text")]
    pub updated_at: Moment,
    /// How many saved edits it has seen.
    #[serde(skip_serializing_if = "is_zero")]
    pub revision: u64,
    /// The revision last exchanged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<u64>,
}

/// A row of the client.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct OwnRowPart {
    /// Its table.
    #[serde(serialize_with = "text")]
    pub question: QuestionId,
    /// Its id.
    #[serde(serialize_with = "text")]
    pub id: RowId,
    /// What the client called it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct AnswerPart {
    /// Its question.
    #[serde(serialize_with = "text")]
    pub question: QuestionId,
    /// Its row, if the question is a table.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "text_if_any")]
    pub row: Option<RowId>,
    /// Its column, if the question is a table.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "text_if_any")]
    pub column: Option<ColumnId>,
    /// What stands there.
    pub value: Value,
    /// When it was last changed, if not with the session's last change.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "text_if_any")]
    pub changed_at: Option<Moment>,
    /// The library it was changed in, if known.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "text_if_any")]
    pub library: Option<Uuid>,
}

/// A question or a row of it.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct PlacePart {
    /// The question.
    #[serde(serialize_with = "text")]
    pub question: QuestionId,
    /// The row, if it is one.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "text_if_any")]
    pub row: Option<RowId>,
}

/// A mark.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct MarkPart {
    /// Where.
    #[serde(flatten)]
    pub place: PlacePart,
    /// Which.
    #[serde(serialize_with = "mark")]
    pub mark: Mark,
}

/// What the client said of a finding.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct ReactionPart {
    /// The finding's id.
    pub finding: String,
    /// What it is about, if it is about a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<PlacePart>,
    /// Whether it fits.
    pub fits: bool,
}

impl SessionDocument {
    /// Puts the workbook's file into the document, for a receiver that lacks it.
    pub fn with_source(mut self, workbook: &Workbook) -> Self {
        self.workbook.source = Some(workbook.source.clone());
        self
    }

    /// The document as the text of a file.
    pub fn to_json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self)
            .expect("text, whole and finite numbers in lists and objects can always be written");
        json.push('\n');
        json
    }
}

impl WorkbookPart {
    /// Whether a document that says this belongs to exactly this workbook.
    ///
    /// # Errors
    /// What is different.
    pub fn fits(&self, workbook: &Workbook) -> Result<(), DocumentFault> {
        if self.id != workbook.id {
            let fault = DocumentFault::new(Code::OtherWorkbook, "workbook.id");
            return Err(fault.with("given", &self.id).with("expected", &workbook.id));
        }
        if self.version != workbook.version {
            let fault = DocumentFault::new(Code::OtherVersion, "workbook.version");
            return Err(fault
                .with("given", self.version)
                .with("expected", workbook.version));
        }
        if self
            .digest
            .as_ref()
            .is_some_and(|digest| *digest != workbook.digest)
        {
            return Err(DocumentFault::new(Code::ChangedWorkbook, "workbook.digest"));
        }
        Ok(())
    }
}

/// The words for the states of a session.
pub(super) const STATUSES: [(&str, Status); 2] = [("open", Status::Open), ("finished", Status::Finished)];
/// The words for marks.
pub(super) const MARKS: [(&str, Mark); 2] = [("discuss", Mark::Discuss), ("private", Mark::Private)];

fn word<T: PartialEq>(words: &[(&'static str, T)], meaning: &T) -> &'static str {
    let found = words.iter().find(|(_, other)| other == meaning);
    found.map_or("", |(word, _)| word)
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands fields over by reference"
)]
fn status<S: Serializer>(status: &Status, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(word(&STATUSES, status))
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands fields over by reference"
)]
fn mark<S: Serializer>(mark: &Mark, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(word(&MARKS, mark))
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands fields over by reference"
)]
fn is_zero(number: &u64) -> bool {
    *number == 0
}

fn text<T: Display, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(value)
}

fn text_if_any<T: Display, S: Serializer>(value: &Option<T>, to: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => to.collect_str(value),
        None => to.serialize_none(),
    }
}

struct Texts<'a, T>(&'a [T]);

impl<T: Display> Serialize for Texts<'_, T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut list = to.serialize_seq(Some(self.0.len()))?;
        for text in self.0 {
            list.serialize_element(&format_args!("{text}"))?;
        }
        list.end()
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        match self {
            Value::Text(text) => map.serialize_entry("text", text)?,
            Value::Choice { option, other } => {
                map.serialize_entry("choice", option.as_str())?;
                other
                    .iter()
                    .try_for_each(|words| map.serialize_entry("other", words))?;
            }
            Value::Choices { options, other } => {
                map.serialize_entry("choices", &Texts(options))?;
                other
                    .iter()
                    .try_for_each(|words| map.serialize_entry("other", words))?;
            }
            Value::Scale(figure) => map.serialize_entry("scale", figure)?,
            Value::Number(number) => match whole(*number) {
                Some(whole) => map.serialize_entry("number", &whole)?,
                None => map.serialize_entry("number", number)?,
            },
            Value::Date(day) => map.serialize_entry("date", &format_args!("{day}"))?,
        }
        map.end()
    }
}

/// 3 rather than 3.0.
#[expect(clippy::cast_possible_truncation, reason = "bounded by the check before")]
fn whole(number: f64) -> Option<i64> {
    let exact = number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0;
    exact.then_some(number as i64)
}
