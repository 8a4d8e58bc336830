//! What the consultant's side of the window asks of the desk's thread, and what it gets.
//!
//! Apart from [`Request`](super::Request), which serves the client's side and the files: neither has to
//! know the other's.

use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

use super::chart::{Chart, ChartFormat};
use super::compare::Comparison;
use super::error::ServiceError;
use super::export::JobProgress;
use super::job::JobReport;
use super::library::Library;
use super::list::{BulkChange, ListReport, ListRequest};
use super::overview::Overview;
use super::review::{Review, SessionRef};
use super::workbooks::{KnownWorkbook, read_workbook};
use crate::consulting::{Change, Filter, SessionKey};
use crate::text::{Language, Texts};
use crate::workbook::Workbook;

/// Whether a change is made for the first time, taken back, or made again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// For the first time.
    Make,
    /// It is taken back.
    Undo,
    /// It is made again.
    Redo,
}

/// What the consultant's side asks for.
#[derive(Debug)]
pub enum DeskRequest {
    /// For a session to read.
    Review(SessionRef),
    /// For how many saved edits a session has seen.
    Revision(Uuid),
    /// For what the list of sessions shows.
    List(ListRequest),
    /// To change many sessions in one step.
    ChangeMany {
        /// Which.
        keys: Vec<SessionKey>,
        /// How.
        what: BulkChange,
    },
    /// To make one client record of two.
    MergeClients {
        /// The one that stays.
        kept: Uuid,
        /// The one that goes.
        other: Uuid,
    },
    /// To change something the consultant may change.
    Change {
        /// The change.
        change: Change,
        /// Whether it is new, or taken back, or made again.
        way: Way,
    },
    /// To say when everything asked before is done, so that the last step is the last.
    Step(Way),
    /// To compare sessions.
    Compare {
        /// Which.
        sessions: Vec<Uuid>,
        /// For a reader of this language.
        language: Language,
    },
    /// For what the sessions that pass a filter have in common.
    Overview {
        /// Which sessions.
        filter: Filter,
        /// For a reader of this language.
        language: Language,
    },
    /// For the workbooks that sessions can begin with.
    Workbooks,
    /// To read a workbook file.
    ReadWorkbook(PathBuf),
    /// To keep a workbook in the library.
    KeepWorkbook {
        /// The workbook.
        workbook: Arc<Workbook>,
        /// Whether a session is to begin with it then.
        begin: bool,
    },
    /// To write a figure into a file; one that is there is replaced.
    WriteChart {
        /// The figure.
        chart: Box<Chart>,
        /// In which form.
        form: ChartFormat,
        /// Where to.
        path: PathBuf,
        /// In which language.
        language: Language,
    },
    /// To write a client's data into a folder of their own.
    ClientFolder {
        /// A session of the client.
        session: SessionRef,
        /// The folder in which theirs comes to stand.
        to: PathBuf,
        /// The consultant's name, or nothing.
        consultant: String,
    },
}

/// What became of it.
#[derive(Debug)]
pub enum DeskReport {
    /// A session to read.
    Reviewed(SessionRef, Box<Review>),
    /// How many saved edits a session has seen.
    Revision(Uuid, u64),
    /// What the list of sessions shows.
    List(ListReport),
    /// Something was changed.
    Changed {
        /// What was asked for.
        made: Change,
        /// What takes it back.
        inverse: Change,
        /// Whether it was new, or taken back, or made again.
        way: Way,
    },
    /// A change could not be taken back or made again.
    NotStepped(ServiceError),
    /// Everything asked before a step is done and reported.
    Step(Way),
    /// Sessions side by side.
    Compared(Box<Comparison>),
    /// What sessions have in common.
    Overview {
        /// Which sessions.
        filter: Filter,
        /// What they have in common.
        overview: Overview,
    },
    /// The workbooks that sessions can begin with.
    Workbooks(Vec<KnownWorkbook>),
    /// A workbook file was read, or why not.
    WorkbookRead(PathBuf, Result<Arc<Workbook>, ServiceError>),
    /// A workbook is in the library.
    WorkbookKept {
        /// The workbook.
        workbook: Arc<Workbook>,
        /// Whether a session is to begin with it now.
        begin: bool,
    },
    /// A figure is in a file.
    ChartWritten(PathBuf),
    /// How far something is that takes a while.
    Working(JobProgress),
    /// How something ended that took a while.
    Ended(Box<JobReport>),
    /// A client's data are in a folder.
    FolderWritten(PathBuf),
}

impl Library {
    /// Does what the consultant's side asks for.
    pub(super) fn answer(&mut self, request: DeskRequest) -> Result<DeskReport, ServiceError> {
        match request {
            DeskRequest::Review(wanted) => {
                let reviewed = self.review_wanted(wanted)?;
                Ok(DeskReport::Reviewed(wanted, Box::new(reviewed)))
            }
            DeskRequest::Revision(id) => Ok(DeskReport::Revision(id, self.revision(id)?)),
            DeskRequest::List(request) => self.answer_list(request).map(DeskReport::List),
            DeskRequest::ChangeMany { keys, what } => self.change_selected(&keys, &what),
            DeskRequest::MergeClients { kept, other } => self.merge_clients(kept, other),
            DeskRequest::Change { change, way } => match (self.apply_change(&change), way) {
                (Ok(inverse), way) => Ok(DeskReport::Changed {
                    made: change,
                    inverse,
                    way,
                }),
                (Err(error), Way::Make) => Err(error),
                (Err(error), _) => Ok(DeskReport::NotStepped(error)),
            },
            DeskRequest::Step(way) => Ok(DeskReport::Step(way)),
            DeskRequest::Compare { sessions, language } => {
                let compared = self.compare(&sessions, Texts::of(language))?;
                Ok(DeskReport::Compared(Box::new(compared)))
            }
            DeskRequest::Overview { filter, language } => {
                let overview = self.overview(&filter, Texts::of(language))?;
                Ok(DeskReport::Overview { filter, overview })
            }
            DeskRequest::Workbooks => self.known_workbooks().map(DeskReport::Workbooks),
            DeskRequest::ReadWorkbook(path) => {
                let read = read_workbook(&path);
                Ok(DeskReport::WorkbookRead(path, read))
            }
            DeskRequest::KeepWorkbook { workbook, begin } => {
                self.add_workbook(&workbook)?;
                Ok(DeskReport::WorkbookKept { workbook, begin })
            }
            DeskRequest::WriteChart {
                chart,
                form,
                path,
                language,
            } => {
                chart.write(form, &path, &self.file_writer(), Texts::of(language), true)?;
                Ok(DeskReport::ChartWritten(path))
            }
            DeskRequest::ClientFolder {
                session,
                to,
                consultant,
            } => Ok(DeskReport::FolderWritten(self.folder_of(
                session,
                &to,
                &consultant,
            )?)),
        }
    }
}
