//! The consultant's messages.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

use super::Message;
use crate::app::model::{Direction, ListQuery, ReviewTarget, TextTarget};
use crate::consulting::{Change, Filter, SessionKey, Sort};
use crate::service::{BulkChange, Job, JobId, Op, SessionRef};
use crate::workbook::Workbook;

/// The sessions that an export may be about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportCandidates {
    /// The selected ones, or the marked one; empty if there is neither.
    pub keys: Vec<SessionKey>,
    /// The client's name, if it is one session.
    pub name: String,
    /// Which sessions the list shows.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// How many the list shows.
    pub listed: usize,
}

/// A request on one of the consultant's screens.
#[derive(Clone, Debug, PartialEq)]
pub enum ConsultingMessage {
    // The list of sessions
    /// Lists other sessions, or in another order.
    SetQuery(Box<ListQuery>),
    /// Selects sessions of the list, and no others.
    SetSelection(BTreeSet<SessionKey>),
    /// Marks the row on which the keyboard or the pointer is.
    SetCurrentRow(usize),
    /// These rows of the list are in view.
    RowsVisible(Range<usize>),
    /// Loads the rows of all selected sessions.
    LoadSelectedRows,
    /// Opens the session of a row.
    OpenRow(usize),
    /// Opens the session of the current row as soon as the whole list is there.
    OpenBestHit,

    // Consulting
    /// A change by the consultant; `notice` is shown with an offer to undo it.
    Change {
        /// Its kind.
        op: Op,
        /// The change.
        change: Change,
        /// The text of the notice.
        notice: Option<String>,
    },
    /// One change to several sessions.
    ChangeSelected {
        /// Its kind.
        op: Op,
        /// The sessions.
        keys: Vec<SessionKey>,
        /// The change.
        change: BulkChange,
        /// The text of the notice.
        notice: Option<String>,
    },
    /// Assigns the selected sessions to a new client record of this name.
    AssignNewClient(String),
    /// Assigns sessions to a new client record.
    JoinSessions {
        /// The name of the record.
        name: String,
        /// Its organisation.
        organisation: Option<String>,
        /// The sessions.
        sessions: Vec<Uuid>,
    },
    /// Makes a client record of its own for some sessions of the open one.
    SplitClient(BTreeSet<Uuid>),
    /// Merges two client records.
    MergeClients {
        /// The record that stays.
        keep: Uuid,
        /// The record that is merged into it.
        remove: Uuid,
    },
    /// Changes a text of the consultant's.
    WriteText(TextTarget, String),
    /// Opens a session for review.
    OpenReview {
        /// The session.
        session: SessionRef,
        /// Where to begin.
        target: Option<ReviewTarget>,
    },
    /// Opens the next session of the list for review, or the one before.
    OpenNeighbour(Direction),
    /// Gives the search field of the list the keyboard.
    FocusSearch,
    /// Shows the client records.
    OpenClients(Option<Uuid>),
    /// Lists the client records that contain all words, on their screen or in the list's dialog.
    SearchClients(String),
    /// Opens a client record.
    SelectClient(Uuid),
    /// Lists the sessions of one client record.
    ShowClientSessions(Uuid),
    /// Compares sessions.
    OpenComparison(Vec<Uuid>),
    /// Shows an overview of the sessions that pass a filter.
    OpenOverview(Box<Filter>),
    /// Shows the workbooks.
    OpenWorkbooks,
    /// Reads a workbook file.
    ReadWorkbook(PathBuf),
    /// Closes the workbook file that was read.
    CloseWorkbookFile,
    /// Adds a workbook to the library.
    AddWorkbook {
        /// The workbook.
        workbook: Arc<Workbook>,
        /// Whether a session begins with it then.
        begin: bool,
    },
    /// Asks how a workbook is put on paper, or made a form, to be filled in.
    AskBlank(Arc<Workbook>),
    /// Shows the form of an export.
    OpenExport(Box<ExportCandidates>),
    /// Shows the form of an import.
    OpenImport,
    /// Starts a job.
    StartJob(Box<Job>),
    /// Shows the progress or the report of a job.
    ShowJob(JobId),
    /// Cancels the job that the screen shows.
    CancelJob,
}

impl From<ConsultingMessage> for Message {
    fn from(message: ConsultingMessage) -> Self {
        Self::Consulting(message)
    }
}

impl ConsultingMessage {
    /// A change that is seen where it is made.
    pub fn change(op: Op, change: Change) -> Self {
        Self::Change {
            op,
            change,
            notice: None,
        }
    }

    /// Returns `true` if it changes the library.
    pub fn is_edit(&self) -> bool {
        matches!(
            self,
            Self::Change { .. }
                | Self::ChangeSelected { .. }
                | Self::AssignNewClient(_)
                | Self::JoinSessions { .. }
                | Self::SplitClient(_)
                | Self::MergeClients { .. }
                | Self::WriteText(..)
                | Self::AddWorkbook { .. }
        ) || matches!(self, Self::StartJob(job) if matches!(**job, Job::Import(_)))
    }

    /// Returns `true` if what was typed before goes to disk at once.
    pub fn flushes(&self) -> bool {
        matches!(
            self,
            Self::OpenReview { .. }
                | Self::OpenNeighbour(_)
                | Self::OpenClients(_)
                | Self::SelectClient(_)
                | Self::SearchClients(_)
                | Self::ShowClientSessions(_)
                | Self::OpenComparison(_)
                | Self::OpenOverview(_)
                | Self::OpenWorkbooks
                | Self::OpenExport(_)
                | Self::OpenImport
                | Self::StartJob(_)
                | Self::ShowJob(_)
        )
    }
}
