//! Which sessions an export writes, and how.

use std::ffi::OsString;
use std::path::PathBuf;

use uuid::Uuid;

use crate::consulting::{Filter, SessionKey, Sort};
use crate::handout::HandoutOptions;

/// The form of an exported session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// The session document, which another Funkenbuch imports.
    Json,
    /// A table for spreadsheets.
    Csv,
    /// A text.
    Markdown,
}

impl FileFormat {
    /// All forms.
    pub const ALL: [Self; 3] = [Self::Json, Self::Csv, Self::Markdown];

    /// Returns its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
        }
    }

    /// Returns the form of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }

    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            other => other.name(),
        }
    }
}

/// The form of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// A file for each session.
    Each(FileFormat),
    /// One table with a line for each session.
    Sessions,
    /// One table with a line for each answer.
    Answers,
    /// A handout of each session.
    Handouts(Box<HandoutOptions>),
    /// One file with a handout of each session, and its name; `None` for one that says what is in it.
    HandoutFile(Box<HandoutOptions>, Option<OsString>),
}

impl ExportFormat {
    /// The forms that have a name; handouts have a command of their own.
    pub const ALL: [Self; 5] = [
        Self::Each(FileFormat::Json),
        Self::Each(FileFormat::Csv),
        Self::Each(FileFormat::Markdown),
        Self::Sessions,
        Self::Answers,
    ];

    /// Returns its name on the command line.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Each(format) => format.name(),
            Self::Sessions => "sessions",
            Self::Answers => "answers",
            Self::Handouts(_) | Self::HandoutFile(..) => "handouts",
        }
    }

    /// Returns the form of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// The sessions of an export.
#[derive(Clone, Debug, PartialEq)]
pub enum SessionSelection {
    /// Sessions by their ids.
    These(Vec<Uuid>),
    /// Sessions by their keys in a list.
    Keys(Vec<SessionKey>),
    /// All that pass a filter, in an order.
    All(Box<Filter>, Sort),
}

/// An export as it is requested.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportOrder {
    /// The sessions.
    pub taken: SessionSelection,
    /// The form.
    pub form: ExportFormat,
    /// The folder; it is made if it doesn't exist.
    pub folder: PathBuf,
    /// Whether private answers are included: only for the client's own copy.
    pub with_private: bool,
    /// Whether the consultant's notes are included.
    pub with_notes: bool,
    /// Whether existing files are replaced.
    pub replace: bool,
}
