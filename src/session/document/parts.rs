//! Data of a session document: the structure of its JSON, with ids, times and values parsed but not yet
//! checked against a workbook.
//!
//! `changed_at` and `library` of an answer are present only where they differ from those of the session, so
//! that a document written by hand is reproduced as it was.

use std::fmt::Display;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use uuid::Uuid;

use super::fault::{DocumentCode as Code, DocumentFault};
use crate::session::{Mark, Moment, Status, Value};
use crate::workbook::{ColumnId, QuestionId, RowId, Workbook};

/// Name of the format.
pub(super) const FORMAT: &str = "funkenbuch-session";
/// Version of the format that is written, and the newest that is read.
pub(super) const FORMAT_VERSION: u64 = 1;

/// A session document.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct SessionDocument {
    pub(super) format: &'static str,
    pub(super) format_version: u64,
    /// The workbook.
    pub workbook: WorkbookPart,
    /// The session.
    pub session: SessionPart,
    /// The client's own rows, those of a table in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own_rows: Vec<OwnRowPart>,
    /// The answers; documents written by this program list them in the order of the workbook.
    pub answers: Vec<AnswerPart>,
    /// The marks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<MarkPart>,
    /// The client's reactions to findings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reactions: Vec<ReactionPart>,
}

/// Workbook of a document.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct WorkbookPart {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// Digest of its file, if present.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
    /// Source of its file, for a receiver that lacks it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// Data of a session as a whole.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct SessionPart {
    /// Its id.
    #[serde(serialize_with = "text")]
    pub id: Uuid,
    /// Its language tag.
    pub language: String,
    /// Its status.
    #[serde(serialize_with = "status")]
    pub status: Status,
    /// Time at which it was begun.
    #[serde(serialize_with = "text")]
    pub created_at: Moment,
    /// Time of the last change.
    #[serde(serialize_with = "text")]
    pub updated_at: Moment,
    /// Number of saved edits.
    #[serde(skip_serializing_if = "is_zero")]
    pub revision: u64,
    /// Revision that was last exchanged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<u64>,
}

/// An own row.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct OwnRowPart {
    /// Its table.
    #[serde(serialize_with = "text")]
    pub question: QuestionId,
    /// Its id.
    #[serde(serialize_with = "text")]
    pub id: RowId,
    /// Its title.
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
    /// Its value.
    pub value: Value,
    /// Time of the last change, if it isn't that of the session.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "text_if_any")]
    pub changed_at: Option<Moment>,
    /// Library of the last change, if known.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "text_if_any")]
    pub library: Option<Uuid>,
}

/// A location: a question or a row of it.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct PlacePart {
    /// The question.
    #[serde(serialize_with = "text")]
    pub question: QuestionId,
    /// The row, if it is about one.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "text_if_any")]
    pub row: Option<RowId>,
}

/// A mark.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct MarkPart {
    /// Its location.
    #[serde(flatten)]
    pub place: PlacePart,
    /// Its kind.
    #[serde(serialize_with = "mark")]
    pub mark: Mark,
}

/// A reaction to a finding.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct ReactionPart {
    /// Id of the finding.
    pub finding: String,
    /// Location it is about, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<PlacePart>,
    /// Whether it fits.
    pub fits: bool,
}

impl SessionDocument {
    /// Adds the source of the workbook, for a receiver that lacks it.
    pub fn with_source(mut self, workbook: &Workbook) -> Self {
        self.workbook.source = Some(workbook.source.clone());
        self
    }

    /// Returns the document as the text of a file.
    pub fn to_json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self)
            .expect("text, whole and finite numbers in lists and objects can always be written");
        json.push('\n');
        json
    }
}

impl WorkbookPart {
    /// Checks that the document belongs to exactly this workbook.
    ///
    /// # Errors
    /// `OtherWorkbook`, `OtherVersion` or `ChangedWorkbook`.
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

/// Names of the states of a session.
pub(super) const STATUSES: [(&str, Status); 2] = [("open", Status::Open), ("finished", Status::Finished)];
/// Names of marks.
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

/// Returns a whole number as an integer, so that 3 isn't written as 3.0.
#[expect(clippy::cast_possible_truncation, reason = "bounded by the check before")]
fn whole(number: f64) -> Option<i64> {
    let exact = number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0;
    exact.then_some(number as i64)
}
