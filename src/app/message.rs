//! Everything that the user or the system can request of the window, as data.
//!
//! Views change nothing while they paint: they push messages, which `update` handles after painting.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

use super::model::{Direction, FilePurpose, ListQuery, ReviewTarget, TextTarget};
use crate::consulting::{AgendaItem, Change, Filter, SessionKey, Sort};
use crate::service::{BulkChange, Chart, ChartFormat, Job, KeptVersion, Op, SessionRef, Theme};
use crate::session::{Cell, Edit, Location};
use crate::text::Language;
use crate::workbook::{StationId, Workbook};

/// A guide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Guide {
    /// For clients.
    #[default]
    Walk,
    /// For consultants.
    Consulting,
    /// For consultants who write workbooks.
    Workbooks,
}

/// The sessions that an export may be about.
#[derive(Clone, Debug, PartialEq)]
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

/// A request of the user or the system.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    // Screens
    /// Shows the start screen.
    ShowStart,
    /// Shows the list of sessions.
    OpenList,
    /// Shows the settings.
    OpenSettings,
    /// Leaves the screen on top.
    Leave,
    /// Opens or closes the guide that belongs to the screen.
    ToggleGuide,
    /// Opens a guide.
    OpenGuide(Guide),

    // The walk
    /// Begins a session.
    Begin {
        /// The digest of the workbook; `None` is the usual one.
        workbook: Option<String>,
        /// The client record it is assigned to.
        client: Option<Uuid>,
    },
    /// Opens a session for the walk.
    Continue(Uuid),
    /// Walks through a workbook as a client would, without saving anything.
    StartPreview(Arc<Workbook>),
    /// Changes the session.
    EditAnswer(Edit),
    /// Sets the letters in a number or day field that make no value yet; `None` once they do, or there are none.
    SetLetters(Cell, Option<String>),
    /// Removes a row; its name is for the notice that offers to undo it.
    RemoveRow(Edit, String),
    /// A text to be pasted is longer than any answer may be.
    RefuseText,
    /// A field was left: what was typed is saved, and typing into it again is another undo step.
    CommitField,
    /// Turns to the next page or the one before.
    TurnPage(Direction),
    /// Goes to the first page of a station.
    GoToStation(StationId),
    /// Goes to the page where a location is answered.
    GoToLocation(Location),
    /// Opens or closes the mirror.
    ToggleMirror,
    /// Finishes the session.
    Finish,
    /// Takes back the last step.
    Undo,
    /// Makes it again.
    Redo,

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
    ChangeConsulting {
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
    /// Sets the agenda of the session under review.
    SetAgenda(Vec<AgendaItem>),
    /// Opens a new note.
    BeginNote(Option<Location>),
    /// Opens a note for writing.
    OpenNote {
        /// The note.
        note: Uuid,
        /// The part of a long note.
        part: usize,
    },
    /// Closes the note that is open.
    CloseNote,
    /// Sets whether a note is for the meeting.
    SetForMeeting(Uuid, bool),
    /// Deletes a note.
    DeleteNote(Uuid),
    /// Opens the agreement on a point for writing.
    OpenAgreement(Uuid),
    /// Closes it.
    CloseAgreement,
    /// Adds a point of the consultant's own to the agenda.
    BeginPoint,
    /// Ends writing a point of the consultant's own.
    ClosePoint,
    /// Opens a session for review.
    OpenReview {
        /// The session.
        session: SessionRef,
        /// Where to begin.
        target: Option<ReviewTarget>,
    },
    /// Opens the next session of the list for review, or the one before.
    OpenNeighbour(Direction),
    /// Goes to an answer in the review.
    GoToAnswer(Location),
    /// Goes to a station in the review; `None` is the overview.
    GoToReviewPage(Option<StationId>),
    /// Opens an earlier version of the session under review; `None` closes it.
    OpenVersion(Option<u32>),
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
    /// Shows the form of an export.
    OpenExport(Box<ExportCandidates>),
    /// Shows the form of an import.
    OpenImport,
    /// Starts a job.
    StartJob(Box<Job>),
    /// Cancels the job that the screen shows.
    CancelJob,

    // Files
    /// Lets the user choose a file or folder.
    ChooseFile(FilePurpose),
    /// A file or folder was chosen; an existing one is replaced if this was confirmed.
    FileChosen {
        /// The purpose.
        purpose: FilePurpose,
        /// Its path.
        path: PathBuf,
        /// Whether replacing an existing file was confirmed.
        confirmed: bool,
    },
    /// The system's dialog could not be shown: a path is typed instead.
    NoFileDialog(FilePurpose),
    /// Asks where the meeting sheet of the open session is saved.
    SaveMeetingSheet,
    /// Asks before the client's own copy is written, private answers included.
    ConfirmOwnCopy,
    /// Asks where the client's own copy is saved.
    SaveOwnCopy,
    /// Asks where a chart is saved.
    SaveChart(Box<Chart>, ChartFormat),
    /// Opens a file or folder with the system's program.
    OpenPath(PathBuf),
    /// A file or folder could not be opened.
    NotOpened(PathBuf),

    // Settings
    /// Sets the language of the interface.
    SetLanguage(Language),
    /// Sets the theme.
    SetTheme(Theme),
    /// Sets the consultant's name.
    SetConsultant(String),
    /// Enlarges everything.
    ZoomIn,
    /// Shrinks everything.
    ZoomOut,
    /// Shows everything as designed.
    ZoomReset,

    // Library and window
    /// Opens the library once more.
    RetryLibrary,
    /// Closes the notice.
    DismissNotice,
    /// Tries again to save what could not be saved.
    RetrySaving,
    /// Saves a copy of what can't be saved in another place.
    SaveUnsavedCopy,
    /// Closes the program although something is unsaved.
    CloseAnyway,
    /// Ends a conflict about a session.
    ResolveConflict(KeptVersion),
    /// The window got the focus.
    WindowFocused,
    /// The window is about to close.
    CloseRequested,
    /// Closes the window.
    Quit,
}

impl Message {
    /// A change that is seen where it is made.
    pub fn change(op: Op, change: Change) -> Self {
        Self::ChangeConsulting {
            op,
            change,
            notice: None,
        }
    }

    /// Returns `true` if it changes the library.
    pub fn is_edit(&self) -> bool {
        matches!(
            self,
            Self::Begin { .. }
                | Self::EditAnswer(_)
                | Self::SetLetters(..)
                | Self::RemoveRow(..)
                | Self::Finish
                | Self::ChangeConsulting { .. }
                | Self::ChangeSelected { .. }
                | Self::AssignNewClient(_)
                | Self::SplitClient(_)
                | Self::MergeClients { .. }
                | Self::WriteText(..)
                | Self::SetAgenda(_)
                | Self::BeginNote(_)
                | Self::OpenNote { .. }
                | Self::SetForMeeting(..)
                | Self::DeleteNote(_)
                | Self::OpenAgreement(_)
                | Self::BeginPoint
                | Self::AddWorkbook { .. }
        ) || matches!(self, Self::StartJob(job) if matches!(**job, Job::Import(_)))
    }

    /// Returns `true` if it is a step that can be undone.
    pub fn is_step(&self) -> bool {
        (self.is_edit() && !matches!(self, Self::SetLetters(..))) || matches!(self, Self::Undo | Self::Redo)
    }

    /// Returns `true` if what was typed before goes to disk at once: a field, a page or the program is left.
    pub fn flushes(&self) -> bool {
        matches!(
            self,
            Self::CommitField
                | Self::TurnPage(_)
                | Self::GoToStation(_)
                | Self::GoToLocation(_)
                | Self::Finish
                | Self::ShowStart
                | Self::OpenList
                | Self::OpenSettings
                | Self::Leave
                | Self::Begin { .. }
                | Self::Continue(_)
                | Self::StartPreview(_)
                | Self::OpenReview { .. }
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
                | Self::CloseNote
                | Self::CloseAgreement
                | Self::ClosePoint
                | Self::Undo
                | Self::Redo
                | Self::ChooseFile(_)
                | Self::SaveMeetingSheet
                | Self::RetrySaving
                | Self::CloseRequested
                | Self::Quit
        )
    }
}
