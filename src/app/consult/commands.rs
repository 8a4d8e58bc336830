//! What the consultant can ask of the window, as data.

use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

use crate::app::effects::file_dialog::FilePurpose;
use crate::app::screens::consulting::{ExportCandidates, ReviewTarget};
use crate::consulting::{Change, Filter, SessionKey};
use crate::service::{BulkChange, Chart, ChartFormat, Job, ListRequest, SessionRef};
use crate::workbook::Workbook;

/// Something the consultant asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum DeskCommand {
    /// Back to the screen before; from the list to the start screen.
    Leave,
    /// Change something; `said` is told in a notice that offers to take it back.
    Change {
        /// The change.
        change: Change,
        /// What to say of it, if it isn't to be seen otherwise.
        said: Option<String>,
    },
    /// Read a session, perhaps from a certain place on.
    Review {
        /// Which.
        session: SessionRef,
        /// Where to begin.
        at: Option<ReviewTarget>,
    },
    /// Read the next session of the list, or the one before, in the place of the one that is read.
    OpenNeighbour(bool),
    /// Read the session again that is read.
    ReviewAgain(SessionRef),
    /// Look whether a session was changed elsewhere.
    LookAgain(Uuid),
    /// Open a session as the client sees it.
    AsClient(Uuid),
    /// Save the meeting sheet of the session that is read.
    Sheet,
    /// Ask for what the list of sessions shows.
    List(ListRequest),
    /// Change many sessions in one step; `said` as above.
    ChangeMany {
        /// Which.
        keys: Vec<SessionKey>,
        /// How.
        what: BulkChange,
        /// What to say of it.
        said: Option<String>,
    },
    /// Show the client records, perhaps a certain one.
    Clients(Option<Uuid>),
    /// List the sessions of one client record alone.
    ShowClientSessions(Uuid),
    /// Make one client record of two.
    MergeClients {
        /// The one that stays.
        kept: Uuid,
        /// The one that goes.
        other: Uuid,
    },
    /// Look which workbooks a session can begin with.
    KnownWorkbooks,
    /// Begin a session that belongs to a client record.
    BeginFor {
        /// Whose.
        client: Uuid,
        /// Of the workbook with this digest.
        workbook: String,
    },
    /// Give the list's search field the keyboard.
    FocusSearch,
    /// A field was left: typing into it again is a step of its own.
    FieldLeft,
    /// Show sessions side by side: two at least.
    Compare(Vec<Uuid>),
    /// Show what the sessions that pass a filter have in common.
    Overview(Box<Filter>),
    /// Show the workbooks that sessions can begin with.
    Workbooks,
    /// Choose a workbook file.
    OpenWorkbook,
    /// Read a workbook file.
    ReadWorkbook(PathBuf),
    /// Keep a workbook in the library, and begin a session with it where that is wished.
    AddWorkbook {
        /// The workbook.
        workbook: Arc<Workbook>,
        /// Whether a session is to begin then.
        begin: bool,
    },
    /// Walk through a workbook as a client would, saving nothing.
    Preview(Arc<Workbook>),
    /// Back from there.
    LeavePreview,
    /// Open the guide to one's own workbooks.
    WorkbookGuide,
    /// Save a figure as a file.
    SaveChart(Box<Chart>, ChartFormat),
    /// Ask what is to be taken out.
    OpenExport(Box<ExportCandidates>),
    /// Ask what is to be read in.
    OpenImport,
    /// Choose a file or folder for the screen that is open.
    Choose(FilePurpose),
    /// Begin what takes a while.
    StartJob(Box<Job>),
    /// Stop what takes a while.
    CancelJob,
    /// Write what the client of a session shares into a folder.
    ClientFolder(SessionKey, PathBuf),
    /// Show a folder as the system does.
    OpenPath(PathBuf),
}

impl DeskCommand {
    /// A change that can be seen where it is made.
    pub fn change(change: Change) -> Self {
        Self::Change { change, said: None }
    }

    /// Whether it changes the library.
    pub fn changes(&self) -> bool {
        match self {
            Self::Change { .. }
            | Self::ChangeMany { .. }
            | Self::MergeClients { .. }
            | Self::BeginFor { .. }
            | Self::AddWorkbook { .. } => true,
            Self::StartJob(work) => matches!(**work, Job::Import { .. }),
            _ => false,
        }
    }
}
